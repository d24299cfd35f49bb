import type { PlannedNotice } from '../../../workflows/rules/notices/notice';
import { stageTemplate } from '../../../workflows/rules/plan/plan';
import type { SilentItem, SilentLetter } from '../../../workflows/rules/notices/silent-year';
import { dayOf, sayDay, type Instant } from '../../../workflows/rules/time';
import { dueMark, outsideMark } from './marks';
import { PAGE, type Scale } from './scale';
import { deadlines, marks, rule, waiting, windowOf, type ToldDay } from './strokes';
import { broken, hint, line, tag } from './svg';
import type { WalkedYear } from '../preview/walk-year';

/** One line of the picture, drawn at a height. */
export interface Row {
  height: number;
  draw(y: number): string;
  /** The same in words. */
  said: string;
}

/** An item's line, and one for each of its stages that has a day; all times of a line that recurs share them. */
export function rowsOf({ items }: WalkedYear, letters: SilentLetter[], scale: Scale): Row[] {
  const told = toldIn(letters);
  const byItem = new Map<string, SilentItem[]>();
  for (const walked of items) {
    byItem.set(walked.item.no, [...(byItem.get(walked.item.no) ?? []), walked]);
  }
  return [...byItem.values()].flatMap((times) => [
    itemRow(times, told, scale),
    ...[...new Set(times.flatMap(openedIn))].map((id) => stageRow(times, id, told, scale)),
  ]);
}

const openedIn = ({ moments }: SilentItem): string[] =>
  moments.at(-1)!.state.stages.flatMap(({ id, openedAt }) => (openedAt === null ? [] : [id]));

/** The days on which a kind is told, by item and stage. */
type Told = Map<string, ToldDay[]>;

function toldIn(letters: SilentLetter[]): Told {
  const told: Told = new Map();
  const placeOf = ({ item, stage }: PlannedNotice): string => `${item}/${stage ?? ''}`;
  for (const { at, notices } of letters) {
    for (const notice of notices) {
      const marks = told.get(placeOf(notice)) ?? [];
      told.set(placeOf(notice), marks);
      const same = marks.find(({ kind, day }) => kind === notice.kind && day === dayOf(at));
      if (same) same.count += 1;
      else marks.push({ kind: notice.kind, day: dayOf(at), count: 1 });
    }
  }
  return told;
}

function itemRow(times: SilentItem[], told: Told, scale: Scale): Row {
  const { item } = times[0]!;
  const label = broken(`${item.no}. ${item.title}`, 42, 3);
  const spans = times.map(({ moments }) => {
    const { state, computed } = moments.at(-1)!;
    const { opens, outside } = computed.dates;
    return { opens, outside, waits: state.phase === 'waiting' };
  });
  const days = spans.flatMap(({ opens, outside, waits }) => [
    ...(opens === null || waits ? [] : [`mở ngày ${said(opens)}`]),
    ...(outside === null ? [] : [`thời hạn của Sở ngày ${said(outside)}`]),
    ...(waits && item.letter ? [`chờ ${item.letter.name} của ${item.letter.from}`] : []),
  ]);
  return {
    height: label.length > 2 ? 47 : 40,
    said: `Mục ${item.no}, ${item.title}: ${days.join('; ') || 'chưa có ngày'}.`,
    draw(y) {
      const middle = y + 17;
      const text = label.map((row, i) =>
        line(PAGE.margin, y + (label.length > 2 ? 13 : 15) + i * 12.5, row, {
          'font-weight': 'bold',
        }),
      );
      const drawn = spans.map(({ opens, outside, waits }) => {
        if (waits) return waiting(item.letter?.name ?? 'văn bản', scale, middle);
        return opens === null ? '' : windowOf(dayOf(opens), outside, scale, middle);
      });
      const ends = spans.flatMap(({ outside }) => outside ?? []);
      return tag(
        'g',
        {},
        hint(this.said),
        rule(y),
        ...text,
        ...drawn,
        ...deadlines(ends, scale, middle, outsideMark, 'bold'),
        ...marks(told.get(`${item.no}/`) ?? [], scale, y + 31),
      );
    },
  };
}

function stageRow(times: SilentItem[], id: string, told: Told, scale: Scale): Row {
  const { item } = times[0]!;
  const { title } = stageTemplate(item, id);
  const spans = times.flatMap(({ moments }) => {
    const { state, computed } = moments.at(-1)!;
    const opened = state.stages.find((stage) => stage.id === id)?.openedAt ?? null;
    const due = computed.dates.stages[id]?.due ?? null;
    return opened === null ? [] : [{ opens: dayOf(opened), due }];
  });
  const days = spans.map(
    ({ opens, due }) => `mở ngày ${sayDay(opens)}${due === null ? '' : `, hạn ngày ${said(due)}`}`,
  );
  return {
    height: 33,
    said: `Mục ${item.no}, bước ${title}: ${days.join('; ')}.`,
    draw(y) {
      const middle = y + 9;
      const [label] = broken(title, 42, 1);
      const bars = spans.map(({ opens, due }) => {
        const end = due === null ? scale.right : scale.x(dayOf(due));
        return tag('rect', {
          ...{ x: scale.x(opens), y: middle - 4, height: 8 },
          ...{ width: Math.max(end - scale.x(opens), 1) },
          ...{ fill: '#c8c8c8', stroke: 'black', 'stroke-width': 0.8 },
        });
      });
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

const said = (at: Instant): string => sayDay(dayOf(at));
