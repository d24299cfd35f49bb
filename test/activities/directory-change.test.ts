import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { holderOf, readDirectory } from '../../activities/store/directory';
import { applyDirectory, diffDirectory } from '../../client/use-cases/directory/directory';
import { sayDirectoryDiff } from '../../client/use-cases/directory/said';
import { Refused } from '../../client/use-cases/parts';
import { projectRoot } from '../../config/root';
import { at, dayOf, type Instant } from '../../workflows/rules/time';
import { mailroom, surveyOpens, type Mailroom } from '../support/mailroom';
import { temporalAddress } from '../support/parts';
import { EditedText } from '../support/yaml-edit';

const sample = new EditedText(
  readFileSync(path.join(projectRoot(), 'config', 'directories', 'mau.yaml'), 'utf8'),
);

let folder: string;
let connection: Connection;
let room: Mailroom;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'dondoc-danh-muc-'));
  connection = await Connection.connect({ address: temporalAddress() });
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await connection.close();
});
/** Item 3 is open; its units were told on Monday 2/8/2021, and every letter has left. */
beforeEach(async () => {
  room = await mailroom();
  await surveyOpens(room);
  await room.until(at('2021-08-09', '12:00'));
  await room.database.updateTable('letters').set({ phase: 'sent' }).execute();
});
afterEach(() => room.close());

function fileOf({ text }: EditedText): string {
  const file = path.join(folder, 'danh-muc.yaml');
  writeFileSync(file, text);
  return file;
}

const partsAt = (now: Instant) => ({
  database: room.database,
  now: () => now,
  temporal: new Client({ connection }),
});

/** Somebody new heads qlxd; the file says nothing of the day. */
const newHead = sample
  .replace(
    '  - id: qlxd-officer',
    '  - id: truong-moi\n    name: Trưởng phòng mới (mẫu)\n    email: truong-moi@soxaydung.example\n  - id: qlxd-officer',
  )
  .replace('person: qlxd-head', 'person: truong-moi');

// 2021-08-09 14:00, a Monday
const MONDAY = at('2021-08-09', '14:00');

describe('the difference that a directory would make', () => {
  it('names who comes for whom, and what of the running plan reaches them', async () => {
    const diff = await diffDirectory(partsAt(MONDAY), fileOf(newHead));
    expect(diff.people.map(({ before, after }) => [before, after.id])).toEqual([
      [null, 'truong-moi'],
    ]);
    expect(diff.holders).toEqual([
      { seat: 'qlxd.head', from: '2021-08-09', before: 'qlxd-head', after: 'truong-moi' },
    ]);
    expect(diff.duties).toMatchObject([
      { item: '3', stage: 'unit-lists', duty: 'qlxd', before: 'qlxd-head', after: 'truong-moi' },
    ]);
    const told = diff.notices.map(({ kind, at: when }) => `${kind} ${dayOf(when)}`);
    expect(told.slice(0, 3)).toEqual([
      'remind 2021-08-10',
      'remind 2021-08-16',
      'chase 2021-08-18',
    ]);
    expect(new Set(diff.notices.map(({ seat }) => seat))).toEqual(new Set(['qlxd.head']));
  });

  it('is told in Vietnamese, a line each', async () => {
    const lines = sayDirectoryDiff(await diffDirectory(partsAt(MONDAY), fileOf(newHead)));
    expect(lines.slice(0, 3)).toEqual([
      'Thêm người truong-moi: Trưởng phòng mới (mẫu) <truong-moi@soxaydung.example>',
      'Từ ngày 09/8/2021, qlxd.head: qlxd-head → truong-moi',
      'Phần việc cchc-2021, nội dung 3, bước unit-lists, qlxd: từ ngày 09/8/2021 do truong-moi nhận thay qlxd-head',
    ]);
  });

  it('is nothing for the directory that the record has already', async () => {
    const diff = await diffDirectory(partsAt(MONDAY), fileOf(sample));
    expect(sayDirectoryDiff(diff)).toEqual(['Danh mục không thay đổi.']);
  });

  it('writes nothing', async () => {
    const before = await readDirectory(room.database);
    await diffDirectory(partsAt(MONDAY), fileOf(newHead));
    expect(await readDirectory(room.database)).toEqual(before);
  });

  it('counts who stands in on the days of the notices that fall into them', async () => {
    const standIn = sample.replace(
      'from: 2020-01-01',
      `from: 2020-01-01
          - { person: qlxd-officer, from: 2021-08-12, to: 2021-08-17, acting: true }`,
      'person: qlxd-head',
    );
    const diff = await diffDirectory(partsAt(MONDAY), fileOf(standIn));
    expect(diff.holders).toEqual([
      { seat: 'qlxd.head', from: '2021-08-12', before: 'qlxd-head', after: 'qlxd-officer' },
    ]);
    expect(diff.notices.map(({ at: when }) => dayOf(when))).toEqual(['2021-08-16']);
  });
});

