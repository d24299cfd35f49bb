import { repair } from '../../client/use-cases/doctor/repair';
import { SILENCE } from '../../config/answers';
import { COURIER, itemWorkflowId, planWorkflowId } from '../../workflows/names';
import { at } from '../../workflows/rules/time';
import { foreseenYear, orderOf } from '../support/foreseen';
import { rehearsed } from '../support/rehearsed';
import { directoryOf, templateOf } from '../support/small-year';

it('a lost item, year and courier that were repaired send what their untouched twins send', async () => {
  const template = templateOf('3');
  const directory = directoryOf('qlxd', 'qhkt');
  // A preview is what an untouched rehearsal sends: test/e2e/items/silent-year.test.ts.
  const twin = foreseenYear(orderOf({ template, directory }));
  const day = at('2021-08-20', '07:45');
  let repaired: string[] = [];
  const played = await rehearsed({
    ...{ template, directory, answers: SILENCE },
    onStep: async ({ at: now, plan, parts }) => {
      if (repaired.length > 0 || now < day) return;
      const lost = [itemWorkflowId(plan, '3', 1), planWorkflowId(plan), COURIER];
      for (const id of lost) await parts.temporal.workflow.getHandle(id).terminate('lost');
      repaired = (await repair(parts)).map(({ workflowId }) => workflowId);
      expect(repaired).toEqual(lost);
    },
  });
  expect(repaired).toHaveLength(3);
  expect(played.letters).toEqual(twin.letters);
  expect(played.timeline).toEqual(twin.timeline);
});
