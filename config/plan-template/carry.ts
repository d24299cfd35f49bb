import { isMap, isSeq, parseDocument } from 'yaml';
import { sayDay, type Day } from '../../workflows/rules/time';

/** A duty that is taken over into another year's plan as a line of its own. */
export interface CarriedDuty {
  /** The line of the old plan. */
  line: string;
  unit: string;
  unitName: string;
  criterion: string | null;
  due: Day | null;
  basis: string | null;
}

/** What stands where a person has to say what is meant; no plan starts on it. */
const ASK = '?';

/**
 * A template with more lines at its end, one for each duty that is taken over.
 * @param plan the plan that they come from
 * @throws RangeError when the template writes its items in one line, or has no number left
 */
export function withCarried(text: string, duties: CarriedDuty[], plan: string): string {
  if (duties.length === 0) return text;
  const items = parseDocument(text).get('items', true);
  const last = isSeq(items) && !items.flow ? items.items.at(-1) : undefined;
  if (!isSeq(items) || !isMap(last) || !last.range) {
    throw new RangeError('items must be a list with one item a block');
  }
  const numbers = items.items.map((item) => (isMap(item) ? Number(item.get('no')) : 0));
  const next = Math.max(...numbers) + 1;
  if (next + duties.length > 1000) throw new RangeError('items can be numbered up to 999');
  const column = last.range[0] - text.lastIndexOf('\n', last.range[0]) - 1 - '- '.length;
  const end = text.slice(0, last.range[1]).trimEnd().length;
  const lines = duties.flatMap((duty, i) => ['', ...itemLines(duty, next + i, plan)]);
  const written = lines.map((line) => (line === '' ? '' : ' '.repeat(column) + line)).join('\n');
  return `${text.slice(0, end)}\n${written}\n${text.slice(end).trimStart()}`;
}

function itemLines(duty: CarriedDuty, no: number, plan: string): string[] {
  const { line, unit, unitName, criterion, due, basis } = duty;
  const until = due === null ? ASK : `chậm nhất ngày ${sayDay(due)}`;
  const about = criterion === null ? '' : ` ${criterion}`;
  const title = `Khắc phục chỉ số CCHC thành phần${about} đạt điểm thấp`;
  const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
  return [
    `# Nhiệm vụ khắc phục chưa xong của kế hoạch ${plan}, mục ${line}${basis === null ? '' : `; giao theo ${oneLine(basis)}`}.`,
    `- no: '${no}'`,
    '  workflow: plannedTask',
    `  line: ${quoted(line)}`,
    `  sentence: ${quoted(`${title} (${unitName} thực hiện, ${until}).`)}`,
    `  title: ${quoted(title)}`,
    `  lead: ${quoted(unitName)}`,
    `  units: [${unit}]`,
    `  due: ${quoted(until)}`,
    '  stages:',
    '    - id: remedy',
    `      title: ${quoted(title)}`,
    '      ask: chỉ đạo khắc phục hạn chế theo nhiệm vụ được giao và gửi kết quả về Văn phòng Sở',
    '      by: lead',
    '      meets: submit',
    '      reviewed: true',
    `      due: ${quoted(until)}`,
    `      basis: ${quoted(`nhiệm vụ khắc phục của kế hoạch ${plan}, mục ${line}`)}`,
  ];
}

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();
