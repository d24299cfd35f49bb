import type { Calendar } from '../calendar';
import { addDays, civilDay, isDay, lastOfMonth, sayDay, type Day, type Instant } from '../time';
import type {
  Anchor,
  CivilDate,
  Deadline,
  EventWords,
  Facts,
  Form,
  Period,
  Resolved,
  Roll,
  Span,
} from './deadline';
import { sayEvent, sayPeriod, sayWaiting } from './proof';
import { Reckoning, type Bounds } from './settle';

export type { Facts, Resolved, Roll } from './deadline';

/** What a form comes to; `inclusive` is the due if "trước ngày" counts the day itself. */
interface Outcome {
  opens?: Day | null;
  due?: Day | null;
  waitsFor?: string;
  inclusive?: Instant;
}

/**
 * Turns a deadline into its days, with the proof step by step. An event that the facts do not have
 * is waited for: no due day is made up. Throws RangeError when a fact is no day, or lies outside the
 * calendar.
 */
export function resolve(
  deadline: Deadline,
  facts: Facts,
  calendar: Calendar,
  roll: Roll,
): Resolved {
  const reckoning = new Reckoning(calendar, roll, deadline.hour);
  const {
    opens = null,
    due = null,
    waitsFor = null,
    inclusive = null,
  } = reckon(deadline.form, facts, reckoning);
  const { proof, doubts, provisional } = reckoning;
  for (const doubt of deadline.doubts) {
    doubts.push({
      reading: doubt.reading,
      due: doubt.code === 'clause' ? null : inclusive,
      why: doubt.why,
    });
  }
  return {
    opens,
    due: due === null ? null : reckoning.end(due),
    waitsFor,
    proof,
    doubts,
    provisional,
  };
}

function reckon(form: Form, facts: Facts, reckoning: Reckoning): Outcome {
  switch (form.kind) {
    case 'period':
      return reckonPeriod(form.period, form.window, facts, reckoning);
    case 'date':
      return reckonDate(form.date, form.strict, facts, reckoning);
    case 'between':
      return reckonBetween(form.from, form.to, facts, reckoning);
    case 'when': {
      const day = facts.events[form.event.name];
      if (day === undefined) return waiting(form.event, reckoning);
      reckoning.proof.push(
        `${sayEvent(form.event, day)}: bắt đầu thực hiện; câu chữ không ấn định ngày cuối`,
      );
      return { opens: day };
    }
    case 'within': {
      const start = anchorDay(form.after, facts, reckoning);
      if (start === null) return waitingFor(form.after, reckoning);
      const due = reckoning.count(start.day, start.said, form.span, 1);
      return {
        opens: start.day,
        due: settled(due, form, reckoning, { first: start.day, last: null }),
      };
    }
    case 'ahead': {
      const end = anchorDay(form.before, facts, reckoning);
      if (end === null) return waitingFor(form.before, reckoning);
      const due = reckoning.count(end.day, end.said, form.span, -1);
      return { due: settled(due, form, reckoning, { first: null, last: end.day }) };
    }
    case 'standing':
  }
  reckoning.proof.push('Thực hiện thường xuyên, không có thời hạn cuối');
  return {};
}

/** Counting working days ends on one; counting calendar days may not. */
function settled(due: Day, form: { span: Span }, reckoning: Reckoning, bounds: Bounds): Day {
  return form.span.unit === 'working' ? due : reckoning.settle(due, bounds);
}

function reckonPeriod(
  period: Period,
  window: boolean,
  facts: Facts,
  reckoning: Reckoning,
): Outcome {
  const year = period.year ?? facts.planYear;
  const lastMonth = period.unit === 'month' ? period.number : period.number * 3;
  const first = civilDay(year, period.unit === 'month' ? lastMonth : lastMonth - 2, 1);
  const last = lastOfMonth(year, lastMonth);
  const said = sayPeriod(period, year);
  const whose = period.year === null ? ' (năm của kế hoạch)' : '';
  reckoning.proof.push(
    window
      ? `Trong ${said}${whose}: từ ngày ${sayDay(first)} đến hết ngày ${sayDay(last)}`
      : `Hoàn thành ${said}${whose}: chậm nhất hết ngày ${sayDay(last)}`,
  );
  // A month or a quarter never rolls out of itself, on either side.
  return { opens: window ? first : null, due: reckoning.settle(last, { first, last }) };
}

