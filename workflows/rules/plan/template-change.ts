import type { ItemState, StageState } from '../duty/state';
import type { ItemTemplate, PlanTemplate, StageTemplate } from './plan';
import { awaitedBy, kindOf } from './task';

/** What a new version of a template says differently; of a stage, or of the item or plan itself. */
export interface FieldChange {
  stage: string | null;
  field: string;
  from: unknown;
  to: unknown;
}

type Fields = Readonly<Record<string, unknown>>;

/** What a plan says besides its items. */
const OF_PLAN = ['title', 'department', 'basis', 'mail', 'lookAhead', 'holdMost'] as const;
/** What of these reaches every item. */
const REACHING = new Set<string>(['mail', 'lookAhead', 'holdMost']);

/** What may change on a plan that runs: words, dates, and how often somebody is told. */
const MOVABLE = new Set<string>([
  ...['line', 'sentence', 'title', 'lead', 'due', 'opens', 'letter', 'dueAfterLetter'],
  ...['watch', 'missing', 'mayNotArise', 'quarterly', 'support', 'table'],
]);
const MOVABLE_IN_STAGE = new Set<string>([
  ...['title', 'ask', 'due', 'roll', 'least', 'basis', 'reminders', 'ladder'],
]);

export const planChanges = (before: PlanTemplate, after: PlanTemplate): FieldChange[] =>
  changesIn(null, pick(before, OF_PLAN), pick(after, OF_PLAN));

/** Whether a change of the plan's own fields is one for every item. */
export const reachesItems = (changes: FieldChange[]): boolean =>
  changes.some(({ field }) => REACHING.has(field));

/** What a new version says differently of an item; of stages only where both have the same. */
export function itemChanges(before: ItemTemplate, after: ItemTemplate): FieldChange[] {
  const { stages: old, task: oldTask, ...was } = before;
  const { stages, task, ...is } = after;
  const changes = changesIn(null, { ...was, ...oldTask }, { ...is, ...task });
  const ids = (all: StageTemplate[]): string => all.map(({ id }) => id).join(', ');
  if (ids(old) !== ids(stages)) {
    return [...changes, { stage: null, field: 'stages', from: ids(old), to: ids(stages) }];
  }
  return [
    ...changes,
    ...stages.flatMap((stage, i) => changesIn(stage.id, { ...old[i]! }, { ...stage })),
  ];
}

const pick = <T extends object>(from: T, keys: readonly (keyof T & string)[]): Fields =>
  Object.fromEntries(keys.map((key) => [key, from[key]]));

function changesIn(stage: string | null, before: Fields, after: Fields): FieldChange[] {
  const keys = [...new Set([...Object.keys(after), ...Object.keys(before)])];
  return keys
    .filter((key) => !isSame(before[key], after[key]))
    .map((field) => ({ stage, field, from: before[field] ?? null, to: after[field] ?? null }));
}

/** What is absent, null, false or empty says the same: nothing. */
const isSame = (a: unknown, b: unknown): boolean => canonical(a) === canonical(b);

function canonical(value: unknown): string {
  if (value === undefined || value === null || value === false) return '';
  if (Array.isArray(value)) return value.length === 0 ? '' : `[${value.map(canonical).join()}]`;
  if (typeof value !== 'object') return JSON.stringify(value);
  const entries = Object.entries(value).map(([key, part]) => [key, canonical(part)] as const);
  const said = entries.filter(([, part]) => part !== '').sort(([a], [b]) => (a < b ? -1 : 1));
  return said.length === 0 ? '' : `{${said.map((pair) => pair.join(':')).join()}}`;
}

/** Why an item that has not ended cannot take its new words, one official sentence each. */
export function refusalsOf(
  before: ItemTemplate,
  after: ItemTemplate,
  changes: FieldChange[],
  state: ItemState,
): string[] {
  const { no } = before;
  const refused = changes.flatMap((change) => {
    const said = fixed(change, no);
    return said === null ? [] : [said];
  });
  const open = state.stages.filter(({ phase }) => phase === 'open');
  const among = open.flatMap((stage) => countsKept(before, after, stage));
  return [...refused, ...among, ...otherKind(before, after)];
}

const OTHER = 'đề nghị giữ như cũ, hoặc ghi thành nội dung mới với số khác';

function fixed({ stage, field, from, to }: FieldChange, no: string): string | null {
  const movable = stage === null ? MOVABLE : MOVABLE_IN_STAGE;
  if (movable.has(field)) return null;
  const said = `đang là “${show(from)}”, tệp ghi “${show(to)}”`;
  if (field === 'workflow') {
    return `Nội dung ${no} không đổi được quy trình (workflow) khi kế hoạch đang thực hiện: ${said}; ${OTHER}.`;
  }
  if (field === 'stages') {
    return `Nội dung ${no} không đổi được các bước khi kế hoạch đang thực hiện: ${said}; ${OTHER}.`;
  }
  const where = stage === null ? `Nội dung ${no}` : `Nội dung ${no}, bước ${stage}`;
  const way = ['by', 'units'].includes(field)
    ? 'để giao cho đơn vị, người khác, đề nghị dùng thao tác assign'
    : OTHER;
  return `${where} không đổi được mục ${field} khi kế hoạch đang thực hiện: ${said}; ${way}.`;
}

const show = (value: unknown): string =>
  value === null ? 'không' : typeof value === 'string' ? value : JSON.stringify(value);

/** Notices are known by their count, so an open stage keeps how many there are; the days may move. */
function countsKept(before: ItemTemplate, after: ItemTemplate, { id }: StageState): string[] {
  const [old, now] = [before, after].map(({ stages }) => stages.find((stage) => stage.id === id));
  if (!old || !now) return [];
  const where = `Nội dung ${before.no}, bước ${id} đang mở`;
  const refused: string[] = [];
  const [was, is] = [old, now].map(
    ({ reminders: { before: days, onDay } }) => days.length + +onDay,
  );
  if (was !== is) {
    refused.push(
      `${where} nên giữ số lần nhắc trước hạn: đang ${was} lần, tệp ghi ${is} lần; đề nghị ghi reminders riêng cho bước này với đủ ${was} lần.`,
    );
  }
  const [rungs, newRungs] = [old, now].map(({ ladder }) => ladder.map(({ to }) => to).join(', '));
  if (rungs !== newRungs) {
    refused.push(
      `${where} nên giữ các bậc báo cáo cấp trên (${rungs || 'không có'}), tệp ghi: ${newRungs || 'không có'}; đề nghị ghi ladder riêng cho bước này.`,
    );
  }
  return refused;
}

/** A line that recurs does not come to be due once, nor one that waits come to open by itself. */
function otherKind(before: ItemTemplate, after: ItemTemplate): string[] {
  if (!before.task || !after.task) return [];
  const [was, is] = [before, after].map((item) => [kindOf(item), awaitedBy(item.due)?.name].join());
  return was === is
    ? []
    : [
        `Nội dung ${before.no} không đổi được loại thời hạn khi kế hoạch đang thực hiện: đang là “${before.due}”, tệp ghi “${after.due}”; ${OTHER}.`,
      ];
}
