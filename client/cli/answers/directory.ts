import {
  applyDirectory,
  checkDirectory,
  diffDirectory,
  type DirectoryDiff,
} from '../../use-cases/directory/directory';
import { sayDirectoryDiff } from '../../use-cases/directory/said';
import type { Answering } from '../command';
import type { Answer } from '../output';
import { withOpen } from './with-open';

export const checkDirectoryFile: Answering = ({ args: [file] }) => {
  const { department, units, seats, people, sample } = checkDirectory(file!);
  const text = `Danh mục ${department} đúng quy cách: ${units.length} đơn vị, ${seats.length} chức vụ, ${people.length} người.${sample ? ` ${sample}` : ''}`;
  const json = { department, units: units.length, seats: seats.length, people: people.length };
  return Promise.resolve({ json: { ok: true, ...json }, text });
};

export const showDirectoryDiff: Answering = ({ args: [file] }, { world }) =>
  withOpen(world, async ({ parts }) => changed(await diffDirectory(parts, file!)));

export const applyDirectoryFile: Answering = (command, { world }) =>
  withOpen(world, async ({ parts }) => {
    const { as: by } = command.opts<{ as: string }>();
    return changed(await applyDirectory(parts, by, command.args[0]!));
  });

const changed = (diff: DirectoryDiff): Answer => ({
  json: diff,
  text: sayDirectoryDiff(diff).join('\n'),
});
