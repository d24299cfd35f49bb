import type { LoadedTemplate } from '../../../config/plan-template/plan-template';
import {
  isWorkingDay,
  rollBack,
  rollForward,
  type Calendar,
} from '../../../workflows/rules/calendar/calendar';
import { read } from '../../../workflows/rules/deadline/read';
import type { Roll } from '../../../workflows/rules/deadline/resolve';
import type { ItemTemplate } from '../../../workflows/rules/plan/plan';
import { say } from '../../../workflows/rules/plan/outside-date';
import { dayOf, sayDay, sayWeekday, weekday, type Day } from '../../../workflows/rules/time';

/** Words of an item that may name a day: its deadline, or a day on which something is told. */
type Words = { words: string | null } & ({ roll: Roll } | { what: string });

/** Days that the words name and on which nobody works in that year, one official sentence each. */
export function daysOffIn({ items, year }: LoadedTemplate, calendar: Calendar): string[] {
  return items.flatMap((item) =>
    wordsOf(item).flatMap((said) => {
      const named = said.words === null ? null : namedDay(said.words, year, calendar);
      if (named === null || isWorkingDay(calendar, named)) return [];
      const what = 'what' in said ? `${said.what} ` : '';
      const falls = `rơi vào ${sayWeekday(weekday(named))} ${sayDay(named)}, ngày nghỉ`;
      const then = 'roll' in said ? counted(said.roll, named, calendar) : told(named, calendar);
      return [`Nội dung ${item.no}: ${what}“${said.words}” ${falls}, ${then}`];
    }),
  );
}

const wordsOf = ({ due, opens, missing, watch, stages }: ItemTemplate): Words[] => [
  { words: due, roll: 'back' },
  { words: opens, what: 'ngày mở' },
  { words: missing, what: 'mốc báo cáo thiếu văn bản' },
  // Months and quarters are asked about on their own first day, wherever the watch begins.
  { words: typeof watch?.every === 'number' ? watch.from : null, what: 'mốc bắt đầu hỏi' },
  ...stages.map((stage) => ({ words: stage.due, roll: stage.roll })),
];

/** The one day that words name; null: a window, or a day that waits for something. */
function namedDay(words: string, year: number, calendar: Calendar): Day | null {
  const reading = read(words);
  if (!reading.ok || reading.deadline.form.kind !== 'date') return null;
  const { due } = say(words, { plan: { year }, calendar }, {}, 'none');
  return due === null ? null : dayOf(due);
}

function counted(roll: Roll, day: Day, calendar: Calendar): string {
  if (roll === 'none') return 'thời hạn giữ nguyên';
  return roll === 'back'
    ? `thời hạn lùi về ${sayDay(rollBack(calendar, day))}`
    : `thời hạn chuyển sang ${sayDay(rollForward(calendar, day))}`;
}

const told = (day: Day, calendar: Calendar): string =>
  `thư gửi ngày ${sayDay(rollForward(calendar, day))}`;
