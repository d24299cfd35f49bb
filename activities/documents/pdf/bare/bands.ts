import { fills } from './columns';
import type { Level, Stretch } from './levels';

/** A distance this much larger than between the lines of a cell parts rows. */
const WIDER = 1.1;

/** Levels that no gap over all columns parts. */
export function bandsOf(levels: readonly Level[], columns: readonly Stretch[]): Level[][] {
  const most = pitchOf(levels, columns) * WIDER;
  const bands: Level[][] = [];
  for (const level of levels) {
    const last = bands.at(-1)?.at(-1);
    if (last?.page === level.page && level.y - last.y <= most) bands.at(-1)!.push(level);
    else bands.push([level]);
  }
  return bands;
}

/** How far the lines of a cell stand from each other: as far as hardly any lines of a column are nearer. */
function pitchOf(levels: readonly Level[], columns: readonly Stretch[]): number {
  const distances = columns.flatMap((_, column) => {
    const own = levels.filter((level) => fills(level, column, columns));
    return own.slice(1).flatMap((level, i) => {
      const before = own[i]!;
      return before.page === level.page ? [level.y - before.y] : [];
    });
  });
  return distances.sort((a, b) => a - b)[Math.floor(distances.length * 0.1)] ?? 0;
}
