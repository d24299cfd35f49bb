import {
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type Scalar,
} from 'yaml';
import { sayDay, type Day } from '../../workflows/rules/time';
import { moveYears, yearsIn } from './years-in-words';
import type { Place } from '../yaml-faults';

/** A line of the file that the other year says differently. */
export interface ChangedLine {
  line: number;
  from: string;
  to: string;
}

/** A place that was left as it is and that a person has to look at. */
export interface LeftPlace {
  line: number;
  /** The plan's day or basis, a document, a year that may be the plan's, a confirmation, a table's days. */
  what: 'issued' | 'basis' | 'document' | 'year' | 'confirmed' | 'table';
  text: string;
}

/** The plan that a template was started for: its year is not that of the words as they are written. */
export interface StartedPlan {
  year: number;
  /** Null: it was started without one. */
  issuedOn: Day | null;
}

export interface ClonedText {
  text: string;
  /** The year of the plan that it is cloned from. */
  from: number;
  changed: ChangedLine[];
  left: LeftPlace[];
}

/**
 * The text of a template for another year: the years in its words move, digit by digit where they
 * stand, so that comments, order and layout stay. What it is based on and what people confirmed is
 * not said anew in their names, and nobody knows when the other plan is issued: it stays, to be
 * looked at.
 * @param text a template that can be read
 * @param started the plan that is cloned; absent: the template is, as it is written
 */
export function cloneText(text: string, year: number, started?: StartedPlan): ClonedText {
  const { own, left, moved } = moveText(text, year, started?.issuedOn ?? null);
  const before = started ? moveText(text, started.year, started.issuedOn).moved : text;
  const from = started?.year ?? own;
  return { text: moved, from, changed: changedLines(before, moved), left };
}

interface MovedText {
  /** The year of the words as they were written. */
  own: number;
  moved: string;
  left: LeftPlace[];
}

function moveText(text: string, year: number, issuedOn: Day | null): MovedText {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const own = Number(document.get('year'));
  const by = year - own;
  const left: LeftPlace[] = [];
  const edits: { at: number; end: number; to: string }[] = [];
  eachScalar(document, (scalar, place) => {
    const [at, end] = scalar.range!;
    const note = (what: LeftPlace['what'], said: string): void => {
      left.push({ line: lines.linePos(at).line, what, text: said });
    };
    const value = String(scalar.value);
    if (place.join('.') === 'year') edits.push({ at, end, to: String(year) });
    else if (place.join('.') === 'issuedOn') {
      if (issuedOn !== null && issuedOn !== value) edits.push({ at, end, to: issuedOn });
      note('issued', sayDay(issuedOn ?? value));
    } else if (place[0] === 'basis') note('basis', value);
    else if (place.includes('confirmed')) note('confirmed', value);
    else if (isWords(place)) {
      const source = text.slice(at, end);
      const moved = movedScalar(source, value, own, by);
      if (moved !== source) edits.push({ at, end, to: moved });
      if (place.includes('table')) note('table', `${String(place.at(-1))}: ${moved}`);
      for (const kept of keptYears(value, own)) note(kept, value);
    }
  });
  let moved = text;
  for (const { at, end, to } of edits.toReversed())
    moved = moved.slice(0, at) + to + moved.slice(end);
  return { own, moved, left };
}

/** Names and codes are no words of the plan. */
const CODES = new Set<unknown>(['name', 'version', 'no', 'workflow', 'id']);
const isWords = (place: Place): boolean => !CODES.has(place.at(-1));

function eachScalar(document: Document, look: (scalar: Scalar, place: Place) => void): void {
  visit(document, {
    Scalar(key, node, path) {
      if (key === 'key' || !node.range) return;
      look(node, placeOf([...path, node]));
    },
  });
}

/** The keys and indexes on the way to a node. */
function placeOf(path: readonly unknown[]): Place {
  return path.flatMap((node, i): PropertyKey[] => {
    if (isSeq(node)) return [node.items.indexOf(path[i + 1])];
    return isPair(node) ? [String(isScalar(node.key) ? node.key.value : node.key)] : [];
  });
}

/** A scalar as it is written, with its years moved; one whose digits are escaped is written anew. */
function movedScalar(source: string, value: string, own: number, by: number): string {
  const wanted = leapless(moveYears(value, own, by));
  const moved = leapless(moveYears(source, own, by));
  const read = parseDocument(`a: ${moved}\n`).get('a');
  const isBlock = /^[|>]/.test(source);
  return isBlock || String(read).normalize('NFC') === wanted ? moved : JSON.stringify(wanted);
}

/** A day written 2024-02-29 is the last of its month in any other year. */
const leapless = (text: string): string =>
  text.replace(/(\d{4})-02-29/g, (day, year: string) =>
    Number(year) % 4 === 0 ? day : `${year}-02-28`,
  );

/** Years that stay although they are near the plan's: of documents, or not said to be years. */
function keptYears(value: string, own: number): ('document' | 'year')[] {
  const kept = yearsIn(value.normalize('NFC'), own).filter(({ moves }) => !moves);
  const near = kept.filter(({ year }) => Math.abs(year - own) <= 1);
  if (near.length === 0) return [];
  return [near.some(({ isOfDocument }) => isOfDocument) ? 'document' : 'year'];
}

function changedLines(before: string, after: string): ChangedLine[] {
  const is = after.split('\n');
  return before.split('\n').flatMap((from, i) => {
    const to = is[i] ?? '';
    return from === to ? [] : [{ line: i + 1, from: from.trim(), to: to.trim() }];
  });
}
