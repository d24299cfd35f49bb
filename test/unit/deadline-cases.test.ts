import { loadCalendars } from '../../config/calendars';
import { calendarOf } from '../../workflows/rules/calendar/calendar';
import { occurrences } from '../../workflows/rules/deadline/occurrences';
import { policyOf } from '../../workflows/rules/deadline/policy';
import { read } from '../../workflows/rules/deadline/read';
import { resolve } from '../../workflows/rules/deadline/resolve';
import { dayOf, iso } from '../../workflows/rules/time';
import { wordings } from './deadline-cases/all';
import { refused } from './deadline-cases/refused';
import type { WordingCase } from './deadline-cases/wording';

const calendar = calendarOf(loadCalendars());
const forms = Array.from({ length: 27 }, (_, i) => i + 1);

describe('the table of real wordings', () => {
  test.each(forms)('has at least five spellings of form %i', (form) => {
    const spellings = new Set(wordings.filter((each) => each.form === form).map((c) => c.words));
    expect(spellings.size).toBeGreaterThanOrEqual(5);
  });

  test('asks nothing twice', () => {
    const asked = wordings.map(({ words, year, events, roll }) =>
      JSON.stringify([words, year, events, roll]),
    );
    expect(asked.filter((each, i) => asked.indexOf(each) !== i)).toEqual([]);
    const said = refused.map(({ words }) => words);
    expect(said.filter((each, i) => said.indexOf(each) !== i)).toEqual([]);
  });
});

/** What the program says of a case, in the terms of the case, of what the case promises. */
function answered(asked: WordingCase): Partial<WordingCase> {
  const reading = read(asked.words);
  if (!reading.ok) throw new Error(reading.refused);
  const facts = { planYear: asked.year, events: asked.events ?? {} };
  const policy = policyOf(asked.roll ?? 'back');
  const got = resolve(reading.deadline, facts, calendar, policy);
  const all: Partial<WordingCase> = {
    opens: got.opens,
    due: got.due === null ? null : iso(got.due).slice(0, 19),
    waitsFor: got.waitsFor,
    doubted: got.doubts.length > 0,
    provisional: got.provisional,
    tentative: reading.deadline.tentative,
  };
  if (asked.dues) {
    const [first, last] = [`${asked.year}-01-01`, `${asked.year}-12-31`];
    const found = occurrences(reading.deadline, facts, calendar, policy, first, last);
    all.dues = found.map(({ due }) => dayOf(due));
  }
  return Object.fromEntries(Object.entries(all).filter(([key]) => key in asked));
}

function promised(asked: WordingCase): Partial<WordingCase> {
  const { form: _form, words: _words, year: _year, events: _events, roll: _roll, ...rest } = asked;
  const { why: _why, ...said } = rest;
  return said;
}

const titled = (asked: WordingCase): [string, WordingCase] => {
  const known = Object.entries(asked.events ?? {}).map(([name, day]) => `, ${name} ${day}`);
  const nfd = asked.words === asked.words.normalize('NFC') ? '' : ', decomposed';
  return [`${asked.words} (${asked.year}, ${asked.roll ?? 'back'}${known.join('')}${nfd})`, asked];
};

describe.each(forms)('form %i', (form) => {
  test.each(wordings.filter((each) => each.form === form).map(titled))('%s', (_, asked) => {
    expect(answered(asked)).toEqual(promised(asked));
  });
});

describe('no deadline', () => {
  test.each(refused.map((each) => [each.words, each] as const))('“%s” is refused', (_, asked) => {
    const reading = read(asked.words);
    if (reading.ok) throw new Error(`read as ${JSON.stringify(reading.deadline)}`);
    const { position, stood } = reading;
    expect(asked.words.slice(position).normalize('NFC').startsWith(stood)).toBe(true);
    if (asked.stood !== undefined) expect(stood).toBe(asked.stood);
    if (asked.refusedAt === undefined) return;
    expect(position).toBeLessThanOrEqual(asked.refusedAt);
    expect(position + stood.length).toBeGreaterThanOrEqual(asked.refusedAt);
  });
});
