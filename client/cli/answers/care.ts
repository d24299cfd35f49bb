import { sayInstant } from '../../../workflows/rules/time';
import { choresList } from '../../use-cases/chores';
import { doctor } from '../../use-cases/doctor/doctor';
import { repair } from '../../use-cases/doctor/repair';
import type { Answering } from '../command';
import { table } from '../output';
import { withOpen } from './with-open';

export const examine: Answering = (command, { world }) =>
  withOpen(world, async ({ parts }) => {
    const options = command.opts<{ repair?: boolean; as?: string }>();
    const started = options.repair ? await repair(parts, options.as) : [];
    const repaired = started.map(({ workflowId }) => workflowId);
    const checks = await doctor(parts);
    const rows = checks.map(({ title, ok, text }) => [ok ? 'Đạt' : 'KHÔNG ĐẠT', title, text]);
    const said = options.repair
      ? [`Đã khởi động lại: ${repaired.join(', ') || 'không có gì phải khởi động lại'}.`, '']
      : [];
    return {
      json: { ok: checks.every(({ ok }) => ok), repaired, checks },
      text: [...said, table(['', 'Bộ phận', 'Kết quả'], rows)].join('\n'),
      failed: !checks.every(({ ok }) => ok),
    };
  });

/** How many chores are listed. */
const LATEST = 200;

export const listChores: Answering = (_, { world }) =>
  withOpen(world, async ({ parts }) => {
    const lines = await choresList(parts, LATEST);
    const rows = lines.map(({ at, choreText, by, about, reason }) => [
      sayInstant(Date.parse(at)),
      by ?? 'người quản trị máy',
      choreText,
      about ?? '',
      reason ?? '',
    ]);
    const heads = ['Lúc', 'Người thực hiện', 'Việc', 'Về', 'Lý do'];
    return { json: lines, text: rows.length > 0 ? table(heads, rows) : 'Chưa có việc nào.' };
  });
