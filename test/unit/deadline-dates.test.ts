import { loadCalendars } from '../../config/calendars';
import { calendarOf } from '../../workflows/rules/calendar/calendar';
import type { Resolved, Roll } from '../../workflows/rules/deadline/deadline';
import { policyOf } from '../../workflows/rules/deadline/policy';
import { read } from '../../workflows/rules/deadline/read';
import { resolve } from '../../workflows/rules/deadline/resolve';
import { iso, type Day } from '../../workflows/rules/time';

const calendar = calendarOf(loadCalendars());

function dated(
  words: string,
  planYear = 2021,
  events: Record<string, Day> = {},
  roll: Roll = 'back',
): Resolved {
  const reading = read(words);
  if (!reading.ok) throw new Error(reading.refused);
  return resolve(reading.deadline, { planYear, events }, calendar, policyOf(roll));
}

/** The due instant as written outwardly, or null. */
const due = (resolved: Resolved): string | null =>
  resolved.due === null ? null : iso(resolved.due);

const endOf = (day: Day): string => `${day}T23:59:59+07:00`;

describe('the plan of 2021', () => {
  test('item 2: in July, so by Friday 30/7, for 31/7 is a Saturday', () => {
    const july = dated('trong tháng 7 năm 2021');
    expect([july.opens, due(july)]).toEqual(['2021-07-01', '2021-07-30T23:59:59+07:00']);
    expect(july.proof).toEqual([
      'Trong tháng 7/2021: từ ngày 01/7/2021 đến hết ngày 31/7/2021',
      'Bỏ 31/7 (T7), chuyển về ngày làm việc liền trước → 30/7/2021',
    ]);
    expect([july.waitsFor, july.doubts, july.provisional]).toEqual([null, [], false]);
  });

  test('item 3: done in August, with an end and no start', () => {
    const august = dated('hoàn thành tháng 8 năm 2021');
    expect([august.opens, due(august)]).toEqual([null, '2021-08-31T23:59:59+07:00']);
    expect(august.proof).toEqual(['Hoàn thành tháng 8/2021: chậm nhất hết ngày 31/8/2021']);
  });

  test('item 5: in December, with a start and an end', () => {
    const december = dated('trong tháng 12 năm 2021');
    expect([december.opens, due(december)]).toEqual(['2021-12-01', endOf('2021-12-31')]);
  });

  test('items 1, 4 and 6 wait for their event and have no day of their own', () => {
    for (const [words, event, waits] of [
      ['khi Sở Nội vụ có công văn yêu cầu', 'công văn', 'Chờ công văn của Sở Nội vụ'],
      [
        'khi Sở Nội vụ yêu cầu',
        'công văn',
        'Chờ yêu cầu của Sở Nội vụ (ghi nhận như công văn đến, kể cả khi yêu cầu bằng điện thoại, thư điện tử)',
      ],
      ['sau khi UBND tỉnh công bố chỉ số CCHC năm 2021', 'công bố', 'Chờ UBND tỉnh công bố'],
    ] as const) {
      expect(dated(words)).toEqual({
        opens: null,
        due: null,
        waitsFor: event,
        proof: [`${waits}: chưa tính được thời hạn`],
        doubts: [],
        provisional: false,
      });
    }
  });

  test('item 6 opens on the day of the publication, next year, without an end', () => {
    const published = dated('sau khi UBND tỉnh công bố chỉ số CCHC năm 2021', 2021, {
      'công bố': '2022-01-11',
    });
    expect([published.opens, published.due, published.waitsFor]).toEqual([
      '2022-01-11',
      null,
      null,
    ]);
    expect(published.proof[0]).toMatch(/^UBND tỉnh công bố ngày 11\/01\/2022: /);
  });
});

