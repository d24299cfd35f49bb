import { addWorkingDays, workingDaysBetween, type Calendar } from '../calendar/calendar';
import { read } from '../deadline/read';
import type { Resolved } from '../deadline/resolve';
import { endOf, sayDay, two, type Day } from '../time';

/** A stage's deadline in the template's words, and what they come to. */
export interface Counted {
  words: string | null;
  resolved: Resolved | null;
  /** The stage was over when the line's deadline was set: it needs no more days. */
  wasOver: boolean;
}

/** The days from the morning on which a line's owners are told of it to its own. */
export interface Window {
  toldOn: Day;
  outside: Day;
}

/**
 * The deadlines of a line's stages where its window is shorter than they count back from its own:
 * each is counted back in proportion, so that whoever is first has not to hand in on the day on which
 * he is told. In a window that is long enough, and for dates that are not counted back, what was found.
 */
export function squeeze(
  calendar: Calendar,
  stages: readonly Counted[],
  { toldOn, outside }: Window,
): (Resolved | null)[] {
  const counts = stages.map(countOf);
  const most = Math.max(...counts.map((count) => count ?? 0));
  const left = workingDaysBetween(calendar, toldOn, outside);
  if (left < 1 || left > most) return stages.map(({ resolved }) => resolved);
  return stages.map(({ resolved }, i) => {
    const count = counts[i] ?? 0;
    if (resolved === null || count === 0) return resolved;
    // What comes before the deadline stays before it.
    const fewer = Math.max(1, Math.floor((count * left) / (most + 1)));
    const day = addWorkingDays(calendar, outside, -fewer);
    const why = `Từ ngày ${sayDay(toldOn)} đến thời hạn của Sở chỉ có ${two(left)} ngày làm việc: tính lùi ${two(fewer)} ngày làm việc thay cho ${two(count)} → ${sayDay(day)}`;
    return { ...resolved, due: endOf(day), proof: [...resolved.proof, why] };
  });
}

/** Working days before the line's own deadline; null: the words count otherwise. */
function countOf({ words, resolved, wasOver }: Counted): number | null {
  if (wasOver) return null;
  if (words === null || resolved === null || resolved.due === null) return null;
  const reading = read(words);
  if (!reading.ok) return null;
  const { form } = reading.deadline;
  if (form.kind !== 'ahead' || form.span.unit !== 'working' || !('event' in form.before))
    return null;
  return form.before.event.name === 'thời hạn của Sở' ? form.span.count : null;
}
