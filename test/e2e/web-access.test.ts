import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client, Connection } from '@temporalio/client';
import type { FastifyInstance } from 'fastify';
import { fileStore } from '../../activities/files/store';
import { storeInboxLetter } from '../../activities/store/inbox';
import { buildPages } from '../../client/web/pages';
import { at } from '../../workflows/rules/time';
import { calendar, mailroom, PLAN, type Mailroom } from '../support/mailroom';
import { multipart, type FormFile } from '../support/multipart';
import { freshQueue, temporalAddress } from '../support/parts';
import { officeFile, zipOf } from '../support/zip';

// Friday 13/8/2021, 10:00: the units' lists of item 3 are asked for, due on 17/8.
const NOW = at('2021-08-13', '10:00');

let room: Mailroom;
let app: FastifyInstance;
let connection: Connection;
let folder: string;
let token: string;

const tokenOf = (seat: string, person = seat.replace('.', '-')): string =>
  room.parts.links.token({ plan: PLAN, seat, person }, 0);

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'dondoc-pages-'));
  room = await mailroom();
  await room.happens(
    '3',
    at('2021-08-01', '07:45'),
    { type: 'opened', at: at('2021-08-01', '07:45') },
    { type: 'stage-opened', at: at('2021-08-01', '07:45'), stage: 'unit-lists' },
  );
  await room.until(NOW);
  connection = await Connection.connect({ address: temporalAddress() });
  app = await buildPages({
    database: room.database,
    temporal: new Client({ connection }),
    taskQueue: freshQueue(),
    shipped: calendar,
    calendar: () => calendar,
    now: () => NOW,
    clock: () => NOW,
    files: fileStore(path.join(folder, 'files')),
    rehearsal: () => undefined,
    report: (error, route) => {
      throw new Error(`${route} failed`, { cause: error });
    },
  });
  const raw =
    'Subject: Thu\r\nTo: a@b.example\r\nMIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<html><head></head><body><script>document.title="x"</script>Nội dung</body></html>';
  await storeInboxLetter(room.database, {
    raw: Buffer.from(raw),
    to: ['a@b.example'],
    receivedAt: new Date(NOW),
  });
  token = tokenOf('qlxd.head');
});

afterAll(async () => {
  await app?.close();
  await connection?.close();
  await room?.close();
  await rm(folder, { recursive: true, force: true });
});

const get = (
  url: string,
  from: { remoteAddress?: string; headers?: Record<string, string> } = {},
) => app.inject({ method: 'GET', url, ...from });

const OFFICE = [
  '/',
  `/ke-hoach/${PLAN}`,
  `/ke-hoach/${PLAN}/nhat-ky/3`,
  '/hop-thu',
  '/hop-thu/1',
  '/hop-thu/1/noi-dung',
];

/** Requests that do not come from this machine, or were not meant for it. */
const STRANGERS = [
  ['another machine', { remoteAddress: '192.168.1.20' }],
  [
    'another machine that claims to be this one',
    { remoteAddress: '192.168.1.20', headers: { 'x-forwarded-for': '127.0.0.1' } },
  ],
  ['another machine over IPv6', { remoteAddress: '::ffff:192.168.1.20' }],
  [
    'a proxy on this machine that says for whom it asks',
    { headers: { 'x-forwarded-for': '192.168.1.20' } },
  ],
  ['a name of the outside that leads to this machine', { headers: { host: 'dondoc.example' } }],
] as const;

describe('who may see a page', () => {
  it.each(OFFICE)('lets this machine see %s', async (url) => {
    expect((await get(url)).statusCode).toBe(200);
    expect(
      (await get(url, { remoteAddress: '::1', headers: { host: '[::1]:8080' } })).statusCode,
    ).toBe(200);
  });

  it.each(STRANGERS)(
    'hides the office pages from %s as if they were not there',
    async (_who, from) => {
      const missing = await get('/khong-co-trang-nay', from);
      for (const url of OFFICE) {
        const answer = await get(url, from);
        expect([url, answer.statusCode, answer.body]).toEqual([url, 404, missing.body]);
      }
    },
  );

  it.each(STRANGERS)('opens the page of a mailed link for %s', async (_who, from) => {
    const answer = await get(`/d/${token}`, from);
    expect(answer.statusCode).toBe(200);
    expect(answer.body).toContain('Trưởng phòng Quản lý xây dựng');
  });

  it('sends every page with a policy that lets nothing run, load, frame or be kept', async () => {
    for (const url of ['/', '/hop-thu/1', `/d/${token}`, '/d/unknown']) {
      const { headers } = await get(url);
      expect(headers['content-security-policy']).toContain("default-src 'none'");
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
      expect(headers).toMatchObject({
        'cache-control': 'no-store',
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
      });
    }
    const letter = await get('/hop-thu/1/noi-dung');
    expect(letter.headers['content-security-policy']).toMatch(/^sandbox allow-popups /);
    expect(letter.headers['content-security-policy']).not.toContain('allow-scripts');
  });
});

