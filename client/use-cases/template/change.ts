import { randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import { takeTurn } from '../../../activities/store/courier';
import { ofItem } from '../../../activities/store/of-item';
import { addVersion } from '../../../activities/store/plan-versions';
import type { ItemKey, Tables } from '../../../activities/store/tables';
import type { ItemStart } from '../../../workflows/messages';
import type { Actor, Intake } from '../../../workflows/rules/duty/acts';
import { titleOf } from '../../../workflows/rules/plan/task';
import type { Instant } from '../../../workflows/rules/time';
import { actorOf } from '../acts/act';
import { movesOf, sayMoves } from '../calendar/moves';
import { doChore } from '../chores';
import { deliver, type Delivery } from '../acts/deliver';
import { layDown } from '../acts/lay-down';
import type { UseCaseParts } from '../parts';
import { refuseDoubts, refuseErrors } from '../start/start-checks';
import { startItem } from '../acts/start-item';
import { storeIntakes } from '../acts/store-intakes';
import {
  compare,
  diffTemplate,
  firstState,
  type Compared,
  type TemplateDiff,
  type TemplateOrder,
} from './diff';
import type { TouchedItem } from './touched';

export interface TemplateApplied {
  diff: TemplateDiff;
  /** What became of the change at each item; one that is stored reaches it later. */
  told: (ItemKey & { delivery: Delivery })[];
}

/**
 * Applies a new version of its template to a running plan: only what has not happened moves. Each
 * item that it changes is told by an intake like any other, stored first, then delivered; items that
 * it adds are laid down and begin.
 * @throws Refused naming everything that it cannot change, doubts that nobody confirmed, or a seat
 *   that may not
 */
export async function applyTemplate(
  parts: UseCaseParts,
  order: TemplateOrder & { by: string; reason: string; source?: string; confirmed: boolean },
): Promise<TemplateApplied> {
  const { by, reason, template } = order;
  const first = await diffTemplate(parts, order);
  if (!first.changed) return { diff: first, told: [] };
  const actor = await actorOf(parts, by);
  const about = `${order.plan}, phiên bản ${template.version}`;
  const chore = { chore: 'apply-template', by, about, reason } as const;
  const { diff, intakes, begun } = await doChore(parts, chore, async (tx) => {
    await takeTurn(tx);
    const compared = await compare(tx, parts, order, actor);
    const { diff: found, plan, touched, at } = compared;
    refuseErrors(found.refused, 'Chưa áp dụng được mẫu kế hoạch');
    refuseDoubts(found.doubts, order.confirmed);
    await addVersion(tx, {
      ...{ plan: plan.id, version: template.version, at, by_seat: by, reason },
      ...{ template: JSON.stringify(touched.merged), source: order.source ?? null },
    });
    await tx
      .updateTable('plans')
      .set({ template: JSON.stringify(touched.merged), title: template.title })
      .where('id', '=', plan.id)
      .execute();
    return {
      diff: found,
      intakes: await storeAll(tx, touched.items, { actor, at, reason, version: template.version }),
      begun: await begin(tx, parts, compared, by),
    };
  });
  const told = await Promise.all(
    intakes.map(async ({ key, intake }) => ({
      ...key,
      delivery: await deliver(parts, key, intake),
    })),
  );
  for (const start of begun) await startItem(parts, start);
  return { diff, told };
}

/** Lays down what begins with the version. @returns the workflows to be started */
async function begin(
  tx: Transaction<Tables>,
  parts: UseCaseParts,
  { plan, touched, at }: Compared,
  by: string,
): Promise<ItemStart[]> {
  const template = touched.merged;
  for (const added of touched.added) {
    const { words, state } = await firstState(tx, plan, template, at, added);
    await layDown(tx, parts.shipped, template, added.item, words.plan, state, by);
  }
  return touched.added.map(({ item: { no, workflow }, instance }) => ({
    ...{ plan: plan.id, no, instance, workflow, clock: parts.clock() },
  }));
}

interface Why {
  actor: Actor;
  at: Instant;
  reason: string;
  version: number;
}

async function storeAll(
  tx: Transaction<Tables>,
  items: TouchedItem[],
  { actor: by, at, reason, version }: Why,
): Promise<{ key: ItemKey; intake: Intake }[]> {
  const stored = items.map(({ row: { plan, no, instance }, item, act, difference }) => {
    const text = sayMoves(movesOf(item, difference));
    const dropped = `Mẫu kế hoạch phiên bản ${version} không còn nội dung này: ${reason}`;
    return {
      key: { plan, no, instance },
      intake: { id: randomUUID(), at, by, act },
      said: act.verb === 'template' ? { reason, text } : { reason: dropped },
    };
  });
  await storeIntakes(tx, stored);
  // Titles are the plan's words: pages show them as the version has them.
  for (const { row, item, act } of items) {
    if (act.verb !== 'template') continue;
    const title = titleOf(item, { task: row.state.task && { ...row.state.task, time: act.time } });
    await tx.updateTable('items').set({ title }).where(ofItem(row)).execute();
  }
  return stored;
}
