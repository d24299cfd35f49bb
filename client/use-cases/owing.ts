import type { Unit } from '../../config/directory';

/** Who owes things in a plan, and who of Ban Giám đốc is in charge of each; `*` of the plan. */
export interface Owing {
  owing: string[];
  inCharge: Record<string, string>;
}

/** The units that owe things, of those that exist on a day. */
export function owingOf(units: Pick<Unit, 'code' | 'kind' | 'supervisor'>[]): Owing {
  const ordered = units.toSorted((a, b) => (a.code < b.code ? -1 : 1));
  const inCharge: Record<string, string> = {};
  for (const { code, supervisor, kind } of ordered) {
    if (supervisor === null) continue;
    inCharge[code] = supervisor;
    if (kind === 'office') inCharge['*'] = supervisor;
  }
  const owing = ordered.filter(({ kind }) => kind === 'room' || kind === 'subordinate');
  return { owing: owing.map(({ code }) => code), inCharge };
}
