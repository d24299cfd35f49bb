import { lineCalled, numberAwaited, unknownLine } from '../plan-template/line-called';
import type { ItemDraft, Unsure } from './draft';

/** Of "sau khi hoàn thành mục 2": what is unsure where the plan has no such line, or several. */
export function unsureAwaited(item: ItemDraft, items: readonly ItemDraft[]): Unsure[] {
  return item.due.flatMap(({ words }) => {
    const number = numberAwaited(words);
    if (number === null || lineCalled(items, item, number) !== null) return [];
    return [{ field: 'due', reason: unknownLine(items, item, number) }];
  });
}
