import { inTime, sayDay } from '../../../workflows/rules/time';
import { sayMove, type MovedNotice } from './moves';

/** So many lines of what is told are read; a program gets them all. */
const MOST = 12;

const CHANGES = { added: 'Thêm', moved: 'Chuyển', dropped: 'Bỏ' };

/** What each way of telling is called. */
const KINDS: Record<string, string> = {
  assign: 'Giao việc',
  remind: 'Nhắc việc',
  chase: 'Đôn đốc',
  report: 'Báo cáo cấp trên',
  ask: 'Xin ý kiến, đề nghị',
  call: 'Đề nghị gọi điện',
};

/** A notice that moves; `of` names its item where the lines are about several. */
export type SaidNotice = Omit<MovedNotice, 'key'> & { of?: string };

/** What is told to several at once, or moves by the same days, is one line; the nearest first. */
export function sayNotices(notices: SaidNotice[]): string[] {
  const lines = new Map<string, { day: string; seats: Set<string> }>();
  for (const notice of notices) {
    const said = sayNotice(notice);
    const day = (notice.from ?? notice.to)!;
    const line = lines.get(said) ?? { day, seats: new Set() };
    lines.set(said, { ...line, seats: line.seats.add(notice.seat) });
  }
  const all = [...lines]
    .toSorted(([, a], [, b]) => inTime(a.day, b.day))
    .map(([said, { seats }]) => (seats.size === 1 ? said : `${said} (${seats.size} người nhận)`));
  const more = all.length - MOST;
  return more <= 0
    ? all
    : [...all.slice(0, MOST), `… và ${more} thay đổi khác (xem đủ bằng --json)`];
}

function sayNotice({ of, change, kind, stage, from, to }: SaidNotice): string {
  const days = change === 'moved' ? sayMove({ from, to }) : sayDay((to ?? from)!.slice(0, 10));
  const told = [of, KINDS[kind] ?? kind, stage === null ? undefined : `bước ${stage}`];
  return `${CHANGES[change]}: ${told.filter(Boolean).join(', ')}, ngày ${days}`;
}
