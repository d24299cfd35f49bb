import { leadOf } from './cell-parties';
import { columnOf, type TaskHead } from './columns';
import type { Unsure } from './draft';
import { isMark } from './matrix';
import { rolesIn } from './roles';
import { isBlank, textUnder, type Row } from './rows';
import { bare, fold, oneLine, tidy } from './text';
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
  if (lead !== null) unsure.push(...othersNamed(lead, row, head, units));
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

/** Another column of people or the name of the work may say that somebody else leads. */
function othersNamed(lead: string, row: Row, head: TaskHead, units: Units): Unsure[] {
  const { columns, names } = head;
  const isOther = (name: string): boolean => fold(name) !== fold(lead);
  const inTitle = rolesIn(oneLine(row.title), units);
  if (inTitle.lead !== null && !inTitle.isDoer && isOther(inTitle.lead))
    return [
      { field: 'lead', reason: `tên nội dung ghi “${inTitle.lead}” chủ trì, cột ghi “${lead}”` },
    ];
  const isTold = names.some((name, i) => columns[i] === 'lead' && /chủ trì/iu.test(name));
  const at = row.cells.findIndex(
    ({ text }, i) =>
      columns[i] === 'other' &&
      columnOf(names[i]!) === 'lead' &&
      beginsAsUnit(text) &&
      isOther(bare(oneLine(text))),
  );
  if (isTold || at < 0) return [];
  const text = `cột “${tidy(names[at]!)}” ghi “${oneLine(row.cells[at]!.text)}”`;
  return [{ field: 'lead', reason: `${text}, cột được đọc là nơi chủ trì ghi “${lead}”` }];
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
