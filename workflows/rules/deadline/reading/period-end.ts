import type { CivilDate } from '../deadline';
import type { Cursor } from './cursor';
import { daysOf } from './period-days';
import { periodAhead, readPeriod } from './periods';
import { isOfPhrase } from './phrases';

/**
 * "Kết thúc quý I", "hết năm 2022" where an event could stand: the last day of the period, which no
 * one has to report. Null, and nothing is taken, before anything else; which quarter must be said.
 */
export function readPeriodEnd(cursor: Cursor): CivilDate | null {
  const start = cursor.at;
  const parts = cursor.parts.length;
  const date = cursor.skip('kết', 'thúc') || cursor.skip('hết') ? lastDay(cursor) : null;
  if (date) {
    cursor.mark('time', start);
    return date;
  }
  cursor.at = start;
  cursor.parts.length = parts;
  return null;
}

function lastDay(cursor: Cursor): CivilDate | null {
  const unit = cursor.peek();
  if (!periodAhead(cursor) || unit === 'nhiệm' || unit === 'thời' || unit === 'giai') return null;
  const numbered = cursor.isNumber(1) || cursor.tokens[cursor.at + 1]?.kind === 'word';
  if ((unit === 'quý' || unit === 'tháng') && !numbered) return null;
  const period = readPeriod(cursor);
  // "Năm học", "năm tài chính": of another kind. A leap year has all days of a month.
  if (period === null || period.unit === 'week' || isOfPhrase(cursor)) return null;
  const { last } = daysOf(period, period.year ?? ANY_LEAP_YEAR);
  const [year, month, day] = last.split('-').map(Number) as [number, number, number];
  const { later } = period;
  return { day, month, year: period.year === null ? null : year, ...(later && { later }) };
}

const ANY_LEAP_YEAR = 2000;
