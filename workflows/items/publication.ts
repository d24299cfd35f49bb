import { openItem } from '../open-item';
import type { ItemEnd, ItemStart } from '../messages';

/**
 * Item 6: after UBND tỉnh has published the index, often in the next year. Each low criterion gets
 * a cause from its owner and a remedial duty with its own owner and date; the item lives until the
 * last of them is done, checked each quarter, and never ends before Ban Giám đốc has published.
 */
export async function publication(start: ItemStart): Promise<ItemEnd> {
  const item = await openItem(start);
  await item.letter('publication');
  await item.opens();
  await item.tellPublished();
  await item.stageToItsEnd('results');
  await item.stage('publish');
  if (item.hasDuties('causes')) {
    await item.stage('causes');
    await item.stageToItsEnd('remedy');
  }
  await item.stageToItsEnd('publish');
  return item.close();
}
