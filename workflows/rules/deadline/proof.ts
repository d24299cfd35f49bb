import { isProvisional, makeUpsWorked, skipped, type Calendar } from '../calendar';
import { sayDay, type Day } from '../time';
import type { EventWords, Period, Span } from './deadline';

/** "05 ngày làm việc", "03 ngày". */
export function saySpan({ count, unit }: Span): string {
  return `${String(count).padStart(2, '0')} ngày${unit === 'working' ? ' làm việc' : ''}`;
}

/** "tháng 7/2021", "quý IV/2021". */
export function sayPeriod({ unit, number }: Period, year: number): string {
  return unit === 'month'
    ? `tháng ${number}/${year}`
    : `quý ${['I', 'II', 'III', 'IV'][number - 1]}/${year}`;
}

/** An event that happened: "Công văn đến ngày 18/7/2024". */
export function sayEvent({ name, who }: EventWords, day: Day): string {
  const on = `ngày ${sayDay(day)}`;
  switch (name) {
    case 'công văn':
      return `Công văn đến ${on}`;
    case 'văn bản':
      return `Văn bản đến ${on}`;
    case 'công bố':
      return `${who ? `${who} công bố` : 'Công bố'} ${on}`;
    case 'mở bước':
      return `Mở bước ${on}`;
    case 'thời hạn của Sở':
      return `Thời hạn của Sở là ${on}`;
    default:
      return `Hoàn thành ${name} ${on}`;
  }
}

/** An event that is awaited: "Chờ công văn của Sở Nội vụ". */
export function sayWaiting({ name, who }: EventWords): string {
  switch (name) {
    case 'công văn':
    case 'văn bản':
      return `Chờ ${name}${who ? ` của ${who}` : ''}`;
    case 'công bố':
      return `Chờ ${who ? `${who} ` : ''}công bố`;
    case 'mở bước':
    case 'thời hạn của Sở':
      return `Chờ ${name}`;
    default:
      return `Chờ hoàn thành ${name}`;
  }
}

/** "; bỏ 20–21/7 (T7, CN)" and worked Saturdays, for the days from `from` to `to`. */
export function saySkipped(calendar: Calendar, from: Day, to: Day): string {
  const off = skipped(calendar, from, to);
  const worked = makeUpsWorked(calendar, from, to).map(sayDay);
  return (
    (off.length > 0 ? `; bỏ ${off.join(', ')}` : '') +
    (worked.length > 0 ? `; tính cả thứ Bảy làm bù ${worked.join(', ')}` : '')
  );
}

/** Says which years between two days are not announced; empty when all are. */
export function sayProvisional(calendar: Calendar, from: Day, to: Day): string {
  const years: string[] = [];
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year++) {
    if (isProvisional(calendar, `${year}-01-01`)) years.push(String(year));
  }
  return years.length > 0 ? ` (lịch nghỉ năm ${years.join(', ')} chưa có thông báo, tạm tính)` : '';
}
