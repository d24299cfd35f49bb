import fc from 'fast-check';
import { loadCalendars } from '../../config/calendars';
import { explain } from '../../client/use-cases/explain/explain';
import { calendarOf } from '../../workflows/rules/calendar/calendar';
import type { Deadline } from '../../workflows/rules/deadline/deadline';
import { read } from '../../workflows/rules/deadline/read';
import { say } from '../../workflows/rules/deadline/say';
import { wordings } from './deadline-cases/all';

const calendar = calendarOf(loadCalendars());
const order = { year: 2021, events: { 'công văn': '2021-05-05' }, roll: 'back' as const };

/** What one text may take; a text that makes the reader go round takes seconds, every time. */
const LONGEST_MS = 250;

/** Words of deadlines in any order, with what turns them. */
const pieces = [
  ...'trong tháng quý hoàn thành chậm nhất là ngày trước từ đến hết khi sau Sở Nội vụ có công văn'.split(
    ' ',
  ),
  ...'bố yêu cầu UBND kể nhận được làm việc ( ) / - . , ; 7 05 2021 31 giờ IV năm mục không quá'.split(
    ' ',
  ),
  ...'hằng mỗi định kỳ tuần thứ Sáu đầu giữa cuối cả và một lần theo lịch tiến độ của 16 00'.split(
    ' ',
  ),
  ...'dự kiến gửi báo cáo để thực hiện thường xuyên đột xuất ngay tiếp theo giai đoạn nay'.split(
    ' ',
  ),
  'so với thời hạn của Sở',
  'constructor',
  'trong thời hạn 05 ngày làm việc kể từ ngày',
  'nhận được văn bản số 515/SNV ngày 24/4/2017',
];
const almost = fc
  .array(fc.constantFrom(...pieces), { maxLength: 14 })
  .map((words) => words.join(' '));

/** A wording of the table with a stretch cut out, doubled or overwritten. */
const mangled = fc
  .tuple(
    fc.constantFrom(...wordings.map(({ words }) => words)),
    fc.nat(60),
    fc.nat(10),
    fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 4 })),
  )
  .map(([words, at, length, put]) => words.slice(0, at) + put + words.slice(at + length));

const bytes = fc.uint8Array({ maxLength: 200 }).map((given) => Buffer.from(given).toString('utf8'));

const meant = ({ form, hour, tentative }: Deadline): unknown => ({ form, hour, tentative });

function answers(words: string): void {
  const reading = read(words);
  const explained = explain({ ...order, words }, calendar);
  if (reading.ok) {
    const again = read(say(reading.deadline));
    expect(again.ok && meant(again.deadline)).toEqual(meant(reading.deadline));
    // Years back or ahead there is no calendar to count by.
    if ('refused' in explained) expect(explained.refused).toMatch(/nằm ngoài các năm có lịch/);
  } else {
    expect(reading.position).toBeGreaterThanOrEqual(0);
    expect(reading.position).toBeLessThanOrEqual(words.length);
    expect(reading.expected.length).toBeLessThanOrEqual(3);
    expect(reading.refused).toMatch(/\.$/);
  }
}

/** The least of several tries: other programs only ever make one longer. */
function holds(words: string): void {
  let least = Infinity;
  for (let tries = 0; tries < 4 && least > LONGEST_MS; tries++) {
    const began = performance.now();
    answers(words);
    least = Math.min(least, performance.now() - began);
  }
  if (least > LONGEST_MS) throw new Error(`${Math.round(least)} ms`);
}

/** A text with every letter that no one can see or type written by its number. */
const typed = (words: string): string =>
  JSON.stringify(words).replace(
    /[^ -~\u00c0-\u024f\u1e00-\u1eff]/gu,
    (letter) => `\\u{${letter.codePointAt(0)!.toString(16)}}`,
  );

/** What a failure tells, so that the very text can be tried again. */
function report(details: fc.RunDetails<[string]>): void {
  if (!details.failed) return;
  const { seed, counterexample, counterexamplePath, errorInstance } = details;
  const words = counterexample ? typed(counterexample[0]) : 'none found in time';
  throw new Error(`seed ${seed}, path ${counterexamplePath}, words ${words}`, {
    cause: errorInstance,
  });
}

/** Under the limit of a test, so that a failure is told though shrinking it takes long. */
const MOST_MS = 240_000;

describe('any text at all is read or refused, at once, and never thrown at', () => {
  test.each([
    ['any bytes', fc.oneof(bytes, fc.string({ unit: 'binary', maxLength: 600 })), 40_000],
    ['words of deadlines in any order', almost, 30_000],
    ['real wordings, mangled', mangled, 30_000],
  ])('%s', (_what, texts, numRuns) => {
    const interrupted = { interruptAfterTimeLimit: MOST_MS, markInterruptAsFailure: true };
    fc.assert(fc.property(texts, holds), { numRuns, reporter: report, ...interrupted });
  });

  test.each([
    'mười '.repeat(100),
    'ngày 15/6 và '.repeat(38),
    'tháng 1, '.repeat(55),
    'hoàn thành '.repeat(45),
    'gửi báo cáo '.repeat(41),
    '((((((((((05 ('.repeat(35),
    'của '.repeat(125),
    'khi Sở '.repeat(71),
    'trước ngày '.repeat(45),
    'định kỳ hằng tháng, '.repeat(25),
    '1-'.repeat(250),
    '\u0301'.repeat(500),
    'dự kiến '.repeat(62),
    'quý '.repeat(125),
  ])('%j, over and over', (words) => {
    holds(words);
  });

  test.each([
    // Names that every object has of its own.
    'sau khi constructor',
    'khi có toString',
    'trong 05 ngày kể từ ngày nhận được valueOf',
    '05 ngày trước khi constructor',
    'ngay sau khi constructor',
    // Texts that were once read as one thing and said as another.
    'trước ngày cuối quý',
    'định kỳ 6 tháng, trước ngày cuối kỳ',
    'hằng năm, trước ngày cuối năm',
    'từ đầu năm',
    'trước năm nay',
    'từ đầu năm đến hết tháng 6',
    'từ ngày 15/6 đến ngày 19/6, từ ngày 14/12 đến ngày 18/2/2026',
    'chậm nhất 05 ngày sau khi tiếp công dân\u037e x',
    '01 ngày kể từ ngày nhận được văn bản\u1680 x',
    '31 năm trước ngày 31/3 năm sau',
  ])('%j', (words) => {
    holds(words);
  });
});
