import { attributesOf } from './attributes';
import { isAttribute } from './labels';
import { isLabelled, says } from './closing';
import { namesTime } from './deadlines';
import type { LeftOut } from './draft';
import { sentenceDue, type RawItem } from './item';
import { NO_RANK, pathOf, type Line, type Node } from './outline';
import { areReferred } from './referred';
import { rolesIn } from './roles';
import { bare, LONGEST_TASK } from './text';
import { timeOfHeading } from './time-heading';
import { beginsAsUnit, parties, type Units } from './units';
import { labelledTail } from './labelled-tail';
import { itemOf, ownValues, type Above } from './line-item';

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

/** "Công tác thường xuyên:" says it of all that stands under it. */
const alwaysIn = (text: string): string | undefined =>
  /^(?:công tác|nhiệm vụ|công việc) (?<due>thường xuyên)\s*:?$/iu.exec(text)?.groups!['due'];

/** The time that a heading gives to all that stands under it. */
const timeOver = (text: string): string | null => alwaysIn(text) ?? timeOfHeading(text);

/** The items of a plan's numbered lines. */
export function proseItems(tree: readonly Node[], units: Units): ProseRead {
  const isTask = ({ line: { text } }: Node): boolean =>
    timeOver(text) !== null || (TASKS.test(text) && !/mục đích|tổ chức thực hiện/iu.test(text));
  const chosen = tree.filter(isTask);
  const plain = chosen.length > 0 ? chosen : tree.filter(({ line }) => !OTHERS.test(line.text));
  const isNamed = chosen.length > 0;
  const tasks = sectionItems(plain, () => true, isNamed, units);
  // Where nothing else is to be done the duties stand in what says who carries the plan out.
  const carrying = tree.filter(({ line }) => CARRIED.test(line.text));
  if (plain.length === 0) return sectionItems(carrying, () => true, isNamed, units);
  if (tasks.items.some(({ lead }) => lead !== null) || areReferred(tasks.items, carrying, units))
    return tasks;
  const isDuty = ({ line }: Node): boolean => !OTHERS.test(line.text);
  const carried = sectionItems(carrying, isDuty, false, units);
  const owed = carried.items.filter(({ lead, due }) => lead !== null && due.length > 0);
  const dated = tasks.items.filter(({ due }) => due.length > 0);
  if (owed.length <= dated.length) return tasks;
  const heads = new Set(plain.map(({ line }) => line.place));
  const unled = tasks.items
    .filter(({ place }) => !heads.has(place))
    .map(({ sentence, place }) => ({ sentence, place, reason: UNLED }));
  return { ...carried, leftOut: [...carried.leftOut, ...unled] };
}

const UNLED = 'không nêu nơi chủ trì, phần tổ chức thực hiện giao việc cho từng nơi';

function sectionItems(
  sections: readonly Node[],
  counts: (node: Node) => boolean,
  isNamed: boolean,
  units: Units,
): ProseRead {
  const read: ProseRead = { items: [], leftOut: [], isNamed };
  for (const section of sections) {
    const { text } = section.line;
    const above = { lead: headingOf(text, units), dueText: timeOver(text) };
    const nodes = section.children.length === 0 ? [section] : section.children.filter(counts);
    for (const node of nodes) walk(node, above, read, units);
  }
  return read;
}

function walk(node: Node, above: Above, read: ProseRead, units: Units): void {
  const { line, more, children, closing } = node;
  if (AIMS.test(line.text) && children.length > 0) return;
  const below = children.filter((child) => !isLabelled(child));
  const given = new Set(below.flatMap((child) => child.closing));
  const labelled = children.filter((child) => isLabelled(child) && !given.has(child.line));
  const notes = more.filter(({ text }) => NOTE.test(text));
  leftAsNotes(notes, read);
  const texts = [
    ...more.filter((each) => !notes.includes(each)).map(({ text }) => text),
    ...[...labelled.map((child) => child.line), ...closing].map(({ text }) => text),
  ];
  const [name, ...under] = withTails([line.text], units);
  const { attributes, rest } = attributesOf([...under, ...withTails(texts, units)], units);
  // Under its name an item may say the rest in lines of their own.
  const told = rest.filter(
    (more) => rolesIn(more, units).lead !== null || sentenceDue(more).spans.length > 0,
  );
  const text = asOne([name!, ...told]);
  const own = ownValues(text, asOne([line.text, ...told]), attributes, units);
  const carries = own.roles.lead !== null || attributes.lead !== undefined;
  const timed = own.spans.length > 0 || attributes.due !== undefined || own.unsure.length > 0;
  const isPoint =
    (carries && timed) ||
    (closing.length > 0 && !below.some((one) => says(one, units))) ||
    (timed && areDetails(node, below, units));
  if (below.length > 0 && !isPoint) {
    const heading = headingOf(line.text, units);
    const next: Above = {
      lead: attributes.lead ?? own.roles.lead ?? heading ?? above.lead,
      dueText: attributes.due ?? timeOver(line.text) ?? own.spans[0]?.due.words ?? above.dueText,
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
    node.doubt === null &&
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
  read.items.push(doubted(itemOf(whole, pathOf(node), above, attributes, own, units), node));
}

/**
 * "- Tổ chức lễ phát động (tháng 4). + Treo băng rôn; + Phát loa": signs under a dash that has a name
 * and a time are what belongs to it. Behind a colon, and where they have times of their own, they are duties.
 */
const areDetails = ({ line, closing }: Node, below: readonly Node[], units: Units): boolean =>
  line.rank >= SIGNS &&
  line.rank < NO_RANK &&
  closing.length === 0 &&
  !/:\s*$/u.test(line.text) &&
  timeOver(line.text) === null &&
  headingOf(line.text, units) === null &&
  below.every((one) => one.closing.length + one.children.length === 0 && !says(one, units));

/** From stars and dashes on. */
const SIGNS = 6;

/** Each text, and the labelled values at its end as a text of their own. */
const withTails = (texts: readonly string[], units: Units): string[] =>
  texts.flatMap((text) => {
    const tailed = isAttribute(text) ? null : labelledTail(text, units);
    return tailed ? [tailed.name, tailed.tail] : [text];
  });

const asOne = (texts: readonly string[]): string =>
  texts.reduce((all, more) => `${all.replace(/[.:;]$/u, '')}. ${more}`).slice(0, LONGEST_TASK);

/** Asks for what is not certain to be of the line. */
function doubted(item: RawItem, { doubt }: Node): RawItem {
  if (doubt === null) return item;
  const { fields, reason } = doubt;
  const unsure = [...item.unsure, ...fields.map((field) => ({ field, reason }))];
  const asked = Object.fromEntries(
    fields.filter((field) => field !== 'due').map((field) => [field, null]),
  );
  return { ...item, ...asked, unsure };
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
