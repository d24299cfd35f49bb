import { addCommand, year, type CommandFrame } from '../command';

/** The command that plays a whole year; nothing of it leaves the machine. */
export function addRehearseCommand(frame: CommandFrame): void {
  addCommand(
    frame,
    frame.program,
    'rehearse <mẫu>',
    {
      title: 'Chạy thử cả năm trên chính các quy trình, không gửi gì ra ngoài',
      example: 'rehearse cchc --year 2021 --answers config/answers/cchc-2021.yaml',
    },
    async () => (await import('../answers/rehearse.ts')).playYear,
  )
    .requiredOption('--year <năm>', 'năm kế hoạch', year)
    .option('--answers <tệp>', 'ai trả lời thế nào (YAML); không ghi thì mọi người im lặng')
    .option('--directory <danh-mục>', 'tệp danh mục; mặc định là danh mục đang dùng');
}
