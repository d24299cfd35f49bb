/** Where a command writes; a document for programs is one JSON text on `out` and nothing else. */
export interface Streams {
  out: (text: string) => void;
  err: (text: string) => void;
}

export interface Answer {
  /** What `--json` prints. */
  json: unknown;
  /** What a person reads. */
  text: string;
  /** Something is not as it should be, although the command did its work. */
  failed?: boolean;
}

/** Rows under their heads, in columns that stand below each other. */
export function table(heads: string[], rows: string[][]): string {
  const all = [heads, ...rows].map((row) => row.map((cell) => cell.normalize('NFC')));
  const widths = heads.map((_, i) => Math.max(...all.map((row) => (row[i] ?? '').length)));
  const lines = all.map((row) =>
    row
      .map((cell, i) => cell.padEnd(widths[i]!))
      .join('  ')
      .trimEnd(),
  );
  const rule = widths.map((width) => '─'.repeat(width)).join('  ');
  return [lines[0], rule, ...lines.slice(1)].join('\n');
}