function reckonDate(date: CivilDate, strict: boolean, facts: Facts, reckoning: Reckoning): Outcome {
  const day = civil(date, date.year ?? facts.planYear, reckoning);
  const whose = date.year === null ? ' (năm của kế hoạch)' : '';
  if (!strict) {
    const until = reckoning.hour === null ? 'Hết' : reckoning.hour.replace(':', ' giờ ');
    reckoning.proof.push(`${until} ngày ${sayDay(day)}${whose}`);
    return { due: reckoning.settle(day, { first: null, last: null }) };
  }
  const eve = addDays(day, -1);
  reckoning.proof.push(
    `Trước ngày ${sayDay(day)}${whose}, không tính chính ngày đó → ${sayDay(eve)}`,
  );
  const other = new Reckoning(reckoning.calendar, reckoning.roll, reckoning.hour);
  const inclusive = other.end(other.settle(day, { first: null, last: null }));
  return { due: reckoning.settle(eve, { first: null, last: eve }), inclusive };
}

function reckonBetween(
  from: CivilDate,
  to: CivilDate,
  facts: Facts,
  reckoning: Reckoning,
): Outcome {
  const turns = from.month * 100 + from.day > to.month * 100 + to.day ? 1 : 0;
  const fromYear = from.year ?? (to.year === null ? facts.planYear : to.year - turns);
  const toYear = to.year ?? fromYear + turns;
  const opens = civil(from, fromYear, reckoning);
  const last = civil(to, toYear, reckoning);
  reckoning.proof.push(`Từ ngày ${sayDay(opens)} đến hết ngày ${sayDay(last)}`);
  if (turns && from.year === null && to.year === null) {
    reckoning.doubts.push({
      reading: `từ năm ${fromYear - 1} sang năm ${toYear - 1}`,
      due: reckoning.end(civil(to, toYear - 1, reckoning)),
      why: `không ghi năm mà ngày cuối đứng trước ngày đầu; đang hiểu là từ năm ${fromYear} sang năm ${toYear}`,
    });
  }
  return { opens, due: reckoning.settle(last, { first: opens, last: null }) };
}

/** The day of a date; 29/02 of a common year is 28/02 and doubted. */
function civil({ day, month }: CivilDate, year: number, reckoning: Reckoning): Day {
  const named = civilDay(year, month, day);
  if (isDay(named)) return named;
  const last = lastOfMonth(year, month);
  const next = addDays(last, 1);
  const why = `năm ${year} không có ngày ${day}/${sayDay(last).slice(3, 5)}`;
  reckoning.doubts.push({ reading: `ngày ${sayDay(next)}`, due: reckoning.end(next), why });
  return last;
}

function anchorDay(
  anchor: Anchor,
  facts: Facts,
  reckoning: Reckoning,
): { day: Day; said: string } | null {
  if ('date' in anchor) {
    const day = civil(anchor.date, anchor.date.year ?? facts.planYear, reckoning);
    return { day, said: `Ngày ${sayDay(day)}` };
  }
  const day = facts.events[anchor.event.name];
  return day === undefined ? null : { day, said: sayEvent(anchor.event, day) };
}

function waitingFor(anchor: Anchor, reckoning: Reckoning): Outcome {
  return 'event' in anchor ? waiting(anchor.event, reckoning) : {};
}

function waiting(event: EventWords, reckoning: Reckoning): Outcome {
  reckoning.proof.push(`${sayWaiting(event)}: chưa tính được thời hạn`);
  return { waitsFor: event.name };
}
