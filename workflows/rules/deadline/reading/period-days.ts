import { civilDay, lastOfMonth, weekday, type Day } from '../../time';
import type { Period } from '../deadline';
import { sayLater } from './years';

const ROMAN = ['', 'I', 'II', 'III', 'IV'];

/** "tháng 7/2021", "quý IV/2021", "6 tháng đầu năm 2021", "giai đoạn 2021–2025"; a null year is left out. */
export function sayPeriod({ unit, number, of, later }: Period, year: number | null): string {
  const slash = year === null ? sayLater(later) : `/${year}`;
  const ofYear = year === null ? sayLater(later).trim() || 'năm' : `năm ${year}`;
  switch (unit) {
    case 'week':
      return `tuần thứ ${number} của tháng ${of}${slash}`;
    case 'month':
      return `tháng ${number}${slash}`;
    case 'quarter':
      return `quý ${ROMAN[number]}${slash}`;
    case 'first':
      return `${number} tháng đầu ${ofYear}`;
    case 'last':
      return `${number} tháng cuối ${ofYear}`;
    case 'year':
  }
  return number > 1 && year !== null ? `giai đoạn ${year}–${year + number - 1}` : ofYear;
}

/** The first and the last day of a period that begins in the year. */
export function daysOf({ unit, number, of }: Period, year: number): { first: Day; last: Day } {
  switch (unit) {
    case 'week':
      return weekOfMonth(number, year, of as number);
    case 'month':
      return { first: civilDay(year, number, 1), last: lastOfMonth(year, number) };
    case 'quarter':
      return { first: civilDay(year, number * 3 - 2, 1), last: lastOfMonth(year, number * 3) };
    case 'first':
      return { first: civilDay(year, 1, 1), last: lastOfMonth(year, number) };
    case 'last':
      return { first: civilDay(year, 13 - number, 1), last: civilDay(year, 12, 31) };
    case 'year':
  }
  return { first: civilDay(year, 1, 1), last: civilDay(year + number - 1, 12, 31) };
}

/**
 * The week of a month by the calendar, Monday to Sunday, and never later than by sevens from day 01:
 * the first is the one that has the first weekday, of which the month before keeps its own days.
 */
function weekOfMonth(nth: number, year: number, month: number): { first: Day; last: Day } {
  const sunday = 8 - weekday(civilDay(year, month, 1));
  // A month that begins on a weekend has its first weekday in the week behind it.
  const end = (sunday < 3 ? sunday + 7 : sunday) + 7 * (nth - 1);
  return {
    first: civilDay(year, month, Math.max(1, end - 6)),
    last: civilDay(year, month, Math.min(end, 7 * nth)),
  };
}
