import { read } from '../deadline/read';
import type { WordDoubt } from '../deadline/deadline';

/**
 * The other ways in which a letter's own deadline words can be read, one Vietnamese phrase each. A
 * template's words are confirmed before a plan starts; a letter's are taken as they come, by the
 * earlier reading, and everybody who relies on the date sees that there is another.
 */
export function letterDoubts(words: string): string[] {
  const reading = read(words);
  return reading.ok ? sayDoubts(words, reading.doubts) : [];
}

/** The same of doubts that are known, as when the days of the year bring some of them. */
export const sayDoubts = (
  words: string,
  doubts: readonly Pick<WordDoubt, 'reading' | 'why'>[],
): string[] =>
  doubts.map(({ reading, why }) => `“${words}” còn có thể hiểu là ${reading} (${why})`);
