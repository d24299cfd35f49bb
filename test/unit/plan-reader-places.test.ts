import { parties } from '../../config/plan-reader/units';
import { tableItemsOf } from '../support/task-table';

const oneRow = (lead: string, support: string) =>
  tableItemsOf(
    'STT|Nội dung|Chủ trì|Phối hợp|Thời gian',
    `1|Rà soát|${lead}|${support}|Tháng 3`,
  )[0]!;

it.each([
  'UBND xã, phường nơi xảy ra vụ việc',
  'UBND xã, phường, đặc khu',
  'UBND tỉnh, huyện, xã',
  'UBND xã và phường liên quan',
  'Trạm Y tế xã, phường',
  'Công an xã, thị trấn',
])('“%s” is one name', (name) => {
  expect(parties(name)).toEqual([name]);
  expect(oneRow(name, 'Sở Y tế')).toMatchObject({ lead: name, unsure: [] });
  expect(oneRow('Sở Y tế', `Công an tỉnh, ${name}`).support).toEqual(['Công an tỉnh', name]);
});

it.each([
  ['UBND phường, Công an phường'],
  ['UBND xã, các trường học'],
  ['UBND xã, trường học'],
  ['UBND phường Tô Hiệu, phường Chiềng Lề'],
  ['UBND xã, xã đoàn'],
  ['UBND tỉnh, tỉnh ủy'],
  ['Sở Y tế, phường nơi xảy ra vụ việc'],
])('“%s” are two', (names) => {
  expect(oneRow('Sở Y tế', names).support).toEqual(names.split(', '));
});
