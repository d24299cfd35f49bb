import path from 'node:path';
import { addYear, livingCalendar } from '../../activities/store/calendars';
import { fileStore } from '../../activities/files/store';
import type { CalendarDiff } from '../../client/use-cases/calendar/calendar';
import type { Check } from '../../client/use-cases/doctor/check';
import { deliverStored } from '../../client/use-cases/acts/relay';
import { loadCalendars } from '../../config/calendars';
import { readSettings } from '../../config/settings';
import { startPages } from '../../worker/pages';
import {
  calendarOf,
  isWorkingDay,
  type CalendarYear,
} from '../../workflows/rules/calendar/calendar';
import type { ItemState } from '../../workflows/rules/duty/state';
import { dayOf, type Day } from '../../workflows/rules/time';
import { announceYear } from '../support/announced-year';
import { documentOf, dondoc, type Ran } from '../support/command-line';
import { begin, living, type Living } from '../support/living';
import { until } from '../support/until';

let life: Living;
const run = (...args: string[]): Promise<Ran> => dondoc(life.env, ...args);

beforeAll(async () => {
  life = await living();
  await life.work();
  await begin(life);
});
afterAll(() => life.stop());

const announced = (...off: Day[]): Promise<string> => announceYear(life.dataDir, ...off);

async function stateOf(no: string): Promise<ItemState> {
  const row = await life.parts.database
    .selectFrom('items')
    .select('state')
    .where('no', '=', no)
    .executeTakeFirstOrThrow();
  return row.state;
}

const dueOf = async (stage: string): Promise<Day> =>
  dayOf((await stateOf('3')).dates.stages[stage]!.due!);

