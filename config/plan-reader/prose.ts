import { dueOf, namesTime } from './deadlines';
import type { LeftOut, Unsure } from './draft';
import { receiverIn, sentenceDue, titleOf, type RawItem } from './item';
import { pathOf, type Node } from './outline';
import { rolesIn, type Roles } from './roles';
import { bare, tidy } from './text';
import { beginsAsUnit, parties, type Units } from './units';

const TASKS =
  /nội dung|nhiệm vụ|giải pháp|hoạt động|công việc|phân công|tiến độ|lộ trình|các bước|biện pháp|chương trình công tác/iu;
const OTHERS =
  /mục đích|yêu cầu|mục tiêu|quan điểm|căn cứ|tổ chức thực hiện|kinh phí|nguồn lực|đối tượng|phạm vi|nguyên tắc|tình hình|thực trạng|hạn chế|nguyên nhân|chế độ|khen thưởng|kiến nghị|chỉ tiêu|trách nhiệm/iu;

/** Headings among the tasks under which there is no task. */
const AIMS = /^(?:mục đích|yêu cầu|mục tiêu|chỉ tiêu|quan điểm|nguyên tắc|căn cứ)(?!\p{L})/iu;

export interface ProseRead {
  items: RawItem[];
  leftOut: LeftOut[];
}

/** What the lines above a line say for all that stand under them. */
interface Above {
  lead: string | null;
  dueText: string | null;
}

/** The items of a plan's numbered lines. */
export function proseItems(tree: readonly Node[], units: Units): ProseRead {
  const read: ProseRead = { items: [], leftOut: [] };
  const isTask = (node: Node): boolean =>
    TASKS.test(node.line.text) && !/mục đích|tổ chức thực hiện/iu.test(node.line.text);
  const chosen = tree.filter(isTask);
  const sections = chosen.length > 0 ? chosen : tree.filter(({ line }) => !OTHERS.test(line.text));
  for (const section of tree) {
    if (!sections.includes(section)) leaveOut(section, read);
    else if (section.children.length === 0)
      walk(section, { lead: null, dueText: null }, read, units);
    else
      for (const node of section.children) walk(node, { lead: null, dueText: null }, read, units);
  }
  return read;
}

/** Lines outside the tasks that name a time are shown, so that none is overlooked. */
function leaveOut(node: Node, read: ProseRead): void {
  for (const { text, place } of [node.line, ...node.more]) {
    if (sentenceDue(text).spans.length === 0) continue;
    read.leftOut.push({
      sentence: text,
      place,
      reason: 'có thời hạn nhưng không ở phần nội dung thực hiện',
    });
  }
  node.children.forEach((below) => leaveOut(below, read));
}

/** A line such as "Chủ trì: …", "Thời gian: …", "Sản phẩm: …". */
const ATTRIBUTE =
  /^(?:(?<lead>(?:(?:cơ quan|đơn vị|bộ phận|người) )?(?:chủ trì|thực hiện|đầu mối|phụ trách)(?: thực hiện)?)|(?<support>(?:(?:cơ quan|đơn vị|bộ phận) )?phối hợp(?: thực hiện)?)|(?<due>(?:thời gian|thời hạn|tiến độ)(?: (?:thực hiện|hoàn thành))?|hoàn thành)|(?<product>sản phẩm|kết quả)(?: (?:đầu ra|dự kiến|đạt được|cần đạt))?|(?<other>nội dung|hình thức|địa điểm|kinh phí|đối tượng))\s*:\s*(?<value>.+)$/iu;

type Attributes = Partial<Record<'lead' | 'support' | 'due' | 'product' | 'other', string>>;

/** The labelled values of a line, its own sentences and the short lines under it. */
function attributesOf(
  texts: readonly string[],
  units: Units,
): { attributes: Attributes; rest: string[] } {
  const attributes: Attributes = {};
  const rest: string[] = [];
  for (const text of texts) {
    const pieces = text.split(/\s*;\s*|\.\s+/u).filter((piece) => bare(piece) !== '');
    const found = pieces.map((piece) => ATTRIBUTE.exec(tidy(piece)));
    if (!found[0]) {
      rest.push(text);
      continue;
    }
    let kind: keyof Attributes = 'other';
    found.forEach((match, i) => {
      if (!match) {
        // "đợt 1: tháng 5; đợt 2: tháng 10" goes on with the value.
        attributes[kind] += `; ${bare(pieces[i]!)}`;
        return;
      }
      const { value, ...kinds } = match.groups!;
      kind = Object.keys(kinds).find((key) => kinds[key] !== undefined) as keyof Attributes;
      attributes[kind] = bare(value!);
    });
  }
  const said = attributes.lead;
  if (said !== undefined && /chủ trì|phối hợp/iu.test(said)) {
    const { lead, support } = rolesIn(said, units);
    if (lead === null) delete attributes.lead;
    else attributes.lead = lead;
    if (support.length > 0) attributes.support ??= support.join('; ');
  }
  return { attributes, rest };
}

