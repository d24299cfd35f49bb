import { createServer, type AddressInfo } from 'node:net';
import { release } from '../../activities/store/courier';
import { freePort } from '../../worker/embedded/ports';
import { many, MINUTE, MORNING, outbox, type Outbox } from '../support/outbox';

let box: Outbox;
beforeEach(async () => {
  box = await outbox();
});
afterEach(() => box.close());

const received = (): string[] => box.sink.letters.map(({ to }) => to.split('@')[0]!);
const courier = () => box.database.selectFrom('couriers').selectAll().executeTakeFirstOrThrow();

describe('a server that is busy with a letter (4xx)', () => {
  beforeEach(async () => {
    box.sink.change({ fault: (to) => (to.startsWith('ban') ? 'temporary' : undefined) });
    await box.queue({ id: 'ban' }, { id: 'khac' });
  });

  it('gets it again after 1, 5, 15, 60, 240 and 480 minutes, and then a person is asked', async () => {
    let now = MORNING;
    const waited: number[] = [];
    for (;;) {
      const { next } = await box.send(now);
      if (next === null) break;
      waited.push((next - now) / MINUTE);
      now = next;
    }
    expect(waited).toEqual([1, 5, 15, 60, 240, 480]);
    expect(await box.letter('ban')).toMatchObject({
      phase: 'failed',
      attempts: 7,
      next_try: null,
      taken_by: null,
      reason:
        'Đã gửi 7 lần, máy chủ thư vẫn chưa nhận: “451 4.3.0 Try again later”. Đề nghị kiểm tra rồi cho gửi lại.',
    });
  });

  it('gets it with the same Message-ID once it is ready, and the others at once', async () => {
    await box.send(MORNING);
    expect(received()).toEqual(['khac']);
    expect(await box.letter('ban')).toMatchObject({
      phase: 'retry',
      next_try: MORNING + MINUTE,
      reason: 'Máy chủ thư tạm thời chưa nhận: “451 4.3.0 Try again later”. Hệ thống sẽ gửi lại.',
    });
    box.sink.change({});
    await box.send(MORNING + MINUTE);
    expect(box.sink.letters.at(-1)).toMatchObject({ messageId: '<ban@sxd.example>' });
    expect(await box.letter('ban')).toMatchObject({ phase: 'sent', attempts: 2, reason: null });
  });
});

it('a recipient whom the server refuses (5xx) fails alone and at once', async () => {
  box.sink.change({ fault: (to) => (to.startsWith('sai') ? 'permanent' : undefined) });
  await box.queue({ id: 'sai' }, ...many(10));
  expect(await box.send(MORNING)).toEqual({ more: false, next: null });
  expect(await box.letter('sai')).toMatchObject({
    phase: 'failed',
    attempts: 1,
    taken_by: null,
    reason:
      'Máy chủ thư từ chối: “550 5.1.1 No such mailbox”. Đề nghị kiểm tra địa chỉ thư của người nhận.',
  });
  expect(received()).toHaveLength(10);
});

it('a letter without an address fails without the server being asked', async () => {
  await box.queue({ id: 'sai', address: '' }, { id: 'dung' });
  await box.send(MORNING);
  expect(await box.letter('sai')).toMatchObject({ phase: 'failed' });
  expect(received()).toEqual(['dung']);
});

