import type { Preview } from '../../client/use-cases/preview/preview';
import { SILENCE } from '../../config/answers';
import { loadDirectory } from '../../config/directory';
import { loadPlanTemplate } from '../../config/plan-template/plan-template';
import type { Rehearsal } from '../../worker/rehearsal/rehearse';
import { foreseenYear, orderOf } from '../support/foreseen';
import { rehearsed } from '../support/rehearsed';

describe('the preview of a year against the rehearsal of it with nobody answering', () => {
  let played: Rehearsal;
  let foreseen: Preview;

  beforeAll(async () => {
    const template = loadPlanTemplate('cchc');
    const directory = loadDirectory('mau');
    foreseen = foreseenYear(orderOf({ template, directory }));
    played = await rehearsed({ template, directory, answers: SILENCE });
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
