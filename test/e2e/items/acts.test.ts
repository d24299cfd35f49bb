import { brokenEntries } from '../../../activities/store/ledger';
import type { Act, Verb } from '../../../workflows/rules/duty/acts';
import { directoryOf, templateOf } from '../../support/small-year';
import {
  answers,
  does,
  OFFICE,
  play,
  playOn,
  rows,
  several,
  times,
  told,
} from '../../support/rehearsal';
import type { Played } from '../../support/rehearsal';

/**
 * What people do about a deadline, each in an item 3 of its own, in 2021: 3 a promise, 31 a phone
 * call, 32 an extension asked for and granted, 33 one asked for and refused, 34 a return, 35 given to
 * somebody else, 36 and 37 Chánh Văn phòng with the reports, 38 paused, 39 not arisen, 40 cancelled,
 * 41 and 42 corrected. qhkt never hands in by habit.
 */
let played: Played;

const UNITS = { stage: 'unit-lists', unit: 'qhkt' };
const by =
  (as: string) =>
  (when: string, no: string, verb: Verb, fields: object = {}) =>
    does(`2021-${when}`, as, no, verb, { ...UNITS, ...fields });
const head = by('qhkt.head');
const clerk = by('vp.clerk');
const chief = by('vp.chief');
const office = (when: string, no: string, verb: Verb, fields: Record<string, unknown>) =>
  does(`2021-${when}`, 'vp.chief', no, verb, fields);
const NUMBERS = ['3', '31', '32', '33', '34', '35', '36', '37', '38', '39', '40', '41', '42'];

beforeAll(async () => {
  played = await play({
    template: several(templateOf('3'), Object.fromEntries(NUMBERS.map((no) => [no, '3']))),
    directory: directoryOf('qhkt'),
    answers: answers({}, [
      head('08-19 09:00', '3', 'acknowledge', { promise: '2021-08-25' }),
      clerk('08-19 09:00', '31', 'call', { until: '2021-08-20', answer: 'hẹn ngày 20/8' }),
      head('08-13 09:00', '32', 'ask-extension', { until: '2021-08-24', reason: 'chờ số liệu' }),
      head('08-13 09:05', '32', 'ask-extension', { until: '2021-08-20', reason: 'chờ số liệu' }),
      chief('08-16 09:00', '32', 'extend', { until: '2021-08-20' }),
      head('08-13 09:00', '33', 'ask-extension', { until: '2021-08-20', reason: 'chờ số liệu' }),
      chief('08-16 09:00', '33', 'extend', { until: '2021-08-20', agreed: false }),
      head('08-12 09:00', '34', 'submit'),
      clerk('08-16 14:00', '34', 'return', { reason: 'thiếu địa chỉ' }),
      clerk('08-16 14:05', '34', 'return', { reason: 'thiếu địa chỉ' }),
      clerk('08-19 09:00', '35', 'assign', {
        unit: 'vp',
        seat: 'vp.clerk',
        instead: 'qhkt',
        basis: 'Công văn giao việc',
      }),
      office('08-19 09:00', '36', 'send-report', { stage: 'unit-lists', rung: 2 }),
      chief('08-19 10:00', '36', 'extend', { until: '2021-08-23' }),
      office('08-16 09:00', '37', 'send-report', { stage: 'unit-lists', rung: 2 }),
      office('08-19 09:00', '37', 'hold-report', {
        stage: 'unit-lists',
        rung: 2,
        until: '2021-09-10',
        reason: 'đơn vị hẹn nộp',
      }),
      office('08-19 09:05', '37', 'hold-report', {
        stage: 'unit-lists',
        rung: 2,
        until: '2021-08-24',
        reason: 'đơn vị hẹn nộp',
      }),
      office('08-12 09:00', '38', 'pause', { reason: 'chờ mẫu mới' }),
      head('08-13 09:00', '38', 'submit'),
      office('08-23 09:00', '38', 'resume', {}),
      office('08-12 09:00', '39', 'not-applicable', { reason: 'năm nay không điều tra' }),
      head('08-13 09:00', '39', 'submit'),
      office('08-12 09:00', '40', 'cancel', { reason: 'thay bằng kế hoạch mới' }),
      head('08-12 09:00', '41', 'submit'),
      head('08-12 09:00', '42', 'acknowledge', { promise: '2021-08-24' }),
    ]),
    until: '2021-08-24 08:00',
  });
  const intakes = await played.world.database
    .selectFrom('intakes')
    .select(['id', 'no'])
    .where('no', 'in', ['41', '42'])
    .execute();
  const intake = (no: string) => intakes.find((each) => each.no === no)!.id;
  const refused = played.refused;
  played = await playOn(played.world, {
    answers: answers({ bgd: OFFICE['bgd']! }, [
      // Văn phòng has not merged by 24/8.
      office('08-25 09:00', '37', 'hold-report', {
        stage: 'merged-list',
        rung: 2,
        until: '2021-08-27',
        reason: 'chậm',
      }),
      office('08-24 10:00', '41', 'correct', {
        intake: intake('41'),
        withdraw: true,
        reason: 'ghi nhầm đơn vị',
      }),
      office('08-24 10:00', '42', 'correct', {
        intake: intake('42'),
        act: { verb: 'submit', ...UNITS },
        reason: 'đơn vị đã nộp, không phải hẹn',
      }),
    ]),
    until: '2021-09-10 17:00',
  });
  played.refused.unshift(...refused);
}, 180_000);
afterAll(() => played?.world.close());

