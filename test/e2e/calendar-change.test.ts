import { Worker } from '@temporalio/worker';
import { appliedYears } from '../../activities/store/calendars';
import { diffCalendar, type CalendarDiff } from '../../client/use-cases/calendar/calendar';
import { ledgersOf } from '../../client/use-cases/board/ledger';
import { SILENCE } from '../../config/answers';
import { loadCalendars } from '../../config/calendars';
import { itemWorkflowId } from '../../workflows/names';
import type { CalendarYear } from '../../workflows/rules/calendar/calendar';
import { iso } from '../../workflows/rules/time';
import { PLAN, type OfficeWorld } from '../support/office-world';
import { workflowBundle } from '../support/parts';
import { answers, play, playOn, wall, type Played, type Scene } from '../support/rehearsal';
import { directoryOf, templateOf } from '../support/small-year';

/** Friday 27/8/2021 is announced as a day off and applied on 13/8, after that morning's letters. */
const CHANGE = '2021-08-13 09:00';
const DOCUMENT = 'Công văn số 1/BNV ngày 12/8/2021';
const shipped = loadCalendars().find(({ year }) => year === 2021)!;
const changed: CalendarYear = {
  ...shipped,
  off: [...shipped.off, { day: '2021-08-27', name: 'nghỉ thêm', source: DOCUMENT }],
  source: DOCUMENT,
};

const scene: Omit<Scene, 'until'> = {
  template: templateOf('3'),
  directory: directoryOf('qlxd', 'qhkt'),
  answers: SILENCE,
};
const END = '2021-11-30 12:00';

/** When each notice that was told came due, by its key. */
async function toldIn({ database }: OfficeWorld): Promise<Map<string, string>> {
  const rows = await database
    .selectFrom('notices')
    .innerJoin('letters', 'letters.id', 'notices.letter')
    .select(['notices.key', 'notices.at'])
    .where('letters.phase', '=', 'sent')
    .execute();
  return new Map(rows.map(({ key, at }) => [key, iso(at)]));
}

/** When each stage was due in the end. */
async function duesIn({ database }: OfficeWorld): Promise<Map<string, string>> {
  const rows = await database.selectFrom('stages').select(['id', 'due']).execute();
  return new Map(rows.map(({ id, due }) => [id, iso(due!)]));
}

