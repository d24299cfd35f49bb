import { openItem } from '../open-item';
import type { ItemEnd, ItemStart } from '../messages';

/**
 * Item 1: opinions on the criteria when Sở Nội vụ asks for them. The units' round is optional:
 * silence agrees, nobody is chased for it, and the reply leaves on time without them. A second
 * letter is a second consultation and runs beside this one.
 */
export async function criteriaConsultation(start: ItemStart): Promise<ItemEnd> {
  const item = await openItem(start);
  await item.letter('request');
  await item.opens();
  await item.stageWhereSilenceAgrees('opinions');
  await item.stage('merge');
  await item.stage('approve');
  await item.stage('reply');
  return item.close();
}
