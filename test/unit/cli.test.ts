import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { FIELD_WORDS, fieldNames, flagOf } from '../../client/cli/commands/fields';
import { table } from '../../client/cli/output';
import { runCli } from '../../client/cli/run';
import { loadCalendars } from '../../config/calendars';
import { projectRoot } from '../../config/root';
import { calendarOf } from '../../workflows/rules/calendar/calendar';
import type { CliWorld } from '../../client/cli/world';
import { explainLine } from '../../client/use-cases/explain/batch';
import { Refused } from '../../client/use-cases/parts';
import { ACT_FORMS, type ActForm } from '../../config/act-forms';
import { EditedText } from '../support/yaml-edit';

const FORMS = Object.entries<ActForm>(ACT_FORMS);

/** A command line where nothing runs: whatever needs more than files is refused. */
const nothingRuns: CliWorld = {
  open: () => Promise.reject(new Refused('Không có dondoc nào đang chạy.')),
  directory: () => Promise.resolve(null),
  calendar: () => Promise.resolve(calendarOf(loadCalendars())),
  rehearse: () => Promise.reject(new Refused('Không chạy thử được.')),
  foresee: () => Promise.resolve(() => []),
  readDocument: () => Promise.reject(new Refused('Không đọc được tệp.')),
};

interface CommandRan {
  status: number;
  out: string;
  err: string;
}

const ran = (...args: string[]): Promise<CommandRan> => ranIn(nothingRuns, ...args);

async function ranIn(world: CliWorld, ...args: string[]): Promise<CommandRan> {
  let out = '';
  let err = '';
  const status = await runCli(args, world, {
    out: (text) => void (out += `${text}\n`),
    err: (text) => void (err += `${text}\n`),
  });
  return { status, out, err };
}

describe('the help of the command line', () => {
  it.each(FORMS)(
    'shows for %s its title, its example and an option for every field',
    async (verb, form) => {
      const { status, out } = await ran(verb, '--help');
      expect(status).toBe(0);
      expect(out).toContain(form.title);
      expect(out).toContain(`Ví dụ:\n  dondoc ${form.example}`);
      for (const field of fieldNames(form)) expect(out).toContain(`--${flagOf(field)} <giá-trị>`);
      for (const option of ['--as', '--plan', '--json']) expect(out).toContain(option);
    },
  );

  it('has words for every field of every act', () => {
    const wordless = FORMS.flatMap(([verb, form]) =>
      fieldNames(form).filter((field) => !FIELD_WORDS[field] && !FIELD_WORDS[`${verb}.${field}`]),
    );
    expect(wordless).toEqual([]);
  });

  it.each([
    'start',
    'status',
    'ledger',
    'letters',
    'rehearse',
    'preview',
    'read',
    'doctor',
    'chores',
    'mail hold',
    'mail release',
    'letters mark',
    'directory check',
    'directory diff',
    'directory apply',
    'calendar show',
    'calendar check',
    'calendar diff',
    'calendar apply',
    'template diff',
    'template apply',
    'clone',
  ])('shows an example for %s', async (command) => {
    const { status, out } = await ran(...command.split(' '), '--help');
    expect(status).toBe(0);
    expect(out).toContain(`Ví dụ:\n  dondoc ${command}`);
  });

  it('says in Vietnamese what an option may be', async () => {
    const { out } = await ran('explain', '--help');
    expect(out.replace(/\s+/g, ' ')).toContain('(một trong: back, forward, none, mặc định: back)');
    expect(out).not.toMatch(/choices|default/);
  });

  it.each(['', 'letters', 'mail', 'directory', 'calendar', 'template'])(
    'speaks Vietnamese only (dondoc %s)',
    async (group) => {
      const { out } = await ran(...group.split(' ').filter(Boolean), '--help');
      expect(out).toContain('Cách dùng: dondoc');
      expect(out).not.toMatch(/Usage|Options|Commands|options|command\]|display help/);
    },
  );
});

