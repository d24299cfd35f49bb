import { isMap, isSeq, parseDocument, Scalar, type Document, type YAMLMap } from 'yaml';
import { read } from '../../workflows/rules/deadline/read';
import type { Period } from '../../workflows/rules/deadline/deadline';
import { sayDay } from '../../workflows/rules/time';
import { sayPlace } from './document';
import type { Found, ItemDraft, PlanDraft } from './draft';
import { PLANNED } from './kinds';
import { showTaskStages } from './task-stages';

/** What stands for a value that a person has to fill in. */
const ASK = '?';
/** Why a deadline is asked for although each of its words could be read. */
const SEVERAL = 'nhiều thời hạn: chọn một, hoặc tách thành nhiều mục';

/** Plans of one year are told apart by their numbers. */
const nameOf = ({ number }: PlanDraft): string =>
  ['ke-hoach', ...(/^\d+/u.exec(number?.value ?? '') ?? [])].join('-');

/**
 * The template that a clerk edits, as YAML. What the plan says comes from the draft, how the office
 * works through it (stages, reminders, ladder) from the shipped template. Every value keeps the place
 * it was read from in a comment, which stays with it when lines are moved; "?" stands where a person
 * has to say what is meant, and no plan starts on it.
 * @param shipped the text of the shipped template
 * @param file the name of the document that was read
 */
export function templateOf(draft: PlanDraft, shipped: string, file: string): string {
  const template = parseDocument(shipped);
  const kinds = new Map(
    itemsOf(template).map((item) => [String(item.get('workflow')), item] as const),
  );
  const isIndex = draft.items.some(({ workflow }) => workflow !== PLANNED);
  set(template, 'name', isIndex ? 'cchc' : nameOf(draft), null);
  set(template, 'version', 1, null);
  set(template, 'year', draft.year ?? ASK, reasonOf(draft, 'year'));
  set(template, 'title', draft.title?.value ?? ASK, fromOr(draft, 'title', draft.title));
  set(template, 'department', draft.agency?.value ?? ASK, fromOr(draft, 'agency', draft.agency));
  set(template, 'issuedOn', draft.date?.value ?? ASK, fromOr(draft, 'date', draft.date));
  const basis = draft.basis.map(({ value }) => value);
  const from = draft.basis[0] ? ` đọc ở ${sayPlace(draft.basis[0].place)}` : null;
  set(template, 'basis', basis.length > 0 ? basis : [ASK], from ?? reasonOf(draft, 'basis'));
  const items = draft.items.map((item) =>
    itemNode(template, item, draft.year, kinds.get(item.workflow)),
  );
  items.slice(1).forEach((item) => (item.spaceBefore = true));
  template.set('items', template.createNode(items));
  if (draft.items.some(({ workflow }) => workflow === PLANNED)) showTaskStages(template);
  return `${heading(draft, file)}\n${template.toString({ lineWidth: 100 })}`;
}

const itemsOf = (template: Document): YAMLMap[] => {
  const items = template.get('items');
  return isSeq(items) ? items.items.filter((item) => isMap(item)) : [];
};

/** Sets a value where it stands; what the shipped file says above it gives way. */
function set(template: Document, key: string, value: unknown, comment: string | null): void {
  const node = template.createNode(value);
  if (comment !== null && node instanceof Scalar) node.comment = comment;
  else if (comment !== null) node.commentBefore = comment;
  template.set(key, node);
}

const reasonOf = (draft: PlanDraft, field: string): string | null =>
  draft.unsure.filter((one) => one.field === field).map(({ reason }) => ` ${reason}`)[0] ?? null;

const fromOr = (draft: PlanDraft, field: string, found: Found | null): string | null =>
  found ? ` đọc ở ${sayPlace(found.place)}` : reasonOf(draft, field);

function heading(draft: PlanDraft, file: string): string {
  const number = draft.number
    ? `Số của kế hoạch: ${draft.number.value} (${sayPlace(draft.number.place)}); ghi ở --number khi khởi động.`
    : 'Không đọc được số của kế hoạch; ghi ở --number khi khởi động.';
  const lines = [
    `Đọc từ tệp ${file}. Chỗ ghi “?” phải điền hoặc xác nhận trước khi khởi động.`,
    number,
    ...draft.misses.map(({ name, item }) => `Không có trong danh mục: ${name} (mục ${item}).`),
    ...draft.leftOut.map(
      ({ sentence, place, reason }) =>
        `Chưa đưa vào mẫu, đề nghị xem lại (${reason}; ${sayPlace(place)}): ${sentence}`,
    ),
  ];
  return `${lines.map((line) => `# ${line}`).join('\n')}\n`;
}

