import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, type Document } from 'yaml';
import type { z } from 'zod';
import { cutByComma } from './yaml-commas';
import { syntaxFaults } from './yaml-syntax';

/** A place in a YAML file: the keys and indexes that lead to it. */
export type Place = readonly PropertyKey[];

/** What people call an entry: of what it is ("mục 3"; empty: of the file) and what it says. */
export interface EntryName {
  whose: string;
  field: string;
}

/** Names the entries of a kind of file, of which the whole value is at hand; null: by its keys. */
export type NameEntry = (place: Place, whole: unknown) => EntryName | null;

/** A YAML file held against its schema: its value, or what is wrong with it. */
export interface YamlFile<T> {
  /** Null when there are faults. */
  value: T | null;
  /** One "file:line: what is wrong" each, in Vietnamese. */
  faults: string[];
  /** Says at its line a fault that only a comparison shows. */
  fault: (place: Place, wrong: string) => string;
}

/** The faults of configuration files, all at once, as one text for the person who wrote them. */
export class FileFaults extends Error {
  constructor(readonly faults: readonly string[]) {
    const lines = faults.map((fault) => `  ${fault}`).join('\n');
    super(`Tệp cấu hình chưa đúng, đề nghị sửa rồi chạy lại:\n${lines}`);
    this.name = 'FileFaults';
  }
}

/**
 * Reads a YAML text and holds it against a schema. All faults are told, not only the first; nothing
 * is thrown. `file` is the name by which the reader knows the file.
 * @param nameOf how its entries are called; without it they are known by their keys
 */
export function readYaml<T>(
  file: string,
  text: string,
  schema: z.ZodType<T>,
  nameOf: NameEntry = () => null,
): YamlFile<T> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const say = (offset: number, wrong: string): string =>
    `${file}:${Math.max(1, lines.linePos(offset).line)}: ${wrong}`;
  const fault = (place: Place, wrong: string): string => say(offsetOf(document, place), wrong);
  const refuse = (faults: string[]): YamlFile<T> => ({ value: null, faults, fault });

  if (document.errors.length > 0) {
    const faults = syntaxFaults(text, lines, document.errors);
    return refuse(
      faults.map(({ offset, stood, wrong }) =>
        say(offset, stood === '' ? wrong : `đang ghi “${stood}”: ${wrong}`),
      ),
    );
  }
  const plain = toPlain(document);
  if (plain === TOO_MANY_ALIASES) return refuse([say(0, 'tham chiếu (*) lặp quá nhiều lần')]);
  const { data, error } = schema.safeParse(plain);
  if (!error) return { value: data, faults: [], fault };
  const faults = error.issues.flatMap((issue) =>
    tell(document, issue, [], fault, (place) => nameOf(place, plain)),
  );
  return refuse([...new Set(faults)]);
}

const TOO_MANY_ALIASES = Symbol('too many aliases');

function toPlain(document: Document): unknown {
  try {
    return document.toJS();
  } catch (error) {
    // The one thing that reading a faultless document refuses: aliases that blow it up.
    if (error instanceof ReferenceError) return TOO_MANY_ALIASES;
    throw error;
  }
}

/** Where the entry at a place begins, key included; the nearest entry above it when it is absent. */
function offsetOf(document: Document, place: Place): number {
  let node: unknown = document.contents;
  let offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
  for (const step of place) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => (isScalar(key) ? key.value : key) === step);
      if (!pair) break;
      if (isNode(pair.key)) offset = pair.key.range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      if (isNode(node)) offset = node.range?.[0] ?? offset;
    } else break;
  }
  return offset;
}

/** That a value is of none of the kinds that a form tells apart by one of its entries. */
const isOfAnotherKind = (issue: z.core.$ZodIssue): boolean =>
  issue.code === 'invalid_union' && issue.errors.length === 0;

/** The faults of one issue; of the forms that a value may have, that which it is nearest to. */
function tell(
  document: Document,
  issue: z.core.$ZodIssue,
  above: Place,
  fault: (place: Place, wrong: string) => string,
  nameOf: (place: Place) => EntryName | null,
): string[] {
  const place = [...above, ...issue.path];
  if (issue.code === 'unrecognized_keys') {
    const map = document.getIn(place, true);
    return [...new Set(issue.keys.map((key) => fault([...place, key], unknown(map, key))))];
  }
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const same = issue.errors.filter((faults) => !faults.some(isOfAnotherKind));
    const forms = same.length > 0 ? same : issue.errors;
    const nearest = forms.reduce((a, b) => (b.length < a.length ? b : a));
    return nearest.flatMap((inner) => tell(document, inner, place, fault, nameOf));
  }
  const stood = document.getIn(place);
  const known = nameOf(place);
  const isAbsent = stood === undefined || stood === null;
  const name = known
    ? sayName(known)
    : issue.path.length > 0
      ? `“${place.map(String).join('.')}”`
      : 'tệp';
  if (stood === '?') return [fault(place, `${name} còn ghi “?”, đề nghị điền`)];
  if (known && isAbsent) return [fault(place, sayAbsent(known, issue))];
  if (isAbsent) return [fault(place, `thiếu ${name}: ${needed(issue)}`)];
  const shown = isNode(stood) ? '' : ` đang ghi “${shortly(stood)}”`;
  return [fault(place, `${name}${shown}: ${needed(issue)}`)];
}

const sayName = ({ whose, field }: EntryName): string =>
  whose === '' ? field : `${whose}: ${field}`;

/** What is not there is said by its name; why it is needed only where that is not plain. */
function sayAbsent({ whose, field }: EntryName, issue: z.core.$ZodIssue): string {
  const why = issue.code === 'custom' ? `: ${needed(issue)}` : '';
  return `${whose === '' ? 'tệp' : whose} chưa ghi ${field}${why}`;
}

/** What is wrong with an entry that nothing reads. */
function unknown(map: unknown, key: string): string {
  const cut = cutByComma(map, key);
  return cut === null
    ? `không có mục nào tên “${key}”, đề nghị sửa tên hoặc bỏ đi`
    : `lời văn có dấu phẩy thì đặt trong ngoặc kép, đề nghị ghi ${cut.name}: "${cut.words}"`;
}

/** So much of a value is shown; a file that is no YAML at all is one long text. */
const SHOWN = 60;

function shortly(value: unknown): string {
  const text = JSON.stringify(value).replace(/^"|"$/g, '');
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}

const TYPES: Readonly<Record<string, string>> = {
  array: 'một danh sách',
  boolean: 'true hoặc false',
  int: 'một số nguyên',
  number: 'một số',
  object: 'một nhóm mục',
  record: 'một nhóm mục',
  string: 'một dòng chữ',
};

/** What would be right, in Vietnamese; a message that the schema gives itself is kept. */
export function needed(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') return `cần ${TYPES[issue.expected] ?? issue.expected}`;
  if (issue.code === 'invalid_value') {
    return `cần một trong các giá trị: ${issue.values.map(String).join(', ')}`;
  }
  if (issue.code === 'too_small') {
    return issue.origin === 'string' ? 'không được để trống' : `ít nhất là ${issue.minimum}`;
  }
  if (issue.code === 'too_big') {
    return `nhiều nhất là ${issue.maximum}${issue.origin === 'string' ? ' ký tự' : ''}`;
  }
  return issue.message;
}
