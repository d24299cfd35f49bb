import type { z } from 'zod';
import { awaitedBy } from '../../workflows/rules/plan/task';
import { complain } from '../complain';
import { BOARD, isTask, taskKind } from './planned-task';
import type { ItemFile, StageFile } from './template-file';
import type { Place } from '../yaml-faults';

type Ctx = z.RefinementCtx;

/** Holds a line of any plan against itself. */
export function checkTask(item: ItemFile, ctx: Ctx): void {
  const kind = taskKind(item);
  const waits = kind === 'waits' || kind === 'demand';
  if (item.units.length === 0 && !item.table)
    complain(
      ctx,
      ['units'],
      'cần mã đơn vị chủ trì theo danh mục, ví dụ [qlxd]; các phòng, đơn vị: ["*"]',
    );
  checkBoard(item, ctx);
  if (item.table && awaitedBy(item.due)?.name !== 'lịch')
    complain(ctx, ['table'], 'chỉ thời hạn “theo lịch …” mới có lịch của từng đơn vị');
  if (item.letter && item.letter.kind !== 'request')
    complain(ctx, ['letter', 'kind'], 'quy trình plannedTask chờ văn bản loại request');
  for (const key of ['dueAfterLetter', 'missing', 'mayNotArise'] as const) {
    if (!waits && !item.letter && item[key])
      complain(ctx, [key], 'nội dung không chờ văn bản nào; đề nghị ghi letter hoặc bỏ mục này');
  }
  if (!waits && kind !== 'standing' && !item.letter && item.watch)
    complain(ctx, ['watch'], 'nội dung không chờ gì và không thường xuyên; đề nghị bỏ mục này');
  if (item.missing !== undefined && item.opens === undefined)
    complain(ctx, ['missing'], 'cần có ngày mở (opens) để biết nội dung chờ cả ngày và văn bản');
  checkTaskStages(item.stages, ['stages'], ctx);
}

/** Ban Giám đốc decides where a unit hands in. */
function checkBoard({ units, table, stages }: ItemFile, ctx: Ctx): void {
  if (table && BOARD in table)
    complain(ctx, ['table', BOARD], 'Ban Giám đốc không có lịch riêng; đề nghị ghi đơn vị khác');
  if (!units.includes(BOARD)) return;
  if (units.length > 1)
    complain(
      ctx,
      ['units'],
      'Ban Giám đốc quyết định, không cùng nộp sản phẩm với đơn vị khác; đề nghị chỉ ghi [bgd], hoặc bỏ bgd',
    );
  stages.forEach(({ by }, i) => {
    if (by === 'lead')
      complain(
        ctx,
        ['stages', i, 'by'],
        'Ban Giám đốc quyết định, không nộp sản phẩm; đề nghị ghi by: deputy hoặc director, meets: approve',
      );
  });
}

/** The six items know who does what. */
export function checkNoTask(item: ItemFile, ctx: Ctx): void {
  const message = `quy trình ${item.workflow} đã ấn định ai làm; đề nghị bỏ mục này`;
  if (item.units.length > 0) complain(ctx, ['units'], message);
  if (item.support.length > 0) complain(ctx, ['support'], message);
  if (item.table) complain(ctx, ['table'], message);
}

type AnyStage = Pick<StageFile, 'id' | 'by' | 'meets' | 'rounds' | 'optional'>;

/** What the workflow of any line can walk through. */
export function checkTaskStages(stages: AnyStage[], path: PropertyKey[], ctx: Ctx): void {
  stages.forEach((stage, i) => {
    const at = [...path, i];
    const { id, by, meets } = stage;
    if (!/^[a-z][a-z-]*$/.test(id))
      complain(ctx, [...at, 'id'], 'cần một tên không dấu, chữ thường, ví dụ hand-in');
    if (stages.findIndex((other) => other.id === id) !== i)
      complain(ctx, [...at, 'id'], `bước “${id}” đã có ở trên`);
    if (by === 'named')
      complain(
        ctx,
        [...at, 'by'],
        `bước “${id}” phải có người làm; đề nghị ghi lead, units hoặc office`,
      );
    const wanted =
      by === 'deputy' || by === 'director'
        ? ['approve']
        : by === 'office'
          ? ['submit', 'issue']
          : ['submit'];
    if (by !== 'named' && !wanted.includes(meets))
      complain(ctx, [...at, 'meets'], `bước do ${by} thực hiện xong bằng ${wanted.join(' hoặc ')}`);
    for (const key of ['rounds', 'optional'] as const)
      if (stage[key])
        complain(ctx, [...at, key], `quy trình plannedTask không có ${key}; đề nghị bỏ`);
  });
}

/** The codes of units in an item, each with its place in it. */
export function namedUnits(item: ItemFile): { code: string; place: Place }[] {
  if (!isTask(item)) return [];
  const of = (key: 'units' | 'support') =>
    item[key].map((code, i) => ({ code, place: [key, i] as Place }));
  const rows = Object.keys(item.table ?? {}).map((code) => ({ code, place: ['table', code] }));
  return [...of('units'), ...of('support'), ...rows].filter(({ code }) => code !== '*');
}
