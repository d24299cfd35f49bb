import { randomBytes } from 'node:crypto';
import { createDatabase } from '../../worker/embedded/databases';

/**
 * The real parts that every test of this run shares: one Temporal server without a file and with
 * time skipping, one PostgreSQL. Tests keep apart by their own database and their own task queue.
 */
const NAMES = {
  temporal: 'DONDOC_TEST_TEMPORAL',
  postgres: 'DONDOC_TEST_POSTGRES',
  program: 'DONDOC_TEST_TEMPORAL_PROGRAM',
  bundle: 'DONDOC_TEST_WORKFLOW_BUNDLE',
} as const;

/** How the parts are told to the processes that run the tests. */
export function partsEnvironment(parts: Record<keyof typeof NAMES, string>): typeof process.env {
  return Object.fromEntries(
    Object.entries(NAMES).map(([part, name]) => [name, parts[part as keyof typeof NAMES]]),
  );
}

/** The address of the shared Temporal server; its namespace is `default`. */
export function temporalAddress(): string {
  return told('temporal');
}

/** The Temporal program, for a test that needs a server of its own. */
export function temporalProgram(): string {
  return told('program');
}

/** The file of the workflows, bundled from their sources when this run began. */
export function workflowBundle(): string {
  return told('bundle');
}

/** A new empty database. @returns its connection URL */
export function freshDatabase(): Promise<string> {
  return createDatabase(told('postgres'), fresh('t'));
}

/** A task queue that no other test uses; good as a prefix of workflow ids too. */
export function freshQueue(): string {
  return fresh('queue');
}

const fresh = (prefix: string): string => `${prefix}_${randomBytes(6).toString('hex')}`;

function told(part: keyof typeof NAMES): string {
  const value = process.env[NAMES[part]];
  if (!value)
    throw new Error(
      `${NAMES[part]} is not set: this test belongs to the folders whose run starts the parts`,
    );
  return value;
}
