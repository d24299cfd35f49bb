import type { Answers } from '../../config/answers';
import type { ReadAct } from '../../config/acts';
import { addWorkingDays, type Calendar } from '../../workflows/rules/calendar/calendar';
import type { PersonAct } from '../../workflows/rules/duty/acts';
import { missingBefore } from '../../workflows/rules/duty/presented';
import {
  owes,
  type DutyState,
  type ItemState,
  type StageState,
} from '../../workflows/rules/duty/state';
import { dueOf } from '../../workflows/rules/duty/due';
import { at, dayOf, type Day, type Instant } from '../../workflows/rules/time';

/** An act that somebody does by habit. */
export interface HabitualAct {
  at: Instant;
  as: string;
  no: string;
  instance: number;
  /** Orders acts of one instant the same way every time. */
  order: string;
  act: ReadAct;
}

/** When people act who act by habit. */
const HOUR = '09:00';

/** What the habits make of an item as it stands: every act still to come, at its instant. */
export function habitualActs(
  state: ItemState,
  answers: Answers,
  calendar: Calendar,
  now: Instant,
): HabitualAct[] {
  const acts: HabitualAct[] = [];
  // A paused item takes nothing in.
  if (state.pausedSince !== null) return acts;
  for (const stage of state.stages) {
    if (stage.phase !== 'open') continue;
    for (const duty of stage.duties) {
      const next = nextAct(state, stage, duty, answers, calendar);
      if (!next) continue;
      const { no, instance } = state;
      const order = [no, instance, stage.id, duty.id].join('/');
      acts.push({ ...next, at: Math.max(next.at, now), no, instance, order });
    }
  }
  return acts;
}

function nextAct(
  state: ItemState,
  stage: StageState,
  duty: DutyState,
  answers: Answers,
  calendar: Calendar,
): { at: Instant; as: string; act: ReadAct } | null {
  const habit = answers.habits[duty.unit];
  if (!owes(duty)) return review(stage, duty, answers, calendar);
  // No habit says whom to propose: names are in the script.
  if (!habit || habit.kind === 'never' || stage.id === 'propose') return null;
  // Nobody decides before anything is laid before him.
  if (stage.meets === 'approve' && missingBefore(state, stage)) return null;
  const since = dayOf(duty.since);
  const due = dueOf(state, stage, duty) ?? addWorkingDays(calendar, since, 1);
  let day = habit.kind === 'late' ? addWorkingDays(calendar, due, habit.days) : due;
  if (duty.phase === 'returned') day = addWorkingDays(calendar, since, 1);
  return {
    at: hourOf(day, duty.since, calendar),
    as: actorFor(stage, duty),
    act: meeting(stage, duty, day),
  };
}

/** 09:00 of the day, or of the first working day after the duty began where that is later. */
function hourOf(day: Day, since: Instant, calendar: Calendar): Instant {
  const instant = at(day, HOUR);
  return instant > since ? instant : at(addWorkingDays(calendar, dayOf(since), 1), HOUR);
}

/** Văn phòng looks at what was handed in: it returns a first version once, and accepts the rest. */
function review(
  stage: StageState,
  duty: DutyState,
  answers: Answers,
  calendar: Calendar,
): { at: Instant; as: string; act: ReadAct } | null {
  if (duty.phase !== 'handed-in' || duty.submittedAt === null) return null;
  const seen = at(addWorkingDays(calendar, dayOf(duty.submittedAt), 1), HOUR);
  const onDuty = { stage: stage.id, unit: duty.id };
  if (answers.habits[duty.unit]?.kind === 'returned-once' && duty.version === 1) {
    return {
      at: seen,
      as: 'vp.clerk',
      act: { act: { verb: 'return', ...onDuty }, said: { reason: 'Chạy thử: đề nghị bổ sung' } },
    };
  }
  const office = answers.habits['vp'];
  if (!stage.reviewed || !office || office.kind === 'never') return null;
  return { at: seen, as: 'vp.chief', act: { act: { verb: 'approve', ...onDuty }, said: {} } };
}

function actorFor(stage: StageState, duty: DutyState): string {
  if (stage.meets === 'issue') return 'vp.clerk';
  return duty.unit === 'vp' ? 'vp.chief' : duty.seat;
}

/** The act that meets a duty. */
function meeting(stage: StageState, duty: DutyState, day: Day): ReadAct {
  const onDuty = { stage: stage.id, unit: duty.id };
  const acts: Record<StageState['meets'], PersonAct> = {
    submit: { verb: 'submit', ...onDuty, low: [], nominees: [] },
    approve: { verb: 'approve', ...onDuty },
    acknowledge: { verb: 'acknowledge', ...onDuty, promise: null },
    consent: { verb: 'consent', ...onDuty, agreed: true },
    issue: { verb: 'issue', stage: stage.id, on: day },
  };
  const said = stage.meets === 'issue' ? { number: '…/SXD-VP' } : { text: 'Chạy thử' };
  return { act: acts[stage.meets], said };
}
