import { sql } from 'kysely';
import { inItemOrder } from '../../../activities/store/item-order';
import type { Database } from '../../../activities/store/database';
import type { ItemKey, ItemRow, PlanRow } from '../../../activities/store/tables';
import type { DutyState } from '../../../workflows/rules/duty/state';
import { sayDay, type Day, type Instant } from '../../../workflows/rules/time';
import type { BoardLetter } from './shown';

/** A version handed in for a duty, with its files. */
export interface Version {
  version: number;
  at: Instant;
  late: boolean;
  body: string | null;
  files: { name: string; sha256: string; size: number }[];
}

/** A plan as the record has it, ready for look-ups. Keys are made by `keyOf`. */
export interface PlanRecord {
  plan: PlanRow;
  items: ItemRow[];
  keyOf: (item: ItemKey, stage: string, duty: string) => string;
  /** By stage, with the duty left empty. */
  proofs: Map<string, string[]>;
  versions: Map<string, Version[]>;
  /** Duties for which something was stored that the item has not seen yet. */
  onTheirWay: Set<string>;
  /** By item, with stage and duty left empty. */
  letters: Map<string, BoardLetter[]>;
  /** The names of units and the titles of seats, by code. */
  units: Map<string, string>;
  seats: Map<string, string>;
  /** What an assignment or a letter says as a basis, by intake. */
  bases: Map<string, string>;
  /** Why a duty's last version was returned. */
  returns: Map<string, string>;
}

const keyOf = (item: ItemKey, stage: string, duty: string): string =>
  [item.no, item.instance, stage, duty].join('\n');

/** What a duty is about, where its unit owes several of the stage: a criterion, a nominee. */
export function aboutOf(record: PlanRecord, { id, unit }: DutyState): string | null {
  if (id === unit) return null;
  const criterion = id.split('/')[1];
  return criterion ? `tiêu chí ${criterion}` : (record.seats.get(id) ?? id);
}

/** Reads a plan in a few queries, however many units it has; null when there is none. */
export async function readPlan(database: Database, id: string): Promise<PlanRecord | null> {
  const plan = await database
    .selectFrom('plans')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  if (!plan) return null;
  const items = await database
    .selectFrom('items')
    .selectAll()
    .where('plan', '=', id)
    .$call(inItemOrder)
    .execute();
  const stages = await database
    .selectFrom('stages')
    .select(['plan', 'no', 'instance', 'id', 'proof'])
    .where('plan', '=', id)
    .execute();
  const units = await database.selectFrom('units').select(['code', 'name']).execute();
  const seats = await database.selectFrom('seats').select(['code', 'title']).execute();
  return {
    plan,
    items,
    keyOf,
    proofs: new Map(stages.map((stage) => [keyOf(stage, stage.id, ''), stage.proof])),
    versions: await readVersions(database, id),
    onTheirWay: await readOnTheirWay(database, id),
    ...(await readBases(database, id)),
    units: new Map(units.map(({ code, name }) => [code, name])),
    seats: new Map(seats.map(({ code, title }) => [code, title])),
  };
}

async function readVersions(database: Database, plan: string): Promise<Map<string, Version[]>> {
  const rows = await database
    .selectFrom('submissions')
    .selectAll()
    .where('plan', '=', plan)
    .orderBy('version')
    .execute();
  const files = await database
    .selectFrom('files')
    .innerJoin('submissions', 'submissions.intake', 'files.intake')
    .select(['files.intake', 'files.name', 'files.sha256', 'files.size'])
    .where('submissions.plan', '=', plan)
    .orderBy('files.position')
    .execute();
  const versions = new Map<string, Version[]>();
  for (const row of rows) {
    const { version, at, late, body, intake } = row;
    const own = files
      .filter((file) => file.intake === intake)
      .map(({ name, sha256, size }) => ({ name, sha256, size }));
    push(versions, keyOf(row, row.stage, row.duty), { version, at, late, body, files: own });
  }
  return versions;
}

/** A duty whose meeting act was taken and has not come through to what is read here. */
async function readOnTheirWay(database: Database, plan: string): Promise<Set<string>> {
  const rows = await database
    .selectFrom('intakes')
    .innerJoin('items', (join) =>
      join
        .onRef('items.plan', '=', 'intakes.plan')
        .onRef('items.no', '=', 'intakes.no')
        .onRef('items.instance', '=', 'intakes.instance'),
    )
    .select(['intakes.plan', 'intakes.no', 'intakes.instance', 'intakes.act', 'items.state'])
    .where('intakes.plan', '=', plan)
    .where(sql<boolean>`intakes.outcome is distinct from 'refused'`)
    .where(sql<boolean>`not (items.state->'applied' ? intakes.id)`)
    .execute();
  const keys = rows.flatMap((row) => {
    const { act, state } = row;
    const stage = 'stage' in act ? state.stages.find(({ id }) => id === act.stage) : undefined;
    if (stage?.meets !== act.verb) return [];
    const duties = 'unit' in act ? [act.unit] : stage.duties.map(({ id }) => id);
    return duties.map((duty) => keyOf(row, stage.id, duty ?? ''));
  });
  return new Set(keys);
}

async function readBases(
  database: Database,
  plan: string,
): Promise<Pick<PlanRecord, 'letters' | 'bases' | 'returns'>> {
  const arrived = await database
    .selectFrom('letters_in')
    .selectAll()
    .where('plan', '=', plan)
    .orderBy('arrived_on')
    .orderBy('intake')
    .execute();
  const said = await database
    .selectFrom('intakes')
    .select(['plan', 'no', 'instance', 'id', 'act', 'said'])
    .where('plan', '=', plan)
    .where('outcome', '=', 'applied')
    .where((eb) => eb(eb.ref('act', '->>').key('verb'), 'in', ['assign', 'return']))
    .orderBy('at')
    .execute();
  const letters = new Map<string, BoardLetter[]>();
  const bases = new Map<string, string>();
  const returns = new Map<string, string>();
  for (const row of arrived) {
    const { kind, number, dated, arrived_on: arrivedOn, sender, due_words: due } = row;
    push(letters, keyOf(row, '', ''), { kind, number, dated, arrivedOn, sender, due });
    bases.set(row.intake, nameOf(number, dated, sender, arrivedOn));
  }
  for (const row of said) {
    const { act } = row;
    if (act.verb === 'assign') bases.set(row.id, String(row.said['basis']));
    if (act.verb === 'return') {
      returns.set(keyOf(row, act.stage, act.unit), String(row.said['reason']));
    }
  }
  return { letters, bases, returns };
}

/** A letter by its number and date; without them by its day of arrival, never with an empty number. */
function nameOf(
  number: string | null,
  dated: Day | null,
  sender: string | null,
  arrivedOn: Day,
): string {
  const from = sender === null ? '' : ` của ${sender}`;
  if (number === null) return `Văn bản đến ngày ${sayDay(arrivedOn)}${from}`;
  return `Văn bản số ${number}${dated === null ? '' : ` ngày ${sayDay(dated)}`}${from}`;
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
