import { foresee } from '../../activities/mail/foresee';
import { loadLetters } from '../../activities/mail/render';
import { preview } from '../../client/use-cases/preview/preview';
import { repair } from '../../client/use-cases/doctor/repair';
import { SILENCE } from '../../config/answers';
import { loadCalendars } from '../../config/calendars';
import { readSettings } from '../../config/settings';
import { rehearse } from '../../worker/rehearsal/rehearse';
import { COURIER, itemWorkflowId, planWorkflowId } from '../../workflows/names';
import { calendarOf } from '../../workflows/rules/calendar/calendar';
import { at } from '../../workflows/rules/time';
import { freshDatabase, temporalAddress } from '../support/parts';
import { directoryOf, templateOf } from '../support/small-year';

const YEAR = 2021;

it('a lost item, year and courier that were repaired send what their untouched twins send', async () => {
  const template = templateOf('3');
  const directory = directoryOf('qlxd', 'qhkt');
  // A preview is what an untouched rehearsal sends: test/e2e/preview-equals-rehearsal.test.ts.
  const twin = preview(
    {
      ...{ template, directory, year: YEAR, number: null, issuedOn: null },
      startedAt: at(template.issuedOn, '08:00'),
      calendar: calendarOf(loadCalendars()),
    },
    (order) => foresee(loadLetters(), order),
  );
  const day = at('2021-08-20', '07:45');
  let repaired: string[] = [];
  const played = await rehearse({
    ...{ template, directory, year: YEAR, answers: SILENCE },
    cacheDir: readSettings(process.env).cacheDir,
    postgresUrl: await freshDatabase(),
    temporalAddress: temporalAddress(),
    say: () => undefined,
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
}, 120_000);
