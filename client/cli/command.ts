import { InvalidArgumentError, type Command } from 'commander';
import { isDay } from '../../workflows/rules/time';
import type { Answer, Streams } from './output';
import type { CliWorld } from './world';

/** What a command works with. */
export interface Cli {
  world: CliWorld;
  streams: Streams;
}

export interface CommandFrame extends Cli {
  program: Command;
  /** Told when a command did its work and found something wrong. */
  failed: () => void;
}

/** Does what a command line asks; null: it has printed everything as it went. */
export type Answering = (command: Command, cli: Cli) => Promise<Answer | null>;

/**
 * A command with `--json`, its example in the help, and one place that prints what it answers.
 * @param load brings what answers when the command is run, so that no other command waits for it
 */
export function addCommand(
  { streams, world, failed }: CommandFrame,
  parent: Command,
  nameAndArguments: string,
  what: { title: string; example: string },
  load: () => Promise<Answering>,
): Command {
  return parent
    .command(nameAndArguments)
    .description(what.title)
    .option('--json', 'in một văn bản JSON, không in gì khác')
    .addHelpText('after', `\nVí dụ:\n  dondoc ${what.example}`)
    .action(async (...given: unknown[]) => {
      const command = given.at(-1) as Command;
      const answering = await load();
      const answer = await answering(command, { world, streams });
      if (answer === null) return;
      streams.out(
        command.opts<{ json?: boolean }>().json
          ? JSON.stringify(answer.json, null, 2)
          : answer.text,
      );
      if (answer.failed) failed();
    });
}

/** A year on the command line. */
export function year(text: string): number {
  if (/^20\d{2}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('cần một năm từ 2000 đến 2099, ví dụ 2021');
}

/** A day on the command line. */
export function day(text: string): string {
  if (isDay(text)) return text;
  throw new InvalidArgumentError('cần một ngày dạng năm-tháng-ngày, ví dụ 2021-06-04');
}

/** Words that say something. */
export function filled(text: string): string {
  if (text.trim() !== '') return text.trim();
  throw new InvalidArgumentError('không được để trống');
}

/** A whole number from 1. */
export function ordinal(text: string): number {
  if (/^[1-9]\d{0,3}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('cần một số từ 1, ví dụ 2');
}

/** For options that may be given several times. */
export const gather = (value: string, before: string[] = []): string[] => [...before, value];

/** Who does it: asked of every command that changes something. */
export const bySeat = (command: Command): Command =>
  command.requiredOption('--as <chức-vụ>', 'chức vụ thực hiện, ví dụ vp.clerk');
