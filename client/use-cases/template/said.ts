import type { FieldChange } from '../../../workflows/rules/plan/template-change';
import { sayDay } from '../../../workflows/rules/time';
import { sayMove, type MovedNotice } from '../calendar/moves';
import { KINDS, sayItem } from '../calendar/said';
import type { AddedItem, TemplateDiff } from './diff';

/** The difference in lines, for the person who is about to apply the version. */
export function sayTemplateDiff(diff: TemplateDiff): string[] {
  const { plan, from, to, changed, fields, items, added, ended, doubts, refused } = diff;
  if (!changed) return [`Kế hoạch ${plan} đang theo đúng mẫu này, không có gì thay đổi.`];
  return [
    `Kế hoạch ${plan}: mẫu phiên bản ${from} → ${to}.`,
    ...fields.map((field) => `  ${sayField(field)}`),
    ...items.flatMap(({ fields: said, dropped, notices, ...item }) => {
      const [head, ...dates] = sayItem({ ...item, notices: [] });
      if (dropped) {
        return [head!, `  Bỏ nội dung này (không áp dụng), cùng ${notices.length} nội dung nhắc`];
      }
      return [
        head!,
        ...said.map((field) => `  ${sayField(field)}`),
        ...dates,
        ...sayNotices(notices),
      ];
    }),
    ...added.map(sayAdded),
    ...ended.map(({ item, title }) => `Nội dung ${item} đã kết thúc nên giữ nguyên: ${title}`),
    ...doubts.map((doubt) => `Phải xác nhận: ${doubt}`),
    ...refused.map((said) => `Không áp dụng được: ${said}`),
  ];
}

/** So many lines of what is told are read; a program gets them all. */
const MOST = 12;

const CHANGES = { added: 'Thêm', moved: 'Chuyển', dropped: 'Bỏ' };

/** What is told to several at once, or moves by the same days, is one line. */
function sayNotices(notices: MovedNotice[]): string[] {
  const people = new Map<string, number>();
  for (const { change, kind, stage, from, to } of notices) {
    const told = `${KINDS[kind] ?? kind}${stage === null ? '' : `, bước ${stage}`}`;
    const days = change === 'moved' ? sayMove({ from, to }) : sayDay((to ?? from)!.slice(0, 10));
    const said = `  ${CHANGES[change]}: ${told}, ngày ${days}`;
    people.set(said, (people.get(said) ?? 0) + 1);
  }
  const lines = [...people].map(([said, n]) => (n === 1 ? said : `${said} (${n} người nhận)`));
  const more = lines.length - MOST;
  return more <= 0
    ? lines
    : [...lines.slice(0, MOST), `  … và ${more} thay đổi khác (xem đủ bằng --json)`];
}

function sayAdded({ item, title, opens, due, notices }: AddedItem): string {
  const day = (at: string | null): string =>
    at === null ? 'khi có văn bản' : sayDay(at.slice(0, 10));
  const until = due === null ? '' : `, thời hạn ${day(due)}`;
  return `Thêm nội dung ${item}: ${title} (mở ${day(opens)}${until}; ${notices} nội dung nhắc)`;
}

const LABELS: Record<string, string> = {
  line: 'mục của kế hoạch',
  sentence: 'nguyên văn',
  title: 'tên',
  lead: 'chủ trì',
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
  roll: 'khi rơi vào ngày nghỉ',
  least: 'số ngày ít nhất',
  basis: 'căn cứ',
  reminders: 'nhắc việc, đôn đốc',
  ladder: 'báo cáo cấp trên',
  department: 'cơ quan',
  mail: 'giờ gửi thư',
  lookAhead: 'số ngày xem trước báo cáo',
  holdMost: 'số ngày được hoãn báo cáo',
};

/** "bước approve, thời hạn: “…” → “…”". */
export function sayField({ stage, field, from, to }: FieldChange): string {
  const label = LABELS[field] ?? field;
  const named = stage === null ? label : `bước ${stage}, ${label}`;
  const said = `${named}: ${show(from)} → ${show(to)}`;
  return said.charAt(0).toUpperCase() + said.slice(1);
}

const show = (value: unknown): string =>
  value === null || value === ''
    ? 'không có'
    : `“${typeof value === 'string' ? value : JSON.stringify(value)}”`;
