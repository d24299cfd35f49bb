import { DateTime } from 'luxon';
import { z } from 'zod';
import type { Instant } from '../workflows/rules/time';

/** A day without an hour means the hour at which people act by habit. */
const HOUR = { hour: 9 };

/** A wall time in Vietnam as people write it: "2021-08-17", "2021-08-17 14:30". */
export const wallTime = z.string().transform((text, ctx): Instant => {
  const read = DateTime.fromISO(text.trim().replace(' ', 'T'), { zone: 'Asia/Ho_Chi_Minh' });
  if (read.isValid) return (text.length > 10 ? read : read.set(HOUR)).toMillis();
  ctx.addIssue({
    code: 'custom',
    message: `"${text}" cần dạng 2021-08-17 hoặc 2021-08-17T14:30+07:00`,
  });
  return z.NEVER;
});
