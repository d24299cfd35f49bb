/** One word, number or sign of a deadline. */
export interface Token {
  /** Lower case, NFC, one spelling per word. */
  text: string;
  kind: 'word' | 'number' | 'sign';
  /** Offsets in the words as given. */
  start: number;
  end: number;
}
