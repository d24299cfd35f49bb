import type { Calendar } from '../../../workflows/rules/calendar/calendar';
import { stageTemplate } from '../../../workflows/rules/plan/plan';
import type { SilentItem, SilentLetter } from '../../../workflows/rules/notices/silent-year';
import { dueMark, outsideMark } from './marks';
import { PAGE, type Scale } from './scale';
import { itemSpans, sayItem, sayStage, stagesOf, stageSpans, timesByItem } from './spans';
import { deadlines, itemBars, marks, rule, stageBar } from './strokes';
import { broken, hint, line, tag } from './svg';
import { toldIn, type Told } from './told';
import type { WalkedYear } from '../preview/walk-year';

/** One line of the picture, drawn at a height. */
export interface Row {
  height: number;
  draw(y: number, scale: Scale): string;
  /** The same in words. */
  said: string;
}

/** An item's line, and one for each of its stages that has a day; all times of a line that recurs share them. */
export function rowsOf({ items, year: { calendar } }: WalkedYear, letters: SilentLetter[]): Row[] {
  const told = toldIn(letters);
  return timesByItem(items).flatMap((times) => [
    itemRow(times, told, calendar),
    ...stagesOf(times).map((id) => stageRow(times, id, told, calendar)),
  ]);
}

function itemRow(times: SilentItem[], told: Told, calendar: Calendar): Row {
  const { item } = times[0]!;
  const label = broken(`${item.no}. ${item.title}`, 42, 3);
  const spans = itemSpans(times);
  return {
    height: label.length > 2 ? 47 : 40,
    said: sayItem(times, calendar),
    draw(y, scale) {
      const middle = y + 17;
      const text = label.map((row, i) =>
        line(PAGE.margin, y + (label.length > 2 ? 13 : 15) + i * 12.5, row, {
          'font-weight': 'bold',
        }),
      );
      const ends = spans.flatMap(({ outside }) => outside ?? []);
      return tag(
        'g',
        {},
        hint(this.said),
        rule(scale, y),
        ...text,
        ...itemBars(item, spans, scale, middle),
        ...deadlines(ends, scale, middle, outsideMark, 'bold'),
        ...marks(told.get(`${item.no}/`) ?? [], scale, y + 31),
      );
    },
  };
}

function stageRow(times: SilentItem[], id: string, told: Told, calendar: Calendar): Row {
  const { item } = times[0]!;
  const { title } = stageTemplate(item, id);
  const spans = stageSpans(times, id);
  return {
    height: 33,
    said: sayStage(times, id, calendar),
    draw(y, scale) {
      const middle = y + 9;
      const [label] = broken(title, 42, 1);
      const bars = spans.map((span) => stageBar(span, scale, middle));
      const ends = spans.flatMap(({ due }) => due ?? []);
      return tag(
        'g',
        {},
        hint(this.said),
        line(PAGE.margin + 14, y + 13, label!),
        ...bars,
        ...deadlines(ends, scale, middle, dueMark, 'normal'),
        ...marks(told.get(`${item.no}/${id}`) ?? [], scale, y + 20),
      );
    },
  };
}
