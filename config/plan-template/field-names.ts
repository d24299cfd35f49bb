import type { EntryName, Place } from '../yaml-faults';

/** What people call what a template says of a plan, of a line, or of a stage. */
export const FIELD_NAMES: Readonly<Record<string, string>> = {
  no: 'số thứ tự',
  workflow: 'quy trình',
  line: 'mục của kế hoạch',
  sentence: 'nguyên văn',
  title: 'tên',
  lead: 'chủ trì',
  units: 'đơn vị',
  support: 'phối hợp',
  due: 'thời hạn',
  opens: 'ngày mở',
  letter: 'văn bản phải chờ',
  dueAfterLetter: 'thời hạn kể từ văn bản',
  watch: 'hỏi văn bản đã đến chưa',
  missing: 'mốc báo cáo thiếu văn bản',
  mayNotArise: 'có thể không phát sinh',
  quarterly: 'kiểm tra hằng quý',
  table: 'lịch của từng đơn vị',
  ask: 'việc phải làm',
  by: 'ai làm',
  roll: 'khi rơi vào ngày nghỉ',
  least: 'số ngày ít nhất',
  basis: 'căn cứ',
  reminders: 'nhắc việc, đôn đốc',
  ladder: 'báo cáo cấp trên',
  year: 'năm',
  issuedOn: 'ngày ban hành',
  department: 'cơ quan',
  mail: 'giờ gửi thư',
  lookAhead: 'số ngày xem trước báo cáo',
  holdMost: 'số ngày được hoãn báo cáo',
};

/** An entry of a template by the line's number and its name in Vietnamese, the key behind it. */
export function nameInTemplate(place: Place, whole: unknown): EntryName | null {
  const [top, i, ...inItem] = place;
  if (place.length === 1) return named('', 'kế hoạch', top!);
  if (top !== 'items' || typeof i !== 'number') return null;
  const item = at(at(whole, 'items'), i);
  const no = at(item, 'no');
  const whose = `mục ${typeof no === 'string' ? no : i + 1}`;
  if (inItem.length === 1) return named(whose, 'nội dung', inItem[0]!);
  const [stages, j, key] = inItem;
  if (stages !== 'stages' || typeof j !== 'number' || inItem.length !== 3) return null;
  const title = at(at(at(item, 'stages'), j), 'title');
  return named(`${whose}, bước ${typeof title === 'string' ? `“${title}”` : j + 1}`, 'bước', key!);
}

function named(whose: string, what: string, key: PropertyKey): EntryName | null {
  const name = FIELD_NAMES[String(key)];
  if (name === undefined) return null;
  return { whose, field: `${key === 'title' ? `${name} ${what}` : name} (${String(key)})` };
}

/** What stands in a group or a list that may be anything. */
const at = (value: unknown, key: PropertyKey): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : null;
