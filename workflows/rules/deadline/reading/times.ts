import type { CivilDate, Form, Period } from '../deadline';
import { readCountedMonths } from './counted-months';
import type { Cursor } from './cursor';
import { readDayOfMonth, skipOrdinal } from './cycle-days';
import { readCycle } from './cycle-phrases';
import { cycleAhead, recurringOn, takeCycle, takeYearly } from './cycles';
import { readDate, readWeekday, readWeekdayBehind, withWeekday } from './dates';
import { dayBeforeRange, rangeAhead, readDayRange, readTo, takeUntil } from './edges';
import { hourAhead, setHour, skipFirstHour } from './hours';
import { readWhole } from './whole-periods';
import { firstOfLimited } from './limited-range';
import type { Limit } from './limits';
import { nextDayAhead, readNextDay } from './next-day';
import { partOfMonthAhead, readPartOfMonth } from './month-parts';
import { periodAhead } from './periods';
import { readPoint, readWorkingPoint } from './points';
import { daysBeforeMonth, readSeveralDays } from './several-days';
import { anotherWeekdayAhead, readMoreWeekdays, readNthWeekday, takeNth } from './weekdays';
import { isOfMonthlyReport } from './report-names';
import { readSchoolYear, schoolYearAhead } from './school-year';
import { dayOfYear } from './days-of-cycle';
import { daysOfMonthAhead, readDaysOfMonth } from './days-of-month';

/**
 * A day, a period, a point of one or a cycle, with the hour before it. An hour ends the day it
 * stands beside: "trước 16 giờ 00 ngày 15/8" is on the 15th.
 */
export function readTime(cursor: Cursor, given: Limit): Form | null {
  let limit = given;
  const timed = cursor.around.hour;
  const first = cursor.at;
  let midnight = false;
  let weekday: number | null = null;
  if (!takeAt(cursor)) cursor.skip('đúng');
  skipFirstHour(cursor);
  if (hourAhead(cursor)) {
    // Before office hours, or before the end of them?
    const named = !cursor.isNumber() && cursor.peek() !== 'hết' && cursor.peek() !== 'cuối';
    if (named && limit === 'before') return cursor.want('16 giờ 00');
    if (!setHour(cursor)) return null;
    midnight = cursor.around.midnight;
    limit = midnight ? 'before' : 'by';
    weekday = readWeekdayBehind(cursor);
    cursor.skip(',');
    if (!midnight && nextDayAhead(cursor)) return readNextDay(cursor);
    if (cursor.skip('hằng', 'ngày'))
      return cursor.refuse(cursor.at - 2, DAILY_HOUR, 'hằng ngày', 'thứ Sáu hằng tuần');
    cursor.skip('vào');
  } else if (cursor.peek() === 'hết') {
    // "Trước hết tháng 6": before its end, or first of all?
    if (limit === 'before') return cursor.want('ngày');
    cursor.at++;
    limit = 'by';
  }
  if (WHOLE_DAYS.has(cursor.peek()) && cursor.peek(1) === 'ngày') cursor.at++;
  const start = cursor.at;
  const marked = cursor.parts.length;
  const form = readDayOrPeriod(cursor, limit);
  if (form && (midnight || cursor.around.hour !== timed) && !hasDay(form))
    return cursor.want('ngày 15/12');
  if (form && weekday !== null) {
    if (form.kind !== 'date') return cursor.want('ngày 15/12');
    form.date = withWeekday(form.date, weekday);
  }
  // Ranges and cycles have said more closely what their words are.
  if (form && cursor.parts.length === marked) cursor.mark('time', start);
  return form?.kind === 'between' ? firstOfLimited(cursor, form, first, limit) : form;
}

const DAILY_HOUR = 'Việc hằng ngày làm thường xuyên, không có giờ đến hạn; giờ ghi trong nội dung';

