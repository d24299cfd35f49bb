/** What a piece of work took, in seconds: by the clock, and of this process's processor time. */
export interface Took {
  clock: number;
  processor: number;
}

/** Times a piece of work. What else the machine does lengthens the one and hardly the other. */
export function timed(work: () => void): Took {
  const began = performance.now();
  const used = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(used);
  return { clock: (performance.now() - began) / 1000, processor: (user + system) / 1e6 };
}

/** The median of each. */
export function medianOf(all: Took[]): Took {
  const middle = (of: (took: Took) => number): number =>
    all.map(of).toSorted((a, b) => a - b)[all.length >> 1]!;
  return { clock: middle(({ clock }) => clock), processor: middle(({ processor }) => processor) };
}
