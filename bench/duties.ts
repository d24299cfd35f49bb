import { loadCalendars } from '../config/calendars';
import { loadPlanTemplate } from '../config/plan-template/plan-template';
import { calendarOf, type Calendar } from '../workflows/rules/calendar/calendar';
import type { Act, Fact } from '../workflows/rules/duty/acts';
import { evolve } from '../workflows/rules/duty/evolve';
import type { DutyState, ItemState } from '../workflows/rules/duty/state';
import { initialState } from '../workflows/rules/initial';
import type { ItemTemplate, PlanFacts, PlanTemplate } from '../workflows/rules/plan/plan';
import { addDays, at, sayDay, type Day } from '../workflows/rules/time';

export const ITEMS = 900;
/** Units of each item; every one owes a list. */
export const UNITS = 100;
export const STAGE = 'unit-lists';

/** What all items have in common: item 3 of the shipped plan, for a large department. */
export interface Office {
  template: PlanTemplate;
  item: ItemTemplate;
  plan: PlanFacts;
  calendar: Calendar;
}

export function largeOffice(): Office {
  const template = loadPlanTemplate('cchc');
  const inCharge: Record<string, string> = { '*': 'bgd.deputy-1' };
  for (let n = 0; n < UNITS; n += 3) inCharge[unitOf(n)] = `bgd.deputy-${(n % 2) + 2}`;
  return {
    template,
    item: template.items.find(({ no }) => no === '3')!,
    plan: { year: 2021, startedOn: '2021-01-04', inCharge },
    calendar: calendarOf(loadCalendars()),
  };
}

const unitOf = (n: number): string => `pb${n + 1}`;

/** How many days before its outside date an item's letter comes. */
const LETTER_BEFORE = 45;

/** The day that the letter of the n-th item names: any day of a year, workday or not. */
export const namedBy = (n: number): Day => addDays('2021-03-01', (n * 7) % 363);

/**
 * The n-th item after its letter has come and its units were asked. Of its units every tenth has
 * promised a day, was granted one, has its list to mend, or was first told when it was late.
 */
export function openItem({ item, plan }: Office, n: number): ItemState {
  const units = Array.from({ length: UNITS }, (_, i) => unitOf(i));
  const day = namedBy(n);
  const arrivedOn = addDays(day, -LETTER_BEFORE);
  const letterAt = at(arrivedOn, '07:30');
  const due = `chậm nhất ngày ${sayDay(day)}`;
  const act: Act = { verb: 'letter-in', kind: 'request', arrivedOn, due, units: [] };
  const by = { seat: 'vp.clerk', role: 'clerk', unit: 'vp' } as const;
  const facts: Fact[] = [
    { type: 'acted', at: letterAt, intake: { id: `cv-${n}`, at: letterAt, by, act } },
    { type: 'opened', at: letterAt },
    { type: 'stage-opened', at: letterAt, stage: STAGE },
  ];
  const begins = initialState(`kh-${n}`, item, plan, units, at(plan.startedOn, '08:00'));
  const state = facts.reduce(evolve, begins);
  state.stages[0]!.duties.forEach((duty, i) => happen(duty, day, n + i));
  return state;
}

function happen(duty: DutyState, outside: Day, i: number): void {
  const around = (days: number): Day => addDays(outside, days - 16 + (i % 7));
  switch (i % 10) {
    case 1:
      duty.acknowledgedAt = at(around(-5), '09:00');
      duty.restsUntil = around(4);
      break;
    case 3:
      duty.extended = around(6);
      renew(duty, 'extended', around(-4), '14:20');
      break;
    case 5:
      renew(duty, 'returned', around(0), '16:05');
      break;
    case 7:
      duty.since = at(around(8), '10:00');
      break;
    default:
  }
}

function renew(duty: DutyState, renewed: DutyState['renewed'], on: Day, wall: string): void {
  duty.renewed = renewed;
  duty.since = at(on, wall);
  duty.generation = 2;
  if (renewed === 'returned') duty.phase = 'returned';
}
