import { yearOf } from '../../../workflows/rules/calendar/calendar';
import { addDays, sayDay, type Day } from '../../../workflows/rules/time';
import { PAGE, TOP, type Scale } from './scale';
import { hint, line, tag } from './svg';
import type { WalkedYear } from '../preview/walk-year';

/** How days off are filled. */
export const HATCH = tag(
  'defs',
  {},
  tag(
    'pattern',
    {
      id: 'off',
      width: 4,
      height: 4,
      patternUnits: 'userSpaceOnUse',
      patternTransform: 'rotate(45)',
    },
    tag('rect', { width: 1.3, height: 4, fill: 'black' }),
  ),
);

/** The months over the weeks; a line where each begins. */
export function months({ first, last, weeks, x, right, left }: Scale, bottom: number): string {
  const begins: Day[] = [first];
  for (let day = first; day <= last; day = addDays(day, 1))
    if (day.endsWith('-01')) begins.push(day);
  const names = begins.map((day, i) => {
    const [from, to] = [x(day), i + 1 < begins.length ? x(begins[i + 1]!) : right];
    const edge = tag('path', {
      d: `M${from.toFixed(2)} 76V${bottom}`,
      stroke: '#555',
      'stroke-width': 0.7,
    });
    const name = `${Number(day.slice(5, 7))}/${day.slice(0, 4)}`;
    const fits = to - from > name.length * 6;
    const label = fits
      ? line((from + to) / 2, 88, name, { 'text-anchor': 'middle', 'font-weight': 'bold' })
      : '';
    return edge + label;
  });
  const ticks = weeks.map((week) => `M${x(week).toFixed(2)} ${TOP - 4}V${bottom}`).join('');
  return (
    tag('path', { d: ticks, stroke: '#ddd', 'stroke-width': 0.5 }) +
    names.join('') +
    line(PAGE.margin, 88, 'Tháng', { 'font-weight': 'bold' }) +
    line(PAGE.margin, 106, 'Ngày nghỉ lễ, Tết') +
    tag('path', { d: `M${left} ${TOP}H${right}`, stroke: 'black', 'stroke-width': 0.8 })
  );
}

export interface Off {
  from: Day;
  to: Day;
  name: string;
  /** Of a year whose days off are still to be announced. */
  tentative: boolean;
}

/** The days off shown, those that follow one another together, weekends between them too. */
export function daysOff({ year }: WalkedYear, { first, last, isTentative }: Scale): Off[] {
  const spans: Off[] = [];
  for (let number = Number(first.slice(0, 4)); number <= Number(last.slice(0, 4)); number++) {
    for (const { day, name } of yearOf(year.calendar, number).off.toSorted((a, b) =>
      a.day < b.day ? -1 : 1,
    )) {
      if (day < first || day > last) continue;
      const before = spans.at(-1);
      const tentative = isTentative(day);
      if (before && day <= addDays(before.to, 3) && before.tentative === tentative) before.to = day;
      else spans.push({ from: day, to: day, name, tentative });
    }
  }
  return spans;
}

/** Days off in words. */
export function sayOff({ from, to, name, tentative }: Off): string {
  const days =
    from === to ? `ngày ${sayDay(from)}` : `từ ngày ${sayDay(from)} đến ngày ${sayDay(to)}`;
  return `Nghỉ ${days}, ${name}${tentative ? ' (tạm tính)' : ''}.`;
}

/** Bands over all lines, each with its days above; names that would meet move aside. */
export function drawOff(spans: Off[], { x, perDay }: Scale, bottom: number): string[] {
  let free = 0;
  return spans.map((span) => {
    const [from, to] = [x(span.from), x(span.to) + perDay];
    const days = [span.from, span.to].map((day) => sayDay(day).slice(0, -5));
    const whole = span.from === span.to ? days[0]! : `${days[0]}–${days[1]}`;
    const text = span.tentative ? `${whole}*` : whole;
    const width = text.length * 5.2;
    const middle = Math.max((from + to) / 2, free + width / 2);
    free = middle + width / 2 + 3;
    const height = bottom - TOP;
    return tag(
      'g',
      {},
      hint(sayOff(span)),
      tag('rect', { x: from, y: TOP, width: to - from, height, fill: 'url(#off)', opacity: 0.55 }),
      line(middle, 106, text, { 'text-anchor': 'middle', 'font-size': 10 }),
    );
  });
}
