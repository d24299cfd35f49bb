import type { Database } from '../../activities/store/database';
import type { CliWorld } from '../../client/cli/world';
import { Refused } from '../../client/use-cases/parts';
import { loadCalendars } from '../../config/calendars';
import type { Settings } from '../../config/settings';
import { calendarOf } from '../../workflows/rules/calendar/calendar';
import { partsOf } from './where';

/**
 * What commands reach of the dondoc that runs, or that the settings name. Each part is loaded when
 * a command reaches for it.
 */
export function worldOf(settings: Settings): CliWorld {
  const ofRecord = async <T>(read: (database: Database) => Promise<T>): Promise<T | null> => {
    const where = partsOf(settings);
    if (!where) return null;
    const record = await import('./record.ts');
    return record.ofRecord(where.databaseUrl, read);
  };
  return {
    async open() {
      const { open } = await import('./open.ts');
      return open(settings);
    },
    directory: () =>
      ofRecord(async (database) => {
        const { readDirectory } = await import('../../activities/store/directory.ts');
        return readDirectory(database);
      }),
    async calendar() {
      const shipped = calendarOf(loadCalendars());
      const found = await ofRecord(async (database) => {
        const { calendarInForce } = await import('../../activities/store/calendars.ts');
        return calendarInForce(database, shipped);
      });
      return found?.calendar ?? shipped;
    },
    async rehearse(order) {
      const { rehearse } = await import('../rehearsal/rehearse.ts');
      const { toldToStop } = await import('../told-to-stop.ts');
      const stopping = toldToStop(order.say);
      const applied = await ofRecord(async (database) => {
        const { appliedYears } = await import('../../activities/store/calendars.ts');
        return appliedYears(database);
      });
      return rehearse({
        ...order,
        applied: applied ?? [],
        cacheDir: settings.cacheDir,
        postgresUrl: settings.databaseUrl,
        temporalAddress: settings.temporal?.address,
        onStep: () => Promise.resolve(stopping.throwIfAborted()),
      });
    },
    async foresee() {
      const { foresee } = await import('../../activities/mail/foresee.ts');
      const { loadLetters } = await import('../../activities/mail/render.ts');
      const letters = loadLetters();
      return (order) => foresee(letters, order);
    },
    async readDocument(file) {
      const { readDocument } = await import('../../activities/documents/read.ts');
      const { DocumentRefused } = await import('../../activities/documents/refused.ts');
      try {
        return await readDocument(file);
      } catch (error) {
        const { message, cause } = error as Error;
        if (error instanceof DocumentRefused) throw new Refused(message, {}, { cause });
        throw error;
      }
    },
  };
}
