import { addDays, type Day } from '../time';

/** Days off that the law fixes by the lunar calendar, as they fall in a solar year. */
interface LunarDays {
  /** Mùng 1 tháng Giêng. */
  tet: Day;
  /** Mùng 10 tháng Ba, Giỗ Tổ Hùng Vương. */
  ancestors: Day;
}

/** By the Vietnamese lunar calendar, whose days are those of GMT+7. */
const LUNAR: Readonly<Record<number, LunarDays>> = {
  2021: { tet: '2021-02-12', ancestors: '2021-04-21' },
  2022: { tet: '2022-02-01', ancestors: '2022-04-10' },
  2023: { tet: '2023-01-22', ancestors: '2023-04-29' },
  2024: { tet: '2024-02-10', ancestors: '2024-04-18' },
  2025: { tet: '2025-01-29', ancestors: '2025-04-07' },
  2026: { tet: '2026-02-17', ancestors: '2026-04-26' },
  2027: { tet: '2027-02-06', ancestors: '2027-04-16' },
  2028: { tet: '2028-01-26', ancestors: '2028-04-04' },
  2029: { tet: '2029-02-13', ancestors: '2029-04-23' },
  2030: { tet: '2030-02-02', ancestors: '2030-04-12' },
  2031: { tet: '2031-01-23', ancestors: '2031-04-01' },
};

/**
 * The lunar days off of a year that are certain before its announcement. Of the five days of Tết
 * the Prime Minister chooses each year whether one or two lie before mùng 1 (Điều 112 khoản 3), so
 * the eve and mùng 1 to 3 are certain and the fifth is not. A year beyond the table has none.
 */
export function lunarHolidays(year: number): { day: Day; name: string }[] {
  const days = LUNAR[year];
  if (!days) return [];
  const tet = [-1, 0, 1, 2].map((n) => ({ day: addDays(days.tet, n), name: 'Tết Nguyên đán' }));
  return [...tet, { day: days.ancestors, name: 'Giỗ Tổ Hùng Vương' }];
}
