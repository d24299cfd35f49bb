import type {
  Block,
  Cell,
  Place,
  SourceDocument,
  Table,
} from '../../../config/plan-reader/document';
import { DocumentRefused } from '../refused';
import { gridsOf, type Grid } from './grids';
import { linesOf, paragraphsOf, type Line } from './lines';
import { loadPages } from './load';
import { joinTables } from './pages';
import type { Page, Piece } from './page';

/** Fewer letters a page than this is a picture of a page. */
const LETTERS = 60;

/** Reads a PDF that has text. @throws DocumentRefused, also for a scan */
export async function readPdf(bytes: Uint8Array): Promise<SourceDocument> {
  const pages = await loadPages(bytes);
  const letters = pages
    .flatMap(({ pieces }) => pieces)
    .reduce((sum, { text }) => sum + text.length, 0);
  if (letters < LETTERS * pages.length) {
    throw new DocumentRefused(
      'Tệp PDF là bản chụp (scan), không có chữ để đọc; đề nghị dùng bản .docx hoặc bản PDF xuất từ Word.',
    );
  }
  return { blocks: numbered(joinTables(pages.flatMap(blocksOf))) };
}

/** A piece of a page in its reading order; of a table also the places of its columns. */
export type Piled = { block: Block; columns?: number[] };

function blocksOf(page: Page): Piled[] {
  const grids = gridsOf(page);
  const inGrid = new Set(grids.flatMap(({ slots }) => slots.flat(2)));
  const lines = linesOf(page.pieces.filter((piece) => !inGrid.has(piece))).filter(
    ({ text }) => !/^\d{1,3}$/u.test(text),
  );
  refuseBareTable(lines);
  const edge = Math.max(0, ...lines.map(({ right }) => right));
  const texts = paragraphsOf(lines, edge).map(({ text, line }) => ({
    y: line.y,
    piled: {
      block: { kind: 'paragraph' as const, label: null, text, place: { page: page.number } },
    },
  }));
  const tables = grids.map((grid) => ({
    y: grid.ys[0]!,
    piled: { block: tableOf(grid, { page: page.number }), columns: grid.xs },
  }));
  return [...texts, ...tables].sort((a, b) => a.y - b.y).map(({ piled }) => piled);
}

/** A head and a signature have two columns; so many rows of three are a table. */
const MOST_ROWS = 4;

/** @throws DocumentRefused where columns stand beside each other without lines to tell them apart */
function refuseBareTable(lines: Line[]): void {
  const rows = new Set(lines.filter(({ columns }) => columns > 2).map(({ y }) => Math.round(y)));
  if (rows.size <= MOST_ROWS) return;
  throw new DocumentRefused(
    'Tệp PDF có bảng không kẻ ô, không phân biệt được các cột; đề nghị dùng bản .docx, hoặc kẻ ô cho bảng rồi xuất lại.',
  );
}

function tableOf({ xs, slots }: Grid, place: Place): Table {
  const cells = new Map<Piece[], Cell>();
  const rows = slots.map((row, r) =>
    row.map((pieces, column): Cell => {
      const known = cells.get(pieces);
      if (known) return known;
      const widest = row.filter((other) => other === pieces).length;
      const edge = xs[column + widest]! - 4;
      const text = paragraphsOf(linesOf(pieces), edge)
        .map((paragraph) => paragraph.text)
        .join('\n');
      const cell = { text, row: r, column, place };
      cells.set(pieces, cell);
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
