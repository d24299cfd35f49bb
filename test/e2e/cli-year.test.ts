import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Timeline } from '../../client/use-cases/preview/timeline';
import { readSettings } from '../../config/settings';
import { documentOf, dondoc } from '../support/command-line';
import { freshDatabase, temporalAddress } from '../support/parts';
import { smallYear } from '../support/small-year';

interface Year extends Timeline {
  template: string;
  year: number;
  workflows: { workflowId: string; runId: string; type: string }[];
}

describe('a year on the command line', () => {
  let folder: string;
  let files: { template: string; directory: string; answers: string };
  let env: Record<string, string>;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'dondoc-year-'));
    files = await smallYear(folder);
    const { cacheDir } = readSettings(process.env);
    const databaseUrl = await freshDatabase();
    env = { DONDOC_DATA: folder, DONDOC_CACHE: cacheDir, DATABASE_URL: databaseUrl };
    env['TEMPORAL_ADDRESS'] = temporalAddress();
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const year = async (command: string, ...more: string[]): Promise<Year> => {
    const given = [files.template, '--year', '2021', '--directory', files.directory];
    const ran = await dondoc(env, command, ...given, ...more, '--json');
    expect(ran.status).toBe(0);
    return documentOf(ran) as Year;
  };

  it('is rehearsed by an answers file and told in one document', async () => {
    const played = await year('rehearse', '--answers', files.answers);
    expect(played).toMatchObject({ template: 'cchc', year: 2021, refused: [] });
    expect(played.workflows.map(({ type }) => type)).toEqual(['planYear', 'surveyList', 'courier']);
    const acts = played.timeline.filter(({ kind }) => kind === 'act');
    expect(acts.map((row) => [row.at, row.unit, row.why])).toEqual([
      ['2021-08-17T09:00:00+07:00', 'qlxd', 'Nộp sản phẩm (qlxd.head)'],
    ]);
    expect(played.letters.length).toBe(played.totals.letters);
  });

  it('is foreseen with the same shape', async () => {
    const { template, year: of, workflows, timeline, letters } = await year('preview');
    expect([template, of, workflows]).toEqual(['cchc', 2021, []]);
    expect(Object.keys(timeline[0]!).sort()).toEqual(
      ['at', 'instance', 'item', 'kind', 'rung', 'stage', 'to', 'unit', 'why'].sort(),
    );
    expect(Object.keys(letters[0]!).sort()).toEqual(['at', 'notices', 'subject', 'to']);
  });

  it('tells the faults of an answers file by their lines', async () => {
    const wrong = path.join(folder, 'wrong.yaml');
    await writeFile(
      wrong,
      'habits:\n  qlxd: sometimes\nacts:\n  - at: someday\n    as: vp.clerk\n    item: 3\n    act: sing\n',
    );
    const ran = await dondoc(env, 'rehearse', 'cchc', '--year', '2021', '--answers', wrong);
    expect([ran.status, ran.out]).toEqual([1, '']);
    for (const line of [2, 4, 7]) expect(ran.err).toContain(`${wrong}:${line}: `);
  });
});

describe('the command line where nothing runs', () => {
  it('says so in one sentence that tells what to do', async () => {
    const { status, out, err } = await dondoc(
      { DONDOC_DATA: path.join(__dirname, 'nothing') },
      'status',
    );
    expect([status, out]).toEqual([1, '']);
    expect(err).toContain('đề nghị chạy "npm start" trước');
    expect(err.trim().split('\n')).toHaveLength(1);
  });

  it('tells all faults of the settings before anything else', async () => {
    const { status, out, err } = await dondoc({ PORT: 'many', TEMPORAL_ADDRESS: 'x' }, 'status');
    expect([status, out]).toEqual([1, '']);
    expect(err).toContain('PORT');
    expect(err).toContain('TEMPORAL_ADDRESS');
    const asJson = await dondoc({ PORT: 'many' }, 'status', '--json');
    expect(documentOf(asJson)).toEqual({ refused: asJson.err.trimEnd() });
  });
});
