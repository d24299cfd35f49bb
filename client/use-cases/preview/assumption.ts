import { isDay, type Day } from '../../../workflows/rules/time';

/** Something that is thought to happen while everybody is silent. */
export type Assumption =
  | { kind: 'letter'; item: string; on: Day; due: string | null }
  | { kind: 'off'; day: Day }
  /** Working days after the deadline that the unit would have. */
  | { kind: 'extend'; item: string; stage: string; unit: string; days: number };

/** Reads "letter:3=2021-07-20,ngày 15/8/2021", "off:2021-08-16", "extend:3/unit-lists/qlxd=2"; null: none of them. */
export function readAssumption(text: string): Assumption | null {
  const [, kind, rest] = /^(letter|off|extend):(.+)$/su.exec(text.trim()) ?? [];
  if (kind === 'off') return isDay(rest!) ? { kind, day: rest! } : null;
  const [, place, given] = /^([^=]+)=(.+)$/su.exec(rest ?? '') ?? [];
  if (place === undefined || given === undefined) return null;
  if (kind === 'letter') {
    const [, on, due] = /^([^,]+)(?:,(.+))?$/su.exec(given) ?? [];
    if (on === undefined || !isDay(on)) return null;
    return { kind, item: place, on, due: due?.trim() || null };
  }
  const [item, stage, unit, ...more] = place.split('/');
  if (!item || !stage || !unit || more.length > 0 || !/^[1-9]\d?$/.test(given)) return null;
  return { kind: 'extend', item, stage, unit, days: Number(given) };
}
