import type { SilentLetter } from '../../../workflows/rules/notices/silent-year';
import { addDays, dayOf, sayDay } from '../../../workflows/rules/time';
import { daysOff, drawOff, HATCH, months, sayOff } from './frame';
import { legend } from './legend';
import { rowsOf } from './rows';
import { PAGE, scaleOf, TOP, type Scale } from './scale';
import { escaped, hint, line, tag } from './svg';
import type { WalkedYear } from '../preview/walk-year';

/** Heights of what stands below the lines. */
const LETTERS = 88;
const LEGEND = 46;

/**
 * The year drawn for paper: items and their stages across the weeks, with what is told, the days off
 * and how many letters leave each week. Everything has a shape of its own, colours mean nothing.
 */
export function yearPicture(walked: WalkedYear, letters: SilentLetter[]): string {
  const { year, order } = walked;
  const scale = scaleOf(year.startedAt, year.until);
  const rows = rowsOf(walked, letters, scale);
  const room = PAGE.height - TOP - LETTERS - LEGEND - PAGE.margin;
  const used = rows.reduce((sum, { height }) => sum + height, 0);
  const stretch = Math.min(1.35, Math.max(0.95, room / used));
  const bottom = TOP + used * stretch;
  const height = Math.max(PAGE.height, bottom + LETTERS + LEGEND + PAGE.margin);
  const off = daysOff(walked, scale);
  const title = `${order.template.title}: cả năm nếu không ai trả lời`;
  const span = `Từ ngày ${sayDay(dayOf(year.startedAt))} đến ngày ${sayDay(dayOf(year.until))}, ${letters.length} thư.`;
  let y = TOP;
  const drawn = rows.map((row) => {
    const part = row.draw(y);
    y += row.height * stretch;
    return part;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n${tag(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      ...{ role: 'img', 'aria-labelledby': 'title desc', lang: 'vi', 'xml:lang': 'vi' },
      ...{ width: '297mm', height: `${paperHeight(height)}mm` },
      viewBox: `0 0 ${PAGE.width} ${Math.ceil(height)}`,
      'font-family': "Arial, 'Liberation Sans', 'DejaVu Sans', sans-serif",
      'font-size': 11,
    },
    tag('title', { id: 'title' }, escaped(title)),
    tag(
      'desc',
      { id: 'desc' },
      escaped([span, ...rows.map(({ said }) => said), ...off.map(sayOff)].join(' ')),
    ),
    HATCH,
    tag('rect', { width: PAGE.width, height: Math.ceil(height), fill: 'white' }),
    line(PAGE.margin, 42, title, { 'font-size': sizeFor(title), 'font-weight': 'bold' }),
    line(PAGE.margin, 62, `${order.template.department}. ${span}`, { 'font-size': 13 }),
    months(scale, bottom),
    ...drawOff(off, scale, bottom),
    ...drawn,
    lettersAWeek(letters, scale, bottom),
    legend(bottom + LETTERS + 14),
  )}\n`;
}

/** A long title is smaller; a bold letter is about 0.55 of its size wide. */
const sizeFor = (title: string): number =>
  Math.min(17, (PAGE.width - 2 * PAGE.margin) / title.length / 0.55);

/** A plan that is a little too long is drawn smaller on the same paper; a long one needs more. */
const paperHeight = (height: number): number =>
  height <= PAGE.height * 1.35 ? 210 : Math.round((height / PAGE.height) * 210);

/** A column for each week, with its number of letters above. */
function lettersAWeek(
  letters: SilentLetter[],
  { weeks, x, left, right }: Scale,
  top: number,
): string {
  const base = top + LETTERS - 8;
  const counts = weeks.map((week) => {
    const end = addDays(week, 7);
    return letters.filter(({ at }) => dayOf(at) >= week && dayOf(at) < end).length;
  });
  const most = Math.max(1, ...counts);
  const columns = counts.map((count, i) => {
    if (count === 0) return '';
    const [from, to] = [x(weeks[i]!), x(addDays(weeks[i]!, 7))];
    const height = Math.max(1, (count / most) * (LETTERS - 34));
    const size = Math.min(10, (to - from) / 1.7);
    return tag(
      'g',
      {},
      hint(`Tuần từ ngày ${sayDay(weeks[i]!)}: ${count} thư`),
      tag('rect', { x: from + 2, y: base - height, width: to - from - 4, height, fill: '#555' }),
      line((from + to) / 2, base - height - 3, String(count), {
        'text-anchor': 'middle',
        'font-size': size,
      }),
    );
  });
  return (
    tag('path', {
      d: `M${PAGE.margin} ${top}H${right}M${left} ${base}H${right}`,
      stroke: 'black',
      'stroke-width': 0.8,
    }) +
    line(PAGE.margin, base - 4, `Số thư mỗi tuần, cả năm ${letters.length} thư`, {
      'font-weight': 'bold',
    }) +
    columns.join('')
  );
}
