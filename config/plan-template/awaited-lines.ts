import type { z } from 'zod';
import { complain } from '../complain';
import { awaitedItem, itemAwaited, taskKind } from './planned-task';
import { unknownLine } from './line-called';
import type { ItemFile } from './template-file';

/** Holds the lines against the items whose end they wait for. */
export function checkAwaited(items: ItemFile[], ctx: z.RefinementCtx): void {
  items.forEach((item, i) => {
    const awaited = awaitedItem(item);
    if (awaited === null) return;
    const wrong = wrongAwaited(item, awaited, items) ?? wrongCircle(circleOf(item, items), items);
    if (wrong !== null) complain(ctx, [i, 'due'], wrong);
  });
}

/** They end several times, or with the year. */
const WITHOUT_ONE_END = new Set(['recurring', 'table', 'demand', 'standing']);

function wrongAwaited(item: ItemFile, awaited: string, items: ItemFile[]): string | null {
  const target = itemAwaited(item, items);
  if (!target) return unknownLine(items, item, awaited);
  return WITHOUT_ONE_END.has(taskKind(target) ?? '')
    ? `mục ${awaited} không kết thúc một lần (“${target.due}”) nên không chờ được`
    : null;
}

/** The lines that an item waits for, one after the other, up to itself; empty: it does not come back. */
function circleOf(item: ItemFile, items: ItemFile[]): ItemFile[] {
  const line: ItemFile[] = [];
  let at: ItemFile | undefined = item;
  while (at && !line.includes(at)) {
    line.push(at);
    at = itemAwaited(at, items) ?? undefined;
    if (at === item) return line;
  }
  return [];
}

/** A circle is told once, at the first of its lines in the plan. */
function wrongCircle(circle: ItemFile[], items: ItemFile[]): string | null {
  const [item, next] = circle;
  if (!item || items.find((other) => circle.includes(other)) !== item) return null;
  if (!next) return `mục ${item.no} chờ chính mình nên không bắt đầu được`;
  const waits = circle.map(
    ({ no }, i) => `mục ${no} chờ mục ${circle[(i + 1) % circle.length]!.no}`,
  );
  return `${waits.join(', ')}: các nội dung chờ vòng quanh nhau nên không bắt đầu được`;
}
