/** A code and the words that people say for it. */
export interface Named {
  code: string;
  name: string;
}

const MOST = 3;

/** The known codes that could be meant by one that is not known, the nearest first, at most three. */
export function nearNames(given: string, known: readonly Named[]): Named[] {
  const wanted = plain(given);
  return known
    .map((one) => ({
      one,
      away: Math.min(steps(wanted, plain(one.code)), steps(wanted, plain(one.name))),
    }))
    .filter(({ away }) => away < wanted.length && away <= Math.max(2, wanted.length / 3))
    .sort((a, b) => a.away - b.away)
    .slice(0, MOST)
    .map(({ one }) => one);
}

/** Without marks and capitals: people leave them out. */
const plain = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();

/** How many letters must be put in, left out or changed to make one of the other. */
function steps(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(changed, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}
