import { loadPlanTemplate } from '../../config/plan-template/plan-template';
import { forYear } from '../../config/plan-template/year';
import { evolve, withDates } from '../../workflows/rules/duty/evolve';
import type { Act, Fact } from '../../workflows/rules/duty/acts';
import type { LetterKind } from '../../workflows/rules/duty/state';
import type { ItemDates } from '../../workflows/rules/duty/dates';
import { initialState } from '../../workflows/rules/initial';
import { schedule } from '../../workflows/rules/plan/schedule';
import { dayOf, sayDay, type Instant } from '../../workflows/rules/time';
import { acted, calendar, opens, wall } from '../support/item-state';
import {
  consultation,
  council,
  explanation,
  guidance,
  guidanceMissing,
  publication,
  selfScoring,
  survey,
  YEARS,
} from './deadline-cases/seed-years';

const template = loadPlanTemplate('cchc');
const { mail } = template;

/** The dates of an item of a year's plan, started on 4 June at 8:00, after these facts. */
function datesOf(no: string, year: number, facts: Fact[]): ItemDates {
  const startedAt = wall(`${year}-06-04 08:00`);
  const plan = { year, startedOn: dayOf(startedAt), inCharge: { '*': 'bgd.deputy-1' } };
  const item = forYear(template, year).items.find((each) => each.no === no)!;
  const start = initialState(`cchc-${year}`, item, plan, ['qlxd'], startedAt);
  return [null, ...facts].reduce((state, fact) => {
    const known = fact === null ? state : evolve(state, fact);
    return withDates(known, schedule({ state: known, item, plan, mail, calendar }).dates);
  }, start).dates;
}

const said = (...instants: (Instant | null | undefined)[]): string =>
  instants
    .map((instant) => (instant ? sayDay(dayOf(instant)).replace(/\/\d{4}$/, '') : 'không'))
    .join(' ');

const stagesOf = (dates: ItemDates, ...ids: string[]): (Instant | null)[] =>
  ids.map((id) => dates.stages[id]!.due);

/** The first day of a row, in a year. */
function firstDay(row: string, year: number): string {
  const [day, month] = row.split(' ')[0]!.split('/') as [string, string];
  return `${year}-${month.padStart(2, '0')}-${day}`;
}

/** A letter that names no date, registered at 10:00 on the first day of the row. */
const letter = (row: string, year: number, kind: LetterKind): Fact => {
  const arrivedOn = firstDay(row, year);
  const act: Act = { verb: 'letter-in', kind, arrivedOn, due: null, units: [] };
  return acted(`${arrivedOn} 10:00`, 'vp.clerk', act);
};

describe.each(YEARS)('in %i', (year) => {
  test('item 1 has ten working days from its letter', () => {
    const dates = datesOf('1', year, [letter(consultation[year], year, 'request')]);
    const stages = stagesOf(dates, 'opinions', 'merge', 'approve', 'reply');
    expect(said(dates.opens, ...stages, dates.outside)).toBe(consultation[year]);
  });

  test('item 2 is due in July, and its guidance is missed at 20/7', () => {
    const dates = datesOf('2', year, []);
    const stages = stagesOf(dates, 'attach', 'send');
    expect(said(dates.opens, dates.marks.missing, ...stages, dates.outside)).toBe(
      guidanceMissing[year],
    );
  });

  test('item 2 has five working days from guidance that is late', () => {
    const row = guidance[year];
    const dates = datesOf('2', year, [letter(row, year, 'guidance')]);
    const [came] = row.split(' ');
    expect(`${came} ${said(...stagesOf(dates, 'attach', 'send'), dates.outside)}`).toBe(row);
    expect(said(dates.opens)).toBe('01/7');
  });

  test('item 3 is due in August', () => {
    const dates = datesOf('3', year, []);
    const stages = stagesOf(dates, 'unit-lists', 'merged-list', 'approve', 'sent-out');
    expect(said(dates.opens, ...stages, dates.outside)).toBe(survey[year]);
  });

  test('item 4 has seven working days from its letter', () => {
    const dates = datesOf('4', year, [letter(council[year], year, 'request')]);
    const stages = stagesOf(dates, 'propose', 'consent', 'decide', 'tell');
    expect(said(dates.opens, ...stages, dates.outside)).toBe(council[year]);
  });

  test('item 5 is due in December', () => {
    const dates = datesOf('5', year, []);
    const stages = stagesOf(dates, 'unit-scores', 'review', 'approve', 'report');
    expect(said(dates.opens, ...stages, dates.outside)).toBe(selfScoring[year]);
  });

  test('an explanation that item 5 is asked for is due three working days after the letter', () => {
    const row = explanation[year];
    const asked = letter(row, year + 1, 'explanation');
    const { stages, outside } = datesOf('5', year, [...opens(`${year}-12-01 07:45`), asked]);
    const [came] = row.split(' ');
    expect(`${came} ${said(stages.explain!.due)}`).toBe(row);
    expect(said(outside)).toBe(selfScoring[year].slice(-5));
  });

  test('item 6 counts from the publication in the year after, and has no date outside', () => {
    const row = publication[year];
    const opened = `${firstDay(row, year + 1)} 10:00`;
    const dates = datesOf('6', year, [
      letter(row, year + 1, 'publication'),
      ...opens(opened, 'results', 'publish', 'causes'),
    ]);
    const stages = stagesOf(dates, 'results', 'publish', 'causes');
    expect(said(dates.opens, ...stages)).toBe(row);
    expect(dates.outside).toBeNull();
  });

  test.each(['1', '4', '6'])('item %s has no date before its letter', (no) => {
    const dates = datesOf(no, year, []);
    const all = [dates.opens, dates.outside, ...Object.values(dates.stages).map(({ due }) => due)];
    expect(all.every((date) => date === null)).toBe(true);
  });
});
