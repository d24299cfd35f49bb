import { OWN_SCHEDULE, timesBeside } from './beside';
import { attributesOf, isAttribute, type Attributes } from './attributes';
import { dueOf, namesTime, type DueSpan } from './deadlines';
import { headed } from './heading';
import { productIn } from './product';
import type { LeftOut, Unsure } from './draft';
import { receiverIn, sentenceDue, type RawItem } from './item';
import { pathOf, type Line, type Node } from './outline';
import { rolesIn, type Roles } from './roles';
import { bare, LONGEST_TASK } from './text';
import { timeOfHeading } from './time-heading';
import { titleIn } from './title';
import { beginsAsUnit, parties, type Units } from './units';

const TASKS =
  /nội dung|nhiệm vụ|giải pháp|hoạt động|công việc|phân công|tiến độ|lộ trình|các bước|biện pháp|chương trình công tác/iu;
const OTHERS =
  /mục đích|yêu cầu|mục tiêu|quan điểm|căn cứ|tổ chức thực hiện|kinh phí|nguồn lực|đối tượng|phạm vi|nguyên tắc|tình hình|thực trạng|hạn chế|nguyên nhân|chế độ|khen thưởng|kiến nghị|chỉ tiêu|trách nhiệm/iu;

/** Headings among the tasks under which there is no task. */
const AIMS = /^(?:mục đích|yêu cầu|mục tiêu|chỉ tiêu|quan điểm|nguyên tắc|căn cứ)(?!\p{L})/iu;

/** "Tổ chức thực hiện" is of rules for the most part. */
const CARRIED = /tổ chức thực hiện|trách nhiệm/iu;

export interface ProseRead {
  /** Whether the items stand under a heading that says that they are tasks. */
  isNamed: boolean;
  items: RawItem[];
  leftOut: LeftOut[];
}

/** What the lines above a line say for all that stand under them. */
interface Above {
  lead: string | null;
  dueText: string | null;
}

/** "Thường xuyên cập nhật …": how often, said first. */
const ALWAYS = /^thường xuyên\s/iu;

/** "Công tác thường xuyên:" says it of all that stands under it. */
const alwaysIn = (text: string): string | undefined =>
  /^(?:công tác|nhiệm vụ|công việc) (?<due>thường xuyên)\s*:?$/iu.exec(text)?.groups!['due'];

/** The items of a plan's numbered lines. */
export function proseItems(tree: readonly Node[], units: Units): ProseRead {
  const isTask = (node: Node): boolean =>
    TASKS.test(node.line.text) && !/mục đích|tổ chức thực hiện/iu.test(node.line.text);
  const chosen = tree.filter(isTask);
  const plain = chosen.length > 0 ? chosen : tree.filter(({ line }) => !OTHERS.test(line.text));
  const isNamed = chosen.length > 0;
  const tasks = sectionItems(plain, () => true, isNamed, units);
  // Where nothing else is to be done the duties stand in what says who carries the plan out.
  const carrying = tree.filter(({ line }) => CARRIED.test(line.text));
  if (plain.length === 0) return sectionItems(carrying, () => true, isNamed, units);
  if (tasks.items.some(({ lead }) => lead !== null)) return tasks;
  const isDuty = ({ line }: Node): boolean => !OTHERS.test(line.text);
  const carried = sectionItems(carrying, isDuty, false, units);
  const owed = carried.items.filter(({ lead, due }) => lead !== null && due.length > 0);
  const dated = tasks.items.filter(({ due }) => due.length > 0);
  return owed.length > dated.length ? carried : tasks;
}

function sectionItems(
  sections: readonly Node[],
  counts: (node: Node) => boolean,
  isNamed: boolean,
  units: Units,
): ProseRead {
  const read: ProseRead = { items: [], leftOut: [], isNamed };
  for (const section of sections) {
    const above = { lead: headingOf(section.line.text, units), dueText: null };
    const nodes = section.children.length === 0 ? [section] : section.children.filter(counts);
    for (const node of nodes) walk(node, above, read, units);
  }
  return read;
}

function walk(node: Node, above: Above, read: ProseRead, units: Units): void {
  const { line, more, children } = node;
  if (AIMS.test(line.text) && children.length > 0) return;
  const labelled = children.filter(
    ({ line: { text }, children: below }) => below.length === 0 && isAttribute(text),
  );
  const below = children.filter((child) => !labelled.includes(child));
  const notes = more.filter(({ text }) => NOTE.test(text));
  leftAsNotes(notes, read);
  const texts = [
    ...more.filter((each) => !notes.includes(each)).map(({ text }) => text),
    ...labelled.map(({ line: { text } }) => text),
  ];
  const { attributes, rest } = attributesOf(texts, units);
  // Under its name an item may say the rest in lines of their own.
  const text = rest
    .filter((more) => rolesIn(more, units).lead !== null || sentenceDue(more).spans.length > 0)
    .reduce((all, more) => `${all.replace(/[.:;]$/u, '')}. ${more}`, line.text)
    .slice(0, LONGEST_TASK);
  const own = ownValues(text, attributes, units);
  const carries = own.roles.lead !== null || attributes.lead !== undefined;
  const timed = own.spans.length > 0 || attributes.due !== undefined || own.unsure.length > 0;
  if (below.length > 0 && !(carries && timed)) {
    const heading = headingOf(line.text, units);
    const next: Above = {
      lead: attributes.lead ?? own.roles.lead ?? heading ?? above.lead,
      dueText:
        attributes.due ??
        alwaysIn(line.text) ??
        timeOfHeading(line.text) ??
        own.spans[0]?.due.words ??
        above.dueText,
    };
    for (const child of below) walk(child, next, read, units);
    return;
  }
  const helps = own.roles.support.length > 0;
  if (
    !carries &&
    !timed &&
    !helps &&
    above.lead === null &&
    above.dueText === null &&
    line.rank >= 6
  ) {
    if (namesTime(line.text)) {
      read.leftOut.push({
        sentence: line.text,
        place: line.place,
        reason: 'không nêu nơi chủ trì và thời hạn',
      });
    }
    return;
  }
  const whole = { ...node, line: { ...line, text } };
  read.items.push(itemOf(whole, pathOf(node), above, attributes, own, units));
}

