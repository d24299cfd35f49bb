import type { ErrorCode, LineCounter, YAMLParseError } from 'yaml';

const NOT_USED = 'cách ghi YAML này không dùng ở đây, đề nghị ghi chữ trơn hoặc đặt trong dấu nháy';
const QUOTED = 'nếu là lời văn, đề nghị đặt cả đoạn trong dấu nháy';

/** What is wrong and what to do; the parser says it in English. */
const WORDS: Readonly<Record<ErrorCode, string>> = {
  ALIAS_PROPS: NOT_USED,
  BAD_ALIAS: `dấu * hoặc & mở đầu một tham chiếu không có tên; ${QUOTED}`,
  BAD_COLLECTION_TYPE: NOT_USED,
  BAD_DIRECTIVE: `dòng mở đầu bằng dấu %; ${QUOTED}`,
  BAD_DQ_ESCAPE: 'dấu \\ trong nháy kép không ghi như vậy được, đề nghị đổi sang nháy đơn',
  BAD_INDENT: 'thụt đầu dòng không đúng, đề nghị thụt bằng dấu cách cho thẳng hàng',
  BAD_PROP_ORDER: NOT_USED,
  BAD_SCALAR_START: `chữ không được mở đầu bằng dấu này; ${QUOTED}`,
  BLOCK_AS_IMPLICIT_KEY: `có hai dấu hai chấm trong một mục, hoặc dòng dưới thụt vào quá sâu; ${QUOTED}`,
  BLOCK_IN_FLOW: 'trong ngoặc không xuống dòng thành mục được, đề nghị bỏ ngoặc',
  DUPLICATE_KEY: 'mục này ghi hai lần, chỉ giữ lại một',
  IMPOSSIBLE: 'không đọc được dòng này, đề nghị ghi lại',
  KEY_OVER_1024_CHARS: 'tên mục quá dài, đề nghị kiểm tra dấu hai chấm',
  MISSING_CHAR: 'thiếu dấu: ngoặc, nháy, phẩy hoặc hai chấm',
  MULTILINE_IMPLICIT_KEY: 'tên mục phải nằm trên một dòng, đề nghị kiểm tra dấu hai chấm',
  MULTIPLE_ANCHORS: NOT_USED,
  MULTIPLE_DOCS: 'tệp có dòng “---” chia thành nhiều phần, đề nghị chỉ giữ một phần',
  MULTIPLE_TAGS: NOT_USED,
  NON_STRING_KEY: 'tên mục phải là chữ',
  RESOURCE_EXHAUSTION: 'tham chiếu (*) lặp quá nhiều lần, đề nghị ghi thẳng nội dung',
  TAB_AS_INDENT: 'thụt đầu dòng bằng phím Tab, đề nghị dùng dấu cách',
  TAG_RESOLVE_FAILED: `không hiểu chữ mở đầu bằng dấu !; ${QUOTED}`,
  UNEXPECTED_TOKEN: `thừa dấu hoặc chữ; ${QUOTED}, hoặc bỏ đi`,
};

/** Marks that are missing, by the parser's words for them: it has one code for many. */
const MISSING: readonly (readonly [RegExp, string])[] = [
  [
    /quote/i,
    'có đoạn mở dấu nháy, ở dòng này hoặc phía trên, mà không đóng; đề nghị thêm dấu nháy đóng',
  ],
  [/directives-end/, WORDS.BAD_DIRECTIVE],
  [/ - indicator/, 'thiếu dấu gạch đầu dòng (-), đề nghị thêm hoặc thụt cho thẳng hàng'],
  [/map values|Implicit map keys/, 'thiếu dấu hai chấm sau tên mục, đề nghị ghi “tên: nội dung”'],
  [/space after :/, 'thiếu dấu cách sau dấu hai chấm'],
  [/Missing ,|: between/, 'thiếu dấu phẩy giữa hai phần trong ngoặc'],
  [/Comments must/, `thiếu dấu cách trước dấu #; ${QUOTED}`],
  [/[\]}]\s*$/, 'thiếu ngoặc đóng, đề nghị thêm ở cuối đoạn'],
];

const LONGEST = 60;

/** A fault of YAML's own grammar, at the line on which it stands. */
export interface SyntaxFault {
  offset: number;
  /** The line as it stands there, cut where it is long; it may hold a secret. */
  stood: string;
  /** What is wrong and what to do, in Vietnamese. */
  wrong: string;
}

/** The faults of a YAML text in Vietnamese, the first of each line: the rest follow from it. */
export function syntaxFaults(
  text: string,
  lines: LineCounter,
  errors: readonly Pick<YAMLParseError, 'code' | 'message' | 'pos'>[],
): SyntaxFault[] {
  const told = new Set<number>();
  return errors.flatMap(({ code, message, pos: [offset] }) => {
    const line = Math.max(1, lines.linePos(offset).line);
    if (told.has(line)) return [];
    told.add(line);
    const stood = text.split(/\r?\n/)[line - 1]?.trim() ?? '';
    const shown = stood.length > LONGEST ? `${stood.slice(0, LONGEST)}…` : stood;
    const wrong = MISSING.find(([mark]) => mark.test(message))?.[1] ?? WORDS[code];
    return [{ offset, stood: shown, wrong }];
  });
}
