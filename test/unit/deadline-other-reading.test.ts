import { loadCalendars } from '../../config/calendars';
import { calendarOf } from '../../workflows/rules/calendar/calendar';
import { policyOf } from '../../workflows/rules/deadline/policy';
import { read } from '../../workflows/rules/deadline/read';
import { resolve } from '../../workflows/rules/deadline/resolve';
import { dayOf, type Day, type Instant } from '../../workflows/rules/time';

const calendar = calendarOf(loadCalendars());

/** The due day of the words, and those of their other readings, with what is taken at that time. */
function resolved(
  words: string,
  planYear: number,
): { days: (Day | null)[]; taken: (Day | null)[] } {
  const reading = read(words);
  if (!reading.ok) throw new Error(reading.refused);
  const given = { planYear, events: {} };
  const { due, doubts } = resolve(reading.deadline, given, calendar, policyOf('back'));
  const dayOrNull = (at: Instant | null): Day | null => (at === null ? null : dayOf(at));
  return {
    days: [due, ...doubts.map((doubt) => doubt.due)].map(dayOrNull),
    taken: doubts.map(({ taken }) => dayOrNull(taken ?? null)),
  };
}

const days = (words: string, planYear: number): (Day | null)[] => resolved(words, planYear).days;

describe('the other reading of a deadline that recurs', () => {
  // By hand: 01/02/2024 is a Thursday; 05/02/2026 is a Thursday; 01/4/2024 is a Monday, 29/3 a Friday.
  test.each<[string, number, Day, Day]>([
    ['trước ngày 01 hằng tháng', 2024, '2024-01-31', '2024-02-01'],
    ['trước ngày 05 của tháng sau hằng tháng', 2026, '2026-02-04', '2026-02-05'],
    ['trước ngày 01 tháng đầu quý sau', 2024, '2024-03-29', '2024-04-01'],
  ])('"%s" of %i is in the same cycle', (words, year, due, other) => {
    expect(days(words, year)).toEqual([due, other]);
  });
});

describe('of a deadline that recurs, where days off make both readings one day', () => {
  // By hand: 25/01/2028 is off, 25/02 a Friday; 05/4/2026 is a Sunday and 05/7 too, 05/10 a Monday, so
  // that 04/10 rolls back to Friday 02/10.
  test.each<[string, number, Day, Day, Day]>([
    ['trước ngày 25 hằng tháng', 2028, '2028-01-24', '2028-02-25', '2028-02-24'],
    ['trước ngày 05 tháng đầu quý sau', 2026, '2026-04-03', '2026-10-05', '2026-10-02'],
  ])('"%s" of %i names the first time in which they differ', (words, year, due, other, taken) => {
    expect(resolved(words, year)).toEqual({ days: [due, other], taken: [taken] });
  });

  test('is the first time where they never differ', () => {
    // 15/11 is a Sunday in 2026, of which the one time rolls back to Friday 13/11.
    expect(resolved('trước ngày 15/11 hằng năm', 2026)).toEqual({
      days: ['2026-11-13', '2026-11-13'],
      taken: [null],
    });
  });
});

describe('the other reading of a week of a month', () => {
  // By hand: 01/9/2026 is a Tuesday, so 06/9 and 13/9 are Sundays; 01/8/2026 is a Saturday, so
  // 07/8 is the Friday of its first week; 31/8 and 01–02/9/2026 are off.
  test.each<[string, Day, Day]>([
    ['trong tuần thứ 2 của tháng 9', '2026-09-11', '2026-09-14'],
    ['tuần đầu tháng 9', '2026-09-04', '2026-09-07'],
    ['hoàn thành tuần 2 tháng 9', '2026-09-11', '2026-09-14'],
    ['tuần đầu tháng 8', '2026-08-07', '2026-08-07'],
    ['tuần 2 tháng 8/2026', '2026-08-14', '2026-08-14'],
    ['tuần cuối tháng 9', '2026-09-30', '2026-09-30'],
  ])('"%s" is the later one, or the same day', (words, due, other) => {
    expect(days(words, 2026)).toEqual([due, other]);
  });
});
