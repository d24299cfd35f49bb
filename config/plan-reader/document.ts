/** What a file of a plan says, whatever its format: paragraphs and tables in reading order, in NFC. */
export interface SourceDocument {
  blocks: Block[];
}

export type Block = Paragraph | Table;

export interface Paragraph {
  kind: 'paragraph';
  /** The number that the format keeps apart from the text ("1.", "a)"); null when it is typed or absent. */
  label: string | null;
  /** Lines that the writer broke are parted by "\n", columns of one line by "\t". */
  text: string;
  place: Place;
}

/** A table as a full grid: a merged cell stands in each of the slots that it covers. */
export interface Table {
  kind: 'table';
  rows: Cell[][];
  place: Place;
}

export interface Cell {
  /** Its paragraphs, parted by "\n". */
  text: string;
  /** The first slot that it covers, from 0. */
  row: number;
  column: number;
  place: Place;
  /** Why it is not certain that this is its text. */
  doubt?: string;
}

/** Where something stands, counted from 1 as a person counts; what a format does not know is left out. */
export interface Place {
  page?: number;
  line?: number;
  paragraph?: number;
  table?: number;
  row?: number;
  column?: number;
}

const WORDS: readonly [keyof Place, string][] = [
  ['page', 'trang'],
  ['table', 'bảng'],
  ['row', 'hàng'],
  ['column', 'cột'],
  ['paragraph', 'đoạn'],
  ['line', 'dòng'],
];

/** "trang 2, bảng 1, hàng 5, cột 3". */
export function sayPlace(place: Place): string {
  return WORDS.flatMap(([key, word]) => {
    const number = place[key];
    return number === undefined ? [] : [`${word} ${number}`];
  }).join(', ');
}
