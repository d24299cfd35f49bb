import type { Calendar } from '../calendar/calendar';
import type { Act, Actor, Fact } from '../duty/acts';
import { decide } from '../duty/decide';
import { evolve, withDates } from '../duty/evolve';
import { hasEnded, letterOf, type ItemState, type StageState, type TaskTime } from '../duty/state';
import { initialState } from '../initial';
import type { PlannedNotice } from './notice';
import { planNotices } from './notices';
import type { ItemTemplate, PlanFacts, PlanTemplate } from '../plan/plan';
import { schedule, type Schedule } from '../plan/schedule';
import type { Instant } from '../time';

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

/** How an item's workflow goes on by itself. */
export interface Course {
  /** It waits for its letter before anything else. */
  waits: boolean;
  /**
   * Stages at which it stays: to their end, which silence never brings, or until their deadline, by
   * which silence agrees. From any other stage it goes on when the next one's day has come.
   */
  holds: Readonly<Record<string, 'end' | 'silence'>>;
}

/** What somebody does all the same while everybody else is silent. */
export interface SilentAct {
  at: Instant;
  by: Actor;
  act: Act;
}

export interface SilentItem {
  item: ItemTemplate;
  moments: Moment[];
  /** What comes due while nobody answers, each at its instant. */
  notices: PlannedNotice[];
  /** Why acts were refused, one official sentence each. */
  refused: string[];
}

/**
 * An item's year with nobody answering: nothing is handed in, and every stage opens on its own day
 * beside those before it. The same rules as in life, walked without a wait; also with acts that
 * happen all the same, such as a letter that comes.
 */
export function silentItem(
  year: SilentYear,
  item: ItemTemplate,
  course: Course,
  acts: SilentAct[] = [],
  { instance, time }: { instance: number; time: TaskTime | null } = { instance: 1, time: null },
): SilentItem {
  const { plan, facts, units, startedAt } = year;
  const created = initialState(plan, item, facts, units, startedAt, instance, time);
  const begins: Fact[] = course.waits ? [{ type: 'waiting', at: startedAt }] : [];
  return walk(year, item, course, momentOf(year, item, startedAt, created, begins), acts);
}

/** How an item that is running goes on from an instant with nobody answering. */
export const silentFrom = (
  year: SilentYear,
  item: ItemTemplate,
  course: Course,
  state: ItemState,
  at: Instant,
): SilentItem => walk(year, item, course, momentOf(year, item, at, state, []), []);

function walk(
  year: SilentYear,
  item: ItemTemplate,
  course: Course,
  first: Moment,
  acts: SilentAct[],
): SilentItem {
  const moments = [first];
  const refused: string[] = [];
  const ahead = acts.toSorted((a, b) => a.at - b.at);
  for (;;) {
    const now = moments.at(-1)!;
    const own = goesOn(now, item, course);
    const [act] = ahead;
    if (act && (own === null || act.at <= own.at)) {
      ahead.shift();
      const at = Math.max(act.at, now.at);
      const id = `${item.no}.${acts.length - ahead.length}`;
      const intake = { id, at, by: act.by, act: act.act };
      const refusal = decide(now.state, act.act, at);
      if (refusal) refused.push(refusal);
      else moments.push(momentOf(year, item, at, now.state, [{ type: 'acted', at, intake }]));
    } else if (own && own.at <= year.until) {
      moments.push(momentOf(year, item, own.at, now.state, own.facts));
    } else break;
  }
  return { item, moments, notices: dueIn(year, item, moments), refused };
}

interface Next {
  at: Instant;
  facts: Fact[];
}

/** What happens next by itself: the item opens, or its next stage; null: nothing more. */
function goesOn(
  { at: now, state, computed }: Moment,
  item: ItemTemplate,
  course: Course,
): Next | null {
  const { dates } = computed;
  if (hasEnded(state)) return null;
  if (state.phase !== 'open') {
    const came = item.letter !== null && letterOf(state, item.letter.kind) !== undefined;
    if (dates.opens === null || (course.waits && !came)) return null;
    const at = Math.max(dates.opens, now);
    return { at, facts: [{ type: 'opened', at }, ...opening(state, computed, 0, at)] };
  }
  const next = state.stages.findIndex(({ phase }) => phase === 'ahead');
  const before = state.stages[next - 1];
  if (!before) return endsWithYear(dates.marks.ends);
  const isOver = before.phase === 'met' || before.phase === 'closed';
  const held = isOver ? undefined : course.holds[before.id];
  const own = isOver ? now : dayOfNext(state.stages[next]!, before, computed, held);
  if (own === null) return null;
  const at = Math.max(own, now);
  const closed: Fact[] =
    held === 'silence' ? [{ type: 'stage-closed', at, stage: before.id, why: 'silence' }] : [];
  return { at, facts: [...closed, ...opening(state, computed, next, at)] };
}

/** Work that goes on all year ends with it. */
const endsWithYear = (at: Instant | undefined): Next | null =>
  at === undefined ? null : { at, facts: [{ type: 'ended', at }] };

function dayOfNext(
  next: StageState,
  before: StageState,
  { dates }: Schedule,
  held: 'end' | 'silence' | undefined,
): Instant | null {
  if (held === 'end') return null;
  if (held === undefined) return dates.stages[next.id]?.opens ?? null;
  const due = dates.stages[before.id]?.due ?? null;
  // A deadline is over with the second in which it ends.
  return due === null ? null : due + 1000;
}

/** Opens a stage; one that is dropped for want of days gives way to the next at once. */
function opening({ stages }: ItemState, computed: Schedule, from: number, at: Instant): Fact[] {
  const facts: Fact[] = [];
  for (const { id } of stages.slice(from)) {
    if (!computed.dates.stages[id]?.dropped)
      return [...facts, { type: 'stage-opened', at, stage: id }];
    facts.push({ type: 'stage-closed', at, stage: id, why: 'dropped' });
  }
  return facts;
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
