import path from 'node:path';
import type { Transaction } from 'kysely';
import { takeTurn } from '../../../activities/store/courier';
import { holdingRow, readDirectory, unitRow } from '../../../activities/store/directory';
import type { Database } from '../../../activities/store/database';
import type { Tables } from '../../../activities/store/tables';
import {
  loadDirectory,
  type Directory,
  type Person,
  type Seat,
  type Unit,
} from '../../../config/directory';
import type { Holding } from '../../../workflows/rules/notices/holding';
import { dayOf, type Day } from '../../../workflows/rules/time';
import { doChore } from '../chores';
import {
  changeRecord,
  changes,
  holderChanges,
  type Change,
  type HolderChange,
  type DirectoryRecord,
} from './change';
import {
  redirectedDuties,
  redirectedLetters,
  redirectedNotices,
  type RedirectedDuty,
  type RedirectedLetter,
  type RedirectedNotice,
} from './recipients';
import { wakeCourier } from '../mail/mail';
import type { UseCaseParts } from '../parts';

/** What a directory changes from today on, and what of the running plans reaches another person. */
export interface DirectoryDiff {
  today: Day;
  units: Change<Unit>[];
  people: Change<Person>[];
  seats: Change<Seat>[];
  holders: HolderChange[];
  duties: RedirectedDuty[];
  notices: RedirectedNotice[];
  letters: RedirectedLetter[];
}

/** Reads a directory file. @throws FileFaults with every fault, each with its line */
export function checkDirectory(file: string): Directory {
  return loadDirectory(file);
}

/** What `applyDirectory` would change; nothing is written. */
export async function diffDirectory(
  parts: Pick<UseCaseParts, 'database' | 'now'>,
  file: string,
): Promise<DirectoryDiff> {
  const wanted = checkDirectory(file);
  const today = dayOf(parts.now());
  const before = await readDirectory(parts.database);
  return diff(parts.database, before, changeRecord(before, wanted, today), today);
}

/**
 * Brings a directory in from today on, in one transaction. What lies before today stays as it was
 * recorded. A letter that has not left and whose reader no longer holds the seat is taken back, and
 * what it told is told to the new holder.
 * @throws Refused when the seat may not, by the directory as it was before
 */
export async function applyDirectory(
  parts: Pick<UseCaseParts, 'database' | 'now' | 'temporal'>,
  by: string,
  file: string,
): Promise<DirectoryDiff> {
  const wanted = checkDirectory(file);
  const today = dayOf(parts.now());
  const order = { chore: 'apply-directory', by, about: path.basename(file) } as const;
  const applied = await doChore(parts, order, async (tx) => {
    await takeTurn(tx);
    const before = await readDirectory(tx);
    const after = changeRecord(before, wanted, today);
    const changed = await diff(tx, before, after, today);
    await write(tx, before, after, changed);
    await takeBack(tx, changed);
    return changed;
  });
  // The courier counted on the letters that were taken back.
  if (applied.letters.length > 0) await wakeCourier(parts);
  return applied;
}

async function diff(
  database: Database | Transaction<Tables>,
  before: DirectoryRecord,
  after: DirectoryRecord,
  today: Day,
): Promise<DirectoryDiff> {
  const holders = holderChanges(before, after, today);
  return {
    today,
    units: changes(before.units, after.units, ({ code }) => code),
    people: changes(before.people, after.people, ({ id }) => id),
    seats: changes(before.seats, after.seats, ({ code }) => code),
    holders,
    duties: await redirectedDuties(database, holders),
    notices: await redirectedNotices(database, before, after, today),
    letters: await redirectedLetters(database, before, after, today),
  };
}

async function write(
  tx: Transaction<Tables>,
  before: DirectoryRecord,
  after: DirectoryRecord,
  changed: DirectoryDiff,
): Promise<void> {
  for (const { after: unit } of changed.units) {
    const row = unitRow(unit);
    await tx
      .insertInto('units')
      .values(row)
      .onConflict((oc) => oc.column('code').doUpdateSet(row))
      .execute();
  }
  for (const { after: person } of changed.people) {
    await tx
      .insertInto('people')
      .values(person)
      .onConflict((oc) => oc.column('id').doUpdateSet(person))
      .execute();
  }
  for (const { after: seat } of changed.seats) {
    await tx
      .insertInto('seats')
      .values(seat)
      .onConflict((oc) => oc.column('code').doUpdateSet(seat))
      .execute();
  }
  await writeHoldings(tx, before, after);
}

const keyOf = ({ seat, person, from }: Holding): string => `${seat}/${person}/${from}`;

/** What is past keeps its row; what was to come and comes no more is removed. */
async function writeHoldings(
  tx: Transaction<Tables>,
  before: DirectoryRecord,
  after: DirectoryRecord,
): Promise<void> {
  const kept = new Set(after.holdings.map(keyOf));
  for (const gone of before.holdings.filter((holding) => !kept.has(keyOf(holding)))) {
    const { seat, person, from_day } = holdingRow(gone);
    await tx
      .deleteFrom('holdings')
      .where((eb) => eb.and({ seat, person, from_day }))
      .execute();
  }
  for (const { after: holding } of changes(before.holdings, after.holdings, keyOf)) {
    const row = holdingRow(holding);
    await tx
      .insertInto('holdings')
      .values(row)
      .onConflict((oc) => oc.columns(['seat', 'person', 'from_day']).doUpdateSet(row))
      .execute();
  }
}

/** Letters to former holders stay behind; letters to those who moved mailbox follow them. */
async function takeBack(tx: Transaction<Tables>, changed: DirectoryDiff): Promise<void> {
  const ids = [...new Set(changed.letters.map(({ id }) => id))];
  if (ids.length > 0) {
    const reason = 'người nhận không còn giữ chức vụ này theo danh mục mới';
    const taken = await tx
      .updateTable('letters')
      .set({ phase: 'suppressed', reason })
      .where('id', 'in', ids)
      .where('phase', 'in', ['queued', 'retry'])
      .returning('id')
      .execute();
    for (const { id } of taken) {
      await tx
        .updateTable('notices')
        .set({ phase: 'due', letter: null })
        .where('letter', '=', id)
        .execute();
    }
  }
  for (const { before, after } of changed.people) {
    if (before === null || before.email === after.email || after.email === null) continue;
    await tx
      .updateTable('letters')
      .set({ address: after.email, to_name: after.name })
      .where('person', '=', after.id)
      .where('phase', 'in', ['queued', 'retry'])
      .execute();
  }
}
