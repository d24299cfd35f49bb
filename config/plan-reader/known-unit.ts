import { fold, tidy } from './text';

/** A unit of the directory, as the reader needs it. */
export interface KnownUnit {
  code: string;
  name: string;
  short: string;
  kind: 'room' | 'subordinate' | 'office' | 'board';
  /** Its posts, whose titles also name it. */
  titles: string[];
  /** Whether it is there on the day of the plan; one that has ended gave its name away. */
  current: boolean;
}

/** "P. QLXD" and "P.QLXD", "KH-TC" and "KHTC" are one. */
export const squeezed = (name: string): string => fold(name).replace(/[^\p{L}\d]/gu, '');

/** The names, abbreviations and posts by which a unit is called. */
export function aliases(unit: KnownUnit): string[] {
  const titles = unit.titles.flatMap((title) => [title, title.replace(/ Sở$/u, '')]);
  const names = [unit.name, unit.short, ...titles];
  const letters = initials(unit.name.replace(/^(?:Phòng|Chi cục|Trung tâm)\s+/u, ''));
  if (unit.kind === 'room' && /^phòng /iu.test(unit.name)) {
    const bare = unit.name.slice('Phòng '.length);
    names.push(`Phòng ${letters}`, `P.${letters}`, `P ${letters}`, `P. ${bare}`, `P.${bare}`, bare);
    if (letters.length > 2) names.push(letters);
  }
  if (unit.kind === 'subordinate') {
    names.push(unit.name.replace(/^Trung tâm/u, 'TT'), unit.name.replace(/^Chi cục/u, 'CC'));
    names.push(initials(unit.name));
  }
  if (unit.kind === 'office') names.push('Văn phòng Sở', 'Văn phòng', 'VP', 'VP Sở', 'VPS');
  if (unit.kind === 'board') names.push('Ban Giám đốc', 'BGĐ', 'Lãnh đạo Sở', 'Ban Giám đốc Sở');
  if (/^thanh tra/iu.test(unit.name)) names.push('Thanh tra', 'Thanh tra Sở');
  return names;
}

/** The first letters of a name, a joining word left out: "Phát triển đô thị và Hạ tầng" → "PTĐTHT". */
const initials = (name: string): string =>
  tidy(name)
    .split(/[\s–-]+/u)
    .filter((word) => !/^(?:và|của)$/u.test(word))
    .map((word) => word.charAt(0).toUpperCase())
    .join('');
