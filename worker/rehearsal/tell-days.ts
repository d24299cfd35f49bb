import { timelineOf } from '../../client/use-cases/preview/timeline-record';
import { sayRows } from '../../client/use-cases/preview/timeline-said';
import { iso } from '../../workflows/rules/time';
import type { RehearsalStep } from './order';

/** Tells a rehearsal day by day, only what came new: the date, what happened and to whom. */
export function dayTeller(say: (line: string) => void): (step: RehearsalStep) => Promise<void> {
  const told = new Set<string>();
  let day = '';
  return async ({ database, plan, at: now }) => {
    const { timeline } = await timelineOf(database, plan);
    const fresh = timeline.filter((row) => row.at <= iso(now) && !told.has(JSON.stringify(row)));
    for (const row of fresh) told.add(JSON.stringify(row));
    sayRows(fresh, day).forEach(say);
    day = fresh.at(-1)?.at.slice(0, 10) ?? day;
  };
}
