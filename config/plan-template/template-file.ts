import { z } from 'zod';
import { read } from '../../workflows/rules/deadline/read';
import { isDay } from '../../workflows/rules/time';
import { WORKFLOWS } from './workflow-shapes';

const text = z.string().trim().min(1);
/** Words that are read to people: a place that somebody is to fill in is none. */
const words = text.refine((said) => said !== '?', 'chưa điền');
const count = z.int().min(0).max(99);
const none = z.literal('không');

/** Deadline words that the rules can read. */
const deadline = z
  .string()
  .trim()
  .min(1, { abort: true })
  .superRefine((said, ctx) => {
    const reading = read(said);
    if (!reading.ok) ctx.addIssue({ code: 'custom', message: reading.refused });
  });

const before = z
  .array(z.int().min(1).max(99))
  .refine(
    (days) => days.every((day, i) => i === 0 || day < days[i - 1]!),
    'cần ghi từ xa đến gần, không trùng, ví dụ [5, 1]',
  );
const after = z.strictObject({
  first: z.int().min(1).max(99),
  every: z.int().min(1).max(99),
  most: count,
});
const call = z.union([z.int().min(1).max(99), none]);
const redo = z.int().min(1);
const reminders = z.strictObject({
  before,
  onDay: z.boolean(),
  after,
  redo: redo.default(2),
  call,
  askEvery: call,
});

const rung = z.strictObject({
  after: z.int().min(1).max(99),
  beforeOutside: z.union([count, none]).optional(),
});
const ladder = z.strictObject({
  chief: rung.optional(),
  deputy: rung.optional(),
  director: rung.optional(),
});
/** Whoever stands higher does not hear first. */
const climbs = ({ chief, deputy, director }: z.infer<typeof ladder>): boolean => {
  const rungs = [chief, deputy, director].flatMap((each) => each ?? []);
  const days = rungs.map((each) => each.after);
  const left = rungs.flatMap(({ beforeOutside: most }) => (typeof most === 'number' ? most : []));
  return (
    days.every((day, i) => i === 0 || day >= days[i - 1]!) &&
    left.every((day, i) => i === 0 || day <= left[i - 1]!)
  );
};
/** A stage's own ladder names only what differs; "không" takes a rung, or the ladder, away. */
const ownRung = z.union([rung.partial(), none]).optional();
const ownLadder = z.union([
  z.strictObject({ chief: ownRung, deputy: ownRung, director: ownRung }),
  none,
]);

/** One step of a line. */
export const stage = z.strictObject({
  id: words,
  title: words,
  ask: words,
  by: z.enum(['units', 'lead', 'office', 'deputy', 'director', 'named']),
  meets: z.enum(['submit', 'approve', 'issue', 'acknowledge', 'consent']),
  reviewed: z.boolean().default(false),
  rounds: z.boolean().default(false),
  optional: z.boolean().default(false),
  due: deadline.optional(),
  confirmed: z.strictObject({ due: words }).optional(),
  roll: z.enum(['back', 'forward', 'none']).default('back'),
  least: count.optional(),
  basis: words,
  reminders: reminders.partial().extend({ after: after.partial().optional() }).optional(),
  ladder: ownLadder.optional(),
});

const unitCodes = z.array(words).default([]);

/** A day as offices write it, "12/12/2026", or "2026-12-12". */
const writtenDay = z.string().transform((text, ctx) => {
  const [, day, month, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text.trim()) ?? [];
  const said = year ? `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}` : text.trim();
  if (isDay(said)) return said;
  ctx.addIssue({ code: 'custom', message: 'cần một ngày có thật, ví dụ 12/12/2026' });
  return z.NEVER;
});

/** A line of the plan. */
export const item = z.strictObject({
  no: z.string().regex(/^[1-9]\d{0,2}$/, "cần số thứ tự trong dấu nháy, ví dụ '3'"),
  workflow: z.enum(Object.keys(WORKFLOWS)),
  line: words,
  sentence: words,
  title: words,
  lead: words,
  units: unitCodes,
  support: unitCodes,
  due: deadline,
  table: z.record(words, writtenDay).optional(),
  opens: deadline.optional(),
  letter: z
    .strictObject({
      kind: z.enum(['request', 'guidance', 'publication', 'explanation', 'council']),
      from: words,
      name: words,
    })
    .optional(),
  dueAfterLetter: deadline.optional(),
  watch: z
    .strictObject({
      every: z.union([z.int().min(1).max(99), z.enum(['month', 'quarter'])]),
      from: deadline.optional(),
    })
    .optional(),
  missing: deadline.optional(),
  confirmed: z
    .strictObject({ due: words, opens: words, dueAfterLetter: words, missing: words })
    .partial()
    .optional(),
  mayNotArise: z.boolean().optional(),
  quarterly: z.boolean().default(false),
  stages: z.array(stage).default([]),
});

const wall = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, "cần giờ và phút trong dấu nháy, ví dụ '07:45'");

/** A stage for all lines of any plan; without a basis it cites the line's own. */
export const taskStage = stage.partial({ basis: true });

/** A plan template as its file says it; `templateSchema` holds it against itself besides. */
export const template = z.strictObject({
  name: z.string().regex(/^[a-z][a-z0-9-]*$/, 'cần một tên không dấu, chữ thường, ví dụ cchc'),
  version: z.int().min(1),
  year: z.int().min(2000).max(2099),
  title: words,
  department: words,
  issuedOn: z.string().refine(isDay, 'cần một ngày có thật, ghi năm-tháng-ngày, ví dụ 2021-06-04'),
  basis: z.array(text).min(1),
  mail: z
    .strictObject({ at: wall, from: wall, to: wall })
    .refine(({ at, from, to }) => from <= at && at < to, {
      path: ['at'],
      message: 'giờ gửi thư tổng hợp phải nằm trong giờ làm việc từ from đến to',
    }),
  lookAhead: count,
  holdMost: count,
  defaults: z.strictObject({
    reminders: reminders.refine(({ call: n, after: { most } }) => n === 'không' || n <= most, {
      path: ['call'],
      error: 'nhiều hơn số lần đôn đốc (after.most) nên không bao giờ gọi điện',
    }),
    ladder: ladder.refine(climbs, {
      error:
        'cấp trên phải được báo cáo sau hoặc cùng ngày với cấp dưới (after tăng dần, beforeOutside giảm dần)',
    }),
  }),
  /** The stages of a line of any plan that writes none. */
  taskStages: z.array(taskStage).min(1).optional(),
  /** Working days after the letter that such a line waits for, where its words name none. */
  taskDays: z.int().min(1).max(99).optional(),
  items: z.array(item).min(1),
});

export type TemplateFile = z.infer<typeof template>;
export type ItemFile = z.infer<typeof item>;
export type StageFile = z.infer<typeof stage>;
export type TaskStageFile = z.infer<typeof taskStage>;
