import type { Cursor } from './cursor';
import type { Form } from '../deadline';
import { readLead } from './leads';
import { limitAhead } from './limits';
import { readPart } from './parts';
import { readSibling, siblingAhead } from './periods';
import type { Limit } from './times';

/** Kinds that can stand beside one another: each has a day of its own. */
const LISTED = new Set(['date', 'period', 'point', 'recurring']);

/**
 * "tháng 6 và tháng 12", "ngày 15/6, ngày 15/12", "quý II và IV": more of the same behind the first.
 * A year, and "hằng năm", holds for those that have none; so does the limit ("trước").
 */
export function readList(cursor: Cursor, first: Form): Form | null {
  if (!LISTED.has(first.kind)) return first;
  const forms = [first];
  while (joinAhead(cursor, first)) {
    const next = readNext(cursor, first);
    if (next === null) return null;
    if (!LISTED.has(next.kind)) return cursor.want('hết thời hạn');
    forms.push(next);
  }
  if (forms.length === 1) return first;
  if (cursor.around.hour !== null && forms.some((form) => 'strict' in form && form.strict))
    return cursor.refuse(0, 'Một thời hạn chỉ có một giờ');
  shareYears(forms);
  return { kind: 'list', of: shareCycle(forms) };
}

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
    (first.kind === 'period' && siblingAhead(cursor, first.period.unit));
  if (!follows) cursor.at = start;
  return follows;
}

const FOLLOWS = new Set(
  'ngày tháng quý trước chậm muộn đầu giữa cuối trong hằng mỗi định báo gửi nộp'.split(' '),
);

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

/** "Trước ngày 15/6 và 15/12 hằng năm": both every year. */
function shareCycle(forms: Form[]): Form[] {
  const last = forms.at(-1);
  if (last?.kind !== 'recurring' || last.every !== 12 || last.year !== null) return forms;
  return forms.map((form) => {
    if (form.kind === 'date' && form.date.year === null) {
      const { month, day } = form.date;
      return { kind: 'recurring', every: 12, on: { month, day }, strict: form.strict, year: null };
    }
    if (form.kind !== 'period' || form.period.unit !== 'month') return form;
    const on = { month: form.period.number, day: 0 };
    return { kind: 'recurring', every: 12, on, strict: form.strict, year: null };
  });
}
