import { sayInstant } from '../../workflows/rules/time';
import { choresList } from '../use-cases/chores';
import {
  applyDirectory,
  checkDirectory,
  diffDirectory,
  type DirectoryDiff,
} from '../use-cases/directory/directory';
import { sayDirectoryDiff } from '../use-cases/directory/said';
import { doctor } from '../use-cases/doctor/doctor';
import { repair } from '../use-cases/doctor/repair';
import { addCommand, bySeat, type CommandFrame } from './command';
import { table, type Answer } from './output';
import { withOpen } from './plan-commands';
import type { CliWorld } from './world';

/** How many chores are listed. */
const LATEST = 200;

/** The commands for whoever looks after the system: its parts and its directory. */
export function addCareCommands(frame: CommandFrame, world: CliWorld): void {
  const { program } = frame;
  addCommand(
    frame,
    program,
    'doctor',
    { title: 'Thử từng bộ phận và tìm những gì bị kẹt', example: 'doctor --repair --as vp.chief' },
    (command) =>
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
      }),
  )
    .option('--repair', 'khởi động lại những quy trình đã mất từ tình trạng trong hồ sơ')
    .option('--as <chức-vụ>', 'ai cho khởi động lại, ví dụ vp.chief; được ghi lại');

  addCommand(
    frame,
    program,
    'chores',
    { title: 'Ai đã giữ thư, đánh dấu thư, áp dụng danh mục, và khi nào', example: 'chores' },
    () =>
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
      }),
  );

  const directory = program.command('directory').description('Danh mục đơn vị, chức vụ, con người');
  addCommand(
    frame,
    directory,
    'check <tệp>',
    { title: 'Kiểm tra một tệp danh mục', example: 'directory check danh-muc.yaml' },
    ({ args: [file] }) => {
      const { department, units, seats, people, sample } = checkDirectory(file!);
      const text = `Danh mục ${department} đúng quy cách: ${units.length} đơn vị, ${seats.length} chức vụ, ${people.length} người.${sample ? ` ${sample}` : ''}`;
      const json = { department, units: units.length, seats: seats.length, people: people.length };
      return Promise.resolve({ json: { ok: true, ...json }, text });
    },
  );
  addCommand(
    frame,
    directory,
    'diff <tệp>',
    { title: 'Xem danh mục mới thay đổi những gì', example: 'directory diff danh-muc.yaml' },
    ({ args: [file] }) =>
      withOpen(world, async ({ parts }) => changed(await diffDirectory(parts, file!))),
  );
  const applying = addCommand(
    frame,
    directory,
    'apply <tệp>',
    {
      title: 'Áp dụng danh mục mới từ hôm nay',
      example: 'directory apply danh-muc.yaml --as vp.clerk',
    },
    (command) =>
      withOpen(world, async ({ parts }) => {
        const { as: by } = command.opts<{ as: string }>();
        return changed(await applyDirectory(parts, by, command.args[0]!));
      }),
  );
  bySeat(applying);
}

const changed = (diff: DirectoryDiff): Answer => ({
  json: diff,
  text: sayDirectoryDiff(diff).join('\n'),
});
