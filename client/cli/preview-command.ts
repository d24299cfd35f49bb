import { at } from '../../workflows/rules/time';
import { preview } from '../use-cases/preview';
import { sayPreview } from '../use-cases/preview-said';
import type { PreviewOrder } from '../use-cases/walk-year';
import { addCommand, day, year, type CommandFrame } from './command';
import { directoryFor } from './directory-for';
import type { Streams } from './output';
import { templateFor, type StartOptions } from './plan-commands';
import type { CliWorld } from './world';

export interface PreviewOptions extends StartOptions {
  directory?: string;
}

/** The year seen before it starts; nothing runs and nothing is stored. */
export function addPreviewCommand(frame: CommandFrame, world: CliWorld): void {
  const { program, streams } = frame;
  addCommand(
    frame,
    program,
    'preview <mẫu>',
    {
      title: 'Xem trước những gì sẽ gửi trong năm nếu không ai trả lời',
      example: 'preview cchc --year 2026 --issued-on 2026-06-04',
    },
    async (command) => {
      const [name] = command.args;
      const order = await orderOf(name!, command.opts<PreviewOptions>(), world, streams);
      const seen = preview(order, world.foresee);
      return { json: seen, text: sayPreview(seen, order) };
    },
  )
    .requiredOption('--year <năm>', 'năm kế hoạch', year)
    .option('--number <số>', 'số, ký hiệu của kế hoạch, ví dụ 12/KH-SXD')
    .option('--issued-on <ngày>', 'ngày ban hành, cũng là ngày khởi động', day)
    .option('--confirm', 'như ở lệnh start; xem trước thì không cần')
    .option('--directory <danh-mục>', 'tệp danh mục; mặc định là danh mục đang dùng');
}

/** The plan that the options name, as it would start on its own day. */
export async function orderOf(
  name: string,
  options: PreviewOptions,
  world: CliWorld,
  streams: Streams,
): Promise<PreviewOrder> {
  const template = templateFor(name, options.year);
  const issuedOn = options.issuedOn ?? template.issuedOn;
  return {
    template,
    year: options.year,
    startedAt: at(issuedOn, '08:00'),
    number: options.number ?? null,
    issuedOn,
    directory: await directoryFor(world, streams, template, options.directory),
    calendar: await world.calendar(),
  };
}
