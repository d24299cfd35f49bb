import { addCommand, type CommandFrame } from '../command';

/** The commands for whoever looks after the system. */
export function addCareCommands(frame: CommandFrame): void {
  const { program } = frame;
  addCommand(
    frame,
    program,
    'doctor',
    { title: 'Thử từng bộ phận và tìm những gì bị kẹt', example: 'doctor --repair --as vp.chief' },
    async () => (await import('../answers/care.ts')).examine,
  )
    .option('--repair', 'khởi động lại những quy trình đã mất từ tình trạng trong hồ sơ')
    .option('--as <chức-vụ>', 'ai cho khởi động lại, ví dụ vp.chief; được ghi lại');

  addCommand(
    frame,
    program,
    'chores',
    { title: 'Ai đã giữ thư, đánh dấu thư, áp dụng danh mục, và khi nào', example: 'chores' },
    async () => (await import('../answers/care.ts')).listChores,
  );
}
