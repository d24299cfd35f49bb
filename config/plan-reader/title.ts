import { LABEL } from './labels';
import { WORK } from './role-words';
import { sentenceDue, stretchesOf, titleOf } from './item';
import { tidy } from './text';
import { beginsAsUnit, isProperName, parties, type Units } from './units';

/** A line, and what of it is about who and when. */
export interface Worded {
  text: string;
  /** Its name where it has one of its own, before the rest. */
  titlePart: string | null;
  spans: readonly [number, number][];
  /** The leading party, and whether the line itself names it. */
  lead: string | null;
  namesLead: boolean;
  /** Whether it says by itself when it is due. */
  isTimed: boolean;
  /** Its time stands behind a label: one in the name is part of the work. */
  isLabelled: boolean;
}

/** What is to be done by a line; null with the reason where that is not certain. */
export function titleIn(
  line: Worded,
  units: Units,
): { title: string | null; doubt: string | null } {
  const title = line.titlePart ?? titleOf(line.text, line.spans);
  if (title === null) return { title, doubt: null };
  const doubt = doubtOf(title, line, units);
  return { title: doubt === null ? title : null, doubt };
}

function doubtOf(title: string, line: Worded, units: Units): string | null {
  const isWhole =
    beginsAsUnit(title) && (line.lead === null || (line.titlePart === null && !line.namesLead));
  if (
    (!line.isLabelled && sentenceDue(title).unsure.length > 0) ||
    (!line.isTimed && timeLeftIn(title) !== null)
  )
    return 'chưa tách được thời hạn khỏi tên nội dung';
  if (isWhole || units.match(title).kind !== 'none' || givesTo(title))
    return 'câu bắt đầu bằng nơi thực hiện, không có tên nội dung riêng';
  if (ROLE_LEFT.test(title) || LABEL_LEFT.test(title) || count(title, '(') !== count(title, ')'))
    return 'chưa tách được nơi chủ trì, thời hạn khỏi tên nội dung';
  if (namesParties(title) || (line.lead === null && endsInParty(title)))
    return 'chưa tách được nơi thực hiện khỏi tên nội dung';
  if (FURTHER.test(title) || title.split(/;\s*/u).slice(1).some(isOthers))
    return `câu nêu nhiều việc: ${title}`;
  const other =
    line.titlePart === null && GROUND.test(title) ? besideGround(title, line) : undefined;
  if (other !== undefined) return `không rõ việc phải làm là “${title}” hay “${other}”`;
  const works = line.titlePart === null && !title.includes(';') ? worksIn(line) : [];
  if (works.length > 1) return `câu nêu nhiều việc: ${works.join(' | ')}`;
  const further = line.titlePart === null && line.isTimed ? furtherWork(title, line) : undefined;
  return further === undefined ? null : `câu nêu nhiều việc: ${title} | ${further}`;
}

/** "Thực hiện Quyết định số 05/QĐ-SXD, Văn phòng Sở tham mưu …": the paper is why, and not what. */
const GROUND =
  /^(?:căn cứ|theo|thực hiện|triển khai) (?:các )?(?:luật|nghị định|nghị quyết|quyết định|chỉ thị|kế hoạch|công văn|thông tư|thông báo|kết luận|văn bản)(?!\p{L})/iu;

const besideGround = (title: string, { text, spans }: Worded): string | undefined =>
  stretchesOf(text, spans).find((stretch) => stretch !== title && tellsWork(stretch));

/** "sơ kết (tháng 6), tổng kết (tháng 12)", "soạn thảo xong trong tháng 3, trình Giám đốc ký": of two works beside a time neither is the name. */
const furtherWork = (title: string, { text, spans }: Worded): string | undefined =>
  stretchesOf(text, spans).find(
    (stretch) =>
      stretch !== title && stretch.search(WORK) === 0 && FULL.test(stretch) && !AIM.test(stretch),
  );

/** A verb with what it is done to; "tham mưu" alone is part of who does it. */
const FULL = /^(?:sơ kết|tổng kết)|^\S+ \S+ \S/u;
/** Whom a time is for, or what it is for, is no further work. */
const AIM =
  /^(?:báo cáo (?:năm|quý|tháng|tuần|6|06)|để|nhằm|theo|trong|hoàn thành|thực hiện theo)(?!\p{L})/u;

/** "và tham mưu ban hành …": what is left is the second part of the work. */
const FURTHER = /^(?:và|đồng thời|sau đó)\s/iu;

/** "Tập huấn: Phòng Pháp chế, Thanh tra Sở": who does it is still in it. */
function namesParties(title: string): boolean {
  const behind = /:\s+(?<said>[^:]+)$/u.exec(title)?.groups?.['said'];
  return behind !== undefined && parties(behind).every(isProperName);
}

/** "Rà soát quy chế - Phòng Kế hoạch - Tài chính", "Đôn đốc (Văn phòng Sở, Thanh tra Sở)". */
function endsInParty(title: string): boolean {
  const inside = /\((?<said>[^()]+)\)$/u.exec(title)?.groups?.['said'];
  if (inside !== undefined && parties(inside).every(isProperName)) return true;
  const [, ...behind] = title.split(/\s[-–]\s/u);
  return behind.some((_, i) => isProperName(behind.slice(i).join(' - ')));
}

/** "…; Phòng Pháp chế thẩm định": the work of another. */
const isOthers = (part: string): boolean => /^\p{Lu}/u.test(part) && beginsAsUnit(part);

/** "Họp giao ban - Trưởng ban chủ trì": who leads is still in it. */
const ROLE_LEFT = /\s(?:chủ trì|đầu mối)$/iu;

/** "Tập huấn [Chủ trì": the label of a value that was cut off. */
const LABEL_LEFT = new RegExp(`[^\\p{L}\\d\\s]\\s*(?:${LABEL})$`, 'iu');

const count = (text: string, sign: string): number => text.split(sign).length - 1;

const TIME_LEFT =
  /(?<!\p{L})(?:vào (?:thứ|ngày|sáng|chiều)|ngay (?:khi|sau|trong|từ))(?!\p{L})|(?:hằng|hàng|mỗi) (?:tuần|tháng|quý)/iu;

/** Words of a time that was not read as one. */
export const timeLeftIn = (text: string): string | null => TIME_LEFT.exec(text)?.[0] ?? null;

/** "Giao Trạm Chẩn đoán lấy mẫu …": where the party ends is not known. */
const givesTo = (title: string): boolean => {
  const given = /^(?:giao(?: cho)?|phân công|yêu cầu)\s+/iu.exec(title);
  return given !== null && beginsAsUnit(title.slice(given[0].length));
};

/** What is to be done by each part of a sentence, between its semicolons. */
function worksIn({ text, spans }: Worded): string[] {
  const works: string[] = [];
  let from = 0;
  for (const part of text.split(';')) {
    const own = spans.flatMap(([start, end]): [number, number][] =>
      end > from && start < from + part.length
        ? [[Math.max(0, start - from), Math.min(part.length, end - from)]]
        : [],
    );
    const work = titleOf(part, own);
    if (work !== null && tellsWork(work)) works.push(tidy(work));
    from += part.length + 1;
  }
  return works;
}

/** "Thanh quyết toán" is work; "báo cáo năm" goes on with what stands before. */
const tellsWork = (words: string): boolean =>
  words.split(' ').length > 3 || /^(?!báo cáo|đợt|lần|kỳ|năm)\S+ \S+ \S+$/iu.test(words);
