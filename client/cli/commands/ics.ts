import { addCommand, day, year, type CommandFrame } from '../command';

/** The deadlines of a plan as a calendar file for the programs that people have. */
export function addIcsCommand(frame: CommandFrame): void {
  addCommand(
    frame,
    frame.program,
    'ics [kế-hoạch-hoặc-mẫu]',
    {
      title:
        'Ghi các thời hạn thành tệp lịch (.ics), mở được bằng Outlook, Google Calendar, điện thoại',
      example: 'ics cchc --year 2026 --out thoi-han.ics',
    },
    async () => (await import('../answers/ics.ts')).writeIcs,
  )
    .option('--year <năm>', 'năm của mẫu kế hoạch; không ghi thì là kế hoạch đang thực hiện', year)
    .option('--issued-on <ngày>', 'ngày ban hành, cũng là ngày khởi động', day)
    .option('--directory <danh-mục>', 'tệp danh mục; mặc định là danh mục đang dùng')
    .option('--out <tệp>', 'ghi vào tệp này; không ghi thì in ra màn hình');
}
