import { sayTemplateDiff } from '../../client/use-cases/template/said';
import type { TemplateDiff } from '../../client/use-cases/template/diff';
import { seatNames } from '../../client/use-cases/preview/whom';
import { loadDirectory } from '../../config/directory';

const names = seatNames(loadDirectory('mau'));

const diff = (changes: Partial<TemplateDiff>): TemplateDiff => ({
  ...{ plan: 'cchc-2027', from: 1, to: 2, changed: true, fields: [], items: [] },
  ...{ added: [], ended: [], doubts: [], refused: [] },
  ...changes,
});

describe('what a new version of a template changes, on the screen', () => {
  it('names stages by their titles and says who is told', () => {
    const title = 'Các phòng, đơn vị lập danh sách';
    const place = { stage: 'unit-lists', title };
    const lines = sayTemplateDiff(
      diff({
        items: [
          {
            ...{ plan: 'cchc-2027', item: '3', instance: 1, title: 'Khảo sát', dropped: false },
            fields: [{ ...place, field: 'due', from: '10 ngày', to: '08 ngày' }],
            dates: [],
            notices: [
              {
                ...{ change: 'added', key: 'k', kind: 'remind', ...place, unit: 'qlxd' },
                ...{ seat: 'qlxd.head', rung: null, ahead: false },
                ...{ from: null, to: '2027-08-16T07:45:00+07:00' },
              },
            ],
          },
        ],
      }),
      names,
    );
    expect(lines.slice(1)).toEqual([
      'Kế hoạch cchc-2027, nội dung 3: Khảo sát',
      `  Bước “${title}”, thời hạn: “10 ngày” → “08 ngày”`,
      `  Thêm 1 lượt: nhắc việc “${title}” → P. QLXD (cấp trưởng), ngày 16/8/2027`,
    ]);
  });

  it('says lists and groups in a line, not as a program writes them', () => {
    const basis = { stage: null, title: null, field: 'basis' };
    const from = ['Luật số 1', 'Nghị định số 2'];
    expect(sayTemplateDiff(diff({ fields: [{ ...basis, from, to: [] }] }), names)[1]).toBe(
      '  Căn cứ: “Luật số 1; Nghị định số 2” → không có',
    );
    const reminders = { stage: null, title: null, field: 'reminders' };
    const was = { before: [5, 1], onDay: false, after: { first: 1, every: 3 } };
    expect(
      sayTemplateDiff(diff({ fields: [{ ...reminders, from: was, to: null }] }), names)[1],
    ).toBe(
      '  Nhắc việc, đôn đốc: “before: 5, 1; onDay: false; after: first: 1, every: 3” → không có',
    );
  });
});
