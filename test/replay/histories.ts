import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { historyToJSON, type History } from '@temporalio/common/lib/proto-utils';
import { projectRoot } from '../../config/root';

/** A history as a build of some day wrote it. Stored ones are never changed. */
export interface StoredHistory {
  /** `surveyList-1`: the workflow's type, and a number that goes up. */
  name: string;
  workflow: string;
  history: unknown;
}

const folder = path.join(projectRoot(), 'test', 'replay', 'histories');
const SUFFIX = '.json.gz';

export function storedHistories(): StoredHistory[] {
  return names().map((name) => ({
    name,
    workflow: typeOf(name),
    history: JSON.parse(
      gunzipSync(readFileSync(path.join(folder, name + SUFFIX))).toString('utf8'),
    ),
  }));
}

/** Stores a history beside those that are there. @returns its name */
export async function storeHistory(workflow: string, history: History): Promise<string> {
  await mkdir(folder, { recursive: true });
  const numbers = names()
    .filter((name) => typeOf(name) === workflow)
    .map((name) => Number(name.slice(workflow.length + 1)));
  const name = `${workflow}-${Math.max(0, ...numbers) + 1}`;
  const packed = gzipSync(JSON.stringify(JSON.parse(historyToJSON(history))), { level: 9 });
  await writeFile(path.join(folder, name + SUFFIX), packed, { flag: 'wx' });
  return name;
}

function names(): string[] {
  const files = readdirSync(folder, { withFileTypes: true }).map((file) => file.name);
  return files
    .filter((file) => file.endsWith(SUFFIX))
    .map((file) => file.slice(0, -SUFFIX.length))
    .sort();
}

const typeOf = (name: string): string => name.slice(0, name.lastIndexOf('-'));
