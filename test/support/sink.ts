import { createServer, type AddressInfo, type Socket } from 'node:net';

/** How the sink treats a letter instead of taking it. */
export type SinkFault =
  /** 451 after the letter: try again later. */
  | 'temporary'
  /** 550 at the recipient: never. */
  | 'permanent'
  /** 535 at the login. */
  | 'wrong password'
  /** 553 at the sender: we may not send from this mailbox. */
  | 'sender refused'
  /** Breaks the connection when it hears the recipient, before it has seen the letter. */
  | 'cut before data'
  /** Takes the letter, then breaks the connection without an answer. */
  | 'cut after data'
  /** Takes the letter, says so, and closes the connection, as servers with a limit do. */
  | 'one a connection';

export interface SinkLetter {
  raw: string;
  from: string;
  to: string;
  messageId: string;
  subject: string;
  receivedAt: number;
  /** False when the connection was cut instead of the 250. */
  answered: boolean;
}

export interface SinkOptions {
  /** What happens to letters to this address; asked for each letter, for a login or a sender with ''. */
  fault?: (to: string) => SinkFault | undefined;
  /** Runs before the 250 of a letter, to hold it or to do something in the middle of a wave. */
  before?: (letter: SinkLetter) => Promise<void> | void;
}

export interface Sink {
  url: string;
  letters: SinkLetter[];
  /** The most connections that were open at once. */
  peak(): number;
  /** How many connections there were in all. */
  opened(): number;
  /** Changes what happens from now on. */
  change(options: SinkOptions): void;
  /** Resolves once that many letters have come in all. */
  arrived(count: number): Promise<SinkLetter[]>;
  stop(): Promise<void>;
}

/** A mail server that records every letter and fails as told; it greets without delay. */
export async function startSink(initial: SinkOptions = {}): Promise<Sink> {
  let options = initial;
  const letters: SinkLetter[] = [];
  const waiting: { count: number; resolve: (all: SinkLetter[]) => void }[] = [];
  const open = new Set<Socket>();
  let peak = 0;
  let opened = 0;

  const record = (letter: SinkLetter): void => {
    letters.push(letter);
    for (const { count, resolve } of waiting) if (letters.length >= count) resolve(letters);
  };
  const server = createServer((socket) => {
    open.add(socket);
    opened += 1;
    peak = Math.max(peak, open.size);
    socket.on('close', () => open.delete(socket));
    socket.on('error', () => socket.destroy());
    converse(socket, () => options, record).catch(() => socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `smtp://nguoi-gui:mat-khau@127.0.0.1:${port}`,
    letters,
    peak: () => peak,
    opened: () => opened,
    change: (next) => void (options = next),
    arrived: (count) =>
      new Promise((resolve) => {
        if (letters.length >= count) resolve(letters);
        else waiting.push({ count, resolve });
      }),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of open) socket.destroy();
      }),
  };
}

async function converse(
  socket: Socket,
  options: () => SinkOptions,
  record: (letter: SinkLetter) => void,
): Promise<void> {
  const say = (line: string): boolean => socket.write(`${line}\r\n`);
  const upTo = incoming(socket);
  const fault = (to: string): SinkFault | undefined => options().fault?.(to);
  const login = (): boolean =>
    say(fault('') === 'wrong password' ? '535 5.7.8 Wrong user or password' : '235 2.7.0 Welcome');
  let from = '';
  let to = '';
  say('220 sink.example ESMTP');
  for (;;) {
    const line = await upTo('\r\n');
    if (line === undefined) return;
    const [verb = ''] = line.toUpperCase().split(/[ :]/);
    if (verb === 'EHLO')
      say('250-sink.example\r\n250-8BITMIME\r\n250-SMTPUTF8\r\n250 AUTH PLAIN LOGIN');
    else if (verb === 'AUTH') {
      if (/^AUTH LOGIN/i.test(line)) {
        say('334 VXNlcm5hbWU6');
        await upTo('\r\n');
        say('334 UGFzc3dvcmQ6');
        await upTo('\r\n');
      }
      login();
    } else if (verb === 'MAIL') {
      from = address(line);
      say(fault('') === 'sender refused' ? '553 5.7.1 Not your mailbox' : '250 2.1.0 Ok');
    } else if (verb === 'RCPT') {
      to = address(line);
      if (fault(to) === 'cut before data') socket.destroy();
      else say(fault(to) === 'permanent' ? '550 5.1.1 No such mailbox' : '250 2.1.5 Ok');
    } else if (verb === 'DATA') {
      say('354 Go ahead');
      const stuffed = await upTo('\r\n.\r\n');
      if (stuffed === undefined) return;
      const raw = stuffed.replaceAll('\r\n..', '\r\n.');
      const what = fault(to);
      if (what === 'temporary') {
        say('451 4.3.0 Try again later');
        continue;
      }
      const letter = describe(raw, from, to, what !== 'cut after data');
      await options().before?.(letter);
      record(letter);
      if (!letter.answered) socket.destroy();
      else say('250 2.6.0 Taken');
      if (what === 'one a connection') socket.end();
    } else if (verb === 'QUIT') {
      say('221 2.0.0 Bye');
      socket.end();
    } else if (verb === 'RSET' || verb === 'NOOP') say('250 2.0.0 Ok');
    else say(`500 5.5.2 "${verb}" is not known here`);
  }
}

/** What comes in, piece by piece, each up to a mark; undefined once the sender has hung up. */
function incoming(socket: Socket): (mark: string) => Promise<string | undefined> {
  const chunks = socket.setEncoding('utf8')[Symbol.asyncIterator]() as AsyncIterator<string>;
  let rest = '';
  return async (mark) => {
    for (;;) {
      const end = rest.indexOf(mark);
      if (end >= 0) {
        const piece = rest.slice(0, end);
        rest = rest.slice(end + mark.length);
        return piece;
      }
      const { value, done } = await chunks.next();
      if (done) return undefined;
      rest += value;
    }
  };
}

function describe(raw: string, from: string, to: string, answered: boolean): SinkLetter {
  const header = (name: string): string =>
    new RegExp(`^${name}:[ \\t]*(.*(?:\\r\\n[ \\t].*)*)`, 'im')
      .exec(raw)?.[1]
      ?.replace(/\r\n[ \t]+/g, ' ') ?? '';
  const messageId = header('message-id');
  return { raw, from, to, messageId, subject: header('subject'), receivedAt: Date.now(), answered };
}

const address = (line: string): string => /<([^>]*)>/.exec(line)?.[1] ?? '';
