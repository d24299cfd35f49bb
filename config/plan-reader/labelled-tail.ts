import { withoutTimes } from './alone';
import { isAttribute, LABEL } from './labels';
import { bare, tidy } from './text';
import { beginsAsUnit, type Units } from './units';

/** A sentence that ends in labelled values, in brackets or behind a sign. */
export interface Tailed {
  name: string;
  /** The labelled values, without brackets around them. */
  tail: string;
}

const FIRST = new RegExp(`(?<sign>[.;,:(–-])\\s*(?=(?:${LABEL})\\s*:)`, 'iu');
const EACH = new RegExp(`(?<![\\p{L}\\d] *)(?<label>${LABEL})\\s*:\\s*`, 'giu');

/**
 * "Tên nội dung (thời gian: …; đơn vị chủ trì: …)", "Tên nội dung. Thời gian: …. Phụ trách: …": the
 * name and the labelled values; null where the sentence has none, or goes on behind them.
 */
export function labelledTail(text: string, units: Units): Tailed | null {
  const first = FIRST.exec(text);
  const name = first ? bare(text.slice(0, first.index)) : '';
  if (!first || !/\p{L}{2}/u.test(name)) return null;
  const rest = text.slice(first.index + first[0].length);
  const tail = first.groups!['sign'] === '(' ? inBrackets(rest) : rest;
  if (tail === null) return null;
  const labels = [...tail.matchAll(EACH)];
  const [only] = labels;
  if (labels.length === 1 && LEADS.test(only!.groups!['label']!)) {
    const value = tail.slice(only!.index + only![0].length);
    if (!beginsAsUnit(value) && units.leading(value) === null) return null;
  }
  return { name, tail: tidy(tail) };
}

const LEADS = /^(?!thời |tiến ).*(?:chủ trì|thực hiện|đầu mối|phụ trách)$/iu;

/** What stands in the bracket, and labelled values behind it; null where the sentence goes on otherwise. */
function inBrackets(text: string): string | null {
  let depth = 1;
  for (const { 0: sign, index } of text.matchAll(/[()]/gu)) {
    depth += sign === '(' ? 1 : -1;
    if (depth > 0) continue;
    const behind = text.slice(index + 1).replace(/^[\s.;,:/]+/u, '');
    if (behind === '') return text.slice(0, index);
    if (withoutTimes(behind) === '') return `${text.slice(0, index)}; thời gian: ${behind}`;
    return isAttribute(behind) ? `${text.slice(0, index)}; ${behind}` : null;
  }
  return text;
}
