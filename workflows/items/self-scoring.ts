import { openItem } from '../open-item';
import type { ItemEnd, ItemStart } from '../messages';

/**
 * Item 5: the department scores itself in December. After the report has left, Sở Nội vụ may ask
 * for explanations and more evidence, each request a round with its own deadline, until the index
 * is published.
 */
export async function selfScoring(start: ItemStart): Promise<ItemEnd> {
  const item = await openItem(start);
  await item.opens();
  await item.stage('unit-scores');
  await item.stage('review');
  await item.stage('approve');
  await item.stageToItsEnd('report');
  await item.untilHolds((state) => state.publishedAt !== null);
  return item.close();
}
