import { sayWeekday, two } from '../../time';
import type { CycleDay, Hour, Recurring } from '../deadline';
import { sayHour } from './hours';
import { sayNthWeekday } from './weekdays';
import { isBeginning, sayDayOf, sayPointOf } from './days-of-cycle';

const EVERY: Readonly<Record<Recurring['every'], string>> = {
  week: 'hằng tuần',
  1: 'hằng tháng',
  2: 'định kỳ 2 tháng',
  3: 'hằng quý',
  4: 'định kỳ 4 tháng',
  6: 'định kỳ 6 tháng',
  12: 'hằng năm',
};

/** "hằng tháng", "hằng quý, trước ngày 15 tháng cuối quý", "hằng năm, vào ngày 15/12". */
export function sayCycle({ every, on, strict, year }: Recurring, hour: Hour | null): string {
  const cycle = `${EVERY[every]}${year === null ? '' : ` năm ${year}`}`;
  if (on === null)
    return hour === null
      ? cycle
      : `${hour.includes(':') ? 'trước' : 'trong'} ${sayHour(hour)}, ${cycle}`;
  const day = sayDay(every, on, strict);
  if ('since' in on && !isBeginning(on))
    return `${cycle}, từ ngày ${two(on.since as number)} đến ${sayUntil(hour)}${day}`;
  if (hour === null) return `${cycle}, ${strict ? 'trước' : 'vào'} ${day}`;
  return `${cycle}, ${hour.includes(':') ? 'trước' : 'trong'} ${sayHour(hour)} ${day}`;
}

const sayUntil = (hour: Hour | null): string => (hour === null ? '' : `${sayHour(hour)} `);

function sayDay(every: Recurring['every'], on: CycleDay, strict: boolean): string {
  if ('nth' in on) return `${sayNthWeekday(on)} tháng`;
  if ('weekday' in on) return sayWeekday(on.weekday);
  return (strict && sayPointOf(every as number, on)) || sayDayOf(every as number, on);
}
