import { openItem } from '../item';
import { letterOf } from '../rules/duty/state';
import type { ItemEnd, ItemStart } from '../messages';

/**
 * Item 4: people for the appraisal council, when Sở Nội vụ asks for them. No name goes to Ban Giám
 * đốc without the consent of its head: that stage is not overtaken. Whoever falls out is replaced
 * until the council's own decision is recorded.
 */
export async function appraisalCouncil(start: ItemStart): Promise<ItemEnd> {
  const item = await openItem(start);
  await item.letter('request');
  await item.opens();
  await item.stageToItsEnd('propose');
  await item.stageToItsEnd('consent');
  await item.stageToItsEnd('decide');
  await item.stageToItsEnd('tell');
  await item.untilHolds(
    (state) =>
      letterOf(state, 'council') !== undefined &&
      state.stages.every(({ phase }) => phase === 'met' || phase === 'closed'),
  );
  return item.close();
}
