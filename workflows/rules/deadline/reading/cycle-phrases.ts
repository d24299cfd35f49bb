import type { Form } from '../deadline';
import type { Cursor } from './cursor';
import { readCycleDay } from './cycle-days';
import { readCycles } from './cycles';
import { hourAhead, setHour } from './hours';
import type { Limit } from './limits';

/** "hằng tháng", "định kỳ 6 tháng, năm", "hằng quý, trước ngày 15 tháng cuối quý". */
export function readCycle(cursor: Cursor, limit: Limit): Form | null {
  const cycles = readCycles(cursor);
  const [cycle, second] = cycles ?? [];
  if (!cycles || !cycle) return null;
  if (second) return { kind: 'list', of: cycles };
  const open = cursor.peek();
  if (open === '(' && cursor.peek(1) === 'dự') return cycle;
  const joined = open === ',' || open === '(' || open === ':' ? 1 : 0;
  if (!DAY_LEADS.has(cursor.peek(joined)) && !(joined && cursor.isNumber(joined))) {
    return limit === 'before' ? cursor.want('ngày 15') : cycle;
  }
  cursor.at += joined;
  const strict = readDayLimit(cursor);
  if (hourAhead(cursor) && !setHour(cursor)) return null;
  const on = readCycleDay(cursor, cycle.every, strict);
  if (on === null) return null;
  if (open === '(' && !cursor.take(')')) return null;
  return {
    ...cycle,
    on,
    strict: (strict || cursor.around.midnight) && cursor.around.hour === null,
  };
}

const DAY_LEADS = new Set('trước chậm muộn vào ngày đến thứ chủ cuối đầu trong'.split(' '));

/** Takes "trước", "chậm nhất (là)", "vào"; whether the day itself is too late. */
function readDayLimit(cursor: Cursor): boolean {
  const start = cursor.at;
  const latest = cursor.skip('chậm', 'nhất') || cursor.skip('muộn', 'nhất');
  if (latest) cursor.skip('là');
  const strict = cursor.skip('trước');
  if (latest && strict) cursor.around.twofold = true;
  if (!strict && !cursor.skip('vào') && !cursor.skip('trong') && cursor.skip('đến'))
    cursor.skip('hết');
  cursor.mark('limit', start);
  return strict;
}
