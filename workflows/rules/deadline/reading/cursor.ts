import type { Form, Hour, Part, Refusal } from '../deadline';
import { tidy, tokensOf, type Token } from './words';

/** What the words around the form say. */
interface Around {
  hour: Hour | null;
  /** "0 giờ ngày 15/12": the beginning of a day, when the day before ends. */
  midnight: boolean;
  tentative: boolean;
  /** "Hoàn thành": an end without a start. */
  completes: boolean;
  /** "Để thực hiện": may be the work of those who receive. */
  clause: boolean;
  /** "Định kỳ" before a day: it recurs. */
  regular: boolean;
  /** "Chậm nhất trước": both an inclusive and a strict word. */
  twofold: boolean;
  /** "Cuối tháng" with no month named. */
  alone: boolean;
  /** "Từ ngày" with no end. */
  openEnded: boolean;
  /** "Cả năm". */
  whole: boolean;
  /** A month by its lunar name. */
  lunar: boolean;
  /** "Nhiệm kỳ": years that begin and end on days of their own. */
  term: boolean;
  /** "10-12": a day of a month, or these months. */
  months: Form | null;
  /** A week of a month, that no rule counts, as seven days from the 1st; the last; a weekday of one. */
  weekOfMonth: Form | 'last' | 'weekday' | null;
  /** "Sau 15 ngày kể từ": by their end, or not before it. */
  notBefore: boolean;
  /** "Trước khi kiểm tra": by the day before, or up to the hour. */
  eve: boolean;
  /** "Hằng ngày": goes on, though it may be due each day. */
  daily: boolean;
  /** "Một năm hai lần": how far apart is not said. */
  evenly: boolean;
  /** "Theo tiến độ của mục 2": beside it, or behind it. */
  progress: boolean;
  /** "Thực hiện trong quý II, báo cáo trước ngày 15/7": the first of two times. */
  besides: Form | null;
  /** "Sau khi …, chậm nhất ngày 15/8": an event before the date. */
  awaited: boolean;
  /** "Và đột xuất khi có yêu cầu" behind what recurs. */
  onDemand: boolean;
  /** "Đối với báo cáo năm": what a time is for. */
  scoped: boolean;
  /** What a bare time behind its object may belong to instead. */
  object: 'document' | 'report' | 'data' | null;
}

/**
 * Walks the tokens of a deadline. When `explain` is set it also keeps what could have stood at the
 * furthest place reached, which is what a refusal tells; a reading that succeeds needs none of it.
 */
export class Cursor {
  at = 0;
  readonly tokens: Token[];
  readonly parts: Part[] = [];
  readonly around: Around = {
    hour: null,
    midnight: false,
    tentative: false,
    completes: false,
    clause: false,
    regular: false,
    twofold: false,
    alone: false,
    openEnded: false,
    whole: false,
    lunar: false,
    term: false,
    months: null,
    weekOfMonth: null,
    notBefore: false,
    eve: false,
    daily: false,
    evenly: false,
    progress: false,
    besides: null,
    awaited: false,
    onDemand: false,
    scoped: false,
    object: null,
  };
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
    return this.refusal(at, at + 1, '', this.expected.slice(0, 3));
  }

  /** Words of which the first ones stand here are missing the first that does not. */
  private wantWords(words: string[]): void {
    let i = 0;
    while (i < words.length && this.peek(i) === words[i]) i++;
    this.wantAt(this.at + i, words.slice(i).join(' '));
  }

  private wantAt(at: number, what: string): void {
    if (at < this.furthest) return;
    if (at > this.furthest) {
      this.furthest = at;
      this.expected = [];
    }
    if (!this.expected.includes(what)) this.expected.push(what);
  }

  private refusal(from: number, to: number, why: string, expected: string[]): Refusal {
    const position = this.tokens[from]?.start ?? this.words.length;
    const stood = this.written(from, Math.min(to, this.tokens.length));
    const where = stood ? `gặp “${stood}”` : 'thời hạn kết thúc';
    const place = `tại ký tự thứ ${lettersBefore(this.words, position) + 1} của “${tidy(this.words)}”`;
    const need =
      expected.length > 0 ? `; có thể ghi: ${expected.map((e) => `“${e}”`).join(', ')}` : '';
    const refused = why
      ? `${why} (${place})${need}.`
      : `Không đọc được thời hạn: ${where} ${place}${need}.`;
    return { ok: false, refused, position, stood, expected };
  }
}

/** How many letters a person sees before an offset, in the words as a refusal shows them. */
const lettersBefore = (words: string, offset: number): number =>
  Array.from(words.slice(0, offset).normalize('NFC').replace(/\s+/gu, ' ').trimStart()).length;
