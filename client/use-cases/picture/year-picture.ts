import type { SilentLetter } from '../../../workflows/rules/notices/silent-year';
import { isProvisional } from '../../../workflows/rules/calendar/calendar';
import { dayOf, sayDay, type Instant } from '../../../workflows/rules/time';
import { CLOSE_HEIGHT, closeRowsOf } from './close-rows';
import { daysOff, drawOff, HATCH, months, sayOff } from './frame';
import { legend } from './legend';
import { lettersAWeek } from './letters-a-week';
import { rowsOf, type Row } from './rows';
import { PAGE, scaleOf, TOP } from './scale';
import { LETTERS, mostOn, sheetFor, stretchOf, type Sheet } from './sheet';
import { escaped, line, tag } from './svg';
import type { WalkedYear } from '../preview/walk-year';

/**
 * The year drawn for paper: items and their stages across the weeks, with what is told, the days off
 * and how many letters leave each week. Everything has a shape of its own, colours mean nothing.
 * @returns pages of A4 across: one, unless the lines are too many to be read on one
 */
export function yearPictures(walked: WalkedYear, letters: SilentLetter[]): string[] {
  const open = rowsOf(walked, letters);
  const whole = sheetFor(heightsOf(open));
  const pages = whole ? [open] : pagesOf(closeRowsOf(walked, letters));
  const sheet = whole ?? sheetFor(heightsOf(pages[0]!))!;
  return pages.map((rows, i) => {
    const number = pages.length === 1 ? '' : `, trang ${i + 1}/${pages.length}`;
    return drawPage(walked, letters, rows, sheet, number);
  });
}

const heightsOf = (rows: Row[]): number[] => rows.map(({ height }) => height);

/** As few pages as can be, with as many lines each; the last may have fewer. */
function pagesOf(rows: Row[]): Row[][] {
  const pages = Math.ceil(rows.length / mostOn(CLOSE_HEIGHT));
  const each = Math.ceil(rows.length / pages);
  return Array.from({ length: pages }, (_, i) => rows.slice(i * each, (i + 1) * each));
}

function drawPage(
  walked: WalkedYear,
  letters: SilentLetter[],
  rows: Row[],
  sheet: Sheet,
  number: string,
): string {
  const { year, order } = walked;
  const { width, height } = sheet;
  const scale = scaleOf(year, width);
  const stretch = stretchOf(heightsOf(rows), sheet);
  const bottom = TOP + heightsOf(rows).reduce((sum, one) => sum + one, 0) * stretch;
  const off = daysOff(walked, scale);
  const tentative = tentativeYears(walked);
  const mark = tentative === '' ? '' : ', có ngày tạm tính';
  const title = `${order.template.title}: cả năm nếu không ai trả lời${mark}${number}`;
  const span = `Từ ngày ${sayDay(dayOf(year.startedAt))} đến ngày ${sayDay(dayOf(year.until))}, ${letters.length} thư.`;
  let y = TOP;
  const drawn = rows.map((row) => {
    const part = row.draw(y, scale);
    y += row.height * stretch;
    return part;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n${tag(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      ...{ role: 'img', 'aria-labelledby': 'title desc', lang: 'vi', 'xml:lang': 'vi' },
      ...{ width: '297mm', height: '210mm', viewBox: `0 0 ${width} ${height}` },
      'font-family': "Arial, 'Liberation Sans', 'DejaVu Sans', sans-serif",
      'font-size': 11,
    },
    tag('title', { id: 'title' }, escaped(title)),
    tag(
      'desc',
      { id: 'desc' },
      escaped(
        [span, tentative, ...rows.map(({ said }) => said), ...off.map(sayOff)]
          .filter(Boolean)
          .join(' '),
      ),
    ),
    PRINTED,
    HATCH,
    tag('rect', { width, height, fill: 'white' }),
    line(PAGE.margin, 42, title, { 'font-size': sizeFor(title, width), 'font-weight': 'bold' }),
    line(PAGE.margin, 62, `${order.template.department}. ${span}`, { 'font-size': 13 }),
    months(scale, bottom),
    ...drawOff(off, scale, bottom),
    ...drawn,
    lettersAWeek(letters, scale, bottom),
    legend(bottom + LETTERS + 14, tentative),
  )}\n`;
}

/** Browsers print it on a sheet of its own size, A4 across, without margins of theirs. */
const PRINTED = tag('style', {}, '@page { size: 297mm 210mm; margin: 0 }');

/** Which years' days are only reckoned with, one sentence; empty: none. */
function tentativeYears({ year: { startedAt, until, calendar } }: WalkedYear): string {
  const years: string[] = [];
  for (let year = yearIn(startedAt); year <= yearIn(until); year++)
    if (isProvisional(calendar, `${year}-01-01`)) years.push(String(year));
  return years.length === 0
    ? ''
    : `Dấu *: ngày tạm tính, lịch nghỉ năm ${years.join(', ')} chưa có thông báo.`;
}

const yearIn = (instant: Instant): number => Number(dayOf(instant).slice(0, 4));

/** A long title is smaller; a bold letter is about 0.55 of its size wide. */
const sizeFor = (title: string, width: number): number =>
  Math.min(17, (width - 2 * PAGE.margin) / title.length / 0.55);
