import type { AppliedYear } from '../../activities/store/calendars';
import type { Database } from '../../activities/store/database';
import type { UseCaseParts } from '../../client/use-cases/parts';
import type { Answers } from '../../config/answers';
import type { Directory } from '../../config/directory';
import type { PlanTemplate } from '../../workflows/rules/plan/plan';
import type { Instant } from '../../workflows/rules/time';

/** What is to be rehearsed, and where. */
export interface RehearsalOrder {
  template: PlanTemplate;
  year: number;
  answers: Answers;
  directory: Directory;
  /** Calendar years that were applied here; they hold in the rehearsal from its start. */
  applied?: AppliedYear[] | undefined;
  /** Where the Temporal program is kept. */
  cacheDir: string;
  /** A PostgreSQL to make the rehearsal's own database in; without it, a server of its own. */
  postgresUrl?: string | undefined;
  /** A Temporal to make the rehearsal's own namespace in; without it, a server of its own. */
  temporalAddress?: string | undefined;
  /** Where its servers are written down, so that the next start ends what a kill left running. */
  runDir?: string | undefined;
  say: (line: string) => void;
  /** Told after each instant on which something happened. */
  onStep?: (step: RehearsalStep) => Promise<void>;
}

/** An instant on which something happened. */
export interface RehearsalStep {
  at: Instant;
  plan: string;
  database: Database;
  /** The ways into the rehearsal's world. */
  parts: UseCaseParts;
  /** Of the process that works now. */
  workerPid: number | undefined;
}
