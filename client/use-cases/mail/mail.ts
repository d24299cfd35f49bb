import { WorkflowNotFoundError } from '@temporalio/client';
import { lastChore } from '../../../activities/store/chores';
import { courierState, hold, release } from '../../../activities/store/courier';
import { lookSignal } from '../../../workflows/messages';
import { COURIER } from '../../../workflows/names';
import { iso, sayInstant } from '../../../workflows/rules/time';
import { doChore } from '../chores';
import { Refused, type RunningParts } from '../parts';

type MailParts = Pick<RunningParts, 'database' | 'temporal'>;

/** Whether letters leave; instants are ISO 8601 with +07:00. */
export interface MailStanding {
  held: boolean;
  heldWhy: string | null;
  /** The seat that holds it, and since when. */
  heldBy: string | null;
  heldAt: string | null;
  /** Why the mail server takes nothing from us; null: as far as known it does. */
  stoppedWhy: string | null;
  stoppedAt: string | null;
  triesAgain: string | null;
}

export async function mailStanding({
  database,
}: Pick<RunningParts, 'database'>): Promise<MailStanding> {
  const state = await courierState(database);
  const held = state.held ? await lastChore(database, 'hold-mail') : undefined;
  return {
    held: state.held,
    heldWhy: state.held_why,
    heldBy: held?.by_seat ?? null,
    heldAt: held ? iso(held.at) : null,
    stoppedWhy: state.stopped_why,
    stoppedAt: state.stopped_at === null ? null : iso(state.stopped_at),
    triesAgain: state.tries_again === null ? null : iso(state.tries_again),
  };
}

/** What keeps letters from leaving, a Vietnamese sentence each; empty: nothing does. */
export function whatStopsMail({
  held,
  heldWhy,
  heldBy,
  heldAt,
  stoppedWhy,
}: MailStanding): string[] {
  const since = heldAt === null ? '' : ` từ ${sayInstant(Date.parse(heldAt))}`;
  const by = heldBy === null ? '' : ` (${heldBy})`;
  return [
    ...(held
      ? [
          `Thư đang được giữ lại${since}${by}: ${heldWhy}; cho đi tiếp bằng lệnh "dondoc mail release --as vp.clerk".`,
        ]
      : []),
    ...(stoppedWhy === null ? [] : [`Máy chủ thư đang không nhận: ${stoppedWhy}`]),
  ];
}

type ChoreParts = Pick<RunningParts, 'database' | 'now'>;

/**
 * Holds every letter back until the queue is released; those on their way arrive.
 * @throws Refused when the seat may not, or without a reason
 */
export async function holdMail(parts: ChoreParts, by: string, why: string): Promise<void> {
  const reason = why.trim();
  if (reason === '') throw new Refused('Đề nghị ghi lý do giữ thư lại.');
  await doChore(parts, { chore: 'hold-mail', by, reason }, (tx) => hold(tx, reason));
}

/**
 * Lets letters leave again, at once; a mail server that took nothing is tried again.
 * @throws Refused when the seat may not
 */
export async function releaseMail(parts: MailParts & ChoreParts, by: string): Promise<void> {
  await doChore(parts, { chore: 'release-mail', by }, release);
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
