import { child, elements, value, type Element } from '../xml';

interface Level {
  format: string;
  text: string;
  start: number;
}

interface List {
  /** Lists of one origin count on together. */
  origin: string;
  levels: Map<number, Level>;
  restarted: Set<number>;
}

/** The automatic numbers of a document: they are not in its text, so they are counted here. */
export class Numbering {
  private readonly lists = new Map<string, List>();
  private readonly counts = new Map<string, number[]>();
  private readonly begun = new Set<string>();

  constructor(part: Element | undefined) {
    const root = child(part, 'w:numbering');
    const all = root ? elements(root) : [];
    const origins = new Map(
      all
        .filter(({ name }) => name === 'w:abstractNum')
        .map((one) => [one.attributes['w:abstractNumId'] ?? '', levelsOf(one)] as const),
    );
    for (const num of all.filter(({ name }) => name === 'w:num')) {
      const origin = value(num, 'w:abstractNumId') ?? '';
      const list = { origin, levels: new Map(origins.get(origin)), restarted: new Set<number>() };
      for (const own of elements(num).filter(({ name }) => name === 'w:lvlOverride'))
        override(list, own);
      this.lists.set(num.attributes['w:numId'] ?? '', list);
    }
  }

  /** The label of the next paragraph of a list; null for a bullet or where there is none. */
  next(id: string | undefined, level = 0): string | null {
    const list = id === undefined ? undefined : this.lists.get(id);
    const own = list?.levels.get(level);
    if (!list || !own || id === undefined) return null;
    const counts = this.counts.get(list.origin) ?? [];
    this.counts.set(list.origin, counts);
    const restart = list.restarted.has(level) && !this.begun.has(`${id}/${level}`);
    this.begun.add(`${id}/${level}`);
    counts[level] = restart ? own.start : (counts[level] ?? own.start - 1) + (restart ? 0 : 1);
    counts.length = level + 1;
    if (own.format === 'bullet') return '-';
    if (own.format === 'none') return null;
    const label = own.text.replace(/%([1-9])/gu, (_, digit: string) => {
      const at = Number(digit) - 1;
      const said = list.levels.get(at);
      return written(counts[at] ?? said?.start ?? 1, said?.format ?? 'decimal');
    });
    return label.trim() || null;
  }
}

function levelsOf(origin: Element): Map<number, Level> {
  const levels = elements(origin).filter(({ name }) => name === 'w:lvl');
  return new Map(levels.map((level) => [Number(level.attributes['w:ilvl'] ?? 0), levelOf(level)]));
}

const levelOf = (level: Element): Level => ({
  format: value(level, 'w:numFmt') ?? 'decimal',
  text: value(level, 'w:lvlText') ?? '',
  start: Number(value(level, 'w:start') ?? 1),
});

function override(list: List, own: Element): void {
  const at = Number(own.attributes['w:ilvl'] ?? 0);
  const level = child(own, 'w:lvl');
  if (level) list.levels.set(at, levelOf(level));
  const start = value(own, 'w:startOverride');
  const under = list.levels.get(at);
  if (start === undefined || !under) return;
  list.levels.set(at, { ...under, start: Number(start) });
  list.restarted.add(at);
}

const ROMAN: readonly [number, string][] = [
  ...([
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
  ] as [number, string][]),
  ...([
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ] as [number, string][]),
];

function roman(number: number): string {
  let left = Math.min(Math.max(number, 0), 399);
  let said = '';
  for (const [worth, letters] of ROMAN) {
    while (left >= worth) {
      said += letters;
      left -= worth;
    }
  }
  return said;
}

function written(number: number, format: string): string {
  const letter = String.fromCharCode(97 + ((Math.max(number, 1) - 1) % 26));
  switch (format) {
    case 'upperRoman':
      return roman(number);
    case 'lowerRoman':
      return roman(number).toLowerCase();
    case 'lowerLetter':
      return letter;
    case 'upperLetter':
      return letter.toUpperCase();
    case 'decimalZero':
      return String(number).padStart(2, '0');
    default:
      return String(number);
  }
}
