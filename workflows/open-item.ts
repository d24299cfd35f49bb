import { ApplicationFailure, condition, proxyActivities, setHandler } from '@temporalio/workflow';
import type { Activities } from '../activities';
import { clockFrom } from './clock';
import { Item } from './item';
import { Loop } from './loop';
import {
  actUpdate,
  followedSignal,
  forsakenSignal,
  publishedSignal,
  stateQuery,
  type ItemStart,
} from './messages';
import type { Intake } from './rules/duty/acts';
import { decide } from './rules/duty/decide';

const { load } = proxyActivities<Pick<Activities, 'load'>>({
  startToCloseTimeout: '20s',
  retry: { initialInterval: '1s', maximumInterval: '1m' },
});

/** Registers the handlers before the first await, then reads where the item stands. */
export async function openItem(start: ItemStart): Promise<Item> {
  const clock = clockFrom(start.clock);
  let item: Item | null = null;
  const refuse = (intake: Intake): void => {
    if (!item || item.state.applied.includes(intake.id)) return;
    const refusal = decide(item.state, intake.act, intake.at);
    if (refusal) throw ApplicationFailure.nonRetryable(refusal, 'Refused');
  };
  setHandler(
    actUpdate,
    async (intake) => {
      if (!item) {
        await condition(() => item !== null);
        refuse(intake);
      }
      return item!.take(intake);
    },
    { validator: refuse },
  );
  setHandler(publishedSignal, async (at) => {
    await condition(() => item !== null);
    item!.published(at);
  });
  setHandler(followedSignal, async (at) => {
    await condition(() => item !== null);
    item!.followed(at);
  });
  setHandler(forsakenSignal, async (at) => {
    await condition(() => item !== null);
    item!.forsaken(at);
  });
  setHandler(stateQuery, () => item?.state ?? null);
  const { state, ...loaded } = await load(start);
  item = new Item(new Loop(start, clock, state), loaded);
  const { followed = null, forsaken = null } = loaded;
  if (followed !== null) item.followed(followed);
  if (forsaken !== null) item.forsaken(forsaken);
  return item;
}
