import { loadCalendars } from '../../config/calendars';
import { calendarOf } from '../../workflows/rules/calendar/calendar';
import { policyOf } from '../../workflows/rules/deadline/policy';
import { read } from '../../workflows/rules/deadline/read';
import { occurrences, timesOfYear } from '../../workflows/rules/deadline/occurrences';
import { resolve } from '../../workflows/rules/deadline/resolve';
import { dayOf, iso, type Day } from '../../workflows/rules/time';
import type { Deadline, Facts } from '../../workflows/rules/deadline/deadline';

const calendar = calendarOf(loadCalendars());
const facts: Facts = {
  planYear: 2021,
  events: {
    'công văn': '2021-05-05', // Wednesday
    'văn bản': '2021-05-06', // Thursday
    'công bố': '2022-01-11', // Tuesday
    'mục 2': '2021-03-03', // Wednesday
  },
};

function deadlineOf(words: string): Deadline {
  const reading = read(words);
  if (!reading.ok) throw new Error(reading.refused);
  return reading.deadline;
}

/** "kind: opens → due, waits for an event", days by month and day in 2021. */
function meaning(words: string): string {
  const deadline = deadlineOf(words);
  const { opens, due, waitsFor } = resolve(deadline, facts, calendar, policyOf('back'));
  const day = (said: Day | null): string => (said ?? '').replace('2021-', '');
  const at = due === null ? '' : day(iso(due).slice(0, 16)).replace('T23:59', '');
  const times = `${day(opens)}→${at}`;
  return `${deadline.form.kind} ${waitsFor === null ? times : `chờ ${waitsFor}`}`;
}

describe('words that stand around a deadline', () => {
  test.each([
    // What is to be done, whom it goes to, and what for.
    ['hoàn thành việc rà soát trước ngày 15/9', 'date →09-14'],
    [
      'gửi về Sở Nội vụ (qua Phòng CCHC) trước ngày 10/12/2021 để tổng hợp, báo cáo UBND tỉnh',
      'date →12-09',
    ],
    ['Hoàn thành trước ngày 30 tháng 6 năm 2021 và báo cáo kết quả về Văn phòng Sở', 'date →06-29'],
    ['gửi báo cáo quý IV trước ngày 15/12', 'date →12-14'],
    ['báo cáo năm trước ngày 15/12', 'date →12-14'],
    ['báo cáo chuyên đề trước ngày 15/9', 'date →09-14'],
    ['báo cáo đột xuất theo yêu cầu của UBND tỉnh', 'demand chờ yêu cầu'],
    ['báo cáo quý gửi trước ngày 20 của tháng cuối quý', 'recurring 01-01→03-19'],
    ['gửi Sở Nội vụ trong tháng 8', 'period 08-01→08-31'],
    // Labels of a column.
    ['hạn cuối: 15/9', 'date →09-15'],
    ['Thời hạn hoàn thành: tháng 9/2021', 'period →09-30'],
    ['Thời gian thực hiện: Từ tháng 7 đến tháng 9', 'between 07-01→09-30'],
    ['Thời gian: Tháng 9/2021./.', 'period 09-01→09-30'],
    // The hour behind the day, the weekday before it.
    ['ngày 15/12/2021, trước 16h00', 'date →12-15T16:00'],
    ['ngày 15/12 lúc 16 giờ', 'date →12-15T16:00'],
    ['chiều thứ Sáu ngày 15/10/2021', 'date →10-15T17:00'],
    ['trước 24 giờ 00 ngày 15/12', 'date →12-15'],
    // The number and the date of a letter are not the deadline's.
    [
      'trong thời hạn 05 ngày làm việc kể từ ngày nhận được Công văn số 515/SNV-CCHC ngày 24/4/2017 của Sở Nội vụ',
      'within 05-05→05-12',
    ],
    ['trước khi Hội đồng họp ít nhất 03 ngày', 'ahead chờ họp'],
    ['theo yêu cầu của cấp có thẩm quyền', 'when 05-05→'],
    ['sau khi Chỉ số CCHC được công bố', 'when 2022-01-11→'],
    // Weeks and months, counted from and back.
    ['trong vòng 02 tuần kể từ ngày nhận được văn bản', 'within 05-06→05-20'],
    ['trong thời hạn 01 tháng kể từ ngày 31/01/2021', 'within 01-31→02-26'],
    ['chậm nhất 6 tháng trước ngày 15/6', 'ahead →2020-12-15'],
    // Stretches of time.
    ['ngày 15-20/8', 'between 08-15→08-20'],
    ['từ 15/8-05/9', 'between 08-15→09-01'],
    ['15-8/2021', 'date →08-13'],
    ['tháng 7-9/2021', 'between 07-01→09-30'],
    ['từ ngày 15/8 đến hết tháng 9', 'between 08-15→09-30'],
    ['từ đầu năm đến hết tháng 6', 'between 01-01→06-30'],
    ['từ nay đến hết ngày 15/9', 'date →09-15'],
    ['trong tháng 8, chậm nhất ngày 25/8', 'between 08-01→08-25'],
    ['từ 2021 đến 2025', 'period 01-01→2025-12-31'],
    ['trước quý IV/2021', 'period →09-30'],
    // Cycles.
    ['mỗi quý một lần', 'recurring 01-01→03-31'],
    ['03 tháng/01 lần', 'recurring 01-01→03-31'],
    // The first week that begins in the year is from Monday 04/01; of quý I the day is Saturday 10/4.
    ['trước 16 giờ thứ Sáu hằng tuần', 'recurring 01-04→01-08T16:00'],
    ['trước ngày 10 tháng đầu quý sau', 'recurring 01-01→04-09'],
    ['tháng 12 hằng năm', 'recurring 12-01→12-31'],
    ['cuối mỗi tháng', 'recurring 01-01→01-29'],
  ])('"%s" leave it as it is: %s', (words, meant) => {
    expect(meaning(words)).toBe(meant);
  });

  test.each([
    'ngày 15/8 theo âm lịch',
    'khi có công văn; 2 tuần',
    'không quá muộn',
    'hoàn thành không trước ngày 15/8',
    'trước ngày 15/8 nếu có công văn',
    'trước ngày 15/8 hoặc ngày 20/8',
    '6 tháng trước ngày 15/6',
    'ngày 15/6, 16 giờ 00 ngày 15/12',
    'trước giờ hành chính ngày 15/12',
    'ngày 31 hằng tháng',
    'cuối tháng 9 đầu tháng 10',
    'hai năm 2023-2026',
    'định kỳ 5 tháng',
    Array.from({ length: 13 }, (_, i) => `ngày ${i + 1}/6`).join(', '),
  ])('"%s" are not read over', (words) => {
    expect(read(words).ok).toBe(false);
  });
});

