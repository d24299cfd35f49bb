import type { Act } from '../../../workflows/rules/duty/acts';
import { Refused, type UseCaseParts } from '../parts';

/**
 * Seats and units that an act names must stand in the directory: nobody is asked for what no post
 * will answer.
 * @throws Refused naming the first that does not
 */
export async function checkNames(parts: UseCaseParts, act: Act): Promise<void> {
  const named = namesIn(act);
  if (named.seats.length > 0) {
    const rows = await parts.database
      .selectFrom('seats')
      .select('code')
      .where('code', 'in', named.seats)
      .execute();
    refuseMissing('chức vụ', named.seats, rows);
  }
  if (named.units.length > 0) {
    const rows = await parts.database
      .selectFrom('units')
      .select('code')
      .where('code', 'in', named.units)
      .execute();
    refuseMissing('đơn vị', named.units, rows);
  }
}

function namesIn(act: Act): { seats: string[]; units: string[] } {
  switch (act.verb) {
    case 'letter-in':
      return { seats: [], units: act.units };
    case 'submit':
      return { seats: act.nominees, units: act.low.map(({ unit }) => unit) };
    case 'assign':
      // A duty's id begins with its unit: "qlxd/2.1", "qlxd.officer".
      return { seats: [act.seat], units: [act.unit.split(/[./]/)[0]!] };
    case 'direction':
      return { seats: [act.who], units: [] };
    case 'correct':
      return act.act ? namesIn(act.act) : { seats: [], units: [] };
    default:
      return { seats: [], units: [] };
  }
}

function refuseMissing(what: string, named: string[], known: { code: string }[]): void {
  const missing = named.find((code) => !known.some((row) => row.code === code));
  if (missing === undefined) return;
  throw new Refused(
    `Danh mục không có ${what} "${missing}"; đề nghị xem mã trong danh mục đơn vị.`,
  );
}
