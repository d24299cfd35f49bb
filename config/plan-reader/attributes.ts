import { deadlinesIn } from './deadlines';
import { rolesIn } from './roles';
import { bare, tidy } from './text';
import type { Units } from './units';

const KINDS = {
  lead: '(?:(?:cơ quan|đơn vị|bộ phận|người) )?(?:chủ trì|thực hiện|đầu mối|phụ trách)(?: thực hiện)?',
  support: '(?:(?:cơ quan|đơn vị|bộ phận) )?phối hợp(?: thực hiện)?|PH',
  due: '(?:thời gian|thời hạn|tiến độ)(?: \\p{Ll}+){0,4}|hạn (?:nộp|gửi|hoàn thành)|hoàn thành',
  product: '(?:sản phẩm|kết quả)(?: (?:đầu ra|dự kiến|đạt được|cần đạt))?',
  other: 'nội dung|hình thức|địa điểm|kinh phí|đối tượng',
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

/** "Lãnh đạo phụ trách: …": a label that is none of these. */
const OTHER = /^\p{L}[\p{L}\s]{3,40}:/u;

/** "Đơn vị phối hợp: Không." */
const NOBODY = /^không(?: có)?$/iu;

export type Attributes = Partial<Record<'lead' | 'support' | 'due' | 'product' | 'other', string>>;

const PARTY = new Set<keyof Attributes>(['lead', 'support']);

/** Without the bracket of a sentence that ends in labelled values. */
const closed = (value: string): string =>
  value.includes('(') ? value : value.replace(/\s*\)$/u, '');

const joined = (before: string | undefined, value: string): string =>
  before ? `${before}; ${value}` : value;

export const isAttribute = (text: string): boolean => ATTRIBUTE.test(text);

/** The labelled values of a line, its own sentences and the short lines under it. */
export function attributesOf(
  texts: readonly string[],
  units: Units,
): { attributes: Attributes; rest: string[] } {
  const attributes: Attributes = {};
  const rest: string[] = [];
  for (const text of texts) {
    const pieces = text.split(NEXT).filter((piece) => bare(piece) !== '');
    const found = pieces.map((piece) => ATTRIBUTE.exec(tidy(piece)));
    if (!found[0]) {
      rest.push(text);
      continue;
    }
    let kind: keyof Attributes = 'other';
    found.forEach((match, i) => {
      if (!match) {
        if (PARTY.has(kind) && OTHER.test(pieces[i]!)) kind = 'other';
        const [time] = kind === 'due' ? [] : deadlinesIn(pieces[i]!);
        if (time) {
          attributes.due = joined(attributes.due, time.due.words);
          return;
        }
        // "đợt 1: tháng 5; đợt 2: tháng 10" goes on with the value.
        attributes[kind] = joined(attributes[kind], bare(pieces[i]!));
        return;
      }
      const { value, ...kinds } = match.groups!;
      kind = Object.keys(kinds).find((key) => kinds[key] !== undefined) as keyof Attributes;
      const own = kind === 'support' && NOBODY.test(bare(value!)) ? '' : closed(bare(value!));
      attributes[kind] = joined(attributes[kind], own);
    });
  }
  const said = attributes.lead;
  if (said !== undefined && /chủ trì|phối hợp/iu.test(said)) {
    const own = rolesIn(said, units);
    const { lead, support } = own.lead === null ? rolesIn(`Chủ trì: ${said}`, units) : own;
    if (lead === null) delete attributes.lead;
    else attributes.lead = lead;
    if (support.length > 0) attributes.support ??= support.join('; ');
  }
  return { attributes, rest };
}
