import type { WordingCase } from './wording';

/** A stretch with the hours at its ends. 13/02/2026 is the last working day before Tết; 10/5 and 29/3/2026 are Sundays. */
export const stretchHours: WordingCase[] = [
  {
    form: 9,
    words: 'từ 14 giờ ngày 13/02/2026 đến 10 giờ ngày 20/02/2026',
    year: 2026,
    opens: '2026-02-13',
    due: '2026-02-13T14:00:00',
    doubted: true,
  },
  {
    form: 9,
    words: 'từ 13 giờ 30 ngày 08/5/2026 đến 11 giờ 30 ngày 10/5/2026',
    year: 2026,
    opens: '2026-05-08',
    due: '2026-05-08T13:30:00',
    doubted: true,
  },
  {
    form: 9,
    words: 'từ 14 giờ ngày 27/3/2026 đến 10 giờ ngày 29/3/2026',
    year: 2026,
    opens: '2026-03-27',
    due: '2026-03-27T14:00:00',
    doubted: true,
  },
  {
    form: 9,
    words: 'từ 14 giờ ngày 16/02/2026 đến 10 giờ ngày 18/02/2026',
    year: 2026,
    opens: '2026-02-16',
    due: '2026-02-16T14:00:00',
    doubted: true,
  },
];
