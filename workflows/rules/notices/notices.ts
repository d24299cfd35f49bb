import type { Calendar } from '../calendar/calendar';
import { dutyNotices } from './duty-notices';
import { hasEnded, owes, type ItemState, type StageState } from '../duty/state';
import { itemNotices } from './item-notices';
import { officeAsks } from './office-asks';
import { stageTemplate, type ItemTemplate, type MailHours, type PlanFacts } from '../plan/plan';
import type { Instant } from '../time';
import { Timetables } from '../plan/timetable';

export type NoticeKind = 'assign' | 'remind' | 'chase' | 'report' | 'ask' | 'call';

/** One thing to be told to one person at an instant. Its key makes it unrepeatable. */
export interface PlannedNotice {
  key: string;
  at: Instant;
  kind: NoticeKind;
  item: string;
  instance: number;
  stage: string | null;
  duty: string | null;
  unit: string | null;
  /** The seat that is told. */
  to: string;
  rung: number | null;
  occurrence: number;
  generation: number;
  /** Why it comes on that day, one official Vietnamese sentence. */
  why: string;
  /** Returns and decisions go alone; everything else waits for the day's digest. */
  alone: boolean;
}

export interface NoticeFacts {
  state: ItemState;
  item: ItemTemplate;
  plan: PlanFacts;
  mail: MailHours;
  lookAhead: number;
  holdMost: number;
  calendar: Calendar;
}

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
    for (const duty of owing) notices.push(...dutyNotices(facts, stage, duty, timetables));
    notices.push(...officeAsks(facts, stage, template, owing.length, timetables.late));
  }
  return notices;
}

/** Once the issued number is recorded, what led up to it is no longer chased. */
function isBefore(state: ItemState, stage: StageState): boolean {
  const sent = state.stages.findIndex(({ meets }) => meets === 'issue');
  return state.stages.indexOf(stage) < sent;
}
