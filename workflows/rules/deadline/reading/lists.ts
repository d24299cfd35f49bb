import { civilDay, isDay } from '../../time';
import type { Cursor } from './cursor';
import type { Form } from '../deadline';
import { dayOfMonth, dayOfQuarter, dayOfYear } from './cycle-days';
import { recurringOn, takeCycle } from './cycles';
import { sayDate } from './dates';
import { readLead } from './leads';
import { limitAhead, type Limit } from './limits';
import { readPart } from './parts';
import { daysOf, readSibling, siblingAhead } from './periods';
import { inYear, readYearOf, yearOf } from './years';

/** Kinds that can stand beside one another: each has a day of its own. */
const LISTED = new Set(['date', 'period', 'point', 'recurring']);

/**
 * "tháng 6 và tháng 12", "ngày 15/6, ngày 15/12", "quý II và IV": more of the same behind the first.
 * A year, and "hằng năm", holds for those that have none; so does the limit ("trước").
 */
export function readList(cursor: Cursor, first: Form): Form | null {
  if (!LISTED.has(first.kind)) return first;
  if (first.kind === 'period' && cursor.peek() === '(' && endAhead(cursor))
    return readBracketed(cursor, first);
  skipScope(cursor);
  const forms = [first];
  const months = cursor.peek(-2) === 'tháng';
  const { around } = cursor;
  const hour = around.hour;
  while (joinAhead(cursor, first)) {
    const paired = cursor.peek(-1) === 'và';
    const next = (months && readMonthOfDay(cursor, first)) || readNext(cursor, first);
    if (next === null || cursor.isRefused) return null;
    skipScope(cursor);
    const closer = forms.length === 1 && !paired ? closerEnd(first, next) : null;
    if (closer) return closer;
    // "Định kỳ 6 tháng và hằng năm" is a list by itself.
    const more = next.kind === 'list' ? next.of : [next];
    if (more[0]!.kind !== first.kind && !isYearly(next)) return cursor.want('hết thời hạn');
    forms.push(...more);
  }
  if (forms.length === 1) return first;
  const strict = forms.some((form) => 'strict' in form && form.strict);
  if (around.hour !== hour || (hour !== null && strict))
    return cursor.refuse(0, 'Một thời hạn chỉ có một giờ');
  shareYears(forms);
  const of = shareCycle(forms);
  return of.every(({ kind }) => kind === of[0]?.kind)
    ? { kind: 'list', of }
    : cursor.want('hết thời hạn');
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

/** "(trước", "(xong trước" behind a period. */
const endAhead = (cursor: Cursor): boolean =>
  ['trước', 'chậm', 'muộn', 'không', 'hoàn', 'xong'].includes(cursor.peek(1));

/** "6 tháng đầu năm (trước ngày 15/6)": a window with its end in brackets. */
function readBracketed(cursor: Cursor, first: Form): Form | null {
  cursor.at++;
  readLead(cursor);
  const next = readPart(cursor, 'by');
  const closer = next && closerEnd(first, next);
  return closer && cursor.take(')') ? closer : null;
}

/** The "6" of "ngày 15 tháng 3, 6, 9, 12": the same day of another month. */
function readMonthOfDay(cursor: Cursor, first: Form): Form | null {
  const after = cursor.peek(1);
  if (first.kind !== 'date' || !cursor.isNumber() || cursor.peek().length > 2) return null;
  if (after !== '' && !MONTH_ENDS.has(after)) return null;
  const start = cursor.at;
  const month = Number(cursor.peek());
  cursor.at++;
  const { day } = first.date;
  const of = readYearOf(cursor);
  if (of === undefined) return null;
  if (!isDay(civilDay(of.year ?? ANY_LEAP_YEAR, month, day)))
    return cursor.refuse(start, `Không có ngày ${sayDate({ day, month, ...of })}`);
  cursor.mark('time', start);
  if (of.year === null && takeCycle(cursor) === 12)
    return recurringOn(cursor, 12, dayOfYear({ month, day, ...of }), first.strict);
  return { ...first, date: { day, month, ...of } };
}

const MONTH_ENDS = new Set([',', 'và', ';', '.', 'năm', 'hằng', '/']);

/** "đối với báo cáo 6 tháng", "(báo cáo năm)" behind a time says what the time is for. */
function skipScope(cursor: Cursor): void {
  const open = cursor.peek() === '(' ? 1 : 0;
  const words = `${cursor.peek(open)} ${cursor.peek(open + 1)}`;
  if (words !== 'đối với' && !(open && words === 'báo cáo')) return;
  let { at } = cursor;
  const ends = open ? ')' : ',;.';
  while (at < cursor.tokens.length && !ends.includes(cursor.tokens[at]!.text)) {
    if (TURNS.has(cursor.tokens[at]!.text)) return;
    at++;
  }
  if (open && at++ >= cursor.tokens.length) return;
  const start = cursor.at;
  cursor.at = at;
  cursor.around.scoped = true;
  cursor.mark('tail', start);
}

const TURNS = new Set('không chưa nếu trừ hoặc ngoài trước sau khi chậm muộn ngày'.split(' '));

const ANY_LEAP_YEAR = 2000;

function readNext(cursor: Cursor, first: Form): Form | null {
  const limit: Limit = 'strict' in first && first.strict ? 'before' : limitOf(first);
  if (first.kind === 'period' && siblingAhead(cursor, first.period.unit)) {
    const start = cursor.at;
    const period = readSibling(cursor, first.period.unit);
    cursor.mark('time', start);
    return period && { ...first, period };
  }
  readLead(cursor);
  return readPart(cursor, limitAhead(cursor) ? 'in' : limit);
}

const limitOf = (form: Form): Limit => (form.kind === 'period' && form.window ? 'in' : 'by');

/** Takes what joins two deadlines, if another one follows. */
function joinAhead(cursor: Cursor, first: Form): boolean {
  let ahead = 0;
  if (cursor.peek() === ',' || cursor.peek() === ';') ahead++;
  if (cursor.peek(ahead) === 'và') ahead++;
  if (ahead === 0) return false;
  const start = cursor.at;
  cursor.at += ahead;
  const follows =
    cursor.isNumber() ||
    FOLLOWS.has(cursor.peek()) ||
    (HANDS.has(cursor.peek()) && numberBehind(cursor)) ||
    (first.kind === 'period' && siblingAhead(cursor, first.period.unit));
  if (!follows) cursor.at = start;
  return follows;
}

const FOLLOWS = new Set(
  'ngày tháng quý trước chậm muộn đầu giữa cuối trong hằng mỗi định'.split(' '),
);

/** "báo cáo năm trước ngày 15/12" is another deadline; "báo cáo kết quả" is none. */
const HANDS = new Set(['báo', 'gửi', 'nộp', 'hoàn', 'xong']);

const numberBehind = (cursor: Cursor): boolean =>
  cursor.tokens.some(({ kind }, i) => i > cursor.at && kind === 'number');

/** "Ngày 15/6 và ngày 15/12/2021": both are of 2021. */
function shareYears(forms: Form[]): void {
  const years = forms.map(namedYear);
  const last = years.findLast((year) => year !== null) ?? null;
  if (last === null) return;
  let year: number | null = null;
  for (let i = forms.length - 1; i >= 0; i--) {
    year = years[i] ?? year ?? last;
    forms[i] = withYear(forms[i]!, year);
  }
}

function namedYear(form: Form): number | null {
  if (form.kind === 'date') return form.date.year;
  if (form.kind === 'recurring') return form.year;
  return form.kind === 'period' || form.kind === 'point' ? form.period.year : null;
}

function withYear(form: Form, year: number): Form {
  if (form.kind === 'date') return { ...form, date: inYear(form.date, year) };
  if (form.kind === 'recurring') return { ...form, year };
  return form.kind === 'period' || form.kind === 'point'
    ? { ...form, period: inYear(form.period, year) }
    : form;
}

const isYearly = (form: Form): boolean =>
  form.kind === 'recurring' && form.every === 12 && form.year === null;

/** "Trước ngày 15/6 và 15/12 hằng năm": both every year. */
function shareCycle(forms: Form[]): Form[] {
  if (!isYearly(forms.at(-1)!)) return forms;
  return forms.map((form) => {
    if (form.kind === 'date' && form.date.year === null) {
      const on = dayOfYear(form.date);
      return { kind: 'recurring', every: 12, on, strict: form.strict, year: null };
    }
    if (form.kind !== 'period' || form.period.year !== null) return form;
    if (form.period.unit === 'quarter') {
      const on = dayOfQuarter(form.period, form.strict);
      return { kind: 'recurring', every: 12, on, strict: form.strict, year: null };
    }
    if (form.period.unit !== 'month') return form;
    const { number, later = 0 } = form.period;
    const on = dayOfMonth(number + 12 * later, form.strict);
    return { kind: 'recurring', every: 12, on, strict: form.strict, year: null };
  });
}
