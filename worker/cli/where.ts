import { readInstance } from '../../config/instance';
import type { Settings } from '../../config/settings';

/** Where the parts of a dondoc are. */
export interface Where {
  databaseUrl: string;
  temporal: { address: string; namespace: string };
  mail: { url: string; kind: 'inbox' | 'smtp' } | null;
}

/** What the settings name, and for the rest what the running dondoc says of itself. */
export function partsOf({ dataDir, databaseUrl, temporal, smtpUrl }: Settings): Where | null {
  const running = readInstance(dataDir);
  const database = databaseUrl ?? running?.databaseUrl;
  const server = temporal ?? running?.temporal;
  if (!database || !server) return null;
  const mail = smtpUrl ? { url: smtpUrl, kind: 'smtp' as const } : (running?.mail ?? null);
  return { databaseUrl: database, temporal: server, mail };
}
