import type { Refusal } from '../deadline';
import { Cursor } from './cursor';
import type { Token } from './token';

/** With these an office or a part of one is named: "các phòng còn lại", "Văn phòng". */
const UNITS = new Set(
  'văn phòng các đơn sở ban thanh trung chi cục ubnd tổ khối trường xã phường huyện'.split(' '),
);

/**
 * Why "Văn phòng: 15/7; các phòng còn lại: 20/7" is not read: a line has one outside date for all; null for
 * any other words.
 */
export function perUnit(words: string): Refusal | null {
  const cursor = new Cursor(words, true);
  const { tokens } = cursor;
  if (!namesUnit(tokens, 0)) return null;
  for (let at = 1; at < tokens.length; at++) {
    if (!';,'.includes(tokens[at]!.text) || !namesUnit(tokens, at + 1)) continue;
    cursor.at = at + 3;
    cursor.refuse(at + 1, 'Mỗi nơi một thời hạn: đề nghị ghi mỗi đơn vị một dòng riêng');
    return cursor.refused();
  }
  return null;
}

/** Whether a unit begins here, with a time of its own before the next sign that parts. */
function namesUnit(tokens: readonly Token[], at: number): boolean {
  if (!UNITS.has(tokens[at]?.text ?? '')) return false;
  for (let i = at + 1; i < tokens.length && !';,'.includes(tokens[i]!.text); i++)
    if (tokens[i]!.kind === 'number') return true;
  return false;
}
