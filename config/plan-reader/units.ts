import { hideExceptions } from './excepted';
import { namesFurtherLevel } from './places';
import { fold, tidy } from './text';
import { aliases, squeezed, type KnownUnit } from './known-unit';

/** Who a phrase names: units of the directory, those of a kind, all of them, or nobody that the directory has. */
export type Matched =
  | { kind: 'units'; codes: string[]; former: boolean }
  | { kind: 'group'; codes: string[] }
  | { kind: 'all' }
  | { kind: 'none' };

const HEADS =
  'đồng chí|đ/c|văn phòng|phòng|p\\.|ban|trung tâm|tt\\.|chi cục|cc\\.|cục|tổng cục|thanh tra|sở|bộ|ubnd|ủy ban|uỷ ban|hđnd|hội đồng|công an|tổ|đội|hội|đoàn|trường|trạm|khoa|bộ phận|công đoàn|kho bạc|bảo hiểm|viện|bệnh viện|học viện|thư viện|bảo tàng|hạt|quỹ|đài|báo|công ty|ngân hàng|bưu điện|mặt trận|mttq|chánh|trưởng|phó|giám đốc|hiệu trưởng|chủ tịch|lãnh đạo|thủ trưởng|các|toàn thể|tất cả|từng|mỗi|cán bộ|công chức|viên chức|giáo viên|nhân viên|chuyên viên|kế toán|văn thư|thành viên|bch|bgđ|vp|liên đoàn|liên minh|thành đoàn|thành ủy|thị đoàn|thị ủy|quận đoàn|quận ủy|đảng ủy|đảng bộ|chi bộ|chi đoàn|hiệp hội|tòa án|tỉnh|huyện|thành phố|phường|xã';

/** Words that begin like a unit and are none: "Tổ chức hội nghị", "Ban hành kế hoạch". */
const NONE =
  /^(?:tổ chức|ban hành|ban đầu|báo cáo|báo chí|hội nghị|hội thảo|hội thi|hội chợ|hội diễn|hội thao|hội khỏe|hội trường|hội đồng nhân dân các|trường hợp|khoa học|phòng ngừa|phòng,? chống|đội ngũ|đoàn kết|bộ tiêu chí|bộ thủ tục|bộ chỉ số|sở hữu|xã hội|viện dẫn|các (?:nội dung|nhiệm vụ|(?:phần |công )?việc|công tác|cuộc|đợt|lớp|khoản|mục|báo cáo|hồ sơ|kế hoạch|chương trình|dự án|đề án|chính sách|phong trào|tiêu chí|chỉ số|văn bản|quy định|giải pháp|hoạt động|biện pháp))(?!\p{L})/iu;

/** Whether a phrase begins as a unit, an office or a post does. */
export const beginsAsUnit = (text: string): boolean =>
  !NONE.test(tidy(text)) &&
  (new RegExp(`^(?:${HEADS})(?![\\p{L}])`, 'iu').test(tidy(text)) ||
    /^[A-ZĐ]{3,}(?!\p{L})/u.test(text));

/** Whether a phrase is a name such as "Trung tâm Phục vụ …": a kind of unit, then capitals. */
export const isProperName = (text: string): boolean =>
  beginsAsUnit(text) && /^(?:\p{L}+(?: \p{Ll}+)? (?:[-–] )?\p{Lu}|Công (?:an|đoàn) )/u.test(text);

const GROUP =
  /^(?:lãnh đạo |thủ trưởng |trưởng |người đứng đầu )?(?:tất cả )?(?:các |toàn thể |mỗi |từng )(?:cơ quan|phòng|ban|đơn vị|bộ phận|cán bộ|công chức|tổ chức)/u;
/** "Các phòng chuyên môn" are no đơn vị trực thuộc, and those are no rooms. */
const KINDS: readonly [KnownUnit['kind'], RegExp][] = [
  ['room', /^(?!.*(?:đơn vị|cơ quan|tổ chức|trung tâm|chi cục)).*phòng/u],
  ['subordinate', /^(?!.*phòng).*đơn vị (?:trực thuộc|sự nghiệp)/u],
];
const OUTSIDE = /huyện|thành phố|xã|phường|sở, ban, ngành|ban, ngành|sở, ngành|tỉnh|đoàn thể/u;

