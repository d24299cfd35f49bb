import { two } from '../../time';
import type { Cursor } from './cursor';
import type { Form, Hour } from '../deadline';

/** Whether an hour or a part of the day stands here rather than a date or a number of days. */
export function hourAhead(cursor: Cursor): boolean {
  const sign = cursor.peek(1);
  switch (cursor.peek()) {
    case 'giờ':
      return sign === 'hành' || sign === 'làm';
    case 'hết':
    case 'cuối':
      return sign === 'giờ';
    case 'buổi':
      return sign === 'sáng' || sign === 'chiều';
    case 'sáng':
    case 'chiều':
      return true;
    default:
  }
  return cursor.isNumber() && (sign === 'giờ' || sign === 'h' || sign === 'g' || sign === ':');
}

/**
 * "16 giờ 00", "16h30", "16:00", "4 giờ chiều" as "HH:MM"; "giờ hành chính", "buổi sáng". 24 giờ is
 * the end of the day, which needs no hour. Ask `hourAhead` first.
 */
export function readHour(cursor: Cursor): Hour | null {
  const start = cursor.at;
  const hour = cursor.isNumber() ? readClock(cursor) : readPartOfDay(cursor);
  if (hour !== null) cursor.mark('hour', start);
  return hour;
}

function readPartOfDay(cursor: Cursor): Hour | null {
  if (!cursor.skip('hết')) cursor.skip('cuối');
  if (cursor.skip('giờ')) {
    if (cursor.skip('chiều')) return 'office';
    if (cursor.skip('sáng')) return 'morning';
    if (!cursor.take('hành', 'chính') && !cursor.take('làm', 'việc')) return null;
    return 'office';
  }
  cursor.skip('buổi');
  return cursor.skip('sáng') ? 'morning' : cursor.take('chiều') ? 'afternoon' : null;
}

function readClock(cursor: Cursor): Hour | null {
  const start = cursor.at;
  let hour = cursor.number('16 giờ 00') as number;
  cursor.at++;
  let minute = 0;
  const minutes = cursor.at;
  if (minuteAhead(cursor)) {
    minute = cursor.number('số phút') as number;
    if (!cursor.skip('phút')) skipMinuteSign(cursor);
  }
  const afternoon = cursor.skip('chiều');
  if (!afternoon && !cursor.skip('sáng') && hour > 10 && hour < 14) cursor.skip('trưa');
  if (afternoon && hour < 12) hour += 12;
  if (hour === 24 && minute === 0) return '24:00';
  if (hour < 24 && minute < 60) return `${two(hour)}:${two(minute)}`;
  const at = hour < 24 ? minutes : start;
  return cursor.refuse(at, `Không có ${hour} giờ ${two(minute)}`, '17 giờ 00');
}

const HOUR_SIGNS = new Set(['giờ', 'h', 'g', ':']);

/** The number behind the hour, unless it begins a date ("16 giờ 15/8"). */
function minuteAhead(cursor: Cursor): boolean {
  const after = cursor.peek(1);
  // "7h30 - 11h30": another hour behind the dash.
  if (after === '-' && HOUR_SIGNS.has(cursor.peek(3))) return cursor.isNumber();
  const date = after === '/' || after === '-' || after === '.' || after === 'tháng';
  return cursor.isNumber() && !(date && (after === 'tháng' || cursor.isNumber(2)));
}

/** "17h00'", "17h30p". */
function skipMinuteSign(cursor: Cursor): void {
  if (["'", '’', '′', 'p', 'ph'].includes(cursor.peek())) cursor.at++;
}

/** Whether a stretch of one day that begins at an hour can end at another. */
export const isBefore = (from: Hour, to: Hour): boolean => (BEGIN[from] ?? from) < (END[to] ?? to);

/** When a part of the day begins at the earliest, and ends at the latest. */
const BEGIN: Readonly<Partial<Record<Hour, string>>> = {
  office: '00:00',
  morning: '00:00',
  afternoon: '12:00',
};
const END: Readonly<Partial<Record<Hour, string>>> = {
  office: '24:00',
  morning: '12:00',
  afternoon: '24:00',
};

/** As it stands before a day: "16 giờ 00", "giờ hành chính", "buổi sáng". */
export function sayHour(hour: Hour): string {
  switch (hour) {
    case 'office':
      return 'giờ hành chính';
    case 'morning':
      return 'buổi sáng';
    case 'afternoon':
      return 'buổi chiều';
    default:
      return hour.replace(':', ' giờ ');
  }
}

/**
 * Reads the hour; two of them in one deadline are refused. 0 giờ is no hour of the day but its
 * beginning: what it limits is strict.
 */
export function setHour(cursor: Cursor): boolean {
  const start = cursor.at;
  const hour = readHour(cursor);
  if (hour === null) return false;
  const { around } = cursor;
  const second = around.hour !== null && around.hour !== hour;
  if (second || (around.midnight && hour !== '00:00')) {
    cursor.refuse(start, 'Một thời hạn chỉ có một giờ');
    return false;
  }
  if (hour === '00:00') {
    around.midnight = true;
    return true;
  }
  around.hour = hour === '24:00' ? null : hour;
  return true;
}

/** "7h30 - 11h30 ngày 20/5": steps over the hour that begins it, up to the one that ends it. */
export function skipFirstHour(cursor: Cursor): boolean {
  if (!cursor.isNumber() || !hourAhead(cursor)) return false;
  const start = cursor.at;
  const first = readHour(cursor);
  const joined = first !== null && (cursor.skip('-') || cursor.skip('đến'));
  if (joined && cursor.isNumber() && hourAhead(cursor)) {
    cursor.around.firstHour = first;
    return true;
  }
  cursor.back(start);
  return false;
}

/** The day whose hours have a beginning, "7h30 - 11h30 ngày 20/5", as a stretch of it; null refuses. */
export function fromFirstHour(cursor: Cursor, form: Form): Form | null {
  const { firstHour, hour } = cursor.around;
  if (firstHour === null || hour === null || form.kind !== 'date' || form.strict) return form;
  if (!isBefore(firstHour, hour))
    return cursor.refuse(0, `“${cursor.written(0)}” kết thúc trước khi bắt đầu`);
  const { date } = form;
  return { kind: 'between', from: date, to: date, strict: false, fromHour: firstHour };
}

/** "ngày 15/12, trước 16 giờ 00", "ngày 15/12 lúc 16 giờ"; false refuses. */
export function readHourBehind(cursor: Cursor): boolean {
  const start = cursor.at;
  cursor.skip(',');
  if (!cursor.skip('vào', 'lúc') && !cursor.skip('lúc')) cursor.skip('trước');
  if (cursor.at > start && hourAhead(cursor) && !hourOfDayAhead(cursor)) {
    if (!setHour(cursor)) return false;
    if (!cursor.around.midnight) return true;
    cursor.refuse(start, '“0 giờ” là lúc bắt đầu của ngày', '24 giờ 00');
    return false;
  }
  cursor.at = start;
  return true;
}

/** Whether the hour belongs to a day behind it: "16 giờ 00 ngày 20/12". */
function hourOfDayAhead(cursor: Cursor): boolean {
  for (let ahead = 1; ahead < 6; ahead++) if (cursor.peek(ahead) === 'ngày') return true;
  return false;
}
