import type { z } from 'zod';
import type { Deadline, WordDoubt } from '../../workflows/rules/deadline/deadline';
import { read } from '../../workflows/rules/deadline/read';
import { awaitedBy } from '../../workflows/rules/plan/task';
import { isTask } from './planned-task';
import type { ItemFile, StageFile } from './template-file';
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
  stage: StageFile | null;
}

/** Every text of an item that is read as a deadline, with its place in the item. */
export function deadlineTexts(item: ItemFile): DeadlineText[] {
  const texts: DeadlineText[] = [];
  const add = (place: Place, words: string | undefined, confirmed: string | undefined): void => {
    if (words === undefined) return;
    texts.push({ place, words, inSentence: words, confirmed: confirmed ?? null, stage: null });
  };
  for (const key of ['due', 'opens', 'dueAfterLetter', 'missing'] as const)
    add([key], item[key], item.confirmed?.[key]);
  add(['watch', 'from'], item.watch?.from, undefined);
  item.stages.forEach((stage, i) => {
    add(['stages', i, 'due'], stage.due, stage.confirmed?.due);
    if (stage.due !== undefined) texts.at(-1)!.stage = stage;
  });
  return texts.map((text) =>
    text.place[0] === 'due' ? { ...text, inSentence: asSaid(item) } : text,
  );
}

/** "để thực hiện trong tháng 7" may bound the work of those who receive, so it is read with the lead-in. */
function asSaid({ sentence, due }: ItemFile): string {
  const said = sentence.normalize('NFC').replace(/\s+/gu, ' ');
  const longer = [`để thực hiện ${due}`, `để hoàn thành ${due}`].find((words) =>
    said.includes(words.normalize('NFC')),
  );
  return longer ?? due;
}

/** Other readings that the words allow. */
export function doubtsOf({ inSentence }: DeadlineText): WordDoubt[] {
  const reading = read(inSentence);
  return reading.ok ? reading.doubts : [];
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

function wrongInStage(deadline: Deadline, stage: StageFile, item: ItemFile): string | null {
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
function eventOf({ form }: Deadline): string | null {
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
