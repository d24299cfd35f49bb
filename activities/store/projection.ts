import type { Transaction } from 'kysely';
import type { Act, Fact } from '../../workflows/rules/duty/acts';
import type { ItemState } from '../../workflows/rules/duty/state';
import { timingOf, toldAt, type MailDays } from '../../workflows/rules/plan/lateness';
import type { ItemTemplate } from '../../workflows/rules/plan/plan';
import type { Schedule } from '../../workflows/rules/plan/schedule';
import { dayOf, type Instant } from '../../workflows/rules/time';
import { ofItem } from './of-item';
import { dutyDue, dutyRows, itemColumns, keyOf, stageRows } from './rows';
import type { IntakeRow, Tables } from './tables';

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
  const columns = itemColumns(state, computed);
  await tx
    .updateTable('items')
    .set({
      ...columns,
      state: JSON.stringify(columns.state),
      proof: JSON.stringify(columns.proof),
      next_wake: nextWake,
    })
    .where(ofItem(key))
    .execute();
  const stages = stageRows(state, item, computed).map((row) => ({
    ...row,
    proof: JSON.stringify(row.proof),
  }));
  await tx
    .insertInto('stages')
    .values(stages)
    .onConflict((oc) =>
      oc.columns(['plan', 'no', 'instance', 'id']).doUpdateSet((eb) => ({
        title: eb.ref('excluded.title'),
        phase: eb.ref('excluded.phase'),
        opens: eb.ref('excluded.opens'),
        opened_at: eb.ref('excluded.opened_at'),
        ended_at: eb.ref('excluded.ended_at'),
        due: eb.ref('excluded.due'),
        proof: eb.ref('excluded.proof'),
      })),
    )
    .execute();
  const duties = dutyRows(state);
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

/** Writes what an applied act left behind: a letter in, a version handed in, a direction. */
export async function projectAct(
  tx: Tx,
  fact: Extract<Fact, { type: 'acted' }>,
  after: ItemState,
  intake: IntakeRow,
  days: MailDays,
): Promise<void> {
  const key = keyOf(after);
  const said = intake.said;
  const text = (name: string): string | null =>
    typeof said[name] === 'string' ? said[name] : null;
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
        late:
          due !== null &&
          timingOf(days.calendar, due, dayOf(toldAt(days, duty!)), intake.at).is === 'late',
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
