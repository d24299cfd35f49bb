import type { EventWords, Form } from '../deadline';
import type { Cursor } from './cursor';
import { doingAhead } from './doings';
import { readLead, readTentative } from './leads';
import { limitAhead } from './limits';
import { readPart } from './parts';
import { readLimitedSpan } from './spans-behind';

/** Kinds that have one day of their own. */
export const DATED = new Set<Form['kind']>(['date', 'period', 'point']);

/** What comes when it comes. */
const AWAITED = new Set<Form['kind']>(['when', 'demand', 'schedule']);

/** "sau khi hoàn thành mục 2, chậm nhất ngày 15/8": the event opens it, the date ends it. */
export function readLimit(cursor: Cursor, first: Form): Form | null {
  const soon = first.kind === 'soon' && first.days === null ? first.after : null;
  if (!soon && !AWAITED.has(first.kind)) return first;
  if (first.kind === 'demand' && cursor.peek() === 'trong') return readAskedWithin(cursor);
  const start = cursor.at;
  if (!cursor.skip(',')) cursor.skip('và');
  cursor.skip('nhưng');
  const joined = cursor.at > start;
  const expected = joined && readTentative(cursor);
  if (!joined || (!expected && !limitBehindDoing(cursor))) {
    cursor.at = start;
    return first;
  }
  const event = first.kind === 'when' ? first.event : soon;
  const counted = event && !expected ? readCountBehind(cursor, event) : null;
  if (counted) return counted;
  const limit = readPart(cursor, 'by');
  if (limit === null || !DATED.has(limit.kind)) return cursor.want('chậm nhất ngày 15/12');
  cursor.around.awaited = true;
  return limit;
}

/** "đột xuất trong quý III": once within it, or whenever it is asked for. */
function readAskedWithin(cursor: Cursor): Form | null {
  const form = readPart(cursor, 'in');
  if (form?.kind !== 'period') return null;
  cursor.around.asked = true;
  return form;
}

/** Whether a limit stands here, or behind "hoàn thành", "gửi Sở Nội vụ", which are taken. */
function limitBehindDoing(cursor: Cursor): boolean {
  if (limitAhead(cursor)) return true;
  if (!doingAhead(cursor)) return false;
  const start = cursor.at;
  const around = { ...cursor.around };
  readLead(cursor);
  if (limitAhead(cursor)) return true;
  cursor.unmark(start);
  Object.assign(cursor.around, around);
  return false;
}

/** "khi có kết quả thẩm định, chậm nhất 05 ngày làm việc": so long after the event. */
function readCountBehind(cursor: Cursor, event: EventWords): Form | null {
  const start = cursor.at;
  const span = readLimitedSpan(cursor);
  if (span && (!cursor.token || ',;.'.includes(cursor.peek()))) {
    cursor.around.openEnded = false;
    return { kind: 'within', span, after: { event } };
  }
  cursor.at = start;
  return null;
}
