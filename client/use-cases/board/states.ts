import type { Calendar } from '../../../workflows/rules/calendar/calendar';
import {
  dueInstant,
  isMet,
  type DutyState,
  type ItemState,
  type StageState,
} from '../../../workflows/rules/duty/state';
import { lateAfter, timingOf, toldAt } from '../../../workflows/rules/plan/lateness';
import type { MailHours } from '../../../workflows/rules/plan/plan';
import { dayOf, sayDay, two, type Day, type Instant } from '../../../workflows/rules/time';

/** How something stands, as a code and as the words a page shows. Computed when read, never stored. */
export interface Standing<Code extends string> {
  state: Code;
  stateText: string;
}

export type DutyCode =
  | 'ahead'
  | 'owed'
  | 'due-soon'
  | 'due-today'
  | 'overdue'
  | 'returned'
  | 'received'
  | 'awaits-review'
  | 'awaits-decision'
  | 'done'
  | 'done-late'
  | 'refused'
  | 'excused'
  | 'silent'
  | 'closed'
  | 'paused';

export type StageCode = Exclude<DutyCode, 'excused' | 'silent'> | 'dropped';

export type ItemCode =
  | 'not-yet'
  | 'waiting'
  | 'open'
  | 'due-soon'
  | 'due-today'
  | 'overdue'
  | 'overdue-inside'
  | 'awaits-decision'
  | 'done'
  | 'done-late'
  | 'paused'
  | 'not-applicable'
  | 'cancelled';

/** What a state depends on besides the item itself. */
export interface Present {
  now: Instant;
  calendar: Calendar;
  mail: MailHours;
  /** Whether something was handed in for this duty that its item has not seen yet. */
  isOnItsWay: (stage: string, duty: string) => boolean;
  /** Whether silence in this stage means "không có ý kiến". */
  isOptional: (stage: string) => boolean;
}

/** From so many working days before the deadline on it is "sắp đến hạn". */
const SOON = 3;

/** What a page shows for a state when there is nothing more to say of it. */
export const TEXTS: Record<DutyCode | StageCode | ItemCode, string> = {
  ahead: 'Chưa đến kỳ',
  'not-yet': 'Chưa đến kỳ',
  waiting: 'Chờ văn bản',
  open: 'Đang thực hiện',
  owed: 'Đang thực hiện',
  'due-soon': 'Sắp đến hạn',
  'due-today': 'Đến hạn hôm nay',
  overdue: 'Quá hạn',
  'overdue-inside': 'Đang thực hiện, có phần việc quá hạn',
  returned: 'Yêu cầu bổ sung',
  received: 'Đã tiếp nhận, đang xử lý',
  'awaits-review': 'Chờ duyệt',
  'awaits-decision': 'Chờ ý kiến lãnh đạo',
  done: 'Hoàn thành đúng hạn',
  'done-late': 'Hoàn thành quá hạn',
  refused: 'Không đồng ý',
  excused: 'Đã giao lại cho nơi khác',
  silent: 'Không có ý kiến',
  dropped: 'Bỏ qua, không đủ thời gian',
  closed: 'Đã chốt',
  paused: 'Tạm dừng',
  'not-applicable': 'Không áp dụng',
  cancelled: 'Dừng thực hiện',
};

const standing = <Code extends keyof typeof TEXTS>(
  state: Code,
  stateText = TEXTS[state],
): Standing<Code> => ({ state, stateText });

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
function againstDue(
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

/** The most pressing of the duties gives a stage its state. */
const PRESSING: DutyCode[] = [
  'overdue',
  'due-today',
  'due-soon',
  'returned',
  'owed',
  'refused',
  'awaits-review',
  'awaits-decision',
  'received',
];

/** How a stage stands, given how its duties stand. */
export function stageStanding(
  item: ItemState,
  stage: StageState,
  duties: Standing<DutyCode>[],
): Standing<StageCode> {
  if (item.dates.stages[stage.id]?.dropped && stage.phase !== 'open') return standing('dropped');
  if (stage.phase === 'ahead') return standing('ahead');
  if (stage.phase === 'met') {
    if (stage.meets === 'approve') return standing('done', 'Đã có ý kiến');
    return standing(duties.some(({ state }) => state === 'done-late') ? 'done-late' : 'done');
  }
  if (stage.phase === 'closed') return standing('closed');
  if (item.pausedSince !== null) return standing('paused');
  const worst = [...duties].sort((a, b) => rank(a) - rank(b) || lateness(b) - lateness(a))[0];
  if (!worst || rank(worst) === PRESSING.length) return standing('owed');
  return { state: worst.state as StageCode, stateText: worst.stateText };
}

function rank({ state }: Standing<DutyCode>): number {
  const place = PRESSING.indexOf(state);
  return place === -1 ? PRESSING.length : place;
}

const lateness = ({ stateText }: Standing<DutyCode>): number =>
  Number(/\d+/.exec(stateText)?.[0] ?? 0);

/** How an item stands. Waiting for a letter is never overdue. */
export function itemStanding(
  item: ItemState,
  stages: Standing<StageCode>[],
  present: Present,
): Standing<ItemCode> {
  if (item.phase === 'cancelled') return standing('cancelled');
  if (item.phase === 'not-applicable') {
    if (item.task?.time?.past) return standing('not-applicable', 'Đã qua kỳ');
    return standing('not-applicable', item.letters.length === 0 ? 'Không phát sinh' : undefined);
  }
  if (item.phase === 'done') {
    const due = item.dates.outside;
    const late = due !== null && item.issuedOn !== null && item.issuedOn > dayOf(due);
    return standing(late ? 'done-late' : 'done', due === null ? 'Hoàn thành' : undefined);
  }
  if (item.pausedSince !== null) return standing('paused');
  if (item.phase === 'open') return openStanding(item, stages, present);
  if (!waitsForLetter(item)) return standing('not-yet');
  const follows = item.task?.follows;
  return standing('waiting', follows ? `Chờ hoàn thành mục ${follows}` : undefined);
}

const waitsForLetter = (item: ItemState): boolean =>
  item.phase === 'waiting' || item.dates.opens === null;

/** What the department owes outside is pressing until its number is recorded. */
function openStanding(
  item: ItemState,
  stages: Standing<StageCode>[],
  present: Present,
): Standing<ItemCode> {
  const due = item.dates.outside;
  const isSent = item.stages.every(
    ({ meets, phase }) => meets !== 'issue' || phase === 'met' || phase === 'closed',
  );
  if (due !== null && !isSent) {
    const time = againstDue(due, null, present);
    if (time.state !== 'owed') return time as Standing<ItemCode>;
  }
  if (stages.some(({ state }) => state === 'overdue')) return standing('overdue-inside');
  const open = stages.filter(({ state }) => !ENDED.has(state));
  const decides = open.length > 0 && open.every(({ state }) => state === 'awaits-decision');
  return standing(decides ? 'awaits-decision' : 'open');
}

const ENDED = new Set<StageCode>(['ahead', 'done', 'done-late', 'dropped', 'closed']);
