import type { Transaction } from 'kysely';
import type { Act, Fact } from '../../workflows/rules/duty/acts';
import type { ItemState } from '../../workflows/rules/duty/state';
import { dueOf } from '../../workflows/rules/duty-notices';
import { stageTemplate, type ItemTemplate } from '../../workflows/rules/plan';
import type { Schedule } from '../../workflows/rules/schedule';
import { endOf, type Instant } from '../../workflows/rules/time';
import type { IntakeRow, ItemKey, Tables } from './tables';

type Tx = Transaction<Tables>;

/** Writes the item, its stages and duties as pages and queries read them. */
export async function project(
  tx: Tx,
  state: ItemState,
  item: ItemTemplate,
  computed: Schedule,
  nextWake: Instant | null,
): Promise<void> {
  const key = keyOf(state);
  await tx
    .updateTable('items')
    .set({
      phase: state.phase,
      state: JSON.stringify(state),
      proof: JSON.stringify(computed.outsideProof),
      provisional: computed.provisional,
      opens: state.dates.opens,
      due: state.dates.outside,
      seq: state.seq,
      next_wake: nextWake,
    })
    .where('plan', '=', key.plan)
    .where('no', '=', key.no)
    .where('instance', '=', key.instance)
    .execute();
  const stages = state.stages.map((stage, position) => ({
    ...key,
    id: stage.id,
    position,
    title: stageTemplate(item, stage.id).title,
    meets: stage.meets,
    phase: stage.phase,
    opens: state.dates.stages[stage.id]?.opens ?? null,
    opened_at: stage.openedAt,
    ended_at: stage.endedAt,
    due: state.dates.stages[stage.id]?.due ?? null,
    proof: JSON.stringify(computed.stageProofs[stage.id] ?? []),
  }));
  await tx
    .insertInto('stages')
    .values(stages)
    .onConflict((oc) =>
      oc.columns(['plan', 'no', 'instance', 'id']).doUpdateSet((eb) => ({
        phase: eb.ref('excluded.phase'),
        opens: eb.ref('excluded.opens'),
        opened_at: eb.ref('excluded.opened_at'),
        ended_at: eb.ref('excluded.ended_at'),
        due: eb.ref('excluded.due'),
        proof: eb.ref('excluded.proof'),
      })),
    )
    .execute();
  const duties = state.stages.flatMap((stage) =>
    stage.duties.map((duty) => ({
      ...key,
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
  if (duties.length === 0) return;
  await tx
    .insertInto('duties')
    .values(duties)
    .onConflict((oc) =>
      oc.columns(['plan', 'no', 'instance', 'stage', 'id']).doUpdateSet((eb) => ({
        seat: eb.ref('excluded.seat'),
        phase: eb.ref('excluded.phase'),
        due: eb.ref('excluded.due'),
        generation: eb.ref('excluded.generation'),
        version: eb.ref('excluded.version'),
        submitted_at: eb.ref('excluded.submitted_at'),
        basis: eb.ref('excluded.basis'),
      })),
    )
    .execute();
}

const keyOf = ({ plan, no, instance }: ItemState): ItemKey => ({ plan, no, instance });

/** When a duty is due, with the hour its stage's words name. */
function dutyDue(state: ItemState, stageId: string, dutyId: string): Instant | null {
  const stage = state.stages.find(({ id }) => id === stageId)!;
  const duty = stage.duties.find(({ id }) => id === dutyId)!;
  const day = duty.extended ?? duty.due;
  return day === null
    ? (state.dates.stages[stageId]?.due ?? null)
    : endOf(dueOf(state, stage, duty)!);
}

/** Writes what an applied act left behind: a letter in, a version handed in, a direction. */
export async function projectAct(
  tx: Tx,
  fact: Extract<Fact, { type: 'acted' }>,
  after: ItemState,
  intake: IntakeRow,
): Promise<void> {
  const key = keyOf(after);
  const said = intake.said;
  const text = (name: string): string | null =>
    typeof said[name] === 'string' ? (said[name] as string) : null;
  const act: Act = fact.intake.act;
  if (act.verb === 'letter-in') {
    await tx
      .insertInto('letters_in')
      .values({
        ...key,
        intake: intake.id,
        kind: act.kind,
        number: text('number'),
        dated: text('dated'),
        arrival_number: text('arrivalNumber'),
        arrived_on: act.arrivedOn,
        sender: text('sender'),
        about: text('about'),
        due_words: act.due,
      })
      .execute();
  }
  if (act.verb === 'submit') {
    const duty = after.stages
      .find(({ id }) => id === act.stage)
      ?.duties.find(({ id }) => id === act.unit);
    const due = duty ? dutyDue(after, act.stage, act.unit) : null;
    await tx
      .insertInto('submissions')
      .values({
        ...key,
        intake: intake.id,
        stage: act.stage,
        duty: act.unit,
        version: duty?.version ?? 1,
        at: intake.at,
        late: due !== null && intake.at > due,
        body: text('text'),
        by_seat: intake.by_seat,
      })
      .execute();
  }
  if (act.verb === 'direction') {
    await tx
      .insertInto('directions')
      .values({
        ...key,
        intake: intake.id,
        who: act.who,
        said_on: text('on'),
        how: text('how'),
        what: text('what'),
      })
      .execute();
  }
  await tx.updateTable('intakes').set({ outcome: 'applied' }).where('id', '=', intake.id).execute();
}
