import type { CivilDate, Form } from '../deadline';
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
  const date = takeEnd(cursor) ? lastDay(cursor) : null;
  if (date) {
    cursor.mark('time', start);
    return date;
  }
  cursor.back(start);
  return null;
}

/** "kết thúc", "hết", "cuối cùng của" behind "ngày". */
function takeEnd(cursor: Cursor): boolean {
  if (cursor.skip('kết', 'thúc') || cursor.skip('hết')) return true;
  if (cursor.peek(-1) !== 'ngày' || !cursor.skip('cuối')) return false;
  cursor.skip('cùng');
  cursor.skip('của');
  return true;
}

/** "trước khi kết thúc quý III", behind "trước": the period, which must not be over. */
export function readBeforeEnd(cursor: Cursor): Form | null {
  const start = cursor.at;
  if (cursor.skip('khi') && takeEnd(cursor) && numberedPeriodAhead(cursor)) {
    const period = readPeriod(cursor);
    if (period && !isOfPhrase(cursor)) {
      cursor.mark('time', start);
      return { kind: 'period', period, window: false, strict: false };
    }
  }
  cursor.at = start;
  return null;
}

/** "quý II", "tháng 6" behind "sau": what begins when it is over. */
export function readAfterPeriod(cursor: Cursor): Form | null {
  const start = cursor.at;
  const date = lastDay(cursor);
  if (date) {
    cursor.mark('time', start);
    return { kind: 'from', from: date, after: true };
  }
  cursor.at = start;
  return null;
}

/** Whether a period stands here that is named, not "quý", "tháng" alone, and none of years told otherwise. */
function numberedPeriodAhead(cursor: Cursor): boolean {
  const unit = cursor.peek();
  if (!periodAhead(cursor) || unit === 'nhiệm' || unit === 'thời' || unit === 'giai') return false;
  const numbered = cursor.isNumber(1) || cursor.tokens[cursor.at + 1]?.kind === 'word';
  return numbered || (unit !== 'quý' && unit !== 'tháng');
}

function lastDay(cursor: Cursor): CivilDate | null {
  if (!numberedPeriodAhead(cursor)) return null;
  const period = readPeriod(cursor);
  cursor.skip('dương', 'lịch');
  // "Năm học", "năm tài chính": of another kind. A leap year has all days of a month.
  if (period === null || period.unit === 'week' || isOfPhrase(cursor)) return null;
  const { last } = daysOf(period, period.year ?? ANY_LEAP_YEAR);
  const [year, month, day] = last.split('-').map(Number) as [number, number, number];
  const { later } = period;
  return { day, month, year: period.year === null ? null : year, ...(later && { later }) };
}

const ANY_LEAP_YEAR = 2000;
