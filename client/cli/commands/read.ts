import { addCommand, type CommandFrame } from '../command';

/** The command that makes a template of a plan document. */
export function addReadCommand(frame: CommandFrame): void {
  addCommand(
    frame,
    frame.program,
    'read <tệp>',
    {
      title: 'Đọc văn bản kế hoạch (.docx, .pdf, .txt) thành mẫu kế hoạch để sửa và xác nhận',
      example: 'read ke-hoach.docx --out ke-hoach.yaml',
    },
    async () => (await import('../answers/read.ts')).readPlan,
  )
    .option('--out <tệp>', 'ghi mẫu kế hoạch vào tệp YAML này')
    .option('--directory <danh-mục>', 'tệp danh mục; mặc định là danh mục đang dùng');
}
