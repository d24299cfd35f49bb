import type { Streams } from '../client/cli/output';
import { runCli } from '../client/cli/run';
import { readSettings, type Settings } from '../config/settings';
import { worldOf } from './cli/world';

/** The command line over the parts of the dondoc that runs, or that the settings name. */
async function main(): Promise<void> {
  const streams: Streams = {
    out: (text) => void process.stdout.write(`${text}\n`),
    err: (text) => void process.stderr.write(`${text}\n`),
  };
  // A reader that has enough ("| head") is no fault.
  process.stdout.on('error', () => undefined);
  let settings: Settings;
  try {
    settings = readSettings(process.env);
  } catch (error) {
    const refused = (error as Error).message;
    streams.err(refused);
    if (process.argv.includes('--json')) streams.out(JSON.stringify({ refused }, null, 2));
    process.exitCode = 1;
    return;
  }
  process.exitCode = await runCli(process.argv.slice(2), worldOf(settings), streams);
}

void main();
