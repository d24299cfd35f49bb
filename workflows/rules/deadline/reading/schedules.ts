import type { Cursor } from './cursor';
import { wordSet } from './word-set';

/** Whether "lịch" here is a timetable, not the beginning of "lịch sử", "lịch sự". */
export const scheduleAhead = (cursor: Cursor): boolean => isSchedule(cursor.peek(), cursor.peek(1));

/** The same of the first two words of a name. */
export const isSchedule = (first: string, second = ''): boolean =>
  first === 'lịch' && !OTHER_WORDS.has(second);

const OTHER_WORDS = new Set(['sử', 'sự', 'lãm', 'thiệp']);

/** What stands between "theo" and the annex: "thời gian nêu tại", "lịch trong các". */
const BEFORE_ANNEX = wordSet(
  'thời gian hạn tiến độ lịch trình quy định nêu ghi cụ thể chi tiết tại trong ở các được nội dung',
);

/** How an annex is called: "Phụ lục", "Phụ lục II"; null, and nothing is taken, where none is named. */
export function takeAnnex(cursor: Cursor): string | null {
  const start = cursor.at;
  while (BEFORE_ANNEX.has(cursor.peek())) cursor.at++;
  if (cursor.skip('phụ', 'lục')) {
    cursor.skip('số');
    if (!cursor.isNumber() && !/^[ivx]+$|^[a-h]$/.test(cursor.peek())) return ANNEX;
    cursor.at++;
    return `${ANNEX} ${cursor.written(cursor.at - 1).toUpperCase()}`;
  }
  cursor.at = start;
  return null;
}

const ANNEX = 'Phụ lục';

/** Whether an annex, and no office, has the schedule. */
export const isAnnex = (of: string): boolean => of.startsWith(ANNEX);

/** "theo lịch của Hội đồng", "theo Phụ lục II". */
export function saySchedule(of: string | null): string {
  if (of === null) return 'theo lịch';
  return isAnnex(of) ? `theo ${of}` : `theo lịch của ${of}`;
}
