import type { ItemState, StageState } from '../../../workflows/rules/duty/state';
import { dayOf } from '../../../workflows/rules/time';
import { againstDue, givenUp } from './duty-standing';
import {
  standing,
  type DutyCode,
  type ItemCode,
  type Present,
  type StageCode,
  type Standing,
} from './states';

/** The most pressing of the duties gives a stage its state. */
const PRESSING: DutyCode[] = [
  'overdue',
  'due-today',
  'due-soon',
  'returned',
  'owed',
  'refused',
  'awaits-review',
  'awaits-decision',
  'received',
];

/** How a stage stands, given how its duties stand. */
export function stageStanding(
  item: ItemState,
  stage: StageState,
  duties: Standing<DutyCode>[],
): Standing<StageCode> {
  if (item.dates.stages[stage.id]?.dropped && stage.phase !== 'open') return standing('dropped');
  const over = givenUp(item, stage);
  if (over) return over;
  if (stage.phase === 'ahead') return standing('ahead');
  if (stage.phase === 'met') {
    if (stage.meets === 'approve') return standing('done', 'Đã có ý kiến');
    return standing(duties.some(({ state }) => state === 'done-late') ? 'done-late' : 'done');
  }
  if (stage.phase === 'closed') return standing('closed');
  if (item.pausedSince !== null) return standing('paused');
  const worst = [...duties].sort((a, b) => rank(a) - rank(b) || lateness(b) - lateness(a))[0];
  if (!worst || rank(worst) === PRESSING.length) return standing('owed');
  return { state: worst.state as StageCode, stateText: worst.stateText };
}

function rank({ state }: Standing<DutyCode>): number {
  const place = PRESSING.indexOf(state);
  return place === -1 ? PRESSING.length : place;
}

const lateness = ({ stateText }: Standing<DutyCode>): number =>
  Number(/\d+/.exec(stateText)?.[0] ?? 0);

/** How an item stands. Waiting for a letter is never overdue. */
export function itemStanding(
  item: ItemState,
  stages: Standing<StageCode>[],
  present: Present,
): Standing<ItemCode> {
  if (item.phase === 'cancelled') return standing('cancelled');
  if (item.phase === 'not-applicable') {
    if (item.task?.time?.past) return standing('not-applicable', 'Đã qua kỳ');
    return standing('not-applicable', item.letters.length === 0 ? 'Không phát sinh' : undefined);
  }
  if (item.phase === 'done') {
    const due = item.dates.outside;
    const late = due !== null && item.issuedOn !== null && item.issuedOn > dayOf(due);
    return standing(late ? 'done-late' : 'done', due === null ? 'Hoàn thành' : undefined);
  }
  if (item.pausedSince !== null) return standing('paused');
  if (item.phase === 'open') return openStanding(item, stages, present);
  if (!waitsForLetter(item)) return standing('not-yet');
  const follows = item.task?.follows;
  return standing('waiting', follows ? `Chờ hoàn thành mục ${follows}` : undefined);
}

const waitsForLetter = (item: ItemState): boolean =>
  item.phase === 'waiting' || item.dates.opens === null;

/** What the department owes outside is pressing until its number is recorded. */
function openStanding(
  item: ItemState,
  stages: Standing<StageCode>[],
  present: Present,
): Standing<ItemCode> {
  const due = item.dates.outside;
  const isSent = item.stages.every(
    ({ meets, phase }) => meets !== 'issue' || phase === 'met' || phase === 'closed',
  );
  if (due !== null && !isSent) {
    const time = againstDue(due, null, present);
    if (time.state !== 'owed') return time as Standing<ItemCode>;
  }
  if (stages.some(({ state }) => state === 'overdue')) return standing('overdue-inside');
  const open = stages.filter(({ state }) => !ENDED.has(state));
  const decides = open.length > 0 && open.every(({ state }) => state === 'awaits-decision');
  return standing(decides ? 'awaits-decision' : 'open');
}

const ENDED = new Set<StageCode>(['ahead', 'done', 'done-late', 'dropped', 'closed']);
