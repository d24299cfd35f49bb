import { read } from '../../workflows/rules/deadline/read';
import type { Roll } from '../../workflows/rules/deadline/resolve';
import { deadlineTexts, eventOf, stageTexts, type DeadlineText } from './deadlines';
import { isTask } from './planned-task';
import type { TemplateFile } from './template-file';
import type { YamlFile } from '../yaml-faults';

/** Words that can be read in two ways and that nobody has confirmed. */
export interface TemplateDoubt {
  /** The item's number. */
  item: string;
  words: string;
  /** The other reading, and why the words allow it. */
  reading: string;
  why: string;
  /** "file:line: …", one Vietnamese sentence for the person who starts the plan. */
  said: string;
}

/** Deadline words that name a day by themselves; what the day is like only the year tells. */
export interface DatedWords {
  /** The item's number. */
  item: string;
  words: string;
  roll: Roll;
  /** Whether somebody is sure of what they come to in the template's year. */
  confirmed: boolean;
  /** "file:line: ", with which what there is to say of them begins. */
  place: string;
}

/** The one way to say that words can be read otherwise. */
export const sayOther = (words: string, reading: string, why: string): string =>
  `“${words}” còn có thể hiểu: ${reading} (${why})`;

/** What of a template's deadlines has to be confirmed, or held against the days of a year. */
export function doubtsIn(
  file: TemplateFile,
  fault: YamlFile<TemplateFile>['fault'],
): { doubts: TemplateDoubt[]; dated: DatedWords[] } {
  const texts = textsOf(file);
  return {
    doubts: texts
      .filter(({ confirmed }) => confirmed === null)
      .flatMap(({ item, place, inSentence: words }) =>
        otherReadings(words).map(({ reading, why }) => {
          const said = fault(place, sayOther(words, reading, why));
          return { item, words, reading, why, said };
        }),
      ),
    dated: texts
      .filter(({ words }) => namesDay(words))
      .map(({ item, place, words, roll, confirmed }) => ({
        ...{ item, words, roll, confirmed: confirmed !== null },
        place: fault(place, ''),
      })),
  };
}

/** The deadlines of all items; those of `taskStages` count to the first line that takes them. */
function textsOf({ items, taskStages = [] }: TemplateFile): (DeadlineText & { item: string })[] {
  const taker = items.find((item) => isTask(item) && item.stages.length === 0);
  return [
    ...(taker ? stageTexts(taskStages) : []).map((text) => ({
      ...text,
      item: taker!.no,
      place: ['taskStages', ...text.place],
    })),
    ...items.flatMap((item, i) =>
      deadlineTexts(item).map((text) => ({
        ...text,
        item: item.no,
        place: ['items', i, ...text.place],
      })),
    ),
  ];
}

function otherReadings(words: string): { reading: string; why: string }[] {
  const reading = read(words);
  return reading.ok ? reading.doubts : [];
}

/** What waits for an event has no day before that. */
function namesDay(words: string): boolean {
  const reading = read(words);
  return reading.ok && eventOf(reading.deadline) === null;
}
