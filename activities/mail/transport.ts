import { Readable } from 'node:stream';
import { createTransport } from 'nodemailer';
import type { Letter } from '../store/letters';
import type { Fault } from '../../workflows/rules/notices/sending';
import { faultOf, type Progress } from './errors';
import { messageOf, type Mailbox } from './message';

/** Where letters go. */
export interface MailServer {
  /** `smtp:` or `smtps:`, with the login in it. */
  url: string;
  /** The inbox keeps letters on this machine; a mail server brings them to people. */
  kind: 'inbox' | 'smtp';
  from: Mailbox;
  connections: number;
}

/** Open connections to the mail server. */
export interface Transport {
  /**
   * Hands a letter over. Its recipient is announced at once; the letter itself follows once `may`
   * says true, and never when it says false. Without `may` it follows at once.
   * @returns null once the server has taken it, else what came between
   */
  hand(letter: Letter, may?: Promise<boolean>): Promise<Fault | null>;
  /** Connects and logs in, without a letter. @returns null if that works */
  verify(): Promise<Fault | null>;
  /** Ends every connection; what is on its way over one comes back as a fault. */
  close(): void;
}

/** A letter that was given to the pool; it becomes a stream when a connection is ready for it. */
interface OnItsWay {
  may: Promise<boolean>;
  stream: Readable | null;
}

const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/** An open connection waits this long for another letter. */
const IDLE = 20_000;

const opened = new WeakMap<MailServer, Transport>();

/**
 * The connections to a server, which outlive a round of sending for a while: a rehearsal has
 * hundreds of rounds, and a server may be slow to greet.
 */
export function transportTo(server: MailServer): Transport {
  const known = opened.get(server);
  if (known) return known;
  const transport = openTransport(server);
  const close = (): void => {
    opened.delete(server);
    transport.close();
  };
  opened.set(server, { ...transport, close });
  return opened.get(server)!;
}

/** Opens connections as letters need them, never more than the server allows us. */
export function openTransport(server: MailServer): Transport {
  const url = new URL(server.url);
  const onLoopback = LOOPBACK.test(url.hostname);
  const secure = url.protocol === 'smtps:';
  const pool = createTransport({
    pool: true,
    maxConnections: server.connections,
    maxMessages: Infinity,
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port || (secure ? 465 : 587)),
    secure,
    requireTLS: !secure && !onLoopback,
    ignoreTLS: onLoopback,
    auth: url.username
      ? { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) }
      : undefined,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 60_000,
    idleTimeout: IDLE,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const onTheirWay = new Map<string, OnItsWay>();
  pool.use('stream', (mail, done) => {
    const letter = onTheirWay.get(String(mail.data.messageId))!;
    mail.message.processFunc((input) => {
      letter.stream = gated(input, letter.may);
      return letter.stream;
    });
    done();
  });
  return {
    async hand(letter, may = Promise.resolve(true)) {
      const messageId = letter.message_id;
      const mine: OnItsWay = { may, stream: null };
      onTheirWay.set(messageId, mine);
      try {
        const { rejectedErrors } = await pool.sendMail({
          raw: messageOf(letter, server.from),
          envelope: { from: server.from.address, to: letter.address },
          messageId,
        });
        const refused = rejectedErrors?.[0];
        return refused ? faultOf(refused, 'announced') : null;
      } catch (error) {
        return faultOf(error as Error, progressOf(mine.stream));
      } finally {
        onTheirWay.delete(messageId);
      }
    },
    async verify() {
      try {
        await pool.verify();
        return null;
      } catch (error) {
        return faultOf(error as Error, 'waiting');
      }
    },
    close: () => pool.close({ force: true }),
  };
}

/** Lets a letter through once it may leave, and in one piece: every piece is a write of its own. */
function gated(input: Readable, may: Promise<boolean>): Readable {
  const pieces: Buffer[] = [];
  input.on('data', (piece: Buffer) => pieces.push(piece));
  const whole = new Promise<void>((resolve, reject) =>
    input.on('end', resolve).on('error', reject),
  );
  const open = async (gate: Readable): Promise<void> => {
    await whole;
    if (!(await may)) throw new Error('it was taken back from the queue before it left');
    gate.push(Buffer.concat(pieces));
    gate.push(null);
  };
  return new Readable({
    read() {
      open(this).catch((error: Error) => this.destroy(error));
    },
  });
}

/**
 * The stream is made when a connection is ready, and passes its first byte when the server has
 * asked for the letter: that tells what may have arrived from what cannot have.
 */
function progressOf(stream: Readable | null): Progress {
  if (!stream) return 'waiting';
  return stream.readableDidRead ? 'under way' : 'announced';
}
