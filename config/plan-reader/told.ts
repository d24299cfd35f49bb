import { attributesOf } from './attributes';
import type { ItemDraft, LeftOut } from './draft';
import { labelledTail } from './labelled-tail';
import { isAttribute } from './labels';
import { tidy } from './text';
import { parties, type Units } from './units';

/** What has been taken from a document already. */
export interface Taken {
  items: readonly ItemDraft[];
  /** Sentences that are shown otherwise: the title, the legal basis, what was left out before. */
  shown: readonly string[];
  /** The day of the plan, "YYYY-MM-DD"; null where it has none: then nothing is past. */
  issued: string | null;
}

/** What the items and what is shown beside them say, compared by letters and figures alone. */
export class Told {
  private readonly all: string;
  /** Of each item. */
  private readonly each: string[];
  private readonly places: Set<string>;

  constructor({ items, shown }: Taken) {
    this.each = items.map(({ sentence, support, due, unsure }) => {
      const reasons = unsure.map(({ reason }) => reason);
      return [sentence, ...support, ...due.map(({ words }) => words), ...reasons]
        .map(letters)
        .join('|');
    });
    this.all = [...this.each, ...shown.map(letters)].join('|');
    this.places = new Set(items.map(({ place }) => JSON.stringify(place)));
  }

  /** Whether a line is told, or the value behind its label. */
  has(text: string): boolean {
    const value = isAttribute(text) ? text.replace(/^[^:]*:/u, '') : text;
    return this.all.includes(letters(value));
  }

  /** Whether one item says each value behind the labels of a line: who, with whom and when. */
  hasValues(text: string, units: Units): boolean {
    const tail = isAttribute(text) ? text : labelledTail(text, units)?.tail;
    if (tail === undefined) return false;
    const { attributes, rest } = attributesOf([tail], units);
    const { lead = '', support = '', due = '' } = attributes;
    const values = [lead, due, ...parties(support), ...rest].map(letters);
    return this.each.some((own) => values.every((value) => own.includes(value)));
  }

  isAt(place: LeftOut['place']): boolean {
    return this.places.has(JSON.stringify(place));
  }
}

const letters = (text: string): string =>
  tidy(text)
    .toLowerCase()
    .replace(/[^\p{L}\d]/gu, '');
