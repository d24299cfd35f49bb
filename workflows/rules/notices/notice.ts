import type { Calendar } from '../calendar/calendar';
import type { ItemState } from '../duty/state';
import type { ItemTemplate, MailHours, PlanFacts } from '../plan/plan';
import type { Instant } from '../time';

export type NoticeKind = 'assign' | 'remind' | 'chase' | 'report' | 'ask' | 'call';

/** One thing to be told to one person at an instant. Its key makes it unrepeatable. */
export interface PlannedNotice {
  key: string;
  at: Instant;
  kind: NoticeKind;
  item: string;
  instance: number;
  stage: string | null;
  duty: string | null;
  unit: string | null;
  /** The seat that is told. */
  to: string;
  rung: number | null;
  occurrence: number;
  generation: number;
  /** Why it comes on that day, one official Vietnamese sentence. */
  why: string;
  /** Returns and decisions go alone; everything else waits for the day's digest. */
  alone: boolean;
}

/** What is told before a deadline; a director is asked at first and asked again. What Văn phòng is asked is none. */
export const isReminder = ({ kind, occurrence, duty, rung }: PlannedNotice): boolean =>
  duty !== null && rung === null && (kind === 'remind' || (kind === 'ask' && occurrence > 0));

/** What an item's notices depend on. */
export interface NoticeFacts {
  state: ItemState;
  item: ItemTemplate;
  plan: PlanFacts;
  mail: MailHours;
  lookAhead: number;
  holdMost: number;
  calendar: Calendar;
}
