import type { WordingCase } from './wording';

/** What a paper, an annex or a request sets the time of. 20/7/2026 is a Monday. */
const letter = { 'công văn': '2026-07-20', 'kế hoạch': '2026-07-20' };

export const byPaper: WordingCase[] = [
  // The paper may be there already, and say when: nobody else than the office knows.
  {
    form: 15,
    words: 'Theo KH của tỉnh',
    year: 2026,
    due: null,
    waitsFor: 'kế hoạch',
    doubted: true,
  },
  {
    form: 15,
    words: 'theo Kế hoạch của UBND tỉnh',
    year: 2026,
    events: letter,
    opens: '2026-07-20',
    due: null,
    waitsFor: null,
    doubted: true,
  },
  { form: 15, words: 'theo CV của Sở Nội vụ', year: 2026, waitsFor: 'công văn', doubted: false },
  { form: 15, words: 'Theo HD của Trung ương', year: 2026, waitsFor: 'hướng dẫn', doubted: false },

  // An annex has the days, a unit each.
  { form: 24, words: 'theo Phụ lục', year: 2026, due: null, waitsFor: 'lịch', doubted: false },
  {
    form: 24,
    words: 'Theo thời gian tại Phụ lục kèm theo Kế hoạch này',
    year: 2026,
    waitsFor: 'lịch',
  },
  { form: 24, words: 'chi tiết tại Phụ lục II', year: 2026, waitsFor: 'lịch', doubted: false },
  {
    form: 24,
    words: 'theo lịch tại Phụ lục 1',
    year: 2026,
    events: { lịch: '2026-08-12' },
    due: '2026-08-12T23:59:59',
  },

  // A request comes by letter as a rule.
  {
    form: 15,
    words: 'khi có yêu cầu của Sở Nội vụ',
    year: 2026,
    due: null,
    waitsFor: 'công văn',
    doubted: false,
  },
  {
    form: 12,
    words: 'trong 03 ngày làm việc kể từ ngày nhận được yêu cầu của Sở Nội vụ',
    year: 2026,
    events: letter,
    opens: '2026-07-20',
    due: '2026-07-23T23:59:59',
    doubted: false,
  },
];
