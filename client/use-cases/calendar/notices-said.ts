import { inTime, sayDay } from '../../../workflows/rules/time';
import { KINDS } from '../preview/timeline-said';
import type { SeatNames } from '../preview/whom';
import { sayMove, type MovedNotice } from './moves';

/** So many lines of what is told are read; a program gets them all. */
const MOST = 12;

const CHANGES = { added: 'Thêm', moved: 'Chuyển', dropped: 'Bỏ' };

/** A notice that moves; `of` names its item where the lines are about several. */
export type SaidNotice = Omit<MovedNotice, 'key'> & { of?: string };

type Alike = [SaidNotice, ...SaidNotice[]];

/**
 * What is told to several at once, or moves by the same days, is one line; the nearest first. Each
 * line says of how many notices it is, and the last of how many the others are.
 */
export function sayNotices(notices: SaidNotice[], names: SeatNames): string[] {
  const lines = new Map<string, Alike>();
  for (const notice of notices) {
    const { of, change, kind, stage } = notice;
    const key = JSON.stringify([of, change, kind, stage, daysOf(notice)]);
    const line = lines.get(key);
    if (line) line.push(notice);
    else lines.set(key, [notice]);
  }
  const all = [...lines.values()].toSorted(([a], [b]) =>
    inTime((a.from ?? a.to)!, (b.from ?? b.to)!),
  );
  const others = all.slice(MOST);
  return [
    ...all.slice(0, MOST).map((line) => sayAlike(line, names)),
    ...(others.length === 0
      ? []
      : [
          `… và ${others.flat().length} lượt khác, trong ${others.length} dòng (xem đủ bằng --json)`,
        ]),
  ];
}

function sayAlike(notices: Alike, names: SeatNames): string {
  const [{ of, change, kind, title }] = notices;
  const about = [KINDS[kind], of, title === null ? undefined : `“${title}”`].filter(Boolean);
  const whom = names.seats(notices.map(({ seat }) => seat));
  return `${CHANGES[change]} ${notices.length} lượt: ${about.join(' ')} → ${whom}, ngày ${daysOf(notices[0])}`;
}

const daysOf = ({ change, from, to }: SaidNotice): string =>
  change === 'moved' ? sayMove({ from, to }) : sayDay((to ?? from)!.slice(0, 10));
