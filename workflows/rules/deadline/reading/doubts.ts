import type { Cursor } from './cursor';
import { sayDate } from './dates';
import { sayDayOf } from './days-of-cycle';
import type { EventWords, Form, Period, WordDoubt, Within } from '../deadline';
import {
  AFTER_EVENT,
  BARE_DAY,
  BY_PAPER,
  CLAUSE,
  COUNT_RANGE,
  DAILY,
  DATA_DAY,
  DATA_DAY_BEFORE,
  DEED_DATE,
  DOCUMENT_DATE,
  EVE,
  EVENLY,
  EVERY_MONTH,
  EXCEPTION,
  HOURS,
  LAST_DAYS,
  LAST_WEEK,
  LIMIT_RANGE,
  LUNAR,
  MONTHS,
  NOT_BEFORE,
  NO_END,
  OBJECT_PERIOD,
  ONE_END,
  ONGOING,
  ON_DEMAND,
  ON_TIME,
  OPENING_RANGE,
  OTHER_PAPER,
  PROGRESS,
  PURPOSE,
  QUARTER_POINT,
  REPORT_PERIOD,
  SCHOOL_YEAR,
  SCOPE,
  SHARED_DAY,
  STANDING,
  TERM,
  TWO_TIMES,
  WEEKDAY_OF_WEEK,
  WEEK_OF_MONTH,
  ownEvent,
  shortYear,
  WORKING_HOURS,
} from './doubt-sentences';
import { addOneWindow } from './one-window';
import { isOwn } from './papers';
import { sayPeriod } from './period-days';
import { addTurn } from './shared';
import { untilDoubt } from './until-period';

/** Where the words of a form, with what stands around them, allow another reading. */
export function doubtsOf(form: Form, around: Cursor['around']): WordDoubt[] {
  const doubts: WordDoubt[] = [];
  if (form.kind === 'list') {
    for (const one of form.of) addStrict(doubts, one, around);
    if (around.turns === 0 && around.promised === null && !around.each)
      addOneWindow(doubts, form.of);
    addTurn(doubts, form.of);
  } else addStrict(doubts, form, around);
  const first = form.kind === 'list' ? form.of.find(isReportPeriod) : form;
  if (first?.kind === 'period' && first.window) addReportPeriod(doubts, first.period, around.whole);
  if (form.kind === 'point' && form.period.unit === 'quarter') doubts.push(QUARTER_POINT);
  if (form.kind === 'within' && form.span.unit === 'hour') doubts.push(HOURS);
  if (form.kind === 'within' && form.span.unit === 'working-hour') doubts.push(WORKING_HOURS);
  const event = eventOf(form);
  if (event && isOwn(event)) doubts.push(ownEvent(event.name));
  if (around.shortYear !== null) doubts.push(shortYear(around.shortYear));
  if (around.byPaper) doubts.push(BY_PAPER);
  if (around.otherPaper) doubts.push(OTHER_PAPER);
  if (around.progress) doubts.push(PROGRESS);
  if (around.exception) doubts.push(EXCEPTION);
  if (around.bareDay) doubts.push(BARE_DAY);
  if (around.counted) doubts.push(around.counted);
  if (around.oneEnd) doubts.push({ ...ONE_END, other: around.oneEnd });
  if (around.wholeToo) doubts.push({ ...SHARED_DAY, other: around.wholeToo });
  if (around.longer) doubts.push({ ...COUNT_RANGE, other: around.longer });
  if (around.limitRange) doubts.push({ ...LIMIT_RANGE, other: around.limitRange });
  if (around.onDemand) doubts.push(ON_DEMAND);
  if (around.asked) doubts.push(ON_TIME);
  if (around.ongoing && form.kind !== 'standing' && form.kind !== 'recurring') doubts.push(ONGOING);
  if (around.lastDays) doubts.push({ ...LAST_DAYS, other: around.lastDays });
  if (around.dataDay) doubts.push({ ...DATA_DAY_BEFORE, other: around.dataDay });
  if (around.untilPeriod) addUntil(doubts, form);
  if (around.awaited) doubts.push(AFTER_EVENT);
  if (around.besides) doubts.push({ ...TWO_TIMES, other: around.besides });
  if (around.purpose) {
    const other = around.purpose.kind === 'recurring' ? null : around.purpose;
    doubts.push({ ...PURPOSE, other });
  }
  if (form.kind === 'list' && around.scoped) doubts.push(SCOPE);
  if (around.weekOfMonth === 'weekday') doubts.push(WEEKDAY_OF_WEEK);
  else if (around.weekOfMonth === 'last') doubts.push({ ...LAST_WEEK, other: form });
  else if (around.weekOfMonth) doubts.push({ ...WEEK_OF_MONTH, other: around.weekOfMonth });
  if (around.notBefore) doubts.push(NOT_BEFORE);
  if (around.eve) doubts.push(EVE);
  if (around.evenly) doubts.push(EVENLY);
  if (around.daily) doubts.push(DAILY);
  if (around.alone) doubts.push(EVERY_MONTH);
  if (around.lunar) doubts.push(LUNAR);
  if (around.schoolYear) doubts.push(SCHOOL_YEAR);
  if (around.term) doubts.push(TERM);
  if (around.months) doubts.push({ ...MONTHS, other: around.months });
  if (around.openingRange) doubts.push(OPENING_RANGE);
  if (around.openEnded) doubts.push(NO_END);
  addOfObject(doubts, form, around.object);
  if (around.clause && form.kind !== 'standing') doubts.push(CLAUSE);
  return doubts;
}

