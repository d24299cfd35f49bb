import { unitOf } from '../../../workflows/rules/duty/state';
import { letterDoubts } from '../../../workflows/rules/plan/letter-doubts';
import { dayOf, sayDay, type Day } from '../../../workflows/rules/time';
import type { DateChange, Difference, ToldRow } from '../../use-cases/preview/difference';
import { KINDS } from '../../use-cases/preview/timeline-said';
import type { Timeline } from '../../use-cases/preview/timeline';
import type { WalkedYear } from '../../use-cases/preview/walk-year';
import type { Assumption } from '../../use-cases/preview/assumption';
import { whomOf, type Whom } from '../../use-cases/preview/whom';
import { table } from '../output';

const NONE = '—';

/**
 * The difference side by side: before, after, and what it is.
 * @param after the year as it is with what is assumed
 */
export function sayDifference(
  { dates, added, dropped, moved, totals }: Difference,
  assumed: Assumption[],
  after: WalkedYear,
): string {
  const whom = whomOf(after.order);
  const granted = assumed.filter((one) => one.kind === 'extend');
  const told = [
    ...moved.map((row) => ({ row, from: row.from, to: row.to })),
    ...dropped.map((row) => ({ row, from: row.at, to: null })),
    ...added.map((row) => ({ row, from: null, to: row.at })),
  ].sort((a, b) => ((a.from ?? a.to) < (b.from ?? b.to) ? -1 : 1));
  const heads = ['Trước', 'Sau', 'Nội dung'];
  const lines = [
    'Nếu:',
    ...assumed.map((one) => `  - ${sayAssumption(one, whom, after)}`),
    '',
    ...(dates.length === 0
      ? ['Không có thời hạn nào thay đổi.']
      : [
          'THỜI HẠN',
          table(
            heads,
            dates.map((change) => [dayIn(change.from), dayIn(change.to), sayDate(change, whom)]),
          ),
        ]),
    '',
    ...(told.length === 0
      ? ['Không có thư nào thay đổi.']
      : ['NỘI DUNG GỬI ĐI', table(heads, together(told, granted, whom))]),
    '',
    `CẢ NĂM: ${sayTotals(totals.before, totals.after)}.`,
    `  thêm ${added.length}, bớt ${dropped.length}, đổi ngày ${moved.length} nội dung.`,
  ];
  return lines.join('\n');
}

type Extension = Extract<Assumption, { kind: 'extend' }>;

function sayAssumption(one: Assumption, whom: Whom, after: WalkedYear): string {
  switch (one.kind) {
    case 'letter': {
      const came = `văn bản của ${whom.place({ ...one, stage: null })} đến ngày ${sayDay(one.on)}`;
      if (one.due === null) return came;
      const others = letterDoubts(one.due).map((doubt) => `\n    lấy cách hiểu sớm hơn; ${doubt}`);
      return `${came}, thời hạn ghi “${one.due}”${others.join('')}`;
    }
    case 'off':
      return `ngày ${sayDay(one.day)} là ngày nghỉ`;
    case 'extend': {
      const on = `coi như được đồng ý ngày ${sayDay(grantedOn(one, after))} khi đơn vị nhận việc`;
      return `${whom.units([one.unit])} được gia hạn ${one.days} ngày làm việc ở ${whom.place(one)}, ${on}`;
    }
  }
}

const isGranted = (
  { item, instance, stage, unit }: Extension,
  row: Pick<ToldRow, 'item' | 'instance' | 'stage' | 'unit'>,
): boolean =>
  item === row.item &&
  (instance === null || instance === row.instance) &&
  stage === row.stage &&
  unitOf(unit) === unitOf(row.unit ?? '');

function grantedOn(one: Extension, { items }: WalkedYear): Day {
  const granted = items.flatMap(({ item, moments }) =>
    moments.flatMap(({ facts, state: { instance } }) =>
      facts.filter((fact) => {
        if (fact.type !== 'acted' || fact.intake.act.verb !== 'extend') return false;
        return isGranted(one, { item: item.no, instance, ...fact.intake.act });
      }),
    ),
  );
  return dayOf(granted[0]!.at);
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

/** What changes alike for many is one line; the letter that tells of an extension says so. */
function together(told: ToldChange[], granted: Extension[], whom: Whom): string[][] {
  const tells = ({ row, from }: ToldChange): string =>
    from === null && row.kind === 'assign' && granted.some((one) => isGranted(one, row))
      ? `: ${row.why}`
      : '';
  const groups = new Map<string, ToldChange[]>();
  for (const one of told) {
    const { kind, item, instance, stage, rung } = one.row;
    const key = JSON.stringify([one.from, one.to, kind, item, instance, stage, rung, tells(one)]);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].map((group) => {
    const [first] = group as [ToldChange];
    const { row, from, to } = first;
    const seats = whom.seats(group.map((one) => one.row.seat));
    const others = group.flatMap(({ row: { unit, seat } }) =>
      unit !== null && unit !== '' && !seat.startsWith(`${unit}.`) ? [unit] : [],
    );
    const of = others.length > 0 ? ` về ${whom.units(others)}` : '';
    const about = `${KINDS[row.kind]} ${whom.place(row)} → ${seats}${of}${tells(first)}`;
    return [dayIn(from), dayIn(to), about];
  });
}

/** The day of a day or an instant; a dash where there is none. */
const dayIn = (at: string | null): string => (at === null ? NONE : sayDay(at.slice(0, 10)));

function sayTotals(before: Timeline['totals'], after: Timeline['totals']): string {
  const kinds = (Object.keys(KINDS) as (keyof typeof KINDS)[]).filter(
    (kind) => before[kind] !== after[kind],
  );
  const changed = kinds.map((kind) => `${KINDS[kind]} ${before[kind]} → ${after[kind]}`);
  return [`thư ${before.letters} → ${after.letters}`, ...changed].join(' · ');
}
