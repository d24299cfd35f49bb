import type { RawItem } from './item';
import type { Reference } from './references';
import { fold } from './text';

/**
 * The points that the references of a sentence name, and whether it is certain that they are these.
 * `before`: what stands before the first of them.
 */
export function pointsAt(
  before: string,
  references: readonly Reference[],
  others: readonly RawItem[],
  items: readonly RawItem[],
): { points: RawItem[]; isClear: boolean } {
  const paths = references.flatMap((one) => one.paths);
  const under = paths.map((path) => others.filter((item) => isAt(item, path, items)));
  const part = partNamed(before);
  if (part === null) return { points: [...new Set(under.flat())], isClear: true };
  const named = under.map((points) =>
    points.filter(({ title, sentence }) => fold(title ?? sentence).includes(part)),
  );
  const isClear = named.some((points) => points.length > 0);
  const points = under.flatMap((all, i) => (named[i]!.length > 0 ? named[i]! : all));
  return { points: [...new Set(points)], isClear };
}

/** "nội dung hậu kiểm tại mục 3": of what stands there this part alone; null: all of it. */
function partNamed(before: string): string | null {
  const what = PART.exec(before)?.groups!['what'];
  const own = what === undefined ? '' : fold(what.replace(ALL_OF_IT, ' '));
  return own === '' ? null : own;
}

const PART =
  /(?<!\p{L})(?:nội dung|nhiệm vụ|công việc|việc|công tác|hoạt động)(?<what>\s+[^,;:]*?)\s*(?:tại|ở|thuộc|của)\s*$/iu;
const ALL_OF_IT =
  /(?<!\p{L})(?:được|đã|có|các|và|giao|phân công|nêu|quy định|ghi|liên quan|nhiệm vụ|công việc|nội dung|cụ thể|về|theo|trên|thẩm quyền|chức năng|phạm vi|còn lại)(?!\p{L})/giu;

/** Whether a line is called so, or stands under what is; a number alone has to be of one line. */
function isAt({ line }: RawItem, path: readonly string[], items: readonly RawItem[]): boolean {
  if (path.length === 1)
    return (
      !/^[IVXL]/u.test(path[0]!) &&
      endsIn(line, path) &&
      items.filter((one) => endsIn(one.line, path)).length === 1
    );
  const steps = stepsOf(line);
  return [0, 1].some((from) => path.every((step, i) => steps[from + i] === step));
}

/** "II.1, gạch đầu dòng 2" as the numbers on the way to it. */
export const stepsOf = (line: string): string[] => line.split(',')[0]!.split('.');
const endsIn = (line: string, [number]: readonly string[]): boolean =>
  !line.includes(',') && stepsOf(line).at(-1) === number;