function itemNode(
  template: Document,
  item: ItemDraft,
  year: number | null,
  kind: YAMLMap | undefined,
): YAMLMap {
  const node = kind ? (kind.clone() as YAMLMap) : (template.createNode({}) as YAMLMap);
  const fields: Record<string, unknown> = {
    no: item.no,
    workflow: item.workflow,
    line: item.line,
    sentence: item.sentence,
    title: item.title ?? ASK,
    lead: item.lead ?? ASK,
    ...(kind ? {} : { units: item.units, support: item.supportUnits }),
    due: dueWords(item) ?? ASK,
  };
  for (const [key, value] of Object.entries(fields)) {
    const scalar = template.createNode(value, { flow: Array.isArray(value) });
    const reason =
      item.unsure.find(({ field }) => field === key)?.reason ??
      (value === ASK ? SEVERAL : undefined);
    if (reason !== undefined && scalar instanceof Scalar) scalar.comment = ` ${reason}`;
    if (key === 'no' && scalar instanceof Scalar) scalar.type = Scalar.QUOTE_SINGLE;
    if (key === 'sentence' && scalar instanceof Scalar) scalar.type = Scalar.BLOCK_FOLDED;
    node.set(key, scalar);
  }
  if (item.table !== null && !kind) {
    const days = item.table.map(({ unit, code, day }) => [code ?? unit, sayDay(day)]);
    node.set('table', template.createNode(Object.fromEntries(days)));
  }
  node.delete('confirmed');
  if (kind) moveDates(node, item, year);
  node.commentBefore = said(item)
    .map((line) => ` ${line}`)
    .join('\n');
  return node;
}

/** What a template has no field for, and where the line was read. */
function said(item: ItemDraft): string[] {
  const own = new Set(['title', 'lead', 'due']);
  return [
    `Đọc ở ${sayPlace(item.place)}.`,
    ...(item.support.length > 0 ? [`Phối hợp: ${item.support.join('; ')}`] : []),
    ...(item.product === null ? [] : [`Sản phẩm: ${item.product}`]),
    ...(item.receiver === null ? [] : [`Nơi nhận: ${item.receiver}`]),
    ...(item.table === null
      ? []
      : [`Lịch: ${item.table.map(({ unit, words }) => `${unit}: ${words}`).join('; ')}`]),
    ...(item.due.length > 1 ? [`Thời hạn: ${item.due.map(({ words }) => words).join('; ')}`] : []),
    ...item.unsure
      .filter(({ field }) => !own.has(field))
      .map(({ field, reason }) => `? ${field}: ${reason}`),
  ];
}

/** The deadline as the template takes it: one stretch of the line that can be read; null when it is unsure. */
export function dueWords({ due, sentence, unsure }: ItemDraft): string | null {
  const [first] = due;
  const last = due.at(-1);
  if (!first || !last || unsure.some(({ field }) => field === 'due')) return null;
  if (due.length === 1) return first.words;
  const from = sentence.indexOf(first.words);
  const to = sentence.indexOf(last.words, from) + last.words.length;
  const stretch = sentence.slice(from, to);
  return from >= 0 && to > from && read(stretch).ok ? stretch : null;
}

/** The dates that the shipped item derives from its own deadline, derived from this one. */
function moveDates(node: YAMLMap, { due }: ItemDraft, year: number | null): void {
  const form = due.length === 1 ? due[0]!.deadline?.form : undefined;
  const month = form?.kind === 'period' && form.period.unit === 'month' ? form.period : null;
  const words = due[0]?.words;
  if (node.has('opens')) {
    const isWindow = form?.kind === 'period' && form.window;
    node.set('opens', isWindow ? words : month ? firstOf(month) : ASK);
  }
  if (node.has('missing')) {
    if (month) node.set('missing', dayOf(20, month));
    else node.delete('missing');
  }
  const watch = node.get('watch');
  // The index of a year is published from January of the next on.
  if (isMap(watch) && watch.has('from')) {
    if (year === null) watch.delete('from');
    else watch.set('from', dayOf(10, { unit: 'month', number: 1, year: year + 1 }));
  }
}

const firstOf = (month: Period): string => dayOf(1, month);

const dayOf = (day: number, { number, year }: Period): string => {
  const two = (value: number, from: number): string =>
    value < from ? String(value).padStart(2, '0') : String(value);
  return `ngày ${two(day, 10)}/${number < 3 ? two(number, 10) : number}${year === null ? '' : `/${year}`}`;
};
