import { sql, type Transaction } from 'kysely';
import type { Calendar } from '../workflows/rules/calendar/calendar';
import type { Act, Fact, PersonAct } from '../workflows/rules/duty/acts';
import { evolve, withDates } from '../workflows/rules/duty/evolve';
import { asksOfUs, type ItemState } from '../workflows/rules/duty/state';
import type { MailDays } from '../workflows/rules/plan/lateness';
import { schedule } from '../workflows/rules/plan/schedule';
import { FOLLOWED } from './store/ledger';
import { countedBy, countsAlike } from './store/counted-by';
import { ofItem } from './store/of-item';
import { projectAct } from './store/projection';
import type { Tables } from './store/tables';

type Tx = Transaction<Tables>;
type Acted = Extract<Fact, { type: 'acted' }>;

/**
 * Folds an item anew with its corrections applied: a corrected act counts as what replaced it, a
 * withdrawn one as nothing. Both stay in the ledger; the state and what pages read forget. Before
 * each fact the dates are those that the corrected facts give: what a change of the calendar or the
 * template found past is kept, and that is another date where an earlier act was wrong.
 */
export async function refold(tx: Tx, shipped: Calendar, current: ItemState): Promise<ItemState> {
  const rows = await tx
    .selectFrom('ledger')
    .select(['kind', 'body'])
    .where(ofItem(current))
    .where('kind', 'not in', FOLLOWED)
    .orderBy('n')
    .execute();
  const created = rows.find(({ kind }) => kind === 'created');
  if (!created) throw new Error(`item ${current.plan}/${current.no} has no ledger entry "created"`);
  const facts = rows.filter(({ kind }) => kind !== 'created').map(({ body }) => body.fact as Fact);
  const corrections = correctionsIn(facts);
  let state = created.body.state as ItemState;
  let counting = await countedBy(tx, shipped, state);
  // Also what a withdrawn correction named: it counts again as it was.
  const named = new Set(facts.flatMap((fact) => correctionOf(fact)?.intake ?? []));
  for (const fact of facts) {
    const corrected = correct(fact, corrections);
    const before = withDates(state, schedule({ ...counting, state }).dates);
    state = fallsAway(before, fact)
      ? { ...before, seq: before.seq + 1 }
      : evolve(before, corrected);
    if (!countsAlike(before, state)) counting = await countedBy(tx, shipped, state);
    if (fact.type !== 'acted' || !named.has(fact.intake.id)) continue;
    await sayAgain(tx, fact, corrections.get(fact.intake.id) ?? null);
    await projectAgain(tx, corrected as Acted, state, counting);
  }
  await forgetRows(tx, state);
  return state;
}

interface Correction {
  /** The correction's own intake. */
  by: string;
  /** What counts in the old act's place; null: nothing. */
  act: PersonAct | null;
}

const correctionOf = (fact: Fact) =>
  fact.type === 'acted' && fact.intake.act.verb === 'correct' ? fact.intake.act : null;

/** The last correction of each act. A correction that was itself withdrawn is none. */
function correctionsIn(facts: Fact[]): Map<string, Correction> {
  const corrections = new Map<string, Correction>();
  for (const fact of facts.toReversed()) {
    const correction = correctionOf(fact);
    if (fact.type !== 'acted' || !correction) continue;
    const { id } = fact.intake;
    const { intake, act } = correction;
    if (!corrections.has(id) && !corrections.has(intake)) corrections.set(intake, { by: id, act });
  }
  return corrections;
}

function correct(fact: Fact, corrections: Map<string, Correction>): Fact {
  if (fact.type !== 'acted' || !corrections.has(fact.intake.id)) return fact;
  const { act } = corrections.get(fact.intake.id)!;
  // A withdrawn act leaves its place in the sequence, and nothing else.
  const nothing: Act = { verb: 'correct', intake: fact.intake.id, withdraw: true, act: null };
  return { ...fact, intake: { ...fact.intake, act: act ?? nothing } };
}

/**
 * What was said with a corrected act gives way to what its correction says, a number or a date that it
 * does not name stays. What was first said is kept beside it.
 */
async function sayAgain(tx: Tx, fact: Acted, correction: Correction | null): Promise<void> {
  const { id, act } = fact.intake;
  const { replaced, ...now } = await saidIn(tx, id);
  const first = (replaced ?? now) as Said;
  const instead = correction?.act ? ((await saidIn(tx, correction.by))['instead'] as Said) : null;
  if (!instead && replaced === undefined) return;
  const kept = act.verb === correction?.act?.verb ? first : {};
  const said = instead ? { ...kept, ...instead, replaced: first } : first;
  await tx
    .updateTable('intakes')
    .set({ said: JSON.stringify(said) })
    .where('id', '=', id)
    .execute();
}

type Said = Record<string, unknown>;

async function saidIn(tx: Tx, intake: string): Promise<Said> {
  const { said } = await tx
    .selectFrom('intakes')
    .select('said')
    .where('id', '=', intake)
    .executeTakeFirstOrThrow();
  return said;
}

/** Without the letter that an item waits for it did not open, nor any stage of it. */
function fallsAway(state: ItemState, { type }: Fact): boolean {
  const isOpening = type === 'opened' || type === 'stage-opened' || type === 'stage-closed';
  return (
    isOpening &&
    state.phase === 'waiting' &&
    !state.task?.after &&
    !state.letters.some(({ kind }) => asksOfUs(kind))
  );
}

/** What the corrected act left behind gives way to what replaced it. */
async function projectAgain(tx: Tx, fact: Acted, after: ItemState, days: MailDays): Promise<void> {
  const { id } = fact.intake;
  await tx.deleteFrom('letters_in').where('intake', '=', id).execute();
  await tx.deleteFrom('submissions').where('intake', '=', id).execute();
  await tx.deleteFrom('directions').where('intake', '=', id).execute();
  const intake = await tx
    .selectFrom('intakes')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  await projectAct(tx, fact, after, intake, days);
}

/** Stages and duties that came with a withdrawn act are gone. */
async function forgetRows(tx: Tx, state: ItemState): Promise<void> {
  const stages = state.stages.map(({ id }) => id);
  const duties = state.stages.flatMap(({ id, duties: all }) =>
    all.map((duty) => ({ stage: id, duty: duty.id })),
  );
  const own = sql`plan = ${state.plan} and no = ${state.no} and instance = ${state.instance}`;
  await sql`delete from stages where ${own} and id <> all(${stages}::text[])`.execute(tx);
  await sql`delete from duties where ${own} and (stage, id) not in (select * from unnest(
    ${duties.map(({ stage }) => stage)}::text[], ${duties.map(({ duty }) => duty)}::text[]))`.execute(
    tx,
  );
}
