import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { projectRoot } from '../../config/root';

/** Runs one command line in a process of its own and names the libraries that it loaded. */
function librariesOf(...args: string[]): string[] {
  const program = `
    const { runCli } = require('./client/cli/run.ts');
    const { worldOf } = require('./worker/cli/world.ts');
    const { readSettings } = require('./config/settings.ts');
    const world = worldOf(readSettings({ DONDOC_DATA: 'khong-co' }));
    const silent = { out: () => undefined, err: () => undefined };
    void runCli(process.argv.slice(1), world, silent).then((status) => {
      process.stdout.write(JSON.stringify([status, Object.keys(require.cache)]));
    });`;
  const loader = path.join(projectRoot(), 'test', 'support', 'ts.cjs');
  const out = execFileSync(process.execPath, ['-r', loader, '-e', program, '--', ...args], {
    cwd: projectRoot(),
    encoding: 'utf8',
  });
  const [status, files] = JSON.parse(out) as [number, string[]];
  expect(status).toBe(0);
  const names = files.flatMap((file) => {
    const inside = file.split(`node_modules${path.sep}`).at(-1)!;
    const [scope, name] = inside.split(path.sep);
    return inside === file ? [] : [scope!.startsWith('@') ? `${scope}/${name}` : scope!];
  });
  // The loader of this test brings a compiler of its own.
  return [...new Set(names)].filter((name) => !name.startsWith('@swc/')).sort();
}

it.each([
  ['the help', ['--help']],
  ['the help of an act', ['submit', '--help']],
  ['an explanation', ['explain', 'trước ngày 15/7', '--year', '2026']],
])('%s starts without what only other commands need', (_what, args) => {
  expect(librariesOf(...args)).toEqual(['commander', 'luxon', 'yaml', 'zod']);
});
