import type { Calendar } from './calendar';
import { calendarFrom } from './duty/calendar';
import { evolve, withDates } from './duty/evolve';
import { hasEnded, type ItemState } from './duty/state';
import { planNotices, type NoticeFacts, type PlannedNotice } from './notices';
import { schedule } from './schedule';
import type { Instant } from './time';

/** A date that a change of the calendar moves. */
export interface DateMove {
  /** Null: what the department owes outside. */
  stage: string | null;
  what: 'opens' | 'due';
  from: Instant | null;
  to: Instant | null;
  proof: string[];
}

/** A notice that a change of the calendar adds (`from` null), drops (`to` null) or moves. */
export interface NoticeMove {
  notice: PlannedNotice;
  from: Instant | null;
  to: Instant | null;
  /** Its stage is still to open, and is thought to open on its day. */
  ahead: boolean;
}

export interface ItemDifference {
  dates: DateMove[];
  notices: NoticeMove[];
}

/** The change: the calendar as it will be, its number, and when it takes effect. */
export interface Change {
  calendar: Calendar;
  n: number;
  at: Instant;
}

/**
 * What a change of the calendar does to an item as it stands, if nobody does anything more: counted
 * by the very functions that count its dates and plan its notices, once with each calendar.
 * @param item the item on the calendar that it counts by
 * @param told keys of notices that were told or fell away; they stay as they are
 */
export function itemDifference(
  item: NoticeFacts,
  change: Change,
  told: ReadonlySet<string>,
): ItemDifference {
  if (hasEnded(item.state)) return { dates: [], notices: [] };
  const before = counted(item);
  const after = counted(changed(item, change));
  return {
    dates: dateMoves(before, after),
    notices: noticeMoves(before, after, change.at, told),
  };
}

/**
 * Notices that a change would have planned for a time before it came, and that were not planned
 * without it: they are not made up for.
 * @param before the item as it would stand without the change
 * @param after what is planned with it
 */
export function cameTooLate(
  before: NoticeFacts,
  after: PlannedNotice[],
  at: Instant,
): PlannedNotice[] {
  return onlyPast(counted(before).now, after, at);
}

function onlyPast(before: PlannedNotice[], after: PlannedNotice[], at: Instant): PlannedNotice[] {
  const known = new Set(before.map(({ key }) => key));
  return after.filter((notice) => notice.at <= at && !known.has(notice.key));
}

function changed(item: NoticeFacts, { calendar, n, at }: Change): NoticeFacts {
  const state = { ...item.state, calendar: calendarFrom(item.state, n, at) };
  return { ...item, state, calendar };
}

interface Counted {
  state: ItemState;
  proofs: { outside: string[]; stages: Record<string, string[]> };
  now: PlannedNotice[];
  ahead: PlannedNotice[];
}

function counted(item: NoticeFacts): Counted {
  const { dates, outsideProof, stageProofs } = schedule(item);
  const state = withDates(item.state, dates);
  return {
    state,
    proofs: { outside: outsideProof, stages: stageProofs },
    now: planNotices({ ...item, state }),
    ahead: state.pausedSince === null ? aheadNotices({ ...item, state }) : [],
  };
}

/** What will be told about each stage that is still to open, when it opens on its own day. */
function aheadNotices(item: NoticeFacts): PlannedNotice[] {
  const { state } = item;
  const ahead = state.stages.filter(({ phase }) => phase === 'ahead');
  return ahead.flatMap(({ id }) => {
    const opens = state.dates.stages[id]?.opens ?? state.dates.opens;
    if (opens === null || state.dates.stages[id]?.dropped) return [];
    const opened = evolve(state, { type: 'stage-opened', at: opens, stage: id });
    const { dates } = schedule({ ...item, state: opened });
    return planNotices({ ...item, state: withDates(opened, dates) }).filter(
      ({ stage }) => stage === id,
    );
  });
}

function dateMoves(before: Counted, after: Counted): DateMove[] {
  const moves: DateMove[] = [];
  const note = (
    place: Pick<DateMove, 'stage' | 'what'>,
    from: Instant | null,
    to: Instant | null,
    proof: string[],
  ): void => {
    if (from !== to) moves.push({ ...place, from, to, proof });
  };
  const was = before.state.dates;
  const is = after.state.dates;
  note({ stage: null, what: 'due' }, was.outside, is.outside, after.proofs.outside);
  for (const { id, phase } of after.state.stages) {
    if (phase === 'met' || phase === 'closed') continue;
    const proof = after.proofs.stages[id] ?? [];
    const [old, now] = [was.stages[id], is.stages[id]];
    if (phase === 'ahead')
      note({ stage: id, what: 'opens' }, old?.opens ?? null, now?.opens ?? null, []);
    note({ stage: id, what: 'due' }, old?.due ?? null, now?.due ?? null, proof);
  }
  return moves;
}

function noticeMoves(
  before: Counted,
  after: Counted,
  at: Instant,
  told: ReadonlySet<string>,
): NoticeMove[] {
  return [
    ...moved(before.now, after.now, at, told, false),
    ...moved(before.ahead, after.ahead, at, told, true),
  ];
}

function moved(
  before: PlannedNotice[],
  after: PlannedNotice[],
  at: Instant,
  told: ReadonlySet<string>,
  ahead: boolean,
): NoticeMove[] {
  const old = new Map(before.map((notice) => [notice.key, notice]));
  const now = new Map(after.map((notice) => [notice.key, notice]));
  const late = new Set(onlyPast(before, after, at).map(({ key }) => key));
  const moves: NoticeMove[] = [];
  for (const notice of after) {
    const from = old.get(notice.key)?.at ?? null;
    // What would have been due by now is told at once.
    const to = Math.max(notice.at, at);
    if (told.has(notice.key) || late.has(notice.key) || from === notice.at) continue;
    moves.push({ notice, from, to, ahead });
  }
  for (const notice of before) {
    if (now.has(notice.key) || told.has(notice.key)) continue;
    moves.push({ notice, from: notice.at, to: null, ahead });
  }
  return moves;
}
