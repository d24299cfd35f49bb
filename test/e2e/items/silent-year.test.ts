import type { Preview } from '../../../client/use-cases/preview/preview';
import type { Timeline } from '../../../client/use-cases/preview/timeline';
import { SILENCE } from '../../../config/answers';
import { loadDirectory } from '../../../config/directory';
import { loadPlanTemplate } from '../../../config/plan-template/plan-template';
import type { Rehearsal } from '../../../worker/rehearsal/rehearse';
import { foreseenYear, orderOf } from '../../support/foreseen';
import { rows, times, told } from '../../support/rehearsal';
import { rehearsed } from '../../support/rehearsed';

/** The seed's year with the whole department, and nobody answers at all. */
let year: Rehearsal;
let foreseen: Preview;
/** The year up to the end of February 2022. */
let played: Timeline;

beforeAll(async () => {
  const template = loadPlanTemplate('cchc');
  const directory = loadDirectory('mau');
  foreseen = foreseenYear(orderOf({ template, directory }));
  year = await rehearsed({ template, directory, answers: SILENCE });
  played = { ...year, timeline: year.timeline.filter(({ at }) => at < '2022-03') };
}, 180_000);

describe('the preview of it', () => {
  test('foresees every letter that is really sent: when, to whom, its subject and how much it tells', () => {
    expect(foreseen.letters).toEqual(year.letters);
    expect(foreseen.letters.length).toBeGreaterThan(500);
  });

  test('foresees everything that happens, each at its instant and with its reason', () => {
    expect(foreseen.timeline).toEqual(year.timeline);
    expect(foreseen.totals).toEqual(year.totals);
  });
});

describe('item 3, by the days worked out by hand', () => {
  const to = (seat: string, unit: string | null = 'qlxd'): string[] =>
    told(played, { item: '3', stage: 'unit-lists', to: seat, unit });

  test('its unit is assigned, reminded and chased at 07:45, the head and the officer alike', () => {
    expect(to('qlxd.head')).toEqual([
      'assign 2021-08-02 07:45',
      'remind 2021-08-10 07:45',
      'remind 2021-08-16 07:45',
      'chase 2021-08-18 07:45',
      'chase 2021-08-23 07:45',
      'chase 2021-08-26 07:45',
      'chase 2021-08-31 07:45',
      'chase 2021-09-07 07:45',
      'chase 2021-09-10 07:45',
    ]);
    expect(to('qlxd.officer')).toEqual(to('qlxd.head'));
  });

  test('Chánh Văn phòng hears, and sees each report to a director a day ahead', () => {
    expect(to('vp.chief')).toEqual([
      'report 2021-08-18 07:45',
      'ask 2021-08-19 07:45',
      'ask 2021-08-23 07:45',
    ]);
  });

  test('Phó Giám đốc in charge and Giám đốc hear while something can be done', () => {
    expect(to('bgd.deputy-2')).toEqual(['report 2021-08-20 07:45']);
    expect(to('bgd.director')).toEqual(['report 2021-08-24 07:45']);
    expect(to('bgd.deputy-3', 'qhkt')).toEqual(['report 2021-08-20 07:45']);
  });

  test('the clerk is asked to phone on the day of the second chase', () => {
    expect(to('vp.clerk')).toEqual(['call 2021-08-23 07:45']);
  });

  test('after the last chase nothing is dropped: Văn phòng is asked again and again to close', () => {
    const asks = times(played, { item: '3', stage: 'unit-lists', kind: 'ask', unit: null });
    expect(asks.slice(0, 3)).toEqual(['2021-09-24 07:45', '2021-10-08 07:45', '2021-10-22 07:45']);
  });

  test('what follows opens beside it, each stage on the day after the one before was due', () => {
    const opened = ['merged-list', 'approve', 'sent-out'].flatMap((stage) =>
      times(played, { item: '3', kind: 'open', stage }),
    );
    expect(opened).toEqual(['2021-08-18 07:45', '2021-08-25 07:45', '2021-08-27 07:45']);
  });

  test('the director who owes the approval is asked, never chased and never reported', () => {
    const kinds = rows(played, { item: '3', stage: 'approve' }).map(({ kind }) => kind);
    expect([...new Set(kinds)].sort()).toEqual(['ask', 'open']);
  });

  test('Văn phòng’s own lateness is reported to Phó Giám đốc and Giám đốc, and held by nobody', () => {
    const own = rows(played, { item: '3', stage: 'merged-list', kind: 'report' });
    expect(own.map(({ at, to: seat }) => `${at.slice(0, 10)} ${seat}`)).toEqual([
      '2021-08-26 bgd.deputy-1',
      '2021-08-30 bgd.director',
    ]);
    const ahead = rows(played, { item: '3', stage: 'merged-list', kind: 'ask', unit: 'vp' });
    expect(ahead).toEqual([]);
  });
});

describe('items that wait for a letter', () => {
  test.each(['1', '4', '6'])(
    'item %s waits; nothing of it is overdue, chased or reported',
    (item) => {
      expect(year.open).toContainEqual({ item, instance: 1, state: 'waiting' });
      const kinds = rows(played, { item }).map(({ kind }) => kind);
      expect([...new Set(kinds)].sort()).toEqual(['ask', 'state']);
    },
  );

  test.each(['1', '2', '4'])('item %s asks Văn phòng each month whether it has come', (item) => {
    expect(times(played, { item, kind: 'ask', to: 'vp.clerk' })).toEqual([
      '2021-07-01 07:45',
      '2021-08-02 07:45',
      '2021-09-01 07:45',
      '2021-10-01 07:45',
      '2021-11-01 07:45',
      '2021-12-01 07:45',
      '2022-01-04 07:45',
      '2022-02-07 07:45',
    ]);
  });

  test.each(['1', '4'])('item %s is offered "Không phát sinh" at the end of the year', (item) => {
    const [offer, ...more] = rows(played, { item, kind: 'ask', to: 'vp.chief' });
    expect(offer?.at).toBe('2021-12-31T07:45:00+07:00');
    expect(offer?.why).toContain('Không phát sinh');
    expect(more).toEqual([]);
  });

  test('item 6 asks every ten working days from 10 January, over Tết', () => {
    expect(times(played, { item: '6', kind: 'ask', to: 'vp.clerk' })).toEqual([
      '2022-01-10 07:45',
      '2022-01-24 07:45',
      '2022-02-14 07:45',
      '2022-02-28 07:45',
    ]);
  });

  test('item 2 is reported once, with the proposal to move its date', () => {
    const reports = rows(played, { item: '2' }).filter(
      ({ kind }) => kind !== 'state' && kind !== 'ask',
    );
    expect(reports.map(({ at, kind, to }) => `${kind} ${at.slice(0, 10)} ${to}`)).toEqual([
      'report 2021-07-20 bgd.deputy-1',
    ]);
    expect(reports[0]?.why).toContain('đề nghị điều chỉnh thời hạn');
  });
});
