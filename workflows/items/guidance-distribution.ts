import { openItem } from '../open-item';
import type { ItemEnd, ItemStart } from '../messages';

/**
 * Item 2: the guidance goes to every unit in July. It needs both: the guidance of UBND tỉnh and
 * July. Until it is here the item waits and is never overdue, however far July lies back. The units
 * are asked twice to acknowledge; who does not answer has received it all the same.
 */
export async function guidanceDistribution(start: ItemStart): Promise<ItemEnd> {
  const item = await openItem(start);
  await item.letter('guidance');
  await item.opens();
  await item.stage('attach');
  await item.stageToItsEnd('send');
  await item.stageWhereSilenceAgrees('acknowledge');
  return item.close();
}
