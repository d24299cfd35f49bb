import type { WordingCase } from './wording';

/** A shorter time named within a period, and a day that has the period's month. */
export const narrower: WordingCase[] = [
  {
    form: 7,
    words: 'Quý II (tháng 6)',
    year: 2024,
    opens: '2024-06-01',
    due: '2024-06-28T23:59:59',
    doubted: false,
  },
  {
    form: 7,
    words: 'Quý II/2025 (tháng 6)',
    year: 2024,
    opens: '2025-06-01',
    due: '2025-06-30T23:59:59',
  },
  {
    form: 6,
    words: 'hoàn thành trong quý II (tháng 6)',
    year: 2024,
    opens: null,
    due: '2024-06-28T23:59:59',
  },
  {
    form: 5,
    words: 'trong tháng 6 (từ ngày 10 đến ngày 20)',
    year: 2024,
    opens: '2024-06-10',
    due: '2024-06-20T23:59:59',
  },
  { form: 5, words: 'Tháng 6 (ngày 20)', year: 2024, opens: null, due: '2024-06-20T23:59:59' },
  {
    form: 5,
    words: 'trong tháng 6, trước ngày 20',
    year: 2024,
    opens: '2024-06-01',
    due: '2024-06-19T23:59:59',
    doubted: true,
  },
  {
    form: 5,
    words: 'Tháng 6 (chậm nhất ngày 20)',
    year: 2024,
    opens: '2024-06-01',
    due: '2024-06-20T23:59:59',
    doubted: true,
    why: 'a day without its month',
  },
  {
    form: 5,
    words: 'Tháng 3 (từ ngày 11 đến ngày 22)',
    year: 2024,
    opens: '2024-03-11',
    due: '2024-03-22T23:59:59',
    doubted: true,
  },
  {
    form: 5,
    words: 'Tháng 3 (từ ngày 11/3 đến ngày 22/3)',
    year: 2024,
    opens: '2024-03-11',
    due: '2024-03-22T23:59:59',
    doubted: false,
  },
];
