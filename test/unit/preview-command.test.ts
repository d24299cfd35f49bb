import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { foresee } from '../../activities/mail/foresee';
import { loadLetters } from '../../activities/mail/render';
import { runCli } from '../../client/cli/run';
import type { CliWorld } from '../../client/cli/world';
import type { Difference } from '../../client/use-cases/preview/difference';
import type { Preview } from '../../client/use-cases/preview/preview';
import { Refused } from '../../client/use-cases/parts';
import { loadCalendars } from '../../config/calendars';
import { projectRoot } from '../../config/root';
import { calendarOf } from '../../workflows/rules/calendar/calendar';
import { smallYear } from '../support/small-year';

const letters = loadLetters();

/** A machine on which nothing runs; a year is foreseen all the same. */
const world = {
  open: () => Promise.reject(new Refused('Không có dondoc nào đang chạy.')),
  directory: () => Promise.resolve(null),
  calendar: () => Promise.resolve(calendarOf(loadCalendars())),
  foresee: () => Promise.resolve((order) => foresee(letters, order)),
} satisfies Partial<CliWorld> as unknown as CliWorld;

async function ran(...args: string[]): Promise<{ status: number; out: string; err: string }> {
  let out = '';
  let err = '';
  const status = await runCli(args, world, {
    out: (text) => void (out += `${text}\n`),
    err: (text) => void (err += `${text}\n`),
  });
  return { status, out, err };
}

/** A plan of one line more than a sheet of its picture holds. */
async function longPlan(folder: string): Promise<string> {
  const plan = path.join(projectRoot(), 'test', 'plans', 'any-lines.yaml');
  const [head] = (await readFile(plan, 'utf8')).split(/^items:$/m);
  const lines = Array.from({ length: 27 }, (_, i) => [
    `  - no: '${i + 1}'`,
    '    workflow: plannedTask',
    `    line: II.${i + 1}`,
    '    sentence: Phòng Quản lý xây dựng rà soát thủ tục, hoàn thành ngày 30/9/2021.',
    '    title: rà soát thủ tục',
    '    lead: Phòng Quản lý xây dựng',
    '    units: [qlxd]',
    '    due: hoàn thành ngày 30/9/2021',
  ]);
  const file = path.join(folder, 'dai.yaml');
  await writeFile(file, [`${head}items:`, ...lines.flat(), ''].join('\n'));
  return file;
}

describe('a year seen from the command line', () => {
  let folder: string;
  let small: string[];
  let year: string[];

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'dondoc-preview-'));
    const { template, directory } = await smallYear(folder);
    year = ['--year', '2021', '--directory', directory];
    small = [template, ...year];
  });

  it('keeps what others build on and adds what there is to look at', async () => {
    const { status, out } = await ran('preview', ...small, '--json');
    expect(status).toBe(0);
    const seen = JSON.parse(out) as Preview;
    expect(Object.keys(seen)).toEqual([
      ...['template', 'year', 'until', 'workflows', 'timeline', 'letters', 'totals'],
      ...[
        'people',
        'collisions',
        'moved',
        'vacant',
        'unreachable',
        'past',
        'overdue',
        'beyond',
        'never',
        'doubts',
        'errors',
      ],
    ]);
  });

  it('takes an assumption that is given twice once', async () => {
    const twice = ['--what-if', 'off:2021-08-16', '--what-if', 'off:2021-08-16'];
    const { out } = await ran('preview', ...small, ...twice);
    expect(out.match(/ngày 16\/8\/2021 là ngày nghỉ/g)).toHaveLength(1);
  });

  it('prints with --what-if the difference and nothing else', async () => {
    const assumed = ['--what-if', 'off:2021-08-16', '--what-if', 'extend:3/unit-lists/qlxd=2'];
    const { status, out } = await ran('preview', ...small, ...assumed, '--json');
    expect(status).toBe(0);
    const { added, dropped, moved, dates, totals } = JSON.parse(out) as Difference;
    expect([added.length, dropped.length, dates.length]).toEqual([2, 0, 1]);
    for (const { from, to } of moved) expect(from).not.toBe(to);
    expect(totals.after.assign - totals.before.assign).toBe(2);
    const text = await ran('preview', ...small, ...assumed);
    expect(text.out).toContain('Trước      Sau        Nội dung');
    expect(text.out).not.toContain('THÁNG 8');
  });

  it('draws the year into the file that is named', async () => {
    const file = path.join(folder, 'nam.svg');
    const { status, err } = await ran('preview', ...small, '--svg', file);
    expect([status, err]).toEqual([0, `Đã vẽ cả năm vào tệp ${file}.\n`]);
    expect(await readFile(file, 'utf8')).toMatch(/^<\?xml [^]*<\/svg>\n$/);
  });

  it('draws a long plan on further sheets beside the file that is named', async () => {
    const file = path.join(folder, 'dai.svg');
    const { status, err } = await ran('preview', await longPlan(folder), ...year, '--svg', file);
    const more = path.join(folder, 'dai-2.svg');
    expect([status, err]).toEqual([
      0,
      `Đã vẽ cả năm vào 2 tệp, mỗi tệp một trang A4 ngang: ${file}, ${more}.\n`,
    ]);
    expect(await readFile(more, 'utf8')).toMatch(/^<\?xml [^]*<\/svg>\n$/);
  });

  it('says on one line how an assumption is written, and ends with 2', async () => {
    const { status, out, err } = await ran('preview', ...small, '--what-if', 'rain:2021-08-16');
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain(
      'Giá trị "rain:2021-08-16" của "--what-if <giả-định>" chưa đúng: cần letter:',
    );
    expect(err.trim().split('\n')).toHaveLength(1);
  });

  it.each([
    [['preview', '--what-if', 'letter:8=2021-07-20'], 'không có mục "8"'],
    [
      ['preview', '--what-if', 'letter:3=2021-07-20', '--what-if', 'letter:3=2021-07-21'],
      'Mỗi mục chỉ giả định được một văn bản: mục 3.',
    ],
    [['preview', '--svg', path.join(tmpdir(), 'khong-co', 'nam.svg')], 'Không ghi được tệp'],
  ])('refuses what cannot be: %j', async ([command, ...args], sentence) => {
    const { status, out, err } = await ran(command!, ...small, ...args);
    expect([status, out]).toEqual([1, '']);
    expect(err).toContain(sentence);
  });

  it('has no calendar file of a template that is not named', async () => {
    const { status, err } = await ran('ics', '--year', '2021');
    expect(status).toBe(1);
    expect(err).toContain('Đề nghị ghi tên mẫu kế hoạch cùng với --year.');
  });

  it.each(['preview', 'ics'])('shows an example of %s', async (command) => {
    const { status, out } = await ran(command, '--help');
    expect(status).toBe(0);
    expect(out).toContain(`Ví dụ:\n  dondoc ${command}`);
  });
});
