import type { Transaction } from 'kysely';
import type { Act, Fact } from '../workflows/rules/duty/acts';
import { evolve, withDates } from '../workflows/rules/duty/evolve';
import type { ItemState } from '../workflows/rules/duty/state';
import type { Tables } from './store/tables';

/**
 * Folds an item anew with its corrections applied: a corrected act counts as what replaced it, a
 * withdrawn one as nothing. Both stay in the ledger; only the state forgets.
 */
export async function refold(tx: Transaction<Tables>, current: ItemState): Promise<ItemState> {
  const rows = await tx
    .selectFrom('ledger')
    .select(['kind', 'body'])
    .where('plan', '=', current.plan)
    .where('no', '=', current.no)
    .where('instance', '=', current.instance)
    .where('kind', '!=', 'issued')
    .orderBy('n')
    .execute();
  const created = rows.find(({ kind }) => kind === 'created');
  if (!created) throw new Error(`item ${current.plan}/${current.no} has no ledger entry "created"`);
  const facts = rows.filter(({ kind }) => kind !== 'created').map(({ body }) => body.fact as Fact);
  const corrections = new Map<string, Act | null>();
  for (const fact of facts) {
    if (fact.type === 'acted' && fact.intake.act.verb === 'correct') {
      corrections.set(fact.intake.act.intake, fact.intake.act.act);
    }
  }
  const initial = withDates(created.body.state as ItemState, current.dates);
  return facts.reduce((state, fact) => evolve(state, corrected(fact, corrections)), initial);
}

function corrected(fact: Fact, corrections: Map<string, Act | null>): Fact {
  if (fact.type !== 'acted' || !corrections.has(fact.intake.id)) return fact;
  const act = corrections.get(fact.intake.id)!;
  // A withdrawn act leaves its place in the sequence, and nothing else.
  const nothing: Act = { verb: 'correct', intake: fact.intake.id, withdraw: true, act: null };
  return { ...fact, intake: { ...fact.intake, act: act ?? nothing } };
}
