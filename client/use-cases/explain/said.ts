import {
  dayOf,
  sayDay,
  sayInstant,
  sayWeekday,
  weekday,
  type Instant,
} from '../../../workflows/rules/time';
import type { Explained } from './explain';

/** An explained deadline in plain lines. */
export function sayExplained(explained: Explained): string {
  const { opens, due, waitsFor, proof, doubts, occurrences, provisional } = explained;
  const lines = [
    `Thời hạn: ${due === null ? 'chưa có hoặc không ấn định ngày cuối' : sayDue(due)}`,
  ];
  if (opens !== null) lines.push(`Bắt đầu:  ngày ${sayDay(opens)}`);
  if (waitsFor !== null) lines.push(`Chờ:      ${waitsFor}`);
  lines.push('Cách tính:', ...proof.map((line) => `  - ${line}`));
  if (doubts.length > 0) {
    lines.push('Cách hiểu khác, cần xác nhận:');
    for (const { reading, due: other, why, taken } of doubts) {
      const instead = taken ? `, đang lấy ${sayDue(taken)}` : '';
      const day = other === null ? '' : ` → ${sayDue(other)}${instead}`;
      lines.push(`  - ${reading}${day} (${why})`);
    }
  }
  if (occurrences.length > 1) {
    const days = occurrences.map((time) => `  - ${sayDue(time.due)}`);
    lines.push(`Các lần trong năm (${occurrences.length}):`, ...days);
  }
  if (provisional) lines.push('Tạm tính: lịch nghỉ của năm liên quan chưa có thông báo.');
  return lines.join('\n');
}

/** "hết ngày 09/12/2021, thứ Năm", "16 giờ 00 ngày 15/12/2021, thứ Tư". */
function sayDue(due: string): string {
  const instant: Instant = Date.parse(due);
  const day = dayOf(instant);
  const when = due.includes('T23:59:59') ? `hết ngày ${sayDay(day)}` : sayInstant(instant);
  return `${when}, ${sayWeekday(weekday(day))}`;
}
