import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse, stringify } from 'yaml';
import { diffTemplate, type TemplateDiff } from '../../client/use-cases/template/diff';
import { ledgersOf } from '../../client/use-cases/board/ledger';
import { versionsOf } from '../../activities/store/plan-versions';
import { readAnswers, SILENCE, type Answers } from '../../config/answers';
import {
  loadPlanTemplate,
  readTemplateFile,
  type LoadedTemplate,
} from '../../config/plan-template/plan-template';
import { iso } from '../../workflows/rules/time';
import { PLAN, type OfficeWorld } from '../support/office-world';
import { play, playOn, wall, type Played, type Scene } from '../support/rehearsal';
import { directoryOf, templateOf } from '../support/small-year';

const CHANGE = '2021-08-12 10:00';
const END = '2021-11-30 12:00';
const REASON = 'Sở Nội vụ lùi thời gian điều tra xã hội học';

const scene: Omit<Scene, 'until'> = {
  template: templateOf('3', '4'),
  directory: directoryOf('qlxd', 'qhkt'),
  answers: SILENCE,
};

interface WrittenItem extends Record<string, unknown> {
  no: string;
  sentence: string;
  due: string;
  stages: Record<string, unknown>[];
}

/** The shipped template as its file has it. */
const written = parse(readTemplateFile('cchc').text) as { items: WrittenItem[] };
const shippedThree = written.items.find(({ no }) => no === '3')!;

/** Item 3 in another month. */
function threeIn(month: number): WrittenItem {
  const moved = (text: string): string =>
    text.replace('tháng 8 năm 2021', `tháng ${month} năm 2021`);
  const { sentence, due } = shippedThree;
  return { ...shippedThree, sentence: moved(sentence), due: moved(due) };
}

/** A month later, its round called and reminded of otherwise. */
function later(reminders: object): WrittenItem {
  const three = threeIn(9);
  const [round, ...stages] = three.stages;
  const called = { ...round, title: 'Các đơn vị lập danh sách', reminders };
  return { ...three, stages: [called, ...stages] };
}

const seven = { ...threeIn(10), no: '7', opens: 'ngày 01/10/2021' };

const version = (n: number, items: WrittenItem[]): string =>
  stringify({ ...written, version: n, items });

/** Item 3 is due a month later and reminded of at other days, item 4 falls away, item 7 begins. */
const changed = version(2, [later({ before: [4, 2] }), seven]);

/** Item 3, which is open, is not there; or is reminded of once more. */
const toRefuse = [version(2, [seven]), version(2, [later({ before: [4, 2], onDay: true })])];

/** What was told, to whom, for which time, and when; whichever generation it belonged to. */
async function toldIn({ database }: OfficeWorld): Promise<string[]> {
  const rows = await database
    .selectFrom('notices')
    .innerJoin('letters', 'letters.id', 'notices.letter')
    .select(['notices.key', 'notices.at'])
    .where('letters.phase', '=', 'sent')
    .execute();
  return rows.map(({ key, at }) => `${nameOf(key)} ${iso(at)}`).sort();
}

const nameOf = (key: string): string => key.split('/').toSpliced(-2, 1).join('/');

async function duesIn({ database }: OfficeWorld, no: string): Promise<Map<string, string>> {
  const rows = await database
    .selectFrom('stages')
    .select(['id', 'due'])
    .where('no', '=', no)
    .execute();
  return new Map(rows.map(({ id, due }) => [id, iso(due!)]));
}

