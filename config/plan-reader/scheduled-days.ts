import { isDay, two } from '../../workflows/rules/time';
import type { ItemDraft, TableDay, Unsure } from './draft';
import type { Schedule } from './schedules';
import { fold } from './text';
import { parties } from './units';

/** Whose day is when, for a line that goes by a schedule; null where the plan does not say. */
export function daysOf(
  { due }: Pick<ItemDraft, 'due'>,
  schedules: readonly Schedule[],
  year: number | null,
): { days: TableDay[] | null; unsure: Unsure[] } {
  const none = { days: null, unsure: [] };
  const [only] = due;
  if (due.length !== 1 || !only || schedules.length === 0) return none;
  const ask = (reason: string) => ({ days: null, unsure: [{ field: 'due', reason }] });
  const form = only.deadline?.form;
  const isAnnex = /phụ lục/iu.test(only.words);
  if (form?.kind !== 'schedule' || (form.of !== null && !isAnnex)) return none;
  const named = /phụ lục (?<no>[IVX]+|\d+)/iu.exec(only.words)?.groups?.['no'];
  const meant =
    named === undefined ? schedules : schedules.filter(({ name }) => isCalled(name, named));
  const [schedule] = meant;
  if (!schedule) return none;
  if (meant.length > 1)
    return ask(`“${only.words}”: văn bản có ${meant.length} lịch, không rõ lịch nào`);
  const days: TableDay[] = [];
  for (const { unit, due: time } of schedule.rows) {
    const date = time.deadline?.form;
    const inYear = date?.kind === 'date' ? (date.date.year ?? year) : null;
    if (date?.kind !== 'date' || date.strict || inYear === null)
      return ask(`lịch của “${unit}” ghi “${time.words}”, cần một ngày`);
    const { day: number, month } = date.date;
    const day = [String(inYear), two(month), two(number)].join('-');
    if (!isDay(day)) return ask(`lịch của “${unit}” ghi “${time.words}”, không có ngày này`);
    for (const party of parties(unit))
      days.push({ unit: party, code: null, day, words: time.words });
  }
  const twice = days.find(({ unit }, i) => days.findIndex((other) => other.unit === unit) < i);
  if (twice) return ask(`lịch ghi nhiều ngày cho “${twice.unit}”`);
  return { days, unsure: [] };
}

const isCalled = (name: string, no: string): boolean =>
  new RegExp(`phụ lục (?:số )?${no.toLowerCase()}(?![\\p{L}\\d])`, 'u').test(fold(name));
