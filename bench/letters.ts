import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { projectRoot } from '../config/root';
import type { CourierOrder } from '../test/support/courier-process';
import { bundleWorkflows } from '../worker/bundle';
import { createDatabase } from '../worker/embedded/databases';
import { freePort } from '../worker/embedded/ports';
import { startPostgres } from '../worker/embedded/postgres';
import { findTemporal } from '../worker/embedded/temporal-program';
import { startTemporal } from '../worker/embedded/temporal-server';
import { COURIER } from '../workflows/names';
import { largeDepartment } from './letters-ground';
import { CONNECTIONS, play, type Wave } from './letters-wave';

/** Waves that count; the one before them warms both up. */
const WAVES = 4;
const LEAST_RATIO = 0.5;

/**
 * How fast a thousand letters leave that are due at one instant, from the timer over composing to
 * the last one written down as sent, beside a bare pooled nodemailer loop that brings them to the
 * same server: it is given the same from, to, subject, text, HTML and headers and builds each message
 * itself, as anyone's loop does. Half its rate is asked for. What a pool does that is handed the
 * messages as built, so that it only sends, is shown without a limit; and where the time went.
 */
async function main(): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'dondoc-bench-'));
  const runDir = path.join(folder, 'run');
  const say = (line: string): void => void process.stderr.write(`${line}\n`);
  const cache = process.env['DONDOC_CACHE'] ?? path.join(projectRoot(), '.cache');
  const program = await findTemporal(cache, say);
  const postgres = await startPostgres({
    dir: path.join(folder, 'postgres'),
    port: await freePort(),
    runDir,
    say,
  });
  const temporal = await startTemporal({
    program,
    dir: path.join(folder, 'temporal'),
    port: await freePort(),
    runDir,
  });
  const sink = start('sink-process.ts');
  const courier = start('courier-process.ts');
  try {
    const [{ url }] = (await once(sink, 'message')) as [{ url: string }];
    const databaseUrl = await createDatabase(postgres.url, 'bench');
    const database = await largeDepartment(databaseUrl);
    await writeFile(path.join(folder, 'workflows.js'), await bundleWorkflows());
    const order: CourierOrder = {
      temporal: { address: temporal.address, namespace: 'default' },
      taskQueue: 'bench',
      databaseUrl,
      mail: { url, connections: CONNECTIONS },
      bundle: path.join(folder, 'workflows.js'),
    };
    courier.send(order);
    await once(courier, 'message');
    const connection = await Connection.connect({ address: temporal.address });
    const handle = await new Client({ connection }).workflow.start('courier', {
      workflowId: COURIER,
      taskQueue: 'bench',
      args: [{ clock: null }],
    });
    const waves: Wave[] = [];
    for (let n = 0; n <= WAVES; n++) {
      const wave = await play({ database, courier: handle, sink, url }, n);
      if (n > 0) waves.push(wave);
      process.stdout.write(`${n === 0 ? 'warm-up' : `wave ${n} `} ${describe(wave)}\n`);
    }
    process.exitCode = judge(waves) ? 0 : 1;
    await connection.close();
    await database.destroy();
  } finally {
    for (const child of [courier, sink]) child.kill('SIGKILL');
    await Promise.all([temporal.stop(), postgres.stop()]);
    await rm(folder, { recursive: true, force: true });
  }
}

function start(file: string): ChildProcess {
  const support = path.join(projectRoot(), 'test', 'support');
  return fork(path.join(support, file), {
    execArgv: ['-r', path.join(support, 'ts.cjs')],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
}

const per = (rate: number): string => `${rate.toFixed(0).padStart(5)}/s`;

function describe({ raw, built, ours, late, composing, sending }: Wave): string {
  const parts = `timer ${late} ms late, composing ${composing} ms, sending ${sending} ms`;
  return `raw ${per(raw)}  dondoc ${per(ours)}  ratio ${(ours / raw).toFixed(2)}  (built before ${per(built)}; ${parts})`;
}

function judge(waves: Wave[]): boolean {
  const middle = (of: (wave: Wave) => number): number =>
    waves.map(of).sort((a, b) => a - b)[Math.floor((waves.length - 1) / 2)]!;
  const sum = (of: (wave: Wave) => number): number =>
    waves.reduce((all, wave) => all + of(wave), 0);
  const ratio = middle(({ raw, ours }) => ours / raw);
  const lost = sum((wave) => wave.lost);
  const twice = sum((wave) => wave.twice);
  process.stdout.write(
    `raw ${per(middle(({ raw }) => raw))}, dondoc ${per(middle(({ ours }) => ours))}, ` +
      `ratio ${ratio.toFixed(2)} (at least ${LEAST_RATIO}), lost ${lost}, twice ${twice}\n`,
  );
  const built = middle((wave) => wave.built);
  const beside = middle((wave) => wave.ours / wave.built);
  process.stdout.write(
    `a pool handed messages as built ${per(built)}, ratio ${beside.toFixed(2)} (no limit)\n`,
  );
  return ratio >= LEAST_RATIO && lost === 0 && twice === 0;
}

void main();
