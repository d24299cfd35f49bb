import { addDays, type Day } from '../time';

/** A person in a seat, from one day to another, both included; `to` null: until further notice. */
export interface Holding {
  seat: string;
  person: string;
  from: Day;
  to: Day | null;
  /** Stands in for the holder in these days. */
  acting: boolean;
}

/** Whether a span of days includes a day. */
export function covers({ from, to }: { from: Day; to: Day | null }, day: Day): boolean {
  return from <= day && (to === null || day <= to);
}

/** Who answers for a seat on a day: whoever stands in, else the holder; undefined: vacant. */
export function holderOn(holdings: Holding[], seat: string, day: Day): Holding | undefined {
  const able = holdings.filter((holding) => holding.seat === seat && covers(holding, day));
  return able.find(({ acting }) => acting) ?? able[0];
}

/** Days from `from` to `to` that no span covers, as spans. `to` null: without an end. */
export function gaps(
  spans: { from: Day; to: Day | null }[],
  from: Day,
  to: Day | null,
): { from: Day; to: Day | null }[] {
  const found: { from: Day; to: Day | null }[] = [];
  let next: Day | null = from;
  for (const span of spans.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    if (next === null || (to !== null && next > to)) break;
    if (span.to !== null && span.to < next) continue;
    if (span.from > next) {
      const last = addDays(span.from, -1);
      found.push({ from: next, to: to !== null && to < last ? to : last });
    }
    next = span.to === null ? null : addDays(span.to, 1);
  }
  if (next !== null && (to === null || next <= to)) found.push({ from: next, to });
  return found;
}

/**
 * The holdings once a new directory takes effect on a day. What lies before that day stays as it
 * was recorded; from that day on the new directory says who holds what. A seat that was not known
 * brings its past along.
 */
export function changeHoldings(known: Holding[], wanted: Holding[], today: Day): Holding[] {
  const eve = addDays(today, -1);
  const seats = new Set(known.map(({ seat }) => seat));
  const kept = known.filter(({ from }) => from < today).map((holding) => endBy(holding, eve));
  const added: Holding[] = [];
  for (const holding of wanted) {
    if (!seats.has(holding.seat)) added.push(holding);
    else if (holding.to === null || holding.to >= today) {
      const going = kept.find((one) => isSame(one, holding) && one.to === eve);
      if (going && holding.from <= today) going.to = holding.to;
      else added.push({ ...holding, from: holding.from < today ? today : holding.from });
    }
  }
  return [...kept, ...added];
}

const isSame = (a: Holding, b: Holding): boolean =>
  a.seat === b.seat && a.person === b.person && a.acting === b.acting;

/** The same, over by that day at the latest. */
export function endBy<T extends { to: Day | null }>(span: T, day: Day): T {
  return { ...span, to: span.to === null || span.to > day ? day : span.to };
}
