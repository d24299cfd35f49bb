import type { Cursor } from './cursor';

/** "đối với báo cáo 6 tháng", "(báo cáo năm)" behind a time says what the time is for. */
export function skipScope(cursor: Cursor): void {
  const open = cursor.peek() === '(' ? 1 : 0;
  const words = `${cursor.peek(open)} ${cursor.peek(open + 1)}`;
  const report = open && (words === 'báo cáo' || cursor.peek(1) === 'bản' || namesReport(cursor));
  if (words !== 'đối với' && !report) return;
  let { at } = cursor;
  const ends = open ? ')' : ',;.';
  while (at < cursor.tokens.length && !ends.includes(cursor.tokens[at]!.text)) {
    if (!open && anotherAt(cursor, at)) break;
    if (TURNS.has(cursor.tokens[at]!.text)) return;
    at++;
  }
  if (open && at++ >= cursor.tokens.length) return;
  const start = cursor.at;
  cursor.at = at;
  cursor.around.scoped = true;
  cursor.mark('tail', start);
}

/** "(6 tháng)", "(năm)", "(quý I)", "(sơ kết)": the report that a date before it is for. */
function namesReport({ tokens, at }: Cursor): boolean {
  const close = tokens.findIndex(({ text }, i) => i > at && text === ')');
  const inside = tokens
    .slice(at + 1, close)
    .map(({ text, kind }) => (kind === 'number' ? '6' : text));
  return REPORTS.has(inside.join(' '));
}

const REPORTS = new Set([
  ...['6 tháng', '6 tháng đầu năm', '6 tháng cuối năm', 'năm', 'cả năm', 'sơ kết', 'tổng kết'],
  ...['quý i', 'quý ii', 'quý iii', 'quý iv', 'quý 6', 'lần 6', 'đợt 6'],
]);

const TURNS = new Set('không chưa nếu trừ hoặc ngoài trước sau khi chậm muộn ngày'.split(' '));

/** "và trước ngày 15/12": another deadline, not more of what this one is for. */
const anotherAt = ({ tokens }: Cursor, at: number): boolean =>
  tokens[at]!.text === 'và' && LIMITS.has(tokens[at + 1]?.text ?? '');

const LIMITS = new Set('trước chậm muộn ngày đến'.split(' '));
