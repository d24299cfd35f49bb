import type { WordingCase } from './wording';

/** Days counted back from a day or an event: form 14. */
export const countedBack: WordingCase[] = [
  {
    form: 14,
    words: 'chậm nhất 05 ngày trước ngày 15/12/2021',
    year: 2021,
    due: '2021-12-10T23:59:59',
  },
  {
    form: 14,
    words: 'chậm nhất 05 ngày làm việc trước ngày 15/12/2021',
    year: 2021,
    due: '2021-12-08T23:59:59',
  },
  {
    form: 14,
    words: 'chậm nhất 03 ngày làm việc trước ngày 05/9/2022',
    year: 2022,
    due: '2022-08-29T23:59:59',
    why: '01–02/9 are off',
  },
  {
    form: 14,
    words: 'chậm nhất 02 ngày làm việc trước ngày 01/9/2026',
    year: 2026,
    due: '2026-08-27T23:59:59',
    why: '31/8 is swapped: 27/8',
  },
  {
    form: 14,
    words: 'chậm nhất 10 ngày làm việc trước ngày 20/02/2024',
    year: 2024,
    due: '2024-01-30T23:59:59',
    why: 'over Tết',
  },
  {
    form: 14,
    words: 'Chậm nhất 05 (năm) ngày làm việc trước ngày 31/12/2025',
    year: 2025,
    due: '2025-12-24T23:59:59',
  },
  {
    form: 14,
    words: 'trước ngày 15/12/2023 ít nhất 05 ngày làm việc',
    year: 2023,
    due: '2023-12-08T23:59:59',
  },
  {
    form: 14,
    words: 'chậm nhất 03 ngày trước ngày 10/5/2022',
    year: 2022,
    due: '2022-05-06T23:59:59',
    why: '07/5 is a Saturday',
  },
  {
    form: 14,
    words: 'chậm nhất 05 ngày làm việc trước khi UBND tỉnh công bố',
    year: 2022,
    events: { 'công bố': '2022-01-20' },
    due: '2022-01-13T23:59:59',
  },
  {
    form: 14,
    words: 'chậm nhất 05 ngày làm việc trước khi UBND tỉnh công bố',
    year: 2022,
    due: null,
    waitsFor: 'công bố',
  },
  {
    form: 14,
    words: 'chậm nhất 02 ngày trước khi công bố',
    year: 2023,
    events: { 'công bố': '2023-04-20' },
    due: '2023-04-18T23:59:59',
  },
  {
    form: 14,
    words: 'CHẬM NHẤT 07 NGÀY LÀM VIỆC TRƯỚC NGÀY 08/5/2024',
    year: 2024,
    due: '2024-04-25T23:59:59',
    why: 'Saturday 04/5 is worked',
  },
  {
    form: 14,
    words: 'chậm nhất 05 ngày làm việc trước ngày 30/6',
    year: 2027,
    due: '2027-06-23T23:59:59',
    provisional: true,
  },
  {
    form: 14,
    words: 'chậm nhất 05 ngày trước ngày 15/12/2021'.normalize('NFD'),
    year: 2021,
    due: '2021-12-10T23:59:59',
  },
];
