import type { ReadAct } from '../../config/acts';
import { hasEnded } from '../../workflows/rules/duty/state';
import { act, type Receipt } from './act';
import { Refused, type UseCaseParts } from './parts';

/**
 * Cancels a plan: the same act on each of its open items, then the plan itself.
 * @throws Refused before anything is done, when the seat may not or nothing is open
 */
export async function cancelPlan(
  parts: UseCaseParts,
  order: { plan: string; by: string; act: ReadAct },
): Promise<Receipt[]> {
  const { plan } = order;
  const rows = await parts.database
    .selectFrom('items')
    .select(['no', 'instance', 'state'])
    .where('plan', '=', plan)
    .orderBy('no')
    .orderBy('instance')
    .execute();
  const open = rows.filter(({ state }) => !hasEnded(state));
  if (open.length === 0) {
    throw new Refused(`Kế hoạch "${plan}" không còn nội dung nào đang thực hiện.`);
  }
  const receipts: Receipt[] = [];
  for (const { no, instance } of open) receipts.push(await act(parts, { ...order, no, instance }));
  if (receipts.every(({ delivery }) => delivery.outcome !== 'refused')) {
    await parts.database
      .updateTable('plans')
      .set({ phase: 'cancelled', closed_at: parts.now() })
      .where('id', '=', plan)
      .execute();
  }
  return receipts;
}
