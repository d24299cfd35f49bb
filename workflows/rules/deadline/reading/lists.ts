import type { Cursor } from './cursor';
import type { Form, Period, Recurring } from '../deadline';
import { endsName } from './cycles';
import { besideCycles, withinYear } from './beside-cycles';
import { monthsBehind, readEachOf } from './each-month';
import { readLead } from './leads';
import { limitAhead, type Limit } from './limits';
import { readOtherCycles } from './other-cycles';
import { readOtherMonth, type Said } from './other-months';
import { readPart } from './parts';
import { readSibling, siblingAhead } from './periods';
import { readYearly } from './whole-periods';
import { reportNameAhead, takeReportName } from './report-names';
import { skipScope } from './scopes';
import { isYearly, shareCycle, shareYears, shareCycleOf } from './shared';
import { closeTurn, turnAhead } from './turns';
import { bracketedEndAhead, endedAnd, endedBy, readBracketedEnd } from './window-ends';

/** Kinds that can stand beside one another: each has a day of its own. */
const LISTED = new Set(['date', 'period', 'point', 'between', 'recurring']);

/**
 * "tháng 6 và tháng 12", "ngày 15/6, ngày 15/12", "quý II và IV": more of the same behind the first.
 * A year, and "hằng năm", holds for those that have none; so does the limit ("trước"). The first stands in
 * the tokens from `begins` on.
 */
export function readList(cursor: Cursor, begun: Form, begins: number): Form | null {
  if (isEachMonth(begun) && monthsBehind(cursor)) return readEachOf(cursor, begun);
  const days = begun.kind === 'list' && begun.of.every(({ kind }) => kind === 'date');
  if ((!LISTED.has(begun.kind) && !days) || 'after' in begun) return begun;
  const forms: Form[] = begun.kind === 'list' ? [...begun.of] : [begun];
  if (bracketedEndAhead(cursor) && !readBracketedEnd(cursor, forms)) return null;
  const first = begun.kind === 'list' ? begun : forms[0]!;
  const given = forms.length;
  const ends = cursor.at;
  let said: Said | null = null;
  skipScope(cursor);
  const { around } = cursor;
  const hour = around.hour;
  for (let last: Form = forms.at(-1)!; joinAhead(cursor, last); last = forms.at(-1)!) {
    const joint = cursor.peek(-1);
    said ??= { forms: [...forms], from: begins, to: ends };
    const same = readAgain(cursor, said, forms);
    if (same === null) return null;
    if (same) {
      forms.push(...same);
      skipScope(cursor);
      continue;
    }
    const { object } = around;
    const from = cursor.at;
    const handed = HANDS.has(cursor.peek());
    const turn = around.turns;
    const limited = limitAhead(cursor);
    around.within = forms.length === 1 ? monthOf(last) : null;
    const named = reportNameAhead(cursor, cursor.at);
    const next = readNext(cursor, last);
    around.within = null;
    if (next === null || cursor.isRefused) return null;
    const to = cursor.at;
    if (!closeTurn(cursor)) return null;
    skipScope(cursor);
    const turned = around.turns > turn;
    const alone = forms.length === 1 && joint !== 'và' && !turned;
    const figures = forms.length === 1 && !turned && handed && object === 'data';
    const everyTime = first.kind === 'recurring' && next.kind === 'recurring';
    if (figures && (first.kind === 'date' || everyTime)) {
      [around.object, around.dataDay] = [null, first];
      return next;
    }
    const ended = alone && !around.scoped ? endedBy(cursor, first, next, handed) : null;
    if (ended) {
      if (handed && joint === ';') around.besides = first;
      return ended;
    }
    const within = alone && handed ? withinYear(cursor, first, next) : null;
    if (within) return within;
    const both = joint === 'và' && limited && forms.length === 1 && !turned;
    const together = both ? endedAnd(cursor, first, next) : null;
    if (together?.kind === 'between') return together;
    // "Định kỳ 6 tháng và hằng năm" is a list by itself.
    const more = besideCycles(forms, next.kind === 'list' ? next.of : [next], named);
    if (turned && !more.every(({ kind }) => LISTED.has(kind))) return cursor.want('hết thời hạn');
    const beside = turned || together || isBeside(forms.at(-1)!, more[0]!, limited, joint);
    if (!beside && !isYearly(next)) return cursor.want('hết thời hạn');
    forms.push(...more);
    if (bracketedEndAhead(cursor) && !readBracketedEnd(cursor, forms)) return null;
    said = { forms: more, from, to };
  }
  if (forms.length === given) return first;
  const strict = forms.some((form) => 'strict' in form && form.strict);
  const wholes = forms.some(({ kind }) => kind === 'period' || kind === 'between');
  if (around.hour !== hour || (hour !== null && (strict || wholes)))
    return cursor.refuse(0, 'Một thời hạn chỉ có một giờ');
  shareYears(forms);
  const of = shareCycle(forms);
  const cycles = of.filter(({ kind }) => kind === 'recurring').length;
  return cycles === 0 || cycles === of.length ? { kind: 'list', of } : cursor.want('hết thời hạn');
}

const isEachMonth = (form: Form): form is Recurring =>
  form.kind === 'recurring' && form.every === 1;

const monthOf = (form: Form): Period | null =>
  form.kind === 'period' && form.period.unit === 'month' ? form.period : null;

