import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { openDatabase, type Database } from '../activities/store/database';
import { buildPages, type PagesParts } from '../client/web/pages';
import type { Settings } from '../config/settings';
import { ask } from './embedded/databases';

export interface RunningPages {
  /** Where this machine opens them. */
  url: string;
  /** Looks for the last rehearsal, to show it under /chay-thu. */
  showRehearsal(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Serves the pages, and the last rehearsal beside the real record.
 * @param serverUrl any database of the server that holds the rehearsals' records
 * @param refreshCalendar looks whether a calendar year was applied, before each page
 * @throws when the port is taken
 */
export async function startPages(
  { host, port }: Settings,
  parts: Omit<PagesParts, 'rehearsal' | 'report'>,
  serverUrl: string,
  say: (line: string) => void,
  refreshCalendar: () => Promise<void>,
): Promise<RunningPages> {
  let rehearsal: Database | undefined;
  const app = await buildPages({
    ...parts,
    rehearsal: () => rehearsal,
    report: (error, route) => say(`Trang ${route} gặp sự cố: ${error.message}`),
  });
  app.addHook('onRequest', refreshCalendar);
  const listening = await listen(app, host, port);
  const showRehearsal = async (): Promise<void> => {
    const url = await lastRehearsal(serverUrl);
    const before = rehearsal;
    rehearsal = url ? await openDatabase(url, 2) : undefined;
    await before?.destroy();
  };
  await showRehearsal();
  return {
    url: `http://127.0.0.1:${listening}`,
    showRehearsal,
    async stop() {
      await app.close();
      await rehearsal?.destroy();
    },
  };
}

async function listen(app: FastifyInstance, host: string, port: number): Promise<number> {
  try {
    await app.listen({ host, port });
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw cause;
    throw new Error(
      `Cổng ${port} ở ${host} đang có chương trình khác dùng. Đề nghị dừng chương trình đó, hoặc đặt PORT sang cổng khác.`,
      { cause },
    );
  }
  return (app.server.address() as AddressInfo).port;
}

/** Rehearsals keep their records in databases of their own; the newest has the highest number. */
async function lastRehearsal(serverUrl: string): Promise<string | undefined> {
  const [last] = await ask<{ datname: string }>(
    serverUrl,
    `select datname from pg_database where starts_with(datname, 'chay_thu_')
     order by oid desc limit 1`,
  );
  if (!last) return undefined;
  const url = new URL(serverUrl);
  url.pathname = `/${last.datname}`;
  return url.href;
}
