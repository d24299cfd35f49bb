import { unsureAwaited } from './awaited';
import { feastIn } from './feasts';
import { withoutCited } from './cited';
import { deadlinesIn, namesTime, type DueSpan } from './deadlines';
import type { ItemDraft, Miss, Unsure } from './draft';
import { PLANNED, workflowOf } from './kinds';
import { daysOf } from './scheduled-days';
import type { Schedule } from './schedules';
import { tidy } from './text';
import { codesIn, unitsOf } from './unit-codes';
import { beginsAsUnit, type Units } from './units';

/** A line with its values, before the units of the directory are looked up. */
export type RawItem = Omit<ItemDraft, 'no' | 'workflow' | 'units' | 'supportUnits' | 'table'>;

/** Numbers the items, names their workflows and looks up their units. */
export function finish(
  raw: readonly RawItem[],
  units: Units,
  schedules: readonly Schedule[],
  year: number | null,
): { items: ItemDraft[]; misses: Miss[] } {
  const misses: Miss[] = [];
  const taken = new Set<string>();
  /** Of a unit in a schedule. */
  const codeOf = (name: string, no: string, { place }: RawItem): string | null => {
    const { codes, isMissing } = codesIn(name, units);
    if (isMissing) misses.push({ name, item: no, place });
    return codes[0] ?? null;
  };
  const items = raw.map(asWritten).map((item, i): ItemDraft => {
    const no = String(i + 1);
    const unsure = [...item.unsure];
    const kind = workflowOf(item.sentence);
    const again = kind !== PLANNED && taken.has(kind);
    if (again)
      unsure.push({ field: 'workflow', reason: `đã có nội dung khác theo quy trình ${kind}` });
    taken.add(kind);
    const who = unitsOf(item, units);
    unsure.push(...who.unsure);
    misses.push(...who.missing.map((name) => ({ name, item: no, place: item.place })));
    const { days, unsure: doubts } = daysOf(item, schedules, year);
    unsure.push(...doubts);
    const table = days?.map((one) => ({ ...one, code: codeOf(one.unit, no, item) })) ?? null;
    return {
      ...item,
      no,
      table,
      workflow: again ? PLANNED : kind,
      units: who.units,
      supportUnits: who.supportUnits,
      unsure: complete(item, unsure, units),
    };
  });
  for (const item of items) item.unsure.push(...unsureAwaited(item, items));
  return { items, misses };
}

/** A name is words of its sentence as they stand there; one put together from several places is asked. */
function asWritten(item: RawItem): RawItem {
  const { title, sentence, unsure } = item;
  if (title === null || tidy(sentence).includes(tidy(title))) return item;
  const reason = `tên nội dung nằm ở nhiều chỗ của câu: “${title}”`;
  return { ...item, title: null, unsure: [...unsure, { field: 'title', reason }] };
}

/** Says of every value that a plan needs and that is not there that it is not. */
function complete(item: RawItem, unsure: Unsure[], units: Units): Unsure[] {
  const add = (field: string, reason: string): void => {
    if (!unsure.some((one) => one.field === field)) unsure.push({ field, reason });
  };
  if (item.title === null) add('title', 'không tách được tên nội dung khỏi câu');
  if (item.lead === null) {
    add('lead', 'dòng này không nêu nơi chủ trì');
    const named = units.namedIn(item.sentence.slice(0, HINTED)).map((name) => sayUnit(name, units));
    const lead = unsure.find(({ field }) => field === 'lead')!;
    if (named.length > 0) lead.reason += `; dòng này có nêu ${named.join(', ')}`;
  }
  if (item.due.length === 0) add('due', 'dòng này không nêu thời hạn');
  for (const { words, refused, deadline } of item.due) {
    if (refused !== null) add('due', `chưa đọc được “${words}”: ${refused}`);
    const elsewhere = deadline?.doubts.find(({ code }) => DATED_ELSEWHERE.has(code));
    if (elsewhere) add('due', `“${words}”: ${elsewhere.why}`);
    const feast = deadline && feastIn(deadline.form);
    if (feast) add('due', `“${words}”: không rõ tính từ ngày nào của dịp ${feast}`);
  }
  return unsure;
}

/** Of a longer line the units are not looked for to its end: they are only shown beside the question. */
const HINTED = 600;

/** Doubts of times whose days stand in another document: "Năm học 2024 - 2025". */
const DATED_ELSEWHERE = new Set<string>(['school-year']);

/** "Phòng Pháp chế [pc]", so that a person may write the code at once. */
function sayUnit(name: string, units: Units): string {
  const matched = units.match(name);
  return matched.kind === 'units' ? `${name} [${matched.codes.join(', ')}]` : name;
}

