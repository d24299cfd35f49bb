import { addDays, type Day } from '../time';

/** Days off that the law fixes by the lunar calendar, as they fall in a solar year. */
interface LunarDays {
  /** Mùng 1 tháng Giêng. */
  tet: Day;
  /** Mùng 10 tháng Ba, Giỗ Tổ Hùng Vương. */
  ancestors: Day;
}

/** By the Vietnamese lunar calendar, whose days are those of GMT+7. */
export const LUNAR: Readonly<Record<number, LunarDays>> = {
  2015: { tet: '2015-02-19', ancestors: '2015-04-28' },
  2016: { tet: '2016-02-08', ancestors: '2016-04-16' },
  2017: { tet: '2017-01-28', ancestors: '2017-04-06' },
  2018: { tet: '2018-02-16', ancestors: '2018-04-25' },
  2019: { tet: '2019-02-05', ancestors: '2019-04-14' },
  2020: { tet: '2020-01-25', ancestors: '2020-04-02' },
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
  2032: { tet: '2032-02-11', ancestors: '2032-04-19' },
  2033: { tet: '2033-01-31', ancestors: '2033-04-09' },
  2034: { tet: '2034-02-19', ancestors: '2034-04-28' },
  2035: { tet: '2035-02-08', ancestors: '2035-04-17' },
  2036: { tet: '2036-01-28', ancestors: '2036-04-06' },
  2037: { tet: '2037-02-15', ancestors: '2037-04-24' },
  2038: { tet: '2038-02-04', ancestors: '2038-04-13' },
  2039: { tet: '2039-01-24', ancestors: '2039-04-03' },
  2040: { tet: '2040-02-12', ancestors: '2040-04-20' },
  2041: { tet: '2041-02-01', ancestors: '2041-04-10' },
  2042: { tet: '2042-01-22', ancestors: '2042-04-29' },
  2043: { tet: '2043-02-10', ancestors: '2043-04-19' },
  2044: { tet: '2044-01-30', ancestors: '2044-04-07' },
  2045: { tet: '2045-02-17', ancestors: '2045-04-26' },
  2046: { tet: '2046-02-06', ancestors: '2046-04-15' },
  2047: { tet: '2047-01-26', ancestors: '2047-04-04' },
  2048: { tet: '2048-02-14', ancestors: '2048-04-22' },
  2049: { tet: '2049-02-02', ancestors: '2049-04-11' },
  2050: { tet: '2050-01-23', ancestors: '2050-04-01' },
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
