import { FIELD_NAMES } from '../../../config/plan-template/field-names';
import { sayDay } from '../../../workflows/rules/time';
import { sayNotices } from '../calendar/notices-said';
import { sayDates } from '../calendar/said';
import type { SeatNames } from '../preview/whom';
import type { AddedItem, SaidField, TemplateDiff } from './diff';

/** The difference in lines, for the person who is about to apply the version. */
export function sayTemplateDiff(diff: TemplateDiff, names: SeatNames): string[] {
  const { plan, from, to, changed, fields, items, added, ended, doubts, refused } = diff;
  if (!changed) return [`Kế hoạch ${plan} đang theo đúng mẫu này, không có gì thay đổi.`];
  return [
    `Kế hoạch ${plan}: mẫu phiên bản ${from} → ${to}.`,
    ...fields.map((field) => `  ${sayField(field)}`),
    ...items.flatMap(({ fields: said, dropped, notices, ...item }) => {
      const [head, ...dates] = sayDates({ ...item, notices: [] });
      if (dropped) {
        return [head!, `  Bỏ nội dung này (không áp dụng), cùng ${notices.length} lượt nhắc`];
      }
      return [
        head!,
        ...said.map((field) => `  ${sayField(field)}`),
        ...dates,
        ...sayNotices(notices, names).map((line) => `  ${line}`),
      ];
    }),
    ...added.map(sayAdded),
    ...ended.map(({ item, title }) => `Nội dung ${item} đã kết thúc nên giữ nguyên: ${title}`),
    ...doubts.map((doubt) => `Phải xác nhận: ${doubt}`),
    ...refused.map((said) => `Không áp dụng được: ${said}`),
  ];
}

function sayAdded({ item, title, opens, due, notices }: AddedItem): string {
  const day = (at: string | null): string =>
    at === null ? 'khi có văn bản' : sayDay(at.slice(0, 10));
  const until = due === null ? '' : `, thời hạn ${day(due)}`;
  return `Thêm nội dung ${item}: ${title} (mở ${day(opens)}${until}; ${notices} lượt nhắc)`;
}

/** "Bước “Lãnh đạo Sở duyệt”, thời hạn: “…” → “…”". */
function sayField({ title, field, from, to }: SaidField): string {
  const label = FIELD_NAMES[field] ?? field;
  const named = title === null ? label : `bước “${title}”, ${label}`;
  const said = `${named}: ${show(from)} → ${show(to)}`;
  return said.charAt(0).toUpperCase() + said.slice(1);
}

function show(value: unknown): string {
  const said = plain(value, '; ');
  return said === '' ? 'không có' : `“${said}”`;
}

/** Lists and groups of the file in a line, without the marks of a program. */
function plain(value: unknown, between: string): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map((one) => plain(one, ', ')).join(between);
  if (typeof value !== 'object') return typeof value === 'string' ? value : JSON.stringify(value);
  return Object.entries(value)
    .map(([key, of]) => `${key}: ${plain(of, ', ') || 'không'}`)
    .join(between);
}
