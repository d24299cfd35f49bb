import { applied, steps, type Codes, type Operators, type Point } from './drawing';
import type { Ruling } from './page';

/** A filled rectangle this thin is a line. */
const THIN = 3;
/** Shorter lines underline a letter or draw a mark. */
const SHORTEST = 6;

/** The straight upright and level lines that a page draws, as strokes or as thin filled rectangles. */
export function rulingsOf(
  operators: Operators,
  codes: Codes,
  onView: (x: number, y: number) => Point,
): Ruling[] {
  const rulings: Ruling[] = [];
  const filled = new Set([codes.fill, codes.eoFill]);
  const stroked = new Set([
    codes.stroke,
    codes.closeStroke,
    codes.fillStroke,
    codes.eoFillStroke,
    codes.closeFillStroke,
    codes.closeEOFillStroke,
  ]);
  for (const { code, args, matrix } of steps(operators, codes)) {
    if (code !== codes.constructPath) continue;
    const [paint, [path]] = args as [number, [ArrayLike<number> | null]];
    if (!path || !(filled.has(paint) || stroked.has(paint))) continue;
    for (const points of outlines(path)) {
      const placed = points.map(([x, y]) => onView(...applied(matrix, x, y)));
      rulings.push(...(filled.has(paint) ? thin(placed) : strokes(placed)));
    }
  }
  return rulings;
}

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
