import { awaitedBy, kindOf, namesDays, type TaskKind } from '../../workflows/rules/plan/task';
import type { TaskTemplate } from '../../workflows/rules/plan/plan';
import { two } from '../../workflows/rules/time';
import {
  boardStages,
  boardStanding,
  STANDING_STAGES,
  TASK_DAYS,
  TASK_STAGES,
} from './planned-task-stages';
import { lineCalled, numberAwaited } from './line-called';
import type { ItemFile, StageFile, TaskStageFile, TemplateFile } from './template-file';

/** The workflow of any line that is none of the six. */
export const PLANNED_TASK = 'plannedTask';

/** Ban Giám đốc among the units: what it leads is asked of it, never handed in by it. */
export const BOARD = 'bgd';

export const isTask = ({ workflow }: Pick<ItemFile, 'workflow'>): boolean =>
  workflow === PLANNED_TASK;

/** Which kind of line an item is by its deadline; null: one of the six items. */
export const taskKind = (item: ItemFile): TaskKind | null =>
  isTask(item) ? kindOf({ due: item.due, task: ownTask(item, null) }) : null;

/** The number of the item that a line waits for; null: it waits for none. */
export const awaitedItem = (item: ItemFile): string | null =>
  isTask(item) ? numberAwaited(item.due) : null;

/** The item that a line waits for; null: none, or none that the plan numbers so. */
export function itemAwaited(item: ItemFile, items: ItemFile[]): ItemFile | null {
  const number = awaitedItem(item);
  return number === null ? null : lineCalled(items, item, number);
}

/** What only a line of any plan has; null: one of the six items. */
export function taskOf(item: ItemFile, items: ItemFile[]): TaskTemplate | null {
  if (!isTask(item)) return null;
  return ownTask(item, itemAwaited(item, items)?.no ?? null);
}

const ownTask = (item: ItemFile, after: string | null): TaskTemplate => ({
  units: item.units,
  support: item.support,
  table: item.table ?? null,
  after,
});

/**
 * A line of any plan with what it leaves out: its stages, the letter that it waits for in its own
 * words, the days that it allows after it, and how often somebody is asked.
 */
export function completeTask(item: ItemFile, file: TemplateFile): ItemFile {
  const kind = taskKind(item);
  if (kind === null) return item;
  const waits = kind === 'waits' || kind === 'demand';
  const awaited = awaitedItem(item);
  const letter = item.letter ?? (waits ? letterOf(item, awaited, file) : undefined);
  return {
    ...item,
    letter,
    dueAfterLetter: item.dueAfterLetter ?? (waits ? daysAfter(item, awaited, file) : undefined),
    watch: item.watch ?? watchOf(kind, awaited),
    mayNotArise: item.mayNotArise ?? waits,
    stages:
      item.stages.length > 0
        ? item.stages
        : stagesFor(item, kind, file).map((stage) => cited(stage, item)),
  };
}

function stagesFor(item: ItemFile, kind: TaskKind, file: TemplateFile): readonly TaskStageFile[] {
  const isStanding = kind === 'standing';
  if (item.units.includes(BOARD)) {
    const by = /^Giám đốc/iu.test(item.lead) ? 'director' : 'deputy';
    return isStanding ? boardStanding(by) : boardStages(by);
  }
  return isStanding ? STANDING_STAGES : (file.taskStages ?? TASK_STAGES);
}

const cited = (stage: TaskStageFile, { line }: ItemFile): StageFile => ({
  ...stage,
  basis: stage.basis ?? `mục ${line} của Kế hoạch`,
});

/** How letters name what the line waits for. */
function letterOf(
  item: ItemFile,
  awaited: string | null,
  { items }: TemplateFile,
): NonNullable<ItemFile['letter']> {
  if (awaited !== null) {
    const from = itemAwaited(item, items)?.lead ?? 'đơn vị chủ trì';
    return { kind: 'request', from, name: `kết quả hoàn thành mục ${awaited}` };
  }
  const event = awaitedBy(item.due)!;
  const name = PAPER.test(event.name) ? event.name : `văn bản về việc ${event.name}`;
  return { kind: 'request', from: event.who ?? 'cơ quan có thẩm quyền', name };
}

const PAPER =
  /^(?:công văn|văn bản|hướng dẫn|thông báo|quyết định|kế hoạch|chỉ đạo|giấy mời|lịch)$/u;

/** The office's own days where the words wait and then name none; editable in the template. */
function daysAfter(
  item: ItemFile,
  awaited: string | null,
  { taskDays }: TemplateFile,
): string | undefined {
  const days = two(taskDays ?? TASK_DAYS);
  const since = awaited === null ? 'nhận được văn bản' : `hoàn thành mục ${awaited}`;
  return namesDays(item.due) ? undefined : `chậm nhất ${days} ngày làm việc kể từ ngày ${since}`;
}

/** Văn phòng is asked whether a letter has come, not whether an item that it sees has ended. */
function watchOf(kind: TaskKind, awaited: string | null): ItemFile['watch'] {
  if (kind === 'standing') return { every: 'quarter' };
  return kind === 'waits' && awaited === null ? { every: 'month' } : undefined;
}
