import { isMap, isScalar, type Pair } from 'yaml';

/** Words that a comma cut in pieces. */
export interface CutWords {
  /** The entry that they belong to. */
  name: string;
  words: string;
}

/**
 * The words of which an entry without a value is a piece, where entries stand in braces:
 * `{ name: bão, lũ, source: … }` has one that is called "lũ".
 * @param map the node that has the entry
 * @returns null: it is a piece of no words
 */
export function cutByComma(map: unknown, key: PropertyKey): CutWords | null {
  if (!isMap(map) || !map.flow) return null;
  const at = map.items.findIndex((pair) => textOf(pair.key) === key);
  if (at < 0 || !isPiece(map.items[at]!)) return null;
  const first = map.items.slice(0, at).findLastIndex((pair) => !isPiece(pair));
  const begins = map.items[first];
  if (!begins || !isScalar(begins.value) || typeof begins.value.value !== 'string') return null;
  const behind = map.items.slice(first + 1);
  const next = behind.findIndex((pair) => !isPiece(pair));
  const pieces = next < 0 ? behind : behind.slice(0, next);
  const words = [textOf(begins.value), ...pieces.map((pair) => textOf(pair.key))].join(', ');
  return { name: textOf(begins.key), words };
}

const textOf = (node: unknown): string => (isScalar(node) ? String(node.value) : '');

const isPiece = ({ key, value }: Pair): boolean => isScalar(key) && value === null;
