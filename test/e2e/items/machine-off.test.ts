import type { LetterRow } from '../../../activities/store/tables';
import { COURIER, itemWorkflowId } from '../../../workflows/names';
import type { Ticked } from '../../../workflows/messages';
import { dayOf, iso } from '../../../workflows/rules/time';
import { PLAN } from '../../support/office-world';
import { directoryOf, templateOf } from '../../support/small-year';
import { answers, does, OFFICE, play, playOn, wall } from '../../support/rehearsal';
import type { Played } from '../../support/rehearsal';

/**
 * Item 5 after its report: an explanation is due on Friday 28/1/2022, on the eve of Tết (31/1–4/2).
 * The machine is off from the evening of 26/1 to 10:00 on 9/2: one tick leads straight across.
 */
const OFF = '2022-01-26 17:00';
const ON = '2022-02-09 10:00';

let played: Played;
let issued: { at: number; to: string; kind: string; on: number }[];
let letters: LetterRow[];

async function tick(workflowId: string): Promise<Ticked> {
  const { world } = played;
  return world.temporal.workflow
    .getHandle(workflowId)
    .executeUpdate<Ticked, [number]>('tick', { args: [world.now()] });
}

beforeAll(async () => {
  played = await play({
    template: templateOf('5'),
    directory: directoryOf('qhkt'),
    answers: answers(OFFICE, [
      does('2022-01-25 09:00', 'vp.clerk', '5', 'letter-in', {
        kind: 'explanation',
        arrivedOn: '2022-01-25',
        units: ['qhkt'],
      }),
    ]),
    until: OFF,
  });
  const { world } = played;
  world.moveTo(wall(ON));
  await tick(itemWorkflowId(PLAN, '5', 1));
  await tick(COURIER);
  const entries = await world.database
    .selectFrom('ledger')
    .select(['at', 'body'])
    .where('kind', '=', 'issued')
    .where('at', '>', wall(OFF))
    .orderBy('n')
    .execute();
  issued = entries.map(({ at: on, body }) => {
    const { at, to, kind } = body as { at: number; to: string; kind: string };
    return { at, to, kind, on };
  });
  letters = await world.database
    .selectFrom('letters')
    .selectAll()
    .where('due_at', '>', wall(OFF))
    .orderBy('to_seat')
    .execute();
});
afterAll(() => played?.world.close());

const told = (to: string): string[] =>
  issued
    .filter((each) => each.to === to)
    .map(({ kind, at }) => `${kind} ${iso(at).slice(0, 16).replace('T', ' ')}`);

test('everything that was missed is recorded in order, each with the instant it was for', () => {
  expect(told('qhkt.head')).toEqual([
    'remind 2022-01-27 07:45',
    'chase 2022-02-07 07:45',
    'chase 2022-02-08 07:45',
    'chase 2022-02-09 07:45',
  ]);
  const instants = issued.map(({ at }) => at);
  expect(instants).toEqual(instants.toSorted((a, b) => a - b));
  expect(new Set(issued.map(({ on }) => on))).toEqual(new Set([wall(ON)]));
});

test('every rung of the ladder is recorded, in order', () => {
  const rungs = issued.filter(({ kind }) => kind === 'report');
  expect(rungs.map(({ to, at }) => `${to} ${dayOf(at)}`)).toEqual([
    'vp.chief 2022-02-07',
    'bgd.deputy-3 2022-02-08',
    'bgd.director 2022-02-09',
  ]);
});

test('each person receives one letter when the machine is on again, dated then', () => {
  expect(letters.map(({ to_seat }) => to_seat)).toEqual([
    'bgd.deputy-3',
    'bgd.director',
    'qhkt.head',
    'qhkt.officer',
    'vp.chief',
    'vp.clerk',
  ]);
  expect(new Set(letters.map(({ phase }) => phase))).toEqual(new Set(['sent']));
});

test('the letter speaks of the days that were missed, and says the worst once', () => {
  const letter = letters.find(({ to_seat }) => to_seat === 'qhkt.head')!;
  expect(letter.subject).toContain('[ĐÔN ĐỐC]');
  expect(letter.text).toContain('quá hạn 03 ngày làm việc');
  for (const day of ['27/01/2022', '07/02/2022', '08/02/2022']) expect(letter.text).toContain(day);
});

test('the year goes on from there: the next chase comes on the next working day', async () => {
  const on = await playOn(played.world, {
    answers: answers(OFFICE, []),
    until: '2022-02-10 17:00',
  });
  const chases = on.timeline.filter(
    ({ kind, to, at }) => kind === 'chase' && to === 'qhkt.head' && at > '2022-02-09T12',
  );
  expect(chases.map(({ at }) => at)).toEqual(['2022-02-10T07:45:00+07:00']);
});
