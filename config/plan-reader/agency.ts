import type { Found, Unsure } from './draft';
import type { Line } from './outline';
import { capitalised, fold, isCapitals, plain, tidy } from './text';
import { beginsAsUnit } from './units';

/** What stands over every Vietnamese document. */
export const MOTTO =
  /^(?:cộng h(?:oà|òa)|(?:(?:(?:xã )?hội )?chủ|(?:xã )?hội)$|(?:(?:(?:(?:xã )?hội )?chủ )?nghĩa )?việt nam$|độc lập\s*[-–])|^[\s*_\-–—=.]+$/iu;

/** Where the right column of a letterhead begins that stands on one line with the left. */
const RIGHT = /\s+(?:CỘNG H(?:OÀ|ÒA) XÃ(?!\p{L})|Độc lập\s*[-–]).*$/u;
/** Words of the right column: in no name, or in that of few agencies, which say it in the text too. */
const OF_RIGHT = /cộng h(?:oà|òa)|nghĩa việt nam|độc lập|hạnh phúc/iu;
const COUNTRY = /việt nam$/iu;

/** A value with the line that it was read from. */
export const found = ({ text, place }: Line, value: string): Found => ({
  value,
  sentence: text,
  place,
});

/** The second line of a name: "ỦY BAN NHÂN DÂN" | "HUYỆN …". */
const GOES_ON = /^(?:HUYỆN|TỈNH|PHƯỜNG|XÃ|QUẬN|THỊ XÃ|THỊ TRẤN|THÀNH PHỐ|VÀ|CẤP|CÁC)(?!\p{L})/u;

export function agencyOf(
  head: readonly Line[],
  lines: readonly Line[],
  body: string,
  department: string,
  unsure: Unsure[],
): { superior: Found | null; agency: Found | null } {
  const left: Line[] = [];
  for (const line of head) {
    const said = plain(line.text).replace(RIGHT, '');
    if (!isCapitals(said) || MOTTO.test(said) || /^(?:SỐ|DỰ THẢO)/u.test(said)) continue;
    const last = left.at(-1);
    const goesOn = GOES_ON.test(said) || !beginsAsUnit(said) || isOne(last, said, body);
    if (last && goesOn) left.splice(-1, 1, { ...last, text: `${last.text} ${said}` });
    else left.push({ ...line, text: said });
  }
  const named = left.at(-1);
  if (named) {
    const above = left.length > 1 ? left.at(-2)! : null;
    const nameOf = (line: Line, field: string): Found | null => {
      const value = inBody(plain(line.text), body, department);
      if (!OF_RIGHT.test(value) && !(COUNTRY.test(value) && isCapitals(value)))
        return found(line, value);
      unsure.push({ field, reason: `tên cơ quan lẫn chữ của cột bên cạnh: “${line.text}”` });
      return null;
    };
    return { superior: above && nameOf(above, 'superior'), agency: nameOf(named, 'agency') };
  }
  for (const line of lines) {
    const match =
      /(?:^|[;,.]\s+)(?<agency>\p{Lu}[^;,.]{2,80}?)\s+(?:ban hành|xây dựng|lập|triển khai)\s+[Kk]ế hoạch/u.exec(
        line.text,
      );
    if (match) return { superior: null, agency: found(line, tidy(match.groups!['agency']!)) };
  }
  unsure.push({ field: 'agency', reason: 'không thấy tên cơ quan ban hành' });
  return { superior: null, agency: null };
}

/** "BAN QUẢN LÝ" | "TRUNG TÂM THƯƠNG MẠI": two lines that the text itself writes as one name. */
const isOne = (last: Line | undefined, said: string, body: string): boolean =>
  last !== undefined && body.toLowerCase().includes(`${plain(last.text)} ${said}`.toLowerCase());

/** Of these the letters are certain: behind the level stands nothing but the name of a place. */
const COUNCIL =
  /^(?:ỦY|UỶ) BAN NHÂN DÂN (?<level>XÃ|PHƯỜNG|THỊ TRẤN|HUYỆN|QUẬN|THỊ XÃ|THÀNH PHỐ|TỈNH) (?<place>[^,;:()]+)$/u;

/** A name in capitals as the text itself writes it. */
function inBody(name: string, body: string, department: string): string {
  if (fold(name) === fold(department)) return department;
  const at = body.toLowerCase().indexOf(name.toLowerCase());
  for (let from = at; from >= 0; from = body.toLowerCase().indexOf(name.toLowerCase(), from + 1)) {
    const said = body.slice(from, from + name.length);
    if (!isCapitals(said.replace(/UBND|HĐND|TP/gu, ''))) return capitalised(said);
  }
  const council = COUNCIL.exec(name)?.groups;
  if (!council) return name;
  const place = council['place']!.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (letter) =>
    letter.toUpperCase(),
  );
  return `Ủy ban nhân dân ${council['level']!.toLowerCase()} ${place}`;
}
