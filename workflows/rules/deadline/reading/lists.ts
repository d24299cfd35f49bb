import { civilDay } from '../../time';
import type { Cursor } from './cursor';
import type { Form } from '../deadline';
import { dayOfMonth } from './cycle-days';
import { readLead } from './leads';
import { limitAhead, type Limit } from './limits';
import { readPart } from './parts';
import { daysOf, readSibling, siblingAhead } from './periods';

/** Kinds that can stand beside one another: each has a day of its own. */
const LISTED = new Set(['date', 'period', 'point', 'recurring']);

/**
 * "tháng 6 và tháng 12", "ngày 15/6, ngày 15/12", "quý II và IV": more of the same behind the first.
 * A year, and "hằng năm", holds for those that have none; so does the limit ("trước").
 */
export function readList(cursor: Cursor, first: Form): Form | null {
  if (!LISTED.has(first.kind)) return first;
  const forms = [first];
  const { around } = cursor;
  const hour = around.hour;
  while (joinAhead(cursor, first)) {
    const paired = cursor.peek(-1) === 'và';
    const next = readNext(cursor, first);
    if (next === null) return null;
    const closer = forms.length === 1 && !paired ? closerEnd(first, next) : null;
    if (closer) return closer;
    if (next.kind !== first.kind && !isYearly(next)) return cursor.want('hết thời hạn');
    forms.push(next);
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
  if (period.year !== null && date.year !== null && period.year !== date.year) return null;
  const year = period.year ?? date.year ?? ANY_LEAP_YEAR;
  const { first: from, last: to } = daysOf(period, year);
  const day = civilDay(year, date.month, date.day);
  if (day < from || day > to || (strict && day === from)) return null;
  return { kind: 'between', from: period, to: date, strict };
}

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
const HANDS = new Set(['báo', 'gửi', 'nộp']);

const numberBehind = (cursor: Cursor): boolean =>
  cursor.tokens.some(({ kind }, i) => i > cursor.at && kind === 'number');

/** "Ngày 15/6 và ngày 15/12/2021": both are of 2021. */
function shareYears(forms: Form[]): void {
  const years = forms.map(yearOf);
  const last = years.findLast((year) => year !== null) ?? null;
  if (last === null) return;
  let year: number | null = null;
  for (let i = forms.length - 1; i >= 0; i--) {
    year = years[i] ?? year ?? last;
    forms[i] = withYear(forms[i]!, year);
  }
}

function yearOf(form: Form): number | null {
  if (form.kind === 'date') return form.date.year;
  if (form.kind === 'recurring') return form.year;
  return form.kind === 'period' || form.kind === 'point' ? form.period.year : null;
}

function withYear(form: Form, year: number): Form {
  if (form.kind === 'date') return { ...form, date: { ...form.date, year } };
  if (form.kind === 'recurring') return { ...form, year };
  return form.kind === 'period' || form.kind === 'point'
    ? { ...form, period: { ...form.period, year } }
    : form;
}

const isYearly = (form: Form): boolean =>
  form.kind === 'recurring' && form.every === 12 && form.year === null;

/** "Trước ngày 15/6 và 15/12 hằng năm": both every year. */
function shareCycle(forms: Form[]): Form[] {
  if (!isYearly(forms.at(-1)!)) return forms;
  return forms.map((form) => {
    if (form.kind === 'date' && form.date.year === null) {
      const { month, day } = form.date;
      return { kind: 'recurring', every: 12, on: { month, day }, strict: form.strict, year: null };
    }
    if (form.kind !== 'period' || form.period.unit !== 'month') return form;
    const on = dayOfMonth(form.period.number, form.strict);
    return { kind: 'recurring', every: 12, on, strict: form.strict, year: null };
  });
}