describe('a connection that breaks', () => {
  it('before it has anything of a letter costs that letter a minute, not its place', async () => {
    box.sink.change({ fault: (to) => (to.startsWith('dut') ? 'cut before data' : undefined) });
    await box.queue({ id: 'dut' }, ...many(10));
    expect(await box.send(MORNING)).toEqual({ more: false, next: MORNING + MINUTE });
    expect(await box.letter('dut')).toMatchObject({ phase: 'retry', doubts: 0, taken_by: null });
    expect(received()).toHaveLength(10);
    box.sink.change({});
    await box.send(MORNING + MINUTE);
    expect(received().at(-1)).toBe('dut');
  });

  it('after it has the letter leaves it unknown, sent again once after 10 minutes, then a person is asked', async () => {
    box.sink.change({ fault: (to) => (to.startsWith('dut') ? 'cut after data' : undefined) });
    await box.queue({ id: 'dut' }, { id: 'khac' });
    expect(await box.send(MORNING)).toEqual({ more: false, next: MORNING + 10 * MINUTE });
    expect(await box.letter('dut')).toMatchObject({
      phase: 'unknown',
      doubts: 1,
      taken_by: 'smtp',
      reason: 'Mất kết nối khi đang gửi, chưa rõ thư đã đến; sẽ gửi lại một lần, cùng mã thư.',
    });
    expect(await box.send(MORNING + 9 * MINUTE)).toEqual({
      more: false,
      next: MORNING + 10 * MINUTE,
    });
    expect(await box.send(MORNING + 10 * MINUTE)).toEqual({ more: false, next: null });
    expect(await box.letter('dut')).toMatchObject({
      phase: 'unknown',
      doubts: 2,
      next_try: null,
      reason:
        'Đã gửi lại mà vẫn chưa rõ thư đã đến. Đề nghị hỏi người nhận rồi đánh dấu đã gửi hoặc cho gửi lại.',
    });
    await box.send(MORNING + 24 * 60 * MINUTE);
    const copies = box.sink.letters.filter(({ to }) => to.startsWith('dut'));
    expect(copies.map(({ messageId }) => messageId)).toEqual([
      '<dut@sxd.example>',
      '<dut@sxd.example>',
    ]);
  });
});

describe('a mail server that takes nothing from us stops the queue, burns no letter, and is told of', () => {
  const standsStill = async (said: RegExp, triesAgain: number): Promise<void> => {
    expect(received()).toEqual([]);
    expect(
      new Set((await box.letters()).map(({ phase, attempts }) => `${phase} ${attempts}`)),
    ).toEqual(new Set(['queued 0']));
    expect(await courier()).toMatchObject({
      stopped_why: expect.stringMatching(said),
      stopped_at: MORNING,
      tries_again: triesAgain,
    });
    expect(box.warned).toHaveLength(1);
  };

  it('when it does not believe the password, which is tried on one connection only', async () => {
    let logins = 0;
    box.sink.change({
      fault: (to) => {
        if (to !== '') return undefined;
        logins += 1;
        return 'wrong password';
      },
    });
    await box.queue(...many(20));
    expect(await box.send(MORNING)).toEqual({ more: false, next: MORNING + 15 * MINUTE });
    expect(logins).toBe(1);
    await standsStill(
      /^Máy chủ thư không chấp nhận tên đăng nhập hoặc mật khẩu: “535 5\.7\.8 [^”]+”\. Đề nghị kiểm tra SMTP_URL;/,
      MORNING + 15 * MINUTE,
    );
  });

  it('when it refuses to send from our mailbox', async () => {
    box.sink.change({ fault: () => 'sender refused' });
    await box.queue(...many(20));
    expect(await box.send(MORNING)).toEqual({ more: false, next: MORNING + MINUTE });
    await standsStill(
      /^Máy chủ thư không cho gửi từ hộp thư .*“553 5\.7\.1 Not your mailbox”/,
      MORNING + MINUTE,
    );
  });

  it('when nobody listens there', async () => {
    const server = { ...box.parts.server, url: `smtp://127.0.0.1:${await freePort()}` };
    await box.queue(...many(20));
    expect(await box.send(MORNING, { server })).toEqual({ more: false, next: MORNING + MINUTE });
    await standsStill(/^Không kết nối được với máy chủ thư: “[^”]*ECONNREFUSED/, MORNING + MINUTE);
  });

  it('when there is no such machine', async () => {
    const server = { ...box.parts.server, url: 'smtp://khong-co-may-nay.invalid:25' };
    await box.queue(...many(20));
    expect(await box.send(MORNING, { server })).toEqual({ more: false, next: MORNING + MINUTE });
    await standsStill(/^Không kết nối được với máy chủ thư: “/, MORNING + MINUTE);
  });

  it('when it does not speak TLS although we do', async () => {
    const server = { ...box.parts.server, url: box.sink.url.replace('smtp:', 'smtps:') };
    await box.queue(...many(20));
    expect(await box.send(MORNING, { server })).toEqual({
      more: false,
      next: MORNING + 15 * MINUTE,
    });
    await standsStill(/^Không lập được kết nối bảo mật với máy chủ thư: “/, MORNING + 15 * MINUTE);
  });
});

