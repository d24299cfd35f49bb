import { awaitedBy } from '../../workflows/rules/plan/task';
import { lineCalled, unknownLine } from '../plan-template/line-called';
import type { ItemDraft, Unsure } from './draft';

const CALLED = 'mục ';

/** Of "sau khi hoàn thành mục 2": what is unsure where the plan has no such line, or several. */
export function unsureAwaited(item: ItemDraft, items: readonly ItemDraft[]): Unsure[] {
  return item.due.flatMap(({ words }) => {
    const name = awaitedBy(words)?.name;
    if (!name?.startsWith(CALLED)) return [];
    const number = name.slice(CALLED.length);
    if (lineCalled(items, item, number) !== null) return [];
    return [{ field: 'due', reason: unknownLine(items, item, number) }];
  });
}
