import type { CalendarYear } from '../../../workflows/rules/calendar/calendar';
import { sayDay, type Day } from '../../../workflows/rules/time';
import type { SeatNames } from '../preview/whom';
import type { CalendarDiff } from './calendar';
import type { DayChange } from './days';
import { sayMove, type ItemMoves } from './moves';
import { sayNotices, type SaidNotice } from './notices-said';

/** How far a year can be relied on, in words. */
export function standingOf({ status, checked }: Pick<CalendarYear, 'status' | 'checked'>): string {
  if (status === 'provisional') return 'tạm tính, chưa có thông báo nghỉ lễ';
  return checked ? 'chính thức' : 'chính thức, chưa đối chiếu';
}

/** The difference in lines, for the person who is about to apply the year: the dates, then what is told. */
export function sayCalendarDiff(diff: CalendarDiff, names: SeatNames): string[] {
  const { year, document, days, items, changed } = diff;
  if (!changed) {
    return [`Lịch làm việc năm ${year} đang theo đúng ${document}, không có gì thay đổi.`];
  }
  const dated = items.filter(({ dates }) => dates.length > 0);
  const told = items.filter(({ notices }) => notices.length > 0);
  return [
    `Lịch làm việc năm ${year}: ${standingOf(diff)}; theo ${document}.`,
    ...(days.length > 0 ? sayChanges(days) : ['Không có ngày nghỉ, ngày làm bù nào thay đổi.']),
    ...part('Ngày thay đổi:', dated.flatMap(sayDates)),
    ...part(
      'Lượt nhắc thay đổi:',
      [...byPlan(told)].flatMap((plan) => sayTold(plan, names)),
    ),
    ...(dated.length + told.length > 0
      ? []
      : ['Không thời hạn, lượt nhắc nào của kế hoạch đang thực hiện thay đổi.']),
  ];
}

const part = (title: string, lines: string[]): string[] =>
  lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${line}`)];

/** Days of which only the document is another are told together. */
function sayChanges(days: DayChange[]): string[] {
  const documents = new Map<string, Day[]>();
  const others = days.filter(({ day, name, source, was }) => {
    if (was?.name !== name) return true;
    const change = `${was.source} → ${source}`;
    documents.set(change, [...(documents.get(change) ?? []), day]);
    return false;
  });
  return [
    ...others.map(sayChange),
    ...[...documents].map(
      ([change, of]) => `Sửa văn bản của ngày ${of.map(sayDay).join(', ')}: ${change}`,
    ),
  ];
}

const CHANGES = { added: 'Thêm', dropped: 'Bỏ', renamed: 'Sửa' };

function sayChange({ change, kind, day, name, source, was }: DayChange): string {
  const what = kind === 'off' ? 'nghỉ' : 'làm việc';
  const now = (old: string | undefined, is: string): string =>
    old === undefined || old === is ? is : `${old} → ${is}`;
  return `${CHANGES[change]} ngày ${what} ${sayDay(day)}: ${now(was?.name, name)} (${now(was?.source, source)})`;
}

/** An item, and below it what of its dates moves. */
export function sayDates({ plan, title, dates, ...item }: ItemMoves): string[] {
  return [
    `Kế hoạch ${plan}, ${numbered(item)}: ${title}`,
    ...dates.map(
      (date) =>
        `  ${date.title}, ${date.what === 'due' ? 'thời hạn' : 'ngày mở'}: ${sayMove(date)}`,
    ),
  ];
}

const numbered = ({ item, instance }: Pick<ItemMoves, 'item' | 'instance'>): string =>
  instance === 1 ? `nội dung ${item}` : `nội dung ${item} (lần ${instance})`;

function byPlan(items: ItemMoves[]): Map<string, SaidNotice[]> {
  const plans = new Map<string, SaidNotice[]>();
  for (const { plan, notices, ...item } of items) {
    const told = notices.map((notice) => ({ ...notice, of: numbered(item) }));
    plans.set(plan, [...(plans.get(plan) ?? []), ...told]);
  }
  return plans;
}

const sayTold = ([plan, notices]: [string, SaidNotice[]], names: SeatNames): string[] => [
  `Kế hoạch ${plan}: ${notices.length} lượt nhắc, mỗi người nhận mỗi lần là một lượt`,
  ...sayNotices(notices, names).map((line) => `  ${line}`),
];
