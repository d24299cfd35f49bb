import { summary } from '../support/plan-documents';
import { planOf } from '../support/plan-lines';

const items = (...lines: string[]): string[] =>
  planOf('I. NHIỆM VỤ', '1. Công tác truyền thông', ...lines).items.map(summary);

it.each([
  '. Thời gian: trước ngày 15/4/2026.',
  ', trước ngày 15/4/2026.',
  ' (trước ngày 15/4/2026).',
])('signs under a dash with a time of its own (“%s”) are what belongs to it', (time) => {
  expect(
    items(`- Tổ chức Lễ phát động${time}`, '+ Treo băng rôn, pano;', '+ Tổ chức xe tuyên truyền.'),
  ).toEqual([
    'I.1, gạch đầu dòng 1 | Tổ chức Lễ phát động | ? |  |  | trước ngày 15/4/2026 | ? lead',
  ]);
});

it.each([
  ['a time', '- Trong tháng 3/2026:', 'tháng 3/2026'],
  ['a time over a list', '- Các việc hoàn thành trong quý I/2026:', 'hoàn thành trong quý I/2026'],
])('under a dash that is %s each sign is a duty', (_, dash, due) => {
  const found = planOf('I. NHIỆM VỤ', '1. Truyền thông', dash, '+ Treo băng rôn;', '+ Phát loa.');
  expect(found.items.map(({ title }) => title)).toEqual(['Treo băng rôn', 'Phát loa']);
  expect(found.items[0]!.due.map(({ words }) => words.toLowerCase()).join()).toContain(
    due.toLowerCase(),
  );
});

it('under a dash each sign with a time of its own is a duty', () => {
  expect(
    items(
      '- Tổ chức Lễ phát động (quý II/2026).',
      '+ Treo băng rôn trước ngày 10/4/2026;',
      '+ Phát loa trước ngày 12/4/2026.',
    ),
  ).toEqual([
    'I.1, gạch đầu dòng 1, gạch đầu dòng 1 | Treo băng rôn | ? |  |  | trước ngày 10/4/2026 | ? lead',
    'I.1, gạch đầu dòng 1, gạch đầu dòng 2 | Phát loa | ? |  |  | trước ngày 12/4/2026 | ? lead',
  ]);
});
