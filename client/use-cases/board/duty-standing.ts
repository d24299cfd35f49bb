import {
  isMet,
  type DutyState,
  type ItemState,
  type StageState,
} from '../../../workflows/rules/duty/state';
import { dueInstant } from '../../../workflows/rules/duty/due';
import { lateAfter, timingOf, toldAt } from '../../../workflows/rules/plan/lateness';
import { dayOf, sayDay, two, type Day, type Instant } from '../../../workflows/rules/time';
import { standing, TEXTS, type DutyCode, type Present, type Standing } from './states';

/** From so many working days before the deadline on it is "sắp đến hạn". */
const SOON = 3;

/** How one duty stands. What rests on a letter or a pause is never overdue, nor is a decision. */
export function dutyStanding(
  item: ItemState,
  stage: StageState,
  duty: DutyState,
  present: Present,
): Standing<DutyCode> {
  if (duty.phase === 'excused') return standing('excused');
  if (duty.phase === 'refused') return standing('refused');
  if (isMet(stage, duty)) return metStanding(item, stage, duty, present);
  if (stage.phase === 'ahead') return standing('ahead');
  const over = givenUp(item, stage);
  if (over) return over;
  if (present.isOnItsWay(stage.id, duty.id)) return standing('received');
  if (stage.phase === 'closed') return closedStanding(stage, duty, present);
  if (duty.phase === 'handed-in') return standing('awaits-review');
  if (item.pausedSince !== null) return standing('paused');
  if (stage.meets === 'approve') return standing('awaits-decision');
  const isReturned = duty.phase === 'returned';
  const due = dueInstant(item, stage, duty);
  const time = due === null ? standing('owed') : againstDue(due, toldOn(duty, present), present);
  if (!isReturned) return time;
  return time.state === 'overdue'
    ? standing('overdue', `${TEXTS.returned}, q${time.stateText.slice(1)}`)
    : standing('returned');
}

/** A stage that was under way in an item that nobody goes on with is late no more. */
export const givenUp = ({ phase }: ItemState, stage: StageState): Standing<'closed'> | null =>
  stage.phase === 'open' && (phase === 'cancelled' || phase === 'not-applicable')
    ? standing('closed', TEXTS[phase])
    : null;

const toldOn = (duty: DutyState, present: Present): Day => dayOf(toldAt(present, duty));

function metStanding(
  item: ItemState,
  stage: StageState,
  duty: DutyState,
  present: Present,
): Standing<DutyCode> {
  if (stage.meets === 'approve') return standing('done', 'Đã có ý kiến');
  if (stage.meets === 'consent') return standing('done', 'Đồng ý');
  const due = dueInstant(item, stage, duty);
  if (due === null || duty.submittedAt === null) return standing('done');
  const told = toldOn(duty, present);
  const isLate =
    stage.meets === 'issue' && item.issuedOn !== null
      ? item.issuedOn > lateAfter(dayOf(due), told)
      : timingOf(present.calendar, due, told, duty.submittedAt).is === 'late';
  return standing(isLate ? 'done-late' : 'done');
}

function closedStanding(
  stage: StageState,
  duty: DutyState,
  { isOptional }: Present,
): Standing<DutyCode> {
  if (stage.meets === 'acknowledge') return standing('silent', 'Chưa xác nhận');
  if (stage.meets === 'submit' && duty.version === 0) {
    return isOptional(stage.id) ? standing('silent') : standing('closed', 'Đã chốt, chưa nộp');
  }
  return standing('closed');
}

/** How a deadline stands; `told`: the day on which its owners were told of it. */
export function againstDue(
  due: Instant,
  told: Day | null,
  { now, calendar }: Present,
): Standing<'owed' | 'due-soon' | 'due-today' | 'overdue'> {
  const time = timingOf(calendar, due, told, now);
  const from = time.told === null ? '' : `, kể từ ngày ${sayDay(time.told)}`;
  if (time.is === 'late') {
    return standing(
      'overdue',
      time.days > 0 ? `Quá hạn (chậm ${two(time.days)} ngày làm việc${from})` : undefined,
    );
  }
  if (time.told !== null) {
    const code = time.is === 'today' ? 'due-today' : 'due-soon';
    return standing(code, `Thời hạn đã qua khi giao, tính chậm sau ngày ${sayDay(time.told)}`);
  }
  if (time.is === 'today') return standing('due-today');
  return time.days <= SOON
    ? standing('due-soon', `Sắp đến hạn (còn ${two(time.days)} ngày làm việc)`)
    : standing('owed');
}
