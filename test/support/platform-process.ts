import { readSettings } from '../../config/settings';
import { startPlatform } from '../../worker/embedded/platform';

/** A process with a platform of its own, for tests that kill it or stop it. */
async function main(): Promise<void> {
  const said: string[] = [];
  const tell = (message: object): void => void process.send?.(message);
  try {
    const platform = await startPlatform(readSettings(process.env), (line) => said.push(line));
    const { databaseUrl, temporal } = platform;
    tell({ up: { databaseUrl, temporal, said } });
    process.once('message', () => {
      void platform.stop().then(() => process.disconnect());
    });
  } catch (error) {
    tell({ refused: (error as Error).message });
    process.disconnect();
  }
}
void main();
