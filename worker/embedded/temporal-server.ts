import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Connection } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time';
import { startChild, type Child, type Exit } from './child';
import { TEMPORAL_VERSION } from './temporal-program';

const UP_MS = 30_000;
const TRIES = 3;
const GRACE_MS = 5_000;
/**
 * The second is the name in later builds; an unknown key does no harm. A server that skips time
 * would still let each timer be up to a second late, and a year has many timers.
 */
const SKIPPING = [
  'frontend.WorkflowTimeSkippingEnabled=true',
  'system.workflowTimeSkippingEnabled=true',
  'history.timerProcessorMaxTimeShift="10ms"',
];
const DAY_MS = 86_400_000;
/** How long a closed workflow can still be read. Plans end; ten years cover the retention of office records. */
const RETENTION_DAYS = 3_650;

export interface TemporalOrder {
  /** The program that `findTemporal` gave. */
  program: string;
  /** Folder of its database; without one the server forgets everything when it stops. */
  dir?: string;
  /** The same on every restart, so that those who are connected find it again. */
  port: number;
  /** Lets a workflow skip its waiting time (tests of the shipped timers). */
  timeSkipping?: boolean;
  /** Where the child is written down until it ends. */
  runDir: string;
  log?: (line: string) => void;
}

/** A Temporal server of our own on a loopback port. */
export interface TemporalServer {
  address: string;
  namespace: string;
  pid: number;
  ended: Promise<Exit>;
  stop(): Promise<void>;
}

/**
 * Starts the server and waits until its namespace answers.
 * @throws when the database was written by another version, or the server does not come up
 */
export async function startTemporal(order: TemporalOrder): Promise<TemporalServer> {
  const file = order.dir ? await databaseFile(order.dir) : undefined;
  const child = await firstUp(order, file);
  return {
    address: `127.0.0.1:${order.port}`,
    namespace: 'default',
    pid: child.pid,
    ended: child.ended,
    stop: async () => void (await child.stop(GRACE_MS)),
  };
}

/** The server does not migrate its file between versions, so the version is kept beside it. */
async function databaseFile(dir: string): Promise<string> {
  const file = path.join(dir, 'temporal.db');
  const note = path.join(dir, 'version.txt');
  await mkdir(dir, { recursive: true });
  if (existsSync(file)) {
    const version = (await readFile(note, 'utf8').catch(() => '')).trim();
    if (version !== TEMPORAL_VERSION) {
      throw new Error(
        `Cơ sở dữ liệu ${file} do Temporal ${version || 'không rõ phiên bản'} ghi, chương trình này dùng Temporal ` +
          `${TEMPORAL_VERSION} và không đọc được. Đề nghị chạy lại bản dondoc cũ, hoặc sao lưu rồi chuyển thư mục ` +
          `${dir} đi nơi khác và chạy "npx dondoc doctor --repair" để dựng lại quy trình từ hồ sơ.`,
      );
    }
  } else {
    await writeFile(note, `${TEMPORAL_VERSION}\n`);
  }
  return file;
}

/** The CLI now and then picks a port for its inner services that is taken a moment later, and dies of it. */
async function firstUp(order: TemporalOrder, file: string | undefined): Promise<Child> {
  for (let tries = 1; ; tries++) {
    const child = await serve(order, file);
    try {
      await untilUp(order.port, child);
      return child;
    } catch (error) {
      await child.stop(GRACE_MS);
      if (!(error instanceof DiedAtStart) || tries === TRIES) throw error;
    }
  }
}

function serve(order: TemporalOrder, file: string | undefined): Promise<Child> {
  const { program, port, timeSkipping, runDir, log } = order;
  const listen = ['--headless', '--ip', '127.0.0.1', '--port', String(port)];
  const logging = ['--log-level', 'warn', '--log-format', 'json'];
  const store = file ? ['--db-filename', file, '--sqlite-pragma', 'journal_mode=wal'] : [];
  const skipping = timeSkipping
    ? SKIPPING.flatMap((setting) => ['--dynamic-config-value', setting])
    : [];
  return startChild({
    name: 'Temporal',
    command: program,
    args: ['server', 'start-dev', ...listen, ...logging, ...store, ...skipping],
    runDir,
    log,
  });
}

class DiedAtStart extends Error {}

async function untilUp(port: number, child: Child): Promise<void> {
  const death = child.ended.then(({ code, signal, lines }) => {
    throw new DiedAtStart(
      `Máy chủ Temporal dừng ngay khi khởi động (mã ${code ?? signal}): ${lines}`,
    );
  });
  const over = new AbortController();
  try {
    await Promise.race([answers(`127.0.0.1:${port}`, over.signal), death]);
  } finally {
    over.abort();
  }
}

async function answers(address: string, over: AbortSignal): Promise<void> {
  const patience = Date.now() + UP_MS;
  for (;;) {
    try {
      await keepForYears(address);
      return;
    } catch (cause) {
      if (Date.now() > patience) {
        throw new Error(`Máy chủ Temporal không trả lời trong ${UP_MS / 1000} giây.`, { cause });
      }
      await delay(50, undefined, { signal: over });
    }
  }
}

/** The CLI's own flag for it is ignored on an old file, so it is set through the API at every start. */
async function keepForYears(address: string): Promise<void> {
  // A connection that could not be made once never will be, so every try has a fresh one.
  const connection = await Connection.connect({
    address,
    connectTimeout: 2_000,
    // A channel that was refused waits a second before it tries again, longer than the server needs.
    channelArgs: { 'grpc.initial_reconnect_backoff_ms': 50, 'grpc.max_reconnect_backoff_ms': 50 },
  });
  try {
    await connection.workflowService.updateNamespace({
      namespace: 'default',
      config: { workflowExecutionRetentionTtl: msToTs(RETENTION_DAYS * DAY_MS) },
    });
  } finally {
    await connection.close();
  }
}
