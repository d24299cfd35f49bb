import { MakeTime, Seasons, SearchMoonPhase, SunPosition } from 'astronomy-engine';
import {
  calendarOf,
  isProvisional,
  isWorkingDay,
  yearOf,
} from '../../workflows/rules/calendar/calendar';
import { LUNAR, lunarHolidays } from '../../workflows/rules/calendar/lunar-days';
import { addDays, at, dayOf, type Day } from '../../workflows/rules/time';

const NEW_MOON = 0;

/** The days of new moons in Vietnam from one day on, as an astronomical library finds them. */
function newMoons(from: Day, count: number): Day[] {
  const days: Day[] = [];
  let instant = at(from, '00:00');
  while (days.length < count) {
    const moon = SearchMoonPhase(NEW_MOON, MakeTime(new Date(instant)), 40)!.date.getTime();
    days.push(dayOf(moon));
    instant = moon + 5 * 86_400_000;
  }
  return days;
}

const solstice = (year: number): Day => dayOf(Seasons(year).dec_solstice.date.getTime());

/** In which of the twelve parts of its year the sun stands as a Vietnamese day begins. */
const partOf = (day: Day): number =>
  Math.floor(SunPosition(MakeTime(new Date(at(day, '00:00')))).elon / 30);

/**
 * The first days of months 1 to 9 of a Vietnamese lunar year: month 11 holds the winter solstice;
 * where thirteen months lie between two of them, the first without a new part of the sun's year is
 * the leap one.
 */
function months(year: number): Day[] {
  const moons = newMoons(`${year - 1}-10-01`, 16);
  const eleventh = (day: Day): number => moons.findLastIndex((moon) => moon <= day);
  const first = eleventh(solstice(year - 1));
  const last = eleventh(solstice(year));
  const leap =
    last - first === 13
      ? moons.findIndex((moon, i) => i > first && partOf(moon) === partOf(moons[i + 1]!))
      : -1;
  // Month 12 follows month 11; then comes month 1.
  return moons.filter((_, i) => i > first && i !== leap).slice(1, 10);
}

describe('the lunar days off', () => {
  test('of the cross-check itself are those of GMT+7, not of its neighbours', () => {
    // Tết 1985 was a month, Tết 2007 and 2030 a day before the Chinese new year.
    expect([1985, 2007, 2030].map((year) => months(year)[0])).toEqual([
      '1985-01-21',
      '2007-02-17',
      '2030-02-02',
    ]);
  });

  test.each(Object.keys(LUNAR).map(Number))('of %i are where the moon puts them', (year) => {
    const [first, , third] = months(year);
    const days = lunarHolidays(year).map(({ day }) => day);
    expect(days).toEqual([-1, 0, 1, 2].map((n) => addDays(first!, n)).concat(addDays(third!, 9)));
  });
});

describe('a year that nobody has announced', () => {
  const bare = calendarOf([]);
  const off = (year: number): string =>
    yearOf(bare, year)
      .off.map(({ day }) => day.slice(5))
      .join(' ');

  // Worked out by hand from Điều 111, 112: the eve and mùng 1–3, Giỗ Tổ, what falls on a weekend
  // paid back on the next working day.
  test.each([
    [2020, '01-01 01-24 01-27 01-28 01-29 04-02 04-30 05-01 09-02'],
    [2028, '01-03 01-25 01-26 01-27 01-28 04-04 05-01 05-02 09-04 11-24'],
    [2029, '01-01 02-12 02-13 02-14 02-15 04-23 04-30 05-01 09-03'],
    [2030, '01-01 02-01 02-04 02-05 02-06 04-12 04-30 05-01 09-02'],
    [2031, '01-01 01-22 01-23 01-24 01-27 04-01 04-30 05-01 09-02 11-24'],
  ])('has in %i the days that the law fixes, lunar ones too', (year, days) => {
    expect(off(year)).toBe(days);
    for (const day of days.split(' ')) expect(isWorkingDay(bare, `${year}-${day}`)).toBe(false);
    expect(isProvisional(bare, `${year}-06-15`)).toBe(true);
  });

  test('that is provisional keeps what its file says and has the rest filled in', () => {
    const day = { day: '2029-09-04', name: 'Quốc khánh', source: 'dự kiến' };
    const partly = calendarOf([
      {
        ...{ year: 2029, status: 'provisional', checked: false, source: 'dự kiến' },
        off: [day],
        makeUp: [],
      },
    ]);
    expect(yearOf(partly, 2029).off).toContainEqual(day);
    expect(isWorkingDay(partly, '2029-02-13')).toBe(false);
  });
});
