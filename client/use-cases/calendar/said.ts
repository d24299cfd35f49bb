import type { CalendarYear } from '../../../workflows/rules/calendar/calendar';
import { sayDay } from '../../../workflows/rules/time';
import type { CalendarDiff } from './calendar';
import type { DayChange } from './days';
import { sayMove, type ItemMoves, type MovedNotice } from './moves';

/** How far a year can be relied on, in words. */
export function standingOf({ status, checked }: Pick<CalendarYear, 'status' | 'checked'>): string {
  if (status === 'provisional') return 'tạm tính, chưa có thông báo nghỉ lễ';
  return checked ? 'chính thức' : 'chính thức, chưa đối chiếu';
}

/** The difference in lines, for the person who is about to apply the year. */
export function sayCalendarDiff(diff: CalendarDiff): string[] {
  const { year, document, days, items, changed } = diff;
  if (!changed) {
    return [`Lịch làm việc năm ${year} đang theo đúng ${document}, không có gì thay đổi.`];
  }
  const moving = items.filter(({ dates, notices }) => dates.length + notices.length > 0);
  return [
    `Lịch làm việc năm ${year}: ${standingOf(diff)}; theo ${document}.`,
    ...(days.length > 0 ? days.map(sayChange) : ['Không có ngày nghỉ, ngày làm bù nào thay đổi.']),
    ...(moving.length > 0
      ? moving.flatMap(sayItem)
      : ['Không thời hạn, nội dung nhắc nào của kế hoạch đang thực hiện thay đổi.']),
  ];
}

const CHANGES = { added: 'Thêm', dropped: 'Bỏ', renamed: 'Sửa' };

const sayChange = ({ change, kind, day, name, source }: DayChange): string =>
  `${CHANGES[change]} ngày ${kind === 'off' ? 'nghỉ' : 'làm việc'} ${sayDay(day)}: ${name} (${source})`;

/** An item, and below it what of it moves. */
export function sayItem({ plan, item, instance, title, dates, notices }: ItemMoves): string[] {
  const numbered = instance === 1 ? item : `${item} (lần ${instance})`;
  return [
    `Kế hoạch ${plan}, nội dung ${numbered}: ${title}`,
    ...dates.map(
      (date) =>
        `  ${date.title}, ${date.what === 'due' ? 'thời hạn' : 'ngày mở'}: ${sayMove(date)}`,
    ),
    ...notices.map((notice) => `  ${sayNotice(notice)}`),
  ];
}

/** What each way of telling is called. */
export const KINDS: Record<string, string> = {
  assign: 'Giao việc',
  remind: 'Nhắc việc',
  chase: 'Đôn đốc',
  report: 'Báo cáo cấp trên',
  ask: 'Xin ý kiến, đề nghị',
  call: 'Đề nghị gọi điện',
};

function sayNotice({ change, kind, seat, stage, unit, from, to }: MovedNotice): string {
  const about = [stage === null ? null : `bước ${stage}`, unit].filter(Boolean).join(', ');
  const told = `${KINDS[kind] ?? kind} gửi ${seat}${about === '' ? '' : ` (${about})`}`;
  if (change === 'added') return `Thêm: ${told} ngày ${day(to)}`;
  if (change === 'dropped') return `Bỏ: ${told} ngày ${day(from)}`;
  return `Chuyển: ${told} ${sayMove({ from, to })}`;
}

const day = (at: string | null): string => (at === null ? 'chưa có' : sayDay(at.slice(0, 10)));
