import { WorkflowNotFoundError } from '@temporalio/client';
import { courierState, hold, release } from '../../activities/store/courier';
import { lookSignal } from '../../workflows/messages';
import { COURIER } from '../../workflows/names';
import { iso } from '../../workflows/rules/time';
import { Refused, type UseCaseParts } from './parts';

type MailParts = Pick<UseCaseParts, 'database' | 'temporal'>;

/** Whether letters leave; instants are ISO 8601 with +07:00. */
export interface MailStanding {
  held: boolean;
  heldWhy: string | null;
  /** Why the mail server takes nothing from us; null: as far as known it does. */
  stoppedWhy: string | null;
  stoppedAt: string | null;
  triesAgain: string | null;
}

export async function mailStanding({ database }: MailParts): Promise<MailStanding> {
  const state = await courierState(database);
  return {
    held: state.held,
    heldWhy: state.held_why,
    stoppedWhy: state.stopped_why,
    stoppedAt: state.stopped_at === null ? null : iso(state.stopped_at),
    triesAgain: state.tries_again === null ? null : iso(state.tries_again),
  };
}

/**
 * Holds every letter back until the queue is released; those on their way arrive.
 * @throws Refused without a reason
 */
export async function holdMail({ database }: MailParts, why: string): Promise<void> {
  if (why.trim() === '') throw new Refused('Đề nghị ghi lý do giữ thư lại.');
  await hold(database, why.trim());
}

/** Lets letters leave again, at once; a mail server that took nothing is tried again. */
export async function releaseMail(parts: MailParts): Promise<void> {
  await release(parts.database);
  await wakeCourier(parts);
}

/** The courier looks whether anything may leave. Without a plan there is no courier to wake. */
export async function wakeCourier({ temporal }: MailParts): Promise<void> {
  try {
    await temporal.workflow.getHandle(COURIER).signal(lookSignal);
  } catch (error) {
    if (!(error instanceof WorkflowNotFoundError)) throw error;
  }
}
