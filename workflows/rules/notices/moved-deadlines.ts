import type { CalendarCount } from '../duty/dates';
import { dueOf } from '../duty/due';
import type { DutyState, ItemState, StageState } from '../duty/state';
import { dayOf, sayDay, type Day, type Instant } from '../time';
import { mailTime, officeTime } from './mail-times';
import type { NoticeFacts, PlannedNotice } from './notice';
import { telling, type Telling } from './telling';

/** Occurrences of new deadlines, told apart from those of reminders; the calendar's number is added. */
const MOVED = 1000;

/** Whether a notice tells a deadline that a calendar moved. */
export const tellsMove = ({
  kind,
  occurrence,
}: {
  kind: PlannedNotice['kind'] | 'state';
  occurrence: number;
}): boolean => kind === 'remind' && occurrence > MOVED;

/** What a change of the calendar did to a deadline. */
interface Move {
  change: CalendarCount;
  from: Day | null;
  to: Day | null;
}

/**
 * What the owners of a duty are told of calendar changes that moved a deadline which they had been
 * told: the day that no longer holds, the new one, and the document. Changes that follow one another
 * before they hear of the first are told together.
 * @param told when they were told of the duty
 */
export function movedDeadlines(
  facts: NoticeFacts,
  stage: StageState,
  duty: DutyState,
  told: Instant,
): Telling[] {
  const { state, calendar, mail } = facts;
  if (!state.calendar?.was) return [];
  const changes = changesOf(state.calendar).filter(({ at }) => at > told);
  const days = changes.map((change) => dueBefore(change, state, stage, duty));
  days.push(dueOf(state, stage, duty));
  const together = new Map<Instant, Move[]>();
  changes.forEach((change, i) => {
    const leaves = mailTime(calendar, mail, change.at);
    const move = { change, from: days[i]!, to: days[i + 1]! };
    together.set(leaves, [...(together.get(leaves) ?? []), move]);
  });
  return [...together].flatMap(([leaves, moves]) => tellingOf(facts, leaves, moves));
}

/** It waits for the day's digest, unless that would come on the new deadline itself. */
function tellingOf({ calendar, mail }: NoticeFacts, digest: Instant, moves: Move[]): Telling[] {
  const { from } = moves[0]!;
  const { to, change } = moves.at(-1)!;
  if (from === null || to === null || from === to) return [];
  const office = officeTime(calendar, mail, change.at);
  const alone = dayOf(digest) >= to && dayOf(office) < dayOf(digest);
  const moving = moves.filter((move) => move.from !== move.to);
  const documents = new Set(moving.flatMap((move) => move.change.document ?? []));
  const by = [...documents].join('; ') || 'lịch làm việc mới';
  const why = `Thời hạn chuyển từ ngày ${sayDay(from)} sang ngày ${sayDay(to)} theo ${by}`;
  return [{ ...telling('remind', alone ? office : digest, MOVED + change.n, why), alone }];
}

/** The changes of which deadlines are known as they stood before, in order. */
function changesOf(count: CalendarCount | undefined): CalendarCount[] {
  if (!count?.was) return [];
  return [...changesOf(count.earlier), count];
}

/** When a duty was due until a change came. */
function dueBefore(
  { was }: CalendarCount,
  state: ItemState,
  stage: StageState,
  duty: DutyState,
): Day | null {
  const dates = state.dates.stages[stage.id];
  if (!dates || was === null) return null;
  const mended = was.mended[`${stage.id}/${duty.id}`];
  const before = {
    ...dates,
    due: was.stages[stage.id] ?? null,
    mended: mended === undefined ? {} : { [duty.id]: mended },
  };
  const stages = { ...state.dates.stages, [stage.id]: before };
  return dueOf({ ...state, dates: { ...state.dates, stages } }, stage, duty);
}
