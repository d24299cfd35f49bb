import { Command } from 'commander';
import type { CommandFrame } from './command';
import { addActs } from './commands/acts';
import { addCalendarCommands } from './commands/calendar';
import { addCareCommands } from './commands/care';
import { addCloneCommand } from './commands/clone';
import { addDateCommands } from './commands/dates';
import { addDirectoryCommands } from './commands/directory';
import { addIcsCommand } from './commands/ics';
import { addMailCommands } from './commands/mail';
import { addPlanCommands } from './commands/plan';
import { addPreviewCommand } from './commands/preview';
import { addReadCommand } from './commands/read';
import { addRehearseCommand } from './commands/rehearse';
import { addTemplateCommands } from './commands/template';
import type { Streams } from './output';
import { speakVietnamese } from './wording';
import type { CliWorld } from './world';

/** All the commands, over the world that the wiring gives them. */
export function buildProgram(world: CliWorld, streams: Streams, failed: () => void): Command {
  const program = speakVietnamese(new Command('dondoc'))
    .description('Đôn đốc: giao việc, nhắc việc, đôn đốc và báo cáo theo kế hoạch năm của Sở.')
    .addHelpText('after', '\nVí dụ:\n  dondoc status\n  dondoc submit --help')
    // An option belongs to the command before it, also where one above has it too.
    .enablePositionalOptions()
    .exitOverride()
    .configureOutput({
      writeOut: (text) => streams.out(text.trimEnd()),
      writeErr: (text) => streams.err(text.trimEnd()),
      // The sentence for the person is said by whoever runs the program.
      outputError: () => undefined,
    });
  const frame: CommandFrame = { program, world, streams, failed };
  addPlanCommands(frame);
  addActs(frame);
  addMailCommands(frame);
  addRehearseCommand(frame);
  addPreviewCommand(frame);
  addIcsCommand(frame);
  addReadCommand(frame);
  addCalendarCommands(frame);
  addTemplateCommands(frame);
  addCloneCommand(frame);
  addDateCommands(frame);
  addCareCommands(frame);
  addDirectoryCommands(frame);
  return program;
}
