import { Command } from 'commander';
import { addActs } from './act-commands';
import { addCalendarCommands } from './calendar-commands';
import { addCareCommands } from './care-commands';
import { addCloneCommand } from './clone-command';
import type { CommandFrame } from './command';
import { addDateCommands } from './date-commands';
import { addMailCommands } from './mail-commands';
import type { Streams } from './output';
import { addPlanCommands } from './plan-commands';
import { addReadCommands } from './read-commands';
import { addTemplateCommands } from './template-commands';
import { speakVietnamese } from './wording';
import type { CliWorld } from './world';
import { addYearCommands } from './year-commands';

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
  const frame: CommandFrame = { program, streams, failed };
  addPlanCommands(frame, world);
  addActs(frame, world);
  addMailCommands(frame, world);
  addYearCommands(frame, world);
  addReadCommands(frame, world);
  addCalendarCommands(frame, world);
  addTemplateCommands(frame, world);
  addCloneCommand(frame, world);
  addDateCommands(frame, world);
  addCareCommands(frame, world);
  return program;
}