describe('a link that does not hold', () => {
  const stranger = 'A'.repeat(43);
  let unknown: string;

  beforeAll(async () => {
    unknown = (await get(`/d/${stranger}`)).body;
  });

  const answersTo = async (seat: string): Promise<[number, string][]> => {
    const url = `/d/${tokenOf(seat)}`;
    const answers = [await get(url), await app.inject({ method: 'POST', url: `${url}/nop` })];
    return answers.map(({ statusCode, body }) => [statusCode, body]);
  };
  const nothing = (): [number, string][] => [
    [404, unknown],
    [404, unknown],
  ];

  it('is answered by one sentence without a hint, whatever was tried', async () => {
    expect(unknown).toContain('liên kết không còn hiệu lực');
    for (const tried of ['x', `${token}x`, token.slice(1), `${token}/`, '%00']) {
      const answer = await get(`/d/${tried}`);
      expect([tried, answer.statusCode, answer.body]).toEqual([tried, 404, unknown]);
    }
  });

  it('is dead once revoked', async () => {
    await get(`/d/${tokenOf('khtc.head')}`).then(({ statusCode }) => expect(statusCode).toBe(200));
    await room.database
      .updateTable('links')
      .set({ revoked_at: NOW })
      .where('party', '=', 'khtc.head')
      .execute();
    expect(await answersTo('khtc.head')).toEqual(nothing());
  });

  it('is dead once the person it was mailed to has left the seat', async () => {
    await room.database
      .updateTable('holdings')
      .set({ to_day: '2021-08-12' })
      .where('seat', '=', 'tccb.head')
      .execute();
    expect(await answersTo('tccb.head')).toEqual(nothing());
  });

  it('is dead with its plan', async () => {
    const running = room.database.updateTable('plans');
    await running.set({ phase: 'closed' }).execute();
    expect(await answersTo('qlxd.head')).toEqual(nothing());
    await running.set({ phase: 'running' }).execute();
    expect((await get(`/d/${token}`)).statusCode).toBe(200);
  });
});

describe('what a link reaches', () => {
  it('shows the duties of its own seat and nothing of any other unit', async () => {
    const { body } = await get(`/d/${token}`);
    expect(body).toContain('Các phòng, đơn vị lập danh sách');
    const others = await room.database
      .selectFrom('units')
      .select('name')
      .where('code', '!=', 'qlxd')
      .where('kind', 'in', ['room', 'subordinate'])
      .execute();
    expect(others.length).toBeGreaterThan(10);
    for (const { name } of others) expect(body).not.toContain(name);
  });

  it('does not act on the duty of another unit, even by the office’s own link', async () => {
    for (const seat of ['qlxd.head', 'vp.clerk']) {
      const answer = await handIn(tokenOf(seat), { viec: 'qhkt', text: 'nộp thay' });
      expect(answer.statusCode).toBe(422);
      expect(answer.body).toContain('hiện không nhận thao tác đó');
    }
    expect(await intakes()).toBe(0);
  });

  it('shows a receipt only to the seat that sent it', async () => {
    const sent = await handIn(tokenOf('qlcl.head'), {
      viec: 'qlcl',
      text: '<script>alert(1)</script>',
    });
    expect(sent.statusCode).toBe(303);
    const receipt = `/${String(sent.headers.location)}`;
    const own = await get(`/d/${tokenOf('qlcl.head')}${receipt}`);
    expect(own.body).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(own.body).not.toContain('<script>');
    expect((await get(`/d/${token}${receipt}`)).statusCode).toBe(404);
  });
});

const PDF = Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj\n');
const EXE = Buffer.from('MZ\x90\x00\x03\x00\x00\x00', 'latin1');
const file = (name: string, content: Buffer | string): FormFile => ({
  field: 'tep',
  name,
  content: Buffer.from(content),
});

