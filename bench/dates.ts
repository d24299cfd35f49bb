import { loadCalendars } from '../config/calendars';
import { calendarOf } from '../workflows/rules/calendar';
import { readingRates } from './dates-read';

const LEAST_RATE = 100_000;

/**
 * How fast deadlines are read and resolved, in all 27 forms of the deadline language equally and
 * without a sentence said twice.
 */
function main(): void {
  const calendar = calendarOf(loadCalendars());
  const rates = readingRates(calendar);
  for (const { form, name, rate } of rates.forms) say(`form ${form}`.padEnd(8), name, rate);
  say('recurring', 'every time of a year, sentences', rates.recurring.rate);
  say('recurring', 'every time of a year, times', rates.recurring.times);
  say('all', `${rates.sentences} distinct sentences, slowest round`, rates.slowest);
  say('all', `${rates.sentences} distinct sentences, median round`, rates.rate);
  process.exitCode = rates.rate >= LEAST_RATE ? 0 : 1;
}

function say(what: string, about: string, rate: number): void {
  const figure = Math.round(rate).toLocaleString('en').padStart(12);
  process.stdout.write(`${what.padEnd(10)} ${about.padEnd(48)} ${figure}/s\n`);
}

main();
