import type { Ruling } from './page';

type Point = [number, number];
type Matrix = [number, number, number, number, number, number];

interface Operators {
  fnArray: number[];
  argsArray: unknown[];
}

type Codes = Record<
  | 'save'
  | 'restore'
  | 'transform'
  | 'constructPath'
  | 'stroke'
  | 'closeStroke'
  | 'fill'
  | 'eoFill'
  | 'fillStroke'
  | 'eoFillStroke'
  | 'closeFillStroke'
  | 'closeEOFillStroke',
  number
>;

/** A filled rectangle this thin is a line. */
const THIN = 3;
/** Shorter lines underline a letter or draw a mark. */
const SHORTEST = 6;

/** The straight upright and level lines that a page draws, as strokes or as thin filled rectangles. */
export function rulingsOf(
  { fnArray, argsArray }: Operators,
  codes: Codes,
  onView: (x: number, y: number) => Point,
): Ruling[] {
  const rulings: Ruling[] = [];
  const drawn = new Set(
    [
      codes.stroke,
      codes.closeStroke,
      codes.fill,
      codes.eoFill,
      codes.fillStroke,
      codes.eoFillStroke,
      codes.closeFillStroke,
      codes.closeEOFillStroke,
    ].filter((code) => code !== undefined),
  );
  const filled = new Set([codes.fill, codes.eoFill]);
  const kept: Matrix[] = [];
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  fnArray.forEach((code, i) => {
    const args = argsArray[i] as unknown[] | null;
    if (code === codes.save) kept.push(matrix);
    else if (code === codes.restore) matrix = kept.pop() ?? matrix;
    else if (code === codes.transform) matrix = times(matrix, args as Matrix);
    else if (code === codes.constructPath) {
      const [paint, [path]] = args as [number, [ArrayLike<number> | null]];
      if (!path || !drawn.has(paint)) return;
      const onPage = ([x, y]: Point): Point => onView(...applied(matrix, x, y));
      for (const points of outlines(path)) {
        const placed = points.map(onPage);
        rulings.push(...(filled.has(paint) ? thin(placed) : strokes(placed)));
      }
    }
  });
  return rulings;
}

const times = (a: Matrix, b: Matrix): Matrix => [
  a[0] * b[0] + a[2] * b[1],
  a[1] * b[0] + a[3] * b[1],
  a[0] * b[2] + a[2] * b[3],
  a[1] * b[2] + a[3] * b[3],
  a[0] * b[4] + a[2] * b[5] + a[4],
  a[1] * b[4] + a[3] * b[5] + a[5],
];

const applied = (m: Matrix, x: number, y: number): Point => [
  m[0] * x + m[2] * y + m[4],
  m[1] * x + m[3] * y + m[5],
];

/** How many numbers follow each step of a path: move, line, two kinds of curve, close. */
const LENGTHS = [2, 2, 6, 4, 0];
const CLOSE = 4;

/** The corners of each part of a path; a part with a curve is left out. */
function outlines(path: ArrayLike<number>): Point[][] {
  const parts: { points: Point[]; curved: boolean }[] = [];
  for (let i = 0; i < path.length;) {
    const step = path[i]!;
    const length = LENGTHS[step];
    if (length === undefined) break;
    const point: Point = [path[i + 1]!, path[i + 2]!];
    const part = parts.at(-1);
    if (step === 0) parts.push({ points: [point], curved: false });
    else if (step === 1) part?.points.push(point);
    else if (step === CLOSE) part?.points.push(part.points[0]!);
    else if (part) part.curved = true;
    i += 1 + length;
  }
  return parts.filter(({ curved }) => !curved).map(({ points }) => points);
}

function strokes(points: Point[]): Ruling[] {
  return points.slice(1).flatMap((to, i) => line(points[i]!, to));
}

function thin(points: Point[]): Ruling[] {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [left, right, top, bottom] = [
    Math.min(...xs),
    Math.max(...xs),
    Math.min(...ys),
    Math.max(...ys),
  ];
  if (right - left <= THIN) {
    const x = (left + right) / 2;
    return line([x, top], [x, bottom]);
  }
  if (bottom - top > THIN) return [];
  const y = (top + bottom) / 2;
  return line([left, y], [right, y]);
}

function line([x1, y1]: Point, [x2, y2]: Point): Ruling[] {
  const upright = Math.abs(x1 - x2) <= 1;
  if (upright === Math.abs(y1 - y2) <= 1) return [];
  const [at, from, to] = upright ? [(x1 + x2) / 2, y1, y2] : [(y1 + y2) / 2, x1, x2];
  if (Math.abs(to - from) < SHORTEST) return [];
  return [{ upright, at, from: Math.min(from, to), to: Math.max(from, to) }];
}
