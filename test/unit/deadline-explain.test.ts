import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runCli, type Exit } from '../../client/cli/run';
import type { CliWorld } from '../../client/cli/world';
import { loadCalendars } from '../../config/calendars';
import { calendarOf } from '../../workflows/rules/calendar/calendar';

const unreached = (): never => {
  throw new Error('explaining a date asks nobody');
};
const world: CliWorld = {
  open: unreached,
  directory: unreached,
  rehearse: unreached,
  foresee: unreached,
  calendar: () => Promise.resolve(calendarOf(loadCalendars())),
  readDocument: unreached,
};

async function explain(...args: string[]): Promise<{ exit: Exit; out: string; err: string }> {
  const [out, err]: [string[], string[]] = [[], []];
  const streams = { out: (text: string) => out.push(text), err: (text: string) => err.push(text) };
  const exit = await runCli(['explain', ...args], world, streams);
  return { exit, out: out.join('\n'), err: err.join('\n') };
}

describe('dondoc explain', () => {
  test('gives the day, the proof and the other reading as one document', async () => {
    const { exit, out } = await explain('trước ngày 10/12', '--year', '2021', '--json');
    expect(exit).toBe(0);
    const line = 'Trước ngày 10/12/2021 (năm của kế hoạch), không tính chính ngày đó → 09/12/2021';
    expect(JSON.parse(out)).toEqual({
      words: 'trước ngày 10/12',
      kind: 'date',
      opens: null,
      due: '2021-12-09T23:59:59+07:00',
      waitsFor: null,
      proof: [line],
      doubts: [
        {
          reading: 'kể cả ngày 10/12',
          due: '2021-12-10T23:59:59+07:00',
          why: expect.stringContaining('nghĩa chặt') as string,
        },
      ],
      occurrences: [
        { opens: null, due: '2021-12-09T23:59:59+07:00', proof: [line], provisional: false },
      ],
      provisional: false,
    });
  });

  test.each([
    ['trong 05 ngày làm việc kể từ ngày nhận được yêu cầu giải trình', 'yêu cầu giải trình'],
    ['trong 05 ngày làm việc kể từ khi UBND tỉnh công bố', 'UBND tỉnh công bố'],
    ['trong 05 ngày làm việc kể từ ngày nhận được văn bản', 'văn bản của Sở Nội vụ'],
    ['trong 05 ngày làm việc kể từ ngày ban hành kế hoạch', 'ban hành kế hoạch'],
    ['trong 05 ngày làm việc kể từ khi kế hoạch được ban hành', 'ban hành'],
    ['trong 05 ngày làm việc kể từ ngày kết thúc hội nghị', 'kết thúc'],
    ['trong 05 ngày làm việc kể từ ngày BGH phê chuẩn', 'BGH phê chuẩn'],
  ])('takes the day of an event by its own words: "%s", %s', async (words, event) => {
    // 05/5/2023 is a Friday: 08, 09, 10, 11 and 12/5.
    const { out, err } = await explain(words, '--year', '2023', '--event', `${event}=2023-05-05`);
    expect(out).toContain('hết ngày 12/5/2023');
    expect(err).toBe('');
  });

  test.each([
    // The fullest name wins, whoever else publishes.
    [{ 'công bố': '2023-05-04', 'UBND tỉnh công bố': '2023-05-05' }, '2023-05-12', ['công bố']],
    [{ 'Sở Nội vụ công bố': '2023-05-05' }, null, ['sở nội vụ công bố']],
  ])('of the events %j takes those by the same name in full', async (events, due, unused) => {
    const words = 'trong 05 ngày làm việc kể từ khi UBND tỉnh công bố';
    const given = Object.entries(events).flatMap(([name, day]) => ['--event', `${name}=${day}`]);
    const { out } = await explain(words, '--year', '2023', ...given, '--json');
    expect(JSON.parse(out)).toMatchObject({
      due: due === null ? null : `${due}T23:59:59+07:00`,
      warnings: unused.map((name) => `Lời văn không dùng đến sự kiện “${name}”.`),
    });
  });

  test('refuses an event that is given twice', async () => {
    const words = 'sau khi UBND tỉnh công bố';
    const twice = ['--event', 'công bố=2023-05-05', '--event', 'Công bố=2023-05-06'];
    const { exit, err } = await explain(words, '--year', '2023', ...twice);
    expect([exit, err]).toEqual([2, expect.stringContaining('“công bố” được ghi hai lần')]);
  });

  test('takes the days of the events that the words name, however they are typed', async () => {
    const words = 'chậm nhất 05 ngày làm việc kể từ ngày nhận được công văn';
    for (const event of ['công văn=2024-07-18', 'Công  Văn=18/7/2024'.normalize('NFD')]) {
      const { out } = await explain(words, '--year', '2024', '--event', event, '--json');
      expect(JSON.parse(out)).toMatchObject({
        opens: '2024-07-18',
        due: '2024-07-25T23:59:59+07:00',
        waitsFor: null,
      });
    }
    const { out } = await explain(words, '--year', '2024', '--json');
    expect(JSON.parse(out)).toMatchObject({ due: null, waitsFor: 'công văn' });
  });

  test('rolls as it is told', async () => {
    // 15/8/2021 is a Sunday.
    for (const [roll, day] of [
      ['back', '13'],
      ['forward', '16'],
      ['none', '15'],
    ] as const) {
      const { out } = await explain('ngày 15/8', '--year', '2021', '--roll', roll, '--json');
      expect(JSON.parse(out)).toMatchObject({ due: `2021-08-${day}T23:59:59+07:00` });
    }
  });

  test('says it in plain lines to a person', async () => {
    const { out } = await explain('hằng quý', '--year', '2021');
    expect(out.split('\n')).toEqual([
      'Thời hạn: hết ngày 31/3/2021, thứ Tư',
      'Bắt đầu:  ngày 01/01/2021',
      'Cách tính:',
      '  - Kỳ quý I/2021: hết ngày 31/3/2021',
      'Các lần trong năm (4):',
      '  - hết ngày 31/3/2021, thứ Tư',
      '  - hết ngày 30/6/2021, thứ Tư',
      '  - hết ngày 30/9/2021, thứ Năm',
      '  - hết ngày 31/12/2021, thứ Sáu',
    ]);
  });

  test('refuses with the place and what could stand there', async () => {
    const { exit, out, err } = await explain('trong thang 7', '--year', '2021', '--json');
    expect(exit).toBe(1);
    expect(JSON.parse(out)).toEqual({
      refused: err,
      position: 6,
      expected: ['tháng 7', 'quý IV'],
    });
  });

  test('refuses days that no calendar reaches', async () => {
    const words = 'không quá 05 ngày làm việc kể từ ngày nhận công văn';
    const event = 'công văn=2110-12-31';
    const { exit, err } = await explain(words, '--year', '2021', '--event', event);
    expect([exit, err]).toEqual([1, expect.stringContaining('ngoài các năm có lịch (2000–2110)')]);
  });

  test.each([
    [['--year', '2021'], 'lời-văn'],
    [['ngày 15/8'], '--year'],
    [['ngày 15/8', '--year', '2021', '--event', 'công văn=31/6/2021'], 'một ngày có thật'],
    [['ngày 15/8', '--year', '2021', '--roll', 'up'], '--roll'],
  ])('called with %j is told what is missing or wrong', async (args, what) => {
    const { exit, err } = await explain(...args);
    expect([exit, err]).toEqual([2, expect.stringContaining(what)]);
  });

  test('answers a batch line by line, and a bad line with a refusal', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'explain-'));
    const file = path.join(folder, 'batch.jsonl');
    const year = 2021;
    const lines = [
      { words: 'trong tháng 7', year },
      'no JSON',
      { words: 'sau khi hoàn thành mục 2', year, events: { 'mục 2': '2021-05-05' } },
      { words: 'trước mắt', year },
      { words: 'ngày 15/8', year, roll: 'forward' },
      { words: 'ngày 15/8', year: 1 },
      { words: 'ngày 15/8', year, roll: 'up' },
      { words: 'ngày 15/8', year, events: { 'công văn': '31/6/2021' } },
      { words: 'ngày 15/8', year, events: [] },
      { year },
      [],
      ...Array.from({ length: 500 }, () => ({ words: 'thường xuyên', year })),
    ].map((line) => (typeof line === 'string' ? line : JSON.stringify(line)));
    writeFileSync(file, `\uFEFF${lines.join('\r\n')}\r\n`);
    const { exit, out } = await explain('--batch', file, '--json');
    rmSync(folder, { recursive: true });
    expect(exit).toBe(0);
    const answers = out.split('\n').map((line) => JSON.parse(line) as object);
    expect(answers).toHaveLength(lines.length);
    expect(answers.slice(0, 11)).toMatchObject([
      { due: '2021-07-30T23:59:59+07:00' },
      { refused: expect.stringContaining('JSON') as string, position: null, expected: [] },
      { opens: '2021-05-05', due: null },
      { position: 6 },
      { due: '2021-08-16T23:59:59+07:00' },
      { refused: expect.stringContaining('“year”') as string },
      { refused: expect.stringContaining('“roll”') as string },
      { refused: expect.stringContaining('“công văn”') as string },
      { refused: expect.stringContaining('“events”') as string },
      { refused: expect.stringContaining('“words”') as string },
      { refused: expect.stringContaining('JSON') as string },
    ]);
    expect(answers.at(-1)).toMatchObject({ kind: 'standing' });
  });

  test('takes null in a batch as nothing given, and any name as the name of an event', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'explain-'));
    const file = path.join(folder, 'batch.jsonl');
    const named = '{"words":"ngày 15/8","year":2021,"events":{"__proto__":"2021-05-05"}}';
    const bare = '{"words":"ngày 15/8","year":2021,"events":null,"roll":null}';
    writeFileSync(file, `${bare}\n${named}\n`);
    const { out } = await explain('--batch', file, '--json');
    rmSync(folder, { recursive: true });
    const [first, second] = out.split('\n').map((line) => JSON.parse(line) as object);
    expect(first).toMatchObject({ due: '2021-08-13T23:59:59+07:00' });
    expect(second).toMatchObject({
      due: '2021-08-13T23:59:59+07:00',
      warnings: ['Lời văn không dùng đến sự kiện “__proto__”.'],
    });
  });

  test('refuses a batch that is not there', async () => {
    const { exit, err } = await explain('--batch', path.join(tmpdir(), 'no', 'such.jsonl'));
    expect([exit, err]).toEqual([1, expect.stringContaining('such.jsonl')]);
  });
});
