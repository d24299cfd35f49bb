import type { Block, SourceDocument } from '../../../config/plan-reader/document';
import { isCapitals } from '../../../config/plan-reader/text';
import { isTimeHeading } from '../../../config/plan-reader/time-heading';
import { beginsPart } from '../wrapping';
import { decode } from './decode';
import { pipedAt } from './piped';
import { spacedAt } from './spaced';
import { tabbedAt } from './tabbed';

/** Reads a plain text; tables that were drawn with tabs, strokes or spaces and lines that were broken by the width of the page are whole again. */
export function readText(bytes: Uint8Array): SourceDocument {
  const raw = decode(bytes).split(/\r\n|\r|\n/u);
  const lines = raw.map((line) => line.replace(/\t/gu, '    ').trimEnd());
  const wrapped = MEASURES.map((measure) => wrapOf(lines, measure));
  const blocks: Block[] = [];
  let before = '';
  let behind = 0;
  lines.forEach((line, i) => {
    if (i < behind) return;
    const nth = blocks.filter(({ kind }) => kind === 'table').length + 1;
    const tabbed = tabbedAt(raw, i, nth) ?? pipedAt(raw, i, nth) ?? spacedAt(raw, i, nth);
    if (tabbed) {
      blocks.push(tabbed.table);
      behind = tabbed.end;
      before = '';
      return;
    }
    const text = columns(line.normalize('NFC'));
    const last = blocks.at(-1);
    if (last?.kind === 'paragraph' && wrapped.some((continues) => continues(before, line))) {
      last.text += ` ${text}`;
    } else if (text !== '') {
      blocks.push({ kind: 'paragraph', label: null, text, place: { line: i + 1 } });
    }
    before = line;
  });
  return { blocks };
}

/** The program that broke the lines may have counted an accent as a letter of its own. */
const MEASURES = [
  (text: string): number => text.normalize('NFC').length,
  (text: string): number => text.normalize('NFD').length,
];

/** Of paragraphs that are one line each nearly all are longer or shorter than a page is wide. */
const WIDEST_PAGE = 140;

/** Tells whether a line goes on with the next because its first word had no room any more. */
function wrapOf(
  lines: string[],
  measure: (text: string) => number,
): (before: string, line: string) => boolean {
  const plain = lines.filter((line) => line.trim() !== '' && !hasColumns(line)).map(measure);
  const width = plain.toSorted((a, b) => a - b)[Math.floor(plain.length * 0.9)] ?? 0;
  return (before, line) => {
    const next = line.trim();
    if (width > WIDEST_PAGE || next === '' || before.trim() === '') return false;
    if (hasColumns(before) || hasColumns(line) || beginsPart(next.normalize('NFC'))) return false;
    if (standsAlone(next.normalize('NFC'), before)) return false;
    return measure(before) + 1 + measure(next.split(/\s/u, 1)[0]!) > width;
  };
}

/** A month over what follows, and capitals behind a sentence that has ended, go on with nothing. */
const standsAlone = (next: string, before: string): boolean =>
  isTimeHeading(next) || (isCapitals(next) && /[.;:]\s*$/u.test(before));

const hasColumns = (line: string): boolean => line.trim().includes('   ');

/** Columns of a heading are parted by many spaces. */
const columns = (line: string): string => line.trim().replace(/ {3,}/gu, '\t');
