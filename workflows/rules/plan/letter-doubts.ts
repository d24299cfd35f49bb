import { read } from '../deadline/read';

/**
 * The other ways in which a letter's own deadline words can be read, one Vietnamese phrase each. A
 * template's words are confirmed before a plan starts; a letter's are taken as they come, by the
 * earlier reading, and everybody who relies on the date sees that there is another.
 */
export function letterDoubts(words: string): string[] {
  const reading = read(words);
  if (!reading.ok) return [];
  return reading.doubts.map(
    (doubt) => `“${words}” còn có thể hiểu là ${doubt.reading} (${doubt.why})`,
  );
}
