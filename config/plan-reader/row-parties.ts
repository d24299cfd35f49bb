import { leadOf } from './cell-parties';
import type { TaskHead } from './columns';
import type { Unsure } from './draft';
import { isMark } from './matrix';
import { isBlank, textUnder, type Row } from './rows';
import { bare, oneLine, tidy } from './text';
import { beginsAsUnit, parties, type Units } from './units';

/** Who leads and who supports a row of a table. */
export interface RowParties {
  lead: string | null;
  support: string[];
  unsure: Unsure[];
}

/**
 * Reads them from its columns of parties; marks under the names of units are asked about. In a table
 * without such columns the unit leads that is named over the row.
 */
export function rowParties(
  row: Row,
  head: TaskHead,
  above: string | null,
  units: Units,
): RowParties {
  const unsure: Unsure[] = [];
  const { lead, support } = leadersOf(row, head, above, units, unsure);
  const helpers = textUnder(row, head, 'support');
  const marks = lead === null ? marksIn(row, head) : [];
  if (marks.length > 0) {
    const reason = `ô được đánh dấu: ${marks.join('; ')}`;
    unsure.push({ field: 'lead', reason }, { field: 'support', reason });
  }
  if (isBlank(helpers) || NOBODY.test(bare(helpers!))) return { lead, support, unsure };
  if (isMark(helpers!) || !/\p{L}{2}/u.test(helpers!)) {
    unsure.push({ field: 'support', reason: `ô phối hợp chỉ ghi “${oneLine(helpers!)}”` });
    return { lead, support, unsure };
  }
  return { lead, support: parties(helpers!), unsure };
}

function leadersOf(
  row: Row,
  head: TaskHead,
  above: string | null,
  units: Units,
  unsure: Unsure[],
): Omit<RowParties, 'unsure'> {
  const none = { lead: null, support: [] };
  const own = (['lead', 'roles'] as const).filter((column) => head.columns.includes(column));
  if (own.length > 0) {
    const [text] = own.flatMap((column) => textUnder(row, head, column) ?? []);
    return leadOf(text ?? null, units, unsure) ?? none;
  }
  if (above === null) return none;
  const isKnown = units.match(above).kind === 'units' && /\s/u.test(above);
  if (!isKnown) unsure.push({ field: 'lead', reason: `lấy theo dòng “${above}” ở trên` });
  return { lead: above, support: [] };
}

/** "Không": nobody supports. */
const NOBODY = /^không(?: có)?$/iu;

/** What stands under the names of units that have a column each: "“Văn phòng” ghi “x”". */
const marksIn = ({ cells }: Row, { columns, names }: TaskHead): string[] =>
  cells.flatMap(({ text }, i) =>
    columns[i] === 'other' && beginsAsUnit(names[i]!) && (isMark(text) || ROLE.test(text.trim()))
      ? [`“${tidy(names[i]!)}” ghi “${tidy(text)}”`]
      : [],
  );

const ROLE = /^(?:CT|PH|C|P|chủ trì|phối hợp)$/iu;
