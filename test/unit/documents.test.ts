import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Command } from 'commander';
import { buildProgram } from '../../client/cli/program';
import type { CliWorld } from '../../client/cli/world';
import type { SettingFaults } from '../../config/setting-faults';
import { readSettings } from '../../config/settings';

const ROOT = path.join(__dirname, '..', '..');
const DOCUMENTS = [
  'README.md',
  ...['running.md', 'huong-dan.md', 'architecture.md', 'codes.md'].map((name) => `docs/${name}`),
];
const textOf = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');

/** As sites that show Markdown make them. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\s_-]/gu, '')
    .replaceAll(' ', '-');

const anchorsOf = (file: string): string[] =>
  textOf(file)
    .split('\n')
    .flatMap((line) => /^#+ (.+)$/.exec(line)?.[1] ?? [])
    .map(anchorOf);

it.each(DOCUMENTS)('%s links to what is there', (document) => {
  const links = [...textOf(document).matchAll(/\]\((?!https?:)([^)\s]*)\)/g)].map(([, to]) => to!);
  const dead = links.filter((link) => {
    const [file, anchor] = link.split('#') as [string, string?];
    const target = file === '' ? document : path.posix.join(path.posix.dirname(document), file);
    if (!existsSync(path.join(ROOT, target))) return true;
    return anchor !== undefined && !anchorsOf(target).includes(anchor);
  });
  expect(dead).toEqual([]);
});

it('running.md tells every setting', () => {
  const settings = settingNames();
  expect(settings).toContain('SMTP_URL_FILE');
  const told = textOf('docs/running.md').matchAll(/^\| `([A-Z_]+)`/gm);
  expect(new Set([...told].map(([, name]) => name))).toEqual(
    new Set([...settings, 'DONDOC_SETTINGS']),
  );
});

/** A settings file with a name that nobody knows is told the names there are. */
function settingNames(): string[] {
  try {
    readSettings({ DONDOC_SETTINGS: path.join(ROOT, 'config', 'plans', 'cchc.yaml') });
  } catch (error) {
    const said = (error as SettingFaults).faults.find(({ name }) => name === 'items')!.right;
    return said.split('các tên có: ')[1]!.split(', ');
  }
  throw new Error('a plan template was taken as settings');
}

describe('the commands in the documents', () => {
  const program = buildProgram({} as CliWorld, { out: () => {}, err: () => {} }, () => {});
  const written = DOCUMENTS.flatMap((document) =>
    [
      ...textOf(document)
        .replaceAll('\\\n', ' ')
        .matchAll(/npx dondoc ([^`\n]+)/g),
    ].map(([, line]) =>
      line!
        .split('#')[0]!
        .replace(/"[^"]*"/g, 'VALUE')
        .trim(),
    ),
  );

  it.each([...new Set(written)])('there is dondoc %s', (line) => {
    const words = line.split(/\s+/);
    const command = words.reduce(
      (found: Command, word) => found.commands.find((each) => each.name() === word) ?? found,
      program,
    );
    const options = words.filter((word) => word.startsWith('--') && word !== '--help');
    const known = new Set(command.options.map(({ long }) => long));
    expect(options.filter((option) => !known.has(option))).toEqual([]);
    if (line !== '--help') expect(command).not.toBe(program);
    const mandatory = command.options.filter((each) => each.mandatory).map(({ long }) => long);
    const isWhole = options.length > 0;
    expect(isWhole ? mandatory.filter((option) => !options.includes(option!)) : []).toEqual([]);
  });
});
