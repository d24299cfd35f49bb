import type { Part, Refusal } from '../deadline';
import { nothingAround, type Around } from './around';
import type { Token } from './token';
import { tidy, tokensOf } from './words';

/**
 * Walks the tokens of a deadline. When `explain` is set it also keeps what could have stood at the
 * furthest place reached, which is what a refusal tells; a reading that succeeds needs none of it.
 */
export class Cursor {
  at = 0;
  readonly tokens: Token[];
  readonly parts: Part[] = [];
  readonly around: Around = nothingAround();
  private furthest = 0;
  private expected: string[] = [];
  /** Whether the deadline could have ended at the furthest place. */
  private mayEnd = false;
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

  /** Whether a number stands here, or `ahead` tokens further on. */
  isNumber(ahead = 0): boolean {
    return this.tokens[this.at + ahead]?.kind === 'number';
  }

  /** Takes these words if they stand here. */
  take(first: string, second = '', third = '', fourth = ''): boolean {
    if (
      this.peek() !== first ||
      (second && this.peek(1) !== second) ||
      (third && this.peek(2) !== third) ||
      (fourth && this.peek(3) !== fourth)
    ) {
      if (this.explain) this.wantWords([first, second, third, fourth].filter(Boolean));
      return false;
    }
    this.at += fourth ? 4 : third ? 3 : second ? 2 : 1;
    return true;
  }

  /** The same for words that need no naming in a refusal. */
  skip(first: string, second = ''): boolean {
    if (this.peek() !== first || (second && this.peek(1) !== second)) return false;
    this.at += second ? 2 : 1;
    return true;
  }

  /** Takes back what was marked of the words from a token on. */
  unmark(from: number): void {
    const start = this.tokens[from]?.start ?? this.words.length;
    while ((this.parts.at(-1)?.start ?? -1) >= start) this.parts.pop();
  }

  /** Goes back to a token, as if nothing had been read from there on. */
  back(at: number): void {
    this.unmark(at);
    this.at = at;
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
  want(what: string): null {
    if (this.explain) this.wantAt(this.at, what);
    return null;
  }

  /** Notes that the deadline could have ended here. */
  wantEnd(): null {
    if (this.explain && this.reach(this.at)) this.mayEnd = true;
    return null;
  }

  /** Says what the words from a token up to here are about. */
  mark(says: Part['says'], from: number): void {
    const first = this.tokens[from];
    const last = this.tokens[this.at - 1];
    if (first && last && this.at > from)
      this.parts.push({ says, start: first.start, end: last.end });
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
    const left = this.mayEnd && this.expected.length === 0;
    return this.refusal(at, at + 1, '', this.expected.slice(0, 3), left ? ENDED : '');
  }

  /** Words of which the first ones stand here are missing the first that does not. */
  private wantWords(words: string[]): void {
    let i = 0;
    while (i < words.length && this.peek(i) === words[i]) i++;
    this.wantAt(this.at + i, words.slice(i).join(' '));
  }

  private wantAt(at: number, what: string): void {
    if (this.reach(at) && !this.expected.includes(what)) this.expected.push(what);
  }

  /** Whether no place further than this one has been reached. */
  private reach(at: number): boolean {
    if (at > this.furthest) {
      this.furthest = at;
      this.expected = [];
      this.mayEnd = false;
    }
    return at === this.furthest;
  }

  private refusal(from: number, to: number, why: string, expected: string[], advice = ''): Refusal {
    const position = this.tokens[from]?.start ?? this.words.length;
    const stood = this.written(from, Math.min(to, this.tokens.length));
    const where = stood ? `gặp “${shown(stood)}”` : 'thời hạn kết thúc';
    const place = `tại ký tự thứ ${lettersBefore(this.words, position) + 1} của “${shown(tidy(this.words))}”`;
    const need =
      expected.length > 0 ? `; có thể ghi: ${expected.map((e) => `“${e}”`).join(', ')}` : advice;
    const refused = why
      ? `${why} (${place})${need}.`
      : `Không đọc được thời hạn: ${where} ${place}${need}.`;
    return { ok: false, refused, position, stood, expected };
  }
}

/** What to do about words behind a deadline that is complete. */
const ENDED = '; đến đây thời hạn đã đủ, đề nghị bỏ phần còn lại hoặc ghi thành một thời hạn riêng';

/** Words without the characters that steer a terminal or turn the direction of a line. */
const shown = (words: string): string => words.replace(STEERING, '\ufffd');

const STEERING = /[\p{Cc}\p{Cf}]/gu;

/** How many letters a person sees before an offset, in the words as a refusal shows them. */
const lettersBefore = (words: string, offset: number): number =>
  Array.from(words.slice(0, offset).normalize('NFC').replace(/\s+/gu, ' ').trimStart()).length;
