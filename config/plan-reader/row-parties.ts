import { leadOf } from './cell-parties';
import { columnOf, type TaskHead } from './columns';
import type { Unsure } from './draft';
import type { LeadGiven } from './lead-given';
import { isMark } from './matrix';
import { rolesIn } from './roles';
import { isBlank, textUnder, type Row } from './rows';
import { bare, fold, oneLine, tidy } from './text';
import { beginsAsUnit, parties, type Units } from './units';

/** Who leads and who supports a row of a table. */
export interface RowParties {
  lead: string | null;
  support: string[];
  /** The row over it that says so; null where it does itself. */
  over: string | null;
  unsure: Unsure[];
}

/** Who leads by the rows over a row: in their names, or in their columns of parties. */
export interface Above {
  unit: string | null;
  led: LeadGiven | null;
}

/**
 * Reads them from its columns of parties, or from those of the row over it; marks under the names of
 * units are asked about. In a table without such columns the unit leads that is named over the row.
 */
export function rowParties(row: Row, head: TaskHead, above: Above, units: Units): RowParties {
  const unsure: Unsure[] = [];
  const { lead, support, over } = leadersOf(row, head, above, units, unsure);
  if (lead !== null) unsure.push(...othersNamed(lead, row, head, units));
  const helpers = textUnder(row, head, 'support');
  const marks = lead === null ? marksIn(row, head) : [];
  if (marks.length > 0) {
    const reason = `ô được đánh dấu: ${marks.join('; ')}`;
    unsure.push({ field: 'lead', reason }, { field: 'support', reason });
  }
  if (isBlank(helpers) || NOBODY.test(bare(helpers!))) return { lead, support, over, unsure };
  if (isMark(helpers!) || !/\p{L}{2}/u.test(helpers!)) {
    unsure.push({ field: 'support', reason: `ô phối hợp chỉ ghi “${oneLine(helpers!)}”` });
    return { lead, support, over, unsure };
  }
  return { lead, support: parties(helpers!), over, unsure };
}

function leadersOf(
  row: Row,
  head: TaskHead,
  { unit, led }: Above,
  units: Units,
  unsure: Unsure[],
): Omit<RowParties, 'unsure'> {
  const none = { lead: null, support: [], over: null };
  const own = (['lead', 'roles'] as const).filter((column) => head.columns.includes(column));
  if (own.length > 0) {
    const [text] = own.flatMap((column) => textUnder(row, head, column) ?? []);
    const read = leadOf(text ?? null, units, unsure);
    if (read) return { ...read, over: null };
    return led ? ledBy(led, units, unsure) : none;
  }
  if (unit === null) return none;
  const isKnown = units.match(unit).kind === 'units' && /\s/u.test(unit);
  if (!isKnown) unsure.push({ field: 'lead', reason: takenFrom(unit) });
  return { lead: unit, support: [], over: unit };
}

/** The parties of a row over others, which all are asked about but the lead of a group. */
function ledBy(
  { lead, support, over, isGroup }: LeadGiven,
  units: Units,
  unsure: Unsure[],
): Omit<RowParties, 'unsure'> {
  const read = leadOf(lead, units, unsure);
  const helpers = isGroup
    ? [...(read?.support ?? []), ...parties(isBlank(support) ? '' : support!)]
    : [];
  if (!isGroup && read?.lead) unsure.push({ field: 'lead', reason: takenFrom(over) });
  if (helpers.length > 0) unsure.push({ field: 'support', reason: takenFrom(over) });
  return { lead: read?.lead ?? null, support: helpers, over };
}

const takenFrom = (over: string): string => `lấy theo dòng “${over}” ở trên`;

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
