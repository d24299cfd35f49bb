import { boardOf } from '../use-cases/board/board';
import { icsOf, type IcsOrder } from '../use-cases/preview/ics';
import { Refused } from '../use-cases/parts';
import { daysOfBoard, daysOfYear } from '../use-cases/preview/plan-days';
import { knownPlan } from '../use-cases/plans';
import { walkYear } from '../use-cases/preview/walk-year';
import { addCommand, day, year, type CommandFrame } from './command';
import type { Answer, Streams } from './output';
import { withOpen } from './plan-commands';
import { orderOf, type PreviewOptions } from './preview-command';
import type { CliWorld } from './world';
import { writeTo } from './write-to';

interface IcsOptions extends Omit<PreviewOptions, 'year'> {
  year?: number;
  out?: string;
}

/** The deadlines of a plan as a calendar file for the programs that people have. */
export function addIcsCommand(frame: CommandFrame, world: CliWorld): void {
  const { program, streams } = frame;
  addCommand(
    frame,
    program,
    'ics [kế-hoạch-hoặc-mẫu]',
    {
      title:
        'Ghi các thời hạn thành tệp lịch (.ics), mở được bằng Outlook, Google Calendar, điện thoại',
      example: 'ics cchc --year 2026 --out thoi-han.ics',
    },
    async (command) => {
      const [named] = command.args;
      const options = command.opts<IcsOptions>();
      const order = await calendarOrder(named, options, world, streams);
      return answer(order, options.out);
    },
  )
    .option('--year <năm>', 'năm của mẫu kế hoạch; không ghi thì là kế hoạch đang thực hiện', year)
    .option('--issued-on <ngày>', 'ngày ban hành, cũng là ngày khởi động', day)
    .option('--directory <danh-mục>', 'tệp danh mục; mặc định là danh mục đang dùng')
    .option('--out <tệp>', 'ghi vào tệp này; không ghi thì in ra màn hình');
}

/** What a template would set if the year is named, else what a plan that runs has set. */
async function calendarOrder(
  named: string | undefined,
  { year: of, ...options }: IcsOptions,
  world: CliWorld,
  streams: Streams,
): Promise<IcsOrder> {
  if (of !== undefined) {
    if (named === undefined) throw new Refused('Đề nghị ghi tên mẫu kế hoạch cùng với --year.');
    const order = await orderOf(named, { ...options, year: of }, world, streams);
    const { title, department } = order.template;
    return { name: title, department, days: daysOfYear(walkYear(order)), stamp: order.startedAt };
  }
  return withOpen(world, async ({ parts }) => {
    const plan = await knownPlan(parts.database, named);
    const board = (await boardOf(parts.database, await world.calendar(), parts.now(), plan))!;
    const { title, department } = board;
    return { name: title, department, days: daysOfBoard(board), stamp: parts.now() };
  });
}

async function answer(order: IcsOrder, file: string | undefined): Promise<Answer> {
  const text = icsOf(order);
  const { days } = order;
  // The line that ends the printed text ends the last line of the file, as the format wants it.
  if (file === undefined) return { json: { days, ics: text }, text: text.slice(0, -1) };
  await writeTo(file, text);
  return { json: { days, file }, text: `Đã ghi ${days.length} ngày vào tệp ${file}.` };
}
