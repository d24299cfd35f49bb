import { z } from 'zod';
import { isDay } from '../workflows/rules/time';

export const day = z
  .string()
  .refine(isDay, { error: 'cần một ngày dạng NNNN-TT-NN, ví dụ 2021-08-17' });
export const text = z.string().trim().min(1).max(4000);
export const code = z.string().regex(/^[a-z0-9][a-z0-9./-]*$/, { error: 'cần một mã, ví dụ qlxd' });
export const list = z
  .union([z.array(z.string()), z.string()])
  .transform((value) =>
    (Array.isArray(value) ? value : value.split(',')).map((part) => part.trim()).filter(Boolean),
  );
export const yesNo = z
  .union([z.boolean(), z.enum(['yes', 'no', 'true', 'false'])], { error: 'cần yes hoặc no' })
  .transform((value) => value === true || value === 'yes' || value === 'true');

export const onDuty = { stage: code, unit: code };
export const nothing = z.object({});
export const reason = z.object({ reason: text.optional() });

/** Criteria below the mark, each with its unit: "2.1=qlxd,3.2=pc". */
export const low = list.transform((values, ctx) =>
  values.map((value) => {
    const [criterion, unit] = value.split('=');
    if (!criterion || !unit) {
      ctx.addIssue({
        code: 'custom',
        message: `"${value}" cần dạng tiêu-chí=đơn-vị, ví dụ 2.1=qlxd`,
      });
    }
    return { criterion: criterion ?? '', unit: unit ?? '' };
  }),
);
