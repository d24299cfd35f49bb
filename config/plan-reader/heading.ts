import { sentenceDue } from './item';
import { beforeColon, rolesIn } from './roles';
import { tidy } from './text';
import type { Units } from './units';

/** "Tên nội dung (ai làm, khi nào)." or "Tên nội dung. Giao …": the name, and where the rest is. */
export function headed(
  text: string,
  units: Units,
): { titlePart: string | null; rest: string; offset: number } {
  const paren = /^(?<name>[^(]{8,}?)\s*\((?<inside>.{12,})\)\s*[.;:/]*$/u.exec(text);
  if (paren) {
    const inside = paren.groups!['inside']!;
    const before = paren.groups!['name']!;
    const named = rolesIn(before, units);
    const isAside =
      named.lead !== null || named.support.length > 0 || sentenceDue(before).spans.length > 0;
    const says =
      (rolesIn(inside, units).lead !== null && sentenceDue(before).spans.length === 0) ||
      (!isAside && sentenceDue(inside).spans.length > 0);
    if (says) {
      return {
        titlePart: tidy(paren.groups!['name']!),
        rest: inside,
        offset: text.indexOf('(') + 1,
      };
    }
  }
  const first =
    /^(?<name>.{8,}?[^\d\s][^\s.]?)(?:[.:]\s+(?=\p{Lu})|:\s+(?=(?:giao|do|phân công|các)\s))/u.exec(
      text,
    );
  if (first && beforeColon(text) === null && units.match(first.groups!['name']!).kind === 'none') {
    const name = first.groups!['name']!;
    const plain = rolesIn(name, units).lead === null && sentenceDue(name).spans.length === 0;
    if (plain && !/(?<!\p{L})(?:TP|P|TT|CC|Q)$/u.test(name)) {
      return { titlePart: tidy(name), rest: text.slice(first[0].length), offset: first[0].length };
    }
  }
  return { titlePart: null, rest: text, offset: 0 };
}
