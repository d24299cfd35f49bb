import { bare, tidy } from './text';

const PLACE = '(?:cơ quan|đơn vị|bộ phận|phòng|ban|tổ|cá nhân|người|cán bộ)';
const PLACES = `(?:các )?${PLACE}(?:(?:,|/| và) ${PLACE})?`;
const TASKED = '(?:chủ trì|thực hiện|đầu mối|phụ trách|tham mưu|chịu trách nhiệm)';

/** What the labels of each kind are, before "đơn vị chủ trì", behind "thời gian hoàn thành". */
const KINDS = {
  lead: `(?:${PLACES} )?(?:được giao )?${TASKED}(?: (?:chính|chung))?(?:(?:,| và)? (?:chủ trì|tham mưu|thực hiện|tổ chức thực hiện))?|trách nhiệm(?: (?:thực hiện|chủ trì|chính))?|phân công(?: (?:thực hiện|chủ trì))?`,
  support: `(?:${PLACES} )?phối hợp(?: (?:thực hiện|chính))?|PH`,
  note: 'ghi chú|lưu ý',
  other:
    '(?:thời gian )?bắt đầu|nội dung|hình thức|địa điểm|(?:nguồn )?kinh phí(?: thực hiện)?|đối tượng|thành phần|số lượng|quy mô|phạm vi|cách thức|yêu cầu|mục đích|lãnh đạo (?:phụ trách|chỉ đạo|theo dõi)',
  due: '(?:thời gian|thời hạn|tiến độ)(?:(?:,| và)? \\p{Ll}+){0,5}|hạn (?:nộp|gửi|hoàn thành)|hoàn thành|kết thúc',
  product:
    '(?:sản phẩm|kết quả)(?:(?:,|/| và) (?:sản phẩm|kết quả))?(?: (?:đầu ra|dự kiến|đạt được|cần đạt|thực hiện|hoàn thành))?',
};

/** What stands before the colon of a labelled value. */
export const LABEL = Object.values(KINDS).join('|');

/** A line such as "Chủ trì: …", "Thời gian: …", "Sản phẩm: …". */
const ATTRIBUTE = new RegExp(
  `^(?:${Object.entries(KINDS)
    .map(([kind, words]) => `(?<${kind}>${words})`)
    .join('|')})\\s*:\\s*(?<value>.+)$`,
  'iu',
);

/** Where one labelled value of a line ends; the stop of "P. QLXD" ends none, a comma before a label does. */
const NEXT = new RegExp(
  `\\s*;\\s*|(?<!(?:^|[\\s(])(?:P|TP|TT|CC|Q))\\.\\s+|(?:,\\s+|\\s+[-–]\\s+|\\s*\\(\\s*)(?=(?:${LABEL})\\s*:)`,
  'iu',
);

export type LabelKind = keyof typeof KINDS;

/** A labelled value; what stands behind its semicolons without a label goes on with it. */
export interface Labelled {
  kind: LabelKind;
  pieces: string[];
}

export const isAttribute = (text: string): boolean => ATTRIBUTE.test(text);

/** The labelled values of a text that begins with a label; null of any other. */
export function labelledIn(text: string): Labelled[] | null {
  const found: Labelled[] = [];
  let label = '';
  for (const piece of text.split(NEXT)) {
    if (bare(piece) === '') continue;
    // "Thời gian, địa điểm: …" is one label.
    const words = tidy(label === '' ? piece : `${label}, ${piece}`);
    const match = ATTRIBUTE.exec(words);
    if (match) {
      const { value, ...kinds } = match.groups!;
      const [kind] = Object.entries(kinds).find(([, said]) => said !== undefined)!;
      found.push({ kind: kind as LabelKind, pieces: [bare(value!)] });
    } else if (found.length > 0) found.at(-1)!.pieces.push(bare(piece));
    else if (label === '' && !piece.includes(':')) {
      label = piece;
      continue;
    } else return null;
    label = '';
  }
  return found.length > 0 ? found : null;
}
