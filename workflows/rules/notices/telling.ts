import type { DutyState, ItemState, StageState } from '../duty/state';
import type { NoticeKind, PlannedNotice } from './notice';
import type { Rung } from '../plan/plan';
import type { Instant } from '../time';

/** One thing to be told about a duty, whoever owes it. */
export interface Telling {
  kind: NoticeKind;
  at: Instant;
  to: 'owners' | 'clerk' | Rung['to'];
  rung: number | null;
  occurrence: number;
  why: string;
  alone: boolean;
  /** Its part of the key. */
  key: string;
}

/** Something told to the owners of a duty in the day's digest. */
export function telling(
  kind: NoticeKind,
  at: Instant,
  occurrence: number,
  why: string,
  rung: number | null = null,
): Telling {
  const key = `/${kind}/${rung ?? '-'}/${occurrence}/`;
  return { kind, at, to: 'owners', rung, occurrence, why, alone: false, key };
}

/** Makes a notice of it to the one in a seat. */
export type Draft = (told: Telling, to: string) => PlannedNotice;

/** Notices about a duty, or about its stage as a whole, which then has a name for an id. */
export function noticeOf(
  state: ItemState,
  stage: StageState,
  { id, unit, generation }: Pick<DutyState, 'id' | 'unit' | 'generation'>,
): Draft {
  const { no, instance } = state;
  const about = `${state.plan}/${no}.${instance}/${stage.id}/${id}`;
  const again = `${generation}/`;
  return ({ kind, at, rung, occurrence, why, alone, key }, to) => ({
    key: about + key + again + to,
    at,
    kind,
    item: no,
    instance,
    stage: stage.id,
    duty: id,
    unit,
    to,
    rung,
    occurrence,
    generation,
    why,
    alone,
  });
}
