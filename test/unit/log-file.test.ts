import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openLog } from '../../worker/log-file';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(path.join(tmpdir(), 'dondoc-log-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('gives every line of the log one time: its own, or that of its arrival', async () => {
  const log = await openLog(folder);
  log.write('2021-08-02T00:45:00.000Z [WARN] a round of the watch failed');
  log.write('Error: connection refused');
  log.write(
    '\u001b[2m2021-08-02T00:46:00.716892Z\u001b[0m \u001b[33m WARN\u001b[0m task not found',
  );
  await log.close();
  const lines = readFileSync(path.join(folder, 'logs', 'dondoc.log'), 'utf8')
    .trim()
    .split('\n');
  expect(lines[0]).toBe('2021-08-02T00:45:00.000Z [WARN] a round of the watch failed');
  expect(lines[1]).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z Error: connection refused$/);
  expect(lines[2]).toBe('2021-08-02T00:46:00.716892Z  WARN task not found');
});
