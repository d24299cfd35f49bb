import type { ColumnType, Generated, Insertable, Selectable } from 'kysely';
import type { CalendarYear } from '../../workflows/rules/calendar/calendar';
import type { Act } from '../../workflows/rules/duty/acts';
import type {
  DutyPhase,
  ItemPhase,
  ItemState,
  LetterKind,
  Meets,
  StagePhase,
} from '../../workflows/rules/duty/state';
import type { NoticeKind } from '../../workflows/rules/notices/notice';
import type { PlanTemplate } from '../../workflows/rules/plan/plan';
import type { Chore } from '../../workflows/rules/rights';
import type { Day, Instant } from '../../workflows/rules/time';

type Json<T> = ColumnType<T, string, string>;

/** Names an item of a plan; a second letter makes a second instance of item 1. */
export interface ItemKey {
  plan: string;
  no: string;
  instance: number;
}

export interface UnitTable {
  code: string;
  name: string;
  short: string;
  /** department room, subordinate unit, office or board */
  kind: 'room' | 'subordinate' | 'office' | 'board';
  /** Seat of the Phó Giám đốc in charge of it. */
  supervisor: string | null;
  valid_from: Day;
  valid_to: Day | null;
}

export interface PersonTable {
  id: string;
  name: string;
  email: string | null;
}

export interface SeatTable {
  /** `<unit>.<role>`, deputies numbered: `bgd.deputy-1`. */
  code: string;
  unit: string;
  role: 'head' | 'officer' | 'clerk' | 'chief' | 'deputy' | 'director';
  title: string;
}

export interface HoldingTable {
  seat: string;
  person: string;
  from_day: Day;
  to_day: Day | null;
  /** Stands in for the holder in these days. */
  acting: boolean;
}

export interface PlanTable {
  id: string;
  template: Json<PlanTemplate>;
  year: number;
  number: string | null;
  issued_on: Day | null;
  title: string;
  started_at: Instant;
  /** Seat of the Phó Giám đốc in charge, per unit; `*` for the plan. */
  in_charge: Json<Record<string, string>>;
  phase: 'running' | 'closed' | 'cancelled';
  closed_at: Instant | null;
}

export interface ItemTable extends ItemKey {
  workflow: string;
  title: string;
  phase: ItemPhase;
  state: Json<ItemState>;
  proof: Json<string[]>;
  provisional: boolean;
  opens: Instant | null;
  due: Instant | null;
  seq: number;
  /** The next instant the workflow will act by itself; null: it waits for a message only. */
  next_wake: Instant | null;
}

export interface StageTable extends ItemKey {
  id: string;
  position: number;
  title: string;
  meets: Meets;
  phase: StagePhase;
  opens: Instant | null;
  opened_at: Instant | null;
  ended_at: Instant | null;
  due: Instant | null;
  proof: Json<string[]>;
}

export interface DutyTable extends ItemKey {
  stage: string;
  id: string;
  unit: string;
  seat: string;
  phase: DutyPhase;
  due: Instant | null;
  generation: number;
  version: number;
  submitted_at: Instant | null;
  basis: string | null;
}

export interface IntakeTable extends ItemKey {
  id: string;
  at: Instant;
  by_seat: string;
  by_role: SeatTable['role'];
  by_unit: string;
  act: Json<Act>;
  /** What was written or attached; it stays here and never enters a workflow. */
  said: Json<Record<string, unknown>>;
  delivered_at: Instant | null;
  outcome: 'applied' | 'refused' | null;
  refusal: string | null;
}

export interface LetterInTable extends ItemKey {
  intake: string;
  kind: LetterKind;
  number: string | null;
  dated: Day | null;
  arrival_number: string | null;
  arrived_on: Day;
  sender: string | null;
  about: string | null;
  due_words: string | null;
}

export interface SubmissionTable extends ItemKey {
  intake: string;
  stage: string;
  duty: string;
  version: number;
  at: Instant;
  late: boolean;
  body: string | null;
  by_seat: string;
}

export interface FileTable {
  intake: string;
  position: number;
  sha256: string;
  name: string;
  size: number;
}

export interface DirectionTable extends ItemKey {
  intake: string;
  who: string;
  said_on: Day | null;
  how: string | null;
  what: string | null;
}

export interface NoticeTable extends ItemKey {
  key: string;
  stage: string | null;
  duty: string | null;
  unit: string | null;
  kind: NoticeKind | 'state';
  rung: number | null;
  occurrence: number;
  generation: number;
  to_seat: string;
  at: Instant;
  why: string;
  alone: boolean;
  phase: 'planned' | 'due' | 'lettered' | 'suppressed';
  reason: string | null;
  issued_at: Instant | null;
  letter: string | null;
}

