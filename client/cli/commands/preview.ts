import { isDeepStrictEqual } from 'node:util';
import { InvalidArgumentError } from 'commander';
import { readAssumption, type Assumption } from '../../use-cases/preview/assumption';
import { addCommand, day, filled, year, type CommandFrame } from '../command';

/** The year seen before it starts; nothing runs and nothing is stored. */
export function addPreviewCommand(frame: CommandFrame): void {
  addCommand(
    frame,
    frame.program,
    'preview <mẫu>',
    {
      title: 'Xem trước những gì sẽ gửi trong năm nếu không ai trả lời',
      example: 'preview cchc --year 2026 --issued-on 2026-06-04',
    },
    async () => (await import('../answers/preview.ts')).seeYear,
  )
    .requiredOption('--year <năm>', 'năm kế hoạch', year)
    .option('--number <số>', 'số, ký hiệu của kế hoạch, ví dụ 12/KH-SXD', filled)
    .option('--issued-on <ngày>', 'ngày ban hành, cũng là ngày khởi động', day)
    .option('--confirm', 'như ở lệnh start; xem trước thì không cần')
    .option('--directory <danh-mục>', 'tệp danh mục; mặc định là danh mục đang dùng')
    .option(
      '--svg <tệp>',
      'vẽ thêm cả năm trên trang A4 ngang vào tệp này; không đủ một trang thì vẽ tiếp vào tệp cùng tên thêm -2, -3',
    )
    .option(
      '--what-if <giả-định>',
      'chỉ in khác biệt nếu: letter:3=2026-07-20[,thời hạn ghi trong văn bản] (văn bản đến), off:2026-08-17 (ngày nghỉ), extend:3/unit-lists/qlxd=2 (gia hạn số ngày làm việc); mục có nhiều lần thì ghi cả lần, như 2.7; ghi được nhiều lần',
      assumption,
    );
}

function assumption(text: string, before: Assumption[] = []): Assumption[] {
  const read = readAssumption(text);
  if (read) return before.some((one) => isDeepStrictEqual(one, read)) ? before : [...before, read];
  throw new InvalidArgumentError(
    'cần letter:<mục>=<ngày>[,thời hạn], off:<ngày> hoặc extend:<mục>/<bước>/<đơn vị>=<số ngày>, ngày dạng 2026-07-20',
  );
}