describe('a deadline that comes several times', () => {
  const days = (words: string, given = facts): string[] =>
    occurrences(
      deadlineOf(words),
      given,
      calendar,
      policyOf('back'),
      '2021-01-01',
      '2021-12-31',
    ).map(({ due }) => dayOf(due).slice(5));

  test.each([
    ['tháng 3, 6, 9 và 12', '03-31 06-30 09-30 12-31'],
    ['quý II và IV/2021', '06-30 12-31'],
    ['trước ngày 15/6 và 15/12 hằng năm', '06-14 12-14'],
    ['báo cáo 6 tháng trước ngày 15/6, báo cáo năm trước ngày 15/12', '06-14 12-14'],
    ['định kỳ hằng quý, 6 tháng, năm', '03-31 06-30 09-30 12-31'],
    [
      'trước ngày 05 tháng sau',
      '01-04 02-04 03-04 04-02 05-04 06-04 07-02 08-04 09-01 10-04 11-04 12-03',
    ],
    [
      'ngày 30 hằng tháng',
      '01-29 02-26 03-30 04-29 05-28 06-30 07-30 08-30 09-30 10-29 11-30 12-30',
    ],
    ['hằng tháng năm 2022', ''],
    ['chậm nhất ngày 30/12', '12-30'],
    ['khi có công văn', ''],
  ])('"%s" falls due on %s', (words, said) => {
    expect(days(words).join(' ')).toBe(said);
  });

  test('by a schedule falls due for each unit on its own day, in the order of the days', () => {
    const table = { qlxd: '2021-12-16', pc: '2021-12-14', vp: '2022-01-05' };
    const deadline = deadlineOf('theo lịch của Hội đồng');
    const given = { ...facts, table };
    const times = occurrences(
      deadline,
      given,
      calendar,
      policyOf('back'),
      '2021-01-01',
      '2021-12-31',
    );
    expect(times.map(({ unit, due }) => [unit, dayOf(due)])).toEqual([
      ['pc', '2021-12-14'],
      ['qlxd', '2021-12-16'],
    ]);
    expect(resolve(deadline, given, calendar, policyOf('back')).due).toBe(times[0]!.due);
  });

  test('says in the proof of its first time which days the others are', () => {
    const { proof } = resolve(
      deadlineOf('ngày 15/6 và ngày 15/12'),
      facts,
      calendar,
      policyOf('back'),
    );
    expect(proof).toEqual([
      'Hết ngày 15/6/2021 (năm của kế hoạch)',
      'Thời hạn sớm nhất trong 02 thời hạn: 15/6/2021; 15/12/2021',
    ]);
  });
});

