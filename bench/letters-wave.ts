import { once } from 'node:events';
import type { ChildProcess } from 'node:child_process';
import type { WorkflowHandle } from '@temporalio/client';
import { tsToMs } from '@temporalio/common/lib/time';
import { createTransport, type SendMailOptions as Mail } from 'nodemailer';
import type { Database } from '../activities/store/database';
import type { LetterRow } from '../activities/store/tables';
import type { FromSink, ToSink } from '../test/support/sink-process';
import { lookSignal } from '../workflows/messages';
import { dueAt, LETTERS, lettersOf } from './letters-ground';

/** As many as the settings allow by default. */
export const CONNECTIONS = 5;
/** Long enough to lay a wave down and for the courier to wait for it. */
const AHEAD = 4_000;

/** What a wave took; rates are letters a second, times ms. */
export interface Wave {
  raw: number;
  /** The same loop over messages that were built before. */
  built: number;
  ours: number;
  late: number;
  composing: number;
  sending: number;
  lost: number;
  twice: number;
}

/** Where a wave is played. */
export interface Stage {
  database: Database;
  courier: WorkflowHandle;
  sink: ChildProcess;
  url: string;
}

/**
 * A thousand letters from their timer to the last one written down as sent; then over a bare pool,
 * which builds each message from its parts, and over one that is handed the messages as built.
 */
export async function play({ database, courier, sink, url }: Stage, n: number): Promise<Wave> {
  const instant = Date.now() + AHEAD;
  await dueAt(database, instant, n + 1);
  await courier.signal(lookSignal);
  const arrived = await arrivals(sink);
  const times = await timesOf(courier, instant);
  const letters = await lettersOf(database, instant);
  const mails = letters.map(mailOf);
  const raw = await sendBare(mails, url, sink);
  const built = await sendBare(await Promise.all(mails.map(build)), url, sink);
  const sent = letters.filter(({ phase }) => phase === 'sent').length;
  const unique = new Set(arrived).size;
  return {
    raw: LETTERS / (raw / 1000),
    built: LETTERS / (built / 1000),
    ours: LETTERS / ((times.sent - times.fired) / 1000),
    late: times.fired - instant,
    composing: times.composed - times.fired,
    sending: times.sent - times.composed,
    lost: LETTERS - Math.min(sent, unique),
    twice: arrived.length - unique,
  };
}

async function arrivals(sink: ChildProcess): Promise<string[]> {
  const ask: ToSink = { expect: LETTERS };
  sink.send(ask);
  const [told] = (await once(sink, 'message')) as [FromSink & { arrived: string[] }];
  return told.arrived;
}

/** When the timer fired, the letters stood in the outbox, and the last was written down as sent. */
async function timesOf(
  courier: WorkflowHandle,
  instant: number,
): Promise<{ fired: number; composed: number; sent: number }> {
  for (;;) {
    const { events } = await courier.fetchHistory();
    const times = (events ?? []).map((event) => ({ event, at: tsToMs(event.eventTime) }));
    const since = times.filter(({ at }) => at >= instant);
    const fired = since.find(({ event }) => event.timerFiredEventAttributes);
    const done = since.filter(({ event }) => event.activityTaskCompletedEventAttributes);
    if (fired && done.length >= 2) {
      return { fired: fired.at, composed: done[0]!.at, sent: done[1]!.at };
    }
  }
}

/** A letter as anyone hands it to nodemailer: from, to, subject, text, HTML and headers. */
function mailOf({ to_name, address, subject, text, html, message_id, dated }: LetterRow): Mail {
  return {
    from: { name: 'Văn phòng Sở', address: 'vanphong@sxd.example' },
    to: { name: to_name, address },
    ...{ subject, text, html, messageId: message_id, date: new Date(dated) },
    headers: { 'Auto-Submitted': 'auto-generated' },
  };
}

const builder = createTransport({ streamTransport: true, buffer: true });

/** The same letter as the bytes that go over the wire. */
async function build(mail: Mail): Promise<Mail> {
  const { envelope, message } = await builder.sendMail(mail);
  return { envelope: { from: envelope.from || '', to: envelope.to }, raw: message };
}

/** Letters over a bare pool. @returns how long it took, ms */
async function sendBare(mails: Mail[], url: string, sink: ChildProcess): Promise<number> {
  const { hostname: host, port, username: user, password: pass } = new URL(url);
  const auth = { user, pass };
  const pool = createTransport({
    ...{ pool: true, host, port: Number(port), auth, ignoreTLS: true },
    ...{ maxConnections: CONNECTIONS, maxMessages: Infinity },
  });
  const arrived = arrivals(sink);
  const began = performance.now();
  await Promise.all(mails.map((mail) => pool.sendMail(mail)));
  const took = performance.now() - began;
  await arrived;
  pool.close();
  return took;
}
