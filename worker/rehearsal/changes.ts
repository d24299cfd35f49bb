import type { Delivery } from '../../client/use-cases/acts/deliver';
import { applyCalendar } from '../../client/use-cases/calendar/calendar';
import { Refused } from '../../client/use-cases/parts';
import { applyTemplate } from '../../client/use-cases/template/change';
import type { ScriptedChange } from '../../config/answers-changes';
import { openItems } from './open-items';
import { tick } from './tick';
import type { RefusedAct, World } from './world';

/**
 * A calendar year or a version of the template is applied in the middle of the year: every item is in
 * time, hears it, settles; what begins with it begins.
 */
export async function playChange(
  world: World,
  plan: string,
  change: ScriptedChange,
  refused: RefusedAct[],
): Promise<void> {
  const before = await openItems(world, plan);
  for (const { id } of before) await tick(world, id);
  const verb = 'version' in change ? 'template' : 'calendar';
  const refuse = (item: string, refusal: string): void =>
    void refused.push({ at: world.now(), as: change.as, item, verb, refusal });
  try {
    for (const { no, delivery } of await apply(world, plan, change)) {
      if (delivery.outcome === 'refused') refuse(no, delivery.refusal);
      if (delivery.outcome === 'stored') throw new Error(`no worker told item ${no} the ${verb}`);
    }
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    refuse('', error.message);
  }
  await world.refreshCalendar();
  const after = await openItems(world, plan);
  for (const id of new Set([...before, ...after].map((item) => item.id))) await tick(world, id);
}

async function apply(
  world: World,
  plan: string,
  change: ScriptedChange,
): Promise<{ no: string; delivery: Delivery }[]> {
  const { as: by } = change;
  const { told } =
    'version' in change
      ? await applyTemplate(world, { plan, by, ...change.version })
      : await applyCalendar(world, { year: change.calendar, by });
  return told;
}
