import type { Calendar } from '../../../workflows/rules/calendar/calendar';
import type { MailHours } from '../../../workflows/rules/plan/plan';
import type { Instant } from '../../../workflows/rules/time';

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

/** A state in its own words, or with more to say of it. */
export const standing = <Code extends keyof typeof TEXTS>(
  state: Code,
  stateText = TEXTS[state],
): Standing<Code> => ({ state, stateText });
