import { directoryOf, templateOf } from '../../support/small-year';
import { answers, does, done, play, rows, several, times, told } from '../../support/rehearsal';
import type { Played } from '../../support/rehearsal';

/**
 * Items 5 and 6 of the plan of 2021, until the summer of 2022. qlxd is on time, qhkt never answers.
 * Two requests for explanation come in January; the index is published on 14/1/2022. 6: two low
 * criteria, one of them Văn phòng's own; 61: none, and the director lets publishing wait.
 */
let played: Played;

const published = (no: string) =>
  does('2022-01-14 10:00', 'vp.clerk', no, 'letter-in', {
    kind: 'publication',
    arrivedOn: '2022-01-14',
  });
const results = (no: string, ...low: string[]) =>
  does('2022-01-17 10:00', 'vp.clerk', no, 'submit', { stage: 'results', unit: 'vp', low });
const approves = (when: string, as: string, no: string, stage: string) =>
  does(when, as, no, 'approve', { stage, unit: 'bgd' });
const remedy = (when: string, unit: string, seat: string, due: string) =>
  does(when, 'vp.chief', '6', 'assign', { stage: 'remedy', unit, seat, due, basis: 'giao ban' });

beforeAll(async () => {
  played = await play({
    template: several(templateOf('5', '6'), { '5': '5', '6': '6', '61': '6' }),
    directory: directoryOf('qlxd', 'qhkt'),
    answers: answers({ vp: { kind: 'on-time' }, qlxd: { kind: 'on-time' } }, [
      approves('2021-12-27 09:00', 'bgd.deputy-1', '5', 'approve'),
      does('2022-01-05 09:30', 'vp.clerk', '5', 'letter-in', {
        kind: 'explanation',
        arrivedOn: '2022-01-05',
        due: 'trong thời hạn 02 ngày làm việc kể từ ngày nhận được công văn',
        units: ['qlxd', 'qhkt'],
      }),
      does('2022-01-07 09:30', 'vp.clerk', '5', 'letter-in', {
        kind: 'explanation',
        arrivedOn: '2022-01-07',
        units: ['vp', 'qhkt'],
      }),
      published('6'),
      published('61'),
      results('6', '3.2=qlxd', '8.1=vp'),
      results('61'),
      approves('2022-01-24 09:00', 'bgd.director', '6', 'publish'),
      approves('2022-03-01 09:00', 'bgd.director', '61', 'publish'),
      remedy('2022-02-16 09:00', 'qlxd/3.2', 'qlxd.head', '2022-03-15'),
      remedy('2022-04-20 09:00', 'vp/8.1', 'vp.chief', '2022-07-15'),
    ]),
    until: '2022-07-20 17:00',
  });
});
afterAll(() => played?.world.close());

describe('item 5', () => {
  test('has the scores of the units by 10 December and sends its report by 31 December', () => {
    expect(times(played, { item: '5', kind: 'open', stage: 'unit-scores' })).toEqual([
      '2021-12-01 07:45',
    ]);
    expect(done(played, '5', 'unit-scores')).toEqual(['2021-12-10 submit, qlxd.head']);
    expect(done(played, '5', 'report')).toEqual(['2021-12-30 issue, vp.clerk']);
  });

  test('chases a unit without scores until the report has left', () => {
    const chases = times(played, {
      item: '5',
      kind: 'chase',
      stage: 'unit-scores',
      to: 'qhkt.head',
    });
    expect(chases).toEqual([
      '2021-12-13 07:45',
      '2021-12-16 07:45',
      '2021-12-21 07:45',
      '2021-12-24 07:45',
      '2021-12-29 07:45',
    ]);
  });

  test('lives on after its report, because explanations may be asked for', () => {
    expect(times(played, { item: '5', kind: 'close', stage: null })).toEqual(['2022-01-14 10:00']);
  });

  test('has each request for explanation as a round of its own, due by its own letter', () => {
    // 5/1 + 2 working days; 7/1 + the 3 working days of the plan, as that letter names none
    expect(done(played, '5', 'explain')).toEqual(['2022-01-07 submit, qlxd.head']);
    expect(done(played, '5', 'explain-2')).toEqual(['2022-01-12 submit, vp.chief']);
    expect(times(played, { item: '5', kind: 'open', stage: 'explain' })).toHaveLength(1);
    expect(times(played, { item: '5', kind: 'open', stage: 'explain-2' })).toHaveLength(1);
    expect(told(played, { item: '5', stage: 'explain', to: 'qhkt.head' })).toEqual([
      'assign 2022-01-06 07:45',
      'chase 2022-01-10 07:45',
      'chase 2022-01-11 07:45',
      'chase 2022-01-12 07:45',
      'chase 2022-01-13 07:45',
      'chase 2022-01-14 07:45',
    ]);
    expect(told(played, { item: '5', stage: 'explain-2', to: 'qhkt.head' })).toEqual([
      'assign 2022-01-10 07:45',
      'remind 2022-01-11 07:45',
      'chase 2022-01-13 07:45',
      'chase 2022-01-14 07:45',
    ]);
  });

  test('reports a round upward by the days of that round, not by the date long past', () => {
    const reports = rows(played, { item: '5', kind: 'report', stage: 'explain' });
    expect(reports.map(({ at, to }) => `${at.slice(0, 10)} ${to}`)).toEqual([
      '2022-01-10 vp.chief',
      '2022-01-11 bgd.deputy-3',
      '2022-01-12 bgd.director',
    ]);
  });

  test('ends when the index is published, with whatever was still open', async () => {
    const { phase, stages } = await played.state('5');
    expect(phase).toBe('done');
    expect(stages.at(-1)).toEqual(expect.objectContaining({ id: 'explain-2', phase: 'closed' }));
    expect(rows(played, { item: '5' }).filter(({ at }) => at > '2022-01-14T10:01')).toEqual([]);
  });
});

