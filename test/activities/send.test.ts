import { simpleParser } from 'mailparser';
import { hold, release } from '../../activities/store/courier';
import { loadCalendars } from '../../config/calendars';
import { calendarOf } from '../../workflows/rules/calendar/calendar';
import { officeTime } from '../../workflows/rules/notices/mail-times';
import { many, MINUTE, MORNING, outbox, type Outbox } from '../support/outbox';

let box: Outbox;
beforeEach(async () => {
  box = await outbox();
});
afterEach(() => box.close());

const received = (): string[] => box.sink.letters.map(({ to }) => to.split('@')[0]!);
const phases = async (): Promise<string[]> => (await box.letters()).map(({ phase }) => phase);

describe('a letter that is sent', () => {
  it('reaches its one recipient as it was composed, with its own Message-ID and Date', async () => {
    await box.queue({ id: 'thu' });
    expect(await box.send(MORNING + MINUTE)).toEqual({ more: false, next: null });

    const [letter] = box.sink.letters;
    const read = await simpleParser(letter!.raw);
    expect(letter).toMatchObject({ from: 'vanphong@sxd.example', to: 'thu@sxd.example' });
    expect(read.from?.value).toEqual([
      { name: 'Văn phòng Sở Xây dựng', address: 'vanphong@sxd.example' },
    ]);
    expect(read.to).toMatchObject({
      value: [{ name: 'Trưởng phòng Quản lý xây dựng', address: 'thu@sxd.example' }],
    });
    expect(read.subject).toBe('[NHẮC VIỆC] Danh sách đơn vị khảo sát, thời hạn 17/8/2021');
    expect(read.messageId).toBe('<thu@sxd.example>');
    expect(read.date?.getTime()).toBe(MORNING);
    expect(read.headers.get('auto-submitted')).toBe('auto-generated');
    expect(read.text).toContain('Trân trọng./.');
    expect(read.html).toContain('<p>Trân trọng./.</p>');
  });

  it('stands in the record with when it left and who took it', async () => {
    await box.queue({ id: 'thu' });
    await box.send(MORNING + MINUTE);
    expect(await box.letter('thu')).toMatchObject({
      phase: 'sent',
      attempts: 1,
      doubts: 0,
      sent_at: MORNING + MINUTE,
      tried_at: MORNING + MINUTE,
      taken_by: 'smtp',
      reason: null,
    });
  });

  it('stood as "sending" in the record before the server had any of it', async () => {
    const seen: string[] = [];
    box.sink.change({ before: async ({ to }) => void seen.push(to, ...(await phases())) });
    await box.queue({ id: 'thu' });
    await box.send(MORNING);
    expect(seen).toEqual(['thu@sxd.example', 'sending']);
  });
});

describe('a wave', () => {
  it('leaves the most urgent first, then the longest due', async () => {
    await box.queue(
      { id: 'nhac', priority: 3 },
      { id: 'don-doc-moi', priority: 2, due_at: MORNING },
      { id: 'don-doc-cu', priority: 2, due_at: MORNING - 86_400_000 },
      { id: 'tra-lai', priority: 0 },
    );
    await box.send(MORNING, { server: { ...box.parts.server, connections: 1 } });
    expect(received()).toEqual(['tra-lai', 'don-doc-cu', 'don-doc-moi', 'nhac']);
  });

  it('of 300 letters arrives whole and once each, over no more connections than allowed', async () => {
    await box.queue(...many(300));
    expect(await box.send(MORNING)).toEqual({ more: false, next: null });
    expect(received().sort()).toEqual(many(300).map(({ id }) => id));
    expect(new Set(await phases())).toEqual(new Set(['sent']));
    expect(box.sink.peak()).toBe(5);
  });

  it('never leaves more letters in doubt than there are connections', async () => {
    let most = 0;
    box.sink.change({
      before: async () => {
        const arrived = box.sink.letters.length + 1;
        const sent = (await phases()).filter((phase) => phase === 'sent').length;
        most = Math.max(most, arrived - sent);
      },
    });
    await box.queue(...many(60));
    await box.send(MORNING);
    expect(most).toBeGreaterThan(0);
    expect(most).toBeLessThanOrEqual(5);
  });

  it('finds the connections of the wave before still open', async () => {
    await box.queue(...many(30));
    await box.send(MORNING);
    const before = box.sink.opened();
    await box.queue({ id: 'sau' });
    await box.send(MORNING + MINUTE);
    expect(received().at(-1)).toBe('sau');
    expect(box.sink.opened()).toBe(before);
  });

  it('heartbeats while a server makes it wait', async () => {
    let beats = 0;
    let answer = (): void => undefined;
    const answered = new Promise<void>((resolve) => (answer = resolve));
    box.sink.change({ before: () => answered });
    await box.queue({ id: 'thu' });
    await box.send(MORNING, {
      heartbeat: () => {
        beats += 1;
        if (beats === 2) answer();
      },
    });
    expect(await box.letter('thu')).toMatchObject({ phase: 'sent' });
  });

  it('ends when it is told to, and says that there is more', async () => {
    const told = new AbortController();
    box.sink.change({ before: () => told.abort() });
    await box.queue(...many(20));
    expect(await box.send(MORNING, { cancellation: () => told.signal })).toEqual({
      more: true,
      next: null,
    });
    expect(received()).toEqual(['thu-0001']);
    box.sink.change({});
    await box.send(MORNING);
    expect(received().sort()).toEqual(many(20).map(({ id }) => id));
  });
});

