import { addCommand, bySeat, type CommandFrame } from '../command';

const load = () => import('../answers/directory.ts');

/** The commands about units, seats and people. */
export function addDirectoryCommands(frame: CommandFrame): void {
  const directory = frame.program
    .command('directory')
    .description('Danh mục đơn vị, chức vụ, con người');

  addCommand(
    frame,
    directory,
    'check <tệp>',
    { title: 'Kiểm tra một tệp danh mục', example: 'directory check danh-muc.yaml' },
    async () => (await load()).checkDirectoryFile,
  );

  addCommand(
    frame,
    directory,
    'diff <tệp>',
    { title: 'Xem danh mục mới thay đổi những gì', example: 'directory diff danh-muc.yaml' },
    async () => (await load()).showDirectoryDiff,
  );

  const applying = addCommand(
    frame,
    directory,
    'apply <tệp>',
    {
      title: 'Áp dụng danh mục mới từ hôm nay',
      example: 'directory apply danh-muc.yaml --as vp.clerk',
    },
    async () => (await load()).applyDirectoryFile,
  );
  bySeat(applying);
}
