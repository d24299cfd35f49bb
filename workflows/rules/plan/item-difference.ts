import { evolve, withDates } from '../duty/evolve';
import type { ItemState } from '../duty/state';
import { tellsMove } from '../notices/moved-deadlines';
import { isReminder, type NoticeFacts, type PlannedNotice } from '../notices/notice';
import { planNotices } from '../notices/notices';
import { schedule } from './schedule';
import type { Instant } from '../time';

/** A date that a change moves. */
export interface DateMove {
  /** Null: what the department owes outside. */
  stage: string | null;
  what: 'opens' | 'due';
  from: Instant | null;
  to: Instant | null;
  proof: string[];
}

/** A notice that a change adds (`from` null), drops (`to` null) or moves. */
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

/**
 * What a change does to an item, if nobody does anything more: counted by the very functions that
 * count its dates and plan its notices, once as it stands and once as it will.
 * @param before the item with what it counts by
 * @param after the item after the change, with what it will count by
 * @param told keys of notices that were told or fell away; they stay as they are
 */
export function differenceOf(
  before: NoticeFacts,
  after: NoticeFacts,
  at: Instant,
  told: ReadonlySet<string>,
): ItemDifference {
  const was = countAhead(before);
  const is = countAhead(after);
  const late = new Set(onlyPast(unchanged(before, after.state), is.now, at).map(({ key }) => key));
  return {
    dates: dateMoves(was, is),
    notices: [
      ...moved(was.now, is.now, at, told, late, false),
      ...moved(was.ahead, is.ahead, at, told, late, true),
    ],
  };
}

/** Everything that will be told about an item while nobody does anything, its stages opening on their days. */
export function plannedAhead(item: NoticeFacts): PlannedNotice[] {
  const { now, ahead } = countAhead(item);
  return [...now, ...ahead];
}

/**
 * Notices that a change would have planned for a time before it came, and that were not planned
 * without it: they are not made up for. So are reminders that it moves to such a time; whoever was told
 * another deadline is told the new one.
 * @param before the item as it would stand without the change
 * @param planned what is planned with it
 */
export const cameTooLate = (
  before: NoticeFacts,
  planned: PlannedNotice[],
  at: Instant,
): PlannedNotice[] => onlyPast(before, planned, at);

/** The item as it will be, but still counted by what it counted by. */
function unchanged(before: NoticeFacts, state: ItemState): NoticeFacts {
  const { calendar, template } = before.state;
  return { ...before, state: { ...state, calendar, template } };
}

function onlyPast(before: NoticeFacts, after: PlannedNotice[], at: Instant): PlannedNotice[] {
  const { now } = countNow(before);
  const known = new Map(now.map((notice) => [notice.key, notice.at]));
  return after.filter((notice) => {
    const planned = known.get(notice.key);
    if (notice.at > at || tellsMove(notice)) return false;
    return planned === undefined || (planned > at && isReminder(notice));
  });
}

interface Counted {
  state: ItemState;
  proofs: { outside: string[]; stages: Record<string, string[]> };
  now: PlannedNotice[];
}

function countNow(item: NoticeFacts): Counted {
  const { dates, outsideProof, stageProofs } = schedule(item);
  const state = withDates(item.state, dates);
  return {
    state,
    proofs: { outside: outsideProof, stages: stageProofs },
    now: planNotices({ ...item, state }),
  };
}

function countAhead(item: NoticeFacts): Counted & { ahead: PlannedNotice[] } {
  const counted = countNow(item);
  const { state } = counted;
  return { ...counted, ahead: state.pausedSince === null ? aheadNotices({ ...item, state }) : [] };
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

function moved(
  before: PlannedNotice[],
  after: PlannedNotice[],
  at: Instant,
  told: ReadonlySet<string>,
  late: ReadonlySet<string>,
  ahead: boolean,
): NoticeMove[] {
  const pending = before.filter(({ key }) => !told.has(key));
  const old = new Map(pending.map((notice) => [nameOf(notice), notice]));
  const now = new Set(after.map(nameOf));
  const moves: NoticeMove[] = [];
  for (const notice of after) {
    const from = old.get(nameOf(notice))?.at ?? null;
    // What would have been due by now is told at once.
    const to = Math.max(notice.at, at);
    if (told.has(notice.key) || from === notice.at) continue;
    if (late.has(notice.key)) {
      if (from !== null) moves.push({ notice, from, to: null, ahead });
      continue;
    }
    moves.push({ notice, from, to, ahead });
  }
  for (const notice of pending) {
    if (!now.has(nameOf(notice))) moves.push({ notice, from: notice.at, to: null, ahead });
  }
  return moves;
}

/** What is told, to whom, for which time, whichever generation of its deadline it belongs to. */
function nameOf({ key, stage, duty, kind, rung, occurrence, to }: PlannedNotice): string {
  return stage === null ? key : [stage, duty, kind, rung, occurrence, to].join('/');
}
