import type { Recurring } from '../deadline';
import type { Cursor } from './cursor';
import { takeCycle } from './cycles';
import { WHOLE } from './cycle-names';
import { doingAhead } from './doings';
import { readLead } from './leads';

/** Reads the days of a cycle; null where none stand. */
type ReadDays = (cursor: Cursor, cycle: Recurring) => Recurring[] | null;

/**
 * "hằng quý, hoàn thành trước ngày 25 tháng cuối quý", "hằng tháng; trước ngày 15": the rhythm, and behind
 * a doing or ";" the day in it, which are one time of each cycle. Behind ";" a time of its own may stand,
 * which is doubted. Null, and nothing is taken, where what stands there is no day of this cycle.
 */
export function readDayBehind(
  cursor: Cursor,
  cycle: Recurring,
  readDays: ReadDays,
): Recurring[] | null {
  const sign = cursor.peek();
  if (!behindAhead(cursor, sign)) return null;
  const { at } = cursor;
  const around = { ...cursor.around };
  if (SIGNS.has(sign)) cursor.at++;
  readLead(cursor);
  const days = isNamedOtherwise(cursor, at, cycle) ? null : readDays(cursor, cycle);
  if (days && takeSameCycle(cursor, cycle) && (sign !== '(' || cursor.skip(')')) && isEnd(cursor)) {
    if (sign === ';') cursor.around.besides = cycle;
    return days;
  }
  cursor.back(at);
  Object.assign(cursor.around, around);
  return null;
}

const SIGNS = new Set([',', ';', ':', '(']);

function behindAhead(cursor: Cursor, sign: string): boolean {
  if (sign === ';') return true;
  if (!SIGNS.has(sign)) return doingAhead(cursor);
  cursor.at++;
  const doing = doingAhead(cursor) || LABELS.has(cursor.peek());
  cursor.at--;
  return doing;
}

/** With these begins "thời gian hoàn thành", "phải gửi". */
const LABELS = new Set(['thời', 'phải']);

/** Whether the words between name another period: "hằng tháng, báo cáo quý trước ngày 25". */
function isNamedOtherwise({ tokens, at }: Cursor, from: number, { every }: Recurring): boolean {
  for (let i = from; i < at; i++) {
    const unit = WHOLE.get(tokens[i]!.text);
    if ((unit !== undefined && unit !== every) || tokens[i]!.kind === 'number') return true;
  }
  return false;
}

/** Takes the cycle said once more: "hằng tháng, trước ngày 20 hằng tháng"; false where another is said. */
export function takeSameCycle(cursor: Cursor, { every }: Recurring): boolean {
  const again = takeCycle(cursor);
  return again === null || again === every;
}

/** Whether nothing stands here that the day could belong to: "ngày 25 | tháng cuối quý" of a month. */
function isEnd({ token }: Cursor): boolean {
  if (!token || token.kind === 'number') return !token;
  return token.kind === 'word' ? !UNITS.has(token.text) : ',;.)'.includes(token.text);
}

const UNITS = new Set('hằng mỗi của các đầu giữa cuối tuần tháng quý năm kỳ'.split(' '));
