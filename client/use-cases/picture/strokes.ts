import type { NoticeKind } from '../../../workflows/rules/notices/notice';
import type { ItemTemplate } from '../../../workflows/rules/plan/plan';
import { dayOf, sayDay, type Day, type Instant } from '../../../workflows/rules/time';
import { markOf } from './marks';
import { PAGE, type Scale } from './scale';
import type { ItemSpan } from './spans';
import { hint, line, tag } from './svg';
import { KINDS } from '../preview/timeline-said';

/** A kind of notice on a day, and to how many. */
export interface ToldDay {
  kind: NoticeKind;
  day: Day;
  count: number;
}

/** "31/8": the year stands above. */
const short = (at: Instant): string => sayDay(dayOf(at)).slice(0, -5);

/** A line across the page, above an item. */
export const rule = ({ right }: Scale, y: number): string =>
  tag('path', {
    d: `M${PAGE.margin} ${y}H${right}`,
    stroke: '#888',
    'stroke-width': 0.6,
  });

/** From an opening to what the department owes, or to the end of the year. */
function windowOf(opens: Day, outside: Instant | null, scale: Scale, middle: number): string {
  const [from, to] = [scale.x(opens), outside === null ? scale.right : scale.x(dayOf(outside))];
  return tag('rect', {
    ...{ x: from, y: middle - 6, width: Math.max(to - from, 1), height: 12 },
    ...{ fill: 'white', stroke: 'black', 'stroke-width': 1.6 },
  });
}

/** The times of an item: each a window, or nothing but waiting. */
export const itemBars = (
  { letter }: ItemTemplate,
  spans: ItemSpan[],
  scale: Scale,
  middle: number,
): string[] =>
  spans.map(({ opens, outside, waits }) => {
    if (waits) return waiting(letter?.name ?? 'văn bản', scale, middle);
    return opens === null ? '' : windowOf(dayOf(opens), outside, scale, middle);
  });

/** Nothing but waiting, all the year. */
function waiting(name: string, scale: Scale, middle: number): string {
  const dashes = { stroke: 'black', 'stroke-width': 1.4, 'stroke-dasharray': '7 5' };
  return (
    tag('path', { d: `M${scale.left} ${middle}H${scale.right}`, ...dashes }) +
    halo(scale.left + 12, middle + 3.5, `chờ ${name}`, {
      'font-style': 'italic',
      'font-size': '10',
    })
  );
}

/** So much room a date needs beside its mark. */
const DATE = 40;

/** Marks with their dates; of many on one line, only the dates that have room. */
export function deadlines(
  dues: Instant[],
  scale: Scale,
  middle: number,
  mark: (x: number, y: number) => string,
  weight: string,
): string[] {
  const xs = dues.map((due) => scale.x(dayOf(due)) + scale.perDay / 2);
  return dues.map((due, i) => {
    const x = xs[i]!;
    const next = xs[i + 1];
    if (next !== undefined && next - x < DATE) return mark(x, middle);
    const isLast = x > scale.right - DATE;
    const anchor = isLast ? 'end' : 'start';
    const style = { 'text-anchor': anchor, 'font-weight': weight };
    return mark(x, middle) + halo(isLast ? x - 8 : x + 8, middle + 4, short(due), style);
  });
}

/** Text that can be read over lines. */
const halo = (x: number, y: number, text: string, more: Record<string, string>): string =>
  line(x, y, text, { ...more, stroke: 'white', 'stroke-width': 3, 'paint-order': 'stroke' });

/** Kinds that do not go to who owes the duty stand a little lower, so that both can be seen. */
const UPWARD = new Set<NoticeKind>(['report', 'ask', 'call']);

/** Who is told what, each on its day. */
export function marks(told: ToldDay[], scale: Scale, y: number): string[] {
  const isMixed = told.some(({ kind }) => !UPWARD.has(kind));
  return told.map(({ kind, day, count }) =>
    tag(
      'g',
      {},
      hint(`${KINDS[kind]} ngày ${sayDay(day)}: ${count}`),
      markOf(kind, scale.x(day) + scale.perDay / 2, isMixed && UPWARD.has(kind) ? y + 7 : y),
    ),
  );
}
