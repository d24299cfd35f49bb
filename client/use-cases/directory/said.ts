import type { Unit } from '../../../config/directory';
import { dayOf, sayDay } from '../../../workflows/rules/time';
import type { DirectoryDiff } from './directory';
import type { Change } from './change';

/** The difference in lines, for the person who is about to bring the directory in. */
export function sayDirectoryDiff(diff: DirectoryDiff): string[] {
  const lines = [
    ...diff.units.map(sayUnit),
    ...diff.seats.map(({ before, after }) =>
      before === null
        ? `Thêm vị trí ${after.code}: ${after.title}`
        : `Vị trí ${after.code}: “${before.title}” → “${after.title}”`,
    ),
    ...diff.people.map(({ before, after }) =>
      before === null
        ? `Thêm người ${after.id}: ${after.name}${mailbox(after.email)}`
        : `Người ${after.id}: ${before.name}${mailbox(before.email)} → ${after.name}${mailbox(after.email)}`,
    ),
    ...diff.holders.map(
      ({ seat, from, before, after }) =>
        `Từ ngày ${sayDay(from)}, ${seat}: ${person(before)} → ${person(after)}`,
    ),
    ...diff.duties.map(
      ({ plan, item, stage, duty, from, before, after }) =>
        `Phần việc ${plan}, nội dung ${item}, bước ${stage}, ${duty}: từ ngày ${sayDay(from)} do ${person(after)} nhận thay ${person(before)}`,
    ),
    ...diff.notices.map(
      ({ item, stage, seat, at, before, after }) =>
        `Nội dung nhắc ngày ${sayDay(dayOf(at))} (nội dung ${item}${stage === null ? '' : `, bước ${stage}`}) gửi ${seat}: ${person(before)} → ${person(after)}`,
    ),
    ...diff.letters.map(
      ({ subject, before, after }) =>
        `Thư chưa gửi “${subject}”: rút lại của ${person(before)}, báo cho ${person(after)}`,
    ),
  ];
  return lines.length > 0 ? lines : ['Danh mục không thay đổi.'];
}

const person = (id: string | null): string => id ?? 'khuyết';

const mailbox = (email: string | null): string => (email === null ? '' : ` <${email}>`);

const FIELDS: readonly (readonly [keyof Unit, string])[] = [
  ['name', 'tên'],
  ['short', 'tên ngắn'],
  ['kind', 'loại'],
  ['supervisor', 'lãnh đạo phụ trách'],
  ['from', 'từ ngày'],
  ['to', 'đến hết ngày'],
];

function sayUnit({ before, after }: Change<Unit>): string {
  if (before === null) return `Thêm đơn vị ${after.code}: ${after.name}`;
  const changed = FIELDS.filter(([field]) => before[field] !== after[field]).map(
    ([field, name]) => `${name} ${before[field] ?? 'chưa có'} → ${after[field] ?? 'chưa có'}`,
  );
  return `Đơn vị ${after.code}: ${changed.join('; ')}`;
}
