import type { Edge, Form } from '../deadline';
import type { Cursor } from './cursor';
import { completeAhead } from './doings';
import { isReversed } from './edges';
import { readPart } from './parts';

/**
 * "…, hoàn thành trước ngày 30/11" behind a beginning: the stretch from one to the other. Null, and
 * nothing is taken, where no end stands; one before its beginning is refused.
 */
export function readFinish(cursor: Cursor, from: Edge): Form | null {
  const start = cursor.at;
  if (!cursor.skip(',') && !cursor.skip(';')) cursor.skip('và');
  const words = completeAhead(cursor) ? 2 : cursor.peek() === 'xong' ? 1 : 0;
  const joined = cursor.at > start && words > 0;
  cursor.at += words;
  const end = joined ? readPart(cursor, 'by') : null;
  if (end?.kind !== 'date' && (end?.kind !== 'period' || end.strict)) {
    cursor.at = start;
    return null;
  }
  const to = end.kind === 'date' ? end.date : end.period;
  if (isReversed(from, to, end.strict))
    return cursor.refuse(start, `“${cursor.written(start)}” kết thúc trước khi bắt đầu`);
  cursor.around.openEnded = false;
  return { kind: 'between', from, to, strict: end.strict };
}