/** "Đồng chí Chánh Văn phòng" is who holds the post. */
const ADDRESS = /^(?:đồng chí|đ\/c)\s+/iu;

/** "Văn phòng" before "HĐND và UBND xã" is the beginning of another's name. */
const GOES_ON = /^ \p{Lu}/u;

/** "Trung tâm Y tế" before "thành phố", "Phòng Kinh tế" before "và Hạ tầng": the beginning of a longer name. */
const NAME_GOES_ON =
  /^\s+(?:\p{Lu}|(?:thành phố|thị xã|tỉnh|huyện|quận|phường|xã|cấp|khu vực|trung ương|thuộc|số \d)(?!\p{L})|(?:[-–]|và) (?!(?:các|Phòng|Ban|Sở|Công an|UBND|Hội|Đoàn|Trung tâm|Văn phòng|Thanh tra|Chi cục)(?!\p{L})))/u;

/** Finds the units of the directory by name, abbreviation, post and former name. */
export class Units {
  private readonly current: KnownUnit[];
  private readonly names = new Map<string, Set<KnownUnit>>();
  /** Names that the document itself gives where nothing else can be meant. */
  private readonly heard = new Set<string>();

  constructor(
    units: readonly KnownUnit[],
    private readonly department: string,
  ) {
    this.current = units.filter(({ current }) => current);
    for (const unit of units) {
      for (const name of aliases(unit)) {
        for (const key of [fold(name), squeezed(name)]) {
          this.names.set(key, (this.names.get(key) ?? new Set()).add(unit));
        }
      }
    }
  }

  /** Whom a phrase names that a person would read as one party. */
  match(phrase: string): Matched {
    const words = phrase.replace(/[.;:]+$/u, '').replace(ADDRESS, '');
    const said = fold(words);
    const found =
      this.names.get(said) ?? this.names.get(this.own(words)) ?? this.names.get(squeezed(words));
    if (found) {
      const current = [...found].filter((unit) => unit.current);
      const chosen = current.length > 0 ? current : [...found];
      if (chosen.length === 1) {
        return { kind: 'units', codes: [chosen[0]!.code], former: current.length === 0 };
      }
    }
    if (!GROUP.test(said) || OUTSIDE.test(said)) return { kind: 'none' };
    const kind = KINDS.find(([, speaks]) => speaks.test(said))?.[0];
    const codes = this.current.filter((unit) => unit.kind === kind).map(({ code }) => code);
    return codes.length > 0 ? { kind: 'group', codes } : { kind: 'all' };
  }

  /** The codes of those that "các phòng, đơn vị" are: rooms and subordinate units. */
  owing(): string[] {
    const owe = this.current.filter(({ kind }) => kind === 'room' || kind === 'subordinate');
    return owe.map(({ code }) => code);
  }

  /**
   * "Văn phòng Sở", "Phòng Pháp chế thuộc Sở Xây dựng": said without the department. Capitals count:
   * in "Văn phòng Sở xây dựng kế hoạch" the work begins after "Sở".
   */
  private own(phrase: string): string {
    const said = tidy(phrase);
    const ending = [` ${this.department}`, ' Sở', ' sở'].find((each) => said.endsWith(each));
    return fold(
      ending === undefined ? said : said.slice(0, -ending.length).replace(/ (?:của|thuộc)$/u, ''),
    );
  }

  /** Keeps the parties that items name, for sentences in which a name and a verb run together. */
  hear(items: readonly { lead: string | null; support: string[] }[]): void {
    const leads = items.flatMap(({ lead }) => (lead === null ? [] : parties(lead)));
    const support = items.flatMap((item) => item.support);
    for (const name of [...leads, ...support]) {
      const isOwn = /^(?!Các\s)\p{Lu}/u.test(name) && beginsAsUnit(name);
      // "Phòng Tư pháp mở lớp" beside one that is led by "Phòng Tư pháp" was read too far.
      const isTooFar = leads.some(
        (lead) => name.startsWith(`${lead} `) && !NAME_GOES_ON.test(name.slice(lead.length)),
      );
      if (isOwn && !isTooFar) this.heard.add(fold(name));
    }
  }

