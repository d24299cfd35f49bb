import { planOf } from '../support/plan-lines';
import { tableItemsOf } from '../support/task-table';

const ROOMS = ['qlxd', 'qhkt', 'htkt', 'qln', 'ktvl', 'qlcl', 'khtc', 'tccb', 'pc', 'ttra'];
const BELOW = ['ccgd', 'ttqh', 'ttkd', 'ttpn', 'bqlda'];

/** Rooms and subordinate units without some. */
const without = (of: readonly string[], ...codes: string[]): string[] =>
  of.filter((code) => !codes.includes(code)).toSorted();

const fieldsOf = ({ unsure }: { unsure: { field: string }[] }): string[] =>
  unsure.map(({ field }) => field);

const HEAD = 'TT | Nội dung | Chủ trì | Phối hợp | Thời gian';
const row = (lead: string, support = ''): string =>
  `1 | Số hóa hồ sơ | ${lead} | ${support} | Quý III/2026`;

it.each([
  ['Các phòng, đơn vị (trừ Phòng Pháp chế)', without([...ROOMS, ...BELOW], 'pc')],
  [
    'Các phòng, đơn vị (trừ Phòng Pháp chế, Thanh tra Sở)',
    without([...ROOMS, ...BELOW], 'pc', 'ttra'),
  ],
  [
    'Các phòng, đơn vị⏎(ngoại trừ Phòng Pháp chế và Thanh tra Sở)',
    without([...ROOMS, ...BELOW], 'pc', 'ttra'),
  ],
  ['Các phòng chuyên môn, không bao gồm Thanh tra Sở', without(ROOMS, 'ttra')],
  ['Các phòng chuyên môn trừ Phòng Pháp chế, Thanh tra Sở', without(ROOMS, 'pc', 'ttra')],
  ['Các đơn vị trực thuộc, không kể Trung tâm Quy hoạch xây dựng', without(BELOW, 'ttqh')],
  ['Các phòng, đơn vị (không gồm các đơn vị sự nghiệp)', without(ROOMS)],
])('a cell with “%s” leaves out whom it excepts', (lead, units) => {
  const [item] = tableItemsOf(HEAD, row(lead));
  expect(item!.units.toSorted()).toEqual(units);
  expect(item!.lead).toContain('Các');
  const [helped] = tableItemsOf(HEAD, row('Văn phòng Sở', lead));
  expect(helped!.supportUnits.toSorted()).toEqual(units);
  expect(fieldsOf(helped!)).not.toContain('lead');
});

it('gives all where the excepted is none of them', () => {
  const [item] = tableItemsOf(HEAD, row('Các phòng, đơn vị (trừ Văn phòng Sở)'));
  expect(item!.units).toEqual(['*']);
});

it.each([
  'Các phòng, đơn vị (trừ Tổ Một cửa)',
  'Các phòng, đơn vị (trừ các đơn vị đã nộp)',
  'Các phòng chuyên môn, trừ Thanh tra Sở, Trung tâm Quy hoạch xây dựng',
  'Các phòng trừ Thanh tra Sở và các đơn vị trực thuộc',
  'Các phòng, đơn vị còn lại',
  'Các đơn vị khác',
  'Các cơ quan ngoài Sở',
])('asks about “%s”, and names no unit', (lead) => {
  const [item] = tableItemsOf(HEAD, row(lead));
  expect(item!.units).toEqual([]);
  expect(fieldsOf(item!)).toContain('units');
  const [helped] = tableItemsOf(HEAD, row('Văn phòng Sở', lead));
  expect(helped!.supportUnits).toEqual([]);
  expect(fieldsOf(helped!)).toContain('support');
});

it('asks where another cell of the row excepts a unit', () => {
  const [item] = tableItemsOf(
    'TT | Nội dung | Chủ trì | Thời gian | Ghi chú',
    '1 | Số hóa hồ sơ | Các phòng, đơn vị | Quý III/2026 | Trừ Phòng Pháp chế',
  );
  expect(item!.units).toEqual([]);
  expect(fieldsOf(item!)).toContain('units');
});

const itemOf = (line: string) => planOf('I. NHIỆM VỤ', `1. ${line}`).items[0]!;

it.each([
  [
    'Giao Các phòng, đơn vị (trừ Phòng Pháp chế) chủ trì rà soát hồ sơ, hoàn thành trước ngày 20/3/2026.',
    'rà soát hồ sơ',
    without([...ROOMS, ...BELOW], 'pc'),
  ],
  [
    'Giao các phòng chuyên môn trừ Thanh tra Sở chủ trì báo cáo kết quả, chậm nhất ngày 30/4/2026.',
    'báo cáo kết quả',
    without(ROOMS, 'ttra'),
  ],
  [
    'Các đơn vị trực thuộc, trừ Trung tâm Quy hoạch xây dựng, chủ trì tự kiểm tra trong quý II/2026.',
    'tự kiểm tra',
    without(BELOW, 'ttqh'),
  ],
  [
    'Các phòng, đơn vị (không kể Thanh tra Sở) nộp danh sách thiết bị trước ngày 15/4/2026.',
    'nộp danh sách thiết bị',
    without([...ROOMS, ...BELOW], 'ttra'),
  ],
])('“%s” leaves out whom it excepts', (line, title, units) => {
  const item = itemOf(line);
  expect(item.units.toSorted()).toEqual(units);
  expect(item.title).toBe(title);
});

it('leaves out of those who support whom a line excepts', () => {
  const item = itemOf(
    'Thanh tra Sở chủ trì kiểm tra, phối hợp với các phòng, đơn vị (trừ Phòng Pháp chế), xong trong tháng 5/2026.',
  );
  expect(item.support).toEqual(['các phòng, đơn vị (trừ Phòng Pháp chế)']);
  expect(item.supportUnits.toSorted()).toEqual(without([...ROOMS, ...BELOW], 'pc'));
  expect(item.title).toBe('kiểm tra');
});

it.each([
  'Các phòng chuyên môn, đơn vị sự nghiệp rà soát hồ sơ (trừ Phòng Pháp chế), hoàn thành trước ngày 20/3/2026.',
  'Trừ Phòng Pháp chế, các phòng, đơn vị nộp báo cáo trước ngày 15/4/2026.',
  'Ngoại trừ Phòng Pháp chế, các phòng, đơn vị: nộp báo cáo trước ngày 15/4/2026.',
])('“%s”: asks whom an exception apart from the parties is of', (line) => {
  const item = itemOf(line);
  expect(item.units).toEqual([]);
  expect(item.unsure.map(({ reason }) => reason).join()).toContain('“Phòng Pháp chế”');
});

it.each([
  'Chi cục Phòng trừ dịch hại kiểm tra đồng ruộng trong quý II/2026.',
  'Các phòng, đơn vị trực hằng ngày (trừ thứ Bảy, Chủ nhật) trong tháng 5/2026.',
])('“%s” excepts nobody', (line) => {
  const item = itemOf(line);
  expect(fieldsOf(item)).not.toContain('units');
});

it('reads labelled parties without those that they except', () => {
  const [item] = planOf(
    'I. NHIỆM VỤ',
    '1. Số hóa hồ sơ',
    '- Chủ trì: Các phòng, đơn vị (trừ Phòng Pháp chế, Thanh tra Sở)',
    '- Thời gian: quý II/2026',
  ).items;
  expect(item!.units.toSorted()).toEqual(without([...ROOMS, ...BELOW], 'pc', 'ttra'));
});