describe('what is handed in', () => {
  const REFUSED: [string, FormFile[], string][] = [
    ['a program', [file('chương trình.exe', EXE)], 'không thuộc loại được nhận'],
    ['a program that calls itself a document', [file('báo cáo.pdf', EXE)], 'không phải là pdf'],
    [
      'a document with macros',
      [file('báo cáo.docm', officeFile('docx'))],
      'không thuộc loại được nhận',
    ],
    [
      'macros under an honest name',
      [file('bảng.xlsx', officeFile('xlsx', { 'xl/vbaProject.bin': 'x' }))],
      'có chứa macro',
    ],
    ['an empty file', [file('trống.pdf', '')], 'không có nội dung'],
    ['a name that is a path', [file('../../etc/x.pdf', PDF)], 'không dùng được'],
    ['a Windows path', [file('C:\\tam\\x.pdf', PDF)], 'không dùng được'],
    [
      'a program inside an archive',
      [file('hồ sơ.zip', zipOf({ 'a/b.exe': 'MZ' }))],
      'có “a/b.exe”',
    ],
    ['a good file beside a bad one', [file('tốt.pdf', PDF), file('xấu.exe', EXE)], 'xấu.exe'],
    [
      'more files than can be taken',
      Array.from({ length: 11 }, (_, i) => file(`${i}.pdf`, PDF)),
      '10 tệp',
    ],
    [
      'a file that is too large',
      [file('lớn.pdf', Buffer.concat([PDF, Buffer.alloc(20 * 1024 * 1024)]))],
      'lớn hơn 20 MB',
    ],
    [
      'files too large together',
      [1, 2, 3].map((n) => file(`${n}.pdf`, Buffer.concat([PDF, Buffer.alloc(18 * 1024 * 1024)]))),
      'lớn hơn 50 MB',
    ],
    ['nothing at all', [], 'chọn ít nhất một tệp hoặc ghi nội dung'],
  ];

  it.each(REFUSED)(
    'is refused with a sentence and leaves nothing behind: %s',
    async (_what, files, sentence) => {
      const before = await intakes();
      const answer = await handIn(token, { viec: 'qlxd' }, files);
      expect(answer.statusCode).toBe(422);
      expect(answer.body).toContain(sentence);
      expect(answer.body).toContain('Chưa tiếp nhận.');
      expect(await intakes()).toBe(before);
      expect(await kept()).toEqual([]);
    },
  );

  it('is taken whatever its honest kind, under its own name, and kept by its SHA-256', async () => {
    const files = [
      file('Báo cáo tự chấm điểm.pdf', PDF),
      file('Phụ lục.docx', officeFile('docx')),
      file('Danh sách.xlsx', officeFile('xlsx')),
      file('cu.csv', Buffer.from('ten;dia chi\r\n\xb5\xb8', 'latin1')),
      file('minh chứng.zip', zipOf({ 'thư mục/ảnh.png': 'x', 'ghi chú.txt': 'y' })),
    ];
    const answer = await handIn(token, { viec: 'qlxd' }, files);
    expect(answer.statusCode).toBe(303);
    const receipt = await get(`/d/${token}/${String(answer.headers.location)}`);
    const stored = await room.database
      .selectFrom('files')
      .selectAll()
      .orderBy('position')
      .execute();
    expect(stored.map(({ name }) => name)).toEqual(files.map(({ name }) => name));
    for (const { sha256 } of stored) expect(receipt.body).toContain(sha256);
    expect(await kept()).toEqual(stored.map(({ sha256 }) => sha256).sort());
  });

  it('that no form was made for is not understood, and changes nothing', async () => {
    const before = await intakes();
    const post = (type: string, payload: string) =>
      app.inject({
        method: 'POST',
        url: `/d/${token}/nop`,
        headers: { 'content-type': type },
        payload,
      });
    expect((await post('application/json', '{"viec":"qlxd"')).statusCode).toBe(400);
    expect((await post('text/xml', '<a/>')).statusCode).toBe(415);
    expect((await post('multipart/form-data; boundary=x', 'nonsense')).statusCode).toBe(422);
    expect((await app.inject({ method: 'POST', url: `/d/${token}/duyet` })).statusCode).toBe(404);
    expect(await intakes()).toBe(before);
  });
});

/** Sends the form of item 3's first stage. */
function handIn(link: string, fields: Record<string, string>, files: FormFile[] = []) {
  const own = { ma: 'm', muc: '3', lan: '1', buoc: 'unit-lists', ...fields };
  return app.inject({ method: 'POST', url: `/d/${link}/nop`, ...multipart(own, files) });
}

async function intakes(): Promise<number> {
  const { count } = await room.database
    .selectFrom('intakes')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

/** The names of all files under the store's folder. */
async function kept(): Promise<string[]> {
  const entries = await readdir(path.join(folder, 'files'), {
    recursive: true,
    withFileTypes: true,
  }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .sort();
}
