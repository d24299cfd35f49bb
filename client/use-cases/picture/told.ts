import type { PlannedNotice } from '../../../workflows/rules/notices/notice';
import type { SilentLetter } from '../../../workflows/rules/notices/silent-year';
import { dayOf } from '../../../workflows/rules/time';
import type { ToldDay } from './strokes';

/** The days on which a kind is told, by item and stage; the stage "": the item itself. */
export type Told = Map<string, ToldDay[]>;

export function toldIn(letters: SilentLetter[]): Told {
  const told: Told = new Map();
  const placeOf = ({ item, stage }: PlannedNotice): string => `${item}/${stage ?? ''}`;
  for (const { at, notices } of letters) {
    for (const notice of notices) {
      const marks = told.get(placeOf(notice)) ?? [];
      told.set(placeOf(notice), marks);
      const same = marks.find(({ kind, day }) => kind === notice.kind && day === dayOf(at));
      if (same) same.count += 1;
      else marks.push({ kind: notice.kind, day: dayOf(at), count: 1 });
    }
  }
  return told;
}
