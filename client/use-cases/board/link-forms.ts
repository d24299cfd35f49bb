import type { Verb } from '../../../workflows/rules/duty/acts';
import {
  hasEnded,
  owes,
  type DutyState,
  type ItemState,
  type Meets,
  type StageState,
} from '../../../workflows/rules/duty/state';
import { addDays, dayOf, type Day, type Instant } from '../../../workflows/rules/time';
import type { Party } from './links';

/** What a mailed link may do: each is a form on its page. */
export type LinkVerb = Extract<
  Verb,
  'submit' | 'acknowledge' | 'ask-extension' | 'consent' | 'issue'
>;

/** Decisions are left out on purpose: they need a second step, and directors decide where they are. */
const MEETING: Record<Meets, LinkVerb[]> = {
  submit: ['submit', 'acknowledge', 'ask-extension'],
  acknowledge: ['acknowledge'],
  consent: ['consent'],
  issue: ['issue'],
  approve: [],
};

/** Stages in which something has to be named that the next stage is about. */
export const NAMES: Partial<Record<string, 'nominees' | 'low'>> = {
  'appraisalCouncil/propose': 'nominees',
  'publication/results': 'low',
};

/** What a party may do about a duty of its own, as it stands. */
export function formsFor(
  state: ItemState,
  stage: StageState,
  duty: DutyState,
  party: Party,
  now: Instant,
): LinkVerb[] {
  if (hasEnded(state) || state.pausedSince !== null) return [];
  const replaces = stage.meets === 'submit' && duty.phase === 'handed-in';
  if (replaces) return stage.phase === 'closed' ? [] : ['submit'];
  // What was begun before the stage was closed may still be brought to its end.
  if (stage.phase === 'closed') return duty.phase === 'returned' ? ['submit'] : [];
  if (stage.phase !== 'open' || !owes(duty)) return [];
  const latest = state.dates.stages[stage.id]?.latest ?? null;
  return MEETING[stage.meets].filter((verb) => {
    if (verb === 'consent') return duty.seat === party.seat;
    return verb !== 'ask-extension' || latest === null || latest >= earliestDay(now);
  });
}

/** The first day that can be promised or asked for. */
export const earliestDay = (now: Instant): Day => addDays(dayOf(now), 1);
