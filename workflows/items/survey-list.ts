import { openItem } from '../open-item';
import type { ItemEnd, ItemStart } from '../messages';

/**
 * Item 3: the list of those who went through procedures, for the sociological survey. Units hand
 * in, Văn phòng merges, a director approves, the list leaves by the end of August. One silent unit
 * never keeps what the department owes outside.
 */
export async function surveyList(start: ItemStart): Promise<ItemEnd> {
  const item = await openItem(start);
  await item.opens();
  await item.stage('unit-lists');
  await item.stage('merged-list');
  await item.stage('approve');
  await item.stage('sent-out');
  return item.close();
}
