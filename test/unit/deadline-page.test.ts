import { readFileSync } from 'node:fs';
import path from 'node:path';
import { loadCalendars } from '../../config/calendars';
import { projectRoot } from '../../config/root';
import { calendarOf } from '../../workflows/rules/calendar/calendar';
import { policyOf } from '../../workflows/rules/deadline/policy';
import { read } from '../../workflows/rules/deadline/read';
import { resolve } from '../../workflows/rules/deadline/resolve';
import { dayOf, iso, sayDay } from '../../workflows/rules/time';

const page = readFileSync(path.join(projectRoot(), 'docs', 'thoi-han.md'), 'utf8');
const calendar = calendarOf(loadCalendars());
const day = '2026-07-20';
const facts = {
  planYear: 2026,
  events: { 'công văn': day, 'văn bản': day, 'công bố': day, 'mục 2': day },
};

const rows = page
  .split('\n')
  .map((line) => /^\|\s*(\d*)\s*\| `([^`]+)`\s*\|[^|]*\| ([^|]+?)\s*\|$/.exec(line))
  .flatMap((found) => (found ? [[found[1], found[2], found[3]] as [string, string, string]] : []));

describe('the page about the words of deadlines', () => {
  test('has an example of every form', () => {
    const forms = new Set(
      rows
        .map(([form]) => form)
        .filter(Boolean)
        .map(Number),
    );
    expect([...forms]).toEqual(Array.from({ length: 27 }, (_, i) => i + 1));
  });

  test.each(rows)('form %s, "%s", is due as it says: %s', (_form, words, said) => {
    const reading = read(words);
    if (!reading.ok) throw new Error(reading.refused);
    const { due, waitsFor, doubts } = resolve(reading.deadline, facts, calendar, policyOf('back'));
    const hour = due === null ? '' : iso(due).slice(11, 16).replace(':', ' giờ ');
    const shown =
      due === null
        ? waitsFor === null
          ? 'không có ngày cuối'
          : `chờ ${waitsFor}`
        : (hour === '23 giờ 59' ? '' : `${hour} `) + sayDay(dayOf(due));
    expect(shown + (doubts.length > 0 ? ' **?**' : '')).toBe(said);
  });

  test.each(
    page
      .split('## Không đọc, vì không rõ')[1]!
      .split('##')[0]!
      .match(/`[^`]+`/g)!
      .map((quoted) => quoted.slice(1, -1)),
  )('what it says is not read is refused: "%s"', (words) => {
    expect(read(words).ok).toBe(false);
  });

  test('the spellings that it allows are read', () => {
    const spellings = page.split('## Viết thế nào cũng được')[1]!.split('##')[0]!;
    const quoted = spellings.match(/`[^`]+`/g)!.map((one) => one.slice(1, -1));
    for (const words of quoted) {
      const whole = words.endsWith(') ngày') ? `${words} kể từ ngày nhận công văn` : words;
      expect([words, read(whole).ok]).toEqual([words, true]);
    }
  });
});
