import { addDays, civilDay, sayDay } from '../../time';
import type { CivilDate, Facts, Form, Recurring } from '../deadline';
import { sayDate } from '../reading/dates';
import { yearOf } from '../reading/years';
import { edgeDays, reckonBetween } from './between';
import { civil, whose } from './civil';
import { reckonAhead, reckonSchedule, reckonSoon, reckonWhen, reckonWithin } from './on-event';
import { found, type Outcome } from './outcome';
import { reckonPoint } from './point';
import type { Reckoning } from './settle';
import { daysOf, sayPeriod } from '../reading/period-days';

/** A form that is one deadline: neither a list nor recurring. */
export type Single = Exclude<Form, Recurring | { kind: 'list' }>;

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
      const named = edgeDays(form.from, yearOf(form.from, facts.planYear), reckoning).first;
      const opens = form.after ? addDays(named, 1) : named;
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
    case 'within':
      return reckonWithin(form, facts, reckoning);
    case 'ahead':
      return reckonAhead(form, facts, reckoning);
    case 'standing':
  }
  reckoning.proof.push('Thực hiện thường xuyên, không có thời hạn cuối');
  return found(null, null);
}

function reckonPeriod(
  { period, window, strict }: Extract<Form, { kind: 'period' }>,
  facts: Facts,
  reckoning: Reckoning,
): Outcome {
  const year = yearOf(period, facts.planYear);
  const { first, last } = daysOf(period, year);
  const said = `${sayPeriod(period, year)}${whose(period)}`;
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
  const day = civil(date, yearOf(date, facts.planYear), reckoning);
  if (!strict) {
    reckoning.proof.push(`${reckoning.sayEnd()} ngày ${sayDay(day)}${whose(date)}`);
    return found(null, reckoning.settle(day, { first: null, last: null }));
  }
  const eve = addDays(day, -1);
  reckoning.proof.push(
    `Trước ngày ${sayDay(day)}${whose(date)}, không tính chính ngày đó → ${sayDay(eve)}`,
  );
  if (date.year === null && !date.later && day === civilDay(facts.planYear, 1, 1))
    doubtNewYear(date, facts.planYear + 1, reckoning);
  return found(null, reckoning.settle(eve, { first: null, last: eve }));
}

/** "Trước ngày 01/01" of the plan's own year is over when the plan begins. */
function doubtNewYear(date: CivilDate, year: number, reckoning: Reckoning): void {
  const eve = addDays(civilDay(year, date.month, date.day), -1);
  reckoning.doubts.push({
    reading: `trước ngày ${sayDate({ ...date, year })}`,
    due: reckoning.end(eve),
    why: `không ghi năm; trước ngày 01/01/${year - 1} là trước khi năm của kế hoạch bắt đầu`,
  });
}
