import { goneOn, paragraphsOf } from '../../activities/documents/pdf/lines';

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
