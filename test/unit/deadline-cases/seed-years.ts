/*
 * Worked out with a wall calendar and the notices of the days off, without the program. The outside
 * date is the last working day of the month that the plan names. The dates inside are counted back
 * from it, over working days only: item 3 by 10, 5, 3 and 1, item 5 by 15, 7, 4 and 1. A letter's
 * day and the day on which a step opens are not counted. On the way lie
 *   2021: 02–03/9            2022: 03/01, 02–03/5, 01–02/9    2023: 02/01, 01–03/5, 01/9, 04/9
 *   2024: 01/01, 29/4–01/5 (Saturday 04/5 worked), 02–03/9    2025: 01/01, 30/4–02/5 (Saturday 26/4 worked), 01–02/9
 *   2026: 27/4, 30/4–01/5, 31/8–02/9 (Saturday 22/8 worked), 24/11
 *   2027: 30/4, 03/5, 02/9, 24/11 (the second day of Quốc khánh is not announced)
 */
export const YEARS = [2021, 2022, 2023, 2024, 2025, 2026, 2027] as const;
type Table = Record<(typeof YEARS)[number], string>;

/** Guidance that never comes: opens, reported missing at 20/7 or the working day after, attach −3, send −1, due. */
export const guidanceMissing: Table = {
  2021: '01/7 20/7 27/7 29/7 30/7',
  2022: '01/7 20/7 26/7 28/7 29/7',
  2023: '01/7 20/7 26/7 28/7 31/7',
  2024: '01/7 22/7 26/7 30/7 31/7',
  2025: '01/7 21/7 28/7 30/7 31/7',
  2026: '01/7 20/7 28/7 30/7 31/7',
  2027: '01/7 20/7 27/7 29/7 30/7',
};

/** Guidance comes, often late: its day; attach −3, send −1, due: July or 5 working days after, the later one. */
export const guidance: Table = {
  2021: '26/7 28/7 30/7 02/8',
  2022: '25/7 27/7 29/7 01/8',
  2023: '27/7 31/7 02/8 03/8',
  2024: '29/8 04/9 06/9 09/9',
  2025: '28/8 03/9 05/9 08/9',
  2026: '20/8 22/8 25/8 26/8',
  2027: '12/7 27/7 29/7 30/7',
};

/** Opens, units −10, merged −5, approved −3, sent −1, due. */
export const survey: Table = {
  2021: '01/8 17/8 24/8 26/8 30/8 31/8',
  2022: '01/8 17/8 24/8 26/8 30/8 31/8',
  2023: '01/8 17/8 24/8 28/8 30/8 31/8',
  2024: '01/8 16/8 23/8 27/8 29/8 30/8',
  2025: '01/8 15/8 22/8 26/8 28/8 29/8',
  2026: '01/8 17/8 22/8 25/8 27/8 28/8',
  2027: '01/8 17/8 24/8 26/8 30/8 31/8',
};

/** Opens, units −15, reviewed −7, approved −4, sent −1, due. */
export const selfScoring: Table = {
  2021: '01/12 10/12 22/12 27/12 30/12 31/12',
  2022: '01/12 09/12 21/12 26/12 29/12 30/12',
  2023: '01/12 08/12 20/12 25/12 28/12 29/12',
  2024: '01/12 10/12 20/12 25/12 30/12 31/12',
  2025: '01/12 10/12 22/12 25/12 30/12 31/12',
  2026: '01/12 10/12 22/12 25/12 30/12 31/12',
  2027: '01/12 10/12 22/12 27/12 30/12 31/12',
};

/** A letter in the year after the plan's that asks item 5 for an explanation; three working days after it, over Tết. */
export const explanation: Table = {
  2021: '27/01 08/02',
  2022: '18/01 30/01',
  2023: '06/02 16/02',
  2024: '23/01 04/02',
  2025: '08/01 12/01',
  2026: '14/01 19/01',
  2027: '06/01 11/01',
};

/** The letter's day; opinions −5, merged −3, approved −2, answered −1, due: 10 working days after it. */
export const consultation: Table = {
  2021: '25/8 01/9 07/9 08/9 09/9 10/9',
  2022: '24/8 31/8 06/9 07/9 08/9 09/9',
  2023: '25/8 05/9 07/9 08/9 11/9 12/9',
  2024: '26/8 04/9 06/9 09/9 10/9 11/9',
  2025: '25/8 03/9 05/9 08/9 09/9 10/9',
  2026: '18/8 24/8 26/8 27/8 28/8 03/9',
  2027: '26/8 03/9 07/9 08/9 09/9 10/9',
};

/** The letter's day; proposed −5, consented −3, decided −2, told −1, due: 7 working days after it. */
export const council: Table = {
  2021: '27/12 29/12 31/12 04/01 05/01 06/01',
  2022: '26/12 28/12 30/12 03/01 04/01 05/01',
  2023: '25/12 27/12 29/12 02/01 03/01 04/01',
  2024: '26/12 30/12 02/01 03/01 06/01 07/01',
  2025: '18/11 20/11 24/11 25/11 26/11 27/11',
  2026: '18/11 20/11 25/11 26/11 27/11 30/11',
  2027: '18/11 22/11 25/11 26/11 29/11 30/11',
};

/** The day of the publication, in the year after the plan's; results +3, published +5, causes +10. */
export const publication: Table = {
  2021: '27/4 04/5 06/5 13/5',
  2022: '26/4 04/5 08/5 15/5',
  2023: '25/4 03/5 06/5 13/5',
  2024: '24/4 28/4 05/5 12/5',
  2025: '23/4 29/4 05/5 12/5',
  2026: '28/4 05/5 07/5 14/5',
  2027: '15/3 20/3 22/3 29/3',
};
