import fc from 'fast-check';
import { loadCalendars } from '../../config/calendars';
import {
  addWorkingDays,
  calendarOf,
  isProvisional,
  isWorkingDay,
  makeUpsWorked,
  rollBack,
  rollForward,
  skipped,
  workingDaysBetween,
} from '../../workflows/rules/calendar/calendar';
import { dayNumber, fromDayNumber, isDay, sayDay, type Day } from '../../workflows/rules/time';

const years = loadCalendars();
const calendar = calendarOf(years);

/** The days of 2021–2027, and the years around them that nobody announced. */
const someDay = fc
  .integer({ min: dayNumber('2019-06-01'), max: dayNumber('2029-06-01') })
  .map(fromDayNumber);

/** The same question answered the slow way: from the calendar's own clock, day after day. */
function worksNaively(day: Day): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  if (years.some(({ makeUp }) => makeUp.some((other) => other.day === day))) return true;
  return weekday !== 0 && weekday !== 6 && !calendar.off.has(dayNumber(day));
}

function step(day: Day, by: 1 | -1): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + by * 86_400_000).toISOString().slice(0, 10);
}

function walk(day: Day, n: number): Day {
  let left = Math.abs(n);
  while (left > 0) {
    day = step(day, n > 0 ? 1 : -1);
    if (worksNaively(day)) left--;
  }
  return day;
}

describe('days', () => {
  test('agree with the Gregorian calendar on every day from 1900 to 2199', () => {
    const first = Date.UTC(1900, 0, 1) / 86_400_000;
    const last = Date.UTC(2199, 11, 31) / 86_400_000;
    for (let n = first; n <= last; n++) {
      const day = new Date(n * 86_400_000).toISOString().slice(0, 10);
      if (fromDayNumber(n) !== day || dayNumber(day) !== n) throw new Error(`${n} is not ${day}`);
    }
    expect(last - first).toBe(109_572);
  });

  test.each(['2021-02-29', '2021-06-31', '2021-13-01', '2021-00-10', '2021-1-05', '31/8/2021', ''])(
    '"%s" is no day, and saying so names it',
    (text) => {
      expect(isDay(text)).toBe(false);
      expect(() => dayNumber(text)).toThrow(`"${text}" is not a day`);
    },
  );
});

describe('working days', () => {
  test.each([
    ['2021-07-31', false], // Saturday
    ['2021-09-02', false], // Quốc khánh
    ['2021-09-06', true], // Monday
    ['2024-04-29', false], // exchanged …
    ['2024-05-04', true], // … for this Saturday
    ['2026-08-22', true], // Saturday worked for
    ['2026-08-31', false], // this Monday
    ['2026-11-24', false], // Ngày Văn hóa Việt Nam
    ['2025-11-24', true], // the year before it was a day off
  ])('%s is a working day: %s', (day, works) => {
    expect(isWorkingDay(calendar, day)).toBe(works);
  });

  test('agree with a naive walk, forwards and backwards', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: -60, max: 60 }), (day, n) => {
        expect(addWorkingDays(calendar, day, n)).toBe(walk(day, n));
      }),
      { numRuns: 1000 },
    );
  });

  test('between two days count what adding them covers', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: -60, max: 60 }), (day, n) => {
        const there = addWorkingDays(calendar, day, n);
        expect(workingDaysBetween(calendar, day, there)).toBe(n);
      }),
    );
  });

  test('rolling back never moves later, rolling forward never earlier, and both end on one', () => {
    fc.assert(
      fc.property(someDay, (day) => {
        const back = rollBack(calendar, day);
        const forward = rollForward(calendar, day);
        expect(back <= day && day <= forward).toBe(true);
        expect(worksNaively(back) && worksNaively(forward)).toBe(true);
        if (worksNaively(day)) expect([back, forward]).toEqual([day, day]);
      }),
    );
  });

  test('outside the years that can be counted are refused by name', () => {
    expect(() => isWorkingDay(calendar, '1999-12-31')).toThrow(
      '1999-12-31 is outside the calendar',
    );
    expect(() => addWorkingDays(calendar, '2110-12-20', 30)).toThrow('leaves the calendar');
  });

  test('of one year cannot come from two sources', () => {
    expect(() => calendarOf([...years, years[0]!])).toThrow('calendar year 2021 is given twice');
  });
});

