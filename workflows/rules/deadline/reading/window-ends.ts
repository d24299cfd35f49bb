import { civilDay, isDay, type Day } from '../../time';
import type { Edge, Form } from '../deadline';
import type { Cursor } from './cursor';
import { sayDate } from './dates';
import { isReversed } from './edges';
import { readLead } from './leads';
import { readPart } from './parts';
import { inYear, yearOf } from './years';
import { daysOf } from './period-days';

/** A period and the date behind it as one window; null: they are none. `handed`: "báo cáo" stood between. */
export function endedBy(cursor: Cursor, first: Form, next: Form, handed: boolean): Form | null {
  return (
    closerEnd(first, next) ??
    (handed ? (laterEnd(cursor, first, next) ?? laterPeriod(cursor, first, next)) : null)
  );
}

/**
 * "Trong tháng 7 và trước ngày 20/8": two times, the second of which may end the first; within the period it
 * does. Null, and no doubt is noted, where the date is neither.
 */
export function endedAnd(cursor: Cursor, first: Form, next: Form): Form | null {
  const closer = closerEnd(first, next);
  if (closer) return closer;
  cursor.around.oneEnd = windowTo(first, next);
  return cursor.around.oneEnd && { kind: 'list', of: [first, next] };
}

/** "Triển khai tháng 3, hoàn thành tháng 12"; two that are handed in are two times. */
function laterPeriod(cursor: Cursor, first: Form, next: Form): Form | null {
  if (first.kind !== 'period' || next.kind !== 'period' || first.strict || next.strict) return null;
  const [from, to] = [first.period, next.period];
  const told = from.year !== null || to.year !== null || from.later || to.later;
  const weeks = from.unit === 'week' || to.unit === 'week';
  if (told || weeks || !cursor.tokens.some(({ text }, i) => i < cursor.at && DONE.has(text)))
    return null;
  if (daysOf(from, ANY_LEAP_YEAR).last >= daysOf(to, ANY_LEAP_YEAR).first) return null;
  cursor.around.besides = first;
  return { kind: 'between', from, to, strict: false };
}

/** With these begins what is done over a time: "triển khai", "thực hiện", "tổ chức", "xây dựng". */
const DONE = new Set(['triển', 'thực', 'tổ', 'xây']);

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
  const window = windowTo(first, next);
  if (window) cursor.around.besides = first;
  return window;
}

/** A period and a date behind it as one window; null: they are none. */
function windowTo(first: Form, next: Form): Form | null {
  if (first.kind !== 'period' || first.strict || next.kind !== 'date') return null;
  const { period } = first;
  const { date, strict } = next;
  if (period.unit === 'week' || isReversed(period, date, strict)) return null;
  const told = period.year !== null || date.year !== null || date.later;
  const { last } = daysOf(period, ANY_LEAP_YEAR);
  if (!told && civilDay(ANY_LEAP_YEAR, date.month, date.day) <= last) return null;
  return { kind: 'between', from: period, to: date, strict };
}

/** "Quý II (tháng 6)", "tháng 6 (từ ngày 10 đến ngày 20)": the shorter time within the period; null: it is none. */
function narrower(first: Form, next: Form): Form | null {
  if (first.kind !== 'period' || first.strict || 'after' in next) return null;
  if (next.kind !== 'date' && next.kind !== 'period' && next.kind !== 'between') return null;
  if (next.strict) return null;
  const { period } = first;
  const edges = next.kind === 'between' ? [next.from, next.to] : [timeOf(next)];
  if (edges.some(({ year, later }) => later || (year !== null && year !== period.year)))
    return null;
  const year = yearOf(period, ANY_LEAP_YEAR);
  const { first: from, last: to } = daysOf(period, year);
  const days = edges.map((edge) => daysOfEdge(edge, year));
  if (days.some((day) => day.first < from || day.last > to)) return null;
  const inside = period.year === null ? next : ofYear(next, period.year);
  return inside.kind === 'period' ? { ...inside, window: first.window } : inside;
}

type Timed = Extract<Form, { kind: 'date' | 'period' | 'between' }>;

const timeOf = (form: Exclude<Timed, { kind: 'between' }>): Edge =>
  form.kind === 'date' ? form.date : form.period;

function daysOfEdge(edge: Edge, year: number): { first: Day; last: Day } {
  if ('unit' in edge) return daysOf(edge, year);
  const day = civilDay(year, edge.month, edge.day);
  return { first: day, last: day };
}

function ofYear(form: Timed, year: number): Timed {
  if (form.kind === 'date') return { ...form, date: inYear(form.date, year) };
  if (form.kind === 'period') return { ...form, period: inYear(form.period, year) };
  return { ...form, from: inYear(form.from, year), to: inYear(form.to, year) };
}

const ANY_LEAP_YEAR = 2000;

/** Whether "(trước", "(xong trước" stands behind a period. */
export const bracketedEndAhead = (cursor: Cursor): boolean =>
  cursor.peek() === '(' && (LIMITED.has(cursor.peek(1)) || NARROWER.has(cursor.peek(1)));

const LIMITED = new Set(['trước', 'chậm', 'muộn', 'không', 'hoàn', 'xong']);

/** With these begins a shorter time within the period. */
const NARROWER = new Set(['tháng', 'quý', 'từ', 'ngày', 'trong']);

/**
 * "6 tháng đầu năm (trước ngày 15/6)": the last of several times with its end in brackets. A day without its
 * month, "tháng 6, tháng 12 (trước ngày 20)", is shared by the months before it. False refuses.
 */
export function readBracketedEnd(cursor: Cursor, forms: Form[]): boolean {
  const last = forms.at(-1)!;
  if (last.kind !== 'period') return true;
  cursor.at++;
  const narrow = NARROWER.has(cursor.peek());
  readLead(cursor);
  const { around } = cursor;
  const { bareDay } = around;
  around.bareDay = false;
  if (last.period.unit === 'month') around.within = last.period;
  const next = readPart(cursor, narrow ? 'in' : 'by');
  around.within = null;
  const closer = next && (narrow ? narrower(last, next) : closerEnd(last, next));
  if (!closer || !cursor.take(')')) return false;
  forms[forms.length - 1] = closer;
  const shared = around.bareDay && forms.length > 1 && shareEnd(cursor, forms, closer);
  if (shared) around.bareDay = false;
  around.bareDay ||= bareDay;
  return !cursor.isRefused;
}

/** The end of the last month for those before it that have none; whether there are any. */
function shareEnd(cursor: Cursor, forms: Form[], closer: Form): boolean {
  const end = closer.kind === 'between' ? closer.to : closer.kind === 'date' ? closer.date : null;
  if (!end || 'unit' in end) return false;
  let shared = false;
  for (let i = forms.length - 2; i >= 0; i--) {
    const form = forms[i]!;
    if (form.kind !== 'period' || form.period.unit !== 'month' || form.strict) break;
    const { number: month, unit: _unit, ...of } = form.period;
    const date = { day: end.day, month, ...of };
    if (!isDay(civilDay(of.year ?? ANY_LEAP_YEAR, month, end.day))) {
      cursor.refuse(cursor.at - 1, `Không có ngày ${sayDate(date)}`);
      return true;
    }
    cursor.around.wholeToo = form;
    forms[i] =
      closer.kind === 'between'
        ? { ...closer, from: form.period, to: date }
        : ({ ...closer, date } as Form);
    shared = true;
  }
  return shared;
}
