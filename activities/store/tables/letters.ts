import type { Generated } from 'kysely';
import type { NoticeKind } from '../../../workflows/rules/notices/notice';
import type { Day, Instant } from '../../../workflows/rules/time';
import type { ItemKey } from './items';

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
