import type { NoticeKind, PlannedNotice } from '../../workflows/rules/notices';
import { stageTemplate } from '../../workflows/rules/plan';
import type { SilentItem, SilentLetter } from '../../workflows/rules/silent-year';
import { addDays, dayOf, sayDay, type Day, type Instant } from '../../workflows/rules/time';
import { dueMark, markOf, outsideMark } from './picture-marks';
import { PAGE, type Scale } from './picture-scale';
import { broken, hint, line, tag } from './svg';
import { KINDS } from './timeline-said';
import type { WalkedYear } from './walk-year';

/** One line of the picture, drawn at a height. */
export interface Row {
  height: number;
  draw(y: number): string;
  /** The same in words. */
  said: string;
}

/** An item's line, and one for each of its stages that has a day. */
export function rowsOf({ items }: WalkedYear, letters: SilentLetter[], scale: Scale): Row[] {
  const told = toldIn(letters);
  return items.flatMap((walked) => [
    itemRow(walked, told, scale),
    ...walked.moments
      .at(-1)!
      .state.stages.filter(({ openedAt }) => openedAt !== null)
      .map(({ id }) => stageRow(walked, id, told, scale)),
  ]);
}

/** The days on which a kind is told, by item and stage. */
type Told = Map<string, { kind: NoticeKind; day: Day; count: number }[]>;

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

function itemRow({ item, moments }: SilentItem, told: Told, scale: Scale): Row {
  const { state, computed } = moments.at(-1)!;
  const { opens, outside } = computed.dates;
  const label = broken(`${item.no}. ${item.title}`, 42, 2);
  const waits = state.phase === 'waiting';
  const days = [
    ...(opens === null || waits ? [] : [`mở ngày ${said(opens)}`]),
    ...(outside === null ? [] : [`thời hạn của Sở ngày ${said(outside)}`]),
    ...(waits && item.letter ? [`chờ ${item.letter.name} của ${item.letter.from}`] : []),
  ];
  return {
    height: 40,
    said: `Mục ${item.no}, ${item.title}: ${days.join('; ') || 'chưa có ngày'}.`,
    draw(y) {
      const middle = y + 17;
      const text = label.map((row, i) =>
        line(PAGE.margin, y + 15 + i * 13, row, { 'font-weight': 'bold' }),
      );
      return tag(
        'g',
        {},
        hint(this.said),
        rule(y),
        ...text,
        waits
          ? waiting(item.letter?.name ?? '', scale, middle)
          : opens === null
            ? ''
            : windowOf(dayOf(opens), outside, scale, middle),
        ...(outside === null ? [] : [deadline(outside, scale, middle, outsideMark, 'bold')]),
        ...marks(told.get(`${item.no}/`) ?? [], scale, y + 31),
      );
    },
  };
}

function stageRow(walked: SilentItem, id: string, told: Told, scale: Scale): Row {
  const { item, moments } = walked;
  const { state, computed } = moments.at(-1)!;
  const opens = dayOf(state.stages.find((stage) => stage.id === id)!.openedAt!);
  const due = computed.dates.stages[id]?.due ?? null;
  const { title } = stageTemplate(item, id);
  const until = due === null ? '' : `, hạn ngày ${said(due)}`;
  return {
    height: 33,
    said: `Mục ${item.no}, bước ${title}: mở ngày ${sayDay(opens)}${until}.`,
    draw(y) {
      const middle = y + 9;
      const [label] = broken(title, 42, 1);
      const end = due === null ? scale.x(addDays(opens, 1)) : scale.x(dayOf(due));
      return tag(
        'g',
        {},
        hint(this.said),
        line(PAGE.margin + 14, y + 13, label!),
        tag('rect', {
          ...{
            x: scale.x(opens),
            y: middle - 4,
            width: Math.max(end - scale.x(opens), 1),
            height: 8,
          },
          ...{ fill: '#c8c8c8', stroke: 'black', 'stroke-width': 0.8 },
        }),
        ...(due === null ? [] : [deadline(due, scale, middle, dueMark, 'normal')]),
        ...marks(told.get(`${item.no}/${id}`) ?? [], scale, y + 20),
      );
    },
  };
}

/** "31/8": the year stands above. */
const short = (at: Instant): string => sayDay(dayOf(at)).slice(0, -5);
const said = (at: Instant): string => sayDay(dayOf(at));

const rule = (y: number): string =>
  tag('path', {
    d: `M${PAGE.margin} ${y}H${PAGE.width - PAGE.margin}`,
    stroke: '#888',
    'stroke-width': 0.6,
  });

function windowOf(opens: Day, outside: Instant | null, scale: Scale, middle: number): string {
  const [from, to] = [scale.x(opens), outside === null ? scale.right : scale.x(dayOf(outside))];
  return tag('rect', {
    ...{ x: from, y: middle - 6, width: Math.max(to - from, 1), height: 12 },
    ...{ fill: 'white', stroke: 'black', 'stroke-width': 1.6 },
  });
}

function waiting(name: string, scale: Scale, middle: number): string {
  const dashes = { stroke: 'black', 'stroke-width': 1.4, 'stroke-dasharray': '7 5' };
  return (
    tag('path', { d: `M${scale.left} ${middle}H${scale.right}`, ...dashes }) +
    halo(scale.left + 12, middle - 7, `chờ ${name}`, { 'font-style': 'italic', 'font-size': '10' })
  );
}

function deadline(
  due: Instant,
  scale: Scale,
  middle: number,
  mark: (x: number, y: number) => string,
  weight: string,
): string {
  const x = scale.x(dayOf(due)) + scale.perDay / 2;
  const isLast = x > scale.right - 40;
  const anchor = isLast ? 'end' : 'start';
  return (
    mark(x, middle) +
    halo(isLast ? x - 8 : x + 8, middle + 4, short(due), {
      'text-anchor': anchor,
      'font-weight': weight,
    })
  );
}

/** Text that can be read over lines. */
const halo = (x: number, y: number, text: string, more: Record<string, string>): string =>
  line(x, y, text, { ...more, stroke: 'white', 'stroke-width': 3, 'paint-order': 'stroke' });

/** Kinds that do not go to who owes the duty stand a little lower, so that both can be seen. */
const UPWARD = new Set<NoticeKind>(['report', 'ask', 'call']);

function marks(
  told: { kind: NoticeKind; day: Day; count: number }[],
  scale: Scale,
  y: number,
): string[] {
  const isMixed = told.some(({ kind }) => !UPWARD.has(kind));
  return told.map(({ kind, day, count }) =>
    tag(
      'g',
      {},
      hint(`${KINDS[kind]} ngày ${sayDay(day)}: ${count}`),
      markOf(kind, scale.x(day) + scale.perDay / 2, isMixed && UPWARD.has(kind) ? y + 8 : y),
    ),
  );
}
