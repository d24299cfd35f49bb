import type { Page } from '../../activities/documents/pdf/page';
import { pdfOf } from './hostile-pdf';

/** Words at a place of a page: x, y, the words. */
export type Placed = readonly [number, number, string];

const SIZE = 10;
const WIDTH = 5;

/** A page as it is once its letters are known, each as wide as any other. */
export const pageOf = (number: number, words: readonly Placed[]): Page => ({
  number,
  rulings: [],
  pieces: words.flatMap(([x, y, text]) =>
    Array.from(text, (letter, i) => ({
      text: letter,
      left: x + i * WIDTH,
      right: x + (i + 1) * WIDTH - (letter === ' ' ? 1 : 0),
      y,
      size: SIZE,
    })),
  ),
});

/** Lines of words, the columns parted by "|", each at its place; "" leaves a column empty. */
export const linesAt = (
  columns: readonly number[],
  top: number,
  lines: readonly string[],
  pitch = 12,
): Placed[] =>
  lines.flatMap((line, row) =>
    line.split('|').flatMap((text, column): Placed[] => {
      const words = text.trim();
      return words === '' ? [] : [[columns[column]!, top + row * pitch, words]];
    }),
  );

/** A page of Latin letters as a PDF. */
export function pdfOfWords(words: readonly Placed[]): Buffer {
  const drawn = words.map(([x, y, text]) => `1 0 0 1 ${x} ${842 - y} Tm (${text}) Tj`).join('\n');
  const content = `BT /F1 10 Tf\n${drawn}\nET`;
  const font = '<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>';
  return pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 ${font} >> >> >>`,
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
  ]);
}