// Worked by hand on the calendars of the years; month-day.
describe('the dates of the six items, year by year', () => {
  test.each([
    [2021, '07-30', '08-31', '08-17', '08-24', '08-26', '08-30'],
    [2022, '07-29', '08-31', '08-17', '08-24', '08-26', '08-30'],
    [2023, '07-31', '08-31', '08-17', '08-24', '08-28', '08-30'],
    [2024, '07-31', '08-30', '08-16', '08-23', '08-27', '08-29'],
    [2025, '07-31', '08-29', '08-15', '08-22', '08-26', '08-28'],
    // 31/8/2026 is exchanged for Saturday 22/8, which is worked.
    [2026, '07-31', '08-28', '08-17', '08-22', '08-25', '08-27'],
    [2027, '07-30', '08-31', '08-17', '08-24', '08-26', '08-30'],
  ])('%i: item 2 by %s, item 3 by %s, its lists by %s', (year, july, august, ...inside) => {
    const day = (monthDay: string): string => endOf(`${year}-${monthDay}`);
    expect(due(dated('trong tháng 7', year))).toBe(day(july));
    expect(due(dated('hoàn thành tháng 8', year))).toBe(day(august));
    const outside = { 'thời hạn của Sở': `${year}-${august}` };
    expect(
      [10, 5, 3, 1].map((n) =>
        due(dated(`chậm nhất ${n} ngày làm việc trước thời hạn của Sở`, year, outside)),
      ),
    ).toEqual(inside.map(day));
  });

  test.each([
    [2021, '12-31', '12-10', '12-22', '12-27', '12-30'],
    [2022, '12-30', '12-09', '12-21', '12-26', '12-29'],
    [2023, '12-29', '12-08', '12-20', '12-25', '12-28'],
    [2024, '12-31', '12-10', '12-20', '12-25', '12-30'],
    [2025, '12-31', '12-10', '12-22', '12-25', '12-30'],
    [2026, '12-31', '12-10', '12-22', '12-25', '12-30'],
    [2027, '12-31', '12-10', '12-22', '12-27', '12-30'],
  ])('%i: item 5 by %s, its scores by %s', (year, december, ...inside) => {
    const day = (monthDay: string): string => endOf(`${year}-${monthDay}`);
    expect(due(dated('trong tháng 12', year))).toBe(day(december));
    const outside = { 'thời hạn của Sở': `${year}-${december}` };
    expect(
      [15, 7, 4, 1].map((n) =>
        due(dated(`trước ${n} ngày làm việc so với thời hạn của Sở`, year, outside)),
      ),
    ).toEqual(inside.map(day));
  });
});

