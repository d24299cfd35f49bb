import { loadCalendars } from '../../config/calendars';
import { calendarOf } from '../../workflows/rules/calendar/calendar';
import { policyOf } from '../../workflows/rules/deadline/policy';
import { read } from '../../workflows/rules/deadline/read';
import { resolve } from '../../workflows/rules/deadline/resolve';
import type { Resolved, Roll } from '../../workflows/rules/deadline/deadline';
import { dayOf, type Day } from '../../workflows/rules/time';

const calendar = calendarOf(loadCalendars());

function resolved(
  words: string,
  planYear: number,
  events: Record<string, Day> = {},
  roll: Roll = 'back',
): Resolved {
  const reading = read(words);
  if (!reading.ok) throw new Error(reading.refused);
  return resolve(reading.deadline, { planYear, events }, calendar, policyOf(roll));
}

const proof = (...asked: Parameters<typeof resolved>): string =>
  resolved(...asked).proof.join('; ');

describe('the proof of a deadline', () => {
  test('names the document that announced the days off of a holiday', () => {
    expect(proof('trước Tết Nguyên đán', 2026)).toBe(
      'Tết Nguyên đán năm 2026, nghỉ từ ngày 14/02/2026 đến ngày 22/02/2026 (Thông báo 9441/TB-BNV ngày 16/10/2025) − 01 ngày làm việc → 13/02/2026',
    );
  });

  test('says that a year has no 29/02', () => {
    expect(proof('ngày 29/02', 2023)).toContain(
      'Năm 2023 không có ngày 29/02, lấy ngày 28/02/2023',
    );
  });

  test('counts the days of working hours once', () => {
    const said = proof('trong 16 giờ làm việc kể từ khi nhận được văn bản', 2026, {
      'văn bản': '2026-08-24',
    });
    expect(said).toContain('(16 giờ làm việc, lấy trọn ngày: 02 ngày làm việc) + 02 ngày làm việc');
  });

  test('tells a paper that is issued from one that comes', () => {
    const given = { 'văn bản': '2026-08-24' };
    const words = 'trong 05 ngày làm việc kể từ ngày';
    expect(proof(`${words} ban hành văn bản`, 2026, given)).toMatch(/^Ban hành văn bản ngày 24/);
    expect(proof(`${words} nhận được văn bản`, 2026, given)).toMatch(/^Văn bản đến ngày 24/);
  });

  test('says of several deadlines that days off move them to one day', () => {
    expect(proof('trong các ngày 31/8 và 01/9/2026', 2026)).toContain(
      'Cả 02 thời hạn cùng một ngày: 28/8/2026',
    );
  });

  test('does not explain the years of a stretch that its words have named', () => {
    const words = 'từ ngày 15/12 năm trước đến ngày 14/12';
    expect(proof(words, 2026)).not.toContain('Ngày cuối ghi trước ngày đầu');
  });

  test('says that the words themselves put a day off', () => {
    const words = 'ngày 15/8; nếu trùng ngày nghỉ thì chuyển sang ngày làm việc tiếp theo';
    expect(proof(words, 2026)).toContain('Ngày nghỉ theo câu chữ');
  });
});

describe('the other reading', () => {
  const otherDays = (...asked: Parameters<typeof resolved>): (Day | null)[] =>
    resolved(...asked).doubts.map(({ due }) => (due === null ? null : dayOf(due)));

  // By hand: 01/3/2026 is a Sunday, 27/02 a Friday; 28/02/2023 is a Tuesday.
  test.each<[string, number, Roll, Day]>([
    ['ngày 29/02', 2026, 'back', '2026-02-27'],
    ['ngày 29/02', 2026, 'forward', '2026-03-02'],
    ['trước ngày 29/02', 2023, 'back', '2023-02-28'],
    ['trong 05 ngày làm việc kể từ ngày 29/02', 2026, 'back', '2026-03-06'],
    ['chậm nhất 05 ngày trước ngày 29/02', 2026, 'back', '2026-02-24'],
  ])('of “%s” in %i (%s) is reckoned as a whole', (words, year, roll, day) => {
    expect(otherDays(words, year, {}, roll)[0]).toBe(day);
  });

  test('is told of each month in which days of it are all off, with what is taken', () => {
    const { doubts } = resolved('từ ngày 14 đến ngày 15 hằng tháng', 2026);
    expect(doubts.map(({ due, taken }) => [dayOf(due!), dayOf(taken!)])).toEqual([
      ['2026-02-23', '2026-02-14'],
      ['2026-03-16', '2026-03-14'],
      ['2026-11-16', '2026-11-14'],
    ]);
  });
});

test('a deadline that names each unit’s own time is refused with what to do', () => {
  const reading = read('Văn phòng: 15/7; các phòng còn lại: 20/7');
  expect(reading).toMatchObject({
    ok: false,
    refused: expect.stringContaining('mỗi đơn vị một dòng'),
  });
});
