import { moveYears } from '../../config/plan-template/years-in-words';
import type { Deadline } from '../../workflows/rules/deadline/deadline';
import { read } from '../../workflows/rules/deadline/read';
import { wordings } from './deadline-cases/all';

/** Words that no other year can have: a 29 February, a weekday beside its date. */
const OF_ONE_YEAR = /29\/0?2|thứ/iu;

const formOf = (words: string): Deadline['form'] => {
  const reading = read(words);
  if (!reading.ok) throw new Error(`"${words}": ${reading.refused}`);
  return reading.deadline.form;
};

/** The form with its years moved, but for windows of more than two years. */
function aYearOn(form: Deadline['form'], own: number): unknown {
  const isLong = form.kind === 'period' && form.period.unit === 'year' && form.period.number > 2;
  return JSON.parse(JSON.stringify(form), (key, value: unknown) =>
    key === 'year' && typeof value === 'number' && !isLong && Math.abs(value - own) <= 1
      ? value + 1
      : value,
  );
}

describe('every form of the deadline language', () => {
  const dated = wordings.filter(
    ({ words }) => /\d{4}|\d[/.-][2-4]\d(?![\d/])|II\/\d/.test(words) && !OF_ONE_YEAR.test(words),
  );

  it('says the same of the next year once its words are moved there', () => {
    expect(dated.length).toBeGreaterThan(150);
    for (const { words, year } of dated) {
      const moved = moveYears(words, year, 1);
      expect([moved, formOf(moved)]).toEqual([moved, aYearOn(formOf(words), year)]);
    }
  });

  it('gives the words back when they are moved to another year and back', () => {
    for (const { words, year } of wordings) {
      expect(moveYears(moveYears(words, year, 1), year + 1, -1)).toBe(words.normalize('NFC'));
    }
  });
});

describe('years in a sentence', () => {
  it.each([
    ['từ tháng 12/2021 đến tháng 01/2022', 'từ tháng 12/2022 đến tháng 01/2023'],
    ['tháng 7 - 2021', 'tháng 7 - 2022'],
    ['các ngày 15/3, 15/6 và 15/9/2021', 'các ngày 15/3, 15/6 và 15/9/2022'],
    ['trong các tháng 7, 8, 9/2021', 'trong các tháng 7, 8, 9/2022'],
    ['năm học 2020-2021', 'năm học 2021-2022'],
    ['niên khóa 2020–2021', 'niên khóa 2021–2022'],
    ['năm ngân sách 2021', 'năm ngân sách 2022'],
    ['so với năm 2020, năm 2021 tăng', 'so với năm 2021, năm 2022 tăng'],
    ['từ ngày 15/8/2021 đến ngày 05/9/2021', 'từ ngày 15/8/2022 đến ngày 05/9/2022'],
    ['quý 4/năm 2021', 'quý 4/năm 2022'],
    ['năm 2021 và 2022', 'năm 2022 và 2023'],
    ['các năm 2020, 2021 và 2022', 'các năm 2021, 2022 và 2023'],
    ['Q.III/2021, Q4/2021', 'Q.III/2022, Q4/2022'],
    ['trước Tết Nguyên đán 2021', 'trước Tết Nguyên đán 2022'],
    ['sau Tết Tân Sửu 2021', 'sau Tết Nhâm Dần 2022'],
    ['TẾT TÂN SỬU NĂM 2021', 'TẾT NHÂM DẦN NĂM 2022'],
    ['dịp Tết Nguyên đán Canh Tý và Nhâm Dần', 'dịp Tết Nguyên đán Tân Sửu và Quý Mão'],
    ['trước ngày 15/7/21; tháng 8/21', 'trước ngày 15/7/22; tháng 8/22'],
  ])('that are the plan’s move: %s', (words, expected) => {
    expect(moveYears(words, 2021, 1)).toBe(expected);
  });

  it.each([
    'giai đoạn từ năm 2021 đến năm 2025',
    'từ ngày 01/7/2021 đến hết ngày 30/6/2025',
    'nhiệm kỳ 2020–2025',
    'trong 3 năm 2021, 2022 và 2023',
    'Kế hoạch 137/KH-UBND ngày 01/6/2021',
    'Công văn số 515/SNV-CCHC, ngày 24 tháng 4 năm 2021',
    'Thông báo số 12/2021',
    'Nghị định số 30/2020/NĐ-CP',
    'Luật số 72/2022/QH15',
    '2021 hồ sơ',
    'Xuân Mậu Thân 1968',
    'Giáp Sửu',
  ])('of windows, documents and numbers stay: %s', (words) => {
    expect(moveYears(words, 2021, 1)).toBe(words);
  });
});
