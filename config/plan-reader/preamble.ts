import { agencyOf, found, MOTTO } from './agency';
import { isDay } from '../../workflows/rules/time';
import type { Found, PlanDraft, Unsure } from './draft';
import type { Line } from './outline';
import { NO_RANK } from './outline';
import { bare, capitalised, isCapitals, plain } from './text';

export type Preamble = Pick<
  PlanDraft,
  'superior' | 'agency' | 'number' | 'date' | 'type' | 'title' | 'year' | 'basis' | 'unsure'
>;

const TYPES =
  /^(?:KẾ HOẠCH|CHƯƠNG TRÌNH|PHƯƠNG ÁN|ĐỀ ÁN|QUYẾT ĐỊNH|THÔNG BÁO|HƯỚNG DẪN|LỊCH CÔNG TÁC)(?:\s+(?<rest>.+))?$/u;
/** A plan that a decision issues stands behind the decision. */
const PLAN = /^(?:KẾ HOẠCH|CHƯƠNG TRÌNH|PHƯƠNG ÁN|ĐỀ ÁN)$/u;
const NUMBER =
  /^Số\s*:?\s*(?<number>\d[^\s/]*\s?\/\s?[\p{L}\d]+(?:\s*[-–/]\s*[\p{L}\d]+)*)(?<rest>.*)$/u;
/** Beside its number a line may say where and when the plan was signed, and nothing else. */
const SIGNED = /^\s+(?:\p{Lu}[^,;]{1,60},\s*)?ngày(?!\p{L})/u;
/** "BDTHạ", "BDT - Hạ": letters of an agency, or of a place. */
const PLACE_BEGUN = /[-–/\p{Lu}]\s*\p{Lu}\p{Ll}+$/u;
const DATED =
  /ngày\s*(?<day>\d{1,2}|[\s.…_]*)\s*tháng\s*(?<month>\d{1,2}|[\s.…_]*)\s*năm\s*(?<year>\d{4})/iu;
const BASIS = /^(?:căn cứ|thực hiện|triển khai|tiếp tục thực hiện)(?!\p{L})/iu;
const OPENS = /^(?:căn cứ|thực hiện|triển khai thực hiện|nhằm|để|tiếp tục|theo)(?!\p{L})/iu;

/** Reads what stands above a plan's first number. */
export function readPreamble(lines: readonly Line[], body: string, department: string): Preamble {
  const unsure: Unsure[] = [];
  const typeAt = typeLine(lines);
  const first = lines.findIndex(({ text }) => TYPES.test(plain(text)));
  const head = lines.slice(0, first < 0 ? Math.min(lines.length, 12) : first);
  const number = numberOf(lines, unsure);
  const date = dateOf(lines, unsure);
  const { type, title, after } = titleOf(lines, typeAt, unsure);
  const { superior, agency } = agencyOf(head, lines, body, department, unsure);
  const yearSaid = /năm\s+(?<year>20\d{2})/iu.exec(title?.value ?? '')?.groups?.['year'];
  const year = yearSaid ?? date?.value.slice(0, 4);
  if (year === undefined)
    unsure.push({ field: 'year', reason: 'tên và ngày của kế hoạch không ghi năm' });
  const basis = basisOf([
    ...lines.slice(head.length, Math.max(head.length, typeAt)),
    ...lines.slice(after),
  ]);
  if (basis.length === 0) unsure.push({ field: 'basis', reason: 'kế hoạch không nêu căn cứ' });
  return {
    superior,
    agency,
    number,
    date,
    type,
    title,
    year: year === undefined ? null : Number(year),
    basis,
    unsure,
  };
}

/** The line that says "KẾ HOẠCH"; behind a decision that of the plan issued with it. */
export function typeLine(lines: readonly Line[]): number {
  const plan = lines.findLastIndex(({ text }) => PLAN.test(plain(text)));
  return plan >= 0 ? plan : lines.findIndex(({ text }) => TYPES.test(plain(text)));
}

function numberOf(lines: readonly Line[], unsure: Unsure[]): Found | null {
  const line = lines.find(({ text }) => /^Số\s*:/u.test(text));
  const { number, rest = '' } = (line && NUMBER.exec(line.text)?.groups) ?? {};
  const isSigned = SIGNED.test(rest);
  const isWhole = /^[\s.;/]*$/u.test(rest) || (isSigned && !PLACE_BEGUN.test(number!));
  if (line && number !== undefined && isWhole) return found(line, number.replace(/\s+/gu, ''));
  unsure.push({ field: 'number', reason: noNumber(line, number !== undefined) });
  return null;
}

