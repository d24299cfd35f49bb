import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Holding } from '../workflows/rules/notices/holding';
import type { Day } from '../workflows/rules/time';
import type { DirectoryFile } from './directory-file';
import { directorySchema } from './directory-schema';
import { projectRoot } from './root';
import { FileFaults, readYaml } from './yaml-faults';

export interface Person {
  id: string;
  name: string;
  email: string | null;
}

export interface Unit {
  code: string;
  name: string;
  short: string;
  kind: 'room' | 'subordinate' | 'office' | 'board';
  /** Seat of the Phó Giám đốc in charge of it. */
  supervisor: string | null;
  from: Day;
  to: Day | null;
}

export interface Seat {
  /** `<unit>.<role>`, deputies numbered: `bgd.deputy-1`. */
  code: string;
  unit: string;
  role: 'head' | 'officer' | 'clerk' | 'chief' | 'deputy' | 'director';
  title: string;
}

/** The people, units and seats of a department, from–to. A vacant seat has no holding. */
export interface Directory {
  department: string;
  /** Set where the directory is a sample: what to say about it. */
  sample: string | null;
  people: Person[];
  units: Unit[];
  seats: Seat[];
  holdings: Holding[];
}

const folder = (): string => path.join(projectRoot(), 'config', 'directories');

/**
 * A shipped directory by its name ("mau"), or any by the path of its file.
 * @throws FileFaults with every fault, each with its line
 */
export function loadDirectory(nameOrPath: string): Directory {
  const isName = /^[a-z][a-z0-9-]*$/.test(nameOrPath);
  const file = isName ? path.join(folder(), `${nameOrPath}.yaml`) : nameOrPath;
  if (!existsSync(file)) {
    const known = readdirSync(folder()).map((name) => path.parse(name).name);
    throw new FileFaults([`${file}:1: không có tệp này; danh mục có sẵn: ${known.join(', ')}`]);
  }
  return parseDirectory(
    isName ? path.relative(projectRoot(), file) : file,
    readFileSync(file, 'utf8'),
  );
}

/** The same for a text that comes from elsewhere; `file` is the name by which its reader knows it. */
export function parseDirectory(file: string, text: string): Directory {
  const { value, faults } = readYaml(file, text, directorySchema);
  if (!value) throw new FileFaults(faults);
  return flatten(value);
}

function flatten({ department, sample, people, units }: DirectoryFile): Directory {
  const seats = units.flatMap((unit) => unit.seats.map((seat) => ({ unit, seat })));
  return {
    department,
    sample: sample ?? null,
    people: people.map(({ email, ...person }) => ({ ...person, email: email ?? null })),
    units: units.map(({ code, name, short, kind, supervisor, from, to }) => ({
      code,
      name,
      short,
      kind,
      supervisor: supervisor ?? null,
      from,
      to: to ?? null,
    })),
    seats: seats.map(({ unit, seat: { code, title } }) => ({
      code,
      unit: unit.code,
      role: roleOf(code),
      title,
    })),
    holdings: seats.flatMap(({ seat: { code, holders } }) =>
      holders.map(({ to, ...holder }) => ({ ...holder, seat: code, to: to ?? null })),
    ),
  };
}

const roleOf = (code: string): Seat['role'] =>
  code.split('.')[1]!.replace(/-\d+$/, '') as Seat['role'];