export type LetterPhase =
  'queued' | 'sending' | 'sent' | 'retry' | 'failed' | 'unknown' | 'bounced' | 'suppressed';

export interface LetterTable {
  id: string;
  /** The seat written to, and who held it when the letter was composed. */
  to_seat: string;
  person: string;
  to_name: string;
  address: string;
  subject: string;
  text: string;
  html: string;
  message_id: string;
  /** Its Date header: when it was composed, in the plan's time. */
  dated: Instant;
  due_at: Instant;
  /** Smaller leaves first. */
  priority: number;
  phase: LetterPhase;
  attempts: number;
  /** How often it was unknown whether it arrived. */
  doubts: Generated<number>;
  /** When it was last handed over. */
  tried_at: Instant | null;
  next_try: Instant | null;
  sent_at: Instant | null;
  reason: string | null;
  /** Which server took it: a letter that the inbox took is never sent by another. */
  taken_by: 'inbox' | 'smtp' | null;
}

export interface LedgerTable extends ItemKey {
  n: number;
  at: Instant;
  kind: string;
  body: Json<Record<string, unknown>>;
  prev: string;
  hash: string;
}

export interface DigestTable {
  day: Day;
  composed_at: Instant;
}

export interface CourierTable {
  id: number;
  next_wake: Instant | null;
  held: boolean;
  held_why: string | null;
  /** Since when the day's digest waits for items whose wake is past; null: it does not wait. */
  waits_since: Instant | null;
  /** Why the mail server takes nothing from us, and since when; null: as far as known it does. */
  stopped_why: string | null;
  stopped_at: Instant | null;
  /** How often in a row it took nothing, and when one letter tries again. */
  stops: Generated<number>;
  tries_again: Instant | null;
}

export interface LinkTable {
  token_hash: string;
  plan: string;
  /** The seat that the link speaks for. */
  party: string;
  /** Whom it was mailed to; it speaks for the seat as long as this person holds it. */
  person: string;
  created_at: Instant;
  revoked_at: Instant | null;
}

export interface InboxTable {
  id: Generated<number>;
  received_at: Instant;
  message_id: string | null;
  to_address: string;
  raw: Buffer;
}

/** Builds that have worked on this record. */
export interface BuildTable {
  /** SHA-256 of the bundled workflows. */
  workflows: string;
  /** When it last began. */
  polled_at: Instant;
}

/** A calendar year applied during the year; of several for a year the newest holds. */
export interface CalendarTable {
  n: Generated<number>;
  year: number;
  days: Json<CalendarYear>;
  /** The document that announced it. */
  document: string;
  by_seat: string;
  at: Instant;
}

/** What was done to the system as a whole; rows are only ever added. */
export interface ChoreTable {
  id: Generated<number>;
  at: Instant;
  chore: Chore;
  /** The seat that did it; null: whoever sits at the machine. */
  by_seat: string | null;
  /** What it was done to: a letter's id, a file's name. */
  about: string | null;
  reason: string | null;
}

/** A version of a plan's template; rows are only ever added. */
export interface PlanVersionTable {
  plan: string;
  /** From 1, that with which the plan was started. */
  n: number;
  /** The number that its file gives it. */
  version: number;
  /** With what earlier versions had and items still stand on. */
  template: Json<PlanTemplate>;
  /** The file as it was applied; null: not kept. */
  source: string | null;
  at: Instant;
  by_seat: string | null;
  reason: string | null;
}

export interface Tables {
  units: UnitTable;
  people: PersonTable;
  seats: SeatTable;
  holdings: HoldingTable;
  plans: PlanTable;
  items: ItemTable;
  stages: StageTable;
  duties: DutyTable;
  intakes: IntakeTable;
  letters_in: LetterInTable;
  submissions: SubmissionTable;
  files: FileTable;
  directions: DirectionTable;
  notices: NoticeTable;
  letters: LetterTable;
  ledger: LedgerTable;
  digests: DigestTable;
  couriers: CourierTable;
  links: LinkTable;
  inbox: InboxTable;
  builds: BuildTable;
  chores: ChoreTable;
  calendars: CalendarTable;
  plan_versions: PlanVersionTable;
}

export type NoticeRow = Selectable<NoticeTable>;
export type LetterRow = Selectable<LetterTable>;
export type ItemRow = Selectable<ItemTable>;
export type PlanRow = Selectable<PlanTable>;
export type IntakeRow = Selectable<IntakeTable>;
export type NewNotice = Insertable<NoticeTable>;
export type NewLetter = Insertable<LetterTable>;