  /** Whether a name is of the directory, or one that the document itself gives elsewhere. */
  knows(name: string): boolean {
    return this.heard.has(fold(name)) || this.match(name).kind !== 'none';
  }

  /** The units of the directory that a sentence names, as it writes them. */
  namedIn(text: string): string[] {
    const names: string[] = [];
    let free = 0;
    for (const { index } of text.matchAll(/(?<![\p{L}\d])\p{Lu}/gu)) {
      const name = index < free ? null : this.leading(text.slice(index));
      if (name === null) continue;
      names.push(name);
      free = index + name.length;
    }
    return [...new Set(names)];
  }

  /** The longest name of a unit with which the text begins, as it is written there. */
  leading(text: string): string | null {
    const words = [...text.matchAll(/[^\s,;()]+/gu)];
    for (let count = Math.min(words.length, 14); count > 0; count--) {
      const last = words[count - 1]!;
      const phrase = text.slice(0, last.index + last[0].length).replace(/[.:]+$/u, '');
      const isHeard = this.heard.has(fold(phrase));
      if (isHeard && !NAME_GOES_ON.test(text.slice(phrase.length))) return phrase;
      if (this.match(phrase).kind === 'units' && !GOES_ON.test(text.slice(phrase.length)))
        return phrase;
    }
    return null;
  }
}

/**
 * The parties of a list, as written: "các phòng, đơn vị thuộc Sở" is one, "A, B và C" are three;
 * "các phòng (trừ A, B)" is one with those that it excepts.
 */
export function parties(text: string): string[] {
  const { shown, hidden } = hideExceptions(text);
  return hidden.split(';').flatMap(partiesIn).map(shown);
}

function partiesIn(text: string): string[] {
  const list: string[] = [];
  let sign = '';
  for (const piece of text.split(SIGN)) {
    if (SIGN_ALONE.test(piece)) {
      sign = tidy(piece);
      continue;
    }
    const phrase = tidy(piece).replace(/^[-–+•]\s*|[.:]+$/gu, '');
    if (phrase === '') continue;
    if (list.length === 0 || beginsParty(phrase, list.at(-1)!)) list.push(phrase);
    // A name that the edge of its cell broke goes on without a sign.
    else list[list.length - 1] += sign === '' ? ` ${phrase}` : joined(sign, phrase);
  }
  return list;
}

const joined = (sign: string, phrase: string): string =>
  sign === ',' ? `, ${phrase}` : ` ${sign} ${phrase}`;

/** What parts the parties of a list. */
const SIGN = /(\s*\n\s*|\s*,\s*|\s+\+\s+|(?<!HĐND)\s+và\s+(?=\S))/u;
const SIGN_ALONE = /^\s*(?:,|\+|và|)\s*$/u;

/** "đơn vị trực thuộc" goes on with "các phòng", "phường" with "UBND các xã"; "Hạ tầng kỹ thuật" with "Phòng Phát triển đô thị". */
function beginsParty(phrase: string, before: string): boolean {
  if (/(?:^|\s)(?:các|toàn thể|tất cả)\s/iu.test(before) && /^\p{Ll}/u.test(phrase)) {
    return /^(?:các|toàn thể|tất cả)\s/iu.test(phrase);
  }
  if (PEOPLE.test(phrase) && NAMED_BY_PEOPLE.test(before)) return false;
  if (namesFurtherLevel(before, phrase)) return false;
  return beginsAsUnit(phrase) || ABBREVIATION.test(phrase);
}

/** "Phòng Công chức, viên chức" is one name; "Ban Giám hiệu, giáo viên" are two parties. */
const PEOPLE =
  /^(?:cán bộ|công chức|viên chức|người lao động)(?:(?:,| và) (?:công chức|viên chức|người lao động))*$/u;
const NAMED_BY_PEOPLE =
  /^(?:Phòng|P\.|Ban|Vụ|Tổ) ?(?:.*\s)?(?:Tổ chức|Cán bộ|Công chức|Viên chức)(?:, \p{Ll}+ \p{Ll}+)*$/u;

/** "VP, CĐ": a list may be all of abbreviations. */
const ABBREVIATION = /^[A-ZĐ]{2,}$/u;
