import type { NoticeKind } from '../../../workflows/rules/notices/notice';
import type { ItemTemplate } from '../../../workflows/rules/plan/plan';
import { dayOf, sayDay, type Day, type Instant } from '../../../workflows/rules/time';
import { markOf } from './marks';
import { PAGE, type Scale } from './scale';
import type { ItemSpan, StageSpan } from './spans';
import { hint, line, tag } from './svg';
import { KINDS } from '../preview/timeline-said';

/** A kind of notice on a day, and to how many. */
export interface ToldDay {
  kind: NoticeKind;
  day: Day;
  count: number;
}

/** "31/8", the year stands above; "31/8*" where its days off are still to be announced. */
const short = (at: Instant, { isTentative }: Scale): string =>
  sayDay(dayOf(at)).slice(0, -5) + (isTentative(dayOf(at)) ? '*' : '');

/** The same of a day that is not on the page. */
const whole = (at: Instant, { isTentative }: Scale): string =>
  sayDay(dayOf(at)) + (isTentative(dayOf(at)) ? '*' : '');

/** Whether a deadline falls on a day of the page. */
export const isShown = (due: Instant, { first, last }: Scale): boolean =>
  dayOf(due) >= first && dayOf(due) <= last;

/** A line across the page, above an item. */
export const rule = ({ right }: Scale, y: number): string =>
  tag('path', {
    d: `M${PAGE.margin} ${y}H${right}`,
    stroke: '#888',
    'stroke-width': 0.6,
  });

interface Bar {
  opens: Day;
  due: Instant | null;
  /** Half of its height. */
  half: number;
  style: Record<string, string | number>;
}

/** From an opening to a deadline, or to the end of the page; one that goes on past it ends in an arrow with its date. */
function bar({ opens, due, half, style }: Bar, scale: Scale, middle: number): string {
  const [top, low] = [at(middle - half), at(middle + half)];
  if (due !== null && dayOf(due) > scale.last) {
    const from = Math.min(scale.x(opens), scale.right - ARROW);
    const neck = scale.right - ARROW / 2;
    const d = `M${at(from)} ${top}H${at(neck)}L${at(scale.right)} ${at(middle)}L${at(neck)} ${low}H${at(from)}Z`;
    const begins = opens > scale.last ? `mở ${sayDay(opens)}, ` : '';
    const until = `${begins}đến ${whole(due, scale)}`;
    const end = { 'text-anchor': 'end', 'font-weight': 'bold' };
    return tag('path', { d, ...style }) + halo(scale.right - ARROW, middle + 4, until, end);
  }
  const [from, to] = [scale.x(opens), due === null ? scale.right : scale.x(dayOf(due))];
  return tag('rect', {
    x: from,
    y: top,
    width: Math.max(to - from, 1),
    height: 2 * half,
    ...style,
  });
}

/** How long an arrow is. */
const ARROW = 16;

const at = (value: number): number => Math.round(value * 100) / 100;

/** From an opening to what the department owes. */
const windowOf = (opens: Day, outside: Instant | null, scale: Scale, middle: number): string => {
  const style = { fill: 'white', stroke: 'black', 'stroke-width': 1.6 };
  return bar({ opens, due: outside, half: 6, style }, scale, middle);
};

/** From a stage's opening to its deadline. */
export const stageBar = ({ opens, due }: StageSpan, scale: Scale, middle: number): string => {
  const style = { fill: '#c8c8c8', stroke: 'black', 'stroke-width': 0.8 };
  return bar({ opens, due, half: 4, style }, scale, middle);
};

/** The times of an item: each a window, or nothing but waiting. */
export const itemBars = (
  { letter }: ItemTemplate,
  spans: ItemSpan[],
  scale: Scale,
  middle: number,
): string[] =>
  spans.map(({ opens, outside, waits }) => {
    if (waits) return waiting(letter?.name ?? 'văn bản', outside, scale, middle);
    return opens === null ? '' : windowOf(dayOf(opens), outside, scale, middle);
  });

/** Nothing but waiting, all the year; a deadline past the page is written at its edge. */
function waiting(name: string, outside: Instant | null, scale: Scale, middle: number): string {
  const dashes = { stroke: 'black', 'stroke-width': 1.4, 'stroke-dasharray': '7 5' };
  return (
    tag('path', { d: `M${scale.left} ${middle}H${scale.right}`, ...dashes }) +
    halo(scale.left + 12, middle + 3.5, `chờ ${name}`, {
      'font-style': 'italic',
      'font-size': '10',
    }) +
    (outside !== null && dayOf(outside) > scale.last
      ? halo(scale.right - 2, middle + 4, `hạn ${whole(outside, scale)} →`, {
          'text-anchor': 'end',
          'font-weight': 'bold',
        })
      : '')
  );
}

/** So much room a date needs beside its mark. */
const DATE = 40;

/** Marks with their dates; of many on one line, only the dates that have room. One that was over before has none. */
export function deadlines(
  dues: Instant[],
  scale: Scale,
  middle: number,
  mark: (x: number, y: number) => string,
  weight: string,
): string[] {
  const over = dues.filter((due) => dayOf(due) < scale.first);
  const before = over.map((due) =>
    halo(scale.left + 4, middle + 4, `hạn ${whole(due, scale)}`, {}),
  );
  const shown = dues.filter((due) => isShown(due, scale));
  const xs = shown.map((due) => scale.x(dayOf(due)) + scale.perDay / 2);
  const drawn = shown.map((due, i) => {
    const x = xs[i]!;
    const next = xs[i + 1];
    if (next !== undefined && next - x < DATE) return mark(x, middle);
    const isLast = x > scale.right - DATE;
    const anchor = isLast ? 'end' : 'start';
    const style = { 'text-anchor': anchor, 'font-weight': weight };
    return mark(x, middle) + halo(isLast ? x - 8 : x + 8, middle + 4, short(due, scale), style);
  });
  return [...before, ...drawn];
}

/** Text that can be read over lines. */
const halo = (x: number, y: number, text: string, more: Record<string, string>): string =>
  line(x, y, text, { ...more, stroke: 'white', 'stroke-width': 3, 'paint-order': 'stroke' });

/** Kinds that do not go to who owes the duty stand a little lower, so that both can be seen. */
const UPWARD = new Set<NoticeKind>(['report', 'ask', 'call']);

/** Who is told what, each on its day. */
export function marks(told: ToldDay[], scale: Scale, y: number): string[] {
  const isMixed = told.some(({ kind }) => !UPWARD.has(kind));
  // A call falls on the days of reports; a cross over a square is seen, under it is not.
  const calls = told.filter(({ kind }) => kind === 'call');
  const others = told.filter(({ kind }) => kind !== 'call');
  return [...others, ...calls].map(({ kind, day, count }) =>
    tag(
      'g',
      {},
      hint(`${KINDS[kind]} ngày ${sayDay(day)}: ${count}`),
      markOf(kind, scale.x(day) + scale.perDay / 2, isMixed && UPWARD.has(kind) ? y + 7 : y),
    ),
  );
}
