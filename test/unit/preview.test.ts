import type { Preview } from '../../client/use-cases/preview/preview';
import type { PreviewOrder } from '../../client/use-cases/preview/walk-year';
import { at, sayDay } from '../../workflows/rules/time';
import { foreseenYear, orderOf } from '../support/foreseen';
import { directoryOf, templateOf } from '../support/small-year';

const seen = (changes: Partial<PreviewOrder> = {}): Preview =>
  foreseenYear(orderOf({ template: templateOf('3'), ...changes }));

/** The days on which a seat is told something of a kind about the units' lists, as "2/8". */
function days({ timeline }: Preview, kind: string, to: string, unit = 'qlxd'): string[] {
  return timeline
    .filter((row) => row.kind === kind && row.to === to && row.unit === unit && row.item === '3')
    .filter(({ stage }) => stage === 'unit-lists')
    .map(({ at: instant }) => sayDay(instant.slice(0, 10)).replace('/2021', ''));
}

function without(isVacant: (seat: string) => boolean, template = templateOf('3')): Preview {
  const directory = directoryOf('qlxd');
  const holdings = directory.holdings.filter(({ seat }) => !isVacant(seat));
  return seen({ template, directory: { ...directory, holdings } });
}

describe('the preview of item 3 in 2021, a unit that never answers', () => {
  const year = seen();

  it('is what was worked out by hand', () => {
    expect(days(year, 'assign', 'qlxd.head')).toEqual(['02/8']);
    expect(days(year, 'remind', 'qlxd.head')).toEqual(['10/8', '16/8']);
    expect(days(year, 'chase', 'qlxd.head')).toEqual([
      '18/8',
      '23/8',
      '26/8',
      '31/8',
      '07/9',
      '10/9',
    ]);
    expect(days(year, 'report', 'vp.chief')).toEqual(['18/8']);
    expect(days(year, 'ask', 'vp.chief')).toEqual(['19/8', '23/8']);
    expect(days(year, 'report', 'bgd.deputy-2')).toEqual(['20/8']);
    expect(days(year, 'report', 'bgd.director')).toEqual(['24/8']);
    expect(days(year, 'call', 'vp.clerk')).toEqual(['23/8']);
  });

  it('sends at 07:45 and never two letters a day to one seat', () => {
    const sent = year.letters.map((letter) => `${letter.at.slice(0, 10)} ${letter.to}`);
    expect(new Set(year.letters.map((letter) => letter.at.slice(10)))).toEqual(
      new Set(['T07:45:00+07:00']),
    );
    expect(new Set(sent).size).toBe(sent.length);
  });

  it('opens every stage on its own day beside those before it', () => {
    const opened = year.timeline.filter(({ kind, stage }) => kind === 'open' && stage !== null);
    expect(opened.map(({ at: instant, stage }) => `${instant.slice(5, 10)} ${stage}`)).toEqual([
      '08-01 unit-lists',
      '08-18 merged-list',
      '08-25 approve',
      '08-27 sent-out',
    ]);
  });

  it('counts what it shows', () => {
    const { timeline, totals } = year;
    for (const kind of ['assign', 'chase', 'report', 'open', 'act', 'close'] as const) {
      expect(totals[kind]).toBe(timeline.filter((row) => row.kind === kind).length);
    }
    expect(totals.letters).toBe(year.letters.length);
    expect(totals.act + totals.close).toBe(0);
  });

  it('is the same every time', () => {
    expect(JSON.stringify(seen())).toBe(JSON.stringify(year));
  });
});