describe('the proof', () => {
  const proofOf = (words: string, planYear: number): string[] =>
    resolve(deadlineOf(words), { planYear, events: {} }, calendar, policyOf('back')).proof;

  test('of cycles of several lengths names the first day of each once', () => {
    // 31/3/2024 is a Sunday, and 29/3 the Friday before; 30/6 is a Sunday.
    expect(proofOf('định kỳ quý, 06 tháng, năm', 2024).at(-1)).toBe(
      'Lần sớm nhất; lần đầu của mỗi loại kỳ: 29/3/2024; 28/6/2024; 31/12/2024',
    );
  });

  test('says why a Saturday that is made up for is a working day', () => {
    expect(proofOf('ngày 04/5/2024', 2024)).toEqual([
      'Hết ngày 04/5/2024',
      '04/5/2024 là thứ Bảy làm bù, tính là ngày làm việc',
    ]);
  });

  test('says that a day which days off move out of its period opens with the one before', () => {
    // 01/5/2022 is a Sunday, 30/4 a Saturday and a day off.
    const times = timesOfYear(
      deadlineOf('ngày 01 hằng tháng'),
      { planYear: 2022, events: {} },
      calendar,
      policyOf('back'),
    );
    const may = times.find(({ due }) => dayOf(due) === '2022-04-29')!;
    expect(may.opens).toBe('2022-04-01');
    expect(may.proof.at(-1)).toBe(
      'Hạn chuyển về trước ngày đầu kỳ (01/5/2022) nên mở từ ngày đầu kỳ liền trước, 01/4/2022',
    );
  });

  test('names both weeks that fall due on one day over Tết', () => {
    // 20/02/2026 is a Friday of Tết, the days off of which begin on Monday 16/02.
    const times = timesOfYear(
      deadlineOf('thứ Sáu hằng tuần'),
      { planYear: 2026, events: {} },
      calendar,
      policyOf('back'),
    );
    const before = times.find(({ due }) => dayOf(due) === '2026-02-13')!;
    expect(before.proof[0]).toContain('từ 09/02/2026 đến 15/02/2026');
    expect(before.proof.at(-1)).toMatch(/^Cùng ngày: Kỳ từ 16\/02\/2026 đến 22\/02\/2026/);
  });
});

describe('what the office sets', () => {
  const policy = {
    roll: 'back',
    soon: 3,
    officeHours: { morning: '11:00', end: '16:30' },
  } as const;
  const dated = (words: string): { due: string | null; proof: string[] } => {
    const { due, proof } = resolve(deadlineOf(words), facts, calendar, policy);
    return { due: due === null ? null : iso(due).slice(0, 16), proof };
  };

  test('is how soon "ngay" is, and the proof says so', () => {
    const { due, proof } = dated('ngay sau khi có công văn');
    expect(due).toBe('2021-05-10T23:59');
    expect(proof[0]).toContain('03 ngày làm việc');
  });

  test('is when the morning and the day end', () => {
    expect(dated('sáng ngày 15/12').due).toBe('2021-12-15T11:00');
    expect(dated('trong giờ hành chính ngày 15/12').due).toBe('2021-12-15T16:30');
  });
});

describe('a time that is only expected', () => {
  test.each([
    'dự kiến tháng 9',
    'tháng 9 (dự kiến)',
    'thời gian dự kiến: tháng 9',
    'khoảng tháng 9',
  ])('"%s" is tentative, and the proof says what that means', (words) => {
    const deadline = deadlineOf(words);
    expect(deadline.tentative).toBe(true);
    const { proof } = resolve(deadline, facts, calendar, policyOf('back'));
    expect(proof.at(-1)).toBe('Dự kiến: có nhắc việc, không báo cáo cấp trên');
  });
});

describe('other readings', () => {
  test.each<[string, string[]]>([
    ['cả năm', ['report-period', 'standing']],
    ['trong năm 2021', ['report-period']],
    ['hoàn thành trong năm 2021', []],
    ['6 tháng đầu năm', ['report-period']],
    ['từ ngày 10/11', ['no-end']],
    ['từ ngày 10/11 trở đi', []],
    ['cuối tháng', ['every-month']],
    ['ngày cuối tháng', []],
    ['tháng Giêng', ['lunar']],
    ['đầu quý IV', ['quarter-point']],
    ['tháng 7, 8', ['one-window']],
    ['tháng 6, 12', []],
    ['trước ngày 15/6 và 15/12', ['strict', 'strict']],
  ])('"%s" have %j', (words, codes) => {
    expect(deadlineOf(words).doubts.map(({ code }) => code)).toEqual(codes);
  });

  test("a weekday that the date does not have in the plan's year is doubted", () => {
    const { doubts } = resolve(
      deadlineOf('thứ Năm, ngày 15/10'),
      facts,
      calendar,
      policyOf('back'),
    );
    expect(doubts.map(({ why }) => why)).toEqual([
      'ngày 15/10/2021 là thứ Sáu, không phải thứ Năm',
    ]);
  });

  test('one window over both has its own date', () => {
    const { due, doubts } = resolve(deadlineOf('tháng 7, 8'), facts, calendar, policyOf('back'));
    expect([due, doubts[0]?.due].map((at) => at && dayOf(at))).toEqual([
      '2021-07-30',
      '2021-08-31',
    ]);
  });
});
