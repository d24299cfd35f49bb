import type {
  Block,
  Cell,
  Place,
  SourceDocument,
  Table,
} from '../../../config/plan-reader/document';
import { DocumentRefused } from '../refused';
import { looksTcvn3 } from '../tcvn3';
import { gridsOf, type Grid } from './grids';
import { marginOf } from './indents';
import { linesOf, paragraphsOf } from './lines';
import { loadPages } from './load';
import { bareTables, type BareTable } from './bare/tables';
import type { Page, Piece } from './page';
import { joinTables, type Piled } from './pages';
import { partParties } from './party-lines';
import type { CellLines } from './rest';
import { partTimes } from './time-lines';

/** Fewer letters a page than this is no plan: a picture of a page, perhaps with the words of a signature. */
const LETTERS = 60;

/** Reads a PDF that has text. @throws DocumentRefused, also for a scan and where there is too little text */
export async function readPdf(bytes: Uint8Array): Promise<SourceDocument> {
  const pages = await loadPages(bytes);
  const letters = pages
    .flatMap(({ pieces }) => pieces)
    .reduce((sum, { text }) => sum + text.length, 0);
  if (letters < LETTERS * pages.length) {
    const found =
      letters === 0
        ? 'là bản chụp (scan), không có chữ để đọc'
        : `quá ít chữ để đọc (${letters} ký tự trên ${pages.length} trang), có thể là bản chụp (scan)`;
    throw new DocumentRefused(
      `Tệp PDF ${found}; đề nghị dùng bản .docx hoặc bản PDF xuất từ Word.`,
    );
  }
  if (looksTcvn3(pages.flatMap(({ pieces }) => pieces.map(({ text }) => text)).join('')))
    throw new DocumentRefused(
      'Tệp PDF dùng phông TCVN3 (.VnTime) nhưng không ghi tên phông nên không đọc được; đề nghị dùng bản .docx hoặc chuyển sang Unicode.',
    );
  const grids = pages.map(gridsOf);
  const beside = pages.map(({ number, pieces }, i) => {
    const inGrid = new Set(grids[i]!.flatMap(({ slots }) => slots.flat(2)));
    return { number, pieces: pieces.filter((piece) => !inGrid.has(piece)) };
  });
  const bare = bareTables(beside);
  const inTable = new Set(bare.flatMap((each) => each.pieces));
  const isUnread = beside.some(({ pieces }) =>
    hasColumns(pieces.filter((piece) => !inTable.has(piece))),
  );
  if (isUnread || bare.some(({ table }) => table === null)) {
    throw new DocumentRefused(
      'Tệp PDF có bảng không kẻ ô, không phân biệt được các cột; đề nghị dùng bản .docx, hoặc kẻ ô cho bảng rồi xuất lại.',
    );
  }
  const lines = new Map<Cell, CellLines>();
  const piled = pages.flatMap((page, i) => blocksOf(page, grids[i]!, bare, lines));
  const blocks = joinTables(piled, lines);
  const linesIn = (cell: Cell): string[] => (lines.get(cell)?.lines ?? []).map(({ text }) => text);
  for (const table of blocks.filter((block) => block.kind === 'table')) {
    partParties(table, linesIn);
    partTimes(table, linesIn);
  }
  return { blocks: numbered(blocks) };
}

/** A head and a signature stand in columns; so many lines of a page that do are a table. */
const MOST_LINES = 10;

/** Lines that are no further apart than this, in points, stand beside one another. */
const LEVEL = 8;

const hasColumns = (pieces: Piece[]): boolean => {
  const ys = linesOf(pieces)
    .filter(({ columns }) => columns > 1)
    .map(({ y }) => y)
    .toSorted((a, b) => a - b);
  const tops: number[] = [];
  for (const y of ys) if (y - (tops.at(-1) ?? -Infinity) > LEVEL) tops.push(y);
  return tops.length > MOST_LINES;
};

function blocksOf(
  page: Page,
  grids: Grid[],
  bare: BareTable[],
  cellLines: Map<Cell, CellLines>,
): Piled[] {
  const inTable = new Set([
    ...grids.flatMap(({ slots }) => slots.flat(2)),
    ...bare.flatMap(({ pieces }) => pieces),
  ]);
  const lines = linesOf(page.pieces.filter((piece) => !inTable.has(piece))).filter(
    ({ text }) => !/^\d{1,3}$/u.test(text),
  );
  const edge = Math.max(0, ...lines.map(({ right }) => right));
  const texts = paragraphsOf(lines, edge, marginOf(lines)).map(({ text, line }) => ({
    y: line.y,
    piled: {
      block: { kind: 'paragraph' as const, label: null, text, place: { page: page.number } },
    },
  }));
  const ruled = grids.map((grid) => ({
    y: grid.ys[0]!,
    piled: { block: tableOf(grid, { page: page.number }, cellLines), columns: grid.xs },
  }));
  const unruled = bare
    .filter((each) => each.page === page.number)
    .map(({ y, table }) => ({ y, piled: { block: table! } }));
  return [...texts, ...ruled, ...unruled].sort((a, b) => a.y - b.y).map(({ piled }) => piled);
}

function tableOf({ xs, slots }: Grid, place: Place, cellLines: Map<Cell, CellLines>): Table {
  const cells = new Map<Piece[], Cell>();
  const rows = slots.map((row, r) =>
    row.map((pieces, column): Cell => {
      const known = cells.get(pieces);
      if (known) return known;
      const widest = row.filter((other) => other === pieces).length;
      const edge = xs[column + widest]! - 4;
      const lines = linesOf(pieces);
      const text = paragraphsOf(lines, edge)
        .map((paragraph) => paragraph.text)
        .join('\n');
      const cell = { text, row: r, column, place };
      cells.set(pieces, cell);
      if (lines.length > 0) cellLines.set(cell, { lines, edge });
      return cell;
    }),
  );
  return { kind: 'table', rows, place };
}

/** Counts paragraphs and tables through the whole document. */
function numbered(blocks: Block[]): Block[] {
  let paragraphs = 0;
  let tables = 0;
  return blocks.map((block) => {
    if (block.kind === 'paragraph')
      return { ...block, place: { ...block.place, paragraph: ++paragraphs } };
    const table = ++tables;
    for (const cell of new Set(block.rows.flat()))
      cell.place = { ...cell.place, table, row: cell.row + 1, column: cell.column + 1 };
    return { ...block, place: { ...block.place, table } };
  });
}
