import type { Selectable } from 'kysely';
import type { ItemState } from '../../workflows/rules/duty/state';
import { dueInstant } from '../../workflows/rules/duty/due';
import { stageTemplate, type ItemTemplate } from '../../workflows/rules/plan/plan';
import type { Schedule } from '../../workflows/rules/plan/schedule';
import type { Instant } from '../../workflows/rules/time';
import type { ItemKey } from './tables';
import type { DutyTable, StageTable } from './tables/items';

export const keyOf = ({ plan, no, instance }: ItemKey): ItemKey => ({ plan, no, instance });

/** What an item's row says of its state and dates. */
export function itemColumns(state: ItemState, computed: Schedule) {
  return {
    phase: state.phase,
    state,
    proof: computed.outsideProof,
    provisional: computed.provisional,
    opens: state.dates.opens,
    due: state.dates.outside,
    seq: state.seq,
  };
}

/** An item's stages as rows, in their order. */
export function stageRows(
  state: ItemState,
  item: ItemTemplate,
  computed: Schedule,
): Selectable<StageTable>[] {
  return state.stages.map((stage, position) => ({
    ...keyOf(state),
    id: stage.id,
    position,
    title: stageTemplate(item, stage.id).title,
    meets: stage.meets,
    phase: stage.phase,
    opens: state.dates.stages[stage.id]?.opens ?? null,
    opened_at: stage.openedAt,
    ended_at: stage.endedAt,
    due: state.dates.stages[stage.id]?.due ?? null,
    proof: computed.stageProofs[stage.id] ?? [],
  }));
}

/** An item's duties as rows. */
export function dutyRows(state: ItemState): Selectable<DutyTable>[] {
  return state.stages.flatMap((stage) =>
    stage.duties.map((duty) => ({
      ...keyOf(state),
      stage: stage.id,
      id: duty.id,
      unit: duty.unit,
      seat: duty.seat,
      phase: duty.phase,
      due: dutyDue(state, stage.id, duty.id),
      generation: duty.generation,
      version: duty.version,
      submitted_at: duty.submittedAt,
      basis: duty.basis,
    })),
  );
}

/** When a duty is due, with the hour its stage's words name. */
export function dutyDue(state: ItemState, stageId: string, dutyId: string): Instant | null {
  const stage = state.stages.find(({ id }) => id === stageId)!;
  const duty = stage.duties.find(({ id }) => id === dutyId)!;
  return dueInstant(state, stage, duty);
}
