import type { Calendar } from '../../../workflows/rules/calendar/calendar';
import { stageTemplate } from '../../../workflows/rules/plan/plan';
import type { SilentItem, SilentLetter } from '../../../workflows/rules/notices/silent-year';
import { dayOf } from '../../../workflows/rules/time';
import { dueMark, outsideMark } from './marks';
import type { Row } from './rows';
import { PAGE, type Scale } from './scale';
import { itemSpans, saidOn, sayItem, sayStage, stagesOf, stageSpans, timesByItem } from './spans';
import { deadlines, isShown, itemBars, marks, rule, type ToldDay } from './strokes';
import { broken, hint, line, tag } from './svg';
import { toldIn, type Told } from './told';
import type { WalkedYear } from '../preview/walk-year';

/** The height of every line of a long plan. */
export const CLOSE_HEIGHT = 32;

/** The lines of a long plan: each item has one, on which its stages stand too. */
export function closeRowsOf(
  { items, year: { calendar } }: WalkedYear,
  letters: SilentLetter[],
): Row[] {
  const told = toldIn(letters);
  return timesByItem(items).map((times) => closeRow(times, told, calendar));
}

function closeRow(times: SilentItem[], told: Told, calendar: Calendar): Row {
  const { item } = times[0]!;
  const label = broken(`${item.no}. ${item.title}`, 42, 2);
  const spans = itemSpans(times);
  const stages = stagesOf(times);
  return {
    height: CLOSE_HEIGHT,
    said: [sayItem(times, calendar), ...stages.map((id) => sayStage(times, id, calendar))].join(
      ' ',
    ),
    draw(y, scale) {
      const middle = y + 10;
      const text = label.map((row, i) =>
        line(PAGE.margin, y + 12 + i * 12, row, i === 0 ? { 'font-weight': 'bold' } : {}),
      );
      const ends = spans.flatMap(({ outside }) => outside ?? []);
      return tag(
        'g',
        {},
        hint(sayItem(times, calendar)),
        rule(scale, y),
        ...text,
        ...itemBars(item, spans, scale, middle),
        ...stages.flatMap((id) => stageMarks(times, id, scale, middle, calendar)),
        ...deadlines(ends, scale, middle, outsideMark, 'bold'),
        ...marks(toldOn(item.no, stages, told), scale, y + 20),
      );
    },
  };
}

/** The deadlines of a stage, each named where a pointer is over it. */
function stageMarks(
  times: SilentItem[],
  id: string,
  scale: Scale,
  middle: number,
  calendar: Calendar,
): string[] {
  const { title } = stageTemplate(times[0]!.item, id);
  return stageSpans(times, id).flatMap(({ due }) =>
    due === null || !isShown(due, scale)
      ? []
      : tag(
          'g',
          {},
          hint(`${title}: hạn ngày ${saidOn(due, calendar)}`),
          dueMark(scale.x(dayOf(due)) + scale.perDay / 2, middle),
        ),
  );
}

/** What is told of an item and its stages, a kind once a day. */
function toldOn(no: string, stages: string[], told: Told): ToldDay[] {
  const days: ToldDay[] = [];
  for (const one of ['', ...stages].flatMap((id) => told.get(`${no}/${id}`) ?? [])) {
    const same = days.find(({ kind, day }) => kind === one.kind && day === one.day);
    if (same) same.count += one.count;
    else days.push({ ...one });
  }
  return days;
}
