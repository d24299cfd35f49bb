import type { Recurring } from '../deadline/deadline';
import { sayDay, type Day } from '../time';

const QUARTERS = ['I', 'II', 'III', 'IV'];

/**
 * A period of work that recurs, as an office names it: "tháng 3/2026", "quý I/2026".
 * @param opens the day on which the period begins
 */
export function sayPeriod({ every, on }: Recurring, opens: Day): string {
  if (every === 'week') return `tuần từ ngày ${sayDay(opens)}`;
  // The last day of a later month of the period counts from that month's first.
  const later = on && 'day' in on && on.day === 0 ? on.month - 1 : 0;
  const first = Number(opens.slice(0, 4)) * 12 + Number(opens.slice(5, 7)) - 1 - later;
  const year = Math.floor(first / 12);
  const month = (first % 12) + 1;
  switch (every) {
    case 1:
      return `tháng ${month}/${year}`;
    case 3:
      return `quý ${QUARTERS[Math.floor((month - 1) / 3)]}/${year}`;
    case 6:
      return `6 tháng ${month < 7 ? 'đầu' : 'cuối'} năm ${year}`;
    case 12:
      return `năm ${year}`;
    default:
      return `tháng ${month}–${month + every - 1}/${year}`;
  }
}

/**
 * Gives each of several times of one period a name of its own, by their order: "tháng 3/2026, đợt 2".
 * @param times in order, named by their periods
 */
export function namedApart<T extends { name: string }>(times: T[]): (T & { period?: string })[] {
  return times.map((time) => {
    const { name: period } = time;
    const together = times.filter(({ name }) => name === period);
    if (together.length === 1) return time;
    return { ...time, name: `${period}, đợt ${together.indexOf(time) + 1}`, period };
  });
}
