import { civilDay } from '../../time';
import type { CivilDate, Form, Period, WordDoubt } from '../deadline';
import { sayDate } from './dates';
import { daysOf, sayPeriod } from './period-days';
import { inYear } from './years';
import { dayOfMonth, dayOfQuarter, dayOfYear } from './days-of-cycle';

/**
 * "Ngày 15/6 và ngày 15/12/2021": both are of 2021. What stands later in its year than the time behind
 * it, "tháng 12 và tháng 01/2022", stays of the plan's year, and so does what stands earlier in its year than
 * the time before it, "ngày 15/12/2021 và ngày 15/6"; both are doubted.
 */
export function shareYears(forms: Form[]): void {
  const years = forms.map(namedYear);
  const last = years.findLast((year) => year !== null) ?? null;
  if (last === null) return shareLater(forms);
  let year: number | null = null;
  for (let i = forms.length - 1; i >= 0; i--) {
    if (years[i] !== null) year = years[i]!;
    else if (turned(forms, i)) year = null;
    if (year !== null) forms[i] = withYear(forms[i]!, year);
  }
  for (let i = years.lastIndexOf(last) + 1; i < forms.length; i++) {
    if (turned(forms, i - 1)) return;
    forms[i] = withYear(forms[i]!, last);
  }
}

/** The other reading of a list in which `shareYears` has left a time to the plan's year. */
export function addTurn(doubts: WordDoubt[], forms: Form[]): void {
  const year = namedYear(forms.at(-1)!);
  if (year === null) return addNextYear(doubts, forms);
  const own = forms.findIndex((form) => namedYear(form) === null);
  if (own < 0) return;
  doubts.push({
    code: 'turn',
    reading: `tất cả đều của năm ${year}`,
    why: `chỉ thời gian ghi sau có năm; đang hiểu thời gian ghi trước là của năm kế hoạch`,
    other: withYear(forms[own]!, year),
  });
}

/** "Ngày 10/7 và 10/01", "quý IV năm 2023 và quý I": the last may be of the year behind the one before it. */
function addNextYear(doubts: WordDoubt[], forms: Form[]): void {
  const i = forms.findIndex((_, at) => at > 0 && turned(forms, at - 1));
  if (i < 0 || timeOf(forms[i]!)?.later) return;
  const year = namedYear(forms[i - 1]!);
  const form = forms[i]!;
  doubts.push({
    code: 'turn',
    reading: `${sayTime(form)} của ${year === null ? 'năm sau' : `năm ${year + 1}`}`,
    why: `${sayTime(form)} ghi sau một thời gian muộn hơn trong năm mà không ghi năm; đang hiểu là của năm kế hoạch`,
    other: year === null ? withLater(form) : withYear(form, year + 1),
  });
}

function sayTime(form: Form): string {
  const time = timeOf(form)!;
  return 'unit' in time ? sayPeriod(time, null) : `ngày ${sayDate({ ...time, year: null })}`;
}

function withLater(form: Form): Form {
  if (form.kind === 'date') return { ...form, date: { ...form.date, later: 1 } };
  return form.kind === 'period' || form.kind === 'point'
    ? { ...form, period: { ...form.period, later: 1 } }
    : form;
}

/** Whether a time stands later in its year than the one listed behind it. */
function turned(forms: Form[], i: number): boolean {
  const [own, next] = [placeIn(forms[i]), placeBehind(forms[i + 1])];
  return own !== null && next !== null && own > next;
}

/** The same of the time behind one: "quý III, 9 tháng và năm" end behind it, wherever they begin. */
const placeBehind = (form: Form | undefined): string | null =>
  form?.kind === 'period' && (form.period.unit === 'year' || form.period.unit === 'first')
    ? daysOf(form.period, ANY_YEAR).last
    : placeIn(form);

/** Where in its year a time of a list stands; null without a year of its own. */
function placeIn(form: Form | undefined): string | null {
  const time = form && timeOf(form);
  if (!time) return null;
  // "Cuối năm" stands at the end of what it is a point of.
  const isLate = form.kind === 'point' && form.at === 'last' && 'unit' in time;
  return isLate ? daysOf(time, ANY_YEAR).last : placeOf(time);
}

