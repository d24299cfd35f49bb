import type { Day, Instant } from '../time';
import type { LetterKind, TaskTime } from './state';

interface OnDuty {
  stage: string;
  /** The duty's id; a unit's code where the unit owes one thing. */
  unit: string;
}

/**
 * What a person does to an item, as the workflow sees it: codes and days only.
 * What was written or attached stays in the record under the intake's id.
 */
export type Act =
  | { verb: 'letter-in'; kind: LetterKind; arrivedOn: Day; due: string | null; units: string[] }
  | ({ verb: 'acknowledge'; promise: Day | null } & OnDuty)
  | ({ verb: 'submit'; low: LowCriterion[]; nominees: string[] } & OnDuty)
  | ({ verb: 'return' } & OnDuty)
  | ({ verb: 'approve' } & OnDuty)
  | {
      verb: 'direction';
      who: string;
      stage: string | null;
      unit: string | null;
      decides: 'approve' | 'return' | null;
      moves: Day | null;
    }
  | ({ verb: 'call'; until: Day | null } & OnDuty)
  | ({ verb: 'ask-extension'; until: Day } & OnDuty)
  | ({ verb: 'extend'; until: Day; agreed: boolean } & OnDuty)
  | ({ verb: 'consent'; agreed: boolean } & OnDuty)
  | ({ verb: 'assign'; seat: string; due: Day | null; instead: string | null } & OnDuty)
  | { verb: 'issue'; stage: string; on: Day }
  | { verb: 'send-report'; stage: string; rung: number }
  | { verb: 'edit-report'; stage: string; rung: number }
  | { verb: 'hold-report'; stage: string; rung: number; until: Day }
  | { verb: 'correct'; intake: string; withdraw: boolean; act: PersonAct | null }
  | { verb: 'not-applicable' }
  | { verb: 'pause' }
  | { verb: 'resume' }
  | { verb: 'close'; stage: string }
  | { verb: 'cancel' }
  // Done to every open item at once when a calendar year is applied, never to one alone.
  | { verb: 'calendar'; n: number; year: number; document: string }
  // Done to the items that a new version of the plan's template changes; `moved`: stages that are
  // open and whose deadline moves; `time`: when an instance of a line that recurs is due now.
  | { verb: 'template'; n: number; version: number; moved: string[]; time: TaskTime | null };

/** What a person does to one item. */
export type PersonAct = Exclude<Act, { verb: 'calendar' } | { verb: 'template' }>;

export type Verb = PersonAct['verb'];

/** Acts on a duty that somebody has; the others concern the item, or a stage of it. */
export type DutyAct = Extract<
  Act,
  {
    verb:
      | 'acknowledge'
      | 'submit'
      | 'return'
      | 'approve'
      | 'call'
      | 'ask-extension'
      | 'extend'
      | 'consent';
  }
>;
export type ItemAct = Exclude<Act, DutyAct>;

const ON_DUTY: ReadonlySet<Act['verb']> = new Set<DutyAct['verb']>([
  'acknowledge',
  'submit',
  'return',
  'approve',
  'call',
  'ask-extension',
  'extend',
  'consent',
]);

export const isDutyAct = (act: Act): act is DutyAct => ON_DUTY.has(act.verb);

/** A criterion below the mark, and the unit that owns it (item 6). */
export interface LowCriterion {
  criterion: string;
  unit: string;
}

/** The seat that acts, as the directory had it when the intake was stored. */
export interface Actor {
  seat: string;
  role: Role;
  unit: string;
}

export type Role = 'head' | 'officer' | 'clerk' | 'chief' | 'deputy' | 'director';

/** An act on its way to an item. `at` is when it was stored: lateness is judged by it. */
export interface Intake {
  id: string;
  at: Instant;
  by: Actor;
  act: Act;
}

/** What happened to an item, in order. Its state is the fold of these. */
export type Fact =
  | { type: 'acted'; at: Instant; intake: Intake }
  | { type: 'waiting'; at: Instant }
  | { type: 'opened'; at: Instant }
  | { type: 'stage-opened'; at: Instant; stage: string }
  | {
      type: 'stage-closed';
      at: Instant;
      stage: string;
      why: 'silence' | 'dropped' | 'issued' | 'done';
    }
  | { type: 'published'; at: Instant }
  // The item has ended that a line waits for.
  | { type: 'followed'; at: Instant }
  // It has ended without being done, so that the line waits for nothing.
  | { type: 'forsaken'; at: Instant }
  | { type: 'ended'; at: Instant };
