import { loadCalendars } from '../../config/calendars';
import { loadPlanTemplate } from '../../config/plan-template/plan-template';
import { calendarOf } from '../../workflows/rules/calendar/calendar';
import type { Act, Actor, Fact, Role } from '../../workflows/rules/duty/acts';
import { evolve, withDates } from '../../workflows/rules/duty/evolve';
import type { DutyState, ItemState, StageState } from '../../workflows/rules/duty/state';
import { initialState } from '../../workflows/rules/initial';
import type { PlannedNotice } from '../../workflows/rules/notices/notice';
import { planNotices } from '../../workflows/rules/notices/notices';
import type { ItemTemplate, PlanFacts } from '../../workflows/rules/plan/plan';
import { schedule, type Schedule } from '../../workflows/rules/plan/schedule';
import { at, dayOf, type Instant } from '../../workflows/rules/time';

const template = loadPlanTemplate('cchc');
const { mail, lookAhead, holdMost } = template;
export const calendar = calendarOf(loadCalendars());
const inCharge = { '*': 'bgd.deputy-1', qlxd: 'bgd.deputy-2', qhkt: 'bgd.deputy-3' };
const planFrom = (startedAt: Instant): PlanFacts => ({
  year: 2021,
  startedOn: dayOf(startedAt),
  inCharge,
});

/** The instant of a wall time in Vietnam, "2021-08-12 14:00". */
export function wall(when: string): Instant {
  const [day, time] = when.split(' ') as [string, string];
  return at(day, time);
}

/** The shipped line of the plan. */
export function itemTemplate(no: string): ItemTemplate {
  return template.items.find((item) => item.no === no)!;
}

/** A seat as it acts: its role is the part behind the dot, deputies without their number. */
export function actor(seat: string): Actor {
  const [unit, role] = seat.split(/[.-]/) as [string, Role];
  return { seat, unit, role };
}

/** An act, done by a seat at a wall time. Its intake is named by both: "2021-08-12 14:00 qlxd.head". */
export function acted(when: string, seat: string, act: Act): Fact {
  const instant = wall(when);
  return {
    type: 'acted',
    at: instant,
    intake: { id: `${when} ${seat}`, at: instant, by: actor(seat), act },
  };
}

/** The item opens, and these of its stages. */
export function opens(when: string, ...stages: string[]): Fact[] {
  const instant = wall(when);
  const opening = stages.map((stage): Fact => ({ type: 'stage-opened', at: instant, stage }));
  return [{ type: 'opened', at: instant }, ...opening];
}

/** The dates of an item's state, by the shipped template and calendars. */
export function scheduleOf(state: ItemState): Schedule {
  const plan = planFrom(state.startedAt);
  return schedule({ state, item: itemTemplate(state.no), plan, mail, calendar });
}

/** An item of the plan of 2021 with qlxd and qhkt after these facts, its dates computed after each. */
export function itemState(no: string, facts: Fact[], startedAt = '2021-06-04 08:00'): ItemState {
  const dated = (state: ItemState): ItemState => withDates(state, scheduleOf(state).dates);
  const item = itemTemplate(no);
  const started = wall(startedAt);
  return facts.reduce(
    (state, fact) => dated(evolve(state, fact)),
    dated(initialState('cchc-2021', item, planFrom(started), ['qlxd', 'qhkt'], started)),
  );
}

/** Everything that must still be told about it if nobody does anything more. */
export function noticesOf(state: ItemState): PlannedNotice[] {
  const item = itemTemplate(state.no);
  const plan = planFrom(state.startedAt);
  return planNotices({ state, item, plan, mail, lookAhead, holdMost, calendar });
}

export const stageIn = (state: ItemState, id: string): StageState =>
  state.stages.find((each) => each.id === id)!;

export const dutyIn = (state: ItemState, id: string, unit: string): DutyState =>
  stageIn(state, id).duties.find((each) => each.id === unit)!;

/** The phase of each duty of a stage. */
export const phasesIn = (state: ItemState, id: string): Record<string, string> =>
  Object.fromEntries(stageIn(state, id).duties.map((each) => [each.id, each.phase]));
