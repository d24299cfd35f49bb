import { openItem } from '../open-item';
import { letterOf } from '../rules/duty/state';
import type { ItemEnd, ItemStart } from '../messages';

/**
 * Item 4: people for the appraisal council, when Sở Nội vụ asks for them. No name goes to Ban Giám
 * đốc without the consent of its head: no stage is overtaken. Whoever falls out is replaced, with
 * consent and decision of their own, until the council's decision is recorded.
 */
export async function appraisalCouncil(start: ItemStart): Promise<ItemEnd> {
  const item = await openItem(start);
  await item.letter('request');
  await item.opens();
  await item.inTurn(
    ['propose', 'consent', 'decide', 'tell'],
    (state) => letterOf(state, 'council') !== undefined,
  );
  return item.close();
}
