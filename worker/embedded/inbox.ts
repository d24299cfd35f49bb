import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerDataStream } from 'smtp-server';

const LARGEST = 25 * 1024 * 1024;

/** A letter as it came over SMTP. */
export interface InboxLetter {
  raw: Buffer;
  from: string;
  to: string[];
  receivedAt: Date;
}

/** The mail server that stands in for a real one: it keeps every letter and sends nothing on. */
export interface Inbox {
  url: string;
  stop(): Promise<void>;
}

/**
 * Starts it on a loopback port.
 * @param take keeps a letter; the sender gets its 250 only after that, and a 451 if it fails
 */
export async function startInbox(take: (letter: InboxLetter) => Promise<void>): Promise<Inbox> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    size: LARGEST,
    onData(stream, { envelope }, answer) {
      receive(stream)
        .then((raw) =>
          take({
            raw,
            from: envelope.mailFrom ? envelope.mailFrom.address : '',
            to: envelope.rcptTo.map(({ address }) => address),
            receivedAt: new Date(),
          }),
        )
        .then(
          () => answer(),
          (error: Error) => answer(Object.assign(new Error(error.message), { responseCode: 451 })),
        );
    },
  });
  const port = await new Promise<number>((resolve, reject) => {
    const listening = server.listen(0, '127.0.0.1', () =>
      resolve((listening.address() as AddressInfo).port),
    );
    server.once('error', reject);
  });
  // A client that hangs up is no fault of ours; without a listener it would end the process.
  server.on('error', () => undefined);
  return {
    url: `smtp://127.0.0.1:${port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const connection of server.connections) connection.close();
      }),
  };
}

async function receive(stream: SMTPServerDataStream): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part as Buffer);
  if (stream.sizeExceeded) throw new Error(`larger than ${LARGEST} bytes`);
  return Buffer.concat(parts);
}
