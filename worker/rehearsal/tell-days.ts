import type { Database } from '../../activities/store/database';
import { timelineOf, type TimelineKind, type TimelineRow } from '../../client/use-cases/timeline';
import { iso, sayDay, type Instant } from '../../workflows/rules/time';
import type { Rehearsal } from './rehearse';

const SAID: Record<TimelineKind, string> = {
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

/** Tells a rehearsal day by day, only what came new: the date, what happened and to whom. */
export function dayTeller(
  say: (line: string) => void,
): (database: Database, plan: string, until: Instant) => Promise<void> {
  const told = new Set<string>();
  let day = '';
  return async (database, plan, until) => {
    const { timeline } = await timelineOf(database, plan);
    const fresh = timeline.filter((row) => row.at <= iso(until) && !told.has(JSON.stringify(row)));
    for (const row of fresh) told.add(JSON.stringify(row));
    for (const rows of alike(fresh)) {
      const date = rows[0].at.slice(0, 10);
      if (date !== day) say(`\nNgày ${sayDay(date)}`);
      day = date;
      say(lineOf(rows));
    }
  };
}

type Rows = [TimelineRow, ...TimelineRow[]];

/** The same thing told to many, or done by many, is one line. */
function alike(rows: TimelineRow[]): Rows[] {
  const groups = new Map<string, Rows>();
  for (const row of rows) {
    const key = JSON.stringify([row.at, row.kind, row.item, row.stage, row.to === null, row.why]);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()];
}

function lineOf(rows: Rows): string {
  const [{ at, kind, item, stage, why }] = rows;
  const where = stage ? `mục ${item}, ${stage}` : `mục ${item}`;
  const whom = rows.flatMap(({ to, unit }) => to ?? unit ?? []);
  const names = whom.length > 0 ? `: ${whom.join(', ')}` : '';
  return `  ${at.slice(11, 16)}  ${SAID[kind]} (${where})${names}. ${why}`;
}

/** The end of a rehearsal in a few lines. */
export function summaryOf({ year, totals, open, refused }: Rehearsal): string {
  const kinds = Object.keys(SAID) as TimelineKind[];
  const counts = kinds
    .filter((kind) => totals[kind] > 0)
    .map((kind) => `${SAID[kind]} ${totals[kind]}`);
  const still = open.map(({ item, state }) => `mục ${item} (${state})`);
  return [
    `\nKết thúc chạy thử kế hoạch năm ${year}: ${totals.letters} thư.`,
    `  ${counts.join(' · ')}`,
    still.length > 0
      ? `  Đến ngày 31/3/${year + 1} còn: ${still.join(', ')}.`
      : `  Đến ngày 31/3/${year + 1} mọi nội dung đã kết thúc.`,
    ...refused.map(
      ({ as, item, verb, refusal }) => `  Bị từ chối: ${as}, mục ${item}, ${verb}: ${refusal}`,
    ),
  ].join('\n');
}
