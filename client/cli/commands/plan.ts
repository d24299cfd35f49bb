import { addCommand, day, filled, year, type CommandFrame } from '../command';

/** The commands about a plan that runs: start it, see how it stands, read its ledger. */
export function addPlanCommands(frame: CommandFrame): void {
  const { program } = frame;
  addCommand(
    frame,
    program,
    'start <mẫu>',
    {
      title: 'Khởi động kế hoạch năm theo một mẫu kế hoạch',
      example: 'start cchc --year 2026 --number 12/KH-SXD --issued-on 2026-06-04',
    },
    async () => (await import('../answers/start.ts')).start,
  )
    .requiredOption('--year <năm>', 'năm kế hoạch', year)
    .option('--number <số>', 'số, ký hiệu của kế hoạch, ví dụ 12/KH-SXD', filled)
    .option('--issued-on <ngày>', 'ngày ban hành kế hoạch, ví dụ 2026-06-04', day)
    .option('--as <chức-vụ>', 'ai khởi động, ví dụ vp.chief; được ghi vào nhật ký')
    .option(
      '--confirm',
      'xác nhận năm và thời hạn đã qua, đồng ý với cách hiểu sớm hơn ở những chỗ có hai cách hiểu',
    );

  addCommand(
    frame,
    program,
    'status [kế-hoạch]',
    { title: 'Tình hình thực hiện; không ghi mã thì là kế hoạch mới nhất', example: 'status' },
    async () => (await import('../answers/plan.ts')).showStatus,
  );

  addCommand(
    frame,
    program,
    'ledger [nội-dung]',
    { title: 'Nhật ký xử lý của kế hoạch hoặc của một nội dung', example: 'ledger 3' },
    async () => (await import('../answers/ledger.ts')).showLedger,
  ).option('--plan <kế-hoạch>', 'mã kế hoạch; mặc định là kế hoạch mới nhất');
}
