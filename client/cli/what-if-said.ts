import { sayDay } from '../../workflows/rules/time';
import type { DateChange, Difference, ToldRow } from '../use-cases/difference';
import { KINDS } from '../use-cases/timeline-said';
import type { Timeline } from '../use-cases/timeline';
import type { PreviewOrder } from '../use-cases/walk-year';
import type { Assumption } from '../use-cases/what-if';
import { whomOf, type Whom } from '../use-cases/whom';
import { table } from './output';

const NONE = '—';

/** The difference side by side: before, after, and what it is. */
export function sayDifference(
  { dates, added, dropped, moved, totals }: Difference,
  assumed: Assumption[],
  { template, directory }: PreviewOrder,
): string {
  const whom = whomOf(directory);
  const titles = new Map(
    template.items.flatMap(({ no, stages }) =>
      stages.map(({ id, title }) => [`${no}/${id}`, title]),
    ),
  );
  const where = (item: string, stage: string | null): string =>
    stage === null ? `mục ${item}` : `mục ${item} “${titles.get(`${item}/${stage}`) ?? stage}”`;
  const told = [
    ...moved.map((row) => ({ row, from: row.from, to: row.to })),
    ...dropped.map((row) => ({ row, from: row.at, to: null })),
    ...added.map((row) => ({ row, from: null, to: row.at })),
  ].sort((a, b) => ((a.from ?? a.to) < (b.from ?? b.to) ? -1 : 1));
  const heads = ['Trước', 'Sau', 'Nội dung'];
  const lines = [
    'Nếu:',
    ...assumed.map((one) => `  - ${sayAssumption(one, where, whom)}`),
    '',
    ...(dates.length === 0
      ? ['Không có thời hạn nào thay đổi.']
      : [
          'THỜI HẠN',
          table(
            heads,
            dates.map((change) => [
              dayOf(change.from),
              dayOf(change.to),
              sayDate(change, where, whom),
            ]),
          ),
        ]),
    '',
    ...(told.length === 0
      ? ['Không có thư nào thay đổi.']
      : ['NỘI DUNG GỬI ĐI', table(heads, together(told, where, whom))]),
    '',
    `CẢ NĂM: ${sayTotals(totals.before, totals.after)}.`,
    `  thêm ${added.length}, bớt ${dropped.length}, đổi ngày ${moved.length} nội dung.`,
  ];
  return lines.join('\n');
}

type Where = (item: string, stage: string | null) => string;

function sayAssumption(one: Assumption, where: Where, whom: Whom): string {
  switch (one.kind) {
    case 'letter': {
      const due = one.due === null ? '' : `, thời hạn ghi “${one.due}”`;
      return `văn bản của ${where(one.item, null)} đến ngày ${sayDay(one.on)}${due}`;
    }
    case 'off':
      return `ngày ${sayDay(one.day)} là ngày nghỉ`;
    case 'extend':
      return `${whom.units([one.unit])} được gia hạn ${one.days} ngày làm việc ở ${where(one.item, one.stage)}`;
  }
}

function sayDate({ item, stage, unit, what }: DateChange, where: Where, whom: Whom): string {
  const of = unit === null ? '' : `, ${whom.units([unit])}`;
  if (stage !== null) return `hạn ${where(item, stage)}${of}`;
  return what === 'opens' ? `ngày mở mục ${item}` : `thời hạn của Sở ở mục ${item}`;
}

interface ToldChange {
  row: ToldRow;
  from: string | null;
  to: string | null;
}

/** What changes alike for many is one line. */
function together(told: ToldChange[], where: Where, whom: Whom): string[][] {
  const groups = new Map<string, ToldChange[]>();
  for (const one of told) {
    const { kind, item, stage, rung } = one.row;
    const key = JSON.stringify([one.from, one.to, kind, item, stage, rung]);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].map((group) => {
    const [{ row, from, to }] = group as [ToldChange];
    const seats = whom.seats(group.map((one) => one.row.seat));
    const others = group.flatMap(({ row: { unit, seat } }) =>
      unit !== null && unit !== '' && !seat.startsWith(`${unit}.`) ? [unit] : [],
    );
    const of = others.length > 0 ? ` về ${whom.units(others)}` : '';
    return [
      dayOf(from),
      dayOf(to),
      `${KINDS[row.kind]} ${where(row.item, row.stage)} → ${seats}${of}`,
    ];
  });
}

/** The day of a day or an instant; a dash where there is none. */
const dayOf = (at: string | null): string => (at === null ? NONE : sayDay(at.slice(0, 10)));

function sayTotals(before: Timeline['totals'], after: Timeline['totals']): string {
  const kinds = (Object.keys(KINDS) as (keyof typeof KINDS)[]).filter(
    (kind) => before[kind] !== after[kind],
  );
  const changed = kinds.map((kind) => `${KINDS[kind]} ${before[kind]} → ${after[kind]}`);
  return [`thư ${before.letters} → ${after.letters}`, ...changed].join(' · ');
}
