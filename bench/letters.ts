import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client, Connection, type WorkflowHandle } from '@temporalio/client';
import { tsToMs } from '@temporalio/common/lib/time';
import { createTransport } from 'nodemailer';
import type { Database } from '../activities/store/database';
import type { LetterRow } from '../activities/store/tables';
import { projectRoot } from '../config/root';
import type { CourierOrder } from '../test/support/courier-process';
import type { FromSink, ToSink } from '../test/support/sink-process';
import { createDatabase } from '../worker/embedded/databases';
import { freePort } from '../worker/embedded/ports';
import { startPostgres } from '../worker/embedded/postgres';
import { findTemporal } from '../worker/embedded/temporal-program';
import { startTemporal } from '../worker/embedded/temporal-server';
import { lookSignal } from '../workflows/messages';
import { COURIER } from '../workflows/names';
import { dueAt, largeDepartment, LETTERS, lettersOf } from './letters-ground';

/**
 * How fast a thousand letters leave that are due at one instant, from the timer to the last one
 * written down as sent, beside a bare pool that sends the same letters to the same server.
 */
const CONNECTIONS = 5;
/** The first wave warms both up and does not count. */
const WAVES = 4;
const LEAST_RATIO = 0.5;
/** Long enough to lay a wave down and for the courier to wait for it. */
const AHEAD = 4_000;

interface Wave {
  raw: number;
  ours: number;
  late: number;
  composing: number;
  sending: number;
  lost: number;
  twice: number;
}

async function main(): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'dondoc-bench-'));
  const runDir = path.join(folder, 'run');
  const say = (line: string): void => void process.stderr.write(`${line}\n`);
  const program = await findTemporal(path.join(projectRoot(), '.cache'), say);
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
    const order: CourierOrder = {
      temporal,
      taskQueue: 'bench',
      databaseUrl,
      mail: { url, connections: CONNECTIONS },
    };
    courier.send({ ...order, temporal: { address: temporal.address, namespace: 'default' } });
    await once(courier, 'message');
    const connection = await Connection.connect({ address: temporal.address });
    const handle = await new Client({ connection }).workflow.start('courier', {
      workflowId: COURIER,
      taskQueue: 'bench',
      args: [{ clock: null }],
    });
    const waves: Wave[] = [];
    for (let n = 0; n <= WAVES; n++) {
      const wave = await play(database, handle, sink, url, n);
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

async function play(
  database: Database,
  courier: WorkflowHandle,
  sink: ChildProcess,
  url: string,
  n: number,
): Promise<Wave> {
  const instant = Date.now() + AHEAD;
  await dueAt(database, instant, n + 1);
  await courier.signal(lookSignal);
  const arrived = await arrivals(sink);
  const times = await timesOf(courier, instant);
  const letters = await lettersOf(database, instant);
  const raw = await sendRaw(letters, url, sink);
  const sent = letters.filter(({ phase }) => phase === 'sent').length;
  const unique = new Set(arrived).size;
  return {
    raw: LETTERS / (raw / 1000),
    ours: LETTERS / ((times.sent - times.fired) / 1000),
    late: times.fired - instant,
    composing: times.composed - times.fired,
    sending: times.sent - times.composed,
    lost: LETTERS - Math.min(sent, unique),
    twice: arrived.length - unique,
  };
}

async function arrivals(sink: ChildProcess): Promise<string[]> {
  const ask: ToSink = { expect: LETTERS };
  sink.send(ask);
  const [told] = (await once(sink, 'message')) as [FromSink & { arrived: string[] }];
  return told.arrived;
}

/** When the timer fired, the letters stood in the outbox, and the last was written down as sent. */
async function timesOf(
  courier: WorkflowHandle,
  instant: number,
): Promise<{ fired: number; composed: number; sent: number }> {
  for (;;) {
    const { events } = await courier.fetchHistory();
    const times = (events ?? []).map((event) => ({ event, at: tsToMs(event.eventTime) }));
    const since = times.filter(({ at }) => at >= instant);
    const fired = since.find(({ event }) => event.timerFiredEventAttributes);
    const done = since.filter(({ event }) => event.activityTaskCompletedEventAttributes);
    if (fired && done.length >= 2) {
      return { fired: fired.at, composed: done[0]!.at, sent: done[1]!.at };
    }
  }
}

/** The same letters over a bare pool. @returns how long it took, ms */
async function sendRaw(letters: LetterRow[], url: string, sink: ChildProcess): Promise<number> {
  const { hostname: host, port, username: user, password: pass } = new URL(url);
  const auth = { user, pass };
  const pool = createTransport({
    ...{ pool: true, host, port: Number(port), auth, ignoreTLS: true },
    ...{ maxConnections: CONNECTIONS, maxMessages: Infinity },
  });
  const arrived = arrivals(sink);
  const began = performance.now();
  await Promise.all(
    letters.map(({ to_name, address, subject, text, html, message_id, dated }) =>
      pool.sendMail({
        from: { name: 'Văn phòng Sở', address: 'vanphong@sxd.example' },
        to: { name: to_name, address },
        ...{ subject, text, html, messageId: message_id, date: new Date(dated) },
        headers: { 'Auto-Submitted': 'auto-generated' },
      }),
    ),
  );
  const took = performance.now() - began;
  await arrived;
  pool.close();
  return took;
}

const per = (rate: number): string => `${rate.toFixed(0).padStart(5)}/s`;

function describe({ raw, ours, late, composing, sending }: Wave): string {
  const parts = `timer ${late} ms late, composing ${composing} ms, sending ${sending} ms`;
  return `raw ${per(raw)}  dondoc ${per(ours)}  ratio ${(ours / raw).toFixed(2)}  (${parts})`;
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
  return ratio >= LEAST_RATIO && lost === 0 && twice === 0;
}

void main();
