import { isDay, type Day } from '../../../workflows/rules/time';

/** Something that is thought to happen while everybody is silent. `instance` null: the only one. */
export type Assumption =
  | { kind: 'letter'; item: string; instance: number | null; on: Day; due: string | null }
  | { kind: 'off'; day: Day }
  /** Working days after the deadline that the unit would have. */
  | {
      kind: 'extend';
      item: string;
      instance: number | null;
      stage: string;
      unit: string;
      days: number;
    };

/**
 * Reads "letter:3=2021-07-20,ngày 15/8/2021", "off:2021-08-16", "extend:3/unit-lists/qlxd=2", and
 * "2.7" for the seventh time of item 2; null: none of them.
 */
export function readAssumption(text: string): Assumption | null {
  const [, kind, rest] = /^(letter|off|extend):(.+)$/su.exec(text.trim()) ?? [];
  if (kind === 'off') return isDay(rest!) ? { kind, day: rest! } : null;
  const [, place, given] = /^([^=]+)=(.+)$/su.exec(rest ?? '') ?? [];
  if (place === undefined || given === undefined) return null;
  const [named, stage, unit, ...more] = place.split('/');
  const [, item, nth] = /^([^.]+)(?:\.([1-9]\d{0,3}))?$/u.exec(named!) ?? [];
  if (!item) return null;
  const instance = nth === undefined ? null : Number(nth);
  if (kind === 'letter') {
    const [, on, due] = /^([^,]+)(?:,(.+))?$/su.exec(given) ?? [];
    if (stage !== undefined || on === undefined || !isDay(on)) return null;
    return { kind, item, instance, on, due: due?.trim() || null };
  }
  if (!stage || !unit || more.length > 0 || !/^[1-9]\d?$/.test(given)) return null;
  return { kind: 'extend', item, instance, stage, unit, days: Number(given) };
}
