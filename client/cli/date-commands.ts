import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { InvalidArgumentError, Option, type Command } from 'commander';
import type { Calendar } from '../../workflows/rules/calendar/calendar';
import type { Roll } from '../../workflows/rules/deadline/deadline';
import type { Day } from '../../workflows/rules/time';
import { explain } from '../use-cases/explain/explain';
import {
  eventDay,
  eventName,
  explainLine,
  unusedEvents,
  wrongEvent,
} from '../use-cases/explain/batch';
import { sayExplained } from '../use-cases/explain/said';
import { Refused } from '../use-cases/parts';
import { addCommand, year, type CommandFrame } from './command';
import type { Answer, Streams } from './output';
import type { CliWorld } from './world';

interface ExplainOptions {
  year?: number;
  event?: Record<string, Day>;
  roll: Roll;
  batch?: string;
}

/** The command that explains a date. It needs no dondoc that runs. */
export function addDateCommands(frame: CommandFrame, world: CliWorld): void {
  addCommand(
    frame,
    frame.program,
    'explain [lời-văn]',
    {
      title: 'Giải thích một thời hạn: đọc lời văn, tính ngày và nêu cách tính',
      example:
        'explain "chậm nhất 05 ngày làm việc kể từ ngày nhận được công văn" --year 2026 --event "công văn=2026-07-20"',
    },
    async (command) => {
      const options = command.opts<ExplainOptions>();
      const calendar = await world.calendar();
      if (options.batch !== undefined && command.args.length > 0)
        command.error(`too many arguments for 'explain'`, {
          code: 'commander.excessArguments',
          exitCode: 2,
        });
      if (options.batch !== undefined) return explainFile(options.batch, calendar, frame.streams);
      return explainOne(command, options, calendar, frame.streams);
    },
  )
    .option('--year <năm>', 'năm kế hoạch', year)
    .option('--event <tên=ngày>', 'ngày của sự kiện mà lời văn nêu; ghi được nhiều lần', event)
    .addOption(
      new Option(
        '--roll <hướng>',
        'ngày nghỉ thì chuyển: back về trước, forward về sau, none giữ nguyên',
      )
        .choices(['back', 'forward', 'none'])
        .default('back'),
    )
    .option(
      '--batch <tệp>',
      'mỗi dòng một yêu cầu JSON, trả lời mỗi dòng một JSON; "-" là đầu vào chuẩn',
    );
}

function explainOne(
  command: Command,
  options: ExplainOptions,
  calendar: Calendar,
  streams: Streams,
): Answer {
  const [words] = command.args;
  if (words === undefined) return missing(command, 'missingArgument', 'lời-văn');
  if (options.year === undefined)
    return missing(command, 'missingMandatoryOptionValue', '--year <năm>');
  const { event: events = {}, roll } = options;
  const order = { words, year: options.year, events, roll };
  const explained = explain(order, calendar);
  for (const warning of unusedEvents(order, explained, calendar)) streams.err(warning);
  if (!('refused' in explained)) return { json: explained, text: sayExplained(explained) };
  const { refused, ...where } = explained;
  throw new Refused(refused, where);
}

/** What a batch does without, and one deadline needs. */
const missing = (command: Command, code: string, name: string): never =>
  command.error(`missing '${name}'`, { code: `commander.${code}`, exitCode: 2 });

/** Lines are answered in their order; so many are written at once. */
const AT_ONCE = 200;

/** Answers a file line by line as it is read. */
async function explainFile(file: string, calendar: Calendar, streams: Streams): Promise<null> {
  const input = file === '-' ? process.stdin : createReadStream(file);
  const failed = new Promise<never>((_, reject) => input.once('error', reject));
  const answers: string[] = [];
  const answerAll = async (): Promise<void> => {
    for await (const line of createInterface({ input, crlfDelay: Infinity })) {
      answers.push(JSON.stringify(explainLine(line.replace(/^\uFEFF/, ''), calendar)));
      if (answers.length === AT_ONCE) streams.out(answers.splice(0).join('\n'));
    }
  };
  try {
    await Promise.race([answerAll(), failed]);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new Refused(`Không đọc được tệp "${file}" (${code}); đề nghị kiểm tra lại đường dẫn.`);
  }
  if (answers.length > 0) streams.out(answers.join('\n'));
  return null;
}

function event(given: string, before: Record<string, Day> = {}): Record<string, Day> {
  const at = given.lastIndexOf('=');
  if (at < 1) throw new InvalidArgumentError('cần tên và ngày, ví dụ "công văn=2021-07-18"');
  const name = eventName(given.slice(0, at));
  const day = eventDay(given.slice(at + 1));
  if (day === null)
    throw new InvalidArgumentError(wrongEvent(name, given.slice(at + 1)).slice(0, -1));
  return { ...before, [name]: day };
}
