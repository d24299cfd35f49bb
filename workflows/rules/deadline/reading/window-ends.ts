import { civilDay } from '../../time';
import type { Form } from '../deadline';
import type { Cursor } from './cursor';
import { isReversed } from './edges';
import { readLead } from './leads';
import { readPart } from './parts';
import { yearOf } from './years';
import { daysOf } from './period-days';

/** A period and the date behind it as one window; null: they are none. `handed`: "báo cáo" stood between. */
export function endedBy(cursor: Cursor, first: Form, next: Form, handed: boolean): Form | null {
  return closerEnd(first, next) ?? (handed ? laterEnd(cursor, first, next) : null);
}

/** "Trong tháng 8, chậm nhất ngày 25/8": one window with its end named. */
function closerEnd(first: Form, next: Form): Form | null {
  if (first.kind !== 'period' || first.strict || next.kind !== 'date') return null;
  const { period } = first;
  const { date, strict } = next;
  if (period.unit === 'week' && (period.year ?? date.year) === null) return null;
  if (period.year !== null && date.year !== null && period.year !== date.year) return null;
  const year = period.year ?? date.year ?? ANY_LEAP_YEAR;
  const { first: from, last: to } = daysOf(period, yearOf(period, year));
  const day = civilDay(yearOf(date, year), date.month, date.day);
  if (day < from || day > to || (strict && day === from)) return null;
  return first.window ? { kind: 'between', from: period, to: date, strict } : next;
}

/** "Thực hiện trong quý II, báo cáo trước ngày 15/7": done in the window, handed in behind it. */
function laterEnd(cursor: Cursor, first: Form, next: Form): Form | null {
  if (first.kind !== 'period' || first.strict || next.kind !== 'date') return null;
  const { period } = first;
  const { date, strict } = next;
  if (period.unit === 'week' || isReversed(period, date, strict)) return null;
  const told = period.year !== null || date.year !== null || date.later;
  const { last } = daysOf(period, ANY_LEAP_YEAR);
  if (!told && civilDay(ANY_LEAP_YEAR, date.month, date.day) <= last) return null;
  cursor.around.besides = first;
  return { kind: 'between', from: period, to: date, strict };
}

const ANY_LEAP_YEAR = 2000;

/** Whether "(trước", "(xong trước" stands behind a period. */
export const bracketedEndAhead = (cursor: Cursor): boolean =>
  cursor.peek() === '(' &&
  ['trước', 'chậm', 'muộn', 'không', 'hoàn', 'xong'].includes(cursor.peek(1));

/** "6 tháng đầu năm (trước ngày 15/6)": a window with its end in brackets. */
export function readBracketedEnd(cursor: Cursor, first: Form): Form | null {
  cursor.at++;
  readLead(cursor);
  const next = readPart(cursor, 'by');
  const closer = next && closerEnd(first, next);
  return closer && cursor.take(')') ? closer : null;
}