/** The deadlines of a sentence, and a doubt where it names a time that could not be read. */
export function sentenceDue(text: string): { spans: DueSpan[]; unsure: Unsure[] } {
  const festivals = [...text.matchAll(FESTIVAL)].map(({ 0: { length }, index }) => index + length);
  const spans = deadlinesIn(text).filter(
    ({ start, end }) =>
      !ASIDE.test(text.slice(0, start)) && !festivals.some((at) => start < at && at <= end + 1),
  );
  const rest = spans.reduceRight(
    (left, { start, end }) => left.slice(0, start) + left.slice(end),
    text,
  );
  const unread = [
    ...rest.matchAll(UNREAD),
    ...withoutCited(rest).replace(FESTIVAL, '').matchAll(DATE),
  ].find(([words]) => namesTime(words.replace(/^thời (?:hạn|gian)/iu, '')));
  return {
    spans: unread ? [] : spans,
    unsure: unread
      ? [{ field: 'due', reason: `chưa đọc được thời hạn ở “${tidy(unread[0])}”` }]
      : [],
  };
}

/** The time at which figures are taken is no limit. */
const ASIDE = /(?:thời điểm|số liệu|tính đến|tính từ)[^,;.]{0,30}$/iu;

/** "Ngày Pháp luật Việt Nam (09/11)": a day that is called so is no limit. */
const FESTIVAL =
  /(?<!\p{L})(?:Ngày|Tuần lễ|Tháng|Tết|Lễ)\s+\p{Lu}[^().;,]{2,60}\((?!(?:trong )?(?:tháng|quý|năm) )[^()]{3,30}\)/gu;

const DATE = /(?:\d{1,2} giờ\s+)?ngày\s+\d{1,2}[^,;.()]{0,20}\p{L}*|\d{1,2}\/\d{1,2}\/\d{4}/giu;

const UNREAD =
  /(?<!\p{L})(?:trước|chậm nhất|muộn nhất|không quá|trong vòng|hoàn thành|xong|thời hạn|thời gian)(?!\p{L})[^,;.()]{0,30}\p{L}*/giu;

/** To whom the work is sent: the party after "gửi", "trình", "báo cáo". */
export function receiverIn(text: string, units: Units): string | null {
  const found = [
    ...text.matchAll(
      /(?<!\p{L})(?:gửi|trình|nộp)(?: về| đến| cho)?\s+(?=\p{Lu})|\scho\s+(?=các\s)/gu,
    ),
  ];
  for (const match of found) {
    const rest = text.slice(match.index + match[0].length);
    const stop = rest.search(
      /[,;.()]|\s(?:để|trước|chậm|trong|khi|theo|xem xét|phê duyệt|ban hành|hoàn thành|tổng hợp|đúng|và)\s/u,
    );
    const name = tidy(stop < 0 ? rest : rest.slice(0, stop));
    const known = units.leading(rest);
    if (known !== null) return known;
    // A name goes on with its sign or not at all; "các phòng, đơn vị thuộc Sở" has a comma of its own.
    if (/^các\s/u.test(rest)) {
      return tidy(rest.slice(0, rest.search(/[;.()]|\s(?:để|trước|trong|khi|theo)\s|$/u)));
    }
    if (beginsAsUnit(name)) return name;
  }
  return null;
}

/** What stays of a sentence when who and when are taken out: its longest stretch. */
export function titleOf(text: string, spans: readonly [number, number][]): string | null {
  if (spans.length === 0 && NAME.test(text)) return tidy(text).replace(SIGNS, '');
  const [longest = ''] = stretchesOf(text, spans).toSorted((a, b) => b.length - a.length);
  return longest.length >= 8 ? longest : null;
}

/** What stands between who and when in a sentence, in its order. */
export function stretchesOf(text: string, spans: readonly [number, number][]): string[] {
  const sorted = [...spans].sort((a, b) => a[0] - b[0]);
  const stretches: string[] = [];
  let at = 0;
  for (const [from, to] of sorted) {
    if (from > at) stretches.push(withoutLink(text.slice(at, from)));
    at = Math.max(at, to);
  }
  stretches.push(text.slice(at));
  return stretches.map((stretch) => tidy(stretch).replace(SIGNS, ''));
}

/** "Báo cáo": a line that is nothing but a name may be short. */
const NAME = /^\p{Lu}\p{Ll}+ \p{Ll}+[.;:]?$/u;

/** Signs at the beginning and the end. */
const SIGNS = /^[\s,;:.()–-]+|[\s,;:.(–-]+$/gu;

/** Words that only lead over to who or when. */
const LINK =
  /(?:(?<!\p{L})(?:(?:đợt|lần|kỳ) \d+|và|để|vào|định kỳ|hoàn thành|(?<!(?:kết quả|tình hình|việc|tổ chức)\s)thực hiện|xong|từ nay|thời gian|thời hạn)|(?<=,\s)(?:trình|gửi))$/iu;

function withoutLink(stretch: string): string {
  const words = tidy(stretch).replace(SIGNS, '');
  // "Kiểm tra định kỳ (quý II)": before a sign the word is of the name.
  if (/(?<!\p{L})định kỳ\s*[(,;:]\s*$/iu.test(stretch)) return words;
  const rest = words.replace(LINK, '');
  return rest === words ? words : withoutLink(rest);
}
