import { startSink } from './sink';

/** What a sink in a process of its own is asked, and tells. */
export type ToSink = { expect: number };
export type FromSink = { url: string } | { arrived: string[] };

/** A mail server in its own process: says where it is, then what arrived each time it is asked. */
async function main(): Promise<void> {
  const tell = (message: FromSink): void => void process.send?.(message);
  const sink = await startSink();
  let seen = 0;
  const answer = async ({ expect }: ToSink): Promise<void> => {
    const letters = await sink.arrived(seen + expect);
    tell({ arrived: letters.slice(seen).map(({ messageId }) => messageId) });
    seen = letters.length;
  };
  process.on('message', (question: ToSink) => void answer(question));
  process.once('disconnect', () => process.exit(0));
  tell({ url: sink.url });
}
void main();
