import type { Place } from './document';
import type { DueFound } from './draft';
import { sentenceDue, titleOf, type RawItem } from './item';
import type { Node } from './outline';
import { isParty } from './doers';
import { clause as clauseEnd } from './party-end';
import { pointsAt, stepsOf } from './points';
import { referencesIn } from './references';
import { WORK } from './role-words';
import { rolesIn } from './roles';
import { bare } from './text';
import { isProperName, parties, type Units } from './units';

/** What a line says of points that stand elsewhere: "Chủ trì thực hiện nội dung tại điểm 3, mục II". */
interface Task {
  points: RawItem[];
  lead: string | null;
  support: string[];
  due: DueFound[];
  /** The line with who it is for. */
  said: string;
  /** Where the line stands that says nothing else; null: it has a duty of its own as well. */
  place: Place | null;
  /** Why it is not certain which points are meant, or that the time is theirs. */
  doubt: string | null;
  timeDoubt: string | null;
}

/**
 * Who, with whom and until when, where one part of the plan says what is to be done and another gives
 * it to units by the numbers of the points. A point that two lines give to different units is asked.
 */
export function withReferred(
  items: readonly RawItem[],
  tree: readonly Node[],
  units: Units,
): RawItem[] {
  const tasks = tree.flatMap((node) => tasksOf(node, items, units));
  const places = new Set(tasks.map(({ place }) => place));
  // "PHÂN CÔNG NHIỆM VỤ": its lines are no work of their own.
  return items
    .filter(({ place }) => !places.has(place))
    .map((item) =>
      given(
        item,
        tasks.filter(({ points }) => points.includes(item)),
      ),
    );
}

/** Whether lines give points of these to units by their numbers. */
export const areReferred = (
  items: readonly RawItem[],
  tree: readonly Node[],
  units: Units,
): boolean => tree.some((node) => tasksOf(node, items, units).length > 0);

const tasksOf = (node: Node, items: readonly RawItem[], units: Units): Task[] => [
  ...tasksIn(node, items, units),
  ...node.children.flatMap((child) => tasksOf(child, items, units)),
];

function tasksIn(node: Node, items: readonly RawItem[], units: Units): Task[] {
  const { text, place } = node.line;
  if (referencesIn(text).length === 0) return [];
  const unit = unitAbove(node, units);
  const others = items.filter((item) => stepsOf(item.line)[0] !== partOf(node));
  const clauses = clausesIn(text, units);
  let lead: string | null = unit;
  return clauses.flatMap((clause): Task[] => {
    const references = referencesIn(clause);
    const [first] = references;
    if (!first || !doesWhatIsAt(clause.slice(0, first.start), units)) return [];
    const { points, isClear } = pointsAt(clause.slice(0, first.start), references, others, items);
    if (points.length === 0) return [];
    // Without the numbers, which are no times; what stands on both sides of them is not one.
    const rest = references.reduceRight(
      (all, { start, end }) => `${all.slice(0, start)};${all.slice(end)}`,
      clause,
    );
    const roles = rolesIn(rest, units);
    const party = rest.slice(0, isParty(rest, units) ? clauseEnd(rest, units) : 0);
    lead = roles.lead ?? (party === '' ? lead : null);
    const own = clauses.some((one) => referencesIn(one).length === 0) ? clause : text;
    const said = unit === null || own.includes(unit) ? own : `${unit}: ${own}`;
    const isOnly = isAll(rest, roles.spans) && clauses.every((one) => referencesIn(one).length > 0);
    const timeDoubt = doubtOfTime(clause.slice(references.at(-1)!.end));
    const task = { points, said, place: isOnly ? place : null, timeDoubt };
    const { spans } = sentenceDue(rest);
    const isOpen = !isClear || EXCEPTS.test(clause);
    const doubt = isOpen ? `“${clause}”: không rõ gồm những nội dung nào` : null;
    const helps = HELPS.test(rest.slice(party.length).replace(lead ?? '', ''));
    const helper = party === '' ? lead : party;
    return [
      helps && helper !== null
        ? { ...task, lead: null, support: [helper], due: [], doubt }
        : { ...task, lead, support: roles.support, due: spans.map((span) => span.due), doubt },
    ];
  });
}

/**
 * The parts of a line, each of which names points. What names none goes on with the one before, unless
 * another does it; behind several points a further duty is of its own.
 */
function clausesIn(text: string, units: Units): string[] {
  const clauses: string[] = [];
  for (const part of text.split(/(?<=;)\s+/u)) {
    const before = clauses.at(-1) ?? '';
    const isOwn = referencesIn(part).length > 0 || /^\p{Lu}/u.test(part);
    const goesOn = !isOwn && (!namesSeveral(before) || tellsOnlyWhoAndWhen(part, units));
    if (clauses.length > 0 && goesOn) clauses.splice(-1, 1, `${before} ${part}`);
    else clauses.push(part);
  }
  return clauses;
}

const namesSeveral = (clause: string): boolean =>
  referencesIn(clause).flatMap(({ paths }) => paths).length > 1;

const tellsOnlyWhoAndWhen = (part: string, units: Units): boolean =>
  sentenceDue(part).spans[0]?.start === 0 || isAll(part, rolesIn(part, units).spans);

