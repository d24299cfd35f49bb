import { act } from '../../client/use-cases/acts/act';
import { layDown } from '../../client/use-cases/acts/lay-down';
import { startItem } from '../../client/use-cases/acts/start-item';
import { readAct } from '../../config/acts';
import { forYear } from '../../config/plan-template/year';
import { planWorkflowId } from '../../workflows/names';
import { initialState } from '../../workflows/rules/initial';
import { dayOf } from '../../workflows/rules/time';
import { begin, FAR_YEAR, living } from '../support/living';
import { isLocked } from '../support/locked';
import { templateOf } from '../support/small-year';
import { until } from '../support/until';

test('a plan whose last item ends while another is added stays open until that one has ended', async () => {
  const life = await living();
  const { database, temporal, shipped } = life.parts;
  await life.work();
  const plan = await begin(life, templateOf('3'));
  const ends = (instance: number) =>
    act(life.parts, {
      ...{ plan, no: '3', instance, by: 'vp.chief' },
      act: readAct('not-applicable', { reason: 'không phát sinh' }),
    });
  const phase = async (): Promise<string> => {
    const row = await database.selectFrom('plans').select('phase').executeTakeFirstOrThrow();
    return row.phase;
  };
  const askedToClose = async (): Promise<number> => {
    const { events } = await temporal.workflow.getHandle(planWorkflowId(plan)).fetchHistory();
    const asked = (events ?? []).filter(
      (event) => event.activityTaskScheduledEventAttributes?.activityType?.name === 'closePlan',
    );
    const answered = (events ?? []).filter(({ activityTaskCompletedEventAttributes: done }) =>
      asked.some(({ eventId }) => done && eventId?.eq(done.scheduledEventId!)),
    );
    return answered.length;
  };

  // Whoever adds an item has taken the plan, and the last one ends meanwhile.
  const adding = await database.startTransaction().execute();
  await adding.selectFrom('plans').selectAll().forUpdate().execute();
  await ends(1);
  await until('the year waits for what is being added', () => isLocked(database));
  const template = forYear(templateOf('3'), FAR_YEAR);
  const item = template.items[0]!;
  const now = Date.now();
  const facts = { year: FAR_YEAR, startedOn: dayOf(now), inCharge: { '*': 'bgd.deputy-1' } };
  const state = initialState(plan, item, facts, ['qlxd'], now, 2);
  await layDown(adding, shipped, template, item, facts, state);
  await adding.commit().execute();

  await until('the year has asked', async () => (await askedToClose()) === 1);
  expect(await phase()).toBe('running');
  await startItem(life.parts, { plan, no: '3', instance: 2, workflow: item.workflow, clock: null });
  await ends(2);
  await until('the year is closed', async () => (await phase()) === 'closed');
  expect(await askedToClose()).toBe(2);
  await life.stop();
});
