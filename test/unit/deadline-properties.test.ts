import fc from 'fast-check';
import { loadCalendars } from '../../config/calendars';
import {
  calendarOf,
  isWorkingDay,
  type CalendarYear,
} from '../../workflows/rules/calendar/calendar';
import type { Occurrence, Resolved, Roll } from '../../workflows/rules/deadline/deadline';
import { policyOf } from '../../workflows/rules/deadline/policy';
import { read } from '../../workflows/rules/deadline/read';
import { occurrences, timesOfYear } from '../../workflows/rules/deadline/occurrences';
import { resolve } from '../../workflows/rules/deadline/resolve';
import {
  addDays,
  at,
  dayNumber,
  dayOf,
  sayDay,
  weekday,
  type Day,
} from '../../workflows/rules/time';
import { dueWords, facts, onceWords, recurringWords, someDay } from '../support/deadline-words';

const years = loadCalendars();
const calendar = calendarOf(years);

const count = fc.integer({ min: 1, max: 60 });
const rolls = fc.constantFrom<Roll>('back', 'forward', 'none');
const unit = fc.constantFrom('ngày', 'ngày làm việc');
const letter = 'kể từ ngày nhận được công văn';

function dated(
  words: string,
  given: { planYear: number; events: Record<string, Day> },
  roll: Roll,
): Resolved {
  const reading = read(words);
  if (!reading.ok) throw new Error(reading.refused);
  return resolve(reading.deadline, given, calendar, policyOf(roll));
}

const dueDay = ({ due }: Resolved): Day => {
  if (due === null) throw new Error('no due day');
  return dayOf(due);
};

