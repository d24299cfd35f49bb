import { openItem } from '../open-item';
import type { ItemEnd, ItemStart } from '../messages';

/**
 * Any other line of any plan, by its own words: it waits for its letter or for another item's end,
 * or opens on its day; its stages come from the template and none keeps the next from its day. Work
 * that goes on all year ends with the year.
 */
export async function plannedTask(start: ItemStart): Promise<ItemEnd> {
  const item = await openItem(start);
  await item.whatItWaitsFor();
  await item.opens();
  const stages = item.state.stages.map(({ id }) => id);
  for (const id of stages.slice(0, -1)) await item.stage(id);
  for (const id of stages.slice(-1)) await item.stageUntilItsYearEnds(id);
  return item.close();
}