describe('the people of a preview', () => {
  it('a vacant seat is told nothing, and the next rung is', () => {
    const directory = directoryOf('qlxd');
    const vacant = {
      ...directory,
      holdings: directory.holdings.filter(({ seat }) => seat !== 'bgd.deputy-2'),
    };
    const year = seen({ directory: vacant });
    expect(days(year, 'report', 'bgd.deputy-2')).toEqual([]);
    expect(days(year, 'report', 'bgd.director')).toEqual(['24/8']);
  });

  describe('with the seats of all Phó Giám đốc vacant', () => {
    const year = without((seat) => seat.startsWith('bgd.deputy'));
    const asked = year.timeline.filter(({ kind, stage }) => kind === 'ask' && stage === 'approve');

    it('the Giám đốc is asked for the decision, with the reason', () => {
      expect(
        asked.map(({ at: instant, to }) => `${instant.slice(0, 10)} ${to}`).slice(0, 2),
      ).toEqual(['2021-08-25 bgd.director', '2021-08-27 vp.chief']);
      expect(asked[0]!.why).toBe(
        'Kính trình khi mở bước, thời hạn 26/8/2021; chuyển đến vì chức vụ Phó Giám đốc Sở khuyết vào ngày 25/8/2021',
      );
    });

    it('no report to them is shown ahead, and the report to the Giám đốc still is', () => {
      expect(days(year, 'ask', 'vp.chief')).toEqual(['23/8']);
    });
  });

  it('with Ban Giám đốc empty Chánh Văn phòng is asked to find who decides', () => {
    const year = without((seat) => seat.startsWith('bgd.'));
    const first = year.timeline.find(({ kind, stage }) => kind === 'ask' && stage === 'approve');
    expect([first!.at.slice(0, 10), first!.to]).toEqual(['2021-08-25', 'vp.chief']);
    expect(first!.why).toContain('chuyển đến vì chức vụ Phó Giám đốc Sở khuyết');
    expect(days(year, 'report', 'vp.chief')).toEqual(['18/8', '20/8', '24/8']);
  });

  it('a unit without a head: its officer is told, and Văn phòng that nobody answers for it', () => {
    const year = without((seat) => seat === 'qlxd.head');
    expect(days(year, 'assign', 'qlxd.officer')).toEqual(['02/8']);
    expect(days(year, 'assign', 'vp.chief')).toEqual(['02/8']);
    expect(days(year, 'chase', 'vp.chief')).toEqual([]);
  });

  it('a unit without head and officer: Văn phòng hears of all that they should have heard', () => {
    const year = without((seat) => seat.startsWith('qlxd.'));
    expect(days(year, 'assign', 'vp.chief')).toEqual(['02/8', '02/8']);
    expect([...new Set(days(year, 'remind', 'vp.chief'))]).toEqual(['10/8', '16/8']);
    expect(new Set(days(year, 'chase', 'vp.chief')).size).toBe(6);
  });

  it('without a clerk Chánh Văn phòng is asked to phone and to look for letters', () => {
    const year = without((seat) => seat === 'vp.clerk', templateOf('1', '3'));
    expect(days(year, 'call', 'vp.chief')).toEqual(['23/8']);
    expect(year.timeline.filter(({ item, to }) => item === '1' && to === 'vp.chief')).toHaveLength(
      10,
    );
  });

  it('without a Chánh Văn phòng the clerk is asked what is to be closed, and reports leave unseen', () => {
    const year = without((seat) => seat === 'vp.chief');
    expect(days(year, 'ask', 'vp.chief')).toEqual([]);
    expect(days(year, 'report', 'bgd.deputy-2')).toEqual(['20/8']);
    const closing = year.timeline.filter(
      ({ kind, to, stage }) => kind === 'ask' && to === 'vp.clerk' && stage === 'unit-lists',
    );
    expect(closing.length).toBeGreaterThan(3);
    expect(year.timeline.filter(({ to }) => to === 'vp.chief')).toEqual([]);
  });

  it('who stands in for a head and is the officer too gets the letter of the head, and one', () => {
    const directory = directoryOf('qlxd');
    const holdings = directory.holdings
      .filter(({ seat }) => seat !== 'qlxd.head')
      .concat({
        ...{ seat: 'qlxd.head', person: 'qlxd-officer', acting: true },
        ...{ from: '2021-01-01', to: null },
      });
    const year = seen({ directory: { ...directory, holdings } });
    expect(days(year, 'chase', 'qlxd.head')).toHaveLength(6);
    expect(days(year, 'chase', 'qlxd.officer')).toEqual([]);
    const opened = year.letters.filter(({ to }) => to.startsWith('qlxd.'));
    expect(new Set(opened.map(({ to }) => to))).toEqual(new Set(['qlxd.head']));
  });

  it('one person in two seats is told once', () => {
    const directory = directoryOf('qlxd');
    const holdings = directory.holdings.map((holding) =>
      holding.seat === 'qlxd.officer' ? { ...holding, person: 'qlxd-head' } : holding,
    );
    const year = seen({ directory: { ...directory, holdings } });
    expect(days(year, 'chase', 'qlxd.head')).toHaveLength(6);
    expect(days(year, 'chase', 'qlxd.officer')).toEqual([]);
  });

  it('a unit that is not there on the day of the start owes nothing', () => {
    const directory = directoryOf('qlxd', 'qhkt');
    const units = directory.units.map((unit) =>
      unit.code === 'qhkt' ? { ...unit, to: '2021-05-31' } : unit,
    );
    const year = seen({ directory: { ...directory, units } });
    expect(new Set(year.timeline.map(({ unit }) => unit))).toEqual(
      new Set([null, 'qlxd', 'vp', 'bgd']),
    );
  });
});

describe('when the plan starts', () => {
  it('late, nothing is told of before, each duty begins with one assignment and counts from then', () => {
    const year = seen({ startedAt: at('2021-08-25', '09:00') });
    expect(year.timeline[0]!.at >= '2021-08-25T09:00').toBe(true);
    expect(days(year, 'assign', 'qlxd.head')).toEqual(['26/8']);
    expect(days(year, 'remind', 'qlxd.head')).toEqual([]);
    expect(days(year, 'chase', 'qlxd.head')[0]).toBe('27/8');
  });

  it('what waits for a letter is asked after, and never overdue', () => {
    const { timeline } = seen({ template: templateOf('1', '6') });
    expect(new Set(timeline.map(({ kind }) => kind))).toEqual(new Set(['state', 'ask']));
    expect(timeline.filter(({ item, to }) => item === '1' && to === 'vp.clerk')).toHaveLength(9);
    expect(timeline.find(({ item, kind }) => item === '6' && kind === 'ask')!.at).toBe(
      '2022-01-10T07:45:00+07:00',
    );
  });
});