describe('days counted from an event', () => {
  test('start on the day after it, skip days off and prove it', () => {
    const five = dated('trong thời hạn 05 ngày làm việc kể từ ngày nhận được công văn', 2024, {
      'công văn': '2024-07-18', // Thursday
    });
    expect([five.opens, due(five)]).toEqual(['2024-07-18', endOf('2024-07-25')]);
    expect(five.proof).toEqual([
      'Công văn đến ngày 18/7/2024 + 05 ngày làm việc; bỏ 20–21/7 (T7, CN) → 25/7/2024',
    ]);
  });

  test('name the holiday they skip with its document, and the Saturday they use', () => {
    const events = { 'công văn': '2026-08-20' }; // Thursday
    const seven = dated('chậm nhất 07 ngày làm việc kể từ ngày nhận công văn', 2026, events);
    expect(seven.proof).toEqual([
      'Công văn đến ngày 20/8/2026 + 07 ngày làm việc; bỏ 23/8 (CN)' +
        '; tính cả thứ Bảy làm bù 22/8/2026 → 28/8/2026',
    ]);
    const ten = dated('chậm nhất 10 ngày làm việc kể từ ngày nhận công văn', 2026, events);
    expect(ten.proof[0]).toContain(
      '31/8 (nghỉ hoán đổi với thứ Bảy 22/8, Thông báo 9441/TB-BNV ngày 16/10/2025), ' +
        '01–02/9 (Quốc khánh, Thông báo 9441/TB-BNV ngày 16/10/2025)',
    );
    // 21, 22, 24–28 are seven; then 3, 4 and 7 September.
    expect(due(ten)).toBe(endOf('2026-09-07'));
  });

  test('in calendar days count every day, and only the last one may move', () => {
    const events = { 'công văn': '2024-07-18' };
    const three = (roll: Roll): Resolved =>
      dated('không quá 03 ngày kể từ ngày nhận công văn', 2024, events, roll);
    // 21/7/2024 is a Sunday.
    expect(due(three('none'))).toBe(endOf('2024-07-21'));
    expect(due(three('back'))).toBe(endOf('2024-07-19'));
    expect(due(three('forward'))).toBe(endOf('2024-07-22'));
    expect(three('back').proof).toEqual([
      'Công văn đến ngày 18/7/2024 + 03 ngày → 21/7/2024',
      'Bỏ 20–21/7 (T7, CN), chuyển về ngày làm việc liền trước → 19/7/2024',
    ]);
    expect(three('forward').proof[1]).toBe(
      'Bỏ 21/7 (CN), chuyển sang ngày làm việc kế tiếp → 22/7/2024',
    );
  });

  test('wait for an event that has not happened, under the name the facts must give it', () => {
    for (const [words, name, waits] of [
      [
        'chậm nhất 05 ngày kể từ ngày nhận văn bản của Sở Nội vụ',
        'văn bản',
        'Chờ văn bản của Sở Nội vụ',
      ],
      ['chậm nhất 05 ngày làm việc kể từ ngày mở bước', 'mở bước', 'Chờ mở bước'],
      ['chậm nhất 05 ngày sau khi hoàn thành mục 2', 'mục 2', 'Chờ hoàn thành mục 2'],
      ['chậm nhất 05 ngày trước thời hạn của Sở', 'thời hạn của Sở', 'Chờ thời hạn của Sở'],
    ] as const) {
      const waiting = dated(words, 2021, { 'công văn': '2021-05-05' });
      expect([waiting.waitsFor, waiting.due, waiting.opens]).toEqual([name, null, null]);
      expect(waiting.proof).toEqual([`${waits}: chưa tính được thời hạn`]);
    }
  });

  test('refuse a fact that is no day', () => {
    expect(() => dated('05/9', 2021)).not.toThrow();
    expect(() =>
      dated('không quá 03 ngày kể từ ngày nhận công văn', 2021, { 'công văn': '18/7/2024' }),
    ).toThrow('"18/7/2024" is not a day');
  });
});

