import { addWorkingDays, workingDaysBetween, type Calendar } from '../calendar/calendar';
import type { Resolved } from '../deadline/resolve';
import type { StageTemplate } from './plan';
import { dayOf, endOf, sayDay, type Day, type Instant } from '../time';

/** A stage's date as it fits into what a letter leaves. */
export interface Fitted {
  due: Instant | null;
  proof: string[];
  shortened: boolean;
  dropped: boolean;
}

/** What is left for a stage when a letter or a direction sets the outside date. */
export interface Left {
  /** The day it opens. */
  from: Day;
  /** That day, or the later one on which the date was set. */
  setOn: Day;
  /** The day on which its owners are told of the date. */
  toldOn: Day;
  /** The deadline of what follows. */
  ceiling: Day | null;
  isOpen: boolean;
}

/**
 * A letter may leave too few days: the round is shortened to what is left, or the units' round that
 * has not begun is dropped; no stage gets a date before its owners are told of it.
 */
export function fit(
  calendar: Calendar,
  template: StageTemplate,
  resolved: Resolved | null,
  { from, setOn, toldOn, ceiling, isOpen }: Left,
): Fitted {
  const kept = {
    due: resolved?.due ?? null,
    proof: resolved?.proof ?? [],
    shortened: false,
    dropped: false,
  };
  if (kept.due === null || ceiling === null) return kept;
  const day = dayOf(kept.due);
  const least = addWorkingDays(calendar, from, template.least);
  if (day >= least && day >= toldOn) return kept;
  const why = `Thời gian còn lại không đủ (từ ngày ${sayDay(setOn)}, bước sau đến hạn ngày ${sayDay(ceiling)})`;
  const shortened = (day: Day, how: string): Fitted => ({
    due: endOf(day),
    proof: [...kept.proof, `${why}: ${how} ${sayDay(day)}`],
    shortened: true,
    dropped: false,
  });
  const asked = addWorkingDays(calendar, setOn, template.least);
  const roomy = asked > toldOn ? asked : toldOn;
  if (roomy < ceiling) {
    const days = workingDaysBetween(calendar, setOn, roomy);
    return shortened(roomy, `rút ngắn còn ${days} ngày làm việc →`);
  }
  if (template.by === 'units' && !isOpen) {
    return { ...kept, proof: [...kept.proof, `${why}: bỏ bước này`], dropped: true };
  }
  const eve = addWorkingDays(calendar, ceiling, -1);
  if (template.by === 'units' && eve > toldOn) return shortened(eve, 'rút ngắn đến ngày');
  return shortened(day >= toldOn ? day : toldOn, 'làm ngay trong ngày');
}