const owner = (no: string): string[] =>
  told(played, { item: no, stage: 'unit-lists', to: 'qhkt.head' });
const reports = (no: string): string[] =>
  rows(played, { item: no, stage: 'unit-lists', kind: 'report' }).map(
    ({ at, to }) => `${at.slice(0, 10)} ${to}`,
  );
const refusal = (no: string): string[] =>
  played.refused.filter(({ item }) => item === no).map(({ refusal: why }) => why);

test('a promise lets the ladder rest until its day, while the owner is chased on', () => {
  // The outside date, 31/8, needs the deputy on 26/8 and the director on 30/8 at the latest.
  expect(reports('3')).toEqual([
    '2021-08-18 vp.chief',
    '2021-08-26 bgd.deputy-3',
    '2021-08-26 bgd.director',
  ]);
  expect(owner('3').slice(3, 6)).toEqual([
    'chase 2021-08-18 07:45',
    'chase 2021-08-23 07:45',
    'chase 2021-08-26 07:45',
  ]);
});

test('an answer on the phone lets the ladder rest until its day too', () => {
  expect(reports('31')).toEqual([
    '2021-08-18 vp.chief',
    '2021-08-23 bgd.deputy-3',
    '2021-08-24 bgd.director',
  ]);
});

test('an extension is bounded by the eve of what follows, and whoever asks is told', () => {
  // The office merges by 24/8.
  expect(refusal('32')[0]).toContain('muộn hơn ngày muộn nhất có thể là 23/8/2021');
  expect(told(played, { item: '32', kind: 'ask', to: 'vp.chief' })[0]).toBe('ask 2021-08-16 07:45');
});

test('a granted extension is told at once and counts anew from its day', () => {
  expect(owner('32').slice(0, 7)).toEqual([
    'assign 2021-08-02 07:45',
    'remind 2021-08-10 07:45',
    'remind 2021-08-16 07:45',
    'assign 2021-08-16 09:00',
    'remind 2021-08-19 07:45',
    'chase 2021-08-23 07:45',
    'chase 2021-08-26 07:45',
  ]);
  expect(reports('32')[0]).toBe('2021-08-23 vp.chief');
});

test('a refused extension is told at once and changes nothing', () => {
  expect(owner('33')).toContain('remind 2021-08-16 09:00');
  expect(owner('33').filter((row) => row !== 'remind 2021-08-16 09:00')).toEqual(
    owner('3').slice(0, owner('33').length - 1),
  );
  expect(reports('33')[0]).toBe('2021-08-18 vp.chief');
});

test('a return opens the duty again, at once and only once, with two working days to mend it', async () => {
  expect(owner('34').slice(0, 5)).toEqual([
    'assign 2021-08-02 07:45',
    'remind 2021-08-10 07:45',
    'assign 2021-08-16 14:00',
    'remind 2021-08-17 07:45',
    'chase 2021-08-19 07:45',
  ]);
  expect(refusal('34')[0]).toContain('không có gì để trả lại');
  const { stages } = await played.state('34');
  expect(stages[0]?.duties[0]).toEqual(
    expect.objectContaining({ phase: 'returned', generation: 2, version: 1 }),
  );
});

