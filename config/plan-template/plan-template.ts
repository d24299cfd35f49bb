import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { ItemTemplate, PlanTemplate } from '../../workflows/rules/plan/plan';
import { isTentative } from '../../workflows/rules/plan/task';
import { wrongDates } from './dates';
import { doubtsIn, type DatedWords, type TemplateDoubt } from './doubts';
import { nameInTemplate } from './field-names';
import { wrongNumbers } from './numbers';
import { templateSchema } from './schema';
import { fillStage } from './stages';
import type { ItemFile, TemplateFile } from './template-file';
import { completeTask, taskOf } from './planned-task';
import { namedUnits } from './planned-task-checks';
import { projectRoot } from '../root';
import { FileFaults, readYaml } from '../yaml-faults';

/** A unit that a line names, to be held against the directory of the department. */
export interface NamedUnit {
  /** The item's number. */
  item: string;
  code: string;
  /** "file:line: …", one Vietnamese sentence for when the directory does not have it. */
  unknown: string;
}

export interface LoadedItem extends ItemTemplate {
  /** The plan's line as it was signed. */
  sentence: string;
}

export interface LoadedTemplate extends PlanTemplate {
  /** The year that the words speak of. */
  year: number;
  items: LoadedItem[];
  /** The units that lines of any plan name. */
  named: NamedUnit[];
  /** A plan with doubts starts only when a person confirms them. */
  doubts: TemplateDoubt[];
  /** To be held against the days of the year: some years bring doubts of their own. */
  dated: DatedWords[];
}

const folder = (): string => path.join(projectRoot(), 'config', 'plans');

/**
 * A shipped template by its name ("cchc"), or any by the path of its file.
 * @throws FileFaults with every fault, each with its line
 */
export function loadPlanTemplate(nameOrPath: string): LoadedTemplate {
  const { file, text } = readTemplateFile(nameOrPath);
  return checkPlanTemplate(file, text);
}

/**
 * The text of a template, and the name by which its reader knows its file.
 * @throws FileFaults when there is none
 */
export function readTemplateFile(nameOrPath: string): { file: string; text: string } {
  const isName = /^[a-z][a-z0-9-]*$/.test(nameOrPath);
  const file = isName ? path.join(folder(), `${nameOrPath}.yaml`) : nameOrPath;
  if (!existsSync(file)) {
    const known = readdirSync(folder()).map((name) => path.parse(name).name);
    throw new FileFaults([`${file}:1: không có tệp này; các mẫu có sẵn: ${known.join(', ')}`]);
  }
  const shown = isName ? path.relative(projectRoot(), file) : file;
  return { file: shown, text: readFileSync(file, 'utf8') };
}

/** The same for a text that comes from elsewhere; `file` is the name by which its reader knows it. */
export function checkPlanTemplate(file: string, text: string): LoadedTemplate {
  const { value, faults, fault } = readYaml(file, text, templateSchema, nameInTemplate);
  if (!value) throw new FileFaults(faults);
  const { items: written, defaults: _, taskStages: __, taskDays: ___, ...plan } = value;
  const items = written.map((item) => fillItem(completeTask(item, value), value));
  const wrongs = items.flatMap((item, i) =>
    [...wrongDates(item, plan.year), ...wrongNumbers(item)].map(({ place, wrong }) =>
      fault(['items', i, ...place], wrong),
    ),
  );
  if (wrongs.length > 0) throw new FileFaults(wrongs);
  return {
    ...plan,
    items,
    named: written.flatMap((item, i) =>
      namedUnits(item).map(({ code, place }) => {
        const unknown = fault(['items', i, ...place], `danh mục không có đơn vị “${code}”`);
        return { item: item.no, code, unknown };
      }),
    ),
    ...doubtsIn(value, fault),
  };
}

function fillItem(item: ItemFile, { defaults, items }: TemplateFile): LoadedItem {
  const task = taskOf(item, items);
  // "Dự kiến" is reminded of and never reported upward.
  const isQuiet = isTentative(item.due);
  return {
    no: item.no,
    workflow: item.workflow,
    line: item.line,
    sentence: item.sentence,
    title: item.title,
    lead: item.lead,
    due: item.due,
    opens: item.opens ?? null,
    letter: item.letter ?? null,
    dueAfterLetter: item.dueAfterLetter ?? null,
    watch: item.watch ? { every: item.watch.every, from: item.watch.from ?? null } : null,
    missing: item.missing ?? null,
    mayNotArise: item.mayNotArise ?? false,
    quarterly: item.quarterly,
    stages: item.stages
      .map((stage) => fillStage(stage, defaults))
      .map((stage) => (isQuiet ? { ...stage, ladder: [] } : stage)),
    ...(task ? { task } : {}),
  };
}
