import { sql } from 'kysely';
import { storeInboxLetter } from '../../activities/store/inbox';
import { becomeSender, stopBeingSender } from '../../activities/store/courier';
import { takeTurn } from '../../activities/store/letters';
import { startInbox, type Inbox } from '../../worker/embedded/inbox';
import { many, MINUTE, MORNING, outbox, type Outbox } from '../support/outbox';

let box: Outbox;
beforeEach(async () => {
  box = await outbox();
});
afterEach(() => box.close());

const received = (): string[] => box.sink.letters.map(({ to }) => to.split('@')[0]!);

/** What a sender that was killed leaves behind: letters taken by nobody alive. */
async function leftBehind(taker: 'inbox' | 'smtp', ...ids: string[]): Promise<void> {
  await box.queue(...ids.map((id) => ({ id })));
  const takes = ids.map((id) => ({ id, attempts: 1, doubts: 0 }));
  await takeTurn(box.database, { marks: [], takes, now: MORNING, taker });
}

describe('letters that a killed sender left in the middle', () => {
  it('are unknown, sent again once after 10 minutes with the same Message-ID', async () => {
    await leftBehind('smtp', 'do-dang');
    await box.queue({ id: 'cho' });
    expect(await box.send(MORNING)).toEqual({ more: false, next: MORNING + 10 * MINUTE });
    expect(received()).toEqual(['cho']);
    expect(await box.letter('do-dang')).toMatchObject({ phase: 'unknown', doubts: 1 });
    expect(await box.send(MORNING + 10 * MINUTE)).toEqual({ more: false, next: null });
    expect(box.sink.letters.at(-1)).toMatchObject({ messageId: '<do-dang@sxd.example>' });
    expect(await box.letter('do-dang')).toMatchObject({ phase: 'sent', attempts: 2 });
  });

  it('a second time are not sent again: a person is asked', async () => {
    await leftBehind('smtp', 'do-dang');
    await box.database.updateTable('letters').set({ doubts: 1 }).execute();
    expect(await box.send(MORNING)).toEqual({ more: false, next: null });
    expect(await box.letter('do-dang')).toMatchObject({
      phase: 'unknown',
      doubts: 2,
      next_try: null,
    });
    expect(received()).toEqual([]);
  });
});

describe('a sender that still lives', () => {
  it('keeps the next one waiting, and its letters from being taken for lost', async () => {
    let answer = (): void => undefined;
    const answered = new Promise<void>((resolve) => (answer = resolve));
    let seenByNext: string[] = [];
    let asked = 0;
    const look = async (): Promise<void> => {
      seenByNext = (await box.letters()).map(({ phase }) => phase);
      answer();
    };
    box.sink.change({ before: () => answered });
    await box.queue(...many(3));
    const first = box.send(MORNING);
    const next = box.send(MORNING + MINUTE, {
      cancellation: () => {
        // The next sender asks this each time it finds the first one still at work.
        asked += 1;
        if (asked === 2) {
          void look();
        }
        return new AbortController().signal;
      },
    });
    expect(await first).toEqual({ more: false, next: null });
    expect(await next).toEqual({ more: false, next: null });
    expect(seenByNext).toContain('sending');
    expect(seenByNext).not.toContain('unknown');
    expect(received()).toEqual(['thu-0001', 'thu-0002', 'thu-0003']);
  });

  it('lets go when its connection to the record is cut', async () => {
    await box.database.connection().execute(async (own) => {
      expect(await becomeSender(own)).toBe(true);
      await box.queue({ id: 'thu' });
      const next = box.send(MORNING);
      const { rows } = await sql`select pg_terminate_backend(pid, 5000) as ended from pg_locks
        where locktype = 'advisory' and granted
          and database = (select oid from pg_database where datname = current_database())`.execute(
        box.database,
      );
      expect(rows).toEqual([{ ended: true }]);
      expect(await next).toEqual({ more: false, next: null });
      await expect(stopBeingSender(own)).rejects.toThrow(/terminat|not queryable/);
    });
    expect(received()).toEqual(['thu']);
  });
});

describe('the inbox', () => {
  let inbox: Inbox;
  const server = (): Outbox['parts']['server'] => ({
    ...box.parts.server,
    url: inbox.url,
    kind: 'inbox',
  });
  const inInbox = async (): Promise<(string | null)[]> =>
    (await box.database.selectFrom('inbox').select('message_id').orderBy('id').execute()).map(
      ({ message_id }) => message_id,
    );
  beforeEach(async () => {
    inbox = await startInbox((letter) => storeInboxLetter(box.database, letter));
  });
  afterEach(() => inbox.stop());

  it('gets what a killed sender had not handed over, at once and as if tried once', async () => {
    await leftBehind('inbox', 'do-dang');
    expect(await box.send(MORNING, { server: server() })).toEqual({ more: false, next: null });
    expect(await box.letter('do-dang')).toMatchObject({ phase: 'sent', attempts: 1, doubts: 0 });
    expect(await inInbox()).toEqual(['<do-dang@sxd.example>']);
  });

  it('is asked for what it took from a killed sender, which it does not get twice', async () => {
    await box.queue({ id: 'da-nhan' });
    await box.send(MORNING, { server: server() });
    await box.database.updateTable('letters').set({ phase: 'sending', sent_at: null }).execute();
    await box.send(MORNING, { server: server() });
    expect(await box.letter('da-nhan')).toMatchObject({ phase: 'sent', taken_by: 'inbox' });
    expect(await inInbox()).toEqual(['<da-nhan@sxd.example>']);
  });

  it('keeps a letter once, however often it comes', async () => {
    await box.queue({ id: 'thu' });
    await box.send(MORNING, { server: server() });
    await box.database.updateTable('letters').set({ phase: 'queued' }).execute();
    await box.send(MORNING, { server: server() });
    expect(await inInbox()).toEqual(['<thu@sxd.example>']);
  });

  it('keeps what it took: a mail server that is set later gets only what the inbox never had', async () => {
    await box.queue(...many(3));
    await box.send(MORNING, { server: server() });
    await box.database
      .updateTable('letters')
      .set({ phase: 'sending', sent_at: null })
      .where('id', '=', 'thu-0002')
      .execute();
    await leftBehind('inbox', 'do-dang');
    await box.queue({ id: 'moi' });
    expect(await box.send(MORNING + MINUTE)).toEqual({ more: false, next: null });
    expect(received().sort()).toEqual(['do-dang', 'moi']);
    expect(await box.letter('thu-0002')).toMatchObject({ phase: 'sent', taken_by: 'inbox' });
  });
});
