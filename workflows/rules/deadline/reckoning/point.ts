import { addDays, civilDay, sayDay, type Day } from '../../time';
import type { Facts, Form, NthWeekday, Period } from '../deadline';
import { yearOf } from '../reading/years';
import { nthWeekdayOf, sayNthWeekday } from '../reading/weekdays';
import { whose } from './civil';
import { found, type Outcome } from './outcome';
import type { Reckoning } from './settle';
import { daysOf, sayPeriod } from '../reading/period-days';

const POINTS = { first: 'Đầu', middle: 'Giữa', last: 'Cuối' } as const;

/** Đầu, giữa, cuối, and the first or the last working day. */
export function reckonPoint(
  { at, period, strict, working }: Extract<Form, { kind: 'point' }>,
  facts: Facts,
  reckoning: Reckoning,
): Outcome {
  const year = yearOf(period, facts.planYear);
  const { first, last } = daysOf(period, year);
  if (typeof at === 'object') return reckonNthWeekday(at, { period, strict }, year, reckoning);
  const day = at === 'first' ? first : at === 'last' ? last : middleOf(period, year);
  if (working) return reckonWorkingPoint(at, period, year, reckoning);
  const law = period.unit === 'quarter' ? '' : ' (Điều 146 Bộ luật Dân sự 2015)';
  reckoning.proof.push(
    `${POINTS[at]} ${sayPeriod(period, year)}${whose(period)} là ngày ${sayDay(day)}${law}`,
  );
  if (!strict) return found(null, reckoning.settle(day, { first, last }));
  const eve = addDays(day, -1);
  reckoning.proof.push(`Trước ngày ${sayDay(day)}, không tính chính ngày đó → ${sayDay(eve)}`);
  return found(null, reckoning.settle(eve, { first: null, last: eve }));
}

/** "Thứ Sáu cuối cùng của tháng 9": a day like any that is named. */
function reckonNthWeekday(
  at: NthWeekday,
  { period, strict }: { period: Period; strict: boolean },
  year: number,
  reckoning: Reckoning,
): Outcome {
  const day = nthWeekdayOf(at, year, period.number);
  reckoning.proof.push(
    `${capital(sayNthWeekday(at))} ${sayPeriod(period, year)}${whose(period)} là ngày ${sayDay(day)}`,
  );
  if (!strict) return found(null, reckoning.settle(day, { first: null, last: null }));
  const eve = addDays(day, -1);
  reckoning.proof.push(`Trước ngày ${sayDay(day)}, không tính chính ngày đó → ${sayDay(eve)}`);
  return found(null, reckoning.settle(eve, { first: null, last: eve }));
}

const capital = (said: string): string => said.charAt(0).toUpperCase() + said.slice(1);

/** The first or the last working day of a period, whatever rolls. */
function reckonWorkingPoint(
  at: 'first' | 'middle' | 'last',
  period: Period,
  year: number,
  reckoning: Reckoning,
): Outcome {
  const { first, last } = daysOf(period, year);
  const said = at === 'first' ? 'đầu tiên' : 'cuối cùng';
  reckoning.proof.push(
    `Ngày làm việc ${said} của ${sayPeriod(period, year)}${whose(period)}, từ ngày ${sayDay(first)} đến ngày ${sayDay(last)}`,
  );
  const [day, roll] = at === 'first' ? ([first, 'forward'] as const) : ([last, 'back'] as const);
  return found(null, reckoning.settle(day, { first, last }, roll));
}

/** 15 of a month, 30/6 of a year; of a quarter the 15th of its second month. */
function middleOf({ unit, number }: Period, year: number): Day {
  if (unit === 'month') return civilDay(year, number, 15);
  return unit === 'quarter' ? civilDay(year, number * 3 - 1, 15) : civilDay(year, 6, 30);
}