describe('item 6', () => {
  test('asks whether the index is published every ten working days from 10 January', () => {
    expect(times(played, { item: '6', kind: 'ask', to: 'vp.clerk' })).toEqual(['2022-01-10 07:45']);
  });

  test('asks the owner of each low criterion for its cause, Văn phòng for its own', () => {
    expect(times(played, { item: '6', kind: 'assign', stage: 'causes', to: 'qlxd.head' })).toEqual([
      '2022-01-25 07:45',
    ]);
    expect(times(played, { item: '6', kind: 'assign', stage: 'causes', to: 'vp.chief' })).toEqual([
      '2022-01-25 07:45',
    ]);
    // ten working days from 24/1 over Tết
    expect(done(played, '6', 'causes')).toEqual([
      '2022-02-14 submit, qlxd.head',
      '2022-02-14 submit, vp.chief',
    ]);
  });

  test('asks Chánh Văn phòng to assign the remedial duties', () => {
    expect(rows(played, { item: '6', kind: 'ask', stage: 'remedy', unit: null })[0]).toEqual(
      expect.objectContaining({ at: '2022-02-15T07:45:00+07:00', to: 'vp.chief' }),
    );
  });

  test('gives each remedial duty its own owner, reminders and date', () => {
    expect(told(played, { item: '6', stage: 'remedy', to: 'qlxd.officer' })).toEqual([
      'assign 2022-02-17 07:45',
      'remind 2022-03-08 07:45',
      'remind 2022-03-14 07:45',
    ]);
    expect(told(played, { item: '6', stage: 'remedy', to: 'vp.clerk' })).toEqual([
      'assign 2022-04-21 07:45',
      'remind 2022-07-08 07:45',
      'remind 2022-07-14 07:45',
    ]);
  });

  test('does not end while a low criterion has no remedial duty, though the assigned one is done', () => {
    expect(done(played, '6', 'remedy')).toContain('2022-03-16 approve, vp.chief');
    expect(times(played, { item: '6', kind: 'close', stage: null })).toEqual(['2022-07-15 09:00']);
  });

  test('checks each quarter what is left, and outlives its year', () => {
    const checks = rows(played, { item: '6', kind: 'ask', stage: null, to: 'vp.chief' });
    expect(checks.map(({ at, why }) => `${at.slice(0, 10)} ${why}`)).toEqual([
      '2022-06-30 Kiểm tra quý: còn 01 nhiệm vụ khắc phục chưa xong',
    ]);
  });

  test('without low criteria ends when the director has published, however late', () => {
    expect(times(played, { item: '61', kind: 'close', stage: null })).toEqual(['2022-03-01 09:00']);
    expect(rows(played, { item: '61', kind: 'open', stage: 'causes' })).toEqual([]);
    expect(rows(played, { item: '61', kind: 'chase', stage: 'publish' })).toEqual([]);
  });
});

test('nothing was refused', () => {
  expect(played.refused).toEqual([]);
});