describe('a day that is no working day', () => {
  test('rolls back for what goes outside, forward inside, and stays when the template says so', () => {
    // 15/8/2021 is a Sunday.
    const on = (roll: Roll): string | null =>
      due(dated('chậm nhất ngày 15/8/2021', 2021, {}, roll));
    expect([on('back'), on('forward'), on('none')]).toEqual(
      ['2021-08-13', '2021-08-16', '2021-08-15'].map(endOf),
    );
    expect(dated('chậm nhất ngày 15/8/2021', 2021, {}, 'none').proof).toEqual([
      'Hết ngày 15/8/2021',
      '15/8 (CN) là ngày nghỉ, thời hạn giữ nguyên',
    ]);
  });

  test('keeps the hour that the words name', () => {
    expect(due(dated('trước 16 giờ 00 ngày 15/8/2021'))).toBe('2021-08-13T16:00:00+07:00');
    expect(due(dated('trước 16 giờ 00 ngày 16/8/2021'))).toBe('2021-08-16T16:00:00+07:00');
  });

  test('never rolls a month or a quarter out of itself', () => {
    // 31/7/2021 and 31/12/2022 are Saturdays.
    expect(due(dated('trong tháng 7 năm 2021', 2021, {}, 'forward'))).toBe(endOf('2021-07-30'));
    expect(due(dated('hoàn thành tháng 7 năm 2021', 2021, {}, 'forward'))).toBe(
      endOf('2021-07-30'),
    );
    expect(due(dated('trong quý IV năm 2022', 2022, {}, 'forward'))).toBe(endOf('2022-12-30'));
    expect(dated('quý IV/2022').opens).toBe('2022-10-01');
  });

  test('never rolls back before the opening: a window without a working day is doubted', () => {
    // Saturday and Sunday.
    const weekend = dated('từ ngày 14/8 đến ngày 15/8');
    expect([weekend.opens, due(weekend)]).toEqual(['2021-08-14', endOf('2021-08-14')]);
    expect(weekend.doubts.map((d) => [d.reading, d.due && iso(d.due), d.why])).toEqual([
      [
        'ngày làm việc kế tiếp, 16/8/2021',
        endOf('2021-08-16'),
        'từ ngày 14/8/2021 đến ngày 15/8/2021 không có ngày làm việc nào',
      ],
    ]);
    expect(due(dated('từ ngày 14/8 đến ngày 15/8', 2021, {}, 'forward'))).toBe(endOf('2021-08-16'));
  });

  test('never rolls forward to the day that the words exclude', () => {
    // The day before Monday 16/8/2021 is a Sunday.
    expect(due(dated('trước ngày 16/8/2021', 2021, {}, 'forward'))).toBe(endOf('2021-08-13'));
    // Ten days before 31/8/2021 is Saturday 21/8: Monday would be eight days before.
    expect(due(dated('chậm nhất 10 ngày trước ngày 31/8', 2021, {}, 'forward'))).toBe(
      endOf('2021-08-20'),
    );
    // The day before Sunday 15/8 is a Saturday, and forward would be behind it.
    expect(due(dated('chậm nhất 01 ngày trước ngày 15/8', 2021, {}, 'forward'))).toBe(
      endOf('2021-08-13'),
    );
  });
});

describe('a time of which days off leave nothing', () => {
  // 12/8/2022 is a Friday.
  test.each([['2022-08-12'], ['2022-08-13']])('from %s is doubted once', (letter) => {
    const left = dated('01 ngày kể từ ngày nhận được văn bản', 2022, { 'văn bản': letter });
    expect(due(left)).toBe(endOf(letter));
    expect(left.doubts.map(({ reading, due: other }) => [reading, other && iso(other)])).toEqual([
      ['ngày làm việc kế tiếp, 15/8/2022', endOf('2022-08-15')],
    ]);
  });
});

describe('a doubtful wording', () => {
  test('is due on the earlier reading and tells the later one with its day', () => {
    const strict = dated('trước ngày 10/12');
    expect(due(strict)).toBe(endOf('2021-12-09'));
    expect(strict.proof).toEqual([
      'Trước ngày 10/12/2021 (năm của kế hoạch), không tính chính ngày đó → 09/12/2021',
    ]);
    expect(strict.doubts.map((d) => [d.reading, d.due && iso(d.due)])).toEqual([
      ['kể cả ngày 10/12', endOf('2021-12-10')],
    ]);
    const limit = dated('chậm nhất trước ngày 01/12/2021');
    expect([due(limit), limit.doubts[0]?.due && iso(limit.doubts[0].due)]).toEqual(
      ['2021-11-30', '2021-12-01'].map(endOf),
    );
  });

  test('about whose deadline it is keeps the day and tells the question', () => {
    const clause = dated('để thực hiện trong tháng 7 năm 2021');
    expect(due(clause)).toBe(endOf('2021-07-30'));
    expect(clause.doubts).toMatchObject([{ due: null }]);
  });
});

