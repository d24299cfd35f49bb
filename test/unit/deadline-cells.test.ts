import { loadCalendars } from '../../config/calendars';
import { explain, type Explained } from '../../client/use-cases/explain/explain';
import { calendarOf } from '../../workflows/rules/calendar/calendar';
import type { Deadline } from '../../workflows/rules/deadline/deadline';
import { read } from '../../workflows/rules/deadline/read';
import { say } from '../../workflows/rules/deadline/say';
import type { Day } from '../../workflows/rules/time';
import type { Cell } from './deadline-cells/cell';
import { days } from './deadline-cells/days';
import { events } from './deadline-cells/events';
import { periods } from './deadline-cells/periods';
import { recurring } from './deadline-cells/recurring';
import { unread } from './deadline-cells/unread';
import { wordings } from './deadline-cases/all';

const calendar = calendarOf(loadCalendars());
const cells: Cell[] = [...periods, ...days, ...recurring, ...events];

/** The most times that a cell tells one by one. */
const FEW = 4;

/** What the program says of a cell, as a cell says it. */
function told(words: string): string {
  const answer = explain({ words, year: 2026, events: {}, roll: 'back' }, calendar);
  if ('refused' in answer) throw new Error(answer.refused);
  return timesOf(answer) + (answer.doubts.length > 0 ? ' ?' : '');
}

function timesOf({ opens, due, waitsFor, occurrences }: Explained): string {
  if (waitsFor !== null) return `waits ${waitsFor}`;
  if (due === null) return `${day(opens)}..`;
  if (occurrences.length > 1 && occurrences.length <= FEW)
    return occurrences
      .map((time) => `${day(time.opens)}..${day(time.due.slice(0, 10))}`)
      .join(', ');
  const hour = due.slice(11, 16);
  const first = `${day(opens)}..${day(due.slice(0, 10))}${hour === '23:59' ? '' : ` ${hour}`}`;
  return occurrences.length > FEW ? `${first}, ${occurrences.length} times` : first;
}

const day = (named: Day | null): string => named?.replace(/^2026-/, '') ?? '';

const meant = ({ form, hour, tentative }: Deadline): unknown => ({ form, hour, tentative });

describe('what stands in the column of time of plans', () => {
  test.each(cells)('“%s” is %s', (words, says) => {
    expect(told(words)).toBe(says);
  });

  test('is said in official words that mean the same', () => {
    for (const [words] of cells) {
      const reading = read(words);
      const again = reading.ok ? read(say(reading.deadline)) : reading;
      expect([words, again.ok && meant(again.deadline)]).toEqual([
        words,
        reading.ok && meant(reading.deadline),
      ]);
    }
  });

  test.each(unread)('“%s” is refused', (words) => {
    expect(read(words).ok).toBe(false);
  });

  test('is told once, and in no other table', () => {
    const all = [
      ...cells.map(([words]) => words),
      ...unread,
      ...new Set(wordings.map((w) => w.words)),
    ];
    expect(all.filter((words, i) => all.indexOf(words) !== i)).toEqual([]);
  });
});
