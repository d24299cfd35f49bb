import { versionsOf } from '../../../activities/store/plan-versions';
import type { Database } from '../../../activities/store/database';
import { yearWritten } from '../../../config/plan-template/year';
import { Refused } from '../parts';

/**
 * The words of a version move to the year of its plan, so that a file of another year would say the
 * same: it is held against the year of the plan, and of the file with which that was last changed.
 * @throws Refused when it is of neither
 */
export async function refuseOtherYear(
  database: Database,
  { id, year }: { id: string; year: number },
  text: string,
): Promise<void> {
  const last = (await versionsOf(database, id)).findLast(({ source }) => source !== null);
  const written = yearWritten(text);
  if (!last || written === null || [year, yearWritten(last.source!)].includes(written)) return;
  throw new Refused(
    `Tệp mẫu là của năm ${written}, kế hoạch ${id} là của năm ${year}; đề nghị kiểm tra lại tệp, hoặc chuyển mẫu sang năm ${year} bằng lệnh "clone".`,
  );
}
