import type { Edge, Form, Period } from '../../workflows/rules/deadline/deadline';

/** Whether two times name months, and none that both have. */
export function areApart(a: Form, b: Form): boolean {
  const [some, others] = [monthsOf(a), monthsOf(b)];
  return some !== null && others !== null && !some.some((month) => others.includes(month));
}

/** The months of a time; null where it names none. */
export function monthsOf(form: Form): number[] | null {
  switch (form.kind) {
    case 'date':
      return [form.date.month];
    case 'period':
    case 'point':
      return monthsIn(form.period);
    case 'between':
      return fromTo(form.from, form.to);
    default:
      return null;
  }
}

const run = (from: number, count: number): number[] =>
  Array.from({ length: count }, (_, i) => from + i);

function monthsIn({ unit, number, of }: Period): number[] | null {
  switch (unit) {
    case 'week':
      return of === undefined ? null : [of];
    case 'month':
      return [number];
    case 'quarter':
      return run(number * 3 - 2, 3);
    case 'first':
      return run(1, number);
    case 'last':
      return run(13 - number, number);
    default:
      return null;
  }
}

function fromTo(from: Edge, to: Edge): number[] | null {
  const [first, last] = [from, to].map((edge) =>
    'unit' in edge ? monthsIn(edge) : [edge.month],
  ) as [number[] | null, number[] | null];
  if (!first || !last) return null;
  const [start, end] = [first[0]!, last.at(-1)!];
  return run(start, ((end - start + 12) % 12) + 1).map((month) => ((month - 1) % 12) + 1);
}
