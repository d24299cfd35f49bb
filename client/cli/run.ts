import { inspect } from 'node:util';
import { CommanderError } from 'commander';
import { ActFaults } from '../../config/acts';
import { SettingFaults } from '../../config/setting-faults';
import { FileFaults } from '../../config/yaml-faults';
import { flagOf } from './commands/fields';
import { Refused } from '../use-cases/parts';
import type { Streams } from './output';
import { buildProgram } from './program';
import { usageFault } from './wording';
import type { CliWorld } from './world';

/** What a command line ends with: done, refused or not as it should be, wrongly used. */
export type Exit = 0 | 1 | 2;

/**
 * Runs one command line and prints what it answers. Whatever goes wrong is one sentence on `err`,
 * and below it the cause of what nobody foresaw; with `--json` the sentence is one document on `out`
 * as well.
 * @param args what follows the program's name
 */
export async function runCli(args: string[], world: CliWorld, streams: Streams): Promise<Exit> {
  let failed = false;
  const program = buildProgram(world, streams, () => (failed = true));
  try {
    await program.parseAsync(args, { from: 'user' });
    return failed ? 1 : 0;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0;
    // A group without a command has shown its help already.
    if (error instanceof CommanderError && error.code === 'commander.help') return 2;
    const usage = usageOf(error);
    const sentence = usage ?? sentenceOf(error);
    streams.err([sentence, ...(usage === null ? causeOf(error) : [])].join('\n'));
    if (args.includes('--json')) {
      const where = error instanceof Refused ? error.where : {};
      streams.out(JSON.stringify(usage ? { usage } : { refused: sentence, ...where }, null, 2));
    }
    return usage ? 2 : 1;
  }
}

/** What was wrong with the command line; null when it was right. */
function usageOf(error: unknown): string | null {
  if (error instanceof CommanderError) return `${usageFault(error)} Xem hướng dẫn bằng --help.`;
  if (!(error instanceof ActFaults)) return null;
  const said = error.faults.map(({ field, wrong }) => `--${flagOf(field)}: ${wrong}`);
  return `Lệnh "${error.verb}" chưa đúng: ${said.join('; ')}. Xem ví dụ bằng --help.`;
}

/** Whether it was thrown to be told to a person. */
const isTold = (error: unknown): error is Error =>
  error instanceof Refused || error instanceof FileFaults || error instanceof SettingFaults;

const sentenceOf = (error: unknown): string =>
  isTold(error)
    ? error.message
    : 'Lệnh không thực hiện được do lỗi của hệ thống, đề nghị báo người quản trị.';

/** Where in the program it was; of a fault that is known to lie in the file it helps nobody. */
const IN_THE_PROGRAM = /^\s+at /u;

/** What the administrator needs of it. */
function causeOf(error: unknown): string[] {
  const cause = isTold(error) ? error.cause : error;
  if (cause === undefined) return [];
  const text = typeof cause === 'string' ? cause : inspect(cause);
  return isTold(error) ? text.split('\n').filter((line) => !IN_THE_PROGRAM.test(line)) : [text];
}
