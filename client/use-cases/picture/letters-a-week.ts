import type { SilentLetter } from '../../../workflows/rules/notices/silent-year';
import { addDays, dayOf, sayDay } from '../../../workflows/rules/time';
import { PAGE, type Scale } from './scale';
import { LETTERS } from './sheet';
import { hint, line, tag } from './svg';

/** A column for each week, with its number of letters above. */
export function lettersAWeek(
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