describe('a wrong use', () => {
  it.each([
    [['strat'], 'Không có lệnh "strat"; có thể là: start.'],
    [['start', '--year', '2021'], 'Thiếu tham số <mẫu>.'],
    [
      ['letters', 'mark', 'x', 'lost', '--reason', 'y', '--as', 'vp.clerk'],
      '"lost" không có; cần một trong: bounced',
    ],
    [['calendar', 'show', 'nay'], 'Giá trị "nay" của <năm> chưa đúng: cần một năm từ 2000'],
    [
      ['start', 'cchc', '--year', '2021', '--number', ' '],
      'Giá trị " " của "--number <số>" chưa đúng: không được để trống.',
    ],
    [
      [
        ...['extend', '3', '--stage', 'unit-lists', '--unit', 'qlxd', '--until', '2021-08-19'],
        ...['--agreed', 'co', '--as', 'vp.chief'],
      ],
      '--agreed: cần yes hoặc no.',
    ],
    [['start', 'cchc'], 'Thiếu tùy chọn bắt buộc "--year <năm>".'],
    [['start', 'cchc', '--year', '21'], 'Giá trị "21" của "--year <năm>" chưa đúng: cần một năm'],
    [['start', 'cchc', '--year'], 'Tùy chọn "--year <năm>" thiếu giá trị.'],
    [['status', 'a', 'b'], 'Lệnh "status" có nhiều tham số hơn cần thiết.'],
    [['preview', 'cchc', '--year', '2021', '--loud'], 'Không có tùy chọn "--loud".'],
    [
      ['submit', '3', '--stage', 'x', '--unit', 'qlxd'],
      'Thiếu tùy chọn bắt buộc "--as <chức-vụ>".',
    ],
    [['submit', '3', '--as', 'qlxd.head'], '--stage: chưa có; --unit: chưa có.'],
    [
      ['letter-in', '1', '--kind', 'request', '--arrived-on', '2021-02-30', '--as', 'vp.clerk'],
      '--arrived-on: cần một ngày',
    ],
    [
      ['letter-in', '1', '--kind', 'poem', '--arrived-on', '2021-02-03', '--as', 'vp.clerk'],
      '--kind: cần một trong',
    ],
    [
      [
        'correct',
        '3',
        '--intake',
        'a',
        '--act',
        '{"verb":"sing"}',
        '--reason',
        'b',
        '--as',
        'vp.clerk',
      ],
      '--act: cần nêu "verb"',
    ],
    [
      ['correct', '3', '--intake', 'a', '--act', '{', '--reason', 'b', '--as', 'vp.clerk'],
      'cần một văn bản JSON',
    ],
    [
      ['explain', 'tháng 7', '--year', '2021', '--roll', 'up'],
      'Giá trị "up" của "--roll <hướng>" chưa đúng: cần một trong: back, forward, none.',
    ],
    [
      ['explain', 'tháng 7', '--year', '2021', '--batch', 'yeu-cau.txt'],
      'Lệnh "explain" có nhiều tham số hơn cần thiết.',
    ],
  ])('%j ends with 2, one sentence and nothing on stdout', async (args, sentence) => {
    const { status, out, err } = await ran(...args);
    expect(status).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(sentence);
    expect(err.trim().split('\n')).toHaveLength(1);
  });

  it.each([
    ['mail', 'hold', '--reason', 'x'],
    ['mail', 'release'],
    ['letters', 'mark', 'x', 'bounced', '--reason', 'y'],
    ['directory', 'apply', 'x.yaml'],
    ['cancel', '--reason', 'x'],
  ])('%s %s asks who does it', async (...args) => {
    const { status, err } = await ran(...args);
    expect(status).toBe(2);
    expect(err).toContain('Thiếu tùy chọn bắt buộc "--as <chức-vụ>".');
  });

  it.each([
    [['strat', '--json'], 'Không có lệnh "strat"; có thể là: start.'],
    [['start', 'cchc', '--json'], 'Thiếu tùy chọn bắt buộc "--year <năm>".'],
    [['status', '--jsn', '--json'], 'Không có tùy chọn "--jsn"; có thể là: --json.'],
    [['submit', '3', '--as', 'qlxd.head', '--json'], '--stage: chưa có; --unit: chưa có.'],
    [['mail', '--json'], 'Tùy chọn "--json" ghi sau tên lệnh.'],
    [['letters', '--state', 'lost', '--json'], '"lost" không có; cần một trong: queued'],
  ])('%j is with --json one document too', async (args, sentence) => {
    const { status, out, err } = await ran(...args);
    expect(status).toBe(2);
    const { usage } = JSON.parse(out) as { usage: string };
    expect(usage).toContain(sentence);
    expect(err).toBe(`${usage}\n`);
  });

  it('shows the help of a group that is given no command', async () => {
    const { status, out, err } = await ran('directory');
    expect(status).toBe(2);
    expect(out).toBe('');
    expect(err).toContain('Cách dùng: dondoc directory');
  });
});