test('what is given to somebody else is asked of nobody before', async () => {
  expect(owner('35').at(-1)).toBe('chase 2021-08-18 07:45');
  expect(told(played, { item: '35', stage: 'unit-lists', to: 'vp.clerk' })[0]).toBe(
    'assign 2021-08-20 07:45',
  );
  const { stages } = await played.state('35');
  expect(stages[0]?.duties.map(({ id, phase }) => [id, phase])).toContainEqual(['qhkt', 'excused']);
});

test('a question about an extension is told without a rung, which only reports have', () => {
  const asks = rows(played, { kind: 'ask', to: 'vp.chief' }).filter(({ why }) =>
    why.startsWith('Xin gia hạn'),
  );
  expect(asks.length).toBeGreaterThan(0);
  expect(new Set(asks.map(({ rung }) => rung))).toEqual(new Set([null]));
});

test('a report that Chánh Văn phòng sends leaves at once, and not again for an extended deadline', () => {
  expect(
    times(played, { item: '36', kind: 'report', stage: 'unit-lists', to: 'bgd.deputy-3' }),
  ).toEqual(['2021-08-19 09:00', '2021-08-26 07:45']);
});

test('a report is held two working days at the most, none before anybody is late', () => {
  expect(refusal('37')[0]).toContain('Sớm nhất ngày 20/8/2021');
  expect(refusal('37')[1]).toContain('Chỉ được hoãn');
  expect(reports('37')).toEqual([
    '2021-08-18 vp.chief',
    '2021-08-24 bgd.deputy-3',
    '2021-08-24 bgd.director',
  ]);
});

test('Văn phòng does not hold the report about its own lateness', () => {
  expect(refusal('37')[2]).toContain('không hoãn');
});

test('a paused item asks nothing of anybody; what fell into the pause is not made up for', () => {
  expect(owner('38')).toEqual([
    'assign 2021-08-02 07:45',
    'remind 2021-08-10 07:45',
    'assign 2021-08-24 07:45',
    'chase 2021-08-25 07:45',
    'chase 2021-08-30 07:45',
    'chase 2021-09-06 07:45',
    'chase 2021-09-09 07:45',
  ]);
  expect(refusal('38')[0]).toContain('đang tạm dừng');
});

test('what does not arise, and what is cancelled, ends there', async () => {
  expect((await played.state('39')).phase).toBe('not-applicable');
  expect((await played.state('40')).phase).toBe('cancelled');
  for (const no of ['39', '40']) {
    expect(rows(played, { item: no }).filter(({ at }) => at > '2021-08-12T09:01')).toEqual([]);
  }
  expect(refusal('39')[0]).toContain('đã kết thúc');
});

test('a withdrawn hand-in is owed again, as if it had never been', async () => {
  const { stages } = await played.state('41');
  expect(stages[0]?.duties[0]).toEqual(
    expect.objectContaining({ phase: 'owed', version: 0, submittedAt: null }),
  );
  expect(owner('41').slice(2)).toContain('chase 2021-08-26 07:45');
});

test('a promise corrected to a hand-in counts from when it was recorded', async () => {
  const { stages } = await played.state('42');
  expect(stages[0]?.duties[0]).toEqual(
    expect.objectContaining({ phase: 'handed-in', version: 1, restsUntil: null }),
  );
  const later = rows(played, { item: '42', to: 'qhkt.head' }).filter(
    ({ at }) => at > '2021-08-24T10:00',
  );
  expect(later).toEqual([]);
  const submissions = await played.world.database
    .selectFrom('submissions')
    .select(['no', 'late'])
    .where('no', 'in', ['41', '42'])
    .execute();
  expect(submissions).toEqual([{ no: '42', late: false }]);
});

test('the corrected act and its correction both stay in the ledger, which is whole', async () => {
  const entries = await played.world.database
    .selectFrom('ledger')
    .select('body')
    .where('no', '=', '41')
    .where('kind', '=', 'acted')
    .orderBy('n')
    .execute();
  const acts = entries.map(
    ({ body }) => (body as { fact: { intake: { act: Act } } }).fact.intake.act,
  );
  expect(acts.map(({ verb }) => verb).slice(0, 2)).toEqual(['submit', 'correct']);
  expect(await brokenEntries(played.world.database)).toEqual([]);
});
