import type { CalendarDiff } from '../../client/use-cases/calendar/calendar';
import { dayChanges } from '../../client/use-cases/calendar/days';
import type { ItemMoves, MovedNotice } from '../../client/use-cases/calendar/moves';
import { sayCalendarDiff } from '../../client/use-cases/calendar/said';
import { seatNames } from '../../client/use-cases/preview/whom';
import { loadDirectory } from '../../config/directory';
import { calendarOf, type CalendarYear } from '../../workflows/rules/calendar/calendar';

const names = seatNames(loadDirectory('mau'));

const reminder = (seat: string, from: string, to: string): MovedNotice => ({
  ...{ change: 'moved', key: `k/${seat}/${from}`, kind: 'remind', stage: 'hand-in', unit: 'qlxd' },
  ...{ title: 'Nộp sản phẩm', seat, rung: null, ahead: false },
  ...{ from: `${from}T07:45:00+07:00`, to: `${to}T07:45:00+07:00` },
});

const item = (
  plan: string,
  no: string,
  instance: number,
  moves: Partial<ItemMoves>,
): ItemMoves => ({
  ...{ plan, item: no, instance, title: 'Báo cáo tháng', dates: [], notices: [] },
  ...moves,
});

const DATE = {
  ...{ stage: null, title: 'Thời hạn của Sở', what: 'due' as const, proof: [] },
  ...{ from: '2027-02-15T23:59:59+07:00', to: '2027-02-12T23:59:59+07:00' },
};

function said(items: ItemMoves[]): string[] {
  const diff: CalendarDiff = {
    ...{ year: 2027, status: 'official', checked: true, document: 'Thông báo số 9/TB-BNV' },
    ...{ changed: true, days: [], items },
  };
  return sayCalendarDiff(diff, names);
}

describe('what a calendar changes, on the screen', () => {
  it('is the dates of all plans first, and then what is told, as many people on one line', () => {
    // Who answers for two units is told twice, and is one of those who are told.
    const people = ['qlxd.head', 'qlxd.officer', 'qhkt.head', 'qhkt.head'];
    const notices = people.map((seat) => reminder(seat, '2027-02-08', '2027-02-05'));
    const lines = said([
      item('a-2027', '1', 1, { notices }),
      item('a-2027', '2', 3, { dates: [DATE], notices: notices.slice(1) }),
      item('b-2027', '4', 1, { dates: [DATE] }),
    ]);
    expect(lines.slice(2)).toEqual([
      'Ngày thay đổi:',
      '  Kế hoạch a-2027, nội dung 2 (lần 3): Báo cáo tháng',
      '    Thời hạn của Sở, thời hạn: 15/02/2027 → 12/02/2027',
      '  Kế hoạch b-2027, nội dung 4: Báo cáo tháng',
      '    Thời hạn của Sở, thời hạn: 15/02/2027 → 12/02/2027',
      'Lượt nhắc thay đổi:',
      '  Kế hoạch a-2027: 7 lượt nhắc, mỗi người nhận mỗi lần là một lượt',
      '    Chuyển 4 lượt: nhắc việc nội dung 1 “Nộp sản phẩm” → P. QHKT, P. QLXD (cấp trưởng); P. QLXD (chuyên viên), ngày 08/02/2027 → 05/02/2027',
      '    Chuyển 3 lượt: nhắc việc nội dung 2 (lần 3) “Nộp sản phẩm” → P. QHKT (cấp trưởng); P. QLXD (chuyên viên), ngày 08/02/2027 → 05/02/2027',
    ]);
  });

  it('names the nearest of many notices, and how many more there are: the numbers add up', () => {
    const notices = Array.from({ length: 20 }, (_, i) =>
      ['qlxd.head', 'qhkt.head'].map((seat) =>
        reminder(seat, `2027-03-${String(31 - i)}`, `2027-03-${String(30 - i)}`),
      ),
    ).flat();
    const lines = said([item('a-2027', '1', 1, { notices })]);
    const head = lines.findIndex((line) => line.startsWith('  Kế hoạch a-2027: 40 lượt nhắc'));
    const shown = lines.slice(head + 1);
    expect(shown).toHaveLength(13);
    expect(shown[0]).toContain('ngày 12/3/2027 → 11/3/2027');
    expect(shown.at(-1)).toBe('    … và 16 lượt khác, trong 8 dòng (xem đủ bằng --json)');
    const counted = shown.map((line) => Number(/(\d+) lượt/.exec(line)![1]));
    expect(counted.reduce((a, n) => a + n)).toBe(40);
  });

  it('says that nothing moves where nothing does', () => {
    expect(said([item('a-2027', '1', 1, {})]).at(-1)).toBe(
      'Không thời hạn, lượt nhắc nào của kế hoạch đang thực hiện thay đổi.',
    );
  });

  it('says what is other of days that were off before as well', () => {
    const year = (name: string, source: string): CalendarYear => ({
      ...{ year: 2027, status: 'official', checked: true, source, makeUp: [] },
      off: ['2027-01-01', '2027-04-30'].map((day) => ({ day, name, source })),
    });
    const lines = (name: string, source: string): string[] => {
      const [before, after] = [year('nghỉ lễ', 'Bộ luật Lao động'), year(name, source)];
      const days = dayChanges(calendarOf([before]), calendarOf([after]), 2027);
      const diff = { year: 2027, status: 'official', checked: true, changed: true } as const;
      return sayCalendarDiff({ ...diff, document: source, days, items: [] }, names).slice(1, -1);
    };
    expect(lines('nghỉ lễ', 'Thông báo số 9/TB-BNV')).toEqual([
      'Sửa văn bản của ngày 01/01/2027, 30/4/2027: Bộ luật Lao động → Thông báo số 9/TB-BNV',
    ]);
    expect(lines('nghỉ bù', 'Bộ luật Lao động')).toEqual([
      'Sửa ngày nghỉ 01/01/2027: nghỉ lễ → nghỉ bù (Bộ luật Lao động)',
      'Sửa ngày nghỉ 30/4/2027: nghỉ lễ → nghỉ bù (Bộ luật Lao động)',
    ]);
  });
});
