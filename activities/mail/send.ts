import { setTimeout as delay } from 'node:timers/promises';
import {
  afterFault,
  backInQueue,
  roomFor,
  sent,
  triesAgain,
  whyStopped,
  type Pace,
  type Room,
  type ServerFault,
} from '../../workflows/rules/notices/sending';
import type { Instant } from '../../workflows/rules/time';
import { becomeSender, courierState, started, stopBeingSender, stopped } from '../store/courier';
import type { Database } from '../store/database';
import { handovers, leftInTheMiddle, nextLetters, takeTurn, waiting } from '../store/letters';
import { transportTo, type MailServer } from './transport';
import { wave, type WaveEnd } from './wave';

export interface SendParts {
  database: Database;
  server: MailServer;
  /** Null: as fast as the server takes them. */
  pace: Pace | null;
  clock: 'life' | 'stepped';
  /** The first instant from the given one on at which letters may leave. */
  mayLeave: (from: Instant) => Instant;
  heartbeat: () => void;
  /** Aborted when the activity is to end. */
  cancellation: () => AbortSignal;
  /** Tells the log, and so whoever watches it, why nothing leaves. */
  warn: (what: string, cause: string) => void;
}

export interface Sent {
  /** Whether something is left that may leave right now. */
  more: boolean;
  /** When the next letter may leave that has to wait; null: none waits for a time. */
  next: Instant | null;
}

/** Takes new letters for this long, */
const TAKES_FOR = 30_000;
/** ends every connection after this, above the 60 s that a silent server is borne with, */
const ENDS_AFTER = 95_000;
/** and this soon once it is told to end. */
const ENDS_WHEN_TOLD = 2_000;
/** How many letters it holds in memory, so that taking one is only a mark. */
const READS_AHEAD = 100;
const HEARTBEAT_EVERY = 1_500;
/** How long it waits for a sender before it that still lives, and how often it asks. */
const WAITS_FOR_OTHER = 20_000;
const ASKS_EVERY = 250;
/** While a person holds the queue it looks again this often, in case nobody woke it. */
const HELD_LOOKS_EVERY = 15 * 60_000;

/**
 * Sends what may leave at `now`, the plan's time. Safe to be called again at any moment: it begins
 * by asking the record, and one sender at a time is let through.
 */
export async function send(parts: SendParts, { now }: { now: Instant }): Promise<Sent> {
  const beating = setInterval(parts.heartbeat, HEARTBEAT_EVERY);
  try {
    return (await notNow(parts, now)) ?? (await sendAlone(parts, now));
  } finally {
    clearInterval(beating);
  }
}

/** Outside office hours, while held, and while the mail server takes nothing, nothing leaves. */
async function notNow(parts: SendParts, now: Instant): Promise<Sent | null> {
  const { held, tries_again } = await courierState(parts.database);
  if (held) return { more: false, next: now + HELD_LOOKS_EVERY };
  const next = parts.mayLeave(Math.max(now, tries_again ?? now));
  return next > now ? { more: false, next } : null;
}

/** Everything it writes goes over its own connection: with that it loses the right to send. */
async function sendAlone(parts: SendParts, now: Instant): Promise<Sent> {
  return parts.database.connection().execute(async (own) => {
    if (!(await becomesSender(parts, own))) return { more: true, next: null };
    try {
      await settle(parts, own, now);
      const { letters } = await roomNow(parts, own, now);
      const clock = clockFrom(parts, now);
      if (letters === 0) return await whatIsLeft(parts, own, now);
      const { answered, fault } = await sendWave(parts, own, letters, clock);
      if (answered) await started(own);
      if (fault) return await stop(parts, own, fault, clock());
      return await whatIsLeft(parts, own, clock());
    } finally {
      await stopBeingSender(own);
    }
  });
}

async function becomesSender(parts: SendParts, own: Database): Promise<boolean> {
  const patience = performance.now() + WAITS_FOR_OTHER;
  while (!(await becomeSender(own))) {
    if (parts.cancellation().aborted || performance.now() > patience) return false;
    await delay(ASKS_EVERY);
  }
  return true;
}

/**
 * Letters that a killed sender left in the middle. The inbox keeps one copy of a letter and can be
 * asked; what a mail server did with it nobody knows.
 */
async function settle(parts: SendParts, own: Database, now: Instant): Promise<void> {
  const left = await leftInTheMiddle(own);
  if (left.length === 0) return;
  const marks = left.map((letter) => {
    if (letter.taken_by === 'smtp') return afterFault(letter, { kind: 'lost', said: '' }, now);
    return letter.inInbox ? sent(letter, now) : backInQueue(letter);
  });
  await takeTurn(own, { marks, takes: [], now, taker: parts.server.kind });
}

const roomNow = async (parts: SendParts, own: Database, now: Instant): Promise<Room> =>
  roomFor(parts.pace, await handovers(own, now), now);

async function sendWave(
  parts: SendParts,
  own: Database,
  room: number,
  now: () => Instant,
): Promise<WaveEnd> {
  const transport = transportTo(parts.server);
  const told = parts.cancellation();
  const began = performance.now();
  const timers = [setTimeout(transport.close, ENDS_AFTER)];
  const giveUp = (): void => void timers.push(setTimeout(transport.close, ENDS_WHEN_TOLD));
  told.addEventListener('abort', giveUp, { once: true });
  let whole = false;
  try {
    const end = await wave({
      transport,
      connections: parts.server.connections,
      room,
      now,
      over: () => told.aborted || performance.now() - began > TAKES_FOR,
      read: (after) => nextLetters(parts.database, now(), after, READS_AHEAD),
      write: (marks, takes) =>
        takeTurn(own, { marks, takes, now: now(), taker: parts.server.kind }),
    });
    whole = !told.aborted;
    return end;
  } finally {
    told.removeEventListener('abort', giveUp);
    for (const timer of timers) clearTimeout(timer);
    if (!whole) transport.close();
  }
}

async function stop(
  parts: SendParts,
  own: Database,
  fault: ServerFault,
  at: Instant,
): Promise<Sent> {
  const { stops } = await courierState(own);
  const again = triesAgain(fault, stops + 1, at);
  await stopped(own, { why: whyStopped(fault), at, triesAgain: again });
  parts.warn('the mail server takes no letters; they stay queued', `${fault.kind}: ${fault.said}`);
  return { more: false, next: parts.mayLeave(again) };
}

async function whatIsLeft(parts: SendParts, own: Database, now: Instant): Promise<Sent> {
  const left = await waiting(own, now);
  if (!left.now) return { more: false, next: left.next && parts.mayLeave(left.next) };
  const { letters, again } = await roomNow(parts, own, now);
  if (letters === 0) return { more: false, next: parts.mayLeave(again!) };
  return (await notNow(parts, now)) ?? { more: true, next: null };
}

/** In life time passes while letters leave; in a rehearsal it stands still. */
function clockFrom({ clock }: SendParts, now: Instant): () => Instant {
  const began = performance.now();
  return () => (clock === 'life' ? now + Math.round(performance.now() - began) : now);
}
