import type { Refusal } from './deadline';
import { tidy, tokensOf, type Token } from './words';

/**
 * Walks the tokens of a deadline. When `explain` is set it also keeps what could have stood at the
 * furthest place reached, which is what a refusal tells; a reading that succeeds needs none of it.
 */
export class Cursor {
  at = 0;
  readonly tokens: Token[];
  private furthest = 0;
  private expected: string[] = [];
  private fault: Refusal | null = null;

  constructor(
    readonly words: string,
    private readonly explain: boolean,
  ) {
    this.tokens = tokensOf(words);
  }

  get token(): Token | undefined {
    return this.tokens[this.at];
  }

  /** The text `ahead` tokens further on; empty behind the end. */
  peek(ahead = 0): string {
    return this.tokens[this.at + ahead]?.text ?? '';
  }

  /** Takes these words if they stand here. */
  take(...words: string[]): boolean {
    for (let i = 0; i < words.length; i++) {
      if (this.peek(i) !== words[i]) {
        this.want(words.join(' '));
        return false;
      }
    }
    this.at += words.length;
    return true;
  }

  /** Takes a number if one stands here; `what` names it in a refusal. */
  number(what: string): number | null {
    const token = this.token;
    if (token?.kind === 'number') {
      this.at++;
      return Number(token.text);
    }
    this.want(what);
    return null;
  }

  /** Notes what could have stood here. */
  want(what: string): void {
    if (!this.explain || this.at < this.furthest) return;
    if (this.at > this.furthest) {
      this.furthest = this.at;
      this.expected = [];
    }
    if (!this.expected.includes(what)) this.expected.push(what);
  }

  /** Refuses words that can be read but cannot be meant: a day that does not exist. */
  refuse(from: number, why: string, ...expected: string[]): null {
    this.fault ??= this.refusal(from, this.at, why, expected);
    return null;
  }

  get isRefused(): boolean {
    return this.fault !== null;
  }

  /** The words from one token up to another, as they were written. */
  written(from: number, to = this.at): string {
    const first = this.tokens[from];
    const last = this.tokens[to - 1];
    return first && last && to > from ? tidy(this.words.slice(first.start, last.end)) : '';
  }

  /** Why the words could not be read. */
  refused(): Refusal {
    if (this.fault) return this.fault;
    const at = this.furthest;
    return this.refusal(at, at + 1, '', this.expected.slice(0, 3));
  }

  private refusal(from: number, to: number, why: string, expected: string[]): Refusal {
    const position = this.tokens[from]?.start ?? this.words.length;
    const stood = this.written(from, Math.min(to, this.tokens.length));
    const where = stood ? `gặp “${stood}”` : 'thời hạn kết thúc';
    const place = `tại ký tự thứ ${position + 1} của “${tidy(this.words)}”`;
    const need =
      expected.length > 0 ? `; có thể ghi: ${expected.map((e) => `“${e}”`).join(', ')}` : '';
    const refused = why
      ? `${why} (${place})${need}.`
      : `Không đọc được thời hạn: ${where} ${place}${need}.`;
    return { ok: false, refused, position, stood, expected };
  }
}