describe('what an explanation has no use for is said', () => {
  const calendar = calendarOf(loadCalendars());

  it('of an event on stderr, and in the document', async () => {
    const words = 'chậm nhất 05 ngày làm việc kể từ ngày nhận được công văn';
    const letter = ['--event', 'công văn=2021-07-20'];
    const used = await ran('explain', words, '--year', '2021', ...letter);
    expect([used.status, used.err]).toEqual([0, '']);
    const other = ['--event', 'công bố=2021-07-20'];
    const unused = await ran('explain', words, '--year', '2021', ...letter, ...other);
    expect([unused.status, unused.out]).toEqual([0, used.out]);
    expect(unused.err).toBe('Lời văn không dùng đến sự kiện “công bố”.\n');
    const program = await ran('explain', words, '--year', '2021', ...letter, ...other, '--json');
    expect(JSON.parse(program.out)).toMatchObject({
      warnings: ['Lời văn không dùng đến sự kiện “công bố”.'],
    });
    const asked = await ran('explain', words, '--year', '2021', ...letter, '--json');
    expect(JSON.parse(asked.out)).not.toHaveProperty('warnings');
  });

  it('of a line beside its answer', () => {
    const order = { words: 'trong tháng 7', year: 2021 };
    const answer = explainLine(JSON.stringify(order), calendar);
    const events = { 'công văn': '2021-07-20' };
    expect(explainLine(JSON.stringify({ ...order, rol: 'back', events }), calendar)).toEqual({
      ...answer,
      warnings: [
        'Không dùng đến “rol”; một yêu cầu chỉ có: words, year, events, roll.',
        'Lời văn không dùng đến sự kiện “công văn”.',
      ],
    });
  });
});

