import { readAnswers, SILENCE } from '../../../config/answers';
import { iso } from '../../../workflows/rules/time';
import { doubtDates, type DatedDoubt } from '../../use-cases/preview/doubts';
import { sayRows, summaryOf } from '../../use-cases/preview/timeline-said';
import { whomOf } from '../../use-cases/preview/whom';
import { checkRehearsal } from '../../use-cases/start/start-checks';
import type { Answering } from '../command';
import type { Rehearsed } from '../world';
import { orderOf } from './year-order';

interface RehearseOptions {
  year: number;
  answers?: string;
  directory?: string;
}

export const playYear: Answering = async (command, cli) => {
  const { world, streams } = cli;
  const [name] = command.args;
  const options = command.opts<RehearseOptions>();
  const order = await orderOf(name!, options, cli);
  const { template, directory } = order;
  checkRehearsal(order);
  const answers = options.answers ? readAnswers(options.answers, { template, directory }) : SILENCE;
  const doubts = doubtDates(template, order.calendar);
  if (doubts.length > 0) streams.err(sayTaken(doubts));
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
    text: [...sayRows(rehearsed.timeline), summaryOf(rehearsed, whomOf(order))].join('\n'),
  };
};

/** How words with two readings are rehearsed, one sentence. */
function sayTaken(doubts: DatedDoubt[]): string {
  const items = [...new Set(doubts.map(({ item }) => item))].join(', ');
  return `Câu chữ ở mục ${items} có hai cách hiểu, chưa ai xác nhận: chạy thử theo ngày sớm hơn; xem cả hai ngày bằng lệnh preview.`;
}

const jsonOf = ({
  template,
  year: of,
  workflows,
  timeline,
  letters,
  totals,
  open,
  beyond,
  refused,
}: Rehearsed) => ({
  ...{ template, year: of, workflows, timeline, letters, totals, open, beyond },
  refused: refused.map((act) => ({ ...act, at: iso(act.at) })),
});