describe('a server that closes connections', () => {
  it('after every letter gets them all, each once', async () => {
    box.sink.change({ fault: (to) => (to === '' ? undefined : 'one a connection') });
    await box.queue(...many(30));
    // A connection may be found closed only when a letter is about to go over it: that one goes later.
    for (let now: number | null = MORNING; now !== null;) now = (await box.send(now)).next;
    expect(received().sort()).toEqual(many(30).map(({ id }) => id));
    expect(new Set((await box.letters()).map(({ phase }) => phase))).toEqual(new Set(['sent']));
  });

  it('before it says a word stops the queue', async () => {
    const server = createServer((socket) => socket.end());
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    await box.queue(...many(3));
    const away = { ...box.parts.server, url: `smtp://127.0.0.1:${port}` };
    expect(await box.send(MORNING, { server: away })).toEqual({
      more: false,
      next: MORNING + MINUTE,
    });
    expect(await courier()).toMatchObject({ stopped_at: MORNING });
    await new Promise((resolve) => server.close(resolve));
  });
});

it('a server beyond this machine gets neither password nor letter without TLS', async () => {
  let logins = 0;
  box.sink.change({ fault: () => void (logins += 1) });
  await box.queue({ id: 'thu' });
  // An address that leads here and does not look like it.
  const url = box.sink.url.replace('127.0.0.1', '[::ffff:127.0.0.1]');
  const server = { ...box.parts.server, url };
  await box.send(MORNING, { server });
  expect(logins).toBe(0);
  expect(received()).toEqual([]);
  expect(await courier()).toMatchObject({
    stopped_why: expect.stringMatching(/^Không lập được kết nối bảo mật với máy chủ thư: “500 /),
  });
});

describe('a queue that stopped', () => {
  beforeEach(async () => {
    box.sink.change({ fault: () => 'wrong password' });
    await box.queue(...many(20));
    await box.send(MORNING);
  });

  it('lets the server alone until it tries again, and then everything leaves', async () => {
    box.sink.change({});
    expect(await box.send(MORNING + MINUTE)).toEqual({ more: false, next: MORNING + 15 * MINUTE });
    expect(received()).toEqual([]);
    expect(await box.send(MORNING + 15 * MINUTE)).toEqual({ more: false, next: null });
    expect(received()).toHaveLength(20);
    expect(await courier()).toMatchObject({ stopped_why: null, stopped_at: null, stops: 0 });
  });

  it('tries again at once when a person releases it, and stays stopped until a letter is taken', async () => {
    await release(box.database);
    expect(await courier()).toMatchObject({ stopped_why: expect.any(String) });
    await box.send(MORNING + MINUTE);
    expect(await courier()).toMatchObject({ stopped_at: MORNING, stops: 2 });
    box.sink.change({});
    await release(box.database);
    await box.send(MORNING + 2 * MINUTE);
    expect(received()).toHaveLength(20);
    expect(await courier()).toMatchObject({ stopped_why: null });
  });

  it('tries a server that is merely away after 1, 5, 15 and then every 15 minutes', async () => {
    await release(box.database);
    await box.database.updateTable('couriers').set({ stops: 0 }).execute();
    const server = { ...box.parts.server, url: `smtp://127.0.0.1:${await freePort()}` };
    const waited: number[] = [];
    for (let now = MORNING; waited.length < 4;) {
      const { next } = await box.send(now, { server });
      waited.push((next! - now) / MINUTE);
      now = next!;
    }
    expect(waited).toEqual([1, 5, 15, 15]);
  });
});

it('a password that stops being right in the middle of a wave costs no letter', async () => {
  let taken = 0;
  box.sink.change({
    before: () => void (taken += 1),
    fault: (to) => (to === '' && taken > 0 ? 'wrong password' : undefined),
  });
  await box.queue(...many(40));
  await box.send(MORNING);
  box.sink.change({});
  await box.send(MORNING + 15 * MINUTE);
  expect(received().sort()).toEqual(many(40).map(({ id }) => id));
});
