import type { Transaction } from 'kysely';
import type { Calendar } from '../../workflows/rules/calendar/calendar';
import { officeTime } from '../../workflows/rules/notices/mail-times';
import type { MailHours } from '../../workflows/rules/plan/plan';
import { dayOf, type Instant } from '../../workflows/rules/time';
import type { Database } from '../store/database';
import type { NewLetter, NoticeRow, Tables } from '../store/tables';
import { address, type Addressed } from './address';
import { alone, digests, letterView, type Draft } from './digest';
import {
  dueNotices,
  earliest,
  isComposed,
  itemsBehind,
  leaving,
  mailHours,
  nextPlanned,
} from './due';
import type { Facts } from './facts';
import { factsFor } from './facts-record';
import type { LinkTokens } from './links';
import { openLinks, queueLetters, settleNotices } from './outbox';
import type { Renderer } from './render';
import { slotAt, waitFor } from './slots';
import type { Today } from './timing';

type Tx = Transaction<Tables>;

export interface ComposeParts {
  database: Database;
  calendar: () => Calendar;
  letters: Renderer;
  links: LinkTokens;
  /** What links begin with, without a slash at the end; null: letters carry no link. */
  publicUrl: string | null;
  /** The domain of the sender's address, for Message-IDs. */
  mailDomain: string;
  heartbeat: () => void;
}

export interface Composed {
  /** Something can be sent now. */
  queued: boolean;
  /** When something is to be composed or tried again; null: nothing is planned. */
  next: Instant | null;
}

/**
 * Writes the letters that are due: what goes alone at once in office hours, everything else once a
 * day in one digest a person. One transaction; a repeated call finds its work done.
 */
export async function compose(parts: ComposeParts, { now }: { now: Instant }): Promise<Composed> {
  return parts.database.transaction().execute(async (tx) => {
    // The courier's row first, as the record of an item does: neither sees the other half done.
    const courier = await tx
      .selectFrom('couriers')
      .select('waits_since')
      .forUpdate()
      .executeTakeFirstOrThrow();
    const mail = await mailHours(tx);
    const due = mail ? await composeDue(tx, parts, mail, courier.waits_since, now) : NOTHING_DUE;
    const outbox = await leaving(tx, now);
    const planned = mail ? await nextPlanned(tx, parts.calendar(), mail, now) : null;
    const next = earliest(due.lookAgain, planned, outbox.retry);
    await tx
      .updateTable('couriers')
      .set({ next_wake: next, waits_since: due.waitsSince })
      .execute();
    return { queued: outbox.queued, next };
  });
}

interface Due {
  waitsSince: Instant | null;
  /** The digest waits for items whose wake is past. */
  lookAgain: Instant | null;
}

const NOTHING_DUE: Due = { waitsSince: null, lookAgain: null };

async function composeDue(
  tx: Tx,
  parts: ComposeParts,
  mail: MailHours,
  waitsSince: Instant | null,
  now: Instant,
): Promise<Due> {
  const calendar = parts.calendar();
  const today: Today = { day: dayOf(now), now, calendar };
  if (officeTime(calendar, mail, now) === now) {
    const ready = await dueNotices(tx, now, true);
    await write(tx, parts, today, ready, ({ entries }, facts) => alone(entries, facts, today));
  }
  const slot = slotAt(calendar, mail, now);
  if (slot === null || (await isComposed(tx, today.day))) return NOTHING_DUE;
  const behind = await itemsBehind(tx, slot, now);
  const ready = await dueNotices(tx, slot, false);
  if (ready.length === 0 && !behind.withNotices) return NOTHING_DUE;
  const wait = behind.any ? waitFor(waitsSince, now) : null;
  if (wait?.until) return { waitsSince: wait.since, lookAgain: wait.until };
  if (ready.length > 0) {
    await write(tx, parts, today, ready, ({ entries }, facts) =>
      digests(entries, facts, slot, today),
    );
    await tx.insertInto('digests').values({ day: today.day, composed_at: now }).execute();
  }
  return { waitsSince: wait?.since ?? null, lookAgain: null };
}

async function write(
  tx: Tx,
  parts: ComposeParts,
  today: Today,
  notices: NoticeRow[],
  draft: (addressed: Addressed, facts: Facts) => Draft[],
): Promise<void> {
  if (notices.length === 0) return;
  parts.heartbeat();
  const facts = await factsFor(tx, notices, today.day);
  const addressed = address(notices, facts, today);
  const drafts = draft(addressed, facts);
  const holders = drafts.flatMap(({ links }) => links);
  const urlOf = await openLinks(tx, holders, parts.links, parts.publicUrl, today.now);
  parts.heartbeat();
  const letters = drafts.map((one): NewLetter => {
    const { subject, text, html } = parts.letters(letterView(one, facts, urlOf));
    return {
      id: one.id,
      to_seat: one.seat,
      person: one.to.person,
      to_name: one.to.name,
      address: one.to.email,
      subject,
      text,
      html,
      message_id: `<${one.id}@${parts.mailDomain}>`,
      dated: one.dated,
      due_at: one.due,
      priority: one.priority,
      phase: 'queued',
      attempts: 0,
      doubts: 0,
      tried_at: null,
      next_try: null,
      sent_at: null,
      reason: null,
      taken_by: null,
    };
  });
  parts.heartbeat();
  await queueLetters(tx, letters);
  await settleNotices(tx, [
    ...addressed.suppressed.map(({ key, reason }) => ({ key, reason, letter: null })),
    ...drafts.flatMap(({ id, entries }) =>
      entries.flatMap(({ tells }) =>
        tells.map(({ key, to_seat, why }) => ({ key, letter: id, reason: null, to_seat, why })),
      ),
    ),
  ]);
}
