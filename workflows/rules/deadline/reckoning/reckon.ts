import {
  addDays,
  civilDay,
  isDay,
  lastOfMonth,
  sayDay,
  sayWeekday,
  weekday,
  type Day,
} from '../../time';
import { sayDate } from '../reading/dates';
import type {
  Anchor,
  CivilDate,
  Edge,
  EventWords,
  Facts,
  Form,
  Period,
  Recurring,
} from '../deadline';
import { daysOf, sayPeriod } from '../reading/periods';
import { sayEvent, sayWaiting } from './proof';
import type { Bounds, Reckoning } from './settle';

/** What a form comes to. */
export interface Outcome {
  opens: Day | null;
  due: Day | null;
  waitsFor: string | null;
}

/** A form that is one deadline: neither a list nor recurring. */
export type Single = Exclude<Form, Recurring | { kind: 'list' }>;

const OPEN: Bounds = { first: null, last: null };

const found = (opens: Day | null, due: Day | null): Outcome => ({ opens, due, waitsFor: null });

/** The days of a form, with the proof of each step. */
export function reckon(form: Single, facts: Facts, reckoning: Reckoning): Outcome {
  switch (form.kind) {
    case 'period':
      return reckonPeriod(form, facts, reckoning);
    case 'date':
      return reckonDate(form.date, form.strict, facts, reckoning);
    case 'between':
      return reckonBetween(form, facts, reckoning);
    case 'from': {
      const opens = edgeDays(form.from, form.from.year ?? facts.planYear, reckoning).first;
      reckoning.proof.push(`Bắt đầu từ ngày ${sayDay(opens)}; câu chữ không ấn định ngày cuối`);
      return found(opens, null);
    }
    case 'point':
      return reckonPoint(form, facts, reckoning);
    case 'when':
      return reckonWhen(form.event, facts, reckoning);
    case 'demand':
      return reckonWhen({ name: 'yêu cầu', who: null }, facts, reckoning);
    case 'soon':
      return reckonSoon(form, facts, reckoning);
    case 'schedule':
      return reckonSchedule(form.of, facts, reckoning);
    case 'within': {
      const start = anchorDay(form.after, facts, reckoning);
      if (start === null) return waiting(form.after, reckoning);
      const due = reckoning.count(start.day, start.said, form.span, 1);
      return found(start.day, settled(due, form, reckoning, { first: start.day, last: null }));
    }
    case 'ahead': {
      const end = anchorDay(form.before, facts, reckoning);
      if (end === null) return waiting(form.before, reckoning);
      const due = reckoning.count(end.day, end.said, form.span, -1);
      return found(null, settled(due, form, reckoning, { first: null, last: end.day }));
    }
    case 'standing':
  }
  reckoning.proof.push('Thực hiện thường xuyên, không có thời hạn cuối');
  return found(null, null);
}

/** Counting working days ends on one; counting calendar days may not. */
function settled(
  due: Day,
  { span }: Extract<Form, { kind: 'within' | 'ahead' }>,
  reckoning: Reckoning,
  bounds: Bounds,
): Day {
  return span.unit === 'working' ? due : reckoning.settle(due, bounds);
}

const whose = (year: number | null): string => (year === null ? ' (năm của kế hoạch)' : '');

function reckonPeriod(
  { period, window, strict }: Extract<Form, { kind: 'period' }>,
  facts: Facts,
  reckoning: Reckoning,
): Outcome {
  const year = period.year ?? facts.planYear;
  const { first, last } = daysOf(period, year);
  const said = `${sayPeriod(period, year)}${whose(period.year)}`;
  if (strict) {
    const eve = addDays(first, -1);
    reckoning.proof.push(`Trước ${said}, không tính chính kỳ đó → ${sayDay(eve)}`);
    return found(null, reckoning.settle(eve, { first: null, last: eve }));
  }
  reckoning.proof.push(
    window
      ? `Trong ${said}: từ ngày ${sayDay(first)} đến hết ngày ${sayDay(last)}`
      : `Hoàn thành ${said}: chậm nhất hết ngày ${sayDay(last)}`,
  );
  // A month or a quarter never rolls out of itself, on either side.
  return found(window ? first : null, reckoning.settle(last, { first, last }));
}