/** Takes "vào", "lúc", "vào lúc", "vào hồi" before an hour or a day. */
function takeAt(cursor: Cursor): boolean {
  if (cursor.skip('lúc')) return true;
  if (!cursor.skip('vào')) return false;
  if (cursor.isNumber(1) && !cursor.skip('lúc')) cursor.skip('hồi');
  return true;
}

/** Whether an hour can be an hour of it: it names a day. */
const hasDay = (form: Form): boolean =>
  form.kind === 'date' ||
  form.kind === 'point' ||
  (form.kind === 'recurring' && (form.on !== null || form.every === 'week'));

/** Whether anything stands here that `readTime` could read. */
export const timeAhead = (cursor: Cursor): boolean =>
  cursor.isNumber() ||
  DAY_BEGINS.has(cursor.peek()) ||
  periodAhead(cursor) ||
  cycleAhead(cursor) ||
  (cursor.peek() === 'các' && cursor.peek(1) === 'ngày') ||
  partOfMonthAhead(cursor) ||
  hourAhead(cursor);

/** "Các ngày 08 và 09/9", "cả ngày 20/5". */
const WHOLE_DAYS = new Set(['các', 'cả']);

const DAY_BEGINS = new Set('ngày đầu giữa cuối thứ chủ mùng vào'.split(' '));

function readDayOrPeriod(cursor: Cursor, limit: Limit): Form | null {
  switch (cursor.peek()) {
    case 'đầu':
    case 'giữa':
    case 'cuối':
      return readPoint(cursor, limit, false);
    case 'ngày': {
      const next = cursor.peek(1);
      if (next === 'cuối' || next === 'đầu') {
        cursor.at++;
        return readPoint(cursor, limit, true);
      }
      if (next === 'làm' && (cursor.peek(3) === 'cuối' || cursor.peek(3) === 'đầu')) {
        cursor.at += 3;
        return readWorkingPoint(cursor, limit);
      }
      const range = dayBeforeRange(cursor);
      if (range) return readDayRange(cursor, range);
      cursor.at++;
      return readDay(cursor, limit);
    }
    default:
  }
  if (cursor.peek(1) === 'tháng' && cursor.isNumber()) {
    const months = readCountedMonths(cursor, limit);
    if (months !== undefined) return months;
  }
  if (partOfMonthAhead(cursor)) return readPartOfMonth(cursor, limit);
  if (schoolYearAhead(cursor)) return readSchoolYear(cursor, limit);
  if (cycleAhead(cursor)) return readCycle(cursor, limit);
  if (periodAhead(cursor)) return readWhole(cursor, limit);
  if (limit === 'by') cursor.want('tháng 7');
  cursor.want('ngày');
  const range = dayBeforeRange(cursor);
  return range ? readDayRange(cursor, range) : readDay(cursor, limit);
}

