import { attributesOf, type Attributes } from './attributes';
import { isAttribute, labelledIn } from './labels';
import { sentenceDue } from './item';
import type { ClosingDoubt, Line, Node } from './outline';
import { beforeColon, rolesIn } from './roles';
import type { Units } from './units';

/** Letters, dashes, stars and plusses: what may be a part of the point above it as well as a point. */
const PARTS = 5;
/** A heading of a part of the plan is no point, but what stands behind its dashes may be of all. */
const PARTS_OF_PLAN = 1;
const POINTS = 2;

/**
 * Gives labelled lines ("Thời gian: …", "Phụ trách: …") that stand behind the dashes of a point to that
 * point. They are of a dash where each has its own; where only the last of several has some they are of
 * the point above. A single dash goes by what the plan does elsewhere at its level.
 */
export function giveClosing(tree: readonly Node[], units: Units): void {
  const nodes = tree.flatMap(withBelow);
  const ranks = [...new Set(nodes.map(({ line: { rank } }) => rank))].toSorted((a, b) => b - a);
  for (const rank of ranks.filter((one) => one >= PARTS_OF_PLAN)) {
    const level = nodes.filter(({ line }) => line.rank === rank);
    const habit = habitOf(level, units);
    for (const point of level) close(point, habit, units);
  }
}

const withBelow = (node: Node): Node[] => [node, ...node.children.flatMap(withBelow)];

/** A dash that is nothing but a labelled value. */
export const isLabelled = (node: Node): boolean =>
  isKnown(node) ||
  (node.children.length === 0 &&
    UNKNOWN.test(node.line.text) &&
    beforeColon(node.line.text) === null &&
    node.parent !== null &&
    node !== node.parent.children[0] &&
    isListOfLabels(node.parent));

const lists = new WeakMap<Node, boolean>();

/** A label that comes twice is of another duty each time, and no dash beside it is a label. */
function isListOfLabels(parent: Node): boolean {
  const seen = lists.get(parent);
  if (seen !== undefined) return seen;
  const kinds = parent.children.filter(isKnown).map(({ line }) => labelledIn(line.text)?.[0]?.kind);
  const isList = kinds.length > 1 && new Set(kinds).size === kinds.length;
  lists.set(parent, isList);
  return isList;
}

const isKnown = ({ line, children }: Node): boolean =>
  children.length === 0 && isAttribute(line.text);

/** "Căn cứ pháp lý: …": among labelled dashes one more, whatever it says. */
const UNKNOWN = /^\p{Lu}[^:.;()\d]{2,40}:\s/u;

/** The dashes of a point that may be its parts. */
const partsOf = ({ children }: Node): Node[] =>
  children.filter((child) => !isLabelled(child) && child.line.rank >= PARTS);

/** The labelled lines under a line, and those that it was given; not those of its own dashes. */
function labelsOf({ more, closing, children }: Node): Line[] {
  const given = new Set(children.flatMap((child) => child.closing));
  const dashes = children.filter(isLabelled).map(({ line }) => line);
  return [
    ...closing,
    ...more.filter(({ text }) => isAttribute(text)),
    ...dashes.filter((line) => !given.has(line)),
  ];
}

const kindsOf = (lines: readonly Line[], units: Units): (keyof Attributes)[] => {
  const { attributes } = attributesOf(
    lines.map(({ text }) => text),
    units,
  );
  return (Object.keys(attributes) as (keyof Attributes)[]).filter((kind) => kind !== 'other');
};

const isOwned = (part: Node, units: Units): boolean => kindsOf(labelsOf(part), units).length > 0;

const saysOf = ({ line: { text } }: Node, field: 'lead' | 'due', units: Units): boolean =>
  field === 'lead' ? rolesIn(text, units).lead !== null : sentenceDue(text).spans.length > 0;

/** Whether a sentence says who or when by itself. */
export const says = (node: Node, units: Units): boolean =>
  saysOf(node, 'lead', units) || saysOf(node, 'due', units);

/** Labels behind the last of several dashes, none of which says anything by itself. */
function closesAll(parts: readonly Node[], units: Units): boolean {
  const owned = parts.filter((part) => isOwned(part, units));
  return (
    parts.length > 1 &&
    owned.length === 1 &&
    owned[0] === parts.at(-1) &&
    !parts.some((part) => says(part, units))
  );
}

/** Whose the labels are at one level of the plan, as far as it tells. */
interface Habit {
  /** Some point has labels itself, or behind all its dashes. */
  ofPoint: boolean;
  /** Some point has dashes that have labels each. */
  ofParts: boolean;
}

