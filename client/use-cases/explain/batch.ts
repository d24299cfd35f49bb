import { FIRST_YEAR, LAST_YEAR, type Calendar } from '../../../workflows/rules/calendar/calendar';
import type { Roll } from '../../../workflows/rules/deadline/deadline';
import { isDay, type Day } from '../../../workflows/rules/time';
import { explain, type ExplainOrder, type Explained, type NotExplained } from './explain';

type Answered = (Explained | NotExplained) & { warnings?: string[] };

/**
 * Answers one line of a batch, `{words, year, events: {name: date}, roll}`; a bad line is refused.
 * What of it was not looked at is said in `warnings`, absent where there is nothing to say.
 */
export function explainLine(line: string, calendar: Calendar): Answered {
  const order = orderOf(line);
  if (typeof order === 'string') return { refused: order, position: null, expected: [] };
  const answer = explain(order, calendar);
  const warnings = [...unknownKeys(line), ...unusedEvents(order, answer, calendar)];
  return warnings.length === 0 ? answer : { ...answer, warnings };
}

const KEYS = ['words', 'year', 'events', 'roll'];

const unknownKeys = (line: string): string[] =>
  Object.keys(jsonOf(line) ?? {})
    .filter((key) => !KEYS.includes(key))
    .map((key) => `Không dùng đến “${key}”; một yêu cầu chỉ có: ${KEYS.join(', ')}.`);

/** Events without which the answer is the same; of words that are refused nothing can be said. */
export function unusedEvents(
  order: ExplainOrder,
  answer: Explained | NotExplained,
  calendar: Calendar,
): string[] {
  if ('refused' in answer) return [];
  const said = JSON.stringify(answer);
  return Object.keys(order.events).flatMap((name) => {
    const { [name]: _, ...events } = order.events;
    const isUsed = JSON.stringify(explain({ ...order, events }, calendar)) !== said;
    return isUsed ? [] : [`Lời văn không dùng đến sự kiện “${name}”.`];
  });
}

const EXAMPLE = '{"words": "trong tháng 7", "year": 2021}';

/** The order of a line, or the sentence that says what is wrong with it. */
function orderOf(line: string): ExplainOrder | string {
  const given = jsonOf(line);
  if (given === null) return `Dòng không phải là một yêu cầu JSON; ghi như ${EXAMPLE}.`;
  const { words, year } = given;
  // Programs write null for what is not given.
  const events = given.events ?? {};
  const roll = given.roll ?? 'back';
  if (typeof words !== 'string') return `Thiếu “words”, lời văn của thời hạn; ghi như ${EXAMPLE}.`;
  if (!isYear(year)) return `“year” phải là năm kế hoạch từ ${FIRST_YEAR} đến 2099, ví dụ 2021.`;
  if (!isRoll(roll)) return '“roll” phải là back, forward hoặc none.';
  if (!isRecord(events))
    return '“events” phải là các cặp tên và ngày, ví dụ {"công văn": "2021-07-18"}.';
  const days = new Map<string, Day>();
  for (const [name, value] of Object.entries(events)) {
    const day = typeof value === 'string' ? eventDay(value) : null;
    if (day === null) return wrongEvent(name, JSON.stringify(value));
    const event = eventName(name);
    if (days.has(event)) return givenTwice(event);
    days.set(event, day);
  }
  return { words, year, events: Object.fromEntries(days), roll };
}

/** The name that the words give an event, however its capitals, spaces and letters are typed. */
export function eventName(typed: string): string {
  const name = typed.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase();
  if (name === 'thời hạn của sở') return 'thời hạn của Sở';
  return name.startsWith('mục ') ? `mục ${name.slice(4).toUpperCase()}` : name;
}

/** A day that can be computed with, from "2021-07-18" or "18/7/2021"; null when it is none. */
export function eventDay(text: string): Day | null {
  const [, d = '', m = '', y = ''] =
    /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text.trim()) ?? [];
  const day = y ? `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}` : text.trim();
  const year = Number(day.slice(0, 4));
  return isDay(day) && year >= FIRST_YEAR && year <= LAST_YEAR ? day : null;
}

export const givenTwice = (name: string): string =>
  `Sự kiện “${name}” được ghi hai lần; mỗi sự kiện chỉ có một ngày.`;

export const wrongEvent = (name: string, value: string): string =>
  `Ngày của “${name}” là ${value}: cần một ngày có thật từ năm ${FIRST_YEAR} đến ${LAST_YEAR}, ghi như 2021-07-18.`;

const isYear = (year: unknown): year is number =>
  typeof year === 'number' && Number.isInteger(year) && year >= FIRST_YEAR && year <= 2099;

const isRoll = (roll: unknown): roll is Roll =>
  roll === 'back' || roll === 'forward' || roll === 'none';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function jsonOf(line: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(line);
    return isRecord(value) ? value : null;
  } catch {
    return null;
  }
}
