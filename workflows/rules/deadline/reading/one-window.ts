import { addDays } from '../../time';
import type { Form, Period, WordDoubt } from '../deadline';
import { yearOf } from './years';
import { sayDate } from './dates';
import { daysOf, sayPeriod } from './period-days';

/** "Tháng 7, tháng 8", "tháng 12/2026 và quý I/2027": two times, or one window over both. */
export function addOneWindow(doubts: WordDoubt[], forms: Form[]): void {
  addOneStretch(doubts, forms);
  const periods = forms.map((form) =>
    form.kind === 'period' && !form.strict ? form.period : null,
  );
  const first = periods[0];
  const last = periods.at(-1);
  if (!first || !last) return;
  const follow = periods.every((period, i) => i === 0 || follows(period, periods[i - 1] ?? null));
  if (!follow) return;
  const reading = `một đợt, từ ${sayPeriod(first, first.year)} đến hết ${sayPeriod(last, last.year)}`;
  const why = 'các kỳ liền nhau; đang hiểu là mỗi kỳ một thời hạn';
  doubts.push({
    code: 'one-window',
    reading,
    why,
    other:
      'window' in forms[0]! && !forms[0].window
        ? { kind: 'period', period: last, window: false, strict: false }
        : { kind: 'between', from: first, to: last, strict: false },
  });
}

/** "Ngày 15 và 16/8": two times, or one over both days. */
function addOneStretch(doubts: WordDoubt[], forms: Form[]): void {
  const dates = forms.map((form) => (form.kind === 'date' && !form.strict ? form.date : null));
  const [first, last] = [dates[0], dates.at(-1)];
  if (!first || !last || first.weekday !== undefined) return;
  const sideBySide = dates.every(
    (date, i) =>
      date?.month === first.month && date.year === first.year && date.day === first.day + i,
  );
  if (!sideBySide) return;
  doubts.push({
    code: 'one-window',
    reading: `một đợt, từ ngày ${sayDate(first)} đến hết ngày ${sayDate(last)}`,
    why: 'các ngày liền nhau; đang hiểu là mỗi ngày một thời hạn',
    other: { kind: 'between', from: first, to: last, strict: false },
  });
}

function follows(period: Period | null, before: Period | null): boolean {
  if (!period || !before) return false;
  // The days of a week are another year's in each year.
  if (period.unit === 'week' || before.unit === 'week')
    return (
      period.unit === before.unit && period.of === before.of && period.number === before.number + 1
    );
  const year = yearOf(period, ANY_LEAP_YEAR);
  const { first } = daysOf(period, year);
  const years =
    before.year === null && period.year !== null
      ? [year, year - 1]
      : [yearOf(before, ANY_LEAP_YEAR)];
  return years.some((own) => addDays(daysOf(before, own).last, 1) === first);
}

const ANY_LEAP_YEAR = 2000;
