import type { z } from 'zod';
import type { Deadline } from '../../workflows/rules/deadline/deadline';
import { read } from '../../workflows/rules/deadline/read';
import type { Roll } from '../../workflows/rules/deadline/resolve';
import { awaitedBy } from '../../workflows/rules/plan/task';
import { isTask } from './planned-task';
import type { ItemFile, TaskStageFile } from './template-file';
import type { Place } from '../yaml-faults';

type Ctx = z.RefinementCtx;

/** One text of an item that is read as a deadline. */
export interface DeadlineText {
  place: Place;
  words: string;
  /** The words as they stand in the plan's sentence, where that says more. */
  inSentence: string;
  /** Why the office is sure of the reading. */
  confirmed: string | null;
  /** Where its day goes when that is a day off. */
  roll: Roll;
  stage: TaskStageFile | null;
}

/** Every text of an item that is read as a deadline, with its place in the item. */
export function deadlineTexts(item: ItemFile): DeadlineText[] {
  const { confirmed } = item;
  const inItem = (place: Place, words: string | undefined, why: string | undefined, roll: Roll) =>
    words === undefined
      ? []
      : [{ place, words, inSentence: words, confirmed: why ?? null, roll, stage: null }];
  return [
    ...inItem(['due'], item.due, confirmed?.due, 'back').map((text) => ({
      ...text,
      inSentence: asSaid(item),
    })),
    ...inItem(['opens'], item.opens, confirmed?.opens, 'none'),
    ...inItem(['dueAfterLetter'], item.dueAfterLetter, confirmed?.dueAfterLetter, 'back'),
    ...inItem(['missing'], item.missing, confirmed?.missing, 'none'),
    ...inItem(['watch', 'from'], item.watch?.from, undefined, 'none'),
    ...stageTexts(item.stages).map((text) => ({ ...text, place: ['stages', ...text.place] })),
  ];
}

/** The deadlines of stages, with their places among them. */
export const stageTexts = (stages: readonly TaskStageFile[]): DeadlineText[] =>
  stages.flatMap((stage, i) => {
    const { due, confirmed, roll } = stage;
    if (due === undefined) return [];
    const text = { words: due, inSentence: due, confirmed: confirmed?.due ?? null, roll, stage };
    return [{ ...text, place: [i, 'due'] }];
  });

/** "để thực hiện trong tháng 7" may bound the work of those who receive, so it is read with the lead-in. */
function asSaid({ sentence, due }: ItemFile): string {
  const said = sentence.normalize('NFC').replace(/\s+/gu, ' ');
  const longer = [`để thực hiện ${due}`, `để hoàn thành ${due}`].find((words) =>
    said.includes(words.normalize('NFC')),
  );
  return longer ?? due;
}

/** Holds the deadlines of an item, each of which can be read, against what can become known. */
export function checkDeadlines(item: ItemFile, ctx: Ctx): void {
  let nearest = Number.POSITIVE_INFINITY;
  for (const { place, words, stage } of deadlineTexts(item)) {
    const reading = read(words);
    if (!reading.ok) continue;
    const wrong = stage
      ? wrongInStage(reading.deadline, stage, item)
      : wrongInItem(reading.deadline, String(place.at(-1)), item);
    if (wrong !== null) ctx.addIssue({ code: 'custom', path: [...place], message: wrong });
    const left = countedBack(reading.deadline);
    if (left === null) continue;
    if (left > nearest) {
      const message = `bước sau không được đến hạn trước bước liền trước (${nearest} ngày làm việc trước thời hạn của Sở)`;
      ctx.addIssue({ code: 'custom', path: [...place], message });
    }
    nearest = left;
  }
}

function wrongInStage(deadline: Deadline, stage: TaskStageFile, item: ItemFile): string | null {
  const letters = stage.rounds ? ['công văn', 'văn bản'] : lettersOf(item);
  return unknownEvent(deadline, [...letters, 'mở bước', 'thời hạn của Sở']);
}

function wrongInItem(deadline: Deadline, key: string, item: ItemFile): string | null {
  // A line of any plan waits for what its own words name.
  if (key === 'due' && isTask(item)) return null;
  if (key === 'due') return unknownEvent(deadline, lettersOf(item));
  const event = eventOf(deadline);
  if (key === 'dueAfterLetter') {
    return deadline.form.kind === 'within' && event !== null && lettersOf(item).includes(event)
      ? null
      : 'cần số ngày kể từ văn bản, ví dụ: chậm nhất 05 ngày làm việc kể từ ngày nhận được văn bản';
  }
  return ['date', 'period', 'between'].includes(deadline.form.kind)
    ? null
    : 'cần ngày hoặc tháng cụ thể, ví dụ: ngày 20/7/2021';
}

/** The events that the item will know once its letter has come. */
function lettersOf(item: ItemFile): string[] {
  const { letter } = item;
  const own = isTask(item) ? awaitedBy(item.due) : null;
  if (own) return [...new Set(['công văn', 'văn bản', own.name])];
  if (!letter) return [];
  const names = ['công văn', 'văn bản'];
  return letter.kind === 'publication' ? [...names, 'công bố'] : names;
}

/** A deadline that waits for what nobody reports would never fall. */
function unknownEvent(deadline: Deadline, known: string[]): string | null {
  const event = eventOf(deadline);
  if (event === null || known.includes(event)) return null;
  const able =
    known.length > 0 ? `chỉ có thể tính từ: ${known.join(', ')}` : 'nội dung không chờ văn bản nào';
  return `tính từ “${event}” mà không có gì báo cho phần mềm biết; ${able}`;
}

/** The event that must happen before a deadline is known; null: none. */
export function eventOf({ form }: Deadline): string | null {
  switch (form.kind) {
    case 'when':
      return form.event.name;
    case 'soon':
      return form.after.name;
    case 'demand':
      return 'yêu cầu';
    case 'schedule':
      return 'lịch';
    case 'within':
      return 'event' in form.after ? form.after.event.name : null;
    case 'ahead':
      return 'event' in form.before ? form.before.event.name : null;
    default:
      return null;
  }
}

/** Working days before the outside date; null when it is counted otherwise. */
function countedBack(deadline: Deadline): number | null {
  const { form } = deadline;
  if (form.kind !== 'ahead' || form.span.unit !== 'working') return null;
  return eventOf(deadline) === 'thời hạn của Sở' ? form.span.count : null;
}
