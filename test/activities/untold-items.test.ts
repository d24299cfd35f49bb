import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { CalendarDiff } from '../../client/use-cases/calendar/calendar';
import { startPlan } from '../../client/use-cases/start/start-plan';
import type { TemplateDiff } from '../../client/use-cases/template/diff';
import { checkPlanTemplate, readTemplateFile } from '../../config/plan-template/plan-template';
import { forYear } from '../../config/plan-template/year';
import type { Day } from '../../workflows/rules/time';
import { announceYear } from '../support/announced-year';
import { documentOf, dondoc, type Ran } from '../support/command-line';
import { FAR_YEAR, living, type Living } from '../support/living';
import { EditedText } from '../support/yaml-edit';

const first = new EditedText(readTemplateFile('cchc').text);
/** Item 3's units hand in eleven working days before the department's date instead of ten. */
const second = first
  .replace('version: 1', 'version: 2')
  .replace('chậm nhất 10 ngày làm việc trước', 'chậm nhất 11 ngày làm việc trước', "- no: '3'");

let life: Living;
let plan: string;
const run = (...args: string[]): Promise<Ran> => dondoc(life.env, ...args);

const announced = (day: Day): Promise<string> => announceYear(life.dataDir, day);

const dueIn = ({ items }: CalendarDiff | TemplateDiff): unknown =>
  items
    .find(({ item }) => item === '3')!
    .dates.filter(({ stage, what }) => stage === 'unit-lists' && what === 'due')
    .map(({ from, to }) => `${from?.slice(0, 10)} ${to?.slice(0, 10)}`);

// Nobody works: items count as they were laid down, whatever is applied.
beforeAll(async () => {
  life = await living();
  const template = forYear(checkPlanTemplate('mau.yaml', first.text), FAR_YEAR);
  plan = await startPlan(life.parts, { template, source: first.text, year: FAR_YEAR });
  // Ten working days before Friday 31/8/2040 is 17/8; with a day off between, 16/8.
  await run('calendar', 'apply', await announced('2040-08-27'), '--as', 'vp.clerk');
});
afterAll(() => life.stop());

describe('items that were not told of a calendar year yet', () => {
  it('move by another one from where they stand, not from where that year would have moved them', async () => {
    const other = await run('calendar', 'diff', await announced('2040-08-28'), '--json');
    expect(dueIn(documentOf(other) as CalendarDiff)).toEqual(['2040-08-17 2040-08-16']);
  });

  it('are shown a new version of the template from where they stand', async () => {
    const file = path.join(life.dataDir, 'mau-2.yaml');
    await writeFile(file, second.text);
    const diff = await run('template', 'diff', plan, file, '--json');
    expect(dueIn(documentOf(diff) as TemplateDiff)).toEqual(['2040-08-17 2040-08-16']);
  });
});
