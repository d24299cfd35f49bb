import type { z } from 'zod';
import { complain } from '../complain';
import type { ItemFile, StageFile } from './template-file';
import { checkDeadlines } from './deadlines';
import { isTask } from './planned-task';
import { checkNoTask, checkTask } from './planned-task-checks';
import { WORKFLOWS, type WorkflowShape } from './workflow-shapes';

type Ctx = z.RefinementCtx;

export const isDecision = ({ by }: Pick<StageFile, 'by'>): boolean =>
  by === 'deputy' || by === 'director';

/** A director is asked, never chased; an answer that may stay out is not asked for upward. */
export function checkStage(stage: Omit<StageFile, 'basis'>, ctx: Ctx): void {
  const quiet = isDecision(stage)
    ? 'bước của Ban Giám đốc chỉ được xin ý kiến'
    : stage.optional
      ? 'bước không bắt buộc (optional)'
      : null;
  if (quiet !== null) {
    if (stage.ladder !== undefined && stage.ladder !== 'không')
      complain(ctx, ['ladder'], `${quiet}, không có báo cáo cấp trên; đề nghị bỏ ladder`);
    if (stage.reminders?.after !== undefined)
      complain(ctx, ['reminders', 'after'], `${quiet}, không đôn đốc; đề nghị bỏ after`);
    if (stage.reminders?.call !== undefined && stage.reminders.call !== 'không')
      complain(ctx, ['reminders', 'call'], `${quiet}, không gọi điện; đề nghị bỏ call`);
  }
  if (stage.confirmed && stage.due === undefined)
    complain(ctx, ['confirmed'], 'bước không có due nên không có gì để xác nhận');
}

/** Holds an item against the workflow that it names, and its words against each other. */
export function checkItem(item: ItemFile, ctx: Ctx): void {
  const shape = WORKFLOWS[item.workflow];
  if (!shape) return;
  if (isTask(item)) checkTask(item, ctx);
  else {
    checkStages(item, shape, ctx);
    checkLetter(item, shape, ctx);
    checkNoTask(item, ctx);
  }
  if (item.quarterly && !item.stages.some(({ id }) => id === 'remedy'))
    complain(ctx, ['quarterly'], 'kiểm tra hằng quý cần bước “remedy” (khắc phục)');
  for (const key of ['title', 'lead', 'due'] as const) {
    // What is still to be filled in is told as that.
    if (item.sentence === '?' || item[key] === '?') continue;
    if (!plain(item.sentence).includes(plain(item[key])))
      complain(ctx, [key], 'không phải câu chữ của kế hoạch: không có trong sentence');
  }
  for (const key of ['opens', 'dueAfterLetter', 'missing'] as const) {
    if (item.confirmed?.[key] !== undefined && item[key] === undefined)
      complain(ctx, ['confirmed', key], `nội dung không có ${key} nên không có gì để xác nhận`);
  }
  checkDeadlines(item, ctx);
}

const plain = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ');

function checkStages(item: ItemFile, shape: WorkflowShape, ctx: Ctx): void {
  const wantedStages = shape.stages ?? [];
  const order = wantedStages.map(({ id }) => id).join(', ');
  const expected = `quy trình ${item.workflow} cần đúng các bước theo thứ tự: ${order}`;
  const length = Math.max(wantedStages.length, item.stages.length);
  for (let i = 0; i < length; i++) {
    const stage = item.stages[i];
    const wanted = wantedStages[i];
    if (!stage) return complain(ctx, ['stages'], `thiếu bước “${wanted!.id}”; ${expected}`);
    const path = ['stages', i];
    if (stage.id !== wanted?.id) return complain(ctx, [...path, 'id'], expected);
    if (stage.meets !== wanted.meets)
      complain(ctx, [...path, 'meets'], `bước “${stage.id}” xong bằng ${wanted.meets}`);
    if (!wanted.by.includes(stage.by))
      complain(ctx, [...path, 'by'], `bước “${stage.id}” do ${wanted.by.join(' hoặc ')} thực hiện`);
    if (stage.rounds !== (stage.id === shape.rounds)) {
      const wrong = stage.rounds
        ? `bước “${stage.id}” không có nhiều lượt; đề nghị bỏ rounds`
        : `bước “${stage.id}” mở theo từng văn bản; cần rounds: true`;
      complain(ctx, [...path, 'rounds'], wrong);
    }
  }
}

function checkLetter(item: ItemFile, shape: WorkflowShape, ctx: Ctx): void {
  const { workflow, letter } = item;
  if (letter && letter.kind !== shape.letter)
    complain(ctx, ['letter', 'kind'], `quy trình ${workflow} chờ văn bản loại ${shape.letter}`);
  if (!letter && shape.waits)
    complain(ctx, ['letter'], `quy trình ${workflow} chờ văn bản loại ${shape.letter}`);
  if (!shape.waits && item.opens === undefined)
    complain(ctx, ['opens'], `quy trình ${workflow} cần ngày mở, ví dụ: trong tháng 12 năm 2021`);
  for (const key of ['dueAfterLetter', 'watch', 'missing'] as const) {
    if (!letter && item[key] !== undefined)
      complain(ctx, [key], 'nội dung không chờ văn bản nào; đề nghị ghi letter hoặc bỏ mục này');
  }
  if (!letter && item.mayNotArise)
    complain(ctx, ['mayNotArise'], 'chỉ nội dung chờ văn bản mới có thể không phát sinh');
  if (item.missing !== undefined && item.opens === undefined)
    complain(ctx, ['missing'], 'cần có ngày mở (opens) để biết nội dung chờ cả ngày và văn bản');
}
