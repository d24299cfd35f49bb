import { deadlinesIn } from './deadlines';
import { labelledIn, type LabelKind } from './labels';
import { markedIn } from './marked-parties';
import { clause } from './party-end';
import { rolesIn } from './roles';
import { parties, type Units } from './units';

/** "Lãnh đạo phụ trách: …": a label that is none of these. */
const OTHER = /^\p{L}[\p{L}\s]{3,40}:/u;

/** "Đơn vị phối hợp: Không." */
const NOBODY = /^không(?: có)?$/iu;

export type Attributes = Partial<Record<LabelKind, string>>;

/** Without the bracket of a sentence that ends in labelled values. */
const closed = (value: string): string =>
  value.includes('(') ? value : value.replace(/\s*\)$/u, '');

/** The labelled values of a line, its own sentences and the short lines under it. */
export function attributesOf(
  texts: readonly string[],
  units: Units,
): { attributes: Attributes; rest: string[] } {
  const attributes: Attributes = {};
  const rest: string[] = [];
  const add = (kind: LabelKind, value: string): void => {
    attributes[kind] = attributes[kind] ? `${attributes[kind]}; ${value}` : value;
  };
  for (const text of texts) {
    const labelled = labelledIn(text);
    if (!labelled) rest.push(text);
    for (const { kind, pieces } of labelled ?? []) {
      // "Phân công: Văn phòng Sở chuẩn bị …; Phòng Pháp chế viết …" is a sentence under a label.
      if (kind === 'lead' && SHARED.test(text) && pieces.some((piece) => saysWork(piece, units)))
        rest.push(pieces.join('; '));
      else addAll(kind, pieces, add);
    }
  }
  const said = attributes.lead;
  if (said !== undefined && /chủ trì|phối hợp/iu.test(said)) {
    const own = markedIn(said) ?? rolesIn(said, units);
    const { lead, support } = own.lead === null ? rolesIn(`Chủ trì: ${said}`, units) : own;
    if (lead === null) delete attributes.lead;
    else attributes.lead = lead;
    if (support.length > 0) attributes.support ??= support.join('; ');
  }
  return { attributes, rest };
}

function addAll(
  labelled: LabelKind,
  [value, ...more]: readonly string[],
  add: (kind: LabelKind, value: string) => void,
): void {
  let kind = labelled;
  add(kind, kind === 'support' && NOBODY.test(value!) ? '' : closed(value!));
  for (const piece of more) {
    if ((kind === 'lead' || kind === 'support') && OTHER.test(piece)) kind = 'other';
    const [time] = kind === 'due' ? [] : deadlinesIn(piece);
    // "đợt 1: tháng 5; đợt 2: tháng 10" goes on with the value.
    if (time) add('due', time.due.words);
    else add(kind, piece);
  }
}

const SHARED = /^(?:phân công|trách nhiệm)(?: thực hiện)?\s*:/iu;

/** Whether more than a word or two stands behind a party. */
const saysWork = (value: string, units: Units): boolean =>
  !/chủ trì|phối hợp/iu.test(value) &&
  parties(value).some((party) => party.slice(clause(party, units)).split(' ').length > 3);
