import { sql, type ExpressionBuilder, type Transaction } from 'kysely';
import type { Directory, Seat, Unit } from '../../config/directory';
import type { Holding } from '../../workflows/rules/notices/holding';
import type { Day } from '../../workflows/rules/time';
import type { Database } from './database';
import type { Tables } from './tables';

/** Who answers for a seat on a day. */
export interface Holder {
  person: string;
  name: string;
  email: string | null;
  /** The seat's title: "Trưởng phòng Quản lý xây dựng". */
  title: string;
  /** Stands in for the holder. */
  acting: boolean;
}

type Reader = Database | Transaction<Tables>;

/** Writes a directory into a record that has none. */
export async function saveDirectory(database: Database, directory: Directory): Promise<void> {
  await database.transaction().execute((tx) => insertDirectory(tx, directory));
}

/** The same inside a transaction of the caller's. */
export async function insertDirectory(
  tx: Transaction<Tables>,
  { units, people, seats, holdings }: Pick<Directory, 'units' | 'people' | 'seats' | 'holdings'>,
): Promise<void> {
  if (units.length > 0) await tx.insertInto('units').values(units.map(unitRow)).execute();
  if (people.length > 0) await tx.insertInto('people').values(people).execute();
  if (seats.length > 0) {
    const rows = seats.map(({ code, unit, role, title }) => ({ code, unit, role, title }));
    await tx.insertInto('seats').values(rows).execute();
  }
  if (holdings.length > 0)
    await tx.insertInto('holdings').values(holdings.map(holdingRow)).execute();
}

export const unitRow = ({ code, name, short, kind, supervisor, from, to }: Unit) => ({
  code,
  name,
  short,
  kind,
  supervisor,
  valid_from: from,
  valid_to: to,
});

export const holdingRow = ({ seat, person, acting, from, to }: Holding) => ({
  seat,
  person,
  acting,
  from_day: from,
  to_day: to,
});

/** Everything the record knows, past and future. */
export async function readDirectory(
  database: Reader,
): Promise<Pick<Directory, 'units' | 'people' | 'seats' | 'holdings'>> {
  const units = await database.selectFrom('units').selectAll().orderBy('code').execute();
  const holdings = await database
    .selectFrom('holdings')
    .selectAll()
    .orderBy('seat')
    .orderBy('from_day')
    .orderBy('person')
    .execute();
  return {
    units: units.map(unitOf),
    people: await database.selectFrom('people').selectAll().orderBy('id').execute(),
    seats: await database.selectFrom('seats').selectAll().orderBy('code').execute(),
    holdings: holdings.map(({ from_day, to_day, ...holding }) => ({
      ...holding,
      from: from_day,
      to: to_day,
    })),
  };
}

const unitOf = ({
  valid_from,
  valid_to,
  ...unit
}: Omit<Unit, 'from' | 'to'> & { valid_from: Day; valid_to: Day | null }): Unit => ({
  ...unit,
  from: valid_from,
  to: valid_to,
});

type WithUnits = ExpressionBuilder<Tables, 'units'>;

const isValidOn = (day: Day) => (eb: WithUnits) =>
  eb.and([
    eb('units.valid_from', '<=', day),
    eb.or([eb('units.valid_to', 'is', null), eb('units.valid_to', '>=', day)]),
  ]);

/** The units that exist on a day, by code. */
export async function unitsOn(database: Reader, day: Day): Promise<Unit[]> {
  const rows = await database
    .selectFrom('units')
    .selectAll()
    .where(isValidOn(day))
    .orderBy('code')
    .execute();
  return rows.map(unitOf);
}

/**
 * Who answers for each seat on a day: whoever stands in, else the holder. A seat that is vacant, or
 * whose unit does not exist on that day, is absent.
 */
export async function holdersOn(database: Reader, day: Day): Promise<Map<Seat['code'], Holder>> {
  return new Map((await holders(database, day)).map(({ seat, ...holder }) => [seat, holder]));
}

/** The same for one seat; null: vacant. */
export async function holderOf(database: Reader, seat: string, day: Day): Promise<Holder | null> {
  const [found] = await holders(database, day, seat);
  if (!found) return null;
  const { seat: _, ...holder } = found;
  return holder;
}

function holders(
  database: Reader,
  day: Day,
  seat?: string,
): Promise<(Holder & { seat: string })[]> {
  return database
    .selectFrom('holdings')
    .innerJoin('people', 'people.id', 'holdings.person')
    .innerJoin('seats', 'seats.code', 'holdings.seat')
    .innerJoin('units', 'units.code', 'seats.unit')
    .select(['seat', 'person', 'people.name', 'email', 'title', 'acting'])
    .distinctOn('seat')
    .where('from_day', '<=', day)
    .where((eb) => eb.or([eb('to_day', 'is', null), eb('to_day', '>=', day)]))
    .where(isValidOn(day))
    .$if(seat !== undefined, (query) => query.where('seat', '=', seat!))
    .orderBy('seat')
    .orderBy('acting', 'desc')
    .orderBy(sql`person`)
    .execute();
}