function habitOf(level: readonly Node[], units: Units): Habit {
  const ofParts = level.some(
    (point) =>
      comesAgain(point, units) ||
      partsOf(point)
        .slice(0, -1)
        .some((part) => isOwned(part, units)),
  );
  const ofPoint = level.some((point) => isOwned(point, units) || closesAll(partsOf(point), units));
  return { ofPoint, ofParts };
}

function close(point: Node, habit: Habit, units: Units): void {
  const parts = partsOf(point);
  const [first] = parts;
  const last = parts.at(-1);
  if (!first || !last) return;
  if (point.children.some(isLabelled)) {
    if (habit.ofParts) giveBeside(point);
    else if (parts.length === 1 && first.children.length > 0) point.doubt = titleDoubt(first);
  }
  if (habit.ofParts) askUnlabelled(parts, units);
  if (!isOwned(last, units) || parts.length !== point.children.length) return;
  const own = kindsOf(labelsOf(point), units);
  const closing = kindsOf(labelsOf(last), units);
  if (closing.some((kind) => own.includes(kind))) return;
  const isPoint = point.line.rank >= POINTS && !habit.ofParts;
  if (parts.length === 1) {
    if (!isPoint) return;
    lift(last, point);
    if (!habit.ofPoint && own.length === 0) point.doubt = titleDoubt(first);
  } else if (isPoint && closesAll(parts, units)) lift(last, point);
  else shareDoubted(parts, closing, units);
}

/** Beside dashes with labels one without any may have those of the dash behind it: a person says. */
function askUnlabelled(parts: readonly Node[], units: Units): void {
  if (!parts.slice(0, -1).some((part) => isOwned(part, units))) return;
  const without = parts.filter((part) => !isOwned(part, units) && !says(part, units));
  for (const part of without)
    part.doubt = {
      fields: ['lead', 'due'],
      reason: 'dưới dòng này không ghi nơi chủ trì, thời hạn',
    };
}

const titleDoubt = ({ line: { text } }: Node): ClosingDoubt => ({
  fields: ['title'],
  reason: `thời hạn, nơi chủ trì ghi dưới gạch đầu dòng “${text}”`,
});

function lift(part: Node, point: Node): void {
  const labels = labelsOf(part);
  if (part.children.some(({ line }) => labels.includes(line)))
    point.doubt = {
      fields: ['title', 'due'],
      reason: `“${labels[0]!.text}” là gạch đầu dòng dưới “${part.line.text}”`,
    };
  point.closing.push(...labels);
  part.closing = [];
  part.more = part.more.filter((line) => !labels.includes(line));
  part.children = part.children.filter(({ line }) => !labels.includes(line));
}

/** Where only the last of several dashes has a label, and no other says the like, each may have it: a person says. */
function shareDoubted(
  parts: readonly Node[],
  closing: readonly (keyof Attributes)[],
  units: Units,
): void {
  const others = parts.slice(0, -1);
  if (others.some((part) => isOwned(part, units))) return;
  const isOpen = (['lead', 'due'] as const).some(
    (field) => closing.includes(field) && !others.some((part) => saysOf(part, field, units)),
  );
  if (!isOpen) return;
  const labels = labelsOf(parts.at(-1)!);
  const held = (['lead', 'due'] as const).filter((field) => closing.includes(field));
  const reason = `“${labels[0]!.text}” ghi sau nhiều gạch đầu dòng, không rõ của dòng nào`;
  for (const part of parts) {
    const fields = held.filter((field) => !saysOf(part, field, units));
    // What a dash says itself no label behind another overrules.
    if (part !== parts.at(-1) && fields.length === held.length) part.closing.push(...labels);
    part.doubt = { fields, reason };
  }
}

/** "- Tập huấn; - Thời gian: …; - Tuyên truyền; - Thời gian: …": the same label behind another dash. */
function comesAgain({ children }: Node, units: Units): boolean {
  const runs: Node[][] = [];
  for (const [i, child] of children.entries()) {
    if (!isLabelled(child)) continue;
    if (i > 0 && isLabelled(children[i - 1]!)) runs.at(-1)!.push(child);
    else runs.push([child]);
  }
  const kinds = runs.map((run) =>
    kindsOf(
      run.map(({ line }) => line),
      units,
    ),
  );
  const before = new Set<keyof Attributes>();
  return kinds.some((own) => {
    const comes = own.some((kind) => before.has(kind));
    own.forEach((kind) => before.add(kind));
    return comes;
  });
}

/** Labelled dashes to the dash before them. */
function giveBeside(point: Node): void {
  let part: Node | null = null;
  for (const child of point.children) {
    if (!isLabelled(child)) part = child;
    else if (part !== null) part.closing.push(child.line);
  }
}