/** What a note says is no part of the line above it. */
const NOTE = /^ghi chú\s*:/iu;

function leftAsNotes(notes: readonly Line[], read: ProseRead): void {
  for (const { text, place } of notes) {
    if (namesTime(text)) read.leftOut.push({ sentence: text, place, reason: 'là ghi chú' });
  }
}

/** "1. Văn phòng Sở:" leads all that stands under it. */
function headingOf(text: string, units: Units): string | null {
  const name = bare(text);
  return units.match(name).kind !== 'none' ||
    (beginsAsUnit(name) &&
      name.length < 60 &&
      parties(name).length === 1 &&
      /^\p{Lu}/u.test(name) &&
      (text.endsWith(':') || /^(?:Trưởng|Thủ trưởng|Giám đốc) các\s/u.test(name)))
    ? name
    : null;
}

interface Own {
  roles: Roles;
  spans: ReturnType<typeof sentenceDue>['spans'];
  unsure: Unsure[];
  titlePart: string | null;
  receiver: string | null;
}

function ownValues(text: string, attributes: Attributes, units: Units): Own {
  const { titlePart, rest, offset } = headed(text, units);
  const roles = rolesIn(rest, units);
  const { spans, unsure } = sentenceDue(rest);
  const shifted = (from: number, to: number): [number, number] => [from + offset, to + offset];
  return {
    roles: { ...roles, spans: roles.spans.map(([from, to]) => shifted(from, to)) },
    spans: spans.map((span) => ({ ...span, start: span.start + offset, end: span.end + offset })),
    unsure: attributes.due === undefined ? unsure : [],
    titlePart,
    receiver: receiverIn(rest, units),
  };
}

/** "hướng dẫn việc bàn giao khi có quyết định": without a sign before it the time is part of the work. */
const isPartOfWork = ({ due: { deadline }, start }: DueSpan, text: string): boolean =>
  deadline?.form.kind === 'when' && /[\p{L}\d]\s+$/u.test(text.slice(0, start));

function itemOf(
  { line }: Node,
  path: string,
  above: Above,
  attributes: Attributes,
  own: Own,
  units: Units,
): RawItem {
  const made =
    attributes.product === undefined
      ? productIn(line.text)
      : { product: attributes.product, unsure: [] };
  const unsure: Unsure[] = [...own.unsure, ...own.roles.doubts, ...made.unsure];
  const doubted = (field: string): boolean => unsure.some((one) => one.field === field);
  if (attributes.lead !== undefined && parties(attributes.lead).length > 1) {
    const reason = `ghi nhiều nơi, không rõ nơi nào chủ trì: “${attributes.lead}”`;
    unsure.push({ field: 'lead', reason });
  }
  const labelled = doubted('lead') ? null : attributes.lead;
  const lead = labelled ?? own.roles.lead ?? (doubted('lead') ? null : above.lead);
  const due =
    attributes.due !== undefined
      ? dueOf(attributes.due)
      : own.spans.length > 0
        ? own.spans.map((span) => span.due)
        : ALWAYS.test(line.text)
          ? dueOf(line.text.slice(0, 'thường xuyên'.length))
          : above.dueText !== null && !doubted('due')
            ? dueOf(above.dueText)
            : [];
  const beside = attributes.due === undefined ? timesBeside(line.text, own.spans) : [];
  if (!doubted('due')) unsure.push(...beside.map((reason) => ({ field: 'due', reason })));
  const schedule = OWN_SCHEDULE.exec(line.text);
  const acts = own.roles.isDoer && line.text.startsWith(own.roles.lead ?? ' ');
  const helps = /^phối hợp (?:chặt chẽ )?với\s/iu.test(line.text);
  const spans: [number, number][] = [
    // Whom a unit at the beginning of its line helps is part of what it does.
    ...own.roles.spans.filter(([from]) => (acts ? from === 0 : from > 0 || !helps)),
    ...own.spans
      .filter((span) => !isPartOfWork(span, line.text))
      .map(({ start, end }): [number, number] => [start, end]),
    ...(schedule
      ? [[schedule.index, schedule.index + schedule[0].length] satisfies [number, number]]
      : []),
  ];
  const { title, doubt } = titleIn(
    {
      text: line.text,
      titlePart: own.titlePart,
      spans,
      lead,
      namesLead: own.roles.lead !== null,
      isTimed: due.length > 0,
    },
    units,
  );
  if (doubt !== null) unsure.push({ field: 'title', reason: doubt });
  const support =
    attributes.support === undefined ? own.roles.support : parties(attributes.support);
  const said = [line.text];
  const add = (name: string, value: string | undefined | null): void => {
    if (value && !line.text.includes(value)) said.push(`${name}: ${value}`);
  };
  add('Chủ trì', lead);
  add('Phối hợp', attributes.support);
  add('Thời gian', attributes.due ?? (own.spans.length > 0 ? null : above.dueText));
  add('Sản phẩm', attributes.product);
  return {
    line: path,
    title,
    lead,
    support,
    product: made.product,
    receiver: own.receiver,
    due,
    sentence: said.join('; '),
    place: line.place,
    unsure,
  };
}
