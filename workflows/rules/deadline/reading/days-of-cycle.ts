import { two } from '../../time';
import type { CivilDate, CycleDay, DayOfCycle, Period } from '../deadline';
import { sayDate } from './dates';
import { sayLater } from './years';

/** A date of every year; "năm sau", "năm trước" is of the year beside. */
export const dayOfYear = ({ month, day, later = 0 }: CivilDate): DayOfCycle => ({
  month: month + 12 * later,
  day,
});

/** What a month that is named as a whole is due on: its end, or the first day that comes too late. */
export const dayOfMonth = (month: number, strict: boolean): { month: number; day: number } => ({
  month,
  day: strict ? 1 : 0,
});

/** What a quarter of every year is due on. */
export function dayOfQuarter({ number, later = 0 }: Period, strict: boolean): CycleDay {
  const month = (number + 4 * later) * 3;
  return strict ? { month: month - 2, day: 1 } : { month, day: 0, from: month - 2 };
}

/** The first or the last working day of a cycle. */
export const workingDay = (at: 'first' | 'last', months: number): CycleDay =>
  at === 'last' ? { month: months, day: 0, working: true } : { month: 1, day: 1, working: true };

/**
 * The first, the middle or the last day of a cycle. Like any point, and unlike "ngày 01", the first never
 * leaves it: it opens on its own day.
 */
export function cycleDay(at: string, months: 1 | 2 | 3 | 4 | 6 | 12): CycleDay {
  if (at === 'cuối') return { month: months, day: 0 };
  if (at === 'đầu') return { month: 1, day: 1, since: 1 };
  const month = Math.ceil(months / 2);
  return months % 2 === 0 ? { month, day: 0 } : { month, day: 15 };
}

/** "Đầu tháng" of every month, which `cycleDay` gives. */
export const isBeginning = (on: CycleDay | null): boolean =>
  on !== null && 'since' in on && on.since === 1 && on.day === 1;

/** "Trước đầu tháng" is of the month before, where nothing holds it. */
export const beforeBeginning = (on: CycleDay): CycleDay =>
  isBeginning(on) ? { month: 1, day: 1 } : on;

/**
 * The last day of a cycle, or of its first half, behind "trước": before a month as a whole would be
 * before its first day. Null for any other day.
 */
export function sayPointOf(months: number, { month, day, from }: DayOfCycle): string | null {
  if (day > 0 || from !== undefined || months === 1) return null;
  const cycle = months === 12 ? 'năm' : months === 3 ? 'quý' : 'kỳ';
  if (month === months) return `ngày cuối ${cycle}`;
  return 2 * month === months ? `giữa ${cycle}` : null;
}

/** As it stands behind "vào" or "trước"; `months` are those of the cycle. */
export function sayDayOf(months: number, on: DayOfCycle): string {
  const { month, day, from, working } = on;
  if (isBeginning(on)) return `đầu ${CYCLES.get(months) ?? 'kỳ'}`;
  if (working && month > months) return `ngày làm việc thứ ${two(day)} của kỳ sau`;
  if (working) return `ngày làm việc ${day === 0 ? 'cuối cùng' : 'đầu tiên'} của kỳ`;
  if (months === 12) {
    const later = month > 12 ? 1 : month < 1 ? -1 : undefined;
    const own = month - 12 * (later ?? 0);
    if (from !== undefined) return `quý ${['I', 'II', 'III', 'IV'][own / 3 - 1]}${sayLater(later)}`;
    if (day === 0) return `tháng ${own}${sayLater(later)}`;
    return `ngày ${sayDate({ day, month: own, year: null, ...(later && { later }) })}`;
  }
  if (months === 1) {
    if (day === 0) return 'ngày cuối tháng';
    return `ngày ${two(day)}${month === 2 ? ' tháng sau' : ''}`;
  }
  if (months === 6 && month === 3) return 'giữa kỳ';
  const unit = months === 3 ? 'quý' : 'kỳ';
  const ofMonth = `${sayNth(months, month)} ${unit}${month > months ? ' sau' : ''}`;
  return day === 0 ? ofMonth : `ngày ${two(day)} ${ofMonth}`;
}

const CYCLES: ReadonlyMap<number, string> = new Map([
  [1, 'tháng'],
  [3, 'quý'],
  [12, 'năm'],
]);

function sayNth(months: number, month: number): string {
  const n = month > months ? month - months : month;
  return n === months ? 'tháng cuối' : n === 1 ? 'tháng đầu' : 'tháng thứ hai';
}

/** Why a day cannot come in every month. */
export const noSuchDay = (day: number): string =>
  day === 31 ? 'Nhiều tháng không có ngày 31' : `Không có ngày ${day} trong tháng`;
