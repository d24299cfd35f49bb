import { rollBack, type Calendar } from '../../calendar/calendar';
import { addDays, civilDay, lastOfMonth, sayDay, two, weekday, type Day } from '../../time';
import type { DayOfCycle, Recurring } from '../deadline';
import { nthWeekdayOf } from '../reading/weekdays';
import type { Outcome } from './outcome';
import { capital } from './proof';
import type { Reckoning } from './settle';

/** One cycle: the month it begins in, counted from the year 0, or the Monday of its week. */
export type Cycle = number | Day;

/**
 * The cycles that may fall due from one day on, in order; bounded by the year that the words name.
 * Walks on until the taker has enough.
 */
export function* cyclesFrom(form: Recurring, from: Day): Generator<Cycle> {
  const { every, year } = form;
  if (every === 'week') {
    const first = addDays(from, 1 - weekday(from) - 7);
    const start = year === null ? first : later(first, firstMonday(year));
    for (let monday = start; !isPast(monday, year); monday = addDays(monday, 7)) yield monday;
    return;
  }
  const before = Number(from.slice(0, 4)) * 12 + Number(from.slice(5, 7)) - 1 - 2 * every;
  let month = Math.floor(before / every) * every;
  if (year !== null && month < year * 12) month = year * 12;
  const end = year === null ? Infinity : year * 12 + 12;
  for (; month < end; month += every) yield month;
}

const later = (a: Day, b: Day): Day => (a > b ? a : b);

/** A week belongs to the year of its Thursday, as weeks are numbered. */
const firstMonday = (year: number): Day => {
  const fourth = civilDay(year, 1, 4);
  return addDays(fourth, 1 - weekday(fourth));
};

const isPast = (monday: Day, year: number | null): boolean =>
  year !== null && monday >= firstMonday(year + 1);

/**
 * The day on which a cycle is due by its words alone. It decides in what stretch of days the cycle is
 * due: days off move the due day, and moving it must not lose a cycle or count it twice.
 */
export function namedDay(form: Recurring, cycle: Cycle): Day {
  const { due } = daysOfCycle(form, cycle);
  return form.strict ? addDays(due, -1) : due;
}

/** The day on which a cycle begins by its words; its work is of that year, though due in the next. */
export function firstDay(form: Recurring, cycle: Cycle): Day {
  const { first } = daysOfCycle(form, cycle);
  // What falls due before the first day is work of the cycle before.
  return namedDay(form, cycle) < first ? earlierStart(form, cycle) : first;
}

/** When one cycle opens and falls due, with the proof. */
export function reckonCycle(form: Recurring, cycle: Cycle, reckoning: Reckoning): Outcome {
  const { first, last, since, due, capped, missing } = daysOfCycle(form, cycle);
  const said = sayCycleOf(form, first, last);
  if (isCountedOn(form)) {
    const span = { count: form.on.day, unit: 'working' as const };
    const ended = addDays(firstDayIn((cycle as number) + form.on.month - 1), -1);
    const day = reckoning.count(ended, `Kỳ ${said} kết thúc ngày ${sayDay(ended)}`, span, 1);
    return { opens: first, due: day, waitsFor: null };
  }
  if (missing) doubtMissing(form, missing, reckoning);
  const eve = form.strict ? addDays(due, -1) : due;
  reckoning.proof.push(
    form.strict
      ? `Kỳ ${said}: trước ngày ${sayDay(due)}, không tính chính ngày đó → ${sayDay(eve)}`
      : `Kỳ ${said}: ${reckoning.sayEnd().toLowerCase()} ngày ${sayDay(due)}`,
  );
  if (form.on && 'working' in form.on && form.on.working)
    return { opens: first, due: workingDay(form.on.day, first, last, reckoning), waitsFor: null };
  const bound = form.strict ? eve : capped ? due : null;
  // A month or a quarter is a window that no day rolls out of; a day of it is a date, and rolls freely;
  // days of it with a first of their own are a window.
  const capsFirst = capped && !form.strict && form.every !== 'week';
  const settled = reckoning.settle(eve, {
    first: isWindow(form) ? since : capsFirst ? first : null,
    last: bound,
  });
  if (settled >= since) return { opens: since, due: settled, waitsFor: null };
  if (settled >= first) return { opens: first, due: settled, waitsFor: null };
  const opens = earlierStart(form, cycle);
  reckoning.proof.push(
    `Hạn chuyển về trước ngày đầu kỳ (${sayDay(first)}) nên mở từ ngày đầu kỳ liền trước, ${sayDay(opens)}`,
  );
  return { opens, due: settled, waitsFor: null };
}

/** "05 ngày làm việc sau khi kết thúc quý": so many working days of what comes behind the cycle. */
const isCountedOn = (form: Recurring): form is Recurring & { on: DayOfCycle } =>
  form.on !== null &&
  'working' in form.on &&
  form.on.working === true &&
  isBeyond(form.on, form.every);

/** Whether it has days within its cycle that are a window by themselves. */
export const isWindow = ({ on, strict }: Recurring): boolean =>
  on !== null && 'since' in on && on.since !== undefined && !strict;

