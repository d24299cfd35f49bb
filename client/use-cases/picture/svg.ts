type Value = string | number;

/** An element as text; children are elements already, text goes through `escaped`. */
export function tag(
  name: string,
  attributes: Record<string, Value>,
  ...children: string[]
): string {
  const given = Object.entries(attributes)
    .map(
      ([key, value]) => ` ${key}="${typeof value === 'number' ? rounded(value) : escaped(value)}"`,
    )
    .join('');
  return children.length === 0
    ? `<${name}${given}/>`
    : `<${name}${given}>${children.join('')}</${name}>`;
}

const rounded = (value: number): number => Math.round(value * 100) / 100;

const MARKS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text that XML takes for nothing but text; what XML cannot hold at all is left out. */
export const escaped = (text: string): string =>
  text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"]/g, (mark) => MARKS[mark]!);

/** What a pointer shows over an element, and a screen reader says of it. */
export const hint = (text: string): string => tag('title', {}, escaped(text));

/** A line of text. */
export const line = (
  x: number,
  y: number,
  text: string,
  more: Record<string, Value> = {},
): string => tag('text', { x, y, ...more }, escaped(text));

/** A text broken into so many lines of about so many letters; the last is cut after a word where it is longer. */
export function broken(text: string, letters: number, lines: number): string[] {
  const rows: string[] = [''];
  for (const word of text.split(/\s+/u)) {
    const row = rows.at(-1)!;
    if (row !== '' && row.length + 1 + word.length > letters) rows.push(word);
    else rows[rows.length - 1] = row === '' ? word : `${row} ${word}`;
  }
  if (rows.length <= lines) return rows;
  return [...rows.slice(0, lines - 1), `${rows[lines - 1]!.slice(0, letters)}…`];
}