function reckonDate(date: CivilDate, strict: boolean, facts: Facts, reckoning: Reckoning): Outcome {
  const day = civil(date, date.year ?? facts.planYear, reckoning);
  if (!strict) {
    reckoning.proof.push(`${reckoning.sayEnd()} ngày ${sayDay(day)}${whose(date.year)}`);
    return found(null, reckoning.settle(day, OPEN));
  }
  const eve = addDays(day, -1);
  reckoning.proof.push(
    `Trước ngày ${sayDay(day)}${whose(date.year)}, không tính chính ngày đó → ${sayDay(eve)}`,
  );
  return found(null, reckoning.settle(eve, { first: null, last: eve }));
}

const POINTS = { first: 'Đầu', middle: 'Giữa', last: 'Cuối' } as const;

function reckonPoint(
  { at, period, strict, working }: Extract<Form, { kind: 'point' }>,
  facts: Facts,
  reckoning: Reckoning,
): Outcome {
  const year = period.year ?? facts.planYear;
  const { first, last } = daysOf(period, year);
  const day = at === 'first' ? first : at === 'last' ? last : middleOf(period, year);
  if (working) return reckonWorkingPoint(at, period, year, reckoning);
  const law = period.unit === 'quarter' ? '' : ' (Điều 146 Bộ luật Dân sự 2015)';
  reckoning.proof.push(
    `${POINTS[at]} ${sayPeriod(period, year)}${whose(period.year)} là ngày ${sayDay(day)}${law}`,
  );
  if (!strict) return found(null, reckoning.settle(day, { first, last }));
  const eve = addDays(day, -1);
  reckoning.proof.push(`Trước ngày ${sayDay(day)}, không tính chính ngày đó → ${sayDay(eve)}`);
  return found(null, reckoning.settle(eve, { first: null, last: eve }));
}

/** The first or the last working day of a period, whatever rolls. */
function reckonWorkingPoint(
  at: 'first' | 'middle' | 'last',
  period: Period,
  year: number,
  reckoning: Reckoning,
): Outcome {
  const { first, last } = daysOf(period, year);
  const said = at === 'first' ? 'đầu tiên' : 'cuối cùng';
  reckoning.proof.push(
    `Ngày làm việc ${said} của ${sayPeriod(period, year)}${whose(period.year)}, từ ngày ${sayDay(first)} đến ngày ${sayDay(last)}`,
  );
  const [day, roll] = at === 'first' ? ([first, 'forward'] as const) : ([last, 'back'] as const);
  return found(null, reckoning.settle(day, { first, last }, roll));
}

/** 15 of a month, 30/6 of a year; of a quarter the 15th of its second month. */
function middleOf({ unit, number }: Period, year: number): Day {
  if (unit === 'month') return civilDay(year, number, 15);
  return unit === 'quarter' ? civilDay(year, number * 3 - 1, 15) : civilDay(year, 6, 30);
}

/** The first and last day of an edge that stands in the year. */
function edgeDays(edge: Edge, year: number, reckoning: Reckoning): { first: Day; last: Day } {
  if ('unit' in edge) return daysOf(edge, year);
  const day = civil(edge, year, reckoning);
  return { first: day, last: day };
}

function reckonBetween(
  { from, to, strict }: Extract<Form, { kind: 'between' }>,
  facts: Facts,
  reckoning: Reckoning,
): Outcome {
  const turns = inYear(from, 'first') > inYear(to, 'last') ? 1 : 0;
  const fromYear = from.year ?? (to.year === null ? facts.planYear : to.year - turns);
  const toYear = to.year ?? fromYear + turns;
  const opens = edgeDays(from, fromYear, reckoning).first;
  const end = edgeDays(to, toYear, reckoning);
  const last = strict ? addDays(end.first, -1) : end.last;
  const year = from.year ?? to.year;
  const until = strict
    ? `đến trước ngày ${sayDay(end.first)}, không tính chính ngày đó → ${sayDay(last)}`
    : `đến ${reckoning.sayEnd().toLowerCase()} ngày ${sayDay(last)}`;
  reckoning.proof.push(`Từ ngày ${sayDay(opens)} ${until}${turns ? '' : whose(year)}`);
  if (turns && year === null) {
    reckoning.doubts.push({
      reading: `từ năm ${fromYear - 1} sang năm ${toYear - 1}`,
      due: reckoning.end(edgeDays(to, toYear - 1, reckoning).last),
      why: `không ghi năm mà ngày cuối đứng trước ngày đầu; đang hiểu là từ năm ${fromYear} sang năm ${toYear}`,
    });
  }
  return found(opens, reckoning.settle(last, { first: opens, last: 'unit' in to ? last : null }));
}

