import { nextSlot, slotAt, waitFor } from '../../activities/mail/slots';
import { loadCalendars } from '../../config/calendars';
import { calendarOf } from '../../workflows/rules/calendar/calendar';
import { at } from '../../workflows/rules/time';

const calendar = calendarOf(loadCalendars());
const mail = { at: '07:45', from: '07:30', to: '17:00' };

describe('the digest of a day can be composed', () => {
  test.each([
    ['at its time', '2021-08-02', '07:45', true],
    ['later in office hours, when the machine came up late', '2021-08-02', '16:59', true],
    ['not before its time', '2021-08-02', '07:44', false],
    ['not after office hours', '2021-08-02', '17:01', false],
    ['not on a Sunday', '2021-08-01', '07:45', false],
    // Tết 2021: off from 10/2 to 16/2.
    ['not over Tết', '2021-02-12', '07:45', false],
    // A Saturday worked for Monday 31/8/2026.
    ['on a make-up Saturday', '2026-08-22', '07:45', true],
  ] as const)('%s (%s %s)', (_, day, wall, open) => {
    expect(slotAt(calendar, mail, at(day, wall))).toBe(open ? at(day, '07:45') : null);
  });
});

describe('the next digest that takes a notice', () => {
  test.each([
    ['is its own day', '2021-08-10', '07:45', '2021-08-02', '07:45', '2021-08-10'],
    ['is the next working day', '2021-08-01', '07:45', '2021-07-30', '12:00', '2021-08-02'],
    ['never lies in the past', '2021-08-02', '07:45', '2021-08-02', '07:45', '2021-08-03'],
    ['is after Tết', '2021-02-11', '07:45', '2021-02-09', '12:00', '2021-02-17'],
  ] as const)('%s (%s %s, asked on %s %s)', (_, day, wall, today, now, slot) => {
    expect(nextSlot(calendar, mail, at(day, wall), at(today, now))).toBe(at(slot, '07:45'));
  });
});

describe('waiting for items behind their time', () => {
  const began = at('2021-08-02', '07:45');

  test('looks again every five seconds, for ten minutes from when it began', () => {
    expect(waitFor(null, began)).toEqual({ since: began, until: began + 5000 });
    expect(waitFor(began, began + 599_999).until).toBe(began + 604_999);
    expect(waitFor(began, began + 600_000).until).toBeNull();
  });

  test('begins anew on another day', () => {
    const next = at('2021-08-03', '07:45');
    expect(waitFor(began, next)).toEqual({ since: next, until: next + 5000 });
  });
});
