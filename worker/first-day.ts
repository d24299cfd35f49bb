import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Database } from '../activities/store/database';
import { saveDirectory } from '../activities/store/directory';
import { summaryOf } from '../client/use-cases/preview/timeline-said';
import { whomOf } from '../client/use-cases/preview/whom';
import { readAnswers } from '../config/answers';
import { loadDirectory } from '../config/directory';
import { loadPlanTemplate } from '../config/plan-template/plan-template';
import { forYear } from '../config/plan-template/year';
import { projectRoot } from '../config/root';
import type { Settings } from '../config/settings';
import { rehearse } from './rehearsal/rehearse';
import { dayTeller } from './rehearsal/tell-days';

const SAMPLE = 'mau';
const SEED = { template: 'cchc', year: 2021, answers: 'cchc-2021.yaml' };

/** As long as it is there, the first rehearsal has begun and not ended. */
const markOf = (dataDir: string): string => path.join(dataDir, 'first-rehearsal');

/**
 * Puts the sample department into an empty record.
 * @param wanted whether the seed's year is to be rehearsed on an empty record
 * @returns whether it is to be rehearsed now: the record was empty, or a kill cut the rehearsal short
 */
export async function prepareFirstDay(
  { dataDir }: Pick<Settings, 'dataDir'>,
  database: Database,
  wanted: boolean,
  say: (line: string) => void,
): Promise<boolean> {
  const unit = await database.selectFrom('units').select('code').limit(1).executeTakeFirst();
  if (unit) {
    const isCut = wanted && existsSync(markOf(dataDir));
    if (isCut) say('Lần chạy thử đầu tiên đã dừng giữa chừng; nay chạy thử lại từ đầu.');
    return isCut;
  }
  // Before the record is filled: whatever happens from here on, the next start knows.
  if (wanted) await writeFile(markOf(dataDir), new Date().toISOString());
  await saveDirectory(database, loadDirectory(SAMPLE));
  say(
    'Đã nạp danh mục đơn vị MẪU; danh mục thật nạp bằng lệnh: npx dondoc directory apply TỆP --as vp.clerk',
  );
  return wanted;
}

/**
 * Plays the seed's year with the answers that are shipped, and tells it day by day. Stopped in the
 * middle, it is left to the next start.
 */
export async function rehearseSeed(
  settings: Settings,
  postgresUrl: string,
  say: (line: string) => void,
  stopping: AbortSignal,
): Promise<void> {
  say(`Chạy thử kế hoạch năm ${SEED.year} với đơn vị mẫu; không có thư nào ra khỏi máy này.`);
  const tell = dayTeller(say);
  const template = forYear(loadPlanTemplate(SEED.template), SEED.year);
  const directory = loadDirectory(SAMPLE);
  const file = path.join(projectRoot(), 'config', 'answers', SEED.answers);
  try {
    const rehearsal = await rehearse({
      template,
      year: SEED.year,
      answers: readAnswers(file, { template, directory }),
      directory,
      cacheDir: settings.cacheDir,
      runDir: path.join(settings.dataDir, 'run'),
      postgresUrl,
      temporalAddress: settings.temporal?.address,
      say,
      onStep: async (step) => {
        stopping.throwIfAborted();
        await tell(step);
      },
    });
    say(summaryOf(rehearsal, whomOf({ template, directory })));
  } finally {
    // One that failed would fail again.
    if (!stopping.aborted) await rm(markOf(settings.dataDir), { force: true });
  }
}