describe('a year that nobody announced', () => {
  const bare = calendarOf([]);

  test('is provisional, as is one that was announced in part', () => {
    expect(isProvisional(bare, '2028-03-01')).toBe(true);
    expect(isProvisional(calendar, '2027-03-01')).toBe(true);
    expect(isProvisional(calendar, '2026-03-01')).toBe(false);
    // Nobody re-read its notice: shown, but not provisional.
    expect(isProvisional(calendar, '2021-03-01')).toBe(false);
  });

  test('has the days that the law fixes, with those on weekends paid back', () => {
    // 2022: 1/1, 30/4 Saturdays, 1/5 and Giỗ Tổ 10/4 Sundays, mùng 1 Tuesday 1/2, 2/9 a Friday; no
    // 24/11 before 2026.
    const off = [...bare.off.values()]
      .filter(({ day }) => day.startsWith('2022'))
      .map((d) => d.day);
    expect(off.sort()).toEqual([
      '2022-01-03',
      '2022-01-31',
      '2022-02-01',
      '2022-02-02',
      '2022-02-03',
      '2022-04-11',
      '2022-05-02',
      '2022-05-03',
      '2022-09-02',
    ]);
    expect(bare.off.get(dayNumber('2026-11-24'))?.source).toBe('Nghị quyết 28/2026/QH16');
  });
});

describe('days skipped, in words', () => {
  test.each([
    ['2024-07-19', '2024-07-25', ['20–21/7 (T7, CN)']],
    [
      '2024-08-30',
      '2024-09-04',
      ['31/8–01/9 (T7, CN)', '02–03/9 (Quốc khánh, Thông báo 5015/TB-LĐTBXH)'],
    ],
    ['2021-08-17', '2021-08-31', ['21–22/8, 28–29/8 (T7, CN)']],
    ['2021-07-31', '2021-07-31', ['31/7 (T7)']],
    ['2021-08-01', '2021-08-01', ['01/8 (CN)']],
    [
      '2021-09-02',
      '2021-09-03',
      ['02–03/9 (Quốc khánh, Điều 111 và Điều 112 Bộ luật Lao động 2019, chưa đối chiếu)'],
    ],
    ['2026-08-21', '2026-08-24', ['23/8 (CN)']], // Saturday 22/8 is worked
    ['2021-08-03', '2021-08-06', []],
  ])('from %s to %s: %j', (from, to, words) => {
    expect(skipped(calendar, from, to)).toEqual(words);
  });

  test('name every day off of the range once and no working day', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 0, max: 40 }), (from, length) => {
        const to = fromDayNumber(dayNumber(from) + length);
        const named = skipped(calendar, from, to)
          .flatMap((words) => words.slice(0, words.indexOf(' (')).split(', '))
          .flatMap((span) => daysOf(span, from));
        const off: Day[] = [];
        for (let day = from; day <= to; day = step(day, 1)) if (!worksNaively(day)) off.push(day);
        expect(named).toEqual(off);
      }),
    );
  });

  test('tell the Saturdays that were worked', () => {
    expect(makeUpsWorked(calendar, '2026-08-01', '2026-08-31')).toEqual(['2026-08-22']);
    expect(makeUpsWorked(calendar, '2026-08-23', '2026-12-31')).toEqual([]);
  });
});

/** The days that "20–21/7" or "31/7–01/8" names, the first of them not before `from`. */
function daysOf(span: string, from: Day): Day[] {
  const [first = '', last = first] = span.split('–');
  const days: Day[] = [];
  const month = last.slice(last.indexOf('/'));
  const opening = first.includes('/') ? first : first + month;
  let day = from;
  while (sayDay(day).slice(0, -5) !== opening) day = step(day, 1);
  for (;;) {
    days.push(day);
    if (sayDay(day).slice(0, -5) === last) return days;
    day = step(day, 1);
  }
}
