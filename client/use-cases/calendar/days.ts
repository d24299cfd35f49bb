import { yearOf, type Calendar } from '../../../workflows/rules/calendar/calendar';
import { sayDay, type Day } from '../../../workflows/rules/time';

/** A day off or a worked Saturday of a year. */
export interface NamedDay {
  day: Day;
  kind: 'off' | 'make-up';
  /** What it is, or of which day it takes the place. */
  name: string;
  source: string;
}

export interface DayChange extends NamedDay {
  /** `renamed`: off before and after, for another reason or by another document. */
  change: 'added' | 'dropped' | 'renamed';
  /** What it was called, and by which document, where it is renamed. */
  was?: Pick<NamedDay, 'name' | 'source'>;
}

/** The days of a year as they are counted with, in order. */
export function namedDays(calendar: Calendar, year: number): NamedDay[] {
  const { off, makeUp } = yearOf(calendar, year);
  const days: NamedDay[] = [
    ...off.map((one) => ({ ...one, kind: 'off' as const })),
    ...makeUp.map(({ day, for: other, source }) => ({
      ...{ day, source, kind: 'make-up' as const },
      name: `làm bù cho ngày ${sayDay(other)}`,
    })),
  ];
  return days.sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** What the days of a year become. */
export function dayChanges(before: Calendar, after: Calendar, year: number): DayChange[] {
  const was = namedDays(before, year);
  const is = namedDays(after, year);
  const same = (a: NamedDay, b: NamedDay): boolean => a.day === b.day && a.kind === b.kind;
  const changes: DayChange[] = [];
  for (const day of is) {
    const old = was.find((one) => same(one, day));
    if (!old) changes.push({ ...day, change: 'added' });
    else if (old.name !== day.name || old.source !== day.source)
      changes.push({ ...day, change: 'renamed', was: { name: old.name, source: old.source } });
  }
  for (const day of was) {
    if (!is.some((one) => same(one, day))) changes.push({ ...day, change: 'dropped' });
  }
  return changes.sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** The documents that announced the days that change; the year's, where days only fall away. */
export function sourcesOf({ days, document }: { days: DayChange[]; document: string }): string {
  const named = days.filter(({ change }) => change !== 'dropped').map(({ source }) => source);
  return named.length === 0 ? document : [...new Set(named)].join('; ');
}
