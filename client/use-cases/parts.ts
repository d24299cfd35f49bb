import type { Client } from '@temporalio/client';
import type { Database } from '../../activities/store/database';
import type { ClockStart } from '../../workflows/messages';
import type { Calendar } from '../../workflows/rules/calendar/calendar';
import type { Instant } from '../../workflows/rules/time';

/** What it takes to look after items that run: the record, the workflows, and what time it is. */
export interface RunningParts {
  database: Database;
  temporal: Client;
  taskQueue: string;
  /** As this build ships it: an item counts by that until it is told of a year that was applied. */
  shipped: Calendar;
  now: () => Instant;
  /** Where a workflow's clock starts: null in life, the stepped instant in a rehearsal. */
  clock: () => ClockStart;
}

/** What the ways in need besides. */
export interface UseCaseParts extends RunningParts {
  /** The calendar that holds now: as shipped, and the years applied since. */
  calendar: () => Calendar;
}

/** What was asked cannot be done; the message is one Vietnamese sentence for the person. */
export class Refused extends Error {
  override readonly name = 'Refused';

  /**
   * @param where what a program is told beside the sentence: the place of the fault
   * @param options the cause, where the administrator needs more than the sentence
   */
  constructor(
    message: string,
    readonly where: object = {},
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
