import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Command } from 'commander';
import type { Calendar } from '../../../workflows/rules/calendar/calendar';
import type { Roll } from '../../../workflows/rules/deadline/deadline';
import type { Day } from '../../../workflows/rules/time';
import { explainLine, unusedEvents } from '../../use-cases/explain/batch';
import { explain } from '../../use-cases/explain/explain';
import { sayExplained } from '../../use-cases/explain/said';
import { Refused } from '../../use-cases/parts';
import type { Answering } from '../command';
import type { Answer, Streams } from '../output';

interface ExplainOptions {
  year?: number;
  event?: Record<string, Day>;
  roll: Roll;
  batch?: string;
}

export const explainWords: Answering = async (command, { world, streams }) => {
  const options = command.opts<ExplainOptions>();
  const calendar = await world.calendar();
  if (options.batch === undefined) return explainOne(command, options, calendar, streams);
  if (command.args.length > 0)
    command.error(`too many arguments for 'explain'`, {
      code: 'commander.excessArguments',
      exitCode: 2,
    });
  return explainFile(options.batch, calendar, streams);
};

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
  const warnings = unusedEvents(order, explained, calendar);
  warnings.forEach(streams.err);
  if (!('refused' in explained)) {
    const json = warnings.length === 0 ? explained : { ...explained, warnings };
    return { json, text: sayExplained(explained) };
  }
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