/** Where in a year an edge begins or ends; only its order counts. */
function inYear(edge: Edge, end: 'first' | 'last'): string {
  if ('unit' in edge) return edge.unit === 'year' ? '' : daysOf(edge, 2000)[end].slice(5);
  return civilDay(2000, edge.month, edge.day).slice(5);
}

/** The day of a date; 29/02 of a common year is 28/02 and doubted. */
function civil(date: CivilDate, year: number, reckoning: Reckoning): Day {
  const named = civilDay(year, date.month, date.day);
  if (isDay(named)) {
    if (date.weekday !== undefined) holdWeekday(named, date.weekday, reckoning);
    return named;
  }
  const last = lastOfMonth(year, date.month);
  const next = addDays(last, 1);
  const why = `năm ${year} không có ngày ${sayDate({ ...date, year: null })}`;
  reckoning.doubts.push({ reading: `ngày ${sayDay(next)}`, due: reckoning.end(next), why });
  return last;
}

/** A weekday that the year of the plan does not give the date is doubted. */
function holdWeekday(day: Day, named: number, reckoning: Reckoning): void {
  const real = weekday(day);
  if (real === named) return;
  reckoning.doubts.push({
    reading: `${sayWeekday(named)} của một ngày khác hoặc năm khác`,
    due: null,
    why: `ngày ${sayDay(day)} là ${sayWeekday(real)}, không phải ${sayWeekday(named)}`,
  });
}

function reckonWhen(event: EventWords, facts: Facts, reckoning: Reckoning): Outcome {
  const day = facts.events[event.name];
  if (day === undefined) return waiting({ event }, reckoning);
  reckoning.proof.push(
    `${sayEvent(event, day)}: bắt đầu thực hiện; câu chữ không ấn định ngày cuối`,
  );
  return found(day, null);
}

function reckonSoon(
  { after, days }: Extract<Form, { kind: 'soon' }>,
  facts: Facts,
  reckoning: Reckoning,
): Outcome {
  const day = facts.events[after.name];
  if (day === undefined) return waiting({ event: after }, reckoning);
  const count = days ?? reckoning.policy.soon;
  const said = sayEvent(after, day);
  if (count === 0) {
    reckoning.proof.push(`${said}: trong ngày`);
    return found(day, reckoning.settle(day, { first: day, last: null }));
  }
  if (days === null) {
    reckoning.proof.push(
      `“Ngay” được cơ quan ấn định là ${reckoning.saySoon()} kể từ ngày đó, không phải do luật định`,
    );
  }
  return found(day, reckoning.count(day, said, { count, unit: 'working' }, 1));
}

/** The first day of the schedule; the day of a schedule is fixed and does not roll. */
function reckonSchedule(of: string | null, facts: Facts, reckoning: Reckoning): Outcome {
  const days = facts.table ? Object.values(facts.table) : [];
  const first = days.length > 0 ? days.reduce((a, b) => (b < a ? b : a)) : facts.events['lịch'];
  if (first === undefined) return waiting({ event: { name: 'lịch', who: of } }, reckoning);
  reckoning.proof.push(`Theo lịch${of ? ` của ${of}` : ''}: ngày ${sayDay(first)}`);
  return found(null, first);
}

function anchorDay(
  anchor: Anchor,
  facts: Facts,
  reckoning: Reckoning,
): { day: Day; said: string } | null {
  if ('date' in anchor) {
    const { year } = anchor.date;
    const day = civil(anchor.date, year ?? facts.planYear, reckoning);
    return { day, said: `Ngày ${sayDay(day)}${whose(year)}` };
  }
  const day = facts.events[anchor.event.name];
  return day === undefined ? null : { day, said: sayEvent(anchor.event, day) };
}

function waiting(anchor: Anchor, reckoning: Reckoning): Outcome {
  if ('date' in anchor) return found(null, null);
  reckoning.proof.push(`${sayWaiting(anchor.event)}: chưa tính được thời hạn`);
  return { opens: null, due: null, waitsFor: anchor.event.name };
}
