import { rolesIn } from './roles';
import { bare, tidy } from './text';
import type { Units } from './units';

/** A line such as "Chủ trì: …", "Thời gian: …", "Sản phẩm: …". */
const ATTRIBUTE =
  /^(?:(?<lead>(?:(?:cơ quan|đơn vị|bộ phận|người) )?(?:chủ trì|thực hiện|đầu mối|phụ trách)(?: thực hiện)?)|(?<support>(?:(?:cơ quan|đơn vị|bộ phận) )?phối hợp(?: thực hiện)?|PH)|(?<due>(?:thời gian|thời hạn|tiến độ)(?: \p{Ll}+){0,4}|hạn (?:nộp|gửi|hoàn thành)|hoàn thành)|(?<product>sản phẩm|kết quả)(?: (?:đầu ra|dự kiến|đạt được|cần đạt))?|(?<other>nội dung|hình thức|địa điểm|kinh phí|đối tượng))\s*:\s*(?<value>.+)$/iu;

/** "Đơn vị phối hợp: Không." */
const NOBODY = /^không(?: có)?$/iu;

export type Attributes = Partial<Record<'lead' | 'support' | 'due' | 'product' | 'other', string>>;

export const isAttribute = (text: string): boolean => ATTRIBUTE.test(text);

/** The labelled values of a line, its own sentences and the short lines under it. */
export function attributesOf(
  texts: readonly string[],
  units: Units,
): { attributes: Attributes; rest: string[] } {
  const attributes: Attributes = {};
  const rest: string[] = [];
  for (const text of texts) {
    const pieces = text.split(/\s*;\s*|\.\s+/u).filter((piece) => bare(piece) !== '');
    const found = pieces.map((piece) => ATTRIBUTE.exec(tidy(piece)));
    if (!found[0]) {
      rest.push(text);
      continue;
    }
    let kind: keyof Attributes = 'other';
    found.forEach((match, i) => {
      if (!match) {
        // "đợt 1: tháng 5; đợt 2: tháng 10" goes on with the value.
        attributes[kind] += `; ${bare(pieces[i]!)}`;
        return;
      }
      const { value, ...kinds } = match.groups!;
      kind = Object.keys(kinds).find((key) => kinds[key] !== undefined) as keyof Attributes;
      const own = kind === 'support' && NOBODY.test(bare(value!)) ? '' : bare(value!);
      attributes[kind] = attributes[kind] ? `${attributes[kind]}; ${own}` : own;
    });
  }
  const said = attributes.lead;
  if (said !== undefined && /chủ trì|phối hợp/iu.test(said)) {
    const { lead, support } = rolesIn(said, units);
    if (lead === null) delete attributes.lead;
    else attributes.lead = lead;
    if (support.length > 0) attributes.support ??= support.join('; ');
  }
  return { attributes, rest };
}
