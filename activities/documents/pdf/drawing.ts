import type { getResolvedPDFJS } from 'unpdf';

export type Point = [number, number];
export type Matrix = [number, number, number, number, number, number];
export type Codes = Awaited<ReturnType<typeof getResolvedPDFJS>>['OPS'];

/** The steps in which a page is drawn. */
export interface Operators {
  fnArray: number[];
  argsArray: unknown[];
}

/** One step, and where its own coordinates lie on the page. */
export interface Step {
  code: number;
  args: unknown[];
  matrix: Matrix;
}

const WHOLE: Matrix = [1, 0, 0, 1, 0, 0];

/** The steps of a page, each with the coordinates that stand at that step. */
export function* steps({ fnArray, argsArray }: Operators, codes: Codes): Generator<Step> {
  const kept: Matrix[] = [];
  let matrix = WHOLE;
  for (let i = 0; i < fnArray.length; i++) {
    const code = fnArray[i]!;
    const args = (argsArray[i] ?? []) as unknown[];
    if (code === codes.save) kept.push(matrix);
    else if (code === codes.restore || code === codes.paintFormXObjectEnd) {
      matrix = kept.pop() ?? matrix;
    } else if (code === codes.transform) matrix = times(matrix, args as Matrix);
    else if (code === codes.paintFormXObjectBegin) {
      kept.push(matrix);
      matrix = times(matrix, (args[0] ?? WHOLE) as Matrix);
    } else yield { code, args, matrix };
  }
}

export const times = (a: Matrix, b: Matrix): Matrix => [
  a[0] * b[0] + a[2] * b[1],
  a[1] * b[0] + a[3] * b[1],
  a[0] * b[2] + a[2] * b[3],
  a[1] * b[2] + a[3] * b[3],
  a[0] * b[4] + a[2] * b[5] + a[4],
  a[1] * b[4] + a[3] * b[5] + a[5],
];

export const applied = (m: Matrix, x: number, y: number): Point => [
  m[0] * x + m[2] * y + m[4],
  m[1] * x + m[3] * y + m[5],
];
