import type { Database } from '../activities/store/database';
import type { LetterRow } from '../activities/store/tables';
import type { Directory } from '../config/directory';
import { at, type Instant } from '../workflows/rules/time';
import { mailroom } from '../test/support/mailroom';

/** So many units, each with two people who owe an answer. */
const UNITS = 500;
export const LETTERS = UNITS * 2;

/** A department of 500 units with the seed's plan, in which every unit owes its list (item 3). */
export async function largeDepartment(databaseUrl: string): Promise<Database> {
  const room = await mailroom({ url: databaseUrl, directory: enlarge });
  const since = at('2021-08-02', '07:45');
  await room.happens(
    '3',
    since,
    { type: 'opened', at: since },
    { type: 'stage-opened', at: since, stage: 'unit-lists' },
  );
  const { database } = room;
  await database.deleteFrom('notices').execute();
  await database.updateTable('items').set({ next_wake: null }).execute();
  // The bench runs at any hour: this plan's office never closes.
  await database
    .updateTable('plans')
    .set((eb) => ({
      template: eb.cast<string>(
        eb.fn('jsonb_set', [
          'template',
          eb.val('{mail}'),
          eb.cast(eb.val(JSON.stringify({ at: '00:00', from: '00:00', to: '23:59' })), 'jsonb'),
        ]),
        'jsonb',
      ),
    }))
    .execute();
  return database;
}

function enlarge({ units, seats, people, holdings }: Directory): void {
  const model = units.find(({ code }) => code === 'qlxd')!;
  const owing = units.filter(({ kind }) => kind === 'room' || kind === 'subordinate').length;
  for (let i = 1; i <= UNITS - owing; i++) {
    const code = `don-vi-${i}`;
    units.push({ ...model, code, name: `Đơn vị ${i}`, short: `ĐV ${i}` });
    for (const role of ['head', 'officer'] as const) {
      const seat = `${code}.${role}`;
      const person = `${code}-${role}`;
      seats.push({ code: seat, unit: code, role, title: `Chức vụ ${role} của Đơn vị ${i}` });
      people.push({ id: person, name: `Người giữ ${seat}`, email: `${seat}@soxaydung.example` });
      holdings.push({ seat, person, from: '2020-01-01', to: null, acting: false });
    }
  }
}

/** A letter of their own for each of the thousand, all due at one instant. */
export async function dueAt(database: Database, instant: Instant, wave: number): Promise<void> {
  const duties = await database
    .selectFrom('duties')
    .selectAll()
    .where('no', '=', '3')
    .where('stage', '=', 'unit-lists')
    .execute();
  const notices = duties.flatMap(({ plan, no, instance, stage, id, unit, generation }) =>
    ['head', 'officer'].map((role) => ({
      key: `${plan}/${no}.${instance}/${stage}/${id}/chase/-/${wave}/${generation}/${unit}.${role}`,
      ...{ plan, no, instance, stage, duty: id, unit, generation, kind: 'chase' as const },
      ...{ rung: null, occurrence: wave, to_seat: `${unit}.${role}`, at: instant, alone: true },
      ...{ why: 'Quá hạn 01 ngày làm việc, thời hạn 17/8/2021', phase: 'due' as const },
      ...{ reason: null, issued_at: instant, letter: null },
    })),
  );
  await database.insertInto('notices').values(notices).execute();
}

/** The letters of the latest wave, all of them sent. */
export async function lettersOf(database: Database, instant: Instant): Promise<LetterRow[]> {
  return database.selectFrom('letters').selectAll().where('due_at', '>=', instant).execute();
}
