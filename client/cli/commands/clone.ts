import { addCommand, year, type CommandFrame } from '../command';

/** The command that makes the next year's template of a plan or of another year's template. */
export function addCloneCommand(frame: CommandFrame): void {
  addCommand(
    frame,
    frame.program,
    'clone <kế-hoạch-hoặc-mẫu>',
    {
      title: 'Chuyển mẫu kế hoạch sang năm khác: đổi năm trong câu chữ, nêu những chỗ phải xem lại',
      example: 'clone cchc-2026 --year 2027 --out cchc-2027.yaml',
    },
    async () => (await import('../answers/clone.ts')).cloneTemplate,
  )
    .requiredOption('--year <năm>', 'năm của mẫu mới', year)
    .requiredOption('--out <tệp>', 'ghi mẫu mới vào tệp YAML này')
    .option('--carry', 'chuyển nhiệm vụ khắc phục chưa xong vào mẫu mới');
}
