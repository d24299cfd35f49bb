import { isProvisional, makeUpsWorked, skipped, type Calendar } from '../../calendar/calendar';
import { sayDay, type Day } from '../../time';
import type { EventWords } from '../deadline';
import { isDeed } from '../reading/papers';
import { isAnnex } from '../reading/schedules';

/** An event that happened: "Công văn đến ngày 18/7/2024". */
export function sayEvent(event: EventWords, day: Day): string {
  const { name, who } = event;
  const on = `ngày ${sayDay(day)}`;
  if (name === 'mở bước') return `Mở bước ${on}`;
  if (name === 'thời hạn của Sở') return `Thời hạn của Sở là ${on}`;
  if (name.startsWith('mục ')) return `Hoàn thành ${name} ${on}`;
  if (event.issued) return `${who ? `${who} ban hành` : 'Ban hành'} ${name} ${on}`;
  if (isDeed(event) || name === 'hiệu lực')
    return `${who ? `${who} ${name}` : capital(name)} ${on}`;
  if (event.asked) return `Có yêu cầu${sayOf(who)} ${on}`;
  if (event.comes || name === 'tiến độ' || name === 'yêu cầu')
    return `Có ${name}${sayOf(who)} ${on}`;
  return `${capital(name)} đến ${on}`;
}

/** An event that is awaited: "Chờ công văn của Sở Nội vụ". */
export function sayWaiting(event: EventWords): string {
  const { name, who } = event;
  if (name.startsWith('mục ')) return `Chờ hoàn thành ${name}`;
  if (isDeed(event)) return `Chờ ${who ? `${who} ` : ''}${name}`;
  if (event.asked) return `Chờ yêu cầu${sayOf(who)} (${ASKED})`;
  return `Chờ ${name}${sayOf(who)}`;
}

/** A request is recorded as a letter is, whichever way it comes. */
const ASKED = 'ghi nhận như công văn đến, kể cả khi yêu cầu bằng điện thoại, thư điện tử';

const sayOf = (who: string | null): string =>
  who ? ` ${isAnnex(who) ? 'tại' : 'của'} ${who}` : '';

export const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** "; bỏ 20–21/7 (T7, CN)" and worked Saturdays, for the days from `from` to `to`. */
export function saySkipped(calendar: Calendar, from: Day, to: Day): string {
  const off = skipped(calendar, from, to);
  const worked = makeUpsWorked(calendar, from, to);
  return (
    (off.length > 0 ? `; bỏ ${off.join(', ')}` : '') +
    (worked.length > 0 ? `; tính cả thứ Bảy làm bù ${worked.map(sayDay).join(', ')}` : '')
  );
}

/** Says which years between two days are not announced; empty when all are. */
export function sayProvisional(calendar: Calendar, from: Day, to: Day): string {
  const first = Number(from.slice(0, 4));
  const last = Number(to.slice(0, 4));
  let years = '';
  for (let year = first; year <= last; year++) {
    if (isProvisional(calendar, year === first ? from : `${year}-01-01`))
      years += years ? `, ${year}` : `${year}`;
  }
  return years && ` (lịch nghỉ năm ${years} chưa có thông báo, tạm tính)`;
}
