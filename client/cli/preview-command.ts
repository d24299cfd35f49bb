import { InvalidArgumentError } from 'commander';
import type { Directory } from '../../config/directory';
import { loadTemplateOf } from '../../config/plan-template/year';
import { at } from '../../workflows/rules/time';
import { differenceOf, type LetteredYear } from '../use-cases/preview/difference';
import { lettersOf, preview } from '../use-cases/preview/preview';
import { sayPreview } from '../use-cases/preview/said';
import { walkYear, type PreviewOrder, type WalkedYear } from '../use-cases/preview/walk-year';
import { readAssumption, yearWith, type Assumption } from '../use-cases/preview/what-if';
import { yearPicture } from '../use-cases/picture/year-picture';
import { addCommand, day, year, type CommandFrame } from './command';
import { directoryFor } from './directory-for';
import type { Streams } from './output';
import type { StartOptions } from './plan-commands';
import { sayDifference } from './what-if-said';
import type { CliWorld } from './world';
import { writeTo } from './write-to';

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
      const options = command.opts<PreviewOptions & { whatIf?: Assumption[]; svg?: string }>();
      const order = await orderOf(name!, options, world, streams);
      const assumed = options.whatIf ?? [];
      if (options.svg !== undefined) {
        const drawn = lettered(
          assumed.length > 0 ? yearWith(order, assumed) : walkYear(order),
          world,
        );
        await writeTo(options.svg, yearPicture(drawn.walked, drawn.letters));
        streams.err(`Đã vẽ cả năm vào tệp ${options.svg}.`);
      }
      if (assumed.length > 0) {
        const before = lettered(walkYear(order), world);
        const after = lettered(yearWith(order, assumed), world);
        const difference = differenceOf(before, after);
        return { json: difference, text: sayDifference(difference, assumed, order) };
      }
      const seen = preview(order, world.foresee);
      return { json: seen, text: sayPreview(seen, order) };
    },
  )
    .requiredOption('--year <năm>', 'năm kế hoạch', year)
    .option('--number <số>', 'số, ký hiệu của kế hoạch, ví dụ 12/KH-SXD')
    .option('--issued-on <ngày>', 'ngày ban hành, cũng là ngày khởi động', day)
    .option('--confirm', 'như ở lệnh start; xem trước thì không cần')
    .option('--directory <danh-mục>', 'tệp danh mục; mặc định là danh mục đang dùng')
    .option('--svg <tệp>', 'vẽ thêm cả năm trên một trang A4 ngang vào tệp này')
    .option(
      '--what-if <giả-định>',
      'chỉ in khác biệt nếu: letter:3=2026-07-20[,thời hạn ghi trong văn bản] (văn bản đến), off:2026-08-17 (ngày nghỉ), extend:3/unit-lists/qlxd=2 (gia hạn số ngày làm việc); ghi được nhiều lần',
      assumption,
    );
}

const lettered = (walked: WalkedYear, world: CliWorld): LetteredYear => ({
  walked,
  letters: lettersOf(walked, world.foresee),
});

function assumption(text: string, before: Assumption[] = []): Assumption[] {
  const read = readAssumption(text);
  if (read) return [...before, read];
  throw new InvalidArgumentError(
    'cần letter:<mục>=<ngày>[,thời hạn], off:<ngày> hoặc extend:<mục>/<bước>/<đơn vị>=<số ngày>, ngày dạng 2026-07-20',
  );
}

/** The plan that the options name, as it would start on its own day. */
export async function orderOf(
  name: string,
  options: PreviewOptions,
  world: CliWorld,
  streams: Streams,
): Promise<PreviewOrder & { directory: Directory }> {
  const template = loadTemplateOf(name, options.year);
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
