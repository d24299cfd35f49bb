import type { Letter } from '../store/letters';

/** Reads letters after the given one, the most urgent first; none: there are no more. */
export type ReadLetters = (after: Letter | null) => Promise<Letter[]>;

/** A shelf with fewer letters than this is filled up while they are being sent. */
const LOW = 50;

/** Keeps the next letters at hand. @returns gives the next one, null when there is none */
export function fillShelf(read: ReadLetters): () => Promise<Letter | null> {
  const letters: Letter[] = [];
  let last: Letter | null = null;
  let empty = false;
  let reading: Promise<void> | null = null;

  const fill = async (): Promise<void> => {
    const more = await read(last);
    letters.push(...more);
    last = more.at(-1) ?? last;
    empty = more.length === 0;
    reading = null;
  };
  return async () => {
    for (;;) {
      if (!empty && letters.length < LOW) reading ??= fill();
      const letter = letters.shift();
      if (letter || !reading) return letter ?? null;
      await reading;
    }
  };
}
