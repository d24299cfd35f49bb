import { dutyTiming } from '../../activities/mail/timing';
import { foresee } from '../../activities/mail/foresee';
import { dueRow, factsAt, planRow, type ForeseeOrder } from '../../activities/mail/foreseen-facts';
import type { ItemFacts } from '../../activities/mail/facts';
import { needOf, type Need } from '../../activities/mail/needed';
import { loadLetters } from '../../activities/mail/render';
import { dutyStanding } from '../../client/use-cases/board/duty-standing';
import { owingOf } from '../../client/use-cases/owing';
import { lateAfter, timingOf } from '../../workflows/rules/plan/lateness';
import { silentItem } from '../../workflows/rules/notices/silent-year';
import { at, dayOf, type Instant } from '../../workflows/rules/time';
import { calendar } from '../support/survey-item';
import { directoryOf, templateOf } from '../support/small-year';

const DUE = at('2021-08-17', '23:59:59');

describe('lateness', () => {
  it('counts working days from the deadline', () => {
    expect(timingOf(calendar, DUE, '2021-08-02', at('2021-08-23', '10:00'))).toEqual({
      ...{ is: 'late', days: 4, told: null },
    });
  });

  it('is not there on the day itself, nor on a day off right after it', () => {
    expect(timingOf(calendar, DUE, null, DUE)).toMatchObject({ is: 'today', days: 0 });
    const friday = at('2021-08-20', '23:59:59');
    expect(timingOf(calendar, friday, null, at('2021-08-21', '10:00'))).toMatchObject({
      ...{ is: 'late', days: 0 },
    });
  });

  it('counts from the morning on which its owners were told, where that was later', () => {
    const told = '2021-08-26';
    const on = (day: string) => timingOf(calendar, DUE, told, at(day, '10:00'));
    expect(on('2021-08-25')).toEqual({ is: 'ahead', days: 1, told });
    expect(on('2021-08-26')).toEqual({ is: 'today', days: 0, told });
    expect(on('2021-08-30')).toEqual({ is: 'late', days: 2, told });
    expect(lateAfter('2021-08-17', told)).toBe(told);
  });
});

describe('a plan started on 25/8, when the units’ lists were due on 17/8', () => {
  const template = templateOf('3');
  const directory = directoryOf('qlxd');
  const startedAt = at('2021-08-25', '09:00');
  const { owing, inCharge } = owingOf(directory.units);
  const year = {
    ...{ plan: 'cchc-2021', template, units: owing, startedAt, calendar },
    facts: { year: 2021, startedOn: '2021-08-25', inCharge },
    until: at('2021-12-31', '23:59:59'),
  };
  const item = silentItem(year, template.items[0]!, { waits: false, holds: {} });
  const order: ForeseeOrder = { year, items: [item], directory, number: null, issuedOn: null };
  const moment = item.moments.find(({ facts }) => facts.length > 0)!;
  const { state } = moment;
  const stage = state.stages[0]!;
  const duty = stage.duties[0]!;

  const page = (day: string): string =>
    dutyStanding(state, stage, duty, {
      ...{ now: at(day, '08:00'), calendar, mail: template.mail },
      isOnItsWay: () => false,
      isOptional: () => false,
    }).stateText;
  const inRecord = (now: Instant): ItemFacts =>
    [...factsAt(order, planRow(order), now, []).items.values()][0]!;
  const letter = (day: string): string => {
    const now = at(day, '07:45');
    const known = inRecord(now);
    const row = known.stages.get('unit-lists')!.duties.get('qlxd')!;
    return dutyTiming(row, known, { day, now, calendar }).words;
  };

  it('says the same number in the chase, in the letter and on the page', () => {
    const chases = item.notices.filter(({ kind, to }) => kind === 'chase' && to === 'qlxd.head');
    expect(chases.length).toBe(6);
    for (const { at: when, why } of chases) {
      const [, days] = /^Quá hạn (\d+) ngày/.exec(why)!;
      expect(letter(dayOf(when))).toBe(`quá hạn ${days} ngày làm việc, kể từ ngày 26/8/2021`);
      expect(page(dayOf(when))).toBe(`Quá hạn (chậm ${days} ngày làm việc, kể từ ngày 26/8/2021)`);
    }
  });

  it('asks for the closing of a stage only once somebody is late by that count', () => {
    const closing = item.notices.find(
      ({ kind, stage: of, duty: whose }) => kind === 'ask' && of === stage.id && whose === null,
    )!;
    const need = (day: string): Need => {
      const now = at(day, '07:45');
      return needOf(dueRow(moment, closing), inRecord(now), { day, now, calendar });
    };
    expect(need('2021-08-26')).toEqual({ not: 'không còn phần việc nào quá hạn' });
    expect(need('2021-08-27')).toBe('now');
  });

  it('calls nobody late on the morning on which he is told', () => {
    expect(page('2021-08-26')).toBe('Thời hạn đã qua khi giao, tính chậm sau ngày 26/8/2021');
    expect(letter('2021-08-26')).toBe('đã qua khi giao, tính chậm sau ngày 26/8/2021');
    const first = foresee(loadLetters(), order).find(({ to }) => to === 'qlxd.head');
    expect(first!.subject).not.toContain('quá hạn');
  });
});
