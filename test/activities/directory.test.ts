import { openDatabase, type Database } from '../../activities/store/database';
import {
  holderOf,
  holdersOn,
  readDirectory,
  saveDirectory,
  unitsOn,
} from '../../activities/store/directory';
import { loadDirectory, type Directory } from '../../config/directory';
import { holderOn } from '../../workflows/rules/notices/holding';
import { freshDatabase } from '../support/parts';

let database: Database;

/** A record with the sample department, changed before it is saved. */
async function recordOf(change: (directory: Directory) => void = () => undefined): Promise<void> {
  database = await openDatabase(await freshDatabase(), 2);
  const directory = loadDirectory('mau');
  change(directory);
  await saveDirectory(database, directory);
}
afterEach(() => database.destroy());

const HEAD = 'qlxd.head';

it('a directory comes out of the record as it went in', async () => {
  await recordOf();
  const { people, units, seats, holdings } = loadDirectory('mau');
  const saved = await readDirectory(database);
  expect(new Set(saved.people)).toEqual(new Set(people));
  expect(new Set(saved.units)).toEqual(new Set(units));
  expect(new Set(saved.seats)).toEqual(new Set(seats));
  expect(new Set(saved.holdings)).toEqual(new Set(holdings));
});

it('whoever stands in wins over the holder on those days only', async () => {
  await recordOf(({ holdings }) =>
    holdings.push({
      seat: HEAD,
      person: 'qlxd-officer',
      from: '2021-08-10',
      to: '2021-08-20',
      acting: true,
    }),
  );
  const title = 'Trưởng phòng Quản lý xây dựng';
  expect(await holderOf(database, HEAD, '2021-08-09')).toEqual({
    person: 'qlxd-head',
    name: `${title} (mẫu)`,
    email: 'qlxd.head@soxaydung.example',
    title,
    acting: false,
  });
  for (const day of ['2021-08-10', '2021-08-20'])
    expect(await holderOf(database, HEAD, day)).toMatchObject({
      person: 'qlxd-officer',
      title,
      acting: true,
    });
  expect(await holderOf(database, HEAD, '2021-08-21')).toMatchObject({ person: 'qlxd-head' });
});

it('a vacant seat has no holder', async () => {
  await recordOf(({ holdings }) => {
    holdings.find(({ seat }) => seat === HEAD)!.to = '2021-06-30';
  });
  expect((await holdersOn(database, '2021-06-30')).has(HEAD)).toBe(true);
  expect((await holdersOn(database, '2021-07-01')).has(HEAD)).toBe(false);
  expect(await holderOf(database, HEAD, '2021-07-01')).toBeNull();
});

it('a unit that does not exist on a day has neither a place in the list nor seats', async () => {
  await recordOf(({ units }) => {
    units.find(({ code }) => code === 'qlxd')!.to = '2021-06-30';
  });
  const codes = async (day: string) => (await unitsOn(database, day)).map(({ code }) => code);
  expect(await codes('2021-06-30')).toContain('qlxd');
  expect(await codes('2021-07-01')).not.toContain('qlxd');
  expect(await codes('2021-07-01')).toHaveLength(16);
  expect((await holdersOn(database, '2021-07-01')).has(HEAD)).toBe(false);
});

it('the record and the rule name the same holders on every day', async () => {
  await recordOf(({ holdings }) => {
    holdings.find(({ seat }) => seat === HEAD)!.to = '2021-08-12';
    for (const [person, from, to, acting] of [
      ['pc-head', '2021-08-08', '2021-08-15', true],
      ['qlxd-officer', '2021-08-14', null, false],
    ] as const)
      holdings.push({ seat: HEAD, person, from, to, acting });
  });
  const { holdings, seats } = await readDirectory(database);
  for (let n = 5; n < 20; n++) {
    const day = `2021-08-${String(n).padStart(2, '0')}`;
    const byRule = seats.flatMap(({ code }) => {
      const holding = holderOn(holdings, code, day);
      return holding ? [[code, holding.person]] : [];
    });
    const inRecord = [...(await holdersOn(database, day))].map(([code, { person }]) => [
      code,
      person,
    ]);
    expect(inRecord).toEqual(byRule);
  }
});
