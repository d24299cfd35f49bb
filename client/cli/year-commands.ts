import { loadDirectory, type Directory } from '../../config/directory';
import { readAnswers, SILENCE } from '../../config/answers';
import type { PlanTemplate } from '../../workflows/rules/plan';
import { at, iso } from '../../workflows/rules/time';
import { preview } from '../use-cases/preview';
import type { Timeline } from '../use-cases/timeline';
import { sayRows, sayTotals, summaryOf } from '../use-cases/timeline-said';
import { addCommand, day, year, type CommandFrame } from './command';
import type { Streams } from './output';
import { templateFor, type StartOptions } from './plan-commands';
import type { CliWorld, Rehearsed } from './world';

interface RehearseOptions {
  year: number;
  answers?: string;
  directory?: string;
}

/** The commands about a whole year, played or foreseen; nothing of it leaves the machine. */
export function addYearCommands(frame: CommandFrame, world: CliWorld): void {
  const { program, streams } = frame;
  addCommand(
    frame,
    program,
    'rehearse <mẫu>',
    {
      title: 'Chạy thử cả năm trên chính các quy trình, không gửi gì ra ngoài',
      example: 'rehearse cchc --year 2021 --answers config/answers/cchc-2021.yaml',
    },
    async (command) => {
      const [name] = command.args;
      const options = command.opts<RehearseOptions>();
      const template = templateFor(name!, options.year);
      const directory = await directoryFor(world, streams, template, options.directory);
      const answers = options.answers
        ? readAnswers(options.answers, { template, directory })
        : SILENCE;
      streams.err(`Đang chạy thử kế hoạch năm ${options.year}, không có thư nào ra khỏi máy này…`);
      const rehearsed = await world.rehearse({
        template,
        year: options.year,
        answers,
        directory,
        say: streams.err,
      });
      return {
        json: jsonOf(rehearsed),
        text: [...sayRows(rehearsed.timeline), summaryOf(rehearsed)].join('\n'),
      };
    },
  )
    .requiredOption('--year <năm>', 'năm kế hoạch', year)
    .option('--answers <tệp>', 'ai trả lời thế nào (YAML); không ghi thì mọi người im lặng')
    .option('--directory <danh-mục>', 'tệp danh mục; mặc định là danh mục đang dùng');

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
      const options = command.opts<StartOptions & { directory?: string }>();
      const template = templateFor(name!, options.year);
      for (const { said } of template.doubts) streams.err(said);
      const issuedOn = options.issuedOn ?? template.issuedOn;
      const order = {
        template,
        year: options.year,
        startedAt: at(issuedOn, '08:00'),
        number: options.number ?? null,
        issuedOn,
        directory: await directoryFor(world, streams, template, options.directory),
        calendar: await world.calendar(),
      };
      const seen = preview(order, world.foresee);
      return { json: seen, text: describeTimeline(seen) };
    },
  )
    .requiredOption('--year <năm>', 'năm kế hoạch', year)
    .option('--number <số>', 'số, ký hiệu của kế hoạch, ví dụ 12/KH-SXD')
    .option('--issued-on <ngày>', 'ngày ban hành, cũng là ngày khởi động', day)
    .option('--confirm', 'như ở lệnh start; xem trước thì không cần')
    .option('--directory <danh-mục>', 'tệp danh mục; mặc định là danh mục đang dùng');
}

const SAMPLE = 'mau';

function describeTimeline({ timeline, totals }: Timeline): string {
  return [...sayRows(timeline), '', `Cả năm ${totals.letters} thư: ${sayTotals(totals)}.`].join(
    '\n',
  );
}

const jsonOf = ({
  template,
  year: of,
  workflows,
  timeline,
  letters,
  totals,
  open,
  refused,
}: Rehearsed) => ({
  ...{ template, year: of, workflows, timeline, letters, totals, open },
  refused: refused.map((act) => ({ ...act, at: iso(act.at) })),
});

/**
 * The directory named, else that of the dondoc that runs, else the sample, which is said.
 * @throws FileFaults
 */
async function directoryFor(
  world: CliWorld,
  { err }: Streams,
  template: PlanTemplate,
  named: string | undefined,
): Promise<Directory> {
  if (named !== undefined) return loadDirectory(named);
  const own = await world.directory();
  if (own && own.units.length > 0) return { department: template.department, sample: null, ...own };
  err('Dùng danh mục đơn vị MẪU; danh mục khác ghi ở --directory.');
  return loadDirectory(SAMPLE);
}
