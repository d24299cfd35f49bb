import { child, elements, value, within, type Element } from '../xml';

/** What a style says of the text under it; undefined where it says nothing. */
export interface Look {
  font?: string | undefined;
  hidden?: boolean | undefined;
  numbering?: { id: string | undefined; level: number | undefined } | undefined;
}

/** The looks of a document's styles, with those that they are based on under them. */
export class Styles {
  private readonly styles = new Map<string, Element>();
  private readonly known = new Map<string, Look>();
  private readonly base: Look;
  private standard: string | undefined;

  constructor(part: Element | undefined) {
    const root = child(part, 'w:styles');
    this.base = lookOf(within(root, 'w:docDefaults', 'w:rPrDefault', 'w:rPr'), undefined);
    for (const style of root ? elements(root) : []) {
      const id = style.attributes['w:styleId'];
      if (style.name !== 'w:style' || id === undefined) continue;
      this.styles.set(id, style);
      const isStandard = style.attributes['w:default'] === '1';
      if (isStandard && style.attributes['w:type'] === 'paragraph') this.standard = id;
    }
  }

  /** The look of a paragraph's style; without a name that of the document's standard. */
  paragraph(id: string | undefined): Look {
    return merge(this.base, this.look(id ?? this.standard, 0));
  }

  /** What a run's style adds. */
  run(id: string | undefined): Look {
    return this.look(id, 0);
  }

  private look(id: string | undefined, depth: number): Look {
    const style = id === undefined ? undefined : this.styles.get(id);
    if (id === undefined || !style || depth > 20) return {};
    const found = this.known.get(id);
    if (found) return found;
    const under = this.look(value(style, 'w:basedOn'), depth + 1);
    const look = merge(under, lookOf(child(style, 'w:rPr'), child(style, 'w:pPr')));
    this.known.set(id, look);
    return look;
  }
}

/** The look that the properties of a run and of a paragraph ask for. */
export function lookOf(run: Element | undefined, paragraph: Element | undefined): Look {
  const fonts = child(run, 'w:rFonts')?.attributes;
  const hidden = child(run, 'w:vanish');
  const numbered = child(paragraph, 'w:numPr');
  const level = value(numbered, 'w:ilvl');
  return {
    font: fonts?.['w:ascii'] ?? fonts?.['w:hAnsi'],
    hidden: hidden && !['0', 'false'].includes(hidden.attributes['w:val'] ?? ''),
    numbering: numbered && {
      id: value(numbered, 'w:numId'),
      level: level === undefined ? undefined : Number(level),
    },
  };
}

/** The upper look where it says something, else the lower. */
export function merge(lower: Look, upper: Look): Look {
  const numbering = upper.numbering && {
    id: upper.numbering.id ?? lower.numbering?.id,
    level: upper.numbering.level ?? lower.numbering?.level,
  };
  return {
    font: upper.font ?? lower.font,
    hidden: upper.hidden ?? lower.hidden,
    numbering: numbering ?? lower.numbering,
  };
}
