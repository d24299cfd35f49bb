import { directoryOf, templateOf } from '../../support/small-year';
import { answers, does, done, play, rows, several, told } from '../../support/rehearsal';
import type { Played } from '../../support/rehearsal';

/**
 * Item 4 in 2021. 4: a head refuses, another name is found, one is replaced after the decision, the
 * council is set up. 41: one head never answers, and Văn phòng tries to go on without.
 */
let played: Played;

const asked = (no: string) =>
  does('2021-11-08 09:30', 'vp.clerk', no, 'letter-in', {
    kind: 'request',
    arrivedOn: '2021-11-08',
    due: 'chậm nhất ngày 26/11/2021',
  });
const proposes = (when: string, no: string, ...nominees: string[]) =>
  does(when, 'vp.clerk', no, 'submit', { stage: 'propose', unit: 'vp', nominees });
const consents = (when: string, as: string, no: string, unit: string, agreed = true) =>
  does(when, as, no, 'consent', { stage: 'consent', unit, agreed });
const decides = (when: string, no: string) =>
  does(when, 'bgd.deputy-1', no, 'approve', { stage: 'decide', unit: 'bgd' });
const tells = (when: string, no: string) =>
  does(when, 'vp.clerk', no, 'issue', { stage: 'tell', on: when.slice(0, 10), number: '…/SXD-VP' });
const council = (when: string, no: string) =>
  does(when, 'vp.clerk', no, 'letter-in', { kind: 'council', arrivedOn: when.slice(0, 10) });

beforeAll(async () => {
  played = await play({
    template: several(templateOf('4'), { '4': '4', '41': '4' }),
    directory: directoryOf('qlxd', 'tccb', 'khtc'),
    answers: answers({ bgd: { kind: 'never' }, vp: { kind: 'never' } }, [
      asked('4'),
      proposes('2021-11-09 10:00', '4', 'qlxd.officer', 'tccb.officer'),
      consents('2021-11-10 08:30', 'qlxd.officer', '4', 'qlxd.officer'),
      consents('2021-11-10 09:00', 'qlxd.head', '4', 'qlxd.officer'),
      consents('2021-11-10 09:30', 'tccb.head', '4', 'tccb.officer', false),
      decides('2021-11-11 09:00', '4'),
      proposes('2021-11-12 14:00', '4', 'qlxd.officer', 'vp.clerk'),
      consents('2021-11-15 09:00', 'vp.chief', '4', 'vp.clerk'),
      decides('2021-11-16 09:00', '4'),
      tells('2021-11-17 09:00', '4'),
      proposes('2021-11-18 10:00', '4', 'qlxd.officer', 'khtc.officer'),
      consents('2021-11-19 10:00', 'khtc.head', '4', 'khtc.officer'),
      decides('2021-11-22 10:00', '4'),
      tells('2021-11-23 10:00', '4'),
      council('2021-12-06 09:30', '4'),
      asked('41'),
      proposes('2021-11-09 11:00', '41', 'qlxd.officer', 'tccb.officer'),
      consents('2021-11-10 11:00', 'qlxd.head', '41', 'qlxd.officer'),
      does('2021-11-24 09:00', 'vp.chief', '41', 'close', { stage: 'consent' }),
      council('2021-12-06 10:00', '41'),
    ]),
    until: '2021-12-15 17:00',
  });
});
afterAll(() => played?.world.close());

const opened = (no: string, stage: string): string[] =>
  rows(played, { item: no, kind: 'open', stage }).map(({ at }) => at.slice(0, 16));

test('only the head agrees to a name, not the officer whose name it is', () => {
  expect(played.refused[0]).toEqual(
    expect.objectContaining({
      as: 'qlxd.officer',
      verb: 'consent',
      refusal: expect.stringContaining('trưởng đơn vị được hỏi ý kiến'),
    }),
  );
});

test('no name goes to Ban Giám đốc before every head has agreed', () => {
  expect(played.refused[1]).toEqual(
    expect.objectContaining({
      verb: 'approve',
      refusal: expect.stringContaining('Bước “Ban Giám đốc quyết định cử công chức” chưa mở'),
    }),
  );
  expect(opened('4', 'decide')).toEqual(['2021-11-15T09:00', '2021-11-19T10:00']);
});

test('a refusal asks Chánh Văn phòng for another name', () => {
  const [ask] = rows(played, { item: '4', kind: 'ask', to: 'vp.chief', unit: 'tccb' });
  expect(ask).toEqual(
    expect.objectContaining({
      at: '2021-11-11T07:45:00+07:00',
      why: 'Trưởng đơn vị không đồng ý cử, đề nghị chọn người khác',
    }),
  );
});

test('the head of Văn phòng is asked for its own people', () => {
  expect(rows(played, { item: '4', unit: 'vp', stage: 'consent', to: 'vp.chief' })[0]?.at).toBe(
    '2021-11-15T07:45:00+07:00',
  );
});

test('a name replaced after the decision has its own consent, decision and letter', async () => {
  expect(opened('4', 'tell')).toEqual(['2021-11-16T09:00', '2021-11-22T10:00']);
  expect(done(played, '4', 'tell')).toEqual([
    '2021-11-17 issue, vp.clerk',
    '2021-11-23 issue, vp.clerk',
  ]);
  // The director is asked anew once the new head has agreed.
  expect(told(played, { item: '4', stage: 'decide', to: 'bgd.deputy-1' })).toContain(
    'ask 2021-11-19 10:00',
  );
});

test('the decision on the council ends the item', async () => {
  expect(rows(played, { item: '4', kind: 'close', stage: null })[0]?.at).toBe(
    '2021-12-06T09:30:00+07:00',
  );
  expect((await played.state('4')).phase).toBe('done');
});

test('a head who never answers is chased and reported, and his round cannot be closed over him', async () => {
  expect(told(played, { item: '41', stage: 'consent', to: 'tccb.head' }).slice(0, 4)).toEqual([
    'assign 2021-11-10 07:45',
    'remind 2021-11-22 07:45',
    'chase 2021-11-24 07:45',
    'chase 2021-11-29 07:45',
  ]);
  expect(rows(played, { item: '41', kind: 'report', unit: 'tccb' }).length).toBeGreaterThan(0);
  expect(played.refused[2]?.refusal).toContain('chỉ xong khi trưởng đơn vị đồng ý');
  expect(opened('41', 'decide')).toEqual([]);
});

test('nothing else was refused, and a council without names does not end the item', async () => {
  expect(played.refused.length).toBe(3);
  expect((await played.state('41')).phase).toBe('open');
});