/** "Tháng 01 và tháng 02 năm sau": both are of it, and "tháng 12 và tháng 01 năm sau" are not. */
function shareLater(forms: Form[]): void {
  for (let i = forms.length - 2; i >= 0; i--) {
    const later = timeOf(forms[i + 1]!)?.later;
    if (!later || timeOf(forms[i]!)?.later || turned(forms, i)) continue;
    const form = forms[i]!;
    if (form.kind === 'date') forms[i] = { ...form, date: { ...form.date, later } };
    else if (form.kind === 'period' || form.kind === 'point')
      forms[i] = { ...form, period: { ...form.period, later } };
  }
}

function timeOf(form: Form): CivilDate | Period | null {
  if (form.kind === 'date') return form.date;
  if (form.kind === 'between') return form.from;
  return form.kind === 'period' || form.kind === 'point' ? form.period : null;
}

/** Where in a year a time begins; only the order counts. */
const placeOf = (time: CivilDate | Period): string =>
  'unit' in time ? daysOf(time, ANY_YEAR).first : civilDay(ANY_YEAR, time.month, time.day);

const ANY_YEAR = 2000;

function namedYear(form: Form): number | null {
  if (form.kind === 'date') return form.date.year;
  if (form.kind === 'recurring') return form.year;
  if (form.kind === 'between') return yearOfOpening(form);
  return form.kind === 'period' || form.kind === 'point' ? form.period.year : null;
}

/** The year in which a stretch begins that names one of its ends: "từ ngày 14/12 đến ngày 18/02/2026" in 2025. */
export function yearOfOpening({ from, to }: Extract<Form, { kind: 'between' }>): number | null {
  if (from.year !== null || to.year === null) return from.year;
  return turnsOver(from, to) ? to.year - 1 : to.year;
}

/** Whether a stretch without its years ends in the year after the one in which it begins. */
export const turnsOver = (from: CivilDate | Period, to: CivilDate | Period): boolean =>
  placeOf(from) > placeOf(to);

function withYear(form: Form, year: number): Form {
  if (form.kind === 'date') return { ...form, date: inYear(form.date, year) };
  if (form.kind === 'recurring') return { ...form, year };
  // The end is of the year in which the stretch begins, or turns.
  if (form.kind === 'between')
    return namedYear(form) === null ? { ...form, from: inYear(form.from, year) } : form;
  return form.kind === 'period' || form.kind === 'point'
    ? { ...form, period: inYear(form.period, year) }
    : form;
}

/** Every year on one day. */
export const isYearly = (form: Form): boolean =>
  form.kind === 'recurring' && form.every === 12 && form.year === null;

/** "Trước ngày 15/6 và 15/12 hằng năm": both every year. */
export function shareCycle(forms: Form[]): Form[] {
  const last = forms.at(-1)!;
  if (!isYearly(last) || (last.kind === 'recurring' && last.on === null)) return forms;
  return forms.map(shareCycleOf);
}

/** A time without its year as that of every year. */
export function shareCycleOf(form: Form): Form {
  if (form.kind === 'date' && form.date.year === null) {
    const on = dayOfYear(form.date);
    return { kind: 'recurring', every: 12, on, strict: form.strict, year: null };
  }
  if (form.kind === 'point') return cycleOfPoint(form);
  if (form.kind !== 'period' || form.period.year !== null) return form;
  if (form.period.unit === 'quarter') {
    const on = dayOfQuarter(form.period, form.strict);
    return { kind: 'recurring', every: 12, on, strict: form.strict, year: null };
  }
  if (form.period.unit !== 'month') return form;
  const { number, later = 0 } = form.period;
  const on = dayOfMonth(number + 12 * later, form.strict);
  return { kind: 'recurring', every: 12, on, strict: form.strict, year: null };
}

/** "Giữa tháng 6", "cuối năm" of every year; the form itself where it is none of these. */
function cycleOfPoint(form: Extract<Form, { kind: 'point' }>): Form {
  const { at, period, strict, working } = form;
  const { unit, number, year, later = 0 } = period;
  if (strict || working || year !== null || (at !== 'middle' && at !== 'last')) return form;
  const month = unit === 'month' ? number + 12 * later : unit === 'year' && at === 'last' ? 12 : 0;
  if (month < 1 || (unit === 'year' && later !== 0)) return form;
  const on = { month, day: at === 'last' ? 0 : 15 };
  return { kind: 'recurring', every: 12, on, strict, year: null };
}
