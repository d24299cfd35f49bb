import { loadPlanTemplate } from '../../config/plan-template/plan-template';
import { forYear } from '../../config/plan-template/year';

const template = loadPlanTemplate('cchc');

describe('the template for another year', () => {
  const moved = forYear(template, 2026);
  const itemOf = (no: string) => moved.items.find((item) => item.no === no)!;

  it('moves the year in the words themselves', () => {
    expect(moved.title).toBe(
      'Kế hoạch triển khai thực hiện xác định chỉ số cải cách hành chính năm 2026',
    );
    expect(moved.issuedOn).toBe('2026-06-04');
    expect(itemOf('1').title).toContain('cải cách hành chính năm 2026');
    expect(itemOf('2')).toMatchObject({
      opens: 'trong tháng 7 năm 2026',
      due: 'trong tháng 7 năm 2026',
      missing: 'ngày 20/7/2026',
    });
    expect(itemOf('3')).toMatchObject({
      opens: 'ngày 01/8/2026',
      due: 'hoàn thành tháng 8 năm 2026',
    });
    expect(itemOf('6').due).toBe('sau khi UBND tỉnh công bố chỉ số CCHC năm 2026');
  });

  it('moves a day of the year after the plan into the year after the other', () => {
    expect(itemOf('6').watch).toEqual({ every: 10, from: 'ngày 10/01/2027' });
  });

  it('leaves no year of the old plan anywhere', () => {
    expect(JSON.stringify(moved)).not.toMatch(/202[12]/);
  });

  it('drops the documents that the old plan is based on', () => {
    expect(template.basis).toHaveLength(1);
    expect(moved.basis).toEqual([]);
  });

  it('changes nothing for its own year, and comes back unchanged from another', () => {
    expect(forYear(template, 2021)).toBe(template);
    expect(forYear(moved, 2021).items).toEqual(template.items);
  });
});

describe('years in words', () => {
  const moved = (words: string): string => forYear({ ...template, title: words }, 2024).title;

  it.each([
    ['trong quý IV/2021', 'trong quý IV/2024'],
    ['tháng 7/2021', 'tháng 7/2024'],
    ['ngày 05 tháng 9 năm 2021', 'ngày 05 tháng 9 năm 2024'],
    ['ngày 15-8-2021', 'ngày 15-8-2024'],
    ['Chỉ số CCHC NĂM 2020', 'Chỉ số CCHC NĂM 2023'],
  ])('of the plan and beside it move: %s', (words, expected) => {
    expect(moved(words)).toBe(expected);
  });

  it.each([
    'Quyết định số 880/QĐ-UBND ngày 12/5/2021',
    'giai đoạn 2021-2025',
    'các năm 2021–2025',
    'Nghị định năm 2019',
    'hồ sơ 2021',
  ])('of documents, periods and history stay: %s', (words) => {
    expect(moved(words)).toBe(words);
  });

  it('refuse a day that the other year does not have', () => {
    const [first, ...others] = template.items;
    const leap = {
      ...template,
      year: 2024,
      items: [{ ...first!, due: 'ngày 29/02/2024' }, ...others],
    };
    expect(() => forYear(leap, 2025)).toThrow(
      /“ngày 29\/02\/2024” không chuyển sang năm khác được: Không có ngày 29\/02\/2025/,
    );
  });
});