/** Whether the window of a cycle has no working day. */
export function isOff(form: Recurring, cycle: Cycle, calendar: Calendar): boolean {
  const { since, due } = daysOfCycle(form, cycle);
  return rollBack(calendar, due) < since;
}

/** The first or the last working day of a cycle, whatever rolls. */
function workingDay(day: number, first: Day, last: Day, reckoning: Reckoning): Day {
  const [due, roll] = day === 0 ? ([last, 'back'] as const) : ([first, 'forward'] as const);
  return reckoning.settle(due, { first, last }, roll);
}

function earlierStart(form: Recurring, cycle: Cycle): Day {
  const before = typeof cycle === 'number' ? cycle - (form.every as number) : addDays(cycle, -7);
  return daysOfCycle(form, before).first;
}

/** A day that the month does not have: its last, and once a year the first behind it may be meant. */
function doubtMissing({ every, strict }: Recurring, missing: Missing, reckoning: Reckoning): void {
  const { day, last } = missing;
  const month = `tháng ${Number(last.slice(5, 7))}/${last.slice(0, 4)}`;
  const why = `${month} không có ngày ${two(day)}`;
  reckoning.proof.push(`${capital(why)}, lấy ngày cuối tháng`);
  if (every !== 12 || strict) return;
  const next = addDays(last, 1);
  const due = reckoning.end(reckoning.rolled(next));
  reckoning.doubts.push({ reading: `ngày ${sayDay(next)}`, due, why });
}

/** A day of the words that a month does not have, and the last that it has. */
interface Missing {
  day: number;
  last: Day;
}

interface CycleDays {
  first: Day;
  last: Day;
  /** The day that a window within the cycle opens on; else its first. */
  since: Day;
  due: Day;
  /** The due day ends a month, a quarter or a year, which never rolls out of itself; or a week. */
  capped: boolean;
  missing?: Missing | null;
}

function daysOfCycle({ on, every, strict }: Recurring, cycle: Cycle): CycleDays {
  if (typeof cycle === 'string') return daysOfWeek(on, cycle);
  const last = lastDayIn(cycle + (every as number) - 1);
  const first = firstDayIn(cycle);
  if (on && 'nth' in on) {
    const [year, month] = [Math.floor(cycle / 12), (cycle % 12) + 1];
    return { first, last, since: first, due: nthWeekdayOf(on, year, month), capped: false };
  }
  if (on === null || 'weekday' in on) return { first, last, since: first, due: last, capped: true };
  const month = cycle + on.month - 1;
  const end = lastDayIn(month);
  if (on.day === 0) {
    // The last day of a month of the next cycle, and the last working day, are of the whole cycle's work.
    const whole = isBeyond(on, every) || on.working === true;
    const from = on.from ?? (whole ? 1 : on.month);
    const opens = firstDayIn(cycle + from - 1);
    return { first: opens, last: end, since: opens, due: end, capped: true };
  }
  const since = on.since === undefined ? first : dayIn(opensIn(on, cycle, end), on.since);
  const missing = on.day > 28 && on.day > Number(end.slice(8)) ? { day: on.day, last: end } : null;
  // The last day of the month comes before one that it does not have.
  const due = missing ? addDays(end, strict ? 1 : 0) : dayIn(end, on.day);
  return { first, last, since, due, capped: false, missing };
}

/** The last day of the month in which a window opens: that of its end, if none else is said. */
const opensIn = ({ from }: DayOfCycle, cycle: number, end: Day): Day =>
  from === undefined ? end : lastDayIn(cycle + from - 1);

const isBeyond = ({ month }: { month: number }, every: Recurring['every']): boolean =>
  typeof every === 'number' && month > every;

function daysOfWeek(on: Recurring['on'], monday: Day): CycleDays {
  const last = addDays(monday, 6);
  const named = on && 'weekday' in on ? addDays(monday, on.weekday - 1) : null;
  return { first: monday, last, since: monday, due: named ?? last, capped: named === null };
}

/** The day of a month, or the last one that it has. */
function dayIn(end: Day, day: number): Day {
  const named = `${end.slice(0, 8)}${two(day)}`;
  return named < end ? named : end;
}

const firstDayIn = (month: number): Day => civilDay(Math.floor(month / 12), (month % 12) + 1, 1);

const lastDayIn = (month: number): Day => lastOfMonth(Math.floor(month / 12), (month % 12) + 1);

/** "tháng 7/2021", "quý II/2021", "từ 01/01/2021 đến 30/6/2021" as a proof names the cycle. */
function sayCycleOf({ every, on }: Recurring, first: Day, last: Day): string {
  const year = first.slice(0, 4);
  const month = Number(first.slice(5, 7));
  if (on && 'from' in on && on.day === 0)
    return `quý ${['I', 'II', 'III', 'IV'][Math.floor((month - 1) / 3)]}/${year}`;
  const ofMonth = on && 'day' in on && on.day === 0 && !on.working && !isBeyond(on, every);
  if (every === 1 || ofMonth) return `tháng ${month}/${year}`;
  if (every === 12) return `năm ${year}`;
  if (every === 3) return `quý ${['I', 'II', 'III', 'IV'][Math.floor((month - 1) / 3)]}/${year}`;
  return `từ ${sayDay(first)} đến ${sayDay(last)}`;
}