describe('a new version of its template, in the middle of a plan', () => {
  let folder: string;
  let without: Played;
  let withIt: Played;
  let found: TemplateDiff;
  let refused: string[];
  let before: string[];

  /** The template of a file that is written for it. */
  async function loaded(name: string, text: string): Promise<LoadedTemplate> {
    const file = path.join(folder, name);
    await writeFile(file, text);
    return loadPlanTemplate(file);
  }

  /** What somebody plays by: the version, first by a seat that may not, and once more at the end. */
  async function script(): Promise<Answers> {
    const applied = { act: 'template', file: 'mau-moi.yaml', reason: REASON };
    const acts = [
      { at: '2021-08-12 09:30', as: 'qlxd.head', ...applied },
      { at: CHANGE, as: 'vp.chief', ...applied },
      { at: '2021-11-01 10:00', as: 'vp.chief', ...applied },
    ];
    const file = path.join(folder, 'tra-loi.yaml');
    await writeFile(file, stringify({ acts }));
    const { template, directory } = scene;
    return readAnswers(file, { template: { ...template, year: 2021 }, directory });
  }

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'dondoc-template-'));
    const template = await loaded('mau-moi.yaml', changed);
    [without, withIt] = await Promise.all([
      play({ ...scene, until: END }),
      play({ ...scene, until: '2021-08-12 09:00' }),
    ]);
    const { world } = withIt;
    before = await toldIn(world);
    found = await diffTemplate(world, { plan: PLAN, template });
    refused = [];
    for (const text of toRefuse) {
      const wrong = { plan: PLAN, template: await loaded('sai.yaml', text) };
      refused.push(...(await diffTemplate(world, wrong)).refused);
    }
    withIt = await playOn(world, { answers: await script(), until: END });
  }, 240_000);
  afterAll(async () => {
    await without?.world.close();
    await withIt?.world.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('is shown first: words, dates, notices, what begins and what falls away', () => {
    const [three, four] = found.items;
    expect(found).toMatchObject({ plan: PLAN, from: 1, to: 2, changed: true, refused: [] });
    expect(three!.fields.map(({ stage, field }) => `${stage} ${field}`)).toEqual([
      'null sentence',
      'null due',
      'unit-lists title',
      'unit-lists reminders',
    ]);
    expect(three!.dates.map(({ stage, what }) => `${stage} ${what}`)).toEqual([
      'null due',
      'unit-lists due',
      'merged-list opens',
      'merged-list due',
      'approve opens',
      'approve due',
      'sent-out opens',
      'sent-out due',
    ]);
    expect(four).toMatchObject({ item: '4', dropped: true, dates: [] });
    expect(new Set(four!.notices.map(({ change }) => change))).toEqual(new Set(['dropped']));
    expect(found.added).toEqual([
      expect.objectContaining({
        ...{ item: '7', opens: '2021-10-01T07:45:00+07:00' },
        due: '2021-10-29T23:59:59+07:00',
      }),
    ]);
    const heard = withIt.taken.filter(({ at }) => at === wall(CHANGE));
    expect(heard.map(({ item, verb, by }) => `${item} ${verb} ${by}`).sort()).toEqual([
      '3 template vp.chief',
      '4 not-applicable vp.chief',
    ]);
  });

  it('is refused to whoever may not, and then changes nothing', () => {
    expect(withIt.refused).toEqual([
      expect.objectContaining({ as: 'qlxd.head', item: '', verb: 'template' }),
    ]);
    expect(withIt.refused[0]!.refusal).toContain('không được áp dụng mẫu kế hoạch');
  });

  it('is refused where it takes away what is under way, or how often somebody is reminded of it', () => {
    expect(refused).toEqual([
      expect.stringMatching(/^Nội dung 3 \(.*\) đang thực hiện nên không bỏ khỏi kế hoạch/),
      expect.stringContaining('bước unit-lists đang mở nên giữ số lần nhắc trước hạn: đang 2 lần'),
    ]);
  });

  it('moves exactly the letters that the difference said, to when it said', async () => {
    const expected = new Set(await toldIn(without.world));
    for (const { notices } of found.items) {
      for (const { key, from } of notices) expected.delete(`${nameOf(key)} ${from}`);
      for (const { key, to } of notices) {
        if (to !== null && to <= iso(wall(END))) expected.add(`${nameOf(key)} ${to}`);
      }
    }
    const told = (await toldIn(withIt.world)).filter((line) => !line.startsWith(`${PLAN}/7.`));
    expect(told).toEqual([...expected].sort());
    expect(told.length).toBeGreaterThan(50);
  });

  it('moves exactly the dates that the difference said', async () => {
    const expected = await duesIn(without.world, '3');
    for (const { stage, what, to } of found.items[0]!.dates) {
      if (stage !== null && what === 'due') expected.set(stage, to!);
    }
    expect(await duesIn(withIt.world, '3')).toEqual(expected);
    expect(expected.get('unit-lists')).toBe('2021-09-16T23:59:59+07:00');
  });

  it('leaves what was sent as it is, and sends none of it twice', async () => {
    const told = await toldIn(withIt.world);
    expect(before.length).toBeGreaterThan(0);
    expect(before.filter((line) => !told.includes(line))).toEqual([]);
    const letters = withIt.letters.map(({ at, to, subject }) => `${at} ${to} ${subject}`);
    expect(new Set(letters).size).toBe(letters.length);
  });

  it('begins what it adds and ends what it drops', async () => {
    expect(await withIt.state('4')).toMatchObject({ phase: 'not-applicable' });
    const seven = await withIt.state('7');
    expect(seven.phase).toBe('open');
    expect(await duesIn(withIt.world, '7')).toEqual(
      new Map([
        ['unit-lists', '2021-10-15T23:59:59+07:00'],
        ['merged-list', '2021-10-22T23:59:59+07:00'],
        ['approve', '2021-10-26T23:59:59+07:00'],
        ['sent-out', '2021-10-28T23:59:59+07:00'],
      ]),
    );
    const told = await toldIn(withIt.world);
    expect(told.filter((line) => line.startsWith(`${PLAN}/7.`)).length).toBeGreaterThan(20);
  });

  it('stands in the ledger of every item it touched: who, when, which version, why', async () => {
    const { database } = withIt.world;
    const entries = await ledgersOf(database, PLAN);
    const three = entries.find(({ text }) => text === 'Áp dụng mẫu kế hoạch phiên bản 2')!;
    expect(three).toMatchObject({ item: '3', by: 'vp.chief', at: iso(wall(CHANGE)) });
    expect(three.said).toContainEqual({ label: 'Lý do', value: REASON });
    const moved = three.said.find(({ label }) => label === 'Nội dung')!.value;
    expect(moved).toContain('Các đơn vị lập danh sách: 17/8/2021 → 16/9/2021');
    const four = entries.find(({ item, intake }) => item === '4' && intake !== null)!;
    expect(four.said).toEqual([
      { label: 'Lý do', value: `Mẫu kế hoạch phiên bản 2 không còn nội dung này: ${REASON}` },
    ]);
  });

  it('keeps the version before it, and leaves no trace when it is applied again', async () => {
    const versions = await versionsOf(withIt.world.database, PLAN);
    const told = versions.map(({ n, version: of, by_seat, reason }) => ({
      ...{ n, version: of, by_seat, reason },
    }));
    expect(told).toEqual([
      { n: 1, version: 1, by_seat: null, reason: null },
      { n: 2, version: 2, by_seat: 'vp.chief', reason: REASON },
    ]);
    expect(versions[0]!.template.items.map(({ no }) => no)).toEqual(['3', '4']);
    expect(versions[1]!.source).toBe(changed);
  });
});
