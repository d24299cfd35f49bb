import { loadCalendars } from '../config/calendars';
import { calendarOf } from '../workflows/rules/calendar/calendar';
import { noticeTimes } from './dates-notices';
import { readingRates } from './dates-read';

const LEAST_RATE = 100_000;
const MOST_SECONDS = 1;

/**
 * How fast deadlines are read and resolved, in all 27 forms of the deadline language equally and
 * without a sentence said twice; and how long the notices of 90,000 duties take with the proofs of
 * their dates, beside the same dates found by walking from day to day with luxon. Held against the
 * limits is the processor time of this process, its collecting of garbage included, so that what
 * else the machine does is not measured; the clock is shown beside it.
 */
function main(): void {
  const read = reading();
  const compiled = compiling();
  process.exitCode = read && compiled ? 0 : 1;
}

function reading(): boolean {
  const { forms, recurring, sentences, round } = readingRates(calendarOf(loadCalendars()));
  for (const each of forms) say(`form ${each.form}`, each.name, `${per(each.rate)}/s`);
  say('recurring', 'sentences resolved to every time of a year', `${per(recurring.rate)}/s`);
  say('', 'times of a year found', `${per(recurring.times)}/s`);
  const rate = sentences / round.processor;
  say(
    'all forms',
    `${per(sentences)} sentences, by the clock`,
    `${per(sentences / round.clock)}/s`,
  );
  say('', `at least ${per(LEAST_RATE)} in a second of the processor`, `${per(rate)}/s`);
  return rate >= LEAST_RATE;
}

function compiling(): boolean {
  const { duties, notices, took, stepped, compared, differences } = noticeTimes();
  const of = `${per(duties)} duties, ${per(notices)} notices`;
  say('notices', `${of}, by the clock`, seconds(took.clock));
  say('', `at most ${MOST_SECONDS} s of the processor`, seconds(took.processor));
  say('luxon', 'the same dates from day to day, by the clock', seconds(stepped.clock));
  say('', 'of the processor', seconds(stepped.processor));
  say('', 'as many times as long', (stepped.processor / took.processor).toFixed(0));
  say('', `${per(compared)} instants compared, different`, `${differences.length}`);
  for (const each of differences.slice(0, 20)) process.stdout.write(`${each}\n`);
  return took.processor <= MOST_SECONDS && differences.length === 0 && compared > duties;
}

const per = (n: number): string => Math.round(n).toLocaleString('en');
const seconds = (n: number): string => `${n.toFixed(2)} s`;

function say(what: string, about: string, figure: string): void {
  process.stdout.write(`${what.padEnd(10)} ${about.padEnd(56)} ${figure.padStart(12)}\n`);
}

main();
