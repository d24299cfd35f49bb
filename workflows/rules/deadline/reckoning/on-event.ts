import { addDays, sayDay, type Day } from '../../time';
import type { Anchor, CivilDate, EventWords, Facts, Form } from '../deadline';
import { yearOf } from '../reading/years';
import { sayHoliday } from '../reading/holidays';
import { civil, whose } from './civil';
import { daysOff } from './holidays';
import { dayOfEvent, found, type Outcome } from './outcome';
import { saySchedule } from '../reading/schedules';
import { capital, sayEvent, sayWaiting } from './proof';
import type { Reckoning } from './settle';

/** So long after an event or a date; the day itself is not counted. */
export function reckonWithin(
  form: Extract<Form, { kind: 'within' }>,
  facts: Facts,
  reckoning: Reckoning,
): Outcome {
  const start = anchorDay(form.after, facts, reckoning, 'last');
  if (start === null) return waiting(form.after, reckoning);
  const due = form.including
    ? reckoning.count(addDays(start.day, -1), `${start.said}, tính cả ngày đó`, form.span, 1)
    : reckoning.count(start.day, start.said, form.span, 1);
  const until = form.until && lastDayOf(form.until, form.before === true, facts, reckoning);
  if (until && until.day < due) {
    reckoning.proof.push(`${until.said} → ${sayDay(until.day)}`);
    return found(start.day, reckoning.settle(until.day, { first: null, last: until.day }));
  }
  if (form.span.unit === 'working') return found(start.day, due);
  const settled = reckoning.settle(due, { first: start.day, last: null });
  // An event on a day off has the doubt already.
  if (settled <= start.day && start.day < due && reckoning.doubts.length === 0) {
    const first = addDays(start.day, 1);
    const why = `sau ngày ${sayDay(start.day)}, từ ngày ${sayDay(first)} đến ngày ${sayDay(due)} không còn ngày làm việc nào`;
    reckoning.doubtNext(due, why);
  }
  return found(start.day, settled);
}

/** The day that a length of time never passes; with "trước ngày" the eve of the one that is named. */
function lastDayOf(
  date: CivilDate,
  before: boolean,
  facts: Facts,
  reckoning: Reckoning,
): { day: Day; said: string } {
  const day = civil(date, yearOf(date, facts.planYear), reckoning);
  if (!before) return { day, said: `Không quá ngày ${sayDay(day)}` };
  const said = `Trước ngày ${sayDay(day)}, không tính chính ngày đó`;
  return { day: addDays(day, -1), said };
}

/** So long before an event or a date. */
export function reckonAhead(
  form: Extract<Form, { kind: 'ahead' }>,
  facts: Facts,
  reckoning: Reckoning,
): Outcome {
  const end = anchorDay(form.before, facts, reckoning, 'first');
  if (end === null) return waiting(form.before, reckoning);
  const due = reckoning.count(end.day, end.said, form.span, -1);
  if (form.span.unit === 'working') return found(null, due);
  // Rolled forward it would be fewer days before than the words allow.
  return found(null, reckoning.settle(due, { first: null, last: due }));
}

/** What begins with an event and has no end of its own. */
export function reckonWhen(event: EventWords, facts: Facts, reckoning: Reckoning): Outcome {
  const day = dayOfEvent(facts, event.name);
  if (day === undefined) return waiting({ event }, reckoning);
  reckoning.proof.push(
    `${sayEvent(event, day)}: bắt đầu thực hiện; câu chữ không ấn định ngày cuối`,
  );
  return found(day, null);
}

/** What is due on the day of an event or at once after it. */
export function reckonSoon(
  { after, days }: Extract<Form, { kind: 'soon' }>,
  facts: Facts,
  reckoning: Reckoning,
): Outcome {
  const day = dayOfEvent(facts, after.name);
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
export function reckonSchedule(of: string | null, facts: Facts, reckoning: Reckoning): Outcome {
  const days = facts.table ? Object.values(facts.table) : [];
  const first =
    days.length > 0 ? days.reduce((a, b) => (b < a ? b : a)) : dayOfEvent(facts, 'lịch');
  if (first === undefined) return waiting({ event: { name: 'lịch', who: of } }, reckoning);
  reckoning.proof.push(`${capital(saySchedule(of))}: ngày ${sayDay(first)}`);
  return found(null, first);
}

function anchorDay(
  anchor: Anchor,
  facts: Facts,
  reckoning: Reckoning,
  end: 'first' | 'last',
): { day: Day; said: string } | null {
  if ('holiday' in anchor) {
    const off = daysOff(anchor.holiday, facts, reckoning);
    return off && { day: off[end], said: off.said };
  }
  if ('date' in anchor) {
    const day = civil(anchor.date, yearOf(anchor.date, facts.planYear), reckoning);
    return { day, said: `Ngày ${sayDay(day)}${whose(anchor.date)}` };
  }
  const day = dayOfEvent(facts, anchor.event.name);
  return day === undefined ? null : { day, said: sayEvent(anchor.event, day) };
}

function waiting(anchor: Anchor, reckoning: Reckoning): Outcome {
  if ('date' in anchor) return found(null, null);
  if ('holiday' in anchor) {
    const said = sayHoliday(anchor.holiday);
    reckoning.proof.push(`Lịch chưa có ${said}: chưa tính được thời hạn`);
    return { opens: null, due: null, waitsFor: said };
  }
  reckoning.proof.push(`${sayWaiting(anchor.event)}: chưa tính được thời hạn`);
  return { opens: null, due: null, waitsFor: anchor.event.name };
}