function noNumber(line: Line | undefined, isThere: boolean): string {
  if (line === undefined) return 'văn bản không ghi số kế hoạch';
  return isThere
    ? `không rõ số kế hoạch kết thúc ở đâu: “${line.text}”`
    : `số kế hoạch để trống: “${line.text}”`;
}

function dateOf(lines: readonly Line[], unsure: Unsure[]): Found | null {
  const isDateLine = ({ text }: Line): boolean =>
    /^[\p{Lu}][^,;]{1,80},\s*ngày/u.test(text) && DATED.test(text);
  const line = lines.find(isDateLine);
  const { day = '', month = '', year = '' } = (line && DATED.exec(line.text)?.groups) ?? {};
  const value = `${year}-${month.trim().padStart(2, '0')}-${day.trim().padStart(2, '0')}`;
  if (line && isDay(value)) return found(line, value);
  const reason = line
    ? `ngày ban hành để trống hoặc không có thật: “${line.text}”`
    : 'văn bản không ghi ngày ban hành';
  unsure.push({ field: 'date', reason });
  return null;
}

function titleOf(
  lines: readonly Line[],
  typeAt: number,
  unsure: Unsure[],
): { type: Found | null; title: Found | null; after: number } {
  const line = lines[typeAt];
  if (!line) {
    unsure.push({ field: 'title', reason: 'không thấy dòng ghi tên loại văn bản (KẾ HOẠCH)' });
    return { type: null, title: null, after: 0 };
  }
  const { rest } = TYPES.exec(plain(line.text))!.groups!;
  const type = rest ? plain(line.text).slice(0, -rest.length).trim() : plain(line.text);
  const pieces = rest ? [rest] : [];
  let at = typeAt + 1;
  for (; at < lines.length && pieces.length < 5; at++) {
    const { text, rank } = lines[at]!;
    const said = plain(text);
    if (rank !== NO_RANK || said.startsWith('(') || (pieces.length > 0 && ends(said))) break;
    if (MOTTO.test(said) || /^DỰ THẢO$/u.test(said)) continue;
    pieces.push(said.replace(/[.]$/u, ''));
  }
  const about = pieces.join(' ');
  if (about === '') {
    unsure.push({ field: 'title', reason: 'dưới tên loại văn bản không có trích yếu' });
    return { type: found(line, type), title: null, after: at };
  }
  const said = isCapitals(about)
    ? about.toLowerCase()
    : about.charAt(0).toLowerCase() + about.slice(1);
  const name = type.charAt(0) + type.slice(1).toLowerCase();
  if (isCapitals(about)) {
    unsure.push({ field: 'title', reason: `trích yếu viết toàn chữ hoa: “${about}”` });
    return { type: found(line, type), title: null, after: at };
  }
  const title = {
    value: `${name} ${said}`,
    sentence: about,
    place: (lines[typeAt + 1] ?? line).place,
  };
  return { type: found(line, type), title, after: at };
}

/** A line with which the text itself begins. */
const ends = (text: string): boolean =>
  (OPENS.test(text) && text.length > 60) ||
  /^căn cứ/iu.test(text) ||
  text.length > 220 ||
  /[;:]$/u.test(text);

/** How a further document begins that the same line cites. */
const CITED =
  /^(?:căn cứ|thực hiện|luật|bộ luật|nghị định|nghị quyết|quyết định|thông tư|chỉ thị|kế hoạch số|công văn|chương trình|hướng dẫn số|kết luận|pháp lệnh|văn bản số)(?!\p{L})/iu;

function basisOf(lines: readonly Line[]): Found[] {
  const basis: Found[] = [];
  for (const line of lines) {
    if (!BASIS.test(line.text)) continue;
    const pieces = line.text.split(/[;.]\s+(?=\p{Lu})|;\s*(?=căn cứ|thực hiện)/u);
    pieces.forEach((piece, i) => {
      if (i > 0 && !CITED.test(piece)) return;
      const what = bare(
        piece.replace(/^(?:căn cứ(?: vào)?|(?:triển khai |tiếp tục )?thực hiện)\s+/iu, ''),
      ).replace(/,\s*\p{Lu}[^,;]*(?:ban hành|xây dựng)\s+[Kk]ế hoạch.*$/u, '');
      if (/\d|luật|nghị/iu.test(what)) basis.push(found(line, capitalised(what)));
    });
  }
  return basis;
}