/** "… tại mục 2, lập báo cáo trước ngày 15/5": a time behind a further work may be of that alone. */
function doubtOfTime(behind: string): string | null {
  const [time] = sentenceDue(behind).spans;
  const works = time === undefined ? [] : (behind.slice(0, time.start).match(WORK) ?? []);
  return works.some((work) => !OF_THE_POINT.test(work))
    ? `không rõ “${time!.due.words}” là thời hạn của nội dung nào`
    : null;
}

const OF_THE_POINT = /^(?:hoàn thành|thực hiện|triển khai|trong|theo|để|bảo đảm|đảm bảo)$/u;

/** "trừ điểm 2": which points are meant a person says. */
const EXCEPTS = /(?<!\p{L})(?:trừ|ngoài|ngoại trừ|ngoại lệ|không (?:bao )?gồm)(?!\p{L})/iu;

/** Who follows, pays for or tells of the work does not do it; nor does who begins behind it. */
const OTHERWISE =
  /(?<!\p{L})(?:theo dõi|đôn đốc|kiểm tra|giám sát|kinh phí|kết quả|tiến độ|tổng hợp|báo cáo|đánh giá|tổng kết|sơ kết|hướng dẫn|căn cứ|theo|khi|sau|từ)(?!\p{L})/iu;
const DOES =
  /(?<!\p{L})(?:chủ trì|tham mưu|thực hiện|triển khai|hoàn thành|phụ trách|trách nhiệm|phối hợp|tham gia)(?!\p{L})[^,;:]*$/iu;

function doesWhatIsAt(before: string, units: Units): boolean {
  // "Phòng Kế hoạch tổng hợp": a verb in the name of a party is none of its work.
  const said = rolesIn(before, units).spans.reduceRight(
    (all, [from, to]) => `${all.slice(0, from)} ${all.slice(to)}`,
    before,
  );
  return DOES.test(before) && !OTHERWISE.test(said);
}
const HELPS =
  /^[\s:,;-]*(?:có trách nhiệm )?(?:phối hợp|tham gia)(?!\p{L})(?!.*(?<!\p{L})chủ trì)/iu;

/** Whether a line says nothing but who does what stands elsewhere, with whom and until when. */
function isAll(text: string, parties: readonly [number, number][]): boolean {
  const spans = [
    ...parties,
    ...sentenceDue(text).spans.map(({ start, end }): [number, number] => [start, end]),
  ];
  const left = titleOf(text, spans)?.replace(ABOUT, '') ?? '';
  return left.split(/\s+/u).filter((word) => /\p{L}/u.test(word)).length < 4;
}

const ABOUT =
  /(?<!\p{L})(?:các|nội dung|nhiệm vụ|công việc|chủ trì|tham mưu|tổ chức|thực hiện|triển khai|hoàn thành|phối hợp|nêu|quy định|tại|ở|của|Kế hoạch này)(?!\p{L})/giu;

/** The number of the part of the plan in which a line stands. */
const partOf = ({ parent, line }: Node): string | null =>
  parent === null ? line.label : partOf(parent);

/** "1. Phòng Kinh tế" over the line. */
function unitAbove({ parent }: Node, units: Units): string | null {
  if (parent === null) return null;
  const name = bare(parent.line.text);
  const isUnit =
    units.match(name).kind !== 'none' ||
    (name.length < 90 &&
      isProperName(name) &&
      parties(name).length === 1 &&
      rolesIn(name, units).lead === null);
  return isUnit ? name : unitAbove(parent, units);
}

function given(item: RawItem, tasks: readonly Task[]): RawItem {
  if (tasks.length === 0) return item;
  const unsure = [...item.unsure];
  const ask = (field: string, reason: string): void => {
    if (!unsure.some((one) => one.field === field)) unsure.push({ field, reason });
  };
  const leads = distinct([item.lead, ...tasks.map(({ lead }) => lead)]);
  const named = leads.filter((lead) => lead !== null);
  if (named.length > 1) ask('lead', `giao cho nhiều nơi: ${named.join(' | ')}`);
  const timed = [item.due, ...tasks.map(({ due }) => due)].filter((due) => due.length > 0);
  const times = distinct(timed.map((due) => due.map(({ words }) => words).join('; ')));
  if (times.length > 1) ask('due', `ghi nhiều thời hạn ở các chỗ: ${times.join(' | ')}`);
  const shared = tasks.find(({ points, due }) => points.length > 1 && isSeveral(due));
  if (shared) ask('due', `nhiều thời hạn cho nhiều nội dung: “${shared.said}”`);
  for (const { doubt, timeDoubt } of tasks) {
    if (doubt !== null) for (const field of ['lead', 'due']) ask(field, doubt);
    if (timeDoubt !== null) ask('due', timeDoubt);
  }
  const isAsked = unsure.some(({ field }) => field === 'lead');
  const lead = isAsked ? null : (named[0] ?? null);
  const support = distinct([...item.support, ...tasks.flatMap((task) => task.support)]);
  return {
    ...item,
    lead,
    support: support.filter((one) => one !== lead),
    due: timed[0] ?? [],
    sentence: [item.sentence, ...distinct(tasks.map(({ said }) => said))].join('; '),
    unsure,
  };
}

const isSeveral = (due: readonly DueFound[]): boolean =>
  due.length > 1 || due[0]?.deadline?.form.kind === 'list';

const distinct = <Value>(values: readonly Value[]): Value[] => [...new Set(values)];
