import { readFileSync } from 'node:fs';
import path from 'node:path';
import { jsonOf } from '../../client/use-cases/template/read-plan';
import { loadCalendars } from '../../config/calendars';
import {
  checkPlanTemplate,
  loadPlanTemplate,
  type LoadedTemplate,
} from '../../config/plan-template/plan-template';
import type { PlanDraft } from '../../config/plan-reader/draft';
import { templateOf } from '../../config/plan-reader/template';
import { projectRoot } from '../../config/root';
import { calendarOf } from '../../workflows/rules/calendar/calendar';
import { planRead } from '../support/plan-documents';

const SEED = 'ke-hoach-cchc-2021.txt';
const shippedText = readFileSync(path.join(projectRoot(), 'config', 'plans', 'cchc.yaml'), 'utf8');

let draft: PlanDraft;
let written: string;
beforeAll(async () => {
  draft = await planRead(SEED);
  written = templateOf(draft, shippedText, SEED);
});

const withoutDoubts = (template: LoadedTemplate): LoadedTemplate => ({
  ...template,
  doubts: [],
  dated: [],
});

describe('the first plan, read from its document', () => {
  it('has the six items of the shipped template, their leads, times and workflows', () => {
    const wanted = loadPlanTemplate('cchc').items.map(({ line, workflow, title, lead, due }) => ({
      ...{ line, workflow, title, lead, due },
    }));
    const read = draft.items.map(({ line, workflow, title, lead, due }) => ({
      ...{ line, workflow, title, lead },
      due: due.map(({ words }) => words).join('; '),
    }));
    expect(read).toEqual(wanted);
    expect(draft.items.flatMap(({ unsure }) => unsure)).toEqual([]);
  });

  it('makes the shipped template, but for the doubt that a person has to confirm', () => {
    const read = checkPlanTemplate('read.yaml', written);
    const shipped = loadPlanTemplate('cchc');
    expect(withoutDoubts(read)).toEqual(withoutDoubts(shipped));
    expect(shipped.doubts).toEqual([]);
    expect(read.doubts.map(({ item, words }) => [item, words])).toEqual([
      ['2', 'để thực hiện trong tháng 7 năm 2021'],
    ]);
  });

  it('has no doubt left once the clerk has confirmed it', () => {
    const due = '    due: trong tháng 7 năm 2021\n';
    const confirmed = `${due}    confirmed: { due: là hạn gửi hướng dẫn }\n`;
    expect(written.split(due)).toHaveLength(2);
    expect(checkPlanTemplate('read.yaml', written.replace(due, confirmed)).doubts).toEqual([]);
  });

  it('does not make up the number that the document does not have', () => {
    expect(draft.number).toBeNull();
    expect(draft.unsure).toEqual([{ field: 'number', reason: 'văn bản không ghi số kế hoạch' }]);
  });

  it('keeps with every item the sentence and the place that it was read from', () => {
    expect(draft.items.map(({ place }) => place.line)).toEqual([27, 29, 31, 33, 35, 37]);
    expect(draft.items[2]!.sentence).toBe(loadPlanTemplate('cchc').items[2]!.sentence);
    expect(written).toContain('# Đọc ở dòng 31.');
    expect(written).toContain('issuedOn: 2021-06-04 # đọc ở dòng 3');
  });

  it('tells each deadline with its days and its other readings', () => {
    const calendar = calendarOf(loadCalendars());
    const { items } = jsonOf(draft, calendar, '2026-01-05') as {
      items: { due: { opens: string | null; due: string | null; doubts: string[] }[] }[];
    };
    const days = items.map(({ due }) => [due[0]!.opens, due[0]!.due]);
    // Rolled back from Saturday 31/7; 31/8 is a Tuesday, 31/12 a Friday.
    expect(days).toEqual([
      [null, null],
      ['2021-07-01', '2021-07-30T23:59:59+07:00'],
      [null, '2021-08-31T23:59:59+07:00'],
      [null, null],
      ['2021-12-01', '2021-12-31T23:59:59+07:00'],
      [null, null],
    ]);
    expect(items.map(({ due }) => due[0]!.doubts.length)).toEqual([0, 1, 0, 0, 0, 0]);
  });

  it('names each line that it could not start with by what has to be filled in', async () => {
    const unsure: PlanDraft = {
      ...draft,
      items: draft.items.map((item) =>
        item.no === '3'
          ? { ...item, lead: null, unsure: [{ field: 'lead', reason: 'nhiều nơi chủ trì' }] }
          : item,
      ),
    };
    const text = templateOf(unsure, shippedText, SEED);
    expect(text).toContain('lead: "?" # nhiều nơi chủ trì');
    expect(() => checkPlanTemplate('read.yaml', text)).toThrow(
      /mục 3: chủ trì \(lead\) còn ghi “\?”/u,
    );
  });
});
