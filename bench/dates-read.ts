import { addDays } from '../workflows/rules/time';
import type { Calendar } from '../workflows/rules/calendar/calendar';
import type { Facts } from '../workflows/rules/deadline/deadline';
import { occurrences } from '../workflows/rules/deadline/occurrences';
import { policyOf } from '../workflows/rules/deadline/policy';
import { read } from '../workflows/rules/deadline/read';
import { resolve } from '../workflows/rules/deadline/resolve';
import { sentencesOf } from './date-sentences';
import { WORDINGS, type Wording } from './date-wordings';
import { ITEMS, YEARS } from './date-words';
import { medianOf, timed, type Took } from './processor';

/** Sentences of each form in a round; no sentence comes twice in the run. */
const OF_EACH = 800;
/** So many rounds the engine goes on making its code faster; then it is as a process that runs. */
const WARM_UPS = 6;
const ROUNDS = 9;

export interface ReadingRates {
  /** Sentences in one round. */
  sentences: number;
  /** What a round took; the median. */
  round: Took;
  /** Sentences of each form, read and resolved in a second of processor time. */
  forms: { form: number; name: string; rate: number }[];
  /** The same of recurring forms whose every time in a year was asked for, and the times found. */
  recurring: { rate: number; times: number };
}

interface Asked {
  words: string;
  facts: Facts;
}

/**
 * Reads and resolves deadlines in all forms, as many of each, every event they wait for having
 * happened. What recurs is resolved to its first time; every time of a year is counted by itself.
 * @throws Error when a sentence is refused or read as another form
 */
export function readingRates(calendar: Calendar): ReadingRates {
  const known = factsOfDays();
  const rounds: Asked[][][] = Array.from({ length: WARM_UPS + ROUNDS }, () => []);
  for (const wording of WORDINGS) {
    const all = sentencesOf(wording, OF_EACH * rounds.length);
    rounds.forEach((round, n) => {
      const words = all.slice(n * OF_EACH, (n + 1) * OF_EACH);
      round.push(words.map((each, i) => ({ words: each, facts: known[i % known.length]! })));
    });
  }
  const mixes: Took[] = [];
  const alone = WORDINGS.map((): Took[] => []);
  rounds.forEach((round, n) => {
    const mixed = Array.from({ length: OF_EACH }, (_, i) => round.map((form) => form[i]!)).flat();
    const took = timed(() => readAll(mixed, calendar));
    if (n < WARM_UPS) return;
    mixes.push(took);
    // Read before in the mix, which leaves nothing behind; only to show which form is slow.
    round.forEach((form, i) => alone[i]!.push(timed(() => readAll(form, calendar))));
  });
  for (const [i, wording] of WORDINGS.entries()) hold(wording, rounds[0]![i]!, calendar);
  const forms = WORDINGS.map(({ form, name }, i) => ({
    ...{ form, name },
    rate: OF_EACH / medianOf(alone[i]!).processor,
  }));
  const cycles = rounds.at(-1)!.flatMap((round, i) => (RECURRING.has(i + 1) ? round : []));
  return {
    sentences: OF_EACH * WORDINGS.length,
    round: medianOf(mixes),
    forms,
    recurring: everyTime(cycles, calendar),
  };
}

const RECURRING = new Set([20, 21]);
const BACK = policyOf('back');

function readAll(asked: Asked[], calendar: Calendar): void {
  let dated = 0;
  for (const { words, facts } of asked) {
    const reading = read(words);
    if (!reading.ok) throw new Error(`"${words}": ${reading.refused}`);
    const { due, opens, proof } = resolve(reading.deadline, facts, calendar, BACK);
    if (proof.length > 0 || due !== null || opens !== null) dated++;
  }
  if (dated !== asked.length) throw new Error(`${asked.length - dated} deadlines came to nothing`);
}

/** Every sentence is of its form, and waits for nothing. */
function hold({ form, name, kinds, also }: Wording, asked: Asked[], calendar: Calendar): void {
  for (const { words, facts } of asked) {
    const reading = read(words);
    if (!reading.ok) throw new Error(`"${words}": ${reading.refused}`);
    const { deadline } = reading;
    if (!kinds.includes(deadline.form.kind) || also?.(deadline) === false)
      throw new Error(`"${words}" is not of form ${form} (${name}): ${deadline.form.kind}`);
    const { waitsFor } = resolve(deadline, facts, calendar, BACK);
    if (waitsFor !== null) throw new Error(`"${words}" waits for "${waitsFor}"`);
  }
}

function everyTime(asked: Asked[], calendar: Calendar): ReadingRates['recurring'] {
  const deadlines = asked.map(({ words, facts }) => {
    const reading = read(words);
    if (!reading.ok) throw new Error(`"${words}": ${reading.refused}`);
    return { deadline: reading.deadline, facts };
  });
  let times = 0;
  const { processor } = timed(() => {
    for (const { deadline, facts } of deadlines) {
      const [from, to] = [`${facts.planYear}-01-01`, `${facts.planYear}-12-31`];
      times += occurrences(deadline, facts, calendar, BACK, from, to).length;
    }
  });
  return { rate: deadlines.length / processor, times: times / processor };
}

const EVENTS = [
  ...['công văn', 'văn bản', 'hướng dẫn', 'thông báo', 'công bố', 'yêu cầu', 'tiến độ', 'chỉ đạo'],
  ...['lịch', 'thời hạn của Sở', ...ITEMS],
];

/** Every event on every ninth day of the years: a prime number of days, so that forms meet them all. */
function factsOfDays(): Facts[] {
  return Array.from({ length: 281 }, (_, i) => {
    const day = addDays('2021-01-04', i * 9);
    const planYear = YEARS.find((year) => `${year}` === day.slice(0, 4)) ?? YEARS[0]!;
    return { planYear, events: Object.fromEntries(EVENTS.map((name) => [name, day])) };
  });
}