/** "thứ Sáu, ngày 15/10", "thứ Sáu hằng tuần", "15/12", "20 hằng tháng", "15/12 hằng năm". */
function readDay(cursor: Cursor, limit: Limit): Form | null {
  const strict = limit === 'before';
  if (cursor.peek(-1) === 'ngày') skipOrdinal(cursor);
  const weekday = readWeekday(cursor);
  let bracket = false;
  if (weekday !== null) {
    if (anotherWeekdayAhead(cursor)) return readMoreWeekdays(cursor, weekday, strict);
    const nth = takeNth(cursor);
    if (nth !== null) return readNthWeekday(cursor, { nth, weekday }, strict);
    const comma = cursor.skip(',');
    if (takeCycle(cursor) === 'week') return recurringOn(cursor, 'week', { weekday }, strict);
    bracket = !comma && cursor.skip('(');
    if (!cursor.skip('ngày') && !cursor.isNumber()) return cursor.want('hằng tuần');
  }
  const start = cursor.at;
  const several = daysOfMonthAhead(cursor);
  if (several > 1) return readDaysOfMonth(cursor, several, strict);
  const days = daysBeforeMonth(cursor);
  if (days > 1) return readSeveralDays(cursor, days, strict);
  cursor.skip('mùng');
  const cycle = cycleBehindDay(cursor);
  if (cycle !== null) {
    cursor.at = start;
    const on = readDayOfMonth(cursor, cycle);
    if (on === null) return null;
    // "Tháng cuối kỳ báo cáo" is of a quarter as a rule, "tháng sau" of each month, though none is named.
    const named = takeCycle(cursor) !== null;
    const nextMonth = cycle === 1 && 'month' in on && on.month === 2;
    const ofReport = cursor.tokens.slice(start, cursor.at).some(({ text }) => text === 'kỳ');
    if (!named && (nextMonth || ofReport)) cursor.around.alone = true;
    return recurringOn(cursor, cycle, on, strict);
  }
  if (cursor.isNumber() && isOfMonthlyReport(cursor)) {
    cursor.around.alone = true;
    const on = readDayOfMonth(cursor, 1);
    return on && recurringOn(cursor, 1, on, strict);
  }
  const date = readDate(cursor);
  if (date === null) return null;
  if (date.year === null && takeYearly(cursor))
    return recurringOn(cursor, 12, dayOfYear(date), strict);
  if (bracket && !cursor.take(')')) return null;
  const behind = weekday ?? readWeekdayBehind(cursor);
  if (behind === null && cursor.peek() === '(' && cursor.peek(1) === 'thứ') return null;
  const named = withWeekday(date, behind);
  if (!strict && weekday === null) addMonths(cursor, start, date);
  if (!strict && rangeAhead(cursor) && takeUntil(cursor)) return readTo(cursor, start, named);
  return { kind: 'date', date: named, strict };
}

/** "10-12/2022" without "ngày" may be the months from October to December. */
function addMonths(cursor: Cursor, start: number, { day, month, year }: CivilDate): void {
  const bare = cursor.tokens[start - 1]?.text !== 'ngày' && cursor.tokens[start + 1]?.text === '-';
  if (!bare || day >= month) return;
  const [from, to] = [day, month].map((number): Period => ({ unit: 'month', number, year }));
  cursor.around.months = { kind: 'between', from: from!, to: to!, strict: false };
}

/** Whether the month behind "tháng đầu", "tháng cuối" is of a year: "tháng đầu tiên của năm". */
function isOfYear(cursor: Cursor, at: number): boolean {
  let ahead = at;
  if (cursor.peek(ahead) === 'tiên' || cursor.peek(ahead) === 'cùng') ahead++;
  if (cursor.peek(ahead) === 'của') ahead++;
  return cursor.peek(ahead) === 'năm' && !cursor.isNumber(ahead + 1);
}

/** What a number of a day belongs to when no month follows it; null: a month or nothing does. */
function cycleBehindDay(cursor: Cursor): 1 | 3 | 12 | null {
  if (!cursor.isNumber()) return null;
  let ahead = cursor.peek(1) === 'của' ? 2 : 1;
  if (cursor.peek(ahead) === 'các' && cursor.peek(ahead + 1) === 'tháng') {
    if (cursor.isNumber(ahead + 2)) return null;
    const ends = cursor.peek(ahead + 2);
    if (ends === '' || ends === 'trong' || ',;.'.includes(ends)) return 1;
    ahead++;
  }
  if (cursor.peek(ahead) === 'hằng' || cursor.peek(ahead) === 'mỗi')
    return cursor.peek(ahead + 1) === 'tháng' ? 1 : null;
  if (cursor.peek(ahead) !== 'tháng') return null;
  const next = cursor.peek(++ahead);
  if (next === 'sau' || next === 'tiếp' || next === 'kế' || next === 'liền') return 1;
  if (next === 'cuối' || next === 'đầu' || next === 'giữa' || next === 'thứ')
    return isOfYear(cursor, ahead + 1) ? 12 : 3;
  return ahead === 3 && !cursor.isNumber(ahead) ? 1 : null;
}
