import { randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import { addYear, calendarInForce } from '../../../activities/store/calendars';
import { takeTurn } from '../../../activities/store/courier';
import type { ItemKey, Tables } from '../../../activities/store/tables';
import { readCalendar } from '../../../config/calendars';
import {
  calendarOf,
  yearOf,
  type Calendar,
  type CalendarYear,
} from '../../../workflows/rules/calendar/calendar';
import type { Act, Actor, Intake } from '../../../workflows/rules/duty/acts';
import type { Instant } from '../../../workflows/rules/time';
import { actorOf } from '../acts/act';
import { dayChanges, sourcesOf, type DayChange } from './days';
import { movedItems, sayMoves, type ItemMoves } from './moves';
import { doChore } from '../chores';
import { deliver, type Delivery } from '../acts/deliver';
import { storeIntakes } from '../acts/store-intakes';
import type { UseCaseParts } from '../parts';

/** What a calendar year changes: its days, and the dates and notices of every running plan. */
export interface CalendarDiff {
  year: number;
  status: CalendarYear['status'];
  checked: boolean;
  /** The document by which it is applied: that of the days that change, or of the year. */
  document: string;
  /** False: it says what is counted with already. */
  changed: boolean;
  days: DayChange[];
  items: ItemMoves[];
}

export interface CalendarOrder {
  year: CalendarYear;
  /** The document, where it is another than the file names. */
  document?: string | undefined;
}

/** A year from a file. @throws FileFaults with every fault, each with its line */
export const readYear = (file: string, calendar: Calendar): CalendarYear =>
  readCalendar(file, [...calendar.years.values()]);

/** What `applyCalendar` would change; nothing is written. */
export async function diffCalendar(
  { database, shipped, now }: Pick<UseCaseParts, 'database' | 'shipped' | 'now'>,
  order: CalendarOrder,
): Promise<CalendarDiff> {
  return database.transaction().execute((tx) => diff(tx, shipped, order, now()));
}

export interface CalendarApplied {
  diff: CalendarDiff;
  /** What became of the change at each open item; one that is stored reaches it later. */
  told: (ItemKey & { delivery: Delivery })[];
}

/**
 * Applies a calendar year: it holds from now on for everything that is counted, and each open item
 * is told, which moves what has not happened yet. The same path as an act of a person: stored first,
 * then delivered, now or when somebody works again. A year that changes nothing leaves no trace.
 * @throws Refused when the seat may not
 */
export async function applyCalendar(
  parts: UseCaseParts,
  order: CalendarOrder & { by: string },
): Promise<CalendarApplied> {
  const { by } = order;
  const first = await diffCalendar(parts, order);
  if (!first.changed) return { diff: first, told: [] };
  const year = announcedBy(order);
  const actor = await actorOf(parts, by);
  const chore = {
    chore: 'apply-calendar',
    by,
    about: `năm ${year.year}`,
    reason: first.document,
  } as const;
  const { found, intakes } = await doChore(parts, chore, async (tx) => {
    await takeTurn(tx);
    const at = parts.now();
    const changes = await diff(tx, parts.shipped, order, at);
    const { document } = changes;
    const n = await addYear(tx, { days: year, document, by, at });
    const act: Act = { verb: 'calendar', n, year: year.year, document };
    return { found: changes, intakes: await storeAll(tx, changes.items, act, actor, at) };
  });
  const told = await Promise.all(
    intakes.map(async ({ key, intake }) => ({
      ...key,
      delivery: await deliver(parts, key, intake),
    })),
  );
  return { diff: found, told };
}

/** The year as its document announced it: days that name no document of their own go by it. */
function announcedBy({ year, document = year.source }: CalendarOrder): CalendarYear {
  const named = <T extends { source: string }>(days: T[]): T[] =>
    days.map((day) => (day.source === year.source ? { ...day, source: document } : day));
  return { ...year, source: document, off: named(year.off), makeUp: named(year.makeUp) };
}

async function diff(
  tx: Transaction<Tables>,
  shipped: Calendar,
  order: CalendarOrder,
  at: Instant,
): Promise<CalendarDiff> {
  const year = announcedBy(order);
  const { n, calendar: before } = await calendarInForce(tx, shipped);
  const after = calendarOf([
    ...[...before.years.values()].filter((other) => other.year !== year.year),
    year,
  ]);
  const { status, checked, source } = year;
  const was = yearOf(before, year.year);
  const days = dayChanges(before, after, year.year);
  const document = order.document ?? sourcesOf({ days, document: source });
  const isSame = was.status === status && was.checked === checked && was.source === source;
  const changed = days.length > 0 || !isSame;
  const change = { calendar: after, n: n + 1, at, document };
  return {
    ...{ year: year.year, status, checked, document, changed, days },
    items: changed ? await movedItems(tx, shipped, change) : [],
  };
}

async function storeAll(
  tx: Transaction<Tables>,
  items: ItemMoves[],
  act: Act,
  by: Actor,
  at: Instant,
): Promise<{ key: ItemKey; intake: Intake }[]> {
  const stored = items.map((moves) => ({
    key: { plan: moves.plan, no: moves.item, instance: moves.instance },
    intake: { id: randomUUID(), at, by, act },
    said: { text: sayMoves(moves) },
  }));
  await storeIntakes(tx, stored);
  return stored;
}
