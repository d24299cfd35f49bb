import type { Board } from '../../client/use-cases/board/shown';
import { boardView } from '../../client/web/views/board';

const board: Board = {
  ...{ plan: 'cchc-2021', year: 2021, department: 'Sở Xây dựng', title: 'Kế hoạch CCHC' },
  ...{ number: null, issuedOn: null, phase: 'running', items: [] },
  ...{ startedAt: '2021-06-04T08:00:00+07:00', now: '2021-07-01T08:00:00+07:00' },
};
const headOf = (changes: Partial<Board>): string =>
  /<p class="lead">([^.]+)\./.exec(boardView({ ...board, ...changes }, '', [], []).text)![1]!;

it.each([
  [{ number: '12/KH-SXD', issuedOn: '2021-06-04' }, 'Số 12/KH-SXD ngày 04/6/2021'],
  [{ number: '12/KH-SXD' }, 'Số 12/KH-SXD'],
  [{ issuedOn: '2021-06-04' }, 'Kế hoạch năm 2021 ngày 04/6/2021, chưa ghi số'],
  [{}, 'Kế hoạch năm 2021, chưa ghi số, ngày ban hành'],
])('a plan is called by what is known of its document: %j', (known, head) => {
  expect(headOf(known)).toBe(head);
});
