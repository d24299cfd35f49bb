import { dayOf, endOf, iso, sayDay, type Instant } from '../../workflows/rules/time';

/** An instant as official Vietnamese writes it: "09 giờ 00 ngày 17/8/2021". Takes ISO +07:00 too. */
export function sayInstant(instant: Instant | string): string {
  const text = typeof instant === 'string' ? instant : iso(instant);
  return `${text.slice(11, 13)} giờ ${text.slice(14, 16)} ngày ${sayDay(text.slice(0, 10))}`;
}

/** A deadline: its day, with the hour only where one was named. Takes ISO +07:00 too. */
export function sayDue(due: Instant | string | null): string {
  if (due === null) return 'không ấn định';
  const instant = typeof due === 'string' ? Date.parse(due) : due;
  const day = dayOf(instant);
  return instant === endOf(day) ? sayDay(day) : `trước ${sayInstant(instant)}`;
}

/** A size as people say it: "350 KB", "1,2 MB". */
export function saySize(bytes: number): string {
  if (bytes < 1024) return `${bytes} byte`;
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1).replace('.0', '').replace('.', ',')} MB`;
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
