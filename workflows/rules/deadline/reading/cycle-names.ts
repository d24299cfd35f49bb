import type { Recurring } from '../deadline';

type Every = Recurring['every'];

/** The cycles that go by a word of their own. */
export const WHOLE: ReadonlyMap<string, Every> = new Map<string, Every>([
  ['tuần', 'week'],
  ['tháng', 1],
  ['quý', 3],
  ['năm', 12],
]);

/** Whether cycles of so many months fill a year. */
export const isMonths = (n: number): n is 1 | 2 | 3 | 4 | 6 | 12 =>
  n === 1 || n === 2 || n === 3 || n === 4 || n === 6 || n === 12;
