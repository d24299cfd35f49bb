import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Board } from '../../client/use-cases/board/shown';
import type { Check } from '../../client/use-cases/doctor/check';
import type { LetterLine } from '../../client/use-cases/mail/letters';
import { projectRoot } from '../../config/root';
import { at, dayOf } from '../../workflows/rules/time';
import { documentOf, dondoc, type Ran } from '../support/command-line';
import { living, type Living } from '../support/living';

/** A year so far ahead that nothing opens but by its letter. */
const YEAR = '2040';
const PLAN = `cchc-${YEAR}`;

interface Receipt {
  no: string;
  intake: string;
  at: string;
  outcome: string;
  refusal: string | null;
  said: string;
  files: { name: string; sha256: string; size: number }[];
}

describe('the command line over a dondoc that runs', () => {
  let life: Living;
  const run = (...args: string[]): Promise<Ran> => dondoc(life.env, ...args);
  const today = (): string => dayOf(Date.now());

  beforeAll(async () => {
    life = await living();
    await life.work();
  });
  afterAll(() => life.stop());

  it('asks whether a year far ahead is meant', async () => {
    const asked = await run('start', 'cchc', '--year', YEAR);
    expect([asked.status, asked.out]).toEqual([1, '']);
    expect(asked.err).toMatch(
      /^Kế hoạch của năm 2040 nhưng bắt đầu ngày .*; đúng như vậy thì thêm --confirm\.\n$/,
    );
  });

  it('starts a plan, once', async () => {
    const started = await run('start', 'cchc', '--year', YEAR, '--confirm');
    expect(started.out).toContain(`Đã khởi động kế hoạch ${PLAN}: 6 nội dung.\n`);
    expect(started.out).toContain('\nĐã xác nhận: Kế hoạch của năm 2040 nhưng bắt đầu ngày');
    expect([started.status, started.err]).toEqual([0, '']);
    const again = await run('start', 'cchc', '--year', YEAR, '--confirm');
    expect([again.status, again.out]).toEqual([1, '']);
    expect(again.err).toContain(`Kế hoạch ${PLAN} đã được khởi động`);
  });

  it('starts no plan while one of its owners has no address, and names him', async () => {
    const people = life.parts.database.updateTable('people').where('id', '=', 'pc-head');
    await people.set({ email: null }).execute();
    const refused = await run('start', 'cchc', '--year', '2041', '--confirm');
    await people.set({ email: 'pc.head@soxaydung.example' }).execute();
    expect([refused.status, refused.out]).toEqual([1, '']);
    expect(refused.err).toContain(
      'Chưa khởi động được kế hoạch:\n  Trưởng phòng Pháp chế (pc.head',
    );
    expect((await run('status', 'cchc-2041')).status).toBe(1);
  });

  it('shows the newest plan when status is given no name', async () => {
    const status = await run('status', '--json');
    const board = documentOf(status) as Board;
    expect(board).toMatchObject({ plan: PLAN, year: 2040 });
    expect(board.items.map(({ no, state }) => [no, state])).toEqual([
      ['1', 'waiting'],
      ['2', 'waiting'],
      ['3', 'not-yet'],
      ['4', 'waiting'],
      ['5', 'not-yet'],
      ['6', 'waiting'],
    ]);
    expect(board.items[2]!.stages[0]!.duties).toHaveLength(15);
    expect((await run('status')).out).toContain('Chờ văn bản');
    const unknown = await run('status', 'cchc-1999');
    expect([unknown.status, unknown.out]).toEqual([1, '']);
    expect(unknown.err).toContain(`các kế hoạch: ${PLAN}`);
  });

  it('takes a letter in, what a unit hands in with its file, and shows both', async () => {
    const arrived = ['--kind', 'request', '--arrived-on', today(), '--number', '515/SNV-CCHC'];
    const letter = await run('letter-in', '1', ...arrived, '--as', 'vp.clerk', '--json');
    expect(documentOf(letter)).toMatchObject({ no: '1', outcome: 'applied' });
    expect((documentOf(letter) as Receipt).said).toContain(
      'Đã ghi nhận thao tác: Ghi nhận văn bản đến; Số: 515/SNV-CCHC; Ngày đến: ',
    );

    const file = path.join(life.dataDir, 'y-kien.txt');
    await writeFile(file, 'Không có ý kiến khác.\n');
    const duty = ['--stage', 'opinions', '--unit', 'qlxd'];
    const handed = await run('submit', '1', ...duty, '--file', file, '--as', 'qlxd.head', '--json');
    const receipt = documentOf(handed) as Receipt;
    const sha256 = createHash('sha256').update('Không có ý kiến khác.\n').digest('hex');
    expect(receipt.outcome).toBe('applied');
    expect(receipt.files).toEqual([{ name: 'y-kien.txt', sha256, size: 28 }]);
    expect(receipt.said).toMatch(
      /^Đã ghi nhận thao tác: Nộp sản phẩm – Các phòng, đơn vị tham gia ý kiến \(Phòng Quản lý xây dựng\), mục II\.1, do Trưởng phòng Quản lý xây dựng thực hiện lúc \d+ giờ \d\d ngày [\d/]+\.$/,
    );
    expect(receipt.at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+07:00$/);

    const board = documentOf(await run('status', PLAN, '--json')) as Board;
    const opinions = board.items[0]!.stages[0]!;
    const mine = opinions.duties.find(({ unit }) => unit === 'qlxd')!;
    expect([board.items[0]!.state, opinions.id, mine.version]).toEqual(['open', 'opinions', 1]);
  });

  it('writes the deadlines of the plan that runs as a calendar file', async () => {
    const file = path.join(life.dataDir, 'thoi-han.ics');
    const written = await run('ics', '--out', file);
    expect([written.status, written.err]).toEqual([0, '']);
    const ics = await readFile(file, 'utf8');
    expect(written.out.trim()).toBe(
      `Đã ghi ${ics.match(/BEGIN:VEVENT/g)!.length} ngày vào tệp ${file}.`,
    );
    expect(ics).toMatch(/UID:cchc-2040-3\.1-due@[^]*?\r\nDTSTART;VALUE=DATE:20400831\r\n/);
    // The letter has come: item 1 has deadlines now.
    expect(ics).toContain('UID:cchc-2040-1.1-opinions-due@');
    const nowhere = await run('ics', '--out', path.join(life.dataDir, 'khong-co', 'a.ics'));
    expect([nowhere.status, nowhere.out]).toEqual([1, '']);
    expect(nowhere.err).toContain('Không ghi được tệp');
  });

  it('refuses an act without the right to it, on one line and with status 1', async () => {
    const closing = await run('close', '1', '--stage', 'opinions', '--as', 'qlxd.head');
    expect([closing.status, closing.out]).toEqual([1, '']);
    expect(closing.err.trim()).toBe(
      'Chức vụ “Trưởng phòng Quản lý xây dựng” không được thực hiện thao tác “Chốt bước”; thao tác này dành cho: chuyên viên Văn phòng, Chánh Văn phòng.',
    );
  });

  it('tells a refusal of the workflow as one document, and on stderr as one sentence', async () => {
    const duty = ['--stage', 'merge', '--unit', 'vp', '--as', 'vp.chief'];
    const early = await run('submit', '1', ...duty, '--json');
    const sentence = early.err.trim();
    expect(early.status).toBe(1);
    expect(sentence).toContain('Bước “Văn phòng Sở tổng hợp ý kiến” chưa mở');
    expect(documentOf(early)).toEqual({ refused: sentence });
  });

  it('refuses a file that is not there and hands in nothing', async () => {
    const before = await life.parts.database.selectFrom('intakes').select('id').execute();
    const duty = ['--stage', 'opinions', '--unit', 'qhkt', '--as', 'qhkt.head'];
    const handed = await run('submit', '1', ...duty, '--file', 'khong-co.pdf');
    expect([handed.status, handed.out]).toEqual([1, '']);
    expect(handed.err).toContain('Không đọc được tệp "khong-co.pdf"');
    const after = await life.parts.database.selectFrom('intakes').select('id').execute();
    expect(after).toHaveLength(before.length);
  });

  it('tells from the ledger who did what to an item', async () => {
    const { out, status } = await run('ledger', '1');
    expect(status).toBe(0);
    expect(out).toContain('Ghi nhận văn bản đến');
    expect(out).toContain('qlxd.head');
    const unknown = await run('ledger', '9');
    expect([unknown.status, unknown.out, unknown.err]).toEqual([
      ...[1, ''],
      `Kế hoạch "${PLAN}" không có nội dung "9"; các nội dung: 1, 2, 3, 4, 5, 6.\n`,
    ]);
  });

  it('holds the queue of letters with a reason, says so wherever letters are looked at, and releases it', async () => {
    expect((await run('mail', 'hold', '--as', 'vp.clerk')).status).toBe(2);
    expect((await run('mail', 'hold', '--reason', 'x')).status).toBe(2);
    const reason = ['--reason', 'chờ sửa danh mục'];
    const refused = await run('mail', 'hold', ...reason, '--as', 'qlxd.head');
    expect([refused.status, refused.out]).toEqual([1, '']);
    expect(refused.err).toBe(
      'Chức vụ "qlxd.head" không được giữ thư lại; việc này dành cho: chuyên viên Văn phòng, Chánh Văn phòng.\n',
    );
    const held = await run('mail', 'hold', ...reason, '--as', 'vp.clerk', '--json');
    const by = { held: true, heldWhy: 'chờ sửa danh mục', heldBy: 'vp.clerk' };
    expect(documentOf(held)).toMatchObject(by);

    const said =
      /^Thư đang được giữ lại từ .+ \(vp\.clerk\): chờ sửa danh mục; cho đi tiếp bằng lệnh/;
    expect((await run('status')).out).toMatch(said);
    expect(documentOf(await run('status', '--json'))).toMatchObject({ mail: by });
    const letters = await run('letters', '--json');
    expect(documentOf(letters)).toBeInstanceOf(Array);
    expect(letters.err).toMatch(said);

    const released = await run('mail', 'release', '--as', 'vp.clerk', '--json');
    expect(documentOf(released)).toMatchObject({ held: false, heldBy: null });
    expect((await run('letters')).err).toBe('');
    expect((await run('status')).out).not.toContain('giữ lại');
    const chores = documentOf(await run('chores', '--json')) as { chore: string; by: string }[];
    expect(chores.map(({ chore, by: seat }) => `${chore} ${seat}`)).toEqual([
      'release-mail vp.clerk',
      'hold-mail vp.clerk',
    ]);
  });

  it('lists the letters, and marks what a person knows of one', async () => {
    await life.parts.database
      .insertInto('letters')
      .values({
        ...{
          id: 'thu-1',
          to_seat: 'qlxd.head',
          person: 'x',
          to_name: 'x',
          address: 'x@sxd.example',
        },
        ...{ subject: 'Thư', text: '', html: '', message_id: '<1@sxd.example>', priority: 0 },
        ...{ dated: 0, due_at: at('2021-08-02', '07:45'), phase: 'sent', attempts: 1 },
        ...{ next_try: null, sent_at: at('2021-08-02', '07:46'), reason: null, taken_by: 'inbox' },
      })
      .execute();
    const listed = documentOf(await run('letters', '--state', 'sent', '--json')) as LetterLine[];
    expect(listed.filter(({ id }) => id === 'thu-1')).toMatchObject([
      {
        ...{ to: 'qlxd.head', subject: 'Thư', state: 'sent', attempts: 1, reason: null },
        messageId: '<1@sxd.example>',
        dueAt: '2021-08-02T07:45:00+07:00',
        sentAt: '2021-08-02T07:46:00+07:00',
      },
    ]);
    const marked = await run(
      'letters',
      'mark',
      'thu-1',
      'bounced',
      '--reason',
      'hộp thư đầy',
      '--as',
      'vp.clerk',
      '--json',
    );
    expect(documentOf(marked)).toMatchObject({ state: 'bounced', reason: 'hộp thư đầy' });
    const marking = ['letters', 'mark', 'thu-1', 'again', '--reason', 'đã sửa'];
    const again = await run(...marking, '--as', 'vp.clerk');
    expect([again.status, again.out]).toEqual([1, '']);
    expect(again.err).toContain('đã nằm trong hộp thư trên máy');
  });

  it('brings in a directory only for a seat that may, which is written down', async () => {
    const file = path.join(projectRoot(), 'config', 'directories', 'mau.yaml');
    const refused = await run('directory', 'apply', file, '--as', 'qlxd.head');
    expect([refused.status, refused.out]).toEqual([1, '']);
    expect(refused.err).toContain('không được áp dụng danh mục');
    const applied = await run('directory', 'apply', file, '--as', 'vp.chief');
    expect([applied.status, applied.out]).toEqual([0, 'Danh mục không thay đổi.\n']);
    expect((await run('chores')).out).toMatch(/vp\.chief +áp dụng danh mục +mau\.yaml/);
  });

  it('repairs for a seat that may, and for whoever sits at the machine', async () => {
    const refused = await run('doctor', '--repair', '--as', 'qlxd.head');
    expect([refused.status, refused.out]).toEqual([1, '']);
    expect(refused.err).toContain('không được khởi động lại quy trình');
    const { out } = await run('doctor', '--repair');
    expect(out).toContain('không có gì phải khởi động lại');
  });

  it('cancels every open item of the plan, and the plan', async () => {
    const by = await run('cancel', '--reason', 'thay kế hoạch', '--as', 'vp.clerk');
    expect([by.status, by.out]).toEqual([1, '']);
    expect(by.err).toContain('“Chuyên viên Văn phòng Sở” không được thực hiện thao tác “Dừng');
    const cancelled = await run(
      'cancel',
      '--reason',
      'thay kế hoạch',
      '--as',
      'vp.chief',
      '--json',
    );
    const receipts = documentOf(cancelled) as Receipt[];
    expect(receipts.map(({ no, outcome }) => `${no} ${outcome}`)).toEqual(
      ['1', '2', '3', '4', '5', '6'].map((no) => `${no} applied`),
    );
    const board = documentOf(await run('status', '--json')) as Board;
    expect(board.phase).toBe('cancelled');
    expect(new Set(board.items.map(({ state }) => state))).toEqual(new Set(['cancelled']));
    const late = await run('pause', '3', '--reason', 'x', '--as', 'vp.chief', '--plan', PLAN);
    expect([late.status, late.err]).toEqual([
      1,
      `Kế hoạch "${PLAN}" đã dừng thực hiện nên không nhận thêm thao tác.\n`,
    ]);
  });

  it('examines the parts: a timer fires, a letter arrives and leaves no trace in the inbox', async () => {
    const examined = documentOf(await run('doctor', '--json')) as { checks: Check[] };
    // Whether this year's calendar is announced depends on the day on which this runs.
    const failed = examined.checks.filter(({ name, ok }) => !ok && name !== 'calendar');
    expect(failed).toEqual([]);
    expect(examined.checks.map(({ name }) => name)).toEqual([
      'timer',
      'mail',
      'workflows',
      'wakes',
      'intakes',
      'letters',
      'courier',
      'ledger',
      'clock',
      'disk',
      'calendar',
      'dates',
    ]);
    expect(await life.parts.database.selectFrom('inbox').select('id').execute()).toEqual([]);
  });
});
