import { addCommand, bySeat, year, type CommandFrame } from '../command';

const load = () => import('../answers/calendar.ts');

/** The commands about the days on which the department works. */
export function addCalendarCommands(frame: CommandFrame): void {
  const calendar = frame.program.command('calendar').description('Lịch làm việc');

  addCommand(
    frame,
    calendar,
    'show',
    { title: 'Ngày nghỉ và ngày làm bù của một năm, kèm văn bản', example: 'calendar show 2026' },
    async () => (await load()).showCalendar,
  )
    .argument('[năm]', 'năm cần xem; mặc định là năm nay', year)
    .option('--year <năm>', 'năm cần xem; mặc định là năm nay', year);

  addCommand(
    frame,
    calendar,
    'check <tệp>',
    { title: 'Kiểm tra một tệp lịch làm việc', example: 'calendar check vn-2027.yaml' },
    async () => (await load()).checkCalendar,
  );

  addCommand(
    frame,
    calendar,
    'diff <tệp>',
    {
      title: 'Xem lịch mới làm thay đổi những ngày, thời hạn, nội dung nhắc nào',
      example: 'calendar diff vn-2027.yaml',
    },
    async () => (await load()).showCalendarDiff,
  );

  const applying = addCommand(
    frame,
    calendar,
    'apply <tệp>',
    {
      title: 'Áp dụng lịch mới; chỉ những gì chưa diễn ra mới thay đổi',
      example: 'calendar apply vn-2027.yaml --as vp.clerk',
    },
    async () => (await load()).applyCalendarFile,
  ).option('--document <văn-bản>', 'văn bản thông báo, nếu khác văn bản ghi trong tệp');
  bySeat(applying);
}
