import type { Form, WordDoubt } from '../deadline';
import { UNTIL_END, UNTIL_PERIOD } from './doubt-sentences';

type Whole = Extract<Form, { kind: 'period' }>;

/** "Đến tháng 9", without "hết": before it begins, the earlier of its two readings. */
export function untilPeriods(form: Form): Form {
  if (form.kind === 'list') return { kind: 'list', of: form.of.map(untilPeriods) };
  return isUntil(form) && !beginsYear(form) ? { ...form, strict: true } : form;
}

/** The other reading of what `untilPeriods` has read; null: it has but one. */
export function untilDoubt(form: Form): WordDoubt | null {
  if (form.kind !== 'period' || form.window || form.period.unit === 'year') return null;
  const other: Form = { ...form, strict: !form.strict };
  return { ...(form.strict ? UNTIL_PERIOD : UNTIL_END), other };
}

const isUntil = (form: Form): form is Whole =>
  form.kind === 'period' && !form.window && form.period.unit !== 'year';

/** What begins with the plan's year: before it there is no plan. */
function beginsYear({ period }: Whole): boolean {
  const { unit, number, year, later, of } = period;
  if (year !== null || later) return false;
  return unit === 'first' || (number === 1 && (of ?? 1) === 1 && unit !== 'last');
}
