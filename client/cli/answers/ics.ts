import { boardOf } from '../../use-cases/board/board';
import { Refused } from '../../use-cases/parts';
import { knownPlan } from '../../use-cases/plans';
import { icsOf, type IcsOrder } from '../../use-cases/preview/ics';
import { daysOfBoard, daysOfYear } from '../../use-cases/preview/plan-days';
import { walkYear } from '../../use-cases/preview/walk-year';
import type { Answering, Cli } from '../command';
import type { Answer } from '../output';
import { orderOf, type YearOptions } from './year-order';
import { withOpen } from './with-open';
import { writeTo } from './write-to';

interface IcsOptions extends Omit<YearOptions, 'year'> {
  year?: number;
  out?: string;
}

export const writeIcs: Answering = async (command, cli) => {
  const [named] = command.args;
  const options = command.opts<IcsOptions>();
  return answer(await calendarOrder(named, options, cli), options.out);
};

/** What a template would set if the year is named, else what a plan that runs has set. */
async function calendarOrder(
  named: string | undefined,
  { year: of, ...options }: IcsOptions,
  cli: Cli,
): Promise<IcsOrder> {
  if (of !== undefined) {
    if (named === undefined) throw new Refused('Đề nghị ghi tên mẫu kế hoạch cùng với --year.');
    const order = await orderOf(named, { ...options, year: of }, cli);
    const { title, department } = order.template;
    return { name: title, department, days: daysOfYear(walkYear(order)), stamp: order.startedAt };
  }
  return withOpen(cli.world, async ({ parts }) => {
    const plan = await knownPlan(parts.database, named);
    const board = (await boardOf(parts.database, await cli.world.calendar(), parts.now(), plan))!;
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
