import { dueOf } from './deadlines';
import type { DueFound } from './draft';

/** The one day of a row at the hour that a column of its own says: "8h00 ngày 15/3"; null where they make no time. */
export function atHour(hour: string, [day, ...more]: readonly DueFound[]): DueFound | null {
  if (day === undefined || more.length > 0 || !HOUR.test(hour)) return null;
  const words = day.words.charAt(0).toLowerCase() + day.words.slice(1);
  const said =
    /^\d/u.test(words) && !/ngày$/iu.test(hour) ? `${hour} ngày ${words}` : `${hour} ${words}`;
  const [only, ...others] = dueOf(said);
  const isOne = others.length === 0 && only!.words === said;
  return isOne && only!.deadline?.form.kind === 'date' ? only! : null;
}

/** "8h00", "14 giờ 30", "Sáng"; "30" counts something. */
const HOUR = /^(?:từ |trước )?\d{1,2}\s*(?:h|g|:|giờ)|^(?:sáng|trưa|chiều|tối|cả ngày)(?!\p{L})/iu;
