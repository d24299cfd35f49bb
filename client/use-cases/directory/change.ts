import { isDeepStrictEqual } from 'node:util';
import type { Directory, Unit } from '../../../config/directory';
import { changeHoldings, covers, endBy, holderOn } from '../../../workflows/rules/notices/holding';
import { addDays, sayDay, type Day } from '../../../workflows/rules/time';
import { Refused } from '../parts';

export type DirectoryRecord = Pick<Directory, 'units' | 'people' | 'seats' | 'holdings'>;

/** Something that the record says otherwise than it will; `before` null: it is new. */
export interface Change<T> {
  before: T | null;
  after: T;
}

/** From that day on a seat has another holder; null: vacant. Persons by their ids. */
export interface HolderChange {
  seat: string;
  from: Day;
  before: string | null;
  after: string | null;
}

/**
 * The record once a directory takes effect on a day. What lies before that day stays; a unit that
 * the directory no longer names ends on the eve, and so do its holdings.
 * @throws Refused when a unit that has ended would rise again
 */
export function changeRecord(
  known: DirectoryRecord,
  wanted: DirectoryRecord,
  today: Day,
): DirectoryRecord {
  const eve = addDays(today, -1);
  const units = known.units.map((unit) => {
    const now = wanted.units.find(({ code }) => code === unit.code);
    return now ? changeUnit(unit, now, today) : endBy(unit, eve);
  });
  return {
    units: withNew(units, wanted.units, ({ code }) => code),
    people: overlaid(known.people, wanted.people, ({ id }) => id),
    seats: overlaid(known.seats, wanted.seats, ({ code }) => code),
    holdings: changeHoldings(known.holdings, wanted.holdings, today),
  };
}

function changeUnit(known: Unit, wanted: Unit, today: Day): Unit {
  if (known.to !== null && known.to < today) {
    if (wanted.to !== null && wanted.to <= known.to) return known;
    throw new Refused(
      `Đơn vị “${known.code}” đã kết thúc ngày ${sayDay(known.to)}; nếu thành lập lại, đề nghị ghi đơn vị mới với mã mới.`,
    );
  }
  const eve = addDays(today, -1);
  return {
    ...wanted,
    from: known.from < today ? known.from : wanted.from,
    to: wanted.to !== null && wanted.to < eve ? eve : wanted.to,
  };
}

const withNew = <T>(known: T[], wanted: T[], key: (one: T) => string): T[] => {
  const keys = new Set(known.map(key));
  return [...known, ...wanted.filter((one) => !keys.has(key(one)))];
};

const overlaid = <T>(known: T[], wanted: T[], key: (one: T) => string): T[] => {
  const now = new Map(wanted.map((one) => [key(one), one]));
  return withNew(
    known.map((one) => now.get(key(one)) ?? one),
    wanted,
    key,
  );
};

/** What the second record says otherwise, in the order of the second. */
export function changes<T>(before: T[], after: T[], key: (one: T) => string): Change<T>[] {
  const known = new Map(before.map((one) => [key(one), one]));
  return after
    .map((one) => ({ before: known.get(key(one)) ?? null, after: one }))
    .filter((change) => !isDeepStrictEqual(change.before, change.after));
}

/** Who answers for a seat on a day by a record; null: vacant, or its unit does not exist then. */
export function personOn(record: DirectoryRecord, seat: string, day: Day): string | null {
  const unit = record.units.find(({ code }) => seat.startsWith(`${code}.`));
  if (!unit || !covers(unit, day)) return null;
  return holderOn(record.holdings, seat, day)?.person ?? null;
}

/** From which days on which seats have another holder, as far ahead as either record says. */
export function holderChanges(
  before: DirectoryRecord,
  after: DirectoryRecord,
  today: Day,
): HolderChange[] {
  const found: HolderChange[] = [];
  for (const { code: seat } of after.seats) {
    let last: HolderChange | null = null;
    for (const from of turns([before, after], seat, today)) {
      const was = personOn(before, seat, from);
      const is = personOn(after, seat, from);
      const goesOn = last !== null && last.before === was && last.after === is;
      if (was === is) last = null;
      else if (!goesOn) {
        last = { seat, from, before: was, after: is };
        found.push(last);
      }
    }
  }
  return found;
}

/** The days, from today on, on which a seat's holder may become another. */
function turns(records: DirectoryRecord[], seat: string, today: Day): Day[] {
  const spans = records.flatMap(({ units, holdings }) => [
    ...units.filter(({ code }) => seat.startsWith(`${code}.`)),
    ...holdings.filter((holding) => holding.seat === seat),
  ]);
  const days = spans.flatMap(({ from, to }) => (to === null ? [from] : [from, addDays(to, 1)]));
  return [...new Set([today, ...days])].filter((day) => day >= today).toSorted();
}
