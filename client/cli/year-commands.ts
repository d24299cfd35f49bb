import { readAnswers, SILENCE } from '../../config/answers';
import { iso } from '../../workflows/rules/time';
import { checkRehearsal } from '../use-cases/start/start-checks';
import { sayRows, summaryOf } from '../use-cases/preview/timeline-said';
import { addCommand, year, type CommandFrame } from './command';
import { addIcsCommand } from './ics-command';
import { addPreviewCommand, orderOf } from './preview-command';
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
      const order = await orderOf(name!, options, world, streams);
      const { template, directory } = order;
      checkRehearsal(order);
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

  addPreviewCommand(frame, world);
  addIcsCommand(frame, world);
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
