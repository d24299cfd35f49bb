import type { Client } from '@temporalio/client';
import type { Database } from '../../activities/store/database';
import type { ClockStart } from '../../workflows/messages';
import type { Calendar } from '../../workflows/rules/calendar';
import type { Instant } from '../../workflows/rules/time';

/** What the ways in need: the record, the workflows, and what time it is. */
export interface UseCaseParts {
  database: Database;
  temporal: Client;
  taskQueue: string;
  calendar: () => Calendar;
  now: () => Instant;
  /** Where a workflow's clock starts: null in life, the stepped instant in a rehearsal. */
  clock: () => ClockStart;
}

/** What was asked cannot be done; the message is one Vietnamese sentence for the person. */
export class Refused extends Error {
  override readonly name = 'Refused';

  /** @param where what a program is told beside the sentence: the place of the fault */
  constructor(
    message: string,
    readonly where: object = {},
  ) {
    super(message);
  }
}
