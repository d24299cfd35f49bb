import { sayDay, type Instant } from '../../../workflows/rules/time';
import { TEXTS, type ItemCode } from '../board/states';
import { sayBeyond, type Beyond } from './beyond';
import { sayItem, type Whom } from './whom';
import type { Timeline, TimelineKind, TimelineRow } from './timeline';

/** What each kind of row is called. */
export const KINDS: Record<TimelineKind, string> = {
  assign: 'giao việc',
  remind: 'nhắc việc',
  chase: 'đôn đốc',
  report: 'báo cáo',
  ask: 'hỏi ý kiến',
  call: 'đề nghị gọi điện',
  act: 'thao tác',
  open: 'mở',
  close: 'kết thúc',
  state: 'trạng thái',
};

type Rows = [TimelineRow, ...TimelineRow[]];

/** A day's heading above the first line of each day, after the day told last. */
export function sayRows(rows: TimelineRow[], lastDay = ''): string[] {
  let day = lastDay;
  return alike(rows).flatMap((group) => {
    const date = group[0].at.slice(0, 10);
    const head = date === day ? [] : [`\nNgày ${sayDay(date)}`];
    day = date;
    return [...head, lineOf(group)];
  });
}

/** The same thing told to many, or done by many, is one line. */
export function alike(rows: TimelineRow[]): Rows[] {
  const groups = new Map<string, Rows>();
  for (const row of rows) {
    const { at, kind, item, instance, stage, why } = row;
    const key = JSON.stringify([at, kind, item, instance, stage, row.to === null, why]);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()];
}

function lineOf(rows: Rows): string {
  const [{ at, kind, item, instance, stage, why }] = rows;
  const whole = sayItem({ item, instance });
  const where = stage ? `${whole}, ${stage}` : whole;
  const whom = [...new Set(rows.flatMap(({ to, unit }) => to ?? unit ?? []))];
  const names = whom.length > 0 ? `: ${whom.join(', ')}` : '';
  return `  ${at.slice(11, 16)}  ${KINDS[kind]} (${where})${names}. ${why}`;
}

/** How much of each kind there was: "giao việc 68 · nhắc việc 128". */
export function sayTotals(totals: Timeline['totals']): string {
  return (Object.keys(KINDS) as TimelineKind[])
    .filter((kind) => totals[kind] > 0)
    .map((kind) => `${KINDS[kind]} ${totals[kind]}`)
    .join(' · ');
}

/** How a year was played, but for its timeline. */
export interface YearPlayed {
  year: number;
  totals: Timeline['totals'];
  /** Items that were still open at the end. */
  open: { item: string; instance: number; state: string }[];
  /** What lies after the end. */
  beyond: Beyond[];
  /** Acts that were refused, each with the sentence. */
  refused: { at: Instant; as: string; item: string; verb: string; refusal: string }[];
}

/** The end of a rehearsal in a few lines. */
export function summaryOf({ year, totals, open, beyond, refused }: YearPlayed, whom: Whom): string {
  const still = open.map(
    ({ state, ...item }) => `${sayItem(item)} – ${TEXTS[state as ItemCode].toLowerCase()}`,
  );
  return [
    `\nKết thúc chạy thử kế hoạch năm ${year}: ${totals.letters} thư.`,
    `  ${sayTotals(totals)}`,
    still.length > 0
      ? `  Đến ngày 31/3/${year + 1} còn: ${still.join(', ')}.`
      : `  Đến ngày 31/3/${year + 1} mọi nội dung đã kết thúc.`,
    ...sayBeyond(beyond, whom).map((line) => `  Sau ngày đó: ${line}.`),
    ...refused.map(
      ({ as, item, verb, refusal }) => `  Bị từ chối: ${as}, mục ${item}, ${verb}: ${refusal}`,
    ),
  ].join('\n');
}
