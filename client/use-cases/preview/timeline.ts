export type TimelineKind =
  'assign' | 'remind' | 'chase' | 'report' | 'ask' | 'call' | 'act' | 'open' | 'close' | 'state';

/** One thing that happened, or will: told to somebody (`to`), done by somebody, or of itself. */
export interface TimelineRow {
  /** ISO 8601 with +07:00; of what is told, when its letter leaves. */
  at: string;
  kind: TimelineKind;
  item: string;
  instance: number;
  stage: string | null;
  unit: string | null;
  to: string | null;
  rung: number | null;
  why: string;
}

/** A letter that leaves: when, to which seat, and how much of the plan it holds. */
export interface TimelineLetter {
  at: string;
  to: string;
  subject: string;
  notices: number;
}

export interface Timeline {
  timeline: TimelineRow[];
  letters: TimelineLetter[];
  /** How many rows of each kind, and how many letters. */
  totals: Record<TimelineKind | 'letters', number>;
}

/** Puts rows and letters in the order that never changes, and counts them. */
export function arrange(rows: TimelineRow[], letters: TimelineLetter[]): Timeline {
  const totals: Timeline['totals'] = {
    assign: 0,
    remind: 0,
    chase: 0,
    report: 0,
    ask: 0,
    call: 0,
    act: 0,
    open: 0,
    close: 0,
    state: 0,
    letters: letters.length,
  };
  for (const { kind } of rows) totals[kind] += 1;
  return {
    timeline: inOrder(rows, (row) => [
      row.at,
      row.item.padStart(3, '0'),
      row.stage ?? '',
      row.unit ?? '',
      row.kind,
      row.to ?? '',
      String(row.rung ?? ''),
      row.why,
      String(row.instance),
    ]),
    letters: inOrder(letters, ({ at, to, subject, notices }) => [at, to, subject, String(notices)]),
    totals,
  };
}

function inOrder<T>(values: T[], keysOf: (value: T) => string[]): T[] {
  return values
    .map((value) => ({ value, keys: keysOf(value) }))
    .sort((a, b) => {
      const i = a.keys.findIndex((key, at) => key !== b.keys[at]);
      return i < 0 ? 0 : a.keys[i]! < b.keys[i]! ? -1 : 1;
    })
    .map(({ value }) => value);
}
