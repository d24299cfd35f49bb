import { sayDay } from '../../../workflows/rules/time';
import type { DateChange, Difference, ToldRow } from '../../use-cases/preview/difference';
import { KINDS } from '../../use-cases/preview/timeline-said';
import type { Timeline } from '../../use-cases/preview/timeline';
import type { PreviewOrder } from '../../use-cases/preview/walk-year';
import type { Assumption } from '../../use-cases/preview/assumption';
import { whomOf, type Whom } from '../../use-cases/preview/whom';
import { table } from '../output';

const NONE = '—';

/** The difference side by side: before, after, and what it is. */
export function sayDifference(
  { dates, added, dropped, moved, totals }: Difference,
  assumed: Assumption[],
  order: PreviewOrder,
): string {
  const whom = whomOf(order);
  const told = [
    ...moved.map((row) => ({ row, from: row.from, to: row.to })),
    ...dropped.map((row) => ({ row, from: row.at, to: null })),
    ...added.map((row) => ({ row, from: null, to: row.at })),
  ].sort((a, b) => ((a.from ?? a.to) < (b.from ?? b.to) ? -1 : 1));
  const heads = ['Trước', 'Sau', 'Nội dung'];
  const lines = [
    'Nếu:',
    ...assumed.map((one) => `  - ${sayAssumption(one, whom)}`),
    '',
    ...(dates.length === 0
      ? ['Không có thời hạn nào thay đổi.']
      : [
          'THỜI HẠN',
          table(
            heads,
            dates.map((change) => [dayOf(change.from), dayOf(change.to), sayDate(change, whom)]),
          ),
        ]),
    '',
    ...(told.length === 0
      ? ['Không có thư nào thay đổi.']
      : ['NỘI DUNG GỬI ĐI', table(heads, together(told, whom))]),
    '',
    `CẢ NĂM: ${sayTotals(totals.before, totals.after)}.`,
    `  thêm ${added.length}, bớt ${dropped.length}, đổi ngày ${moved.length} nội dung.`,
  ];
  return lines.join('\n');
}

function sayAssumption(one: Assumption, whom: Whom): string {
  switch (one.kind) {
    case 'letter': {
      const due = one.due === null ? '' : `, thời hạn ghi “${one.due}”`;
      return `văn bản của ${whom.place({ ...one, stage: null })} đến ngày ${sayDay(one.on)}${due}`;
    }
    case 'off':
      return `ngày ${sayDay(one.day)} là ngày nghỉ`;
    case 'extend':
      return `${whom.units([one.unit])} được gia hạn ${one.days} ngày làm việc ở ${whom.place(one)}`;
  }
}

function sayDate({ unit, what, ...where }: DateChange, whom: Whom): string {
  const of = unit === null ? '' : `, ${whom.units([unit])}`;
  const place = whom.place(where);
  if (where.stage !== null) return `hạn ${place}${of}`;
  return what === 'opens' ? `ngày mở ${place}` : `thời hạn của Sở ở ${place}`;
}

interface ToldChange {
  row: ToldRow;
  from: string | null;
  to: string | null;
}

/** What changes alike for many is one line. */
function together(told: ToldChange[], whom: Whom): string[][] {
  const groups = new Map<string, ToldChange[]>();
  for (const one of told) {
    const { kind, item, instance, stage, rung } = one.row;
    const key = JSON.stringify([one.from, one.to, kind, item, instance, stage, rung]);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].map((group) => {
    const [{ row, from, to }] = group as [ToldChange];
    const seats = whom.seats(group.map((one) => one.row.seat));
    const others = group.flatMap(({ row: { unit, seat } }) =>
      unit !== null && unit !== '' && !seat.startsWith(`${unit}.`) ? [unit] : [],
    );
    const of = others.length > 0 ? ` về ${whom.units(others)}` : '';
    return [dayOf(from), dayOf(to), `${KINDS[row.kind]} ${whom.place(row)} → ${seats}${of}`];
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
