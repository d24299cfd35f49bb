/** What the store was shown of a file before it takes it. */
export interface Seen {
  name: string;
  size: number;
  /** Its first bytes. */
  head: Buffer;
  /** Whether no byte of it is a control character other than those of plain text. */
  isText: boolean;
  /** The names in its directory when it is a zip archive; null when it is none or cannot be read. */
  entries: string[] | null;
  /** A zip's list of content types (Office files have one); empty otherwise. */
  contentTypes: string;
}

type Kind = 'pdf' | 'docx' | 'xlsx' | 'csv' | 'txt' | 'png' | 'jpg' | 'jpeg' | 'zip';

const KINDS: readonly string[] = [
  'pdf',
  'docx',
  'xlsx',
  'csv',
  'txt',
  'png',
  'jpg',
  'jpeg',
  'zip',
] satisfies Kind[];

/** The longest file name that is taken, in characters. */
const LONGEST_NAME = 200;

// Path parts, what Windows refuses in names, control characters, and marks that reverse the reading.
const UNSAFE_NAME = /[/\\:*?"<>|\p{Cc}\p{Bidi_Control}]/u;

/**
 * Why a file is not taken, one Vietnamese sentence that says what to do; null: it may be.
 * What a name promises has to be what is inside, and nothing inside may run.
 */
export function refusalOf(seen: Seen): string | null {
  return refusalOfName(seen.name) ?? refusalOfContent(seen);
}

/** Why a file of that name is not taken whatever is in it; asked before anything is read. */
export function refusalOfName(name: string): string | null {
  if (name.length > LONGEST_NAME || UNSAFE_NAME.test(name) || /^\.|[. ]$/.test(name)) {
    return `Tên tệp “${shown(name)}” không dùng được; đề nghị đặt lại tên ngắn, không có dấu / \\ : và ký tự đặc biệt.`;
  }
  if (KINDS.includes(extensionOf(name))) return null;
  return `Tệp “${name}” không thuộc loại được nhận (${sayKinds()}); đề nghị lưu sang một trong các loại này rồi nộp lại.`;
}

function refusalOfContent(seen: Seen): string | null {
  const { name, size } = seen;
  if (size === 0) return `Tệp “${name}” không có nội dung; đề nghị kiểm tra lại tệp rồi nộp lại.`;
  if (isMacro(seen)) {
    return `Tệp “${name}” có chứa macro nên không được nhận; đề nghị lưu sang .docx hoặc .xlsx không có macro rồi nộp lại.`;
  }
  const kind = extensionOf(name) as Kind;
  if (!FITS[kind](seen)) {
    return `Nội dung tệp “${name}” không phải là ${kind}, hoặc tệp bị hỏng, bị khóa; đề nghị mở tệp kiểm tra, lưu lại đúng loại rồi nộp lại.`;
  }
  const inside = kind === 'zip' ? seen.entries!.find(isUnwanted) : undefined;
  if (inside === undefined) return null;
  return `Trong tệp nén “${name}” có “${shown(inside)}” không thuộc loại được nhận; đề nghị bỏ ra rồi nén lại, hoặc nộp từng tệp.`;
}

const starts = ({ head }: Seen, ...bytes: number[]): boolean =>
  bytes.every((byte, i) => head[i] === byte);

const has = ({ entries }: Seen, ...names: string[]): boolean =>
  entries !== null && names.every((name) => entries.includes(name));

const FITS: Record<Kind, (seen: Seen) => boolean> = {
  pdf: ({ head }) => head.subarray(0, 1024).includes('%PDF-'),
  docx: (seen) => has(seen, '[Content_Types].xml', 'word/document.xml'),
  xlsx: (seen) => has(seen, '[Content_Types].xml', 'xl/workbook.xml'),
  csv: ({ isText }) => isText,
  txt: ({ isText }) => isText,
  png: (seen) => starts(seen, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
  jpg: (seen) => starts(seen, 0xff, 0xd8, 0xff),
  jpeg: (seen) => starts(seen, 0xff, 0xd8, 0xff),
  zip: ({ entries }) => entries !== null,
};

/** Office files say what runs in them by their content types; the usual name of it is known too. */
const isMacro = ({ entries, contentTypes }: Seen): boolean =>
  /macroEnabled|vbaProject/i.test(contentTypes) ||
  (entries ?? []).some((name) => /vbaProject\.bin$|(^|\/)macrosheets\//i.test(name));

/** An archive holds only what could be handed in by itself; an archive in it cannot be looked into. */
function isUnwanted(entry: string): boolean {
  if (entry.endsWith('/')) return false;
  const name = entry.split('/').at(-1)!;
  const isInside = entry.split('/').every((part) => part !== '..' && part !== '');
  return !isInside || extensionOf(name) === 'zip' || refusalOfName(name) !== null;
}

const extensionOf = (name: string): string => /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';

/** A name that can be shown: nothing unseen in it, and not too long. */
const shown = (name: string): string =>
  name.replace(/[\p{Cc}\p{Bidi_Control}]/gu, '·').slice(0, 80);

/** The kinds of files that are taken, as a form tells them. */
const sayKinds = (): string => KINDS.filter((kind) => kind !== 'jpeg').join(', ');
