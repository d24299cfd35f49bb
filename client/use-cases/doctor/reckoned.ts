import { countedBy } from '../../../activities/store/counted-by';
import { inItemOrder } from '../../../activities/store/item-order';
import type { ItemKey } from '../../../activities/store/tables';
import { hasEnded } from '../../../workflows/rules/duty/state';
import { recounted, unreadWords, type Recounted } from '../../../workflows/rules/plan/recount';
import { schedule } from '../../../workflows/rules/plan/schedule';
import { dayOf, sayDay, type Instant } from '../../../workflows/rules/time';
import type { RunningParts } from '../parts';
import type { DoctorParts, Finding } from './check';

type Parts = Pick<RunningParts, 'database' | 'shipped'>;

/** What this program makes of an open item that an earlier one counted. */
export interface Reckoned extends ItemKey {
  /** Deadline words that it cannot read; an item that has any cannot be counted. */
  unread: string[];
  moved: Recounted[];
}

/** The open items of running plans that this program cannot count, or counts otherwise. */
export async function reckonedOtherwise({ database, shipped }: Parts): Promise<Reckoned[]> {
  const rows = await database
    .selectFrom('items')
    .innerJoin('plans', 'plans.id', 'items.plan')
    .select(['items.plan', 'no', 'instance', 'state'])
    .where('plans.phase', '=', 'running')
    .orderBy('items.plan')
    .$call(inItemOrder)
    .execute();
  const found: Reckoned[] = [];
  for (const { plan, no, instance, state } of rows.filter((row) => !hasEnded(row.state))) {
    const on = await countedBy(database, shipped, state);
    const unread = unreadWords(state, on.item);
    const moved = unread.length > 0 ? [] : recounted(state.dates, schedule({ ...on, state }).dates);
    if (unread.length + moved.length > 0) found.push({ plan, no, instance, unread, moved });
  }
  return found;
}

/** An item by its name, with the words that cannot be read. */
export const sayUnread = ({ plan, no, instance, unread }: Reckoned): string =>
  `${plan}/${no}.${instance} ${unread.map((words) => `“${words}”`).join(', ')}`;

/** Deadlines that come out otherwise than they are written down; an item takes them when it next looks. */
export async function checkDates(parts: DoctorParts): Promise<Finding> {
  const found = await reckonedOtherwise(parts);
  if (found.length === 0) {
    return { ok: true, text: 'Chương trình tính mọi thời hạn đúng như đã ghi.' };
  }
  const named = found.map((item) =>
    item.unread.length > 0 ? `${sayUnread(item)} không đọc được` : sayMoved(item),
  );
  return {
    ok: false,
    text: `Bản chương trình này tính khác thời hạn đã ghi: ${named.join('; ')}; việc đã qua được giữ, đề nghị Chánh Văn phòng xem lại các thời hạn còn lại.`,
  };
}

function sayMoved({ plan, no, instance, moved }: Reckoned): string {
  const day = (instant: Instant | null): string =>
    instant === null ? 'chưa tính được' : sayDay(dayOf(instant));
  const dates = moved.map(
    ({ stage, from, to }) => `${stage ?? 'thời hạn của Sở'} ${day(from)} → ${day(to)}`,
  );
  return `${plan}/${no}.${instance} ${dates.join(', ')}`;
}