describe('a calendar year applied to a dondoc that runs', () => {
  it('is shown by diff before anything is written', async () => {
    const file = await announced('2040-08-27');
    const diff = documentOf(await run('calendar', 'diff', file, '--json')) as CalendarDiff;
    expect(diff).toMatchObject({ year: 2040, status: 'official', checked: true });
    expect(diff.days.filter(({ change }) => change === 'added').map(({ day }) => day)).toEqual([
      '2040-08-27',
    ]);
    // Ten working days before Friday 31/8/2040 is 17/8, with Monday 27/8 off the day before.
    expect(diff.items.find(({ item }) => item === '3')!.dates).toContainEqual(
      expect.objectContaining({
        ...{ stage: 'unit-lists', what: 'due' },
        ...{ from: '2040-08-17T23:59:59+07:00', to: '2040-08-16T23:59:59+07:00' },
      }),
    );
    expect(await dueOf('unit-lists')).toBe('2040-08-17');
    expect((await run('status')).out).toContain('31/8/2040 (tạm tính)');
    expect((await run('calendar', 'diff', file)).out).toContain(
      'Các phòng, đơn vị lập danh sách, thời hạn: 17/8/2040 → 16/8/2040',
    );
  });

  it('is refused to a seat outside Văn phòng, and with faults in its file', async () => {
    const refused = await run('calendar', 'apply', await announced(), '--as', 'qlxd.head');
    expect([refused.status, refused.out]).toEqual([1, '']);
    expect(refused.err).toContain('không được áp dụng lịch làm việc');
    const wrong = await run(
      ...['calendar', 'apply', await announced('2040-08-25'), '--as', 'vp.chief'],
    );
    expect([wrong.status, wrong.out]).toEqual([1, '']);
    expect(wrong.err).toMatch(/thong-bao\.yaml:9: ngày 25\/8\/2040 là thứ Bảy/);
    expect(await dueOf('unit-lists')).toBe('2040-08-17');
  });

  it('moves the dates of every open item at once, and says by which document', async () => {
    const file = await announced('2040-08-27');
    const document = 'Công văn số 9/BNV';
    const applied = await run(
      ...['calendar', 'apply', file, '--as', 'vp.clerk', '--document', document, '--json'],
    );
    const { told } = documentOf(applied) as { told: { item: string; outcome: string }[] };
    expect(documentOf(applied)).toMatchObject({ document });
    expect(told.map(({ item, outcome }) => `${item} ${outcome}`)).toEqual(
      ['1', '2', '3', '4', '5', '6'].map((no) => `${no} applied`),
    );
    await until('item 3 counts by it', async () => (await dueOf('unit-lists')) === '2040-08-16');
    const ledger = documentOf(await run('ledger', '3', '--json')) as {
      text: string;
      by: string | null;
      said: { label: string; value: string }[];
    }[];
    expect(ledger.at(-1)).toMatchObject({ text: 'Áp dụng lịch làm việc mới', by: 'vp.clerk' });
    expect(ledger.at(-1)!.said).toContainEqual({ label: 'Căn cứ', value: document });
    expect((await run('chores')).out).toMatch(
      /vp\.clerk +áp dụng lịch làm việc +năm 2040 +Công văn số 9\/BNV/,
    );
  });

  it('is what every command counts with from then on, the newest for its year', async () => {
    const shown = documentOf(await run('calendar', 'show', '--year', '2040', '--json'));
    expect((shown as CalendarYear).off.map(({ day }) => day)).toContain('2040-08-27');
    expect(shown).toMatchObject({ status: 'official', source: 'Công văn số 9/BNV' });
    expect((await run('calendar', 'show', '2040')).out).toContain('27/8/2040');
    const { out } = await run('status');
    expect(out).toContain('31/8/2040');
    expect(out).not.toContain('31/8/2040 (tạm tính)');
    await run('calendar', 'apply', await announced(), '--as', 'vp.clerk');
    await until('item 3 counts by it', async () => (await dueOf('unit-lists')) === '2040-08-17');
    expect((await run('calendar', 'show', '2040')).out).not.toContain('27/8/2040');
  });

  it('leaves no trace when it is applied again', async () => {
    const entries = async (): Promise<unknown> => documentOf(await run('ledger', '3', '--json'));
    const [before, chores] = [await entries(), (await run('chores')).out];
    const again = await run('calendar', 'apply', await announced(), '--as', 'vp.clerk');
    expect(again).toMatchObject({ status: 0, err: '' });
    expect(again.out.trim()).toBe(
      'Lịch làm việc năm 2040 đang theo đúng Thông báo số 1/TB-BNV, không có gì thay đổi.',
    );
    expect(await entries()).toEqual(before);
    expect((await run('chores')).out).toBe(chores);
    const diff = await run('calendar', 'diff', await announced(), '--json');
    expect(documentOf(diff)).toMatchObject({ changed: false, days: [], items: [] });
  });

  it('changes something when only its document is another', async () => {
    const document = 'Công văn số 10/BNV';
    const applied = await run(
      ...['calendar', 'apply', await announced(), '--as', 'vp.clerk'],
      ...['--document', document, '--json'],
    );
    expect(documentOf(applied)).toMatchObject({ changed: true, document });
  });

  it('reaches items when somebody works again, if nobody does now', async () => {
    await life.rest();
    const applied = await run(
      ...['calendar', 'apply', await announced('2040-08-28'), '--as', 'vp.clerk', '--json'],
    );
    const { told } = documentOf(applied) as { told: { outcome: string }[] };
    expect(new Set(told.map(({ outcome }) => outcome))).toEqual(new Set(['stored']));
    expect(await dueOf('unit-lists')).toBe('2040-08-17');
    await life.work();
    expect(await deliverStored(life.later(60_000))).toBe(6);
    await until('item 3 counts by it', async () => (await dueOf('unit-lists')) === '2040-08-16');
  });

  it('is what doctor judges', async () => {
    const { database } = life.parts;
    const thisYear = Number(dayOf(Date.now()).slice(0, 4));
    const days: CalendarYear = {
      ...{ year: thisYear, status: 'official', checked: true, source: 'Thông báo số 7/TB-BNV' },
      ...{ off: [], makeUp: [] },
    };
    await addYear(database, { days, document: days.source, by: 'vp.clerk', at: Date.now() });
    const { checks } = documentOf(await run('doctor', '--json')) as { checks: Check[] };
    expect(checks.find(({ name }) => name === 'calendar')).toMatchObject({
      ok: true,
      text: expect.stringContaining(`năm ${thisYear}: chính thức (Thông báo số 7/TB-BNV)`),
    });
  });
});

test('pages count with a year applied since they were started', async () => {
  const { database } = life.parts;
  const calendar = await livingCalendar(database, calendarOf(loadCalendars()));
  const { parts, dataDir } = life;
  const settings = { ...readSettings({ DONDOC_DATA: dataDir }), host: '127.0.0.1', port: 0 };
  const files = fileStore(path.join(dataDir, 'files'));
  const served = { ...parts, calendar: calendar.now, files };
  const url = process.env['DONDOC_TEST_POSTGRES']!;
  const pages = await startPages(settings, served, url, () => undefined, calendar.refresh);
  try {
    expect(isWorkingDay(calendar.now(), '2041-03-04')).toBe(true);
    const days: CalendarYear = {
      ...{ year: 2041, status: 'official', checked: true, source: 'Thông báo số 8/TB-BNV' },
      off: [{ day: '2041-03-04', name: 'nghỉ thêm', source: 'Thông báo số 8/TB-BNV' }],
      makeUp: [],
    };
    await addYear(database, { days, document: days.source, by: 'vp.clerk', at: Date.now() });
    expect((await fetch(pages.url)).status).toBe(200);
    expect(isWorkingDay(calendar.now(), '2041-03-04')).toBe(false);
  } finally {
    await pages.stop();
  }
});
