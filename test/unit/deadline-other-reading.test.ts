import { loadCalendars } from '../../config/calendars';
import { calendarOf } from '../../workflows/rules/calendar/calendar';
import { policyOf } from '../../workflows/rules/deadline/policy';
import { read } from '../../workflows/rules/deadline/read';
import { resolve } from '../../workflows/rules/deadline/resolve';
import { dayOf, type Day } from '../../workflows/rules/time';

const calendar = calendarOf(loadCalendars());

/** The due day of the words, and those of their other readings. */
function days(words: string, planYear: number): (Day | null)[] {
  const reading = read(words);
  if (!reading.ok) throw new Error(reading.refused);
  const given = { planYear, events: {} };
  const { due, doubts } = resolve(reading.deadline, given, calendar, policyOf('back'));
  return [due, ...doubts.map((doubt) => doubt.due)].map((at) => (at === null ? null : dayOf(at)));
}

describe('the other reading of a deadline that recurs', () => {
  // By hand: 01/02/2024 is a Thursday; 05/02/2026 is a Thursday; 05/4/2026 is a Sunday, 03/4 a
  // Friday; 01/4/2024 is a Monday, 29/3 a Friday.
  test.each<[string, number, Day, Day]>([
    ['trước ngày 01 hằng tháng', 2024, '2024-01-31', '2024-02-01'],
    ['trước ngày 05 của tháng sau hằng tháng', 2026, '2026-02-04', '2026-02-05'],
    ['trước ngày 05 tháng đầu quý sau', 2026, '2026-04-03', '2026-04-03'],
    ['trước ngày 01 tháng đầu quý sau', 2024, '2024-03-29', '2024-04-01'],
  ])('"%s" of %i is in the same cycle', (words, year, due, other) => {
    expect(days(words, year)).toEqual([due, other]);
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