describe('a refusal', () => {
  it('of a file that is no YAML at all does not print the file', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'dondoc-la-'));
    const file = path.join(folder, 'ke-hoach.docx');
    await writeFile(file, 'PK\u0003\u0004'.repeat(2000));
    const { status, err } = await ran('directory', 'check', file);
    await rm(folder, { recursive: true });
    expect(status).toBe(1);
    expect(err.length).toBeLessThan(400);
  });

  it('of a place that is not there says so, and another name is not asked for', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'dondoc-khong-'));
    const out = path.join(folder, 'khong-co', 'mau.yaml');
    const { status, err } = await ran('clone', 'cchc', '--year', '2027', '--out', out);
    await rm(folder, { recursive: true });
    expect([status, err]).toEqual([
      1,
      `Không ghi được tệp "${out}" (ENOENT); đề nghị kiểm tra lại đường dẫn.\n`,
    ]);
  });

  it('of a document whose reader broke has its cause below the sentence, not in the document', async () => {
    const refused = new Refused('Tệp bị hỏng.', {}, { cause: 'the process ended (SIGKILL)' });
    const world = { ...nothingRuns, readDocument: () => Promise.reject(refused) };
    const { out, err } = await ranIn(world, 'read', 'ke-hoach.docx', '--json');
    expect(err).toContain('Tệp bị hỏng.\nthe process ended (SIGKILL)\n');
    expect(JSON.parse(out)).toEqual({ refused: 'Tệp bị hỏng.' });
  });

  it('of a document does not say where in the program it was found broken', async () => {
    const cause = new TypeError('no page');
    const refused = new Refused('Tệp bị hỏng.', {}, { cause });
    const world = { ...nothingRuns, readDocument: () => Promise.reject(refused) };
    const { err } = await ranIn(world, 'read', 'ke-hoach.pdf');
    expect(err).toBe('Tệp bị hỏng.\nTypeError: no page\n');
  });

  it('is one sentence on stderr, ends with 1 and leaves stdout empty', async () => {
    const { status, out, err } = await ran('status');
    expect([status, out, err]).toEqual([1, '', 'Không có dondoc nào đang chạy.\n']);
  });

  it('is with --json one document too', async () => {
    const { status, out, err } = await ran('status', '--json');
    expect(status).toBe(1);
    expect(JSON.parse(out)).toEqual({ refused: 'Không có dondoc nào đang chạy.' });
    expect(err).toBe('Không có dondoc nào đang chạy.\n');
  });

  it('says of a plan to be rehearsed whose words can be read in two ways how they are taken', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'dondoc-'));
    const file = path.join(folder, 'ke-hoach.yaml');
    const shipped = await readFile(
      path.join(projectRoot(), 'config', 'plans', 'cchc.yaml'),
      'utf8',
    );
    const doubtful = new EditedText(shipped)
      .replace('hoàn\n      thành tháng 8 năm 2021', 'trước ngày 31/8/2021', "no: '3'")
      .replace('due: hoàn thành tháng 8 năm 2021', 'due: trước ngày 31/8/2021', "no: '3'");
    await writeFile(file, doubtful.text);
    const said =
      'Câu chữ ở mục 3 có hai cách hiểu, chưa ai xác nhận: chạy thử theo ngày sớm hơn; xem cả hai ngày bằng lệnh preview.';
    expect((await ran('rehearse', file, '--year', '2021')).err).toContain(said);
    await rm(folder, { recursive: true });
    expect((await ran('rehearse', 'cchc', '--year', '2021')).err).not.toContain('hai cách hiểu');
  });

  it('names every unit that a plan to be rehearsed has and the directory has not', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'dondoc-'));
    const file = path.join(folder, 'ke-hoach.yaml');
    const lines = path.join(projectRoot(), 'test', 'plans', 'any-lines.yaml');
    const text = (await readFile(lines, 'utf8')).replace('units: [qhkt]', 'units: [qhk]');
    await writeFile(file, text);
    const { status, out, err } = await ran('rehearse', file, '--year', '2021');
    await rm(folder, { recursive: true });
    expect([status, out]).toEqual([1, '']);
    expect(err).toContain('Chưa chạy thử được kế hoạch:');
    expect(err).toContain('danh mục không có đơn vị “qhk”');
  });

  it.each(['preview', 'rehearse'])(
    'of %s names with file, line and value every day of a template that its year does not have',
    async (command) => {
      const folder = await mkdtemp(path.join(tmpdir(), 'dondoc-'));
      const file = path.join(folder, 'nam-nhuan.yaml');
      const lines = path.join(projectRoot(), 'test', 'plans', 'any-lines.yaml');
      const leap = (await readFile(lines, 'utf8'))
        .replaceAll('trước ngày 30/9/2021', 'ngày 29/02/2024')
        .replaceAll('trước ngày 15 hằng tháng', 'chậm nhất ngày 29/02/2024')
        .replaceAll(/^ +confirmed: .*\n/gm, '')
        .replaceAll('2021', '2024');
      await writeFile(file, leap);
      const { status, out, err } = await ran(command, file, '--year', '2025', '--json');
      await rm(folder, { recursive: true });
      expect(status).toBe(1);
      const { refused } = JSON.parse(out) as { refused: string };
      expect(err).toBe(`${refused}\n`);
      const lineOf = (text: string): number => leap.slice(0, leap.indexOf(text)).split('\n').length;
      const said = refused.split('\n').slice(1);
      expect(said).toHaveLength(2);
      expect(said[0]).toContain(`nam-nhuan.yaml:${lineOf('due: ngày 29')}: `);
      expect(said[0]).toContain('“ngày 29/02/2024” không chuyển sang năm 2025 được: Không có ngày');
      expect(said[1]).toContain(`nam-nhuan.yaml:${lineOf('due: chậm nhất ngày 29')}: `);
      expect(said[1]).toContain('“chậm nhất ngày 29/02/2024” không chuyển sang năm 2025 được: ');
    },
  );

  it('keeps the cause of a fault that nobody foresaw for stderr', async () => {
    const broken = { ...nothingRuns, open: () => Promise.reject(new TypeError('a broken part')) };
    const { status, out, err } = await ranIn(broken, 'status', '--json');
    expect(status).toBe(1);
    expect(JSON.parse(out)).toEqual({
      refused: 'Lệnh không thực hiện được do lỗi của hệ thống, đề nghị báo người quản trị.',
    });
    expect(err).toContain('TypeError: a broken part');
  });

  it('names the template that is not there and those that are', async () => {
    const { status, err } = await ran('preview', 'khong-co', '--year', '2021');
    expect(status).toBe(1);
    expect(err).toContain('các mẫu có sẵn: cchc');
  });
});

describe('a table', () => {
  it('keeps its columns below each other whatever the letters are made of', () => {
    const composed = table(
      ['Mục', 'Tình hình'],
      [
        ['1', 'Quá hạn'],
        ['12', 'Chờ'],
      ],
    );
    expect(composed.split('\n')).toEqual([
      'Mục  Tình hình',
      '───  ─────────',
      '1    Quá hạn',
      '12   Chờ',
    ]);
    expect(
      table(
        ['Mục'.normalize('NFD'), 'Tình hình'],
        [
          ['1', 'Quá hạn'],
          ['12', 'Chờ'],
        ],
      ),
    ).toBe(composed);
  });
});
