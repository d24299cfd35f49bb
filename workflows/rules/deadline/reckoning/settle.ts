import {
  addWorkingDays,
  isWorkingDay,
  makeUpsWorked,
  rollBack,
  rollForward,
  skipped,
  type Calendar,
} from '../../calendar/calendar';
import {
  addDays,
  at,
  civilDay,
  endOf,
  lastOfMonth,
  sayDay,
  type Day,
  type Instant,
} from '../../time';
import type { Hour, Resolved, Span } from '../deadline';
import type { Policy } from '../policy';
import { sayProvisional, saySkipped } from './proof';
import { sayHour } from '../reading/hours';
import { saySpan } from '../reading/spans';

/** Of a working day (Điều 105 Bộ luật Lao động 2019). */
const HOURS_OF_WORK = 8;

/** The days between which a due day may be moved; null is open. */
export interface Bounds {
  first: Day | null;
  last: Day | null;
}

/** One deadline being reckoned: each step adds its sentence to the proof. */
export class Reckoning {
  readonly proof: string[] = [];
  readonly doubts: Resolved['doubts'] = [];
  provisional = false;
  /** The doubt of a day that its year does not have, whose other day is still to be told. */
  missing: Resolved['doubts'][number] | null = null;

  constructor(
    readonly calendar: Calendar,
    readonly policy: Policy,
    readonly hour: Hour | null,
  ) {}

  /** A day ends at 23:59:59 unless the words name an hour. */
  end(day: Day, hour = this.hour): Instant {
    return hour === null ? endOf(day) : at(day, this.wall(hour));
  }

  wall(hour: Hour): string {
    const { morning, end } = this.policy.officeHours;
    if (hour === 'morning') return morning;
    return hour === 'office' || hour === 'afternoon' ? end : hour;
  }

  /** "Hết", "16 giờ 00", "Hết giờ hành chính (17 giờ 00)" as a day's end is said. */
  sayEnd(): string {
    if (this.hour === null) return 'Hết';
    const said = this.sayWall(this.hour);
    if (this.hour.includes(':')) return said;
    return `Hết ${sayHour(this.hour)} (${said}, do cơ quan ấn định)`;
  }

  /** "14 giờ 00". */
  sayWall(hour: Hour): string {
    return this.wall(hour).replace(':', ' giờ ');
  }

  /** The working days that "ngay" allows, as the office set them. */
  saySoon(): string {
    return saySpan({ count: this.policy.soon, unit: 'working' });
  }

  /** The day `span` after `start`, or before it; `said` is how the proof names the start. */
  count(start: Day, said: string, span: Span, direction: 1 | -1): Day {
    const sign = direction > 0 ? '+' : '−';
    if (span.unit === 'working-hour') {
      const days: Span = { count: Math.trunc(span.count / HOURS_OF_WORK), unit: 'working' };
      const whole = `${said} (${saySpan(span)}, lấy trọn ngày: ${saySpan(days)})`;
      if (days.count > 0) return this.count(start, whole, days, direction);
      this.proof.push(`${said}: ${saySpan(span)}, trong ngày ${sayDay(start)}`);
      return start;
    }
    if (span.unit !== 'working') {
      const day = calendarDay(start, { ...span, count: direction * span.count });
      this.proof.push(`${said} ${sign} ${saySpan(span)} → ${sayDay(day)}`);
      return day;
    }
    const day = addWorkingDays(this.calendar, start, direction * span.count);
    const [from, to] = direction > 0 ? [addDays(start, 1), day] : [day, addDays(start, -1)];
    const days = saySkipped(this.calendar, from, to);
    this.proof.push(
      `${said} ${sign} ${saySpan(span)}${days} → ${sayDay(day)}${this.tentative(from, to)}`,
    );
    return day;
  }

  /**
   * Moves a due day that is no working day as the roll says, never past the bounds. Rolling back
   * stops at the first day; a window without a working day is due there and doubted.
   */
  settle(due: Day, bounds: Bounds, roll = this.policy.roll): Day {
    if (roll === 'none') {
      for (const day of skipped(this.calendar, due, due)) {
        this.proof.push(`${day} là ngày nghỉ, thời hạn giữ nguyên`);
      }
      return due;
    }
    if (isWorkingDay(this.calendar, due)) {
      const note = this.tentative(due, due);
      if (makeUpsWorked(this.calendar, due, due).length > 0)
        this.proof.push(`${sayDay(due)} là thứ Bảy làm bù, tính là ngày làm việc${note}`);
      else if (note) this.proof.push(`${sayDay(due)} là ngày làm việc${note}`);
      return due;
    }
    if (roll === 'forward') {
      const later = rollForward(this.calendar, due);
      if (bounds.last === null || later <= bounds.last) {
        this.moved(due, addDays(later, -1), later, 'chuyển sang ngày làm việc kế tiếp');
        return later;
      }
    }
    const earlier = rollBack(this.calendar, due);
    if (bounds.first === null || earlier >= bounds.first) {
      this.moved(addDays(earlier, 1), due, earlier, 'chuyển về ngày làm việc liền trước');
      return earlier;
    }
    const why =
      bounds.first === due
        ? `ngày ${sayDay(due)} là ngày nghỉ`
        : `từ ngày ${sayDay(bounds.first)} đến ngày ${sayDay(due)} không có ngày làm việc nào`;
    this.proof.push(
      `Dừng ở ngày ${sayDay(bounds.first)}: ${why}${this.tentative(bounds.first, due)}`,
    );
    this.doubtNext(due, why);
    return bounds.first;
  }

  /** Where a day that nothing bounds goes, without a word of proof. */
  rolled(day: Day): Day {
    const { roll } = this.policy;
    if (roll === 'none') return day;
    return roll === 'back' ? rollBack(this.calendar, day) : rollForward(this.calendar, day);
  }

  /** A time that leaves no working day may mean the next one behind it. */
  doubtNext(last: Day, why: string): void {
    const later = rollForward(this.calendar, last);
    const reading = `ngày làm việc kế tiếp, ${sayDay(later)}`;
    this.doubts.push({ reading, due: this.end(later), why });
  }

  private moved(from: Day, to: Day, day: Day, how: string): void {
    const days = skipped(this.calendar, from, to).join(', ');
    const note = this.tentative(day < from ? day : from, day > to ? day : to);
    this.proof.push(`Bỏ ${days}, ${how} → ${sayDay(day)}${note}`);
  }

  private tentative(from: Day, to: Day): string {
    const said = sayProvisional(this.calendar, from, to);
    if (said) this.provisional = true;
    return said;
  }
}

/** The day that lies a length of time after another; hours are counted in the whole days they have. */
function calendarDay(start: Day, { count, unit }: Span): Day {
  if (unit === 'month') return addMonths(start, count);
  if (unit === 'year') return addMonths(start, 12 * count);
  if (unit === 'hour') return addDays(start, Math.trunc(count / 24));
  return addDays(start, unit === 'week' ? 7 * count : count);
}

/** The same day so many months on, or the month's last (Điều 147, 148 Bộ luật Dân sự 2015). */
function addMonths(day: Day, n: number): Day {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + n;
  const year = Math.floor(months / 12);
  const month = (months % 12) + 1;
  const last = lastOfMonth(year, month);
  const same = civilDay(year, month, Number(day.slice(8)));
  return same < last ? same : last;
}
