import fc from 'fast-check';
import { loadCalendars } from '../../config/calendars';
import {
  addWorkingDays,
  calendarOf,
  isWorkingDay,
  type CalendarYear,
} from '../../workflows/rules/calendar';
import type { Resolved, Roll } from '../../workflows/rules/deadline/deadline';
import { policyOf } from '../../workflows/rules/deadline/policy';
import { read } from '../../workflows/rules/deadline/read';
import { resolve } from '../../workflows/rules/deadline/resolve';
import {
  addDays,
  at,
  dayNumber,
  dayOf,
  fromDayNumber,
  sayDay,
  type Day,
} from '../../workflows/rules/time';

const years = loadCalendars();
const calendar = calendarOf(years);

const someDay = fc
  .integer({ min: dayNumber('2020-10-01'), max: dayNumber('2028-03-31') })
  .map(fromDayNumber);
const count = fc.integer({ min: 1, max: 60 });
const rolls = fc.constantFrom<Roll>('back', 'forward', 'none');

const period = fc.oneof(
  fc
    .tuple(fc.constantFrom('trong ', 'hoàn thành ', ''), fc.integer({ min: 1, max: 12 }))
    .map(([lead, month]) => `${lead}tháng ${month}`),
  fc.constantFrom('I', 'II', 'III', 'IV').map((quarter) => `trong quý ${quarter}`),
);
const year = fc.constantFrom(
  '',
  ...[2021, 2022, 2023, 2024, 2025, 2026, 2027].map((y) => ` năm ${y}`),
);
const windowOf = (from: Day, days: number): string =>
  `từ ngày ${sayDay(from)} đến ngày ${sayDay(addDays(from, days))}`;
const unit = fc.constantFrom('ngày', 'ngày làm việc');
const letter = 'kể từ ngày nhận được công văn';

/** Sentences of every form that has a due day. */
const dueWords = fc.oneof(
  fc.tuple(period, year).map((parts) => parts.join('')),
  someDay.map((day) => `chậm nhất ngày ${sayDay(day)}`),
  someDay.map((day) => `trước ngày ${sayDay(day)}`),
  someDay.map((day) => `trước 16 giờ 00 ngày ${sayDay(day)}`),
  fc.tuple(someDay, fc.integer({ min: 0, max: 90 })).map(([from, days]) => windowOf(from, days)),
  fc.tuple(count, unit).map(([n, days]) => `trong thời hạn ${n} ${days} ${letter}`),
  fc.tuple(count, unit).map(([n, days]) => `chậm nhất ${n} ${days} trước thời hạn của Sở`),
);
const facts = fc.record({
  planYear: fc.integer({ min: 2021, max: 2027 }),
  events: fc.record({ 'công văn': someDay, 'thời hạn của Sở': someDay }),
});

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
      fc.property(dueWords, facts, (words, given) => {
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

  test('a due day that may roll is a working day, or its window has none and is doubted', () => {
    fc.assert(
      fc.property(
        dueWords,
        facts,
        fc.constantFrom<Roll>('back', 'forward'),
        (words, given, roll) => {
          const resolved = dated(words, given, roll);
          const doubted = resolved.doubts.some(({ why }) =>
            why.includes('không có ngày làm việc nào'),
          );
          expect(isWorkingDay(calendar, dueDay(resolved))).toBe(!doubted);
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

  test('working days forward and back agree with counting on the calendar', () => {
    fc.assert(
      fc.property(someDay, count, (day, n) => {
        const given = { planYear: 2021, events: { 'công văn': day, 'thời hạn của Sở': day } };
        expect(dueDay(dated(`không quá ${n} ngày làm việc ${letter}`, given, 'back'))).toBe(
          addWorkingDays(calendar, day, n),
        );
        expect(
          dueDay(dated(`chậm nhất ${n} ngày làm việc trước thời hạn của Sở`, given, 'back')),
        ).toBe(addWorkingDays(calendar, day, -n));
      }),
    );
  });
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
