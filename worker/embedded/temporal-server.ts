import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Connection } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time';
import { startChild, type Child, type Exit } from './child';
import { isListening } from './ports';
import { TEMPORAL_VERSION } from './temporal-program';

const UP_MS = 30_000;
const GRACE_MS = 5_000;
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
  const child = await startChild({
    name: 'Temporal',
    command: order.program,
    args: [
      ...['server', 'start-dev', '--headless', '--ip', '127.0.0.1', '--port', String(order.port)],
      ...['--log-level', 'warn', '--log-format', 'json'],
      ...(file ? ['--db-filename', file, '--sqlite-pragma', 'journal_mode=wal'] : []),
      ...(order.timeSkipping
        ? ['frontend.WorkflowTimeSkippingEnabled', 'system.workflowTimeSkippingEnabled'].flatMap(
            (key) => ['--dynamic-config-value', `${key}=true`],
          )
        : []),
    ],
    runDir: order.runDir,
    log: order.log,
  });
  try {
    await untilUp(order.port, child);
  } catch (error) {
    await child.stop(GRACE_MS);
    throw error;
  }
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

/** Answers once the namespace is there and keeps closed workflows for years: flags are ignored on an old file. */
async function untilUp(port: number, child: Child): Promise<void> {
  let exit: Exit | undefined;
  void child.ended.then((e) => (exit = e));
  const patience = Date.now() + UP_MS;
  let cause: unknown;
  while (!exit && Date.now() < patience) {
    try {
      // A gRPC channel that was refused once waits a second before it tries again, so ask the port first.
      if (await isListening(port)) return await keepForYears(`127.0.0.1:${port}`);
    } catch (error) {
      cause = error;
    }
    await delay(50);
  }
  throw new Error(
    exit
      ? `Máy chủ Temporal dừng ngay khi khởi động (mã ${exit.code ?? exit.signal}): ${exit.tail}`
      : `Máy chủ Temporal ở cổng ${port} không trả lời trong ${UP_MS / 1000} giây.`,
    { cause },
  );
}

async function keepForYears(address: string): Promise<void> {
  const connection = await Connection.connect({ address, connectTimeout: 1_000 });
  try {
    await connection.workflowService.updateNamespace({
      namespace: 'default',
      config: { workflowExecutionRetentionTtl: msToTs(RETENTION_DAYS * DAY_MS) },
    });
  } finally {
    await connection.close();
  }
}
