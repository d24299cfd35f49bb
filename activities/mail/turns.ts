import type { Letter } from '../store/letters';
import type { Mark } from '../../workflows/rules/notices/sending';

/** What one connection wants written: how its last letter fared, and which it hands over next. */
interface Wish {
  mark: Mark | null;
  take: Letter | null;
  resolve: (taken: boolean) => void;
  reject: (error: unknown) => void;
}

/** Writes the wishes of all connections. @returns the ids of the letters taken */
export type WriteTurn = (marks: Mark[], takes: Letter[]) => Promise<string[]>;

/**
 * One statement at a time; what is wished while it runs goes into the next, so that connections
 * share commits instead of waiting for each other's.
 * @returns writes a mark and takes a letter; tells, once that is committed, whether it is taken
 */
export function shareTurns(
  write: WriteTurn,
): (mark: Mark | null, take: Letter | null) => Promise<boolean> {
  let wishes: Wish[] = [];
  let writing = false;

  const writeAll = async (): Promise<void> => {
    writing = true;
    while (wishes.length > 0) {
      const now = wishes;
      wishes = [];
      try {
        const marks = now.flatMap(({ mark }) => mark ?? []);
        const takes = now.flatMap(({ take }) => take ?? []);
        const taken = new Set(await write(marks, takes));
        for (const { take, resolve } of now) resolve(take !== null && taken.has(take.id));
      } catch (error) {
        for (const { reject } of now) reject(error);
      }
    }
    writing = false;
  };
  return (mark, take) =>
    new Promise((resolve, reject) => {
      wishes.push({ mark, take, resolve, reject });
      if (!writing) void writeAll();
    });
}
