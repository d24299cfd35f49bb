import type { Database } from '../../../activities/store/database';
import type { IntakeRow, ItemKey } from '../../../activities/store/tables';
import { titleOf } from '../../../config/act-forms';
import type { Act } from '../../../workflows/rules/duty/acts';
import { letterDoubts } from '../../../workflows/rules/plan/letter-doubts';
import { stageTemplate } from '../../../workflows/rules/plan/plan';
import { sayInstant, type Instant } from '../../../workflows/rules/time';
import { actionOf, enteredWith, namesIn, wordsOf } from './act-said';
import type { Delivery } from './deliver';
import type { HandedFile } from './order';
import type { Party } from '../board/links';

/** What the person keeps: when it was taken, what was handed in, and what became of it. */
export interface Receipt extends ItemKey {
  intake: string;
  at: Instant;
  files: HandedFile[];
  delivery: Delivery;
}

/** The receipt of an intake as it stands now; null when no such intake was stored. */
export async function receiptOf(database: Database, id: string): Promise<Receipt | null> {
  const intake = await database
    .selectFrom('intakes')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  if (!intake) return null;
  const files = await database
    .selectFrom('files')
    .select(['sha256', 'name', 'size'])
    .where('intake', '=', id)
    .orderBy('position')
    .execute();
  const { plan, no, instance, at } = intake;
  return { plan, no, instance, intake: id, at, files, delivery: deliveryOf(intake) };
}

function deliveryOf({ outcome, refusal }: IntakeRow): Delivery {
  if (outcome === null) return { outcome: 'stored' };
  return outcome === 'applied' ? { outcome } : { outcome, refusal: refusal ?? '' };
}

/** What an intake asked for, in words: the act, what it names, for which item, by whom and when. */
export async function intakeSaid(database: Database, id: string): Promise<string> {
  const { act, said, no, instance, by_seat, at, template } = await database
    .selectFrom('intakes')
    .innerJoin('plans', 'plans.id', 'intakes.plan')
    .select(['act', 'said', 'no', 'instance', 'by_seat', 'at', 'plans.template'])
    .where('intakes.id', '=', id)
    .executeTakeFirstOrThrow();
  const names = await namesIn(database);
  const item = template.items.find((each) => each.no === no)!;
  const words = wordsOf(enteredWith(act, said), names).map(
    ({ label, value }) => `${label}: ${value}`,
  );
  const round = instance === 1 ? '' : ` (lần ${instance})`;
  return [
    [actionOf(act, item, names), ...words, ...doubtsIn(act)].join('; '),
    `mục ${item.line}${round}`,
    `do ${names.get(by_seat) ?? by_seat} thực hiện lúc ${sayInstant(at)}`,
  ].join(', ');
}

/** Whoever enters a letter learns at once that its deadline can be read in another way. */
const doubtsIn = (act: Act): string[] =>
  act.verb === 'letter-in' && act.due !== null ? letterDoubts(act.due) : [];

/** A receipt as the person who sent it reads it. */
export interface ReceiptPage {
  department: string;
  receipt: Receipt;
  /** What was done, in the words of the form. */
  title: string;
  /** Which duty of the plan it was about. */
  duty: string;
  text: string | null;
}

/** The receipt of what a party sent itself; null when it did not send such an intake. */
export async function receiptPageOf(
  database: Database,
  { plan, seat }: Pick<Party, 'plan' | 'seat'>,
  id: string,
): Promise<ReceiptPage | null> {
  const row = await database
    .selectFrom('intakes')
    .innerJoin('plans', 'plans.id', 'intakes.plan')
    .select(['intakes.no', 'intakes.act', 'intakes.said', 'plans.template'])
    .where('intakes.id', '=', id)
    .where('intakes.plan', '=', plan)
    .where('intakes.by_seat', '=', seat)
    .executeTakeFirst();
  const receipt = row ? await receiptOf(database, id) : null;
  if (!row || !receipt) return null;
  const { act, said, no, template } = row;
  const item = template.items.find((each) => each.no === no)!;
  const stage = 'stage' in act && act.stage !== null ? stageTemplate(item, act.stage).title : '';
  const text = said['text'] ?? said['reason'] ?? said['number'];
  return {
    department: template.department,
    receipt,
    title: titleOf(act),
    duty: [`Mục ${item.line}`, stage].filter(Boolean).join(' – '),
    text: typeof text === 'string' ? text : null,
  };
}
