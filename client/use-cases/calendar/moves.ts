import type { Transaction } from 'kysely';
import { inItemOrder } from '../../../activities/store/item-order';
import type { Tables } from '../../../activities/store/tables';
import type { Calendar } from '../../../workflows/rules/calendar/calendar';
import { itemDifference, type Change } from '../../../workflows/rules/calendar/difference';
import type { ItemDifference, NoticeMove } from '../../../workflows/rules/plan/item-difference';
import { hasEnded } from '../../../workflows/rules/duty/state';
import type { PlannedNotice } from '../../../workflows/rules/notices/notice';
import { stageTemplate, type ItemTemplate } from '../../../workflows/rules/plan/plan';
import { iso, sayDay, type Instant } from '../../../workflows/rules/time';
import { facesOf } from '../item-faces';

/** A date that moves; instants are ISO 8601 with +07:00. */
export interface MovedDate {
  /** Null: what the department owes outside. */
  stage: string | null;
  what: 'opens' | 'due';
  from: string | null;
  to: string | null;
  proof: string[];
}

/** A notice that is added (`from` null), moved or dropped (`to` null); ISO 8601 with +07:00. */
export interface MovedNotice {
  change: 'added' | 'moved' | 'dropped';
  key: string;
  kind: PlannedNotice['kind'];
  stage: string | null;
  /** The stage's title. */
  title: string | null;
  unit: string | null;
  /** Who is told. */
  seat: string;
  rung: number | null;
  /** Its stage is still to open. */
  ahead: boolean;
  from: string | null;
  to: string | null;
}

/** An open item of a running plan, and what of it moves. */
export interface ItemMoves {
  plan: string;
  item: string;
  instance: number;
  title: string;
  dates: (MovedDate & { title: string })[];
  notices: MovedNotice[];
}

/** What a change of the calendar moves in every open item of the running plans. */
export async function movedItems(
  tx: Transaction<Tables>,
  shipped: Calendar,
  change: Change,
): Promise<ItemMoves[]> {
  const rows = await tx
    .selectFrom('items')
    .innerJoin('plans', 'plans.id', 'items.plan')
    .select(['items.plan', 'no', 'instance', 'items.title', 'state'])
    .where('plans.phase', '=', 'running')
    .orderBy('items.plan')
    .$call(inItemOrder)
    .execute();
  const moves: ItemMoves[] = [];
  for (const row of rows.filter(({ state }) => !hasEnded(state))) {
    const { plan, no: item, instance, title } = row;
    const { before, told } = await facesOf(tx, shipped, row);
    const difference = itemDifference(before, change, told);
    moves.push({ ...{ plan, item, instance, title }, ...movesOf(before.item, difference) });
  }
  return moves;
}

/** A difference as it is shown to a person and to a program. */
export function movesOf(
  item: ItemTemplate,
  { dates, notices }: ItemDifference,
): Pick<ItemMoves, 'dates' | 'notices'> {
  return {
    dates: dates.map(({ from, to, ...date }) => ({
      ...date,
      title: titleOf(item, date.stage),
      from: shown(from),
      to: shown(to),
    })),
    notices: withoutTails(notices).map(({ notice, from, to, ahead }) => ({
      change: from === null ? 'added' : to === null ? 'dropped' : 'moved',
      ...{ key: notice.key, kind: notice.kind, stage: notice.stage, unit: notice.unit },
      title: notice.stage === null ? null : stageTemplate(item, notice.stage).title,
      ...{ seat: notice.to, rung: notice.rung, ahead },
      ...{ from: shown(from), to: shown(to) },
    })),
  };
}

/**
 * Somebody is asked again and again until the year is out of sight. When such asks move, the last
 * ones come into sight or go out of it, which is no change.
 */
function withoutTails(moves: NoticeMove[]): NoticeMove[] {
  const seriesOf = ({ notice }: NoticeMove): string =>
    [notice.stage, notice.duty, notice.kind, notice.to, notice.why].join('/');
  const moving = new Set(
    moves
      .filter(({ notice, from, to }) => notice.kind === 'ask' && from !== null && to !== null)
      .map(seriesOf),
  );
  return moves.filter(
    (move) => (move.from !== null && move.to !== null) || !moving.has(seriesOf(move)),
  );
}

const OUTSIDE = 'Thời hạn của Sở';

const titleOf = (item: ItemTemplate, stage: string | null): string =>
  stage === null ? OUTSIDE : stageTemplate(item, stage).title;

const shown = (instant: Instant | null): string | null => (instant === null ? null : iso(instant));

/** The deadlines that move, in one line for the ledger. */
export function sayMoves({ dates }: Pick<ItemMoves, 'dates'>): string {
  const due = dates.filter(({ what }) => what === 'due');
  if (due.length === 0) return 'Không thời hạn nào thay đổi';
  return due.map((date) => `${date.title}: ${sayMove(date)}`).join('; ');
}

/** "17/8/2021 → 16/8/2021". */
export const sayMove = ({ from, to }: Pick<MovedDate, 'from' | 'to'>): string =>
  [from, to].map((at) => (at === null ? 'chưa có' : sayDay(at.slice(0, 10)))).join(' → ');