describe('a calendar change in the middle of a rehearsal', () => {
  let without: Played;
  let withIt: Played;
  let found: CalendarDiff;
  let before: Map<string, string>;

  beforeAll(async () => {
    [without, withIt] = await Promise.all([
      play({ ...scene, until: END }),
      play({ ...scene, until: CHANGE }),
    ]);
    before = await toldIn(withIt.world);
    found = await diffCalendar(withIt.world, { year: changed });
    const changes = [
      { at: wall(CHANGE), as: 'vp.chief', calendar: changed },
      { at: wall('2021-08-13 10:00'), as: 'qlxd.head', calendar: shipped },
    ];
    withIt = await playOn(withIt.world, { answers: answers({}, [], changes), until: END });
  }, 240_000);
  afterAll(async () => {
    await without?.world.close();
    await withIt?.world.close();
  });

  it('is shown first: days, dates and notices', () => {
    expect(found.days).toEqual([
      expect.objectContaining({ day: '2021-08-27', kind: 'off', change: 'added' }),
    ]);
    expect(found.items).toHaveLength(1);
    const { dates, notices } = found.items[0]!;
    expect(dates.map(({ stage, what }) => `${stage} ${what}`)).toEqual([
      'unit-lists due',
      'merged-list opens',
      'merged-list due',
      'approve opens',
      'approve due',
      'sent-out opens',
    ]);
    expect(new Set(notices.map(({ change }) => change))).toContain('moved');
  });

  it('moves exactly the letters that the difference said, to when it said', async () => {
    const expected = await toldIn(without.world);
    for (const { key, to } of found.items[0]!.notices) {
      if (to === null || to > iso(wall(END))) expected.delete(key);
      else expected.set(key, to);
    }
    const told = await toldIn(withIt.world);
    expect(told).toEqual(expected);
    expect(told.size).toBeGreaterThan(50);
  });

  it('moves exactly the dates that the difference said', async () => {
    const expected = await duesIn(without.world);
    for (const { stage, what, to } of found.items[0]!.dates) {
      if (stage !== null && what === 'due') expected.set(stage, to!);
    }
    expect(await duesIn(withIt.world)).toEqual(expected);
  });

  it('leaves what was sent as it is, and sends none of it twice', async () => {
    const told = await toldIn(withIt.world);
    expect(before.size).toBeGreaterThan(0);
    for (const [key, at] of before) expect([key, told.get(key)]).toEqual([key, at]);
    const letters = withIt.letters.map(({ at, to, subject }) => `${at} ${to} ${subject}`);
    expect(new Set(letters).size).toBe(letters.length);
    expect(withIt.letters.some(({ at }) => at.startsWith('2021-08-27'))).toBe(false);
  });

  it('is told at once to whoever was told another day, and nothing is told before it', async () => {
    const ofHead = withIt.letters.find(
      ({ at, to }) => to === 'qlxd.head' && at >= iso(wall('2021-08-13 00:00')),
    );
    expect(ofHead).toMatchObject({
      at: iso(wall(CHANGE)),
      subject: expect.stringContaining('[THỜI HẠN MỚI] 16/8/2021'),
    });
    const said = withIt.timeline.find(
      ({ at, to }) => at === iso(wall(CHANGE)) && to === 'qlxd.head',
    );
    expect(said!.why).toBe(
      `Thời hạn chuyển từ ngày 17/8/2021 sang ngày 16/8/2021 theo ${DOCUMENT}`,
    );
  });

  it('is refused to whoever may not, and then changes nothing', async () => {
    expect(withIt.refused).toEqual([
      expect.objectContaining({ as: 'qlxd.head', item: '', verb: 'calendar' }),
    ]);
    expect(withIt.refused[0]!.refusal).toContain('không được áp dụng lịch làm việc');
  });

  it('opens no new generation of any deadline', async () => {
    const { stages } = await withIt.state('3');
    const generations = stages.flatMap(({ duties }) => duties.map(({ generation }) => generation));
    expect(new Set(generations)).toEqual(new Set([1]));
  });

  it('takes no path of the workflow that an act of a person does not take', async () => {
    const { temporal } = withIt.world;
    const history = await temporal.workflow.getHandle(itemWorkflowId(PLAN, '3', 1)).fetchHistory();
    const acts = history.events!.filter(
      ({ workflowExecutionUpdateAcceptedEventAttributes: taken }) =>
        taken?.acceptedRequest?.input?.name === 'act',
    );
    expect(acts).toHaveLength(1);
    const code = { workflowBundle: { codePath: workflowBundle() } };
    await expect(Worker.runReplayHistory(code, history)).resolves.toBeUndefined();
  });

  it('stands in the ledger of the item with the document and what it moved', async () => {
    const entries = await ledgersOf(withIt.world.database, PLAN, '3');
    const entry = entries.find(({ text }) => text === 'Áp dụng lịch làm việc mới')!;
    expect(entry).toMatchObject({ by: 'vp.chief', at: iso(wall(CHANGE)) });
    expect(entry.said).toContainEqual({ label: 'Căn cứ', value: DOCUMENT });
    const moved = entry.said.find(({ label }) => label === 'Nội dung')!.value;
    expect(moved).toContain('Các phòng, đơn vị lập danh sách: 17/8/2021 → 16/8/2021');
    expect(await appliedYears(withIt.world.database)).toEqual([
      expect.objectContaining({ year: 2021, document: DOCUMENT, by_seat: 'vp.chief' }),
    ]);
  });
});
