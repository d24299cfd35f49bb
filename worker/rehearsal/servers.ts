import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { Connection } from '@temporalio/client';
import { endStaleChildren } from '../embedded/children';
import { createDatabase } from '../embedded/databases';
import { freePort } from '../embedded/ports';
import { startPostgres } from '../embedded/postgres';
import { findTemporal } from '../embedded/temporal-program';
import { startTemporal } from '../embedded/temporal-server';
import { connectionTo } from '../temporal-connection';
import type { RehearsalOrder } from './order';

/** A rehearsal's own Temporal and database. */
export interface Servers {
  databaseUrl: string;
  temporal: { address: string; namespace: string };
  stop(): Promise<void>;
}

/** A Temporal without a file and a database of its own, or parts of servers that are there. */
export async function rehearsalServers(order: RehearsalOrder, folder: string): Promise<Servers> {
  const runDir = order.runDir ?? path.join(order.cacheDir, 'run');
  await endStaleChildren(runDir, order.say);
  const name = `chay_thu_${randomBytes(4).toString('hex')}`;
  const stops: (() => Promise<void>)[] = [];
  const stop = async (): Promise<void> => {
    for (const each of stops.toReversed()) await each();
  };
  try {
    const [databaseUrl, temporal] = await Promise.all([database(), temporalOf()]);
    return { databaseUrl, temporal, stop };
  } catch (error) {
    await stop();
    throw error;
  }

  async function database(): Promise<string> {
    if (order.postgresUrl) return createDatabase(order.postgresUrl, name);
    const dir = path.join(folder, 'postgres');
    const server = await startPostgres({ dir, port: await freePort(), runDir, say: order.say });
    stops.push(() => server.stop());
    return createDatabase(server.url, name);
  }

  async function temporalOf(): Promise<Servers['temporal']> {
    if (order.temporalAddress) return ownNamespace(order.temporalAddress, name);
    const program = await findTemporal(order.cacheDir, order.say);
    const server = await startTemporal({ program, port: await freePort(), runDir });
    stops.push(() => server.stop());
    return { address: server.address, namespace: server.namespace };
  }
}

async function ownNamespace(address: string, namespace: string): Promise<Servers['temporal']> {
  const connection = await Connection.connect(connectionTo(address));
  try {
    await connection.workflowService.registerNamespace({
      namespace,
      workflowExecutionRetentionPeriod: { seconds: 86_400 as never },
    });
  } finally {
    await connection.close();
  }
  return { address, namespace };
}