describe('of any deadline', () => {
  test('the due instant never comes before the opening', () => {
    fc.assert(
      fc.property(dueWords, facts, rolls, (words, given, roll) => {
        const resolved = dated(words, given, roll);
        const opens = resolved.opens ?? dueDay(resolved);
        expect(resolved.due).toBeGreaterThanOrEqual(at(opens, '00:00'));
      }),
      { numRuns: 3000 },
    );
  });

  test('rolling back is never later and rolling forward never earlier than not rolling', () => {
    fc.assert(
      fc.property(onceWords, facts, (words, given) => {
        const [back, none] = [
          dueDay(dated(words, given, 'back')),
          dueDay(dated(words, given, 'none')),
        ];
        expect(back <= none).toBe(true);
        const forward = dueDay(dated(words, given, 'forward'));
        // Some windows may not be left; rolling forward then is rolling back.
        expect(none <= forward || forward === back).toBe(true);
        expect(back <= forward).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  const isDoubted = ({ doubts }: Resolved): boolean =>
    doubts.some(({ why }) => /không có ngày làm việc nào$|là ngày nghỉ$/.test(why));

  test('a due day that may roll is a working day, or it is doubted', () => {
    fc.assert(
      fc.property(
        dueWords,
        facts,
        fc.constantFrom<Roll>('back', 'forward'),
        (words, given, roll) => {
          const resolved = dated(words, given, roll);
          expect(isWorkingDay(calendar, dueDay(resolved)) || isDoubted(resolved)).toBe(true);
        },
      ),
      { numRuns: 3000 },
    );
  });

  // Of what recurs any time may be the doubted one.
  test('that comes once, a window is doubted only where it has no working day', () => {
    fc.assert(
      fc.property(
        onceWords,
        facts,
        fc.constantFrom<Roll>('back', 'forward'),
        (words, given, roll) => {
          const resolved = dated(words, given, roll);
          expect(isDoubted(resolved)).toBe(!isWorkingDay(calendar, dueDay(resolved)));
        },
      ),
      { numRuns: 3000 },
    );
  });

  test('the proof ends on the due day and carries no empty line', () => {
    fc.assert(
      fc.property(dueWords, facts, rolls, (words, given, roll) => {
        const resolved = dated(words, given, roll);
        const said = sayDay(dueDay(resolved));
        expect(resolved.proof.join('\n')).toContain(said);
        for (const line of resolved.proof) expect(line).toMatch(/^\S.*\S$/);
      }),
      { numRuns: 2000 },
    );
  });

  test('its words survive being written in capitals or decomposed', () => {
    fc.assert(
      fc.property(dueWords, facts, (words, given) => {
        const plain = dated(words, given, 'back');
        expect(dated(words.toUpperCase(), given, 'back').due).toBe(plain.due);
        expect(dated(words.normalize('NFD'), given, 'back').due).toBe(plain.due);
      }),
    );
  });
});

describe('of days counted from an event', () => {
  test('some of the time is left behind the day of the event, or it is doubted', () => {
    fc.assert(
      fc.property(
        someDay,
        count,
        fc.constantFrom('ngày', 'ngày làm việc', 'tuần'),
        (day, n, days) => {
          const given = { planYear: 2021, events: { 'công văn': day } };
          const resolved = dated(`không quá ${n} ${days} ${letter}`, given, 'back');
          expect(dueDay(resolved) > day || resolved.doubts.length > 0).toBe(true);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('backwards the days are never fewer than the words allow', () => {
    fc.assert(
      fc.property(someDay, count, rolls, (day, n, roll) => {
        const given = { planYear: 2021, events: { 'thời hạn của Sở': day } };
        const due = dueDay(dated(`chậm nhất ${n} ngày trước thời hạn của Sở`, given, roll));
        expect(due <= addDays(day, -n)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test('a later event never gives an earlier date', () => {
    fc.assert(
      fc.property(
        someDay,
        count,
        unit,
        fc.integer({ min: 0, max: 9 }),
        rolls,
        (day, n, days, later, roll) => {
          const due = (event: Day): Day =>
            dueDay(
              dated(
                `trong thời hạn ${n} ${days} ${letter}`,
                { planYear: 2021, events: { 'công văn': event } },
                roll,
              ),
            );
          expect(due(day) <= due(addDays(day, later))).toBe(true);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('nor with weeks, months, "ngay" and "ngày làm việc tiếp theo"', () => {
    const words = fc.oneof(
      fc
        .tuple(count, fc.constantFrom('tuần', 'tháng'))
        .map(([n, units]) => `trong vòng ${n} ${units} ${letter}`),
      fc.constant('ngay sau khi nhận được công văn'),
      fc.constant(`chậm nhất ngày làm việc tiếp theo ${letter}`),
      fc.constant('trong ngày nhận được công văn'),
    );
    fc.assert(
      fc.property(words, someDay, fc.integer({ min: 0, max: 40 }), rolls, (said, day, n, roll) => {
        const due = (event: Day): Day =>
          dueDay(dated(said, { planYear: 2021, events: { 'công văn': event } }, roll));
        expect(due(day) <= due(addDays(day, n))).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test('working days forward and back agree with walking over the days one by one', () => {
    fc.assert(
      fc.property(someDay, count, (day, n) => {
        const given = { planYear: 2021, events: { 'công văn': day, 'thời hạn của Sở': day } };
        expect(dueDay(dated(`không quá ${n} ngày làm việc ${letter}`, given, 'back'))).toBe(
          walk(day, n, 1),
        );
        expect(
          dueDay(dated(`chậm nhất ${n} ngày làm việc trước thời hạn của Sở`, given, 'back')),
        ).toBe(walk(day, n, -1));
      }),
    );
  });
});

/** The n-th working day behind a day, or before it, found by walking. */
function walk(from: Day, n: number, step: 1 | -1): Day {
  let day = from;
  for (let left = n; left > 0;) {
    day = addDays(day, step);
    const number = dayNumber(day);
    if (calendar.makeUp.has(number) || (weekday(day) < 6 && !calendar.off.has(number))) left--;
  }
  return day;
}

describe('of a deadline that recurs', () => {
  const times = (words: string, from: Day, to: Day, roll: Roll): Occurrence[] => {
    const reading = read(words);
    if (!reading.ok) throw new Error(reading.refused);
    const given = { planYear: 2021, events: {} };
    return occurrences(reading.deadline, given, calendar, policyOf(roll), from, to);
  };
  const length = fc.integer({ min: 0, max: 500 });
  const ownTimes = (
    words: string,
    given: { planYear: number; events: Record<string, Day> },
    roll: Roll,
  ): Occurrence[] => {
    const reading = read(words);
    if (!reading.ok) throw new Error(reading.refused);
    return timesOfYear(reading.deadline, given, calendar, policyOf(roll));
  };

  test('the years of plans have each time once, and none is left out', () => {
    fc.assert(
      fc.property(recurringWords, facts, (words, given) => {
        const years = [0, 1, 2].map((later) =>
          ownTimes(words, { ...given, planYear: given.planYear + later }, 'none'),
        );
        const all = years.flat().map(({ due }) => dayOf(due));
        const [from, to] = [all[0]!, all.at(-1)!];
        const named = times(words, from, to, 'none').map(({ due }) => dayOf(due));
        expect(all).toEqual(named);
      }),
      { numRuns: 500 },
    );
  });

  test('every time lies in the range asked for by its own day, in order, and not before its opening', () => {
    fc.assert(
      fc.property(recurringWords, someDay, length, rolls, (words, from, days, roll) => {
        const to = addDays(from, days);
        const named = times(words, from, to, 'none');
        expect(named.every(({ due }) => dayOf(due) >= from && dayOf(due) <= to)).toBe(true);
        const rolled = times(words, from, to, roll);
        expect(rolled.length).toBeLessThanOrEqual(named.length);
        let before = 0;
        for (const { opens, due } of rolled) {
          expect(due).toBeGreaterThan(before);
          expect(opens !== null && opens <= dayOf(due)).toBe(true);
          before = due;
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('two ranges beside each other have the times of the range over both', () => {
    fc.assert(
      fc.property(recurringWords, someDay, length, length, rolls, (words, from, a, b, roll) => {
        const middle = addDays(from, a);
        const to = addDays(middle, b + 1);
        expect([
          ...times(words, from, middle, roll),
          ...times(words, addDays(middle, 1), to, roll),
        ]).toEqual(times(words, from, to, roll));
      }),
      { numRuns: 500 },
    );
  });

  test('the first time of the year is the day it is due', () => {
    fc.assert(
      fc.property(recurringWords, facts, rolls, (words, given, roll) => {
        const [first] = ownTimes(words, given, roll);
        expect(dated(words, given, roll).due).toBe(first?.due);
      }),
      { numRuns: 1000 },
    );
  });
});

test('the last day of a year may roll into the next, and is due there', () => {
  // 31/12/2022 is a Saturday, and 02/01/2023 is off.
  const given = { planYear: 2022, events: {} };
  expect(dueDay(dated('ngày 31/12 hằng năm', given, 'forward'))).toBe('2023-01-03');
});

test('one more day off never moves an inclusive date for the outside later', () => {
  fc.assert(
    fc.property(someDay, fc.integer({ min: 0, max: 6 }), (day, earlier) => {
      const reading = read(`chậm nhất ngày ${sayDay(day)}`);
      if (!reading.ok) throw new Error(reading.refused);
      const closed = addDays(day, -earlier);
      const more = calendarOf(years.map((one) => withDayOff(one, closed)));
      const given = { planYear: 2021, events: {} };
      const before = dueDay(resolve(reading.deadline, given, calendar, policyOf('back')));
      expect(dueDay(resolve(reading.deadline, given, more, policyOf('back'))) <= before).toBe(true);
    }),
    { numRuns: 100 },
  );
});

function withDayOff(one: CalendarYear, day: Day): CalendarYear {
  if (!day.startsWith(String(one.year))) return one;
  return { ...one, off: [...one.off, { day, name: 'Nghỉ thêm', source: 'Thông báo' }] };
}