describe('office hours', () => {
  const calendar = calendarOf(loadCalendars());
  const hours = { at: '07:45', from: '07:30', to: '17:00' };
  const mayLeave = (from: number): number => officeTime(calendar, hours, from);

  it('hold letters over the night and the weekend', async () => {
    await box.queue({ id: 'thu' });
    const fridayEvening = Date.parse('2021-08-20T17:30:00+07:00');
    const mondayMorning = Date.parse('2021-08-23T07:30:00+07:00');
    expect(await box.send(fridayEvening, { mayLeave })).toEqual({
      more: false,
      next: mondayMorning,
    });
    expect(received()).toEqual([]);
    expect(await box.send(mondayMorning, { mayLeave })).toEqual({ more: false, next: null });
    expect(received()).toEqual(['thu']);
  });

  it('are waited for by a letter that is to be tried again', async () => {
    box.sink.change({ fault: () => 'temporary' });
    await box.queue({ id: 'thu' });
    const closing = Date.parse('2021-08-20T17:00:00+07:00');
    expect(await box.send(closing, { mayLeave })).toEqual({
      more: false,
      next: Date.parse('2021-08-23T07:30:00+07:00'),
    });
  });
});

describe('a queue that is held', () => {
  it('gives nothing until it is released, and then everything', async () => {
    await box.queue(...many(3));
    await hold(box.database, 'kiểm tra danh mục');
    expect(await box.send(MORNING)).toMatchObject({ more: false });
    expect(received()).toEqual([]);
    await release(box.database);
    expect(await box.send(MORNING)).toEqual({ more: false, next: null });
    expect(received()).toHaveLength(3);
  });

  it('stops a wave that is under way, without a letter lost or counted as tried', async () => {
    box.sink.change({ before: () => hold(box.database, 'dừng lại') });
    await box.queue(...many(30));
    await box.send(MORNING);
    const left = (await box.letters()).filter(({ phase }) => phase !== 'sent');
    expect(left.length).toBeGreaterThan(20);
    expect(new Set(left.map(({ phase, attempts }) => `${phase} ${attempts}`))).toEqual(
      new Set(['queued 0']),
    );
    box.sink.change({});
    await release(box.database);
    await box.send(MORNING);
    expect(received().sort()).toEqual(many(30).map(({ id }) => id));
  });
});

describe('the pace', () => {
  it('lets a minute’s worth leave, and the rest a minute after', async () => {
    const pace = { perMinute: 20, perDay: 2_000 };
    await box.queue(...many(30));
    expect(await box.send(MORNING, { pace })).toEqual({ more: false, next: MORNING + MINUTE });
    expect(received()).toHaveLength(20);
    expect(await box.send(MORNING + 59_000, { pace })).toEqual({
      more: false,
      next: MORNING + MINUTE,
    });
    expect(await box.send(MORNING + MINUTE, { pace })).toEqual({ more: false, next: null });
    expect(received()).toHaveLength(30);
  });

  it('lets a day’s worth leave, and the rest on the next day', async () => {
    const pace = { perMinute: 20, perDay: 25 };
    await box.queue(...many(30));
    await box.send(MORNING, { pace });
    expect(await box.send(MORNING + MINUTE, { pace })).toEqual({
      more: false,
      next: Date.parse('2021-08-18T00:00:00+07:00'),
    });
    expect(received()).toHaveLength(25);
  });

  it('counts letters that the server refused, so that it is not stormed', async () => {
    const pace = { perMinute: 20, perDay: 2_000 };
    box.sink.change({ fault: () => 'temporary' });
    await box.queue(...many(30));
    expect(await box.send(MORNING, { pace })).toEqual({ more: false, next: MORNING + MINUTE });
    expect((await phases()).filter((phase) => phase === 'retry')).toHaveLength(20);
  });
});
