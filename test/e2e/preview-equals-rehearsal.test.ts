import { foresee } from '../../activities/mail/foresee';
import { loadLetters } from '../../activities/mail/render';
import { preview, type Preview } from '../../client/use-cases/preview/preview';
import { SILENCE } from '../../config/answers';
import { loadCalendars } from '../../config/calendars';
import { loadDirectory } from '../../config/directory';
import { loadPlanTemplate } from '../../config/plan-template/plan-template';
import { readSettings } from '../../config/settings';
import { rehearse, type Rehearsal } from '../../worker/rehearsal/rehearse';
import { calendarOf } from '../../workflows/rules/calendar/calendar';
import { at } from '../../workflows/rules/time';
import { freshDatabase, temporalAddress } from '../support/parts';

const YEAR = 2021;

describe('the preview of a year against the rehearsal of it with nobody answering', () => {
  let played: Rehearsal;
  let foreseen: Preview;

  beforeAll(async () => {
    const template = loadPlanTemplate('cchc');
    const directory = loadDirectory('mau');
    foreseen = preview(
      {
        template,
        year: YEAR,
        startedAt: at(template.issuedOn, '08:00'),
        number: null,
        issuedOn: null,
        directory,
        calendar: calendarOf(loadCalendars()),
      },
      (order) => foresee(loadLetters(), order),
    );
    played = await rehearse({
      template,
      year: YEAR,
      answers: SILENCE,
      directory,
      cacheDir: readSettings(process.env).cacheDir,
      postgresUrl: await freshDatabase(),
      temporalAddress: temporalAddress(),
      say: () => undefined,
    });
  }, 180_000);

  it('foresees every letter that is really sent: when, to whom, its subject and how much it tells', () => {
    expect(foreseen.letters).toEqual(played.letters);
    expect(foreseen.letters.length).toBeGreaterThan(500);
  });

  it('foresees everything that happens, each at its instant and with its reason', () => {
    expect(foreseen.timeline).toEqual(played.timeline);
    expect(foreseen.totals).toEqual(played.totals);
  });
});