/**
 * Whether two times can stand side by side: "trước ngày 15/4, trong tháng 8". A limit that the second
 * does not have, and a day that may end the period before it ("trong tháng 7, chậm nhất ngày 15/8"),
 * leave open what is meant.
 */
function isBeside(before: Form, next: Form, limited: boolean, joint: string): boolean {
  if (before.kind === next.kind) return true;
  if (before.kind === 'recurring' || next.kind === 'recurring' || !LISTED.has(next.kind))
    return false;
  const whole = before.kind === 'period' || before.kind === 'between';
  const open = 'strict' in before && before.strict && before.kind !== 'between';
  if (open && !limited) return false;
  return !whole || next.kind === 'period' || (!limited && joint !== ',');
}

/** The day of what was read last in other months, quarters or cycles; undefined: none stand here. */
const readAgain = (cursor: Cursor, said: Said, before: Form[]): Form[] | null | undefined =>
  said.forms[0]!.kind === 'recurring'
    ? readOtherCycles(cursor, said.forms)
    : readOtherMonth(cursor, said, before);

function readNext(cursor: Cursor, before: Form): Form | null {
  const limit = limitOf(before);
  if (before.kind === 'period' && siblingAhead(cursor, before.period.unit)) {
    const start = cursor.at;
    const period = readSibling(cursor, before.period.unit);
    cursor.mark('time', start);
    return period && (readYearly(cursor, period, before.strict) ?? { ...before, period });
  }
  const report = isReport(before) ? readReportPeriod(cursor) : null;
  if (report) return { ...before, period: report } as Form;
  if (takeReportName(cursor, false)) {
    const next = readPart(cursor, 'in');
    return next && before.kind === 'recurring' ? shareCycleOf(next) : next;
  }
  readLead(cursor);
  return readPart(cursor, limitAhead(cursor) ? 'in' : limit);
}

/** "Quý I", "6 tháng đầu năm", as the periods of reports are told. */
const isReport = (form: Form): boolean =>
  form.kind === 'period' &&
  !form.strict &&
  (form.period.unit === 'quarter' || form.period.unit === 'first');

/** The "9 tháng", "năm" behind them: "quý I, 6 tháng, 9 tháng và năm"; null where none stands here. */
function readReportPeriod(cursor: Cursor): Period | null {
  const start = cursor.at;
  const months = cursor.isNumber() && cursor.peek(1) === 'tháng' ? Number(cursor.peek()) : 0;
  const named = months === 3 || months === 6 || months === 9;
  if (!named && cursor.peek() !== 'năm') return null;
  if (!endsName(cursor.peek(named ? 2 : 1))) return null;
  cursor.at += named ? 2 : 1;
  cursor.mark('time', start);
  return named
    ? { unit: 'first', number: months, year: null }
    : { unit: 'year', number: 1, year: null };
}

/** The limit of a time holds for the one behind it; a stretch has none but its own. */
function limitOf(form: Form): Limit {
  if (form.kind === 'between') return 'in';
  if ('strict' in form && form.strict) return 'before';
  return form.kind === 'period' && form.window ? 'in' : 'by';
}

/** Takes what joins two deadlines, if another one follows. */
function joinAhead(cursor: Cursor, before: Form): boolean {
  let ahead = 0;
  if (cursor.peek() === ',' || cursor.peek() === ';') ahead++;
  if (cursor.peek(ahead) === 'và' || '+&'.includes(cursor.peek(ahead) || '-')) ahead++;
  // Another line of a list.
  const line = cursor.peek(ahead) === '-' && reportNameAhead(cursor, cursor.at + ahead + 1);
  if (line) ahead++;
  if (ahead === 0) return false;
  const start = cursor.at;
  cursor.at += ahead;
  const follows =
    line ||
    cursor.isNumber() ||
    reportNameAhead(cursor, cursor.at) ||
    FOLLOWS.has(cursor.peek()) ||
    turnAhead(cursor) ||
    (cursor.peek() === 'các' && cursor.peek(1) === 'ngày') ||
    (cursor.peek() === 'năm' && before.kind === 'period' && before.period.unit === 'year') ||
    (HANDS.has(cursor.peek()) && numberBehind(cursor)) ||
    (before.kind === 'period' && siblingAhead(cursor, before.period.unit)) ||
    (before.kind === 'point' && before.period.unit === 'quarter' && ROMANS.has(cursor.peek())) ||
    (before.kind === 'recurring' && cursor.peek() === 'năm' && endsName(cursor.peek(1))) ||
    (cursor.peek() === 'năm' && isReport(before) && endsName(cursor.peek(1)));
  if (!follows) cursor.at = start;
  return follows;
}

const FOLLOWS = new Set(
  'ngày tháng quý trước chậm muộn đầu giữa cuối trong hằng mỗi định từ thứ cả'.split(' '),
);

/** "báo cáo năm trước ngày 15/12" is another deadline; "báo cáo kết quả" is none. */
const HANDS = new Set(['báo', 'gửi', 'nộp', 'hoàn', 'xong', 'sơ', 'tổng']);

const numberBehind = (cursor: Cursor): boolean =>
  cursor.tokens.some(
    ({ kind, text }, i) => i > cursor.at && (kind === 'number' || ROMANS.has(text)),
  );

const ROMANS = new Set(['i', 'ii', 'iii', 'iv']);
