import { civilDay, isDay } from '../../time';
import type { CivilDate, Edge, Form, Period } from '../deadline';
import type { Cursor } from './cursor';
import { takeYearly } from './cycles';
import { sayDate } from './dates';
import { rangeAhead } from './edges';
import { partIn } from './month-parts';
import { readPeriod, readSibling } from './periods';
import { shareCycleOf } from './shared';
import { bracketedEndAhead } from './window-ends';

/** Times that were read together, "ngày 10 và 20 tháng 6", and the tokens that they stand in. */
export interface Said {
  forms: Form[];
  from: number;
  to: number;
}

/**
 * "và tháng 12", ", 9", "và quý IV" behind "ngày 15 tháng 6", "giữa quý II": the same day, point, part or
 * stretch of another month or quarter. Undefined, and nothing is taken, where it is a time by itself;
 * null refuses.
 */
export function readOtherMonth(
  cursor: Cursor,
  said: Said,
  before: Form[],
): Form[] | null | undefined {
  const unit = unitOf(said.forms[0]!);
  if (unit === null || !anotherAhead(cursor, unit)) return undefined;
  const month = monthSaid(cursor, said, unit);
  if (month < 0) return undefined;
  const start = cursor.at;
  const named = cursor.peek() === NAMES[unit];
  const period = named ? readPeriod(cursor) : readSibling(cursor, unit);
  if (period === null) return null;
  if (rangeAhead(cursor) || bracketedEndAhead(cursor)) {
    cursor.back(start);
    return undefined;
  }
  const forms = said.forms.map((form) => movedTo(cursor, form, period, { start, month }));
  cursor.mark('time', start);
  const moved = forms.filter((form) => form !== null);
  if (moved.length < forms.length) return null;
  if (period.year === null && takeYearly(cursor)) {
    const yearly = moved.map(shareCycleOf);
    return yearly.every(({ kind }) => kind === 'recurring') ? yearly : null;
  }
  if (mayBeWhole(moved[0]!, before)) noteWhole(cursor, period);
  return moved;
}

/**
 * "Giữa tháng 6 và tháng 12": all of December may be meant, and so it may where whole months stand before a
 * day. The end of a month is the same day.
 */
function mayBeWhole(form: Form, before: Form[]): boolean {
  if (form.kind === 'date') return before.some(({ kind }) => kind === 'period');
  return form.kind !== 'point' || (!form.working && (form.at === 'first' || form.at === 'middle'));
}

function noteWhole({ around }: Cursor, period: Period): void {
  around.wholeToo ??= { kind: 'period', period, window: true, strict: false };
}

type Unit = 'month' | 'quarter';

const NAMES = { month: 'tháng', quarter: 'quý' } as const;

/** Of what a time is a day, a point or a part; null where it is none of these. */
function unitOf(form: Form): Unit | null {
  if (form.kind === 'date') return 'month';
  if (form.kind === 'between') return isWithinMonth(form.from, form.to) ? 'month' : null;
  if (form.kind === 'period') return form.period.unit === 'week' ? 'month' : null;
  if (form.kind !== 'point') return null;
  const { unit } = form.period;
  return unit === 'month' || unit === 'quarter' ? unit : null;
}

const isWithinMonth = (from: Edge, to: Edge): boolean =>
  !('unit' in from) &&
  from.month === ('unit' in to ? to.number : to.month) &&
  from.year === to.year;

/** Whether another month or quarter stands here, with no limit and no day of its own. */
function anotherAhead(cursor: Cursor, unit: Unit): boolean {
  const month = unit === 'month';
  if (cursor.peek() === NAMES[unit]) return !month || !PLACES.has(cursor.peek(1));
  const number = cursor.isNumber() && cursor.peek().length < 3;
  if (!number && (month || !ROMANS.has(cursor.peek()))) return false;
  const after = cursor.peek(1);
  return after === '/' ? cursor.peek(2).length === 4 : after === '' || ENDS.has(after);
}

/** A month that has no name but its place in a quarter or a year. */
const PLACES = new Set('đầu giữa cuối thứ sau tiếp kế báo này trước'.split(' '));

const ROMANS = new Set(['i', 'ii', 'iii', 'iv']);

const ENDS = new Set([',', 'và', ';', '.', 'năm', 'hằng', ')']);

/** The token of the one "tháng" or "quý" that the times have; -1 where each of their days has its own month. */
function monthSaid({ tokens }: Cursor, { forms, from, to }: Said, unit: Unit): number {
  let month = to - 1;
  while (month > from && tokens[month]!.text !== NAMES[unit]) month--;
  if (month <= from) return -1;
  const before = tokens[month - 1]!;
  const { kind } = forms[0]!;
  if (kind === 'date') return before.kind === 'number' || OF.has(before.text) ? month : -1;
  if (kind !== 'between') return month;
  for (let at = month - 1; at >= from; at--) if (DATED.has(tokens[at]!.text)) return -1;
  return month;
}

const OF = new Set(['của', 'các', 'đầu', 'tiên', 'cuối', 'cùng', 'tuần']);

const DATED = new Set(['tháng', '/', '.']);

/** Where the other month is named, and the one that the time has. */
interface Places {
  start: number;
  month: number;
}

/** The time in another month or quarter; null refuses a day that is none. */
function movedTo(cursor: Cursor, form: Form, period: Period, at: Places): Form | null {
  const { number: month, unit: _unit, ...of } = period;
  switch (form.kind) {
    case 'date': {
      const date = { day: form.date.day, month, ...of };
      if (isDay(civilDay(of.year ?? ANY_LEAP_YEAR, month, date.day))) return { ...form, date };
      return cursor.refuse(at.start, `Không có ngày ${sayDate(date)}`);
    }
    case 'point':
      return { ...form, period };
    case 'period':
      return {
        ...form,
        period: { ...period, unit: 'week', number: form.period.number, of: month },
      };
    case 'between':
      return movedStretch(cursor, form, period, at);
    default:
      return null;
  }
}

/** "từ ngày 05 đến ngày 10", "05 ngày cuối" of another month. */
function movedStretch(
  cursor: Cursor,
  form: Extract<Form, { kind: 'between' }>,
  period: Period,
  at: Places,
): Form | null {
  const { number: month, unit: _unit, ...of } = period;
  if ('unit' in form.from) return null;
  if ('unit' in form.to) return partIn(cursor, at.month, period);
  const [from, to] = [form.from, form.to].map(({ day }): CivilDate => ({ day, month, ...of }));
  if (isDay(civilDay(of.year ?? ANY_LEAP_YEAR, month, to!.day)))
    return { ...form, from: from!, to: to! };
  return cursor.refuse(at.start, `Không có ngày ${sayDate(to!)}`);
}

const ANY_LEAP_YEAR = 2000;