function eventOf(form: Form): EventWords | null {
  if (form.kind === 'when') return form.event;
  if (form.kind === 'soon') return form.after;
  if (form.kind !== 'within' && form.kind !== 'ahead') return null;
  const anchor = form.kind === 'within' ? form.after : form.before;
  return 'event' in anchor ? anchor.event : null;
}

/** "Thực hiện Kế hoạch ngày 01/6", "báo cáo kết quả tháng 6": the time may belong to what is named. */
function addOfObject(
  doubts: WordDoubt[],
  { kind }: Form,
  object: Cursor['around']['object'],
): void {
  if (object === 'document' && kind !== 'recurring') doubts.push(DOCUMENT_DATE);
  if (object === 'deed') doubts.push(DEED_DATE);
  if (object === 'data' && kind !== 'recurring') doubts.push(DATA_DAY);
  if (object === 'report' && !doubts.some(({ code }) => code === 'report-period'))
    doubts.push(OBJECT_PERIOD);
}

/** "6 tháng đầu năm", "năm 2026", as reports are called. */
const isReportPeriod = (form: Form): boolean =>
  form.kind === 'period' && form.window && !NAMED_WHOLE.has(form.period.unit);

const NAMED_WHOLE = new Set<Period['unit']>(['week', 'month', 'quarter']);

function addReportPeriod(doubts: WordDoubt[], { unit, number }: Period, whole: boolean): void {
  if (NAMED_WHOLE.has(unit)) return;
  if (unit === 'year' && number > 1) return;
  doubts.push(REPORT_PERIOD);
  if (whole) doubts.push(STANDING);
}

/** "Đến tháng 9": before it, or to its end. */
function addUntil(doubts: WordDoubt[], form: Form): void {
  for (const one of form.kind === 'list' ? form.of : [form]) {
    const doubt = untilDoubt(one);
    if (doubt) doubts.push(doubt);
  }
}

/** "Trước ngày 10/12": read literally the day is too late, though many mean it as the limit. */
function addStrict(doubts: WordDoubt[], form: Form, around: Cursor['around']): void {
  if (form.kind === 'within' && form.before) addStrictUntil(doubts, form);
  if (!('strict' in form) || !form.strict) return;
  // Whether the period itself counts is asked by `addUntil`.
  if (around.untilPeriod && form.kind === 'period') return;
  if (around.midnight) return addMidnight(doubts, form);
  const code = around.twofold ? 'strict-limit' : 'strict';
  const words = around.twofold ? 'chậm nhất trước' : 'trước';
  const said = sayLimit(form);
  doubts.push({
    code,
    reading: `kể cả ${said}`,
    why: `“${words}${said.startsWith('ngày') ? ' ngày' : ''}” đang hiểu theo nghĩa chặt, không tính chính ${said}; nhiều nơi hiểu là hết ${said.startsWith('ngày') ? 'ngày đó' : said}`,
    other: { ...form, strict: false },
  });
}

/** "Trong 05 ngày làm việc …, và trước ngày 31/12": up to that day, or to its eve. */
function addStrictUntil(doubts: WordDoubt[], { before: _before, ...form }: Within): void {
  const said = `ngày ${sayDate(form.until!)}`;
  doubts.push({
    code: 'strict',
    reading: `kể cả ${said}`,
    why: `“trước ngày” đang hiểu theo nghĩa chặt, không tính chính ${said}; nhiều nơi hiểu là hết ngày đó`,
    other: form,
  });
}

/** "0 giờ ngày 15/12" begins the day, though some mean its end. */
function addMidnight(doubts: WordDoubt[], form: Extract<Form, { strict: boolean }>): void {
  const said = sayLimit(form);
  doubts.push({
    code: 'midnight',
    reading: `hết ${said}`,
    why: `0 giờ ${said} là lúc ngày liền trước kết thúc; nhiều nơi ghi như vậy mà hiểu là hết ${said}`,
    other: { ...form, strict: false },
  });
}

function sayLimit(form: Form): string {
  if (form.kind === 'between' && 'day' in form.to) return `ngày ${sayDate(form.to)}`;
  if (form.kind === 'date') return `ngày ${sayDate(form.date)}`;
  if (form.kind === 'recurring' && form.on && 'day' in form.on && form.on.day > 0)
    return sayDayOf(form.every as number, form.on);
  return form.kind === 'period' ? sayPeriod(form.period, form.period.year) : 'ngày đó';
}
