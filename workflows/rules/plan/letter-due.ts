import type { Refusal } from '../duty/refusals';
import { dayOf, sayDay, type Day } from '../time';
import { say } from './outside-date';

/**
 * Why a letter's own deadline cannot be taken: it would be over before the letter came, and its item
 * due before it opens. Null: it can be.
 * @throws RangeError when the words cannot be read, or name a year that no calendar has
 */
export function dueBeforeArrival(
  words: string,
  arrivedOn: Day,
  facts: Parameters<typeof say>[1],
): Refusal | null {
  const { due } = say(words, facts, { 'công văn': arrivedOn, 'văn bản': arrivedOn }, 'back');
  if (due === null || dayOf(due) >= arrivedOn) return null;
  return `Thời hạn “${words}” tính ra ngày ${sayDay(dayOf(due))}, trước ngày đến ${sayDay(arrivedOn)} của văn bản; đề nghị kiểm tra lại, nếu văn bản đến khi đã hết hạn thì ghi thời hạn mới theo ý kiến chỉ đạo.`;
}
