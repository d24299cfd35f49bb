import { dutyNotices } from './duty-notices';
import { hasEnded, owes, type ItemState, type StageState } from '../duty/state';
import { itemNotices } from './item-notices';
import { officeAsks } from './office-asks';
import type { NoticeFacts, PlannedNotice } from './notice';
import { stageTemplate } from '../plan/plan';
import type { Day } from '../time';
import { Timetables } from '../plan/timetable';

/**
 * Everything that must still be told about an item if nobody does anything more. Pure: what has
 * been told already is known by its key and is not the concern of this function.
 */
export function planNotices(facts: NoticeFacts): PlannedNotice[] {
  const { state } = facts;
  if (state.pausedSince !== null || hasEnded(state)) return [];
  const notices = itemNotices(facts);
  for (const stage of state.stages) {
    if (stage.phase !== 'open' || (state.issuedOn !== null && isBefore(state, stage))) continue;
    const template = stageTemplate(facts.item, stage.id);
    const owing = stage.duties.filter(owes);
    const timetables = new Timetables(facts, stage, template);
    const told = owing.map((duty) => dutyNotices(facts, stage, duty, timetables));
    notices.push(
      ...told.flatMap((each) => each.notices),
      ...officeAsks(facts, stage, template, owing.length, earliest(told)),
    );
  }
  return notices;
}

/** Once the issued number is recorded, what led up to it is no longer chased. */
function isBefore(state: ItemState, stage: StageState): boolean {
  const sent = state.stages.findIndex(({ meets }) => meets === 'issue');
  return state.stages.indexOf(stage) < sent;
}

const earliest = (told: { late: Day | null }[]): Day | null =>
  told.reduce<Day | null>(
    (first, { late }) => (late !== null && (first === null || late < first) ? late : first),
    null,
  );
