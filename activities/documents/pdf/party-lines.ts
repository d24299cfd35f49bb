import type { Column } from '../../../config/plan-reader/column';
import { taskHead } from '../../../config/plan-reader/columns';
import type { Cell, Table } from '../../../config/plan-reader/document';
import { beginsAsUnit, isProperName, parties } from '../../../config/plan-reader/units';

const PARTIES = new Set<Column>(['lead', 'support', 'roles']);

/**
 * Parts the parties of a table that stand on lines of their own without a sign, where a full line made
 * one text of them: "Các sở, ban, ngành" | "UBND các xã". Where a name may go on the cell is doubted.
 */
export function partParties(table: Table, linesOf: (cell: Cell) => readonly string[]): void {
  const head = taskHead(table);
  if (!head) return;
  const cells = table.rows
    .slice(head.rows)
    .flatMap((row) => row.filter((_, column) => PARTIES.has(head.columns[column]!)));
  for (const cell of new Set(cells)) partCell(cell, linesOf(cell));
}

function partCell(cell: Cell, lines: readonly string[]): void {
  let done = 0;
  lines.slice(1).forEach((line, i) => {
    const at = cell.text.indexOf(`${lines[i]} ${line}`, done);
    if (at < 0) return;
    const end = at + lines[i]!.length;
    done = at;
    const between = betweenParties(cell.text.slice(0, end), line);
    if (between === 'unclear') cell.doubt = DOUBT;
    if (between === 'two')
      cell.text = `${cell.text.slice(0, end)}\n${line}${cell.text.slice(end + 1 + line.length)}`;
  });
}

const DOUBT = 'không rõ chỗ xuống dòng trong ô có phải là chỗ hết tên một đơn vị';

/** Whether a party ends with a full line, and another begins on the next. */
export function betweenParties(text: string, next: string): 'one' | 'two' | 'unclear' {
  const before = parties(text).at(-1) ?? '';
  if (WANTS_MORE.test(text) || !/^(?:\p{Lu}\S*|các)\s+\S/u.test(next)) return 'one';
  if (!beginsAsUnit(next) || PART_OF_NAME.test(next)) return 'one';
  if (!isProperName(before) && !GROUP.test(before) && !ENDED.test(before)) return 'one';
  const isSameKind = kindOf(before) !== undefined && kindOf(before) === kindOf(next);
  if (isSameKind || (TOP.test(before) && OTHER.test(next))) return 'two';
  if (ENDED.test(before) && (OTHER.test(next) || isProperName(next))) return 'two';
  if (OWN.test(before) && BODIES.test(next)) return 'two';
  return 'unclear';
}

const WANTS_MORE = /(?:[,;:(/–-]|(?<!\p{L})(?:và|của|với|thuộc|cùng|tại|do|các|là))$/iu;
/** "Phòng Tổ chức | Cán bộ", "Ủy ban Mặt trận | Tổ quốc". */
const PART_OF_NAME =
  /^(?:cán bộ|công chức|viên chức|kế toán|giáo viên|nhân viên|văn thư|báo chí|tổ quốc|đội thiếu niên)(?!\p{L})/iu;
const GROUP = /^(?:các|tất cả|toàn thể)\s/iu;
/** A name ends in whose it is. */
const ENDED =
  /(?<!\p{L})(?:sở|tỉnh|huyện|thành phố|xã|phường|thị trấn|đặc khu|(?:tỉnh|thành|huyện|xã|phường) (?:đoàn|ủy|đội))$/iu;
/** Of no higher office of the same plan. */
const TOP = /^(?:các )?(?:sở|ubnd|ủy ban|bộ|công an|tỉnh đoàn|thành đoàn|địa phương)(?!\p{L})/iu;
/** "Phòng Công tác sinh viên" | "các khoa". */
const OWN =
  /^(?:Phòng|Trung tâm|Chi cục|Khoa|Tổ|Sở|UBND|Công an|Công đoàn|(?:Tỉnh|Thành|Huyện|Xã) đoàn)(?!\p{L})/u;
const BODIES = /^các (?:khoa|phòng|tổ|cơ quan|đơn vị|ban|bộ phận|sở|ngành|đoàn thể)(?!\p{L})/u;
const OTHER =
  /^(?:Các|UBND|Ủy ban nhân dân|Sở|Công an|Phòng|Văn phòng|Trung tâm|Chi cục|(?:Tỉnh|Thành|Huyện|Xã) đoàn|HĐND)(?!\p{L})/u;

const kindOf = (name: string): string | undefined =>
  /^(?:Phòng|Trung tâm|Chi cục|Khoa|Tổ|Sở|Trường)(?=\s)/u.exec(name)?.[0];