describe('a directory that is brought in', () => {
  it('makes the next letter reach the new head, and leaves what was sent to the old one', async () => {
    await applyDirectory(partsAt(MONDAY), 'vp.clerk', fileOf(newHead));
    await room.until(at('2021-08-10', '12:00'));
    const letters = (await room.letters()).filter(({ to_seat }) => to_seat === 'qlxd.head');
    expect(letters.map(({ person, dated }) => `${person} ${dayOf(dated)}`)).toEqual([
      'qlxd-head 2021-08-02',
      'truong-moi 2021-08-10',
    ]);
  });

  it('keeps the days before it as they were', async () => {
    await applyDirectory(partsAt(MONDAY), 'vp.clerk', fileOf(newHead));
    const holder = async (day: string) => (await holderOf(room.database, 'qlxd.head', day))?.person;
    expect(await holder('2021-08-08')).toBe('qlxd-head');
    expect(await holder('2021-08-09')).toBe('truong-moi');
    expect(await holder('2020-01-01')).toBe('qlxd-head');
  });

  it('changes nothing the second time', async () => {
    await applyDirectory(partsAt(MONDAY), 'vp.clerk', fileOf(newHead));
    const once = await readDirectory(room.database);
    const again = await applyDirectory(
      partsAt(at('2021-08-20', '09:00')),
      'vp.clerk',
      fileOf(newHead),
    );
    expect(sayDirectoryDiff(again)).toEqual(['Danh mục không thay đổi.']);
    expect(await readDirectory(room.database)).toEqual(once);
  });

  it('takes a letter back that has not left, and tells the new head what it said', async () => {
    await room.until(at('2021-08-10', '07:45'));
    const written = (await room.letters()).filter(
      ({ to_seat, dated }) => to_seat === 'qlxd.head' && dated === at('2021-08-10', '07:45'),
    );
    expect(written.map(({ phase }) => phase)).toEqual(['queued']);
    const diff = await applyDirectory(
      partsAt(at('2021-08-10', '08:00')),
      'vp.clerk',
      fileOf(newHead),
    );
    expect(diff.letters).toMatchObject([
      { id: written[0]!.id, before: 'qlxd-head', after: 'truong-moi' },
    ]);
    // the courier looks again, finds the day's digest written, and writes the next day's
    await room.compose(at('2021-08-10', '08:00'));
    await room.until(at('2021-08-11', '12:00'));
    const letters = (await room.letters()).filter(
      ({ to_seat, dated }) => to_seat === 'qlxd.head' && dated > at('2021-08-03', '00:00'),
    );
    expect(letters.map(({ person, phase, dated }) => [person, phase, dayOf(dated)])).toEqual([
      ['qlxd-head', 'suppressed', '2021-08-10'],
      ['truong-moi', 'queued', '2021-08-11'],
    ]);
  });

  it('takes a letter back when only one of the seats it speaks to has another holder', async () => {
    const both = sample.replace('person: qhkt-head', 'person: qlxd-head');
    await applyDirectory(partsAt(MONDAY), 'vp.clerk', fileOf(both));
    await room.until(at('2021-08-10', '07:45'));
    const letter = (await room.letters()).find(
      ({ person, phase }) => person === 'qlxd-head' && phase === 'queued',
    );
    const other = letter!.to_seat === 'qlxd.head' ? 'qhkt' : 'qlxd';
    const changed = both.replace('person: qlxd-head', 'person: pc-head', `code: ${other}.head`);
    const diff = await applyDirectory(
      partsAt(at('2021-08-10', '08:00')),
      'vp.clerk',
      fileOf(changed),
    );
    expect(diff.letters).toMatchObject([
      { id: letter!.id, seat: `${other}.head`, before: 'qlxd-head', after: 'pc-head' },
    ]);
    expect((await room.letters()).find(({ id }) => id === letter!.id)?.phase).toBe('suppressed');
  });

  it('lets letters that have not left follow a mailbox that moved', async () => {
    await room.until(at('2021-08-10', '07:45'));
    const moved = sample.replace('qlxd.head@soxaydung.example', 'qlxd@soxaydung.example');
    await applyDirectory(partsAt(at('2021-08-10', '08:00')), 'vp.clerk', fileOf(moved));
    const letters = (await room.letters()).filter(({ to_seat }) => to_seat === 'qlxd.head');
    expect(letters.map(({ phase, address }) => [phase, address])).toEqual([
      ['sent', 'qlxd.head@soxaydung.example'],
      ['queued', 'qlxd@soxaydung.example'],
    ]);
  });

  it('ends on the eve a unit that it no longer names, and keeps its history', async () => {
    const without = sample.replace(sample.between('  - code: qhkt\n', '  - code: htkt\n'), '');
    const diff = await applyDirectory(partsAt(MONDAY), 'vp.clerk', fileOf(without));
    expect(diff.units).toMatchObject([{ after: { code: 'qhkt', to: '2021-08-08' } }]);
    expect(diff.holders.map(({ seat, after }) => [seat, after])).toEqual([
      ['qhkt.head', null],
      ['qhkt.officer', null],
    ]);
    expect(await holderOf(room.database, 'qhkt.head', '2021-08-08')).not.toBeNull();
    expect(await holderOf(room.database, 'qhkt.head', '2021-08-09')).toBeNull();
  });

  it('does not raise a unit again that has ended', async () => {
    const without = sample.replace(sample.between('  - code: qhkt\n', '  - code: htkt\n'), '');
    await applyDirectory(partsAt(MONDAY), 'vp.clerk', fileOf(without));
    const again = applyDirectory(partsAt(at('2021-09-01', '09:00')), 'vp.clerk', fileOf(sample));
    await expect(again).rejects.toThrow(Refused);
    await expect(again).rejects.toThrow(
      'Đơn vị “qhkt” đã kết thúc ngày 08/8/2021; nếu thành lập lại, đề nghị ghi đơn vị mới với mã mới.',
    );
  });
});
