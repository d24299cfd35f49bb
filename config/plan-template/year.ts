import { parseDocument } from 'yaml';
import { read } from '../../workflows/rules/deadline/read';
import type { TaskTemplate } from '../../workflows/rules/plan/plan';
import {
  checkPlanTemplate,
  readTemplateFile,
  type LoadedItem,
  type LoadedTemplate,
} from './plan-template';
import { deadlineTexts } from './deadlines';
import { templateSchema } from './schema';
import { completeTask } from './planned-task';
import { FileFaults, readYaml } from '../yaml-faults';
import { moveYears } from './years-in-words';

/**
 * A template, shipped or by the path of its file, with its words moved to a year.
 * @throws FileFaults with every fault of the file, or all of its words that the year does not allow
 */
export function loadTemplateOf(nameOrPath: string, year: number): LoadedTemplate {
  const { file, text } = readTemplateFile(nameOrPath);
  const template = checkPlanTemplate(file, text);
  const faults = immovable(file, text, year);
  if (faults.length > 0) throw new FileFaults(faults);
  return forYear(template, year);
}

/** The year of which a template's text says that its words speak; null: it says none. */
export function yearWritten(text: string): number | null {
  const year = parseDocument(text).get('year');
  return typeof year === 'number' ? year : null;
}

/** The words of a template without faults that have no day in another year, each at its line. */
function immovable(file: string, text: string, year: number): string[] {
  const { value, fault } = readYaml(file, text, templateSchema);
  return value!.items.flatMap((item, i) =>
    deadlineTexts(completeTask(item, value!)).flatMap(({ place, words }) => {
      const reading = read(moveYears(words, value!.year, year - value!.year));
      if (reading.ok) return [];
      const wrong = `“${words}” không chuyển sang năm ${year} được: ${reading.refused}`;
      return [fault(['items', i, ...place], wrong)];
    }),
  );
}

/**
 * The template for another year. The words are the program, so the year moves in the words
 * themselves: "năm 2021", "tháng 7/2021", "ngày 10/01/2022" (the year after the plan's). Documents
 * ("số 137/KH-UBND ngày 01/6/2021") keep their dates, and those that the plan is based on fall away:
 * another year has its own.
 * @throws RangeError when a date does not exist in that year (29/02)
 */
export function forYear(template: LoadedTemplate, year: number): LoadedTemplate {
  const by = year - template.year;
  if (by === 0) return template;
  const move = (text: string): string => moveYears(text, template.year, by);
  return {
    ...template,
    year,
    title: move(template.title),
    issuedOn: moveDay(template.issuedOn, by),
    basis: [],
    items: template.items.map((item) => moveItem(item, move, by)),
    doubts: template.doubts.map((doubt) => ({
      ...doubt,
      words: move(doubt.words),
      reading: move(doubt.reading),
      why: move(doubt.why),
      said: move(doubt.said),
    })),
    // Who is sure of a day is so in the year in which he says it.
    dated: template.dated.map((one) => ({ ...one, words: move(one.words), confirmed: false })),
  };
}

type Move = (text: string) => string;

/** The days of a table move by their date, to be put right by whoever has the new one. */
const moveTask = (task: TaskTemplate, by: number): TaskTemplate => ({
  ...task,
  table:
    task.table &&
    Object.fromEntries(Object.entries(task.table).map(([unit, day]) => [unit, moveDay(day, by)])),
});

function moveItem(item: LoadedItem, move: Move, by: number): LoadedItem {
  const deadline = (words: string): string => legible(move(words), words);
  const maybe = (words: string | null): string | null => words && deadline(words);
  return {
    ...item,
    sentence: move(item.sentence),
    title: move(item.title),
    lead: move(item.lead),
    due: deadline(item.due),
    opens: maybe(item.opens),
    letter: item.letter && { ...item.letter, name: move(item.letter.name) },
    dueAfterLetter: maybe(item.dueAfterLetter),
    watch: item.watch && { ...item.watch, from: maybe(item.watch.from) },
    missing: maybe(item.missing),
    ...(item.task ? { task: moveTask(item.task, by) } : {}),
    stages: item.stages.map((stage) => ({
      ...stage,
      title: move(stage.title),
      ask: move(stage.ask),
      due: maybe(stage.due),
      basis: move(stage.basis),
    })),
  };
}

function legible(moved: string, words: string): string {
  const reading = read(moved);
  if (reading.ok) return moved;
  throw new RangeError(`“${words}” không chuyển sang năm khác được: ${reading.refused}`);
}

function moveDay(day: string, by: number): string {
  const moved = `${Number(day.slice(0, 4)) + by}${day.slice(4)}`;
  return day.endsWith('-02-29') ? moved.replace('02-29', '02-28') : moved;
}
