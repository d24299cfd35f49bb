import { z } from 'zod';
import { checkAwaited } from './awaited-lines';
import { checkItem, checkStage } from './checks';
import { checkTaskStages } from './planned-task-checks';
import { item, stage, taskStage, template } from './template-file';

const checkedItem = item
  .extend({ stages: z.array(stage.superRefine(checkStage)).default([]) })
  .superRefine(checkItem);

/** A plan template's file, held against itself; `fill` makes of it what the rules need. */
export const templateSchema = template.extend({
  taskStages: z
    .array(taskStage.superRefine(checkStage))
    .min(1)
    .superRefine((stages, ctx) => checkTaskStages(stages, [], ctx))
    .optional(),
  items: z
    .array(checkedItem)
    .min(1)
    .superRefine(checkAwaited)
    .superRefine((items, ctx) => {
      items.forEach(({ no }, i) => {
        if (items.findIndex((other) => other.no === no) === i) return;
        ctx.addIssue({ code: 'custom', path: [i, 'no'], message: 'số thứ tự này đã dùng' });
      });
    }),
});
