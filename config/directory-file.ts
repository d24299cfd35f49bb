import { z } from 'zod';
import { isDay, sayDay } from '../workflows/rules/time';

const words = z.string().trim().min(1);
const day = z.string().refine(isDay, 'cần một ngày có thật, ghi năm-tháng-ngày, ví dụ 2026-03-01');
const id = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]*$/, 'cần một mã không dấu, chữ thường, không có dấu cách');

/** From one day to another, both included; without `to` until further notice. */
const span = z.strictObject({ from: day, to: day.optional() });

const holder = span.extend({ person: id, acting: z.boolean().default(false) });

/** The last day of a span does not come before its first. */
export const inOrder = (spans: { from: string; to?: string }, ctx: z.RefinementCtx): void => {
  if (spans.to === undefined || spans.to >= spans.from) return;
  const message = `ngày cuối ${sayDay(spans.to)} ở trước ngày đầu ${sayDay(spans.from)}`;
  ctx.addIssue({ code: 'custom', path: ['to'], message });
};

export const seat = z.strictObject({
  code: words,
  title: words,
  holders: z.array(holder.superRefine(inOrder)).default([]),
  vacant: z.array(span.superRefine(inOrder)).default([]),
});

export const unit = span.extend({
  code: id,
  name: words,
  short: words,
  kind: z.enum(['room', 'subordinate', 'office', 'board']),
  supervisor: words.optional(),
  seats: z.array(seat),
});

/** A directory as its file says it; `directorySchema` holds it against itself besides. */
export const directory = z.strictObject({
  sample: words.optional(),
  department: words,
  people: z.array(
    z.strictObject({
      id,
      name: words,
      email: z.email('cần một địa chỉ thư, ví dụ vanphong@soxaydung.example').optional(),
    }),
  ),
  units: z.array(unit).min(1),
});

export type DirectoryFile = z.infer<typeof directory>;
export type UnitFile = z.infer<typeof unit>;
export type SeatFile = z.infer<typeof seat>;