function walk(node: Node, above: Above, read: ProseRead, units: Units): void {
  const { line, more, children } = node;
  if (AIMS.test(line.text) && children.length > 0) {
    leaveOut(node, read);
    return;
  }
  const labelled = children.filter(
    ({ line: { text }, children: below }) => below.length === 0 && ATTRIBUTE.test(text),
  );
  const below = children.filter((child) => !labelled.includes(child));
  const texts = [...more.map(({ text }) => text), ...labelled.map(({ line: { text } }) => text)];
  const { attributes, rest } = attributesOf(texts, units);
  // Under its name an item may say the rest in lines of their own.
  const text = rest
    .filter((more) => rolesIn(more, units).lead !== null || sentenceDue(more).spans.length > 0)
    .reduce((all, more) => `${all.replace(/[.:;]$/u, '')}. ${more}`, line.text);
  const own = ownValues(text, attributes, units);
  const carries = own.roles.lead !== null || attributes.lead !== undefined;
  const timed = own.spans.length > 0 || attributes.due !== undefined || own.unsure.length > 0;
  if (below.length > 0 && !(carries && timed)) {
    const heading = headingOf(line.text, units);
    const next: Above = {
      lead: attributes.lead ?? own.roles.lead ?? heading ?? above.lead,
      dueText: attributes.due ?? own.spans[0]?.due.words ?? above.dueText,
    };
    for (const child of below) walk(child, next, read, units);
    return;
  }
  if (!carries && !timed && above.lead === null && above.dueText === null && line.rank >= 6) {
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
  read.items.push(itemOf(whole, pathOf(node), above, attributes, own));
}

/** "1. Văn phòng Sở:" leads all that stands under it. */
function headingOf(text: string, units: Units): string | null {
  const name = bare(text);
  return units.match(name).kind !== 'none' ||
    (beginsAsUnit(name) &&
      name.length < 60 &&
      parties(name).length === 1 &&
      /^\p{Lu}/u.test(name) &&
      text.endsWith(':'))
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

/** "Tên nội dung (ai làm, khi nào)." or "Tên nội dung. Giao …": the name, and where the rest is. */
function headed(
  text: string,
  units: Units,
): { titlePart: string | null; rest: string; offset: number } {
  const paren = /^(?<name>[^(]{8,}?)\s*\((?<inside>.{12,})\)\s*[.;:/]*$/u.exec(text);
  if (paren) {
    const inside = paren.groups!['inside']!;
    const before = paren.groups!['name']!;
    const isAside = rolesIn(before, units).lead !== null || sentenceDue(before).spans.length > 0;
    const says =
      rolesIn(inside, units).lead !== null || (!isAside && sentenceDue(inside).spans.length > 0);
    if (says) {
      return {
        titlePart: tidy(paren.groups!['name']!),
        rest: inside,
        offset: text.indexOf('(') + 1,
      };
    }
  }
  const first =
    /^(?<name>.{8,}?[^\d\s][^\s.]?)(?:[.:]\s+(?=\p{Lu})|:\s+(?=(?:giao|do|phân công|các)\s))/u.exec(
      text,
    );
  if (first) {
    const name = first.groups!['name']!;
    const plain = rolesIn(name, units).lead === null && sentenceDue(name).spans.length === 0;
    if (plain && !/(?<!\p{L})(?:TP|P|TT|CC|Q)$/u.test(name)) {
      return { titlePart: tidy(name), rest: text.slice(first[0].length), offset: first[0].length };
    }
  }
  return { titlePart: null, rest: text, offset: 0 };
}

function itemOf(
  { line }: Node,
  path: string,
  above: Above,
  attributes: Attributes,
  own: Own,
): RawItem {
  const unsure: Unsure[] = [...own.unsure, ...own.roles.doubts];
  const product = attributes.product ?? inlineProduct(line.text);
  const made = product === null ? PRODUCT.exec(line.text)?.groups?.['what'] : undefined;
  if (made) {
    const reason = `câu không ghi riêng sản phẩm, có thể là “${tidy(made)}”`;
    unsure.push({ field: 'product', reason });
  }
  const doubted = (field: string): boolean => unsure.some((one) => one.field === field);
  const lead = attributes.lead ?? own.roles.lead ?? (doubted('lead') ? null : above.lead);
  const due =
    attributes.due !== undefined
      ? dueOf(attributes.due)
      : own.spans.length > 0
        ? own.spans.map((span) => span.due)
        : above.dueText !== null && !doubted('due')
          ? dueOf(above.dueText)
          : [];
  const spans: [number, number][] = [
    ...own.roles.spans,
    ...own.spans.map(({ start, end }): [number, number] => [start, end]),
  ];
  let title = own.titlePart ?? titleOf(line.text, spans);
  const acts = own.titlePart === null && own.roles.isDoer;
  const isWhole = own.titlePart === null && spans.length === 0 && beginsAsUnit(line.text);
  if (acts || isWhole) {
    title = null;
    unsure.push({
      field: 'title',
      reason: `câu bắt đầu bằng nơi thực hiện, không có tên nội dung riêng`,
    });
  }
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
    product,
    receiver: own.receiver,
    due,
    sentence: said.join('; '),
    place: line.place,
    unsure,
  };
}

/** "Sản phẩm: …" within a sentence. */
function inlineProduct(text: string): string | null {
  const found = /(?<!\p{L})(?:sản phẩm|kết quả)(?: đầu ra| dự kiến)?\s*:\s*(?<value>[^;.]+)/iu.exec(
    text,
  );
  return found && bare(found.groups!['value']!);
}

/** A document that a sentence has written; whether it is what is to be handed in a person says. */
const PRODUCT =
  /(?<=[\p{L},;:]\s)(?<!Phòng\s)(?<what>(?:Báo cáo|Công văn|Quyết định|Kế hoạch|Danh sách|Biên bản|Kết luận|Phương án|Tờ trình|Lịch|Quy chế|Đề án|Thông báo|Chương trình|Văn bản)(?!\p{L})(?!\s+(?:này|số|nêu|trên))[^,;.()]{0,60})/u;
