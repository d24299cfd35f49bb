import type { Calendar } from './calendar';
import type { Fact } from './duty/acts';
import { evolve, withDates } from './duty/evolve';
import type { ItemState } from './duty/state';
import { initialState } from './initial';
import { planNotices, type PlannedNotice } from './notices';
import type { ItemTemplate, PlanFacts, PlanTemplate } from './plan';
import { schedule, type Schedule } from './schedule';
import type { Instant } from './time';

/** A plan's year before it is run: who owes, from when, until when it is looked at. */
export interface SilentYear {
  plan: string;
  template: PlanTemplate;
  facts: PlanFacts;
  units: string[];
  startedAt: Instant;
  until: Instant;
  calendar: Calendar;
}

/** An item as it stands from an instant on, until its next moment. */
export interface Moment {
  at: Instant;
  facts: Fact[];
  state: ItemState;
  computed: Schedule;
}

export interface SilentItem {
  item: ItemTemplate;
  moments: Moment[];
  /** What comes due while nobody answers, each at its instant. */
  notices: PlannedNotice[];
}

/**
 * An item's year with nobody answering: no letter comes, nothing is handed in, and every stage
 * opens on its own day beside those before it. The same rules as in life, walked without a wait.
 * @param waits whether the item's workflow waits for its letter before anything else
 */
export function silentItem(year: SilentYear, item: ItemTemplate, waits: boolean): SilentItem {
  const { plan, facts, units, startedAt } = year;
  const created = initialState(plan, item, facts, units, startedAt);
  const moments = waits
    ? [momentOf(year, item, startedAt, created, [{ type: 'waiting', at: startedAt }])]
    : openings(year, item, momentOf(year, item, startedAt, created, []));
  return { item, moments, notices: dueIn(year, item, moments) };
}

/** Opens the item and, one after the other, its stages, each when its day has come. */
function openings(year: SilentYear, item: ItemTemplate, start: Moment): Moment[] {
  const moments = [start];
  const { opens } = start.computed.dates;
  if (opens === null || opens > year.until) return moments;
  let at = Math.max(opens, start.at);
  let facts: Fact[] = [{ type: 'opened', at }];
  for (const { id } of start.state.stages) {
    const before = moments.at(-1)!;
    const { dates } = before.computed;
    const own = id === start.state.stages[0]?.id ? at : (dates.stages[id]?.opens ?? null);
    if (own === null || own > year.until) break;
    at = Math.max(own, at);
    facts.push({ type: 'stage-opened', at, stage: id });
    moments.push(momentOf(year, item, at, before.state, facts));
    facts = [];
  }
  return moments;
}

function momentOf(
  { template, facts: plan, calendar }: SilentYear,
  item: ItemTemplate,
  at: Instant,
  before: ItemState,
  facts: Fact[],
): Moment {
  const after = facts.reduce(evolve, before);
  const computed = schedule({ state: after, item, plan, mail: template.mail, calendar });
  return { at, facts, state: withDates(after, computed.dates), computed };
}

/** Each notice once: what came due under one state is not told again under the next. */
function dueIn(year: SilentYear, item: ItemTemplate, moments: Moment[]): PlannedNotice[] {
  const { template, facts, calendar, until } = year;
  const { mail, lookAhead, holdMost } = template;
  const due = new Map<string, PlannedNotice>();
  moments.forEach(({ at, state }, i) => {
    const end = moments[i + 1]?.at ?? until + 1;
    const planned = planNotices({ state, item, plan: facts, mail, lookAhead, holdMost, calendar });
    for (const notice of planned) {
      if (notice.at >= end || due.has(notice.key)) continue;
      due.set(notice.key, { ...notice, at: Math.max(notice.at, at) });
    }
  });
  return [...due.values()];
}

/** A letter of such a year, with the notices it tells. */
export interface SilentLetter {
  at: Instant;
  /** The seat written to. */
  to: string;
  subject: string;
  notices: PlannedNotice[];
}
