import type { SendParts, Sent } from '../../activities/mail/send';
import { send } from '../../activities/mail/send';
import { openDatabase, type Database } from '../../activities/store/database';
import type { LetterRow, NewLetter } from '../../activities/store/tables';
import type { Instant } from '../../workflows/rules/time';
import { freshDatabase } from './parts';
import { startSink, type Sink, type SinkOptions } from './sink';

/** Tuesday 17/8/2021, 07:45 in Vietnam. */
export const MORNING = Date.parse('2021-08-17T07:45:00+07:00');
export const MINUTE = 60_000;

/** A record with an outbox, and a mail server that takes what it holds. */
export interface Outbox {
  database: Database;
  sink: Sink;
  parts: SendParts;
  /** What the log was told. */
  warned: string[];
  /** Puts letters into the outbox, due in the morning, in this order. */
  queue(...letters: Partial<LetterRow>[]): Promise<void>;
  send(now: Instant, changed?: Partial<SendParts>): Promise<Sent>;
  letters(): Promise<LetterRow[]>;
  letter(id: string): Promise<LetterRow>;
  close(): Promise<void>;
}

export async function outbox(options: SinkOptions = {}): Promise<Outbox> {
  const database = await openDatabase(await freshDatabase(), 4);
  const sink = await startSink(options);
  const warned: string[] = [];
  const parts: SendParts = {
    database,
    server: {
      url: sink.url,
      kind: 'smtp',
      from: { name: 'Văn phòng Sở Xây dựng', address: 'vanphong@sxd.example' },
      connections: 5,
    },
    pace: null,
    clock: 'stepped',
    mayLeave: (from) => from,
    heartbeat: () => undefined,
    cancellation: () => new AbortController().signal,
    warn: (what, cause) => void warned.push(`${what}: ${cause}`),
  };
  const letters = (): Promise<LetterRow[]> =>
    database.selectFrom('letters').selectAll().orderBy('id').execute();
  return {
    database,
    sink,
    parts,
    warned,
    async queue(...given) {
      const rows = given.map((letter, n) => newLetter(letter.id ?? `thu-${n + 1}`, letter));
      await database.insertInto('letters').values(rows).execute();
    },
    send: (now, changed = {}) => send({ ...parts, ...changed }, { now }),
    letters,
    async letter(id) {
      return (await letters()).find((each) => each.id === id)!;
    },
    async close() {
      await sink.stop();
      await database.destroy();
    },
  };
}

/** Letters with ids that sort as they are numbered: `thu-0001` … */
export const many = (count: number, letter: Partial<LetterRow> = {}): Partial<LetterRow>[] =>
  Array.from({ length: count }, (_, n) => {
    const id = `thu-${String(n + 1).padStart(4, '0')}`;
    return { ...letter, id };
  });

/** A letter as the composer queues it. */
export function newLetter(id: string, letter: Partial<LetterRow>): NewLetter {
  return {
    id,
    to_seat: 'qlxd.head',
    person: 'qlxd.head',
    to_name: 'Trưởng phòng Quản lý xây dựng',
    address: `${id}@sxd.example`,
    subject: '[NHẮC VIỆC] Danh sách đơn vị khảo sát, thời hạn 17/8/2021',
    text: 'Kính gửi: Đồng chí Trưởng phòng Quản lý xây dựng.\n\nTrân trọng./.',
    html: '<p>Kính gửi: Đồng chí Trưởng phòng Quản lý xây dựng.</p><p>Trân trọng./.</p>',
    message_id: `<${id}@sxd.example>`,
    dated: MORNING,
    due_at: MORNING,
    priority: 3,
    phase: 'queued',
    attempts: 0,
    ...letter,
  };
}
