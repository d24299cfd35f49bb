import { marginOf } from '../../activities/documents/pdf/indents';
import { goneOn, linesOf, paragraphsOf } from '../../activities/documents/pdf/lines';
import type { Piece } from '../../activities/documents/pdf/page';
import { looksTcvn3 } from '../../activities/documents/tcvn3';

it.each([
  ['Trước 05/12/202', '7', 'Trước 05/12/2027'],
  ['31/12/2', '026', '31/12/2026'],
  ['Tháng 3/20', '26', 'Tháng 3/2026'],
  ['05-12-20', '27; tháng 3', '05-12-2027; tháng 3'],
  ['Trước 05.12.', '2027', 'Trước 05.12.2027'],
])('a date that its column cut, “%s” | “%s”, is whole again', (line, next, whole) => {
  expect(goneOn(line, next)).toBe(whole);
});

it.each([
  ['15/1', '2/2026'],
  ['Ngày 1', '5/3/2026'],
  ['Tháng 1', '2/2026'],
  ['05/12/2026', '7'],
  ['05/13/202', '7'],
  ['Văn bản 12', '34'],
  ['Xong trong tháng 6.', '12 đơn vị'],
  ['Hoàn thành ngày 5.', '6 phòng'],
])('figures that may be two, “%s” | “%s”, stay apart', (line, next) => {
  expect(goneOn(line, next)).toBe(`${line} ${next}`);
});

it('a date is joined only where its line is full', () => {
  const lines = ['05/12/202', '7'].map((text, i) => ({
    text,
    left: 0,
    right: text.length * 5,
    y: 100 + i * 12,
    size: 10,
    columns: 1,
  }));
  const read = (edge: number): string[] => paragraphsOf(lines, edge).map(({ text }) => text);
  expect(read(48)).toEqual(['05/12/2027']);
  expect(read(120)).toEqual(['05/12/202', '7']);
});

/** Lines that begin where their text says: "120:Rà soát"; all end at 500, but those that say where. */
const linesAt = (...said: string[]) =>
  said.map((line, i) => {
    const { left, right, text } = /^(?<left>\d+)(?:-(?<right>\d+))?:(?<text>.*)$/u.exec(
      line,
    )!.groups!;
    return {
      text: text!,
      left: Number(left),
      right: Number(right ?? 500),
      y: i * 14,
      size: 12,
      columns: 1,
    };
  });
const page = ['120:1. Rà soát', '80:thủ tục.', '120:2. Tổng hợp', '80-300:báo cáo.'];

it('an indented line begins a paragraph on a page whose paragraphs do', () => {
  const lines = linesAt(
    ...page,
    '120:3. Xây dựng phương án',
    '120:Phương án phải sát',
    '80:với đặc điểm',
    '120:Văn phòng',
  );
  const read = paragraphsOf(lines, 500, marginOf(lines)).map(({ text }) => text);
  expect(read.slice(2)).toEqual([
    '3. Xây dựng phương án',
    'Phương án phải sát với đặc điểm',
    'Văn phòng',
  ]);
});

it('a centred line, and the hanging lines of a list, begin none', () => {
  const title = linesAt(...page, '80:KẾ HOẠCH CÔNG TÁC', '120-460:Năm 2026');
  expect(paragraphsOf(title, 500, marginOf(title)).at(-1)!.text).toBe('KẾ HOẠCH CÔNG TÁC Năm 2026');
  const list = linesAt(
    '80:- Văn phòng Sở',
    '100:Nguyên đán',
    '80:- Thanh tra',
    '100:Sở Y tế',
    '80:- Phòng A',
  );
  expect(marginOf(list)).toBeNull();
});

const letters = (text: string, size = 12, y = 100, from = 0): Piece[] =>
  text.split('').map((letter, i) => ({
    text: letter,
    left: from + i * 6,
    right: from + i * 6 + 6,
    y,
    size,
  }));

it('the raised number of a note is no part of its line, that of a measure is', () => {
  const read = (word: string): string =>
    linesOf([
      ...letters(word),
      ...letters('1', 7, 95, word.length * 6),
      ...letters(' rồi', 12, 100, word.length * 6 + 6),
    ])[0]!.text;
  expect(read('kiểm tra')).toBe('kiểm tra rồi');
  expect(read('500 m')).toBe('500 m1 rồi');
});

it('what a symbol font draws before a point is a dash', () => {
  expect(linesOf(letters('\uf0b7 Văn phòng'))[0]!.text).toBe('- Văn phòng');
  expect(linesOf(letters('\uf0fc'))[0]!.text).toBe('\uf0fc');
});

it('a hyphen within words that it joins before begins no list', () => {
  const read = (first: string): string[] =>
    paragraphsOf(linesAt(`80:${first}`, '80:- đẹp”'), 500).map(({ text }) => text);
  expect(read('Hội thi “xanh - sạch')).toEqual(['Hội thi “xanh - sạch - đẹp”']);
  expect(read('Công tác hội nghị')).toHaveLength(2);
});

it('text of an old font that nothing names is known by its signs', () => {
  expect(looksTcvn3('Môc ®Ých, yªu cÇu: 250 hé ñng hé, mua s¾m dông cô')).toBe(true);
  expect(looksTcvn3('Mục đích, yêu cầu: 250 hộ ủng hộ © 2026 ± 5%')).toBe(false);
  expect(looksTcvn3('Ke hoach cong tac nam 2026')).toBe(false);
});