describe('a year that the words leave out', () => {
  test('is the year of the plan', () => {
    expect(due(dated('chậm nhất ngày 30/12', 2024))).toBe(endOf('2024-12-30'));
    expect(dated('chậm nhất ngày 30/12', 2024).proof).toEqual([
      'Hết ngày 30/12/2024 (năm của kế hoạch)',
    ]);
  });

  test.each<[string, Day, Day]>([
    ['từ ngày 15/8 đến ngày 06/9', '2021-08-15', '2021-09-06'],
    ['từ ngày 15/8 đến ngày 06/9/2022', '2022-08-15', '2022-09-06'],
    ['từ ngày 15/12 đến ngày 10/01/2023', '2022-12-15', '2023-01-10'],
    ['từ ngày 15/12/2022 đến ngày 10/01', '2022-12-15', '2023-01-10'],
    ['từ ngày 15/12/2022 đến ngày 20/12', '2022-12-15', '2022-12-20'],
  ])('in "%s" is settled by the other date', (words, opens, last) => {
    const window = dated(words);
    expect([window.opens, due(window)]).toEqual([opens, endOf(last)]);
    expect(window.doubts).toEqual([]);
  });

  test('is the next one for an end that stands before its beginning, and the proof says why', () => {
    const window = dated('từ ngày 15/12 đến ngày 10/01');
    expect([window.opens, due(window)]).toEqual(['2021-12-15', endOf('2022-01-10')]);
    expect(window.doubts).toEqual([]);
    expect(window.proof[1]).toBe(
      'Ngày cuối ghi trước ngày đầu nên thuộc năm liền sau: từ năm 2021 sang năm 2022',
    );
  });

  test('is doubted when it makes the window begin before the year of the plan', () => {
    const window = dated('từ tháng 10 đến tháng 3/2022', 2022);
    expect([window.opens, due(window)]).toEqual(['2021-10-01', endOf('2022-03-31')]);
    expect(window.doubts).toMatchObject([
      { reading: 'từ năm 2022 sang năm 2023', due: Date.parse('2023-03-31T23:59:59+07:00') },
    ]);
  });

  test('is doubted when "trước ngày 01/01" would be over before the year begins', () => {
    const eve = dated('trước ngày 01/01', 2021);
    expect(due(eve)).toBe(endOf('2020-12-31'));
    expect(eve.doubts.map(({ reading, due: other }) => [reading, other && iso(other)])).toEqual([
      ['trước ngày 01/01/2022', endOf('2021-12-31')],
      // 01/01/2021 is off.
      ['kể cả ngày 01/01', endOf('2020-12-31')],
    ]);
    expect(dated('trước ngày 01/01/2021', 2021).doubts).toHaveLength(1);
  });

  test('may not have the day: 29/02 of a common year is the 28th, doubted', () => {
    const leap = dated('chậm nhất ngày 29/02', 2023);
    expect(due(leap)).toBe(endOf('2023-02-28'));
    expect(leap.doubts).toMatchObject([
      { reading: 'ngày 01/3/2023', why: 'năm 2023 không có ngày 29/02' },
    ]);
    expect(due(dated('chậm nhất ngày 29/02', 2024))).toBe(endOf('2024-02-29'));
  });
});

describe('a year that nobody announced', () => {
  test('makes every date that was counted on it provisional, and the line says so', () => {
    const fixed = dated('chậm nhất ngày 15/12', 2028);
    expect(fixed.provisional).toBe(true);
    expect(fixed.proof[1]).toBe(
      '15/12/2028 là ngày làm việc (lịch nghỉ năm 2028 chưa có thông báo, tạm tính)',
    );
    const across = dated('chậm nhất 10 ngày làm việc kể từ ngày nhận công văn', 2026, {
      'công văn': '2026-12-25',
    });
    expect(across.provisional).toBe(true);
    expect(across.proof[0]).toMatch(/\(lịch nghỉ năm 2027 chưa có thông báo, tạm tính\)$/);
  });

  test('does not touch a date that no calendar was asked for', () => {
    expect(dated('chậm nhất ngày 15/12', 2028, {}, 'none').provisional).toBe(false);
    expect(dated('thường xuyên', 2028)).toMatchObject({ due: null, opens: null, waitsFor: null });
  });
});
