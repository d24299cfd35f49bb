import { isProvisional } from '../../../workflows/rules/calendar/calendar';
import { sayDay, sayWeekday, weekday } from '../../../workflows/rules/time';
import type { Preview } from './preview';
import { sayBeyond } from './beyond';
import { sayDoubt } from './doubts';
import { farYear } from './far-year';
import type { Collision, PersonLoad } from './people';
import type { Unreachable, Vacant } from './reach';
import { alike, KINDS, sayTotals } from './timeline-said';
import type { TimelineRow } from './timeline';
import type { PreviewOrder } from './walk-year';
import { whomOf, type Whom } from './whom';

/** The year for a reader: month by month what leaves, then what there is to look at. */
export function sayPreview(seen: Preview, order: PreviewOrder): string {
  const whom = whomOf(order);
  const far = farYear(order);
  return [
    `${order.template.title}: những gì sẽ gửi nếu không ai trả lời, xem đến hết ngày ${sayDay(seen.until)}.`,
    ...monthsOf(seen).flatMap(([month, rows]) => sayMonth(month, rows, seen, whom)),
    `\nCẢ NĂM: ${seen.totals.letters} thư gửi ${seen.people.length} người; ${sayTotals(seen.totals)}.`,
    ...section('Người nhận nhiều thư nhất', sayLoads(seen.people)),
    ...section('Ngày, tuần dồn nhiều việc vào một người', sayCollisions(seen.collisions)),
    ...section(
      'Thời hạn được dời vì ngày nghỉ',
      seen.moved.map(({ from, to, why, ...where }) => {
        const place = whom.place(where);
        const whose = where.stage === null ? `thời hạn của Sở ở ${place}` : place;
        return `${whose}: từ ngày ${sayDay(from)} thành ngày ${sayDay(to)}; nghỉ ${why}`;
      }),
    ),
    ...section('Lịch nghỉ còn tạm tính, chưa có thông báo', unannounced(order)),
    ...section('Chức vụ khuyết', seen.vacant.map(sayVacant)),
    ...section('Người chưa có địa chỉ thư', seen.unreachable.filter(isNoError).map(saySentence)),
    ...section('Nội dung đã qua kỳ, không giao việc', seen.past.map(saySentence)),
    ...section(
      `Sau ngày ${sayDay(seen.until)}, ngoài bản xem trước này`,
      sayBeyond(seen.beyond, whom),
    ),
    ...section('Quy định không có tác dụng', seen.never.map(saySentence)),
    ...section('Năm của kế hoạch, cần xác nhận (--confirm)', far === null ? [] : [far]),
    ...section(
      'Thời hạn đã qua khi kế hoạch bắt đầu, cần xác nhận (--confirm)',
      seen.overdue.map(saySentence),
    ),
    ...section('Chỗ có hai cách hiểu, cần xác nhận (--confirm)', seen.doubts.map(sayDoubt)),
    ...section('LỖI, chưa khởi động được', seen.errors),
  ].join('\n');
}

/** The years of the plan whose days off are still to be announced. */
const unannounced = ({ year, calendar }: PreviewOrder): string[] =>
  [year, year + 1]
    .filter((one) => isProvisional(calendar, `${one}-01-01`))
    .map((one) => `năm ${one}`);

/** So many are named; the others are told together. */
const NAMED = 5;

function sayLoads(people: PersonLoad[]): string[] {
  const named = people.slice(0, NAMED).map(({ name, letters, notices, days }) => {
    const most = Math.max(...days.map(({ things }) => things));
    return `${name}: ${letters} thư, ${notices} nội dung, nhiều nhất ${most} việc một ngày`;
  });
  const others = people.slice(NAMED);
  if (others.length === 0) return named;
  return [...named, `${others.length} người khác: mỗi người nhiều nhất ${others[0]!.letters} thư`];
}

const section = (title: string, lines: string[]): string[] =>
  lines.length === 0 ? [] : [`\n${title}:`, ...lines.map((line) => `  - ${line}`)];

const saySentence = ({ said }: { said: string }): string => said;
const isNoError = ({ owner }: Unreachable): boolean => !owner;

/** So many of one person are told one by one. */
const ONE_BY_ONE = 6;

function sayCollisions(collisions: Collision[]): string[] {
  const people = [...new Set(collisions.map(({ person }) => person))];
  return people.flatMap((person) => {
    const own = collisions.filter((one) => one.person === person);
    if (own.length <= ONE_BY_ONE) return own.map(sayCollision);
    const days = own.filter(({ span }) => span === 'day').length;
    const worst = (['day', 'week'] as const).flatMap((span) =>
      own
        .filter((one) => one.span === span)
        .sort((a, b) => b.things - a.things)
        .slice(0, 1),
    );
    const counted = `${own[0]!.name}: ${days} ngày và ${own.length - days} tuần dồn việc`;
    return [`${counted}; nhiều nhất: ${worst.map(sayCollision).join('; ')}`];
  });
}

function sayCollision({ name, span, from, to, letters, things, items }: Collision): string {
  const when = span === 'day' ? `ngày ${sayDay(from)}` : `tuần ${sayDay(from)} – ${sayDay(to)}`;
  return `${when}: ${name}, ${letters} thư với ${things} việc (mục ${items.toSorted().join(', ')})`;
}

function sayVacant({ title, seat, from, to, notices }: Vacant): string {
  const falls = notices > 0 ? `, có ${notices} nội dung phải chuyển người khác` : '';
  return `${title} (${seat}) từ ngày ${sayDay(from)} đến ngày ${sayDay(to)}${falls}`;
}

function monthsOf({ timeline }: Preview): [string, TimelineRow[]][] {
  const months = new Map<string, TimelineRow[]>();
  for (const row of timeline) {
    const month = row.at.slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), row]);
  }
  return [...months];
}

function sayMonth(month: string, rows: TimelineRow[], { letters }: Preview, whom: Whom): string[] {
  const sent = letters.filter(({ at }) => at.startsWith(month)).length;
  let day = '';
  return [
    `\nTHÁNG ${Number(month.slice(5))}/${month.slice(0, 4)}: ${sent === 0 ? 'không có thư' : `${sent} thư`}`,
    ...alike(rows).flatMap((group) => {
      const [{ at, kind, why, ...where }] = group;
      const date = at.slice(0, 10);
      const head =
        date === day ? [] : [`\n  ${capital(sayWeekday(weekday(date)))}, ${sayDay(date)}`];
      day = date;
      const to = whom.seats(group.flatMap((row) => row.to ?? []));
      const about = group.flatMap((row) => (row.unit && isOther(row) ? [row.unit] : []));
      const names = to === '' ? ': ' : ` → ${to}`;
      const of = about.length > 0 ? ` về ${whom.units(about)}` : '';
      return [
        ...head,
        `    ${capital(KINDS[kind])} ${whom.place(where)}${names}${of}${to === '' ? '' : '. '}${why}`,
      ];
    }),
  ];
}

/** Whether a row tells its reader of somebody else. */
const isOther = ({ to, unit }: TimelineRow): boolean => to !== null && !to.startsWith(`${unit}.`);

const capital = (text: string): string => text[0]!.toUpperCase() + text.slice(1);
