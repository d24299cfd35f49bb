import { sayDifference } from '../../client/cli/answers/what-if-said';
import { differenceOf, type Difference } from '../../client/use-cases/preview/difference';
import { walkYear } from '../../client/use-cases/preview/walk-year';
import { readAssumption, type Assumption } from '../../client/use-cases/preview/assumption';
import { yearWith } from '../../client/use-cases/preview/what-if';
import { anyLines, anyUnits } from '../support/any-lines';
import { lettered, orderOf } from '../support/foreseen';
import { directoryOf, templateOf } from '../support/small-year';

const order = orderOf({
  template: templateOf('1', '3', '4'),
  directory: directoryOf('qlxd', 'qhkt'),
});
const plain = lettered(walkYear(order));

const assumptions = (...texts: string[]): Assumption[] =>
  texts.map((text) => readAssumption(text)!);
const difference = (...texts: string[]): Difference =>
  differenceOf(plain, lettered(yearWith(order, assumptions(...texts))));

const day = (instant: string): string => instant.slice(5, 10);

describe('what is assumed', () => {
  it.each([
    [
      'letter:3=2021-07-20',
      { kind: 'letter', item: '3', instance: null, on: '2021-07-20', due: null },
    ],
    [
      'letter:3=2021-07-20,trước ngày 15/8/2021, gửi bản giấy',
      {
        ...{ kind: 'letter', item: '3', instance: null, on: '2021-07-20' },
        due: 'trước ngày 15/8/2021, gửi bản giấy',
      },
    ],
    ['off:2021-08-16', { kind: 'off', day: '2021-08-16' }],
    [
      'extend:3/unit-lists/qlxd=2',
      { kind: 'extend', item: '3', instance: null, stage: 'unit-lists', unit: 'qlxd', days: 2 },
    ],
    [
      'extend:2.7/hand-in/qlxd=2',
      { kind: 'extend', item: '2', instance: 7, stage: 'hand-in', unit: 'qlxd', days: 2 },
    ],
  ])('is read from %s', (text, assumed) => {
    expect(readAssumption(text)).toEqual(assumed);
  });

  it.each([
    ...['', 'off', 'off:', 'off:31/8/2021', 'off:2021-02-30', 'letter:3', 'letter:=2021-07-20'],
    ...['letter:3=2021-13-01', 'extend:3/unit-lists=2', 'extend:3/unit-lists/qlxd=0'],
    ...['extend:3/unit-lists/qlxd=hai', 'extend:3/a/b/c=2', 'rain:2021-08-16'],
    ...['letter:3.0=2021-07-20', 'letter:3/unit-lists=2021-07-20', 'extend:.7/hand-in/qlxd=2'],
  ])('is not read from "%s"', (text) => {
    expect(readAssumption(text)).toBeNull();
  });

  it.each([
    ['letter:9=2021-07-20', 'Mẫu kế hoạch không có mục "9"; các mục: 1, 3, 4.'],
    [
      'letter:3=2021-05-20',
      'Văn bản đến ngày 20/5/2021, trước khi khởi động kế hoạch ngày 04/6/2021',
    ],
    ['letter:3=2021-07-20,hôm nào đó', 'Không đọc được thời hạn'],
    [
      'letter:3=2021-07-20,ngày 19/7/2021',
      'Thời hạn “ngày 19/7/2021” tính ra ngày 19/7/2021, trước ngày đến 20/7/2021 của văn bản; đề nghị kiểm tra lại',
    ],
    ['off:2021-08-15', 'Ngày 15/8/2021 vốn là ngày nghỉ.'],
    ['extend:1/opinions/qlxd=2', 'Mục 1 không mở bước "opinions" trong năm'],
    ['extend:3/unit-lists/pc=2', 'không giao "pc" việc có thời hạn; đang giao: qhkt, qlxd'],
    ['extend:3/unit-lists/qlxd=9', 'muộn hơn ngày muộn nhất có thể là 23/8/2021'],
  ])('is refused where it cannot happen: %s', (text, sentence) => {
    expect(() => yearWith(order, assumptions(text))).toThrow(sentence);
  });
});

describe('a line that recurs', () => {
  const lines = orderOf({ template: anyLines(), directory: anyUnits() });

  it('is extended in the time that is named, and the others stay', () => {
    const assumed = assumptions('extend:2.7/hand-in/qlxd=1');
    const after = yearWith(lines, assumed);
    const found = differenceOf(lettered(walkYear(lines)), lettered(after));
    const [own, ...others] = found.dates;
    expect(others).toEqual([]);
    expect(own).toMatchObject({ item: '2', instance: 7, stage: 'hand-in', what: 'due' });
    expect(new Set(found.moved.map(({ instance }) => instance))).toEqual(new Set([7]));
    const text = sayDifference(found, assumed, after);
    expect(text).toContain('gia hạn 1 ngày làm việc ở mục 2 (lần 7) “Nộp sản phẩm”');
    expect(text).toMatch(/nhắc việc mục 2 \(lần 7\) “Nộp sản phẩm” → /);
  });

  it.each([
    // The plan starts on 4/6/2021: of the monthly report seven are left.
    [
      'extend:2/hand-in/qlxd=2',
      'Mục 2 có nhiều lần, đề nghị ghi rõ lần nào: 2.1 (tháng 6/2021), 2.2 (tháng 7/2021)',
    ],
    ['extend:2.8/hand-in/qlxd=2', 'Mục 2 không có lần 8; các lần: 2.1 (tháng 6/2021)'],
    ['extend:1.2/hand-in/qlxd=2', 'Mục 1 không có lần 2; các lần: 1.1 (một lần).'],
    ['letter:5=2021-09-30', 'Mục 5 chờ hoàn thành mục 1, không chờ văn bản nào.'],
    ['letter:1=2021-09-30', 'Mục 1 không chờ văn bản nào.'],
  ])('is refused where it cannot happen: %s', (text, sentence) => {
    expect(() => yearWith(lines, assumptions(text))).toThrow(sentence);
  });
});

describe('the difference', () => {
  it('of nothing is nothing', () => {
    const { dates, added, dropped, moved, totals } = differenceOf(plain, lettered(walkYear(order)));
    expect([dates, added, dropped, moved]).toEqual([[], [], [], []]);
    expect(totals.after).toEqual(totals.before);
  });

  it('of a letter that comes early: item 3 opens and is assigned then, on the same deadlines', () => {
    const { dates, added, dropped, moved } = difference('letter:3=2021-07-20');
    expect(dates).toEqual([
      {
        ...{ item: '3', instance: 1, stage: null, unit: null, what: 'opens' },
        ...{ from: '2021-08-01', to: '2021-07-20' },
      },
    ]);
    expect([added, dropped]).toEqual([[], []]);
    expect(moved.map(({ kind, seat, from, to }) => [kind, seat, day(from), day(to)])).toEqual(
      ['qhkt.head', 'qhkt.officer', 'qlxd.head', 'qlxd.officer'].map((seat) => [
        ...['assign', seat, '08-02', '07-21'],
      ]),
    );
  });

  it('of a letter with a deadline: every inside date is counted back from it', () => {
    const { dates } = difference('letter:3=2021-07-20,ngày 23/8/2021');
    expect(dates.map(({ stage, what, from, to }) => [stage, what, from, to])).toEqual([
      [null, 'opens', '2021-08-01', '2021-07-20'],
      [null, 'due', '2021-08-31', '2021-08-23'],
      ['unit-lists', 'due', '2021-08-17', '2021-08-09'],
      ['merged-list', 'due', '2021-08-24', '2021-08-16'],
      ['approve', 'due', '2021-08-26', '2021-08-18'],
      ['sent-out', 'due', '2021-08-30', '2021-08-20'],
    ]);
  });

  it('of a letter that an item waits for: its asking falls away, its work begins', () => {
    const { dropped, added } = difference('letter:1=2021-07-05');
    expect(new Set(dropped.map(({ kind, seat }) => `${kind} ${seat}`))).toEqual(
      new Set(['ask vp.clerk', 'ask vp.chief']),
    );
    expect(added[0]).toMatchObject({ kind: 'assign', stage: 'opinions' });
    expect(day(added[0]!.at)).toBe('07-06');
  });

  it('of a letter for an item that waits for its month too: it opens when both have come', () => {
    const guided = orderOf({ template: templateOf('2'), directory: directoryOf('qlxd') });
    const assumed = assumptions('letter:2=2021-07-12');
    const { dates } = differenceOf(lettered(walkYear(guided)), lettered(yearWith(guided, assumed)));
    expect(dates).toEqual([
      {
        ...{ item: '2', instance: 1, stage: null, unit: null, what: 'opens' },
        ...{ from: null, to: '2021-07-12' },
      },
    ]);
  });

  it('of an extension: one unit is reminded, chased and reported two working days later', () => {
    const { dates, added, dropped, moved } = difference('extend:3/unit-lists/qlxd=2');
    expect(dates).toEqual([
      {
        ...{ item: '3', instance: 1, stage: 'unit-lists', unit: 'qlxd', what: 'due' },
        ...{ from: '2021-08-17', to: '2021-08-19' },
      },
    ]);
    expect(added.map(({ kind, seat }) => `${kind} ${seat}`)).toEqual([
      'assign qlxd.head',
      'assign qlxd.officer',
    ]);
    expect(dropped).toEqual([]);
    expect(new Set(moved.map(({ unit }) => unit))).toEqual(new Set(['qlxd']));
    const chased = moved.filter(({ kind, seat }) => kind === 'chase' && seat === 'qlxd.head');
    expect(chased.map(({ from, to }) => `${day(from)} ${day(to)}`)).toEqual([
      ...['08-18 08-20', '08-23 08-25', '08-26 08-30', '08-31 09-06', '09-07 09-09'],
      '09-10 09-14',
    ]);
  });

  it('of a day off: what is counted over it moves, an outside date does not', () => {
    const { dates, moved } = difference('off:2021-08-16');
    expect(dates).toEqual([]);
    const reminded = moved.filter(
      ({ kind, seat, stage }) => [kind, seat, stage].join() === 'remind,qlxd.head,unit-lists',
    );
    expect(reminded.map(({ from, to }) => `${day(from)} ${day(to)}`)).toEqual([
      '08-10 08-09',
      '08-16 08-13',
    ]);
  });

  it('of several things together is told side by side, with totals', () => {
    const assumed = assumptions('extend:3/unit-lists/qlxd=2', 'off:2021-08-16');
    const after = yearWith(order, assumed);
    const both = differenceOf(plain, lettered(after));
    const text = sayDifference(both, assumed, after);
    expect(text).toContain('Nếu:\n  - P. QLXD được gia hạn 2 ngày làm việc ở mục 3 “Các phòng');
    expect(text).toContain('  - ngày 16/8/2021 là ngày nghỉ\n');
    expect(text).toMatch(/17\/8\/2021 {2}19\/8\/2021 {2}hạn mục 3 “[^”]+”, P\. QLXD/);
    expect(text).toMatch(/16\/8\/2021 {2}13\/8\/2021 {2}nhắc việc mục 3 “[^”]+” → P\. QHKT \(cấp/);
    expect(text).toMatch(/— {10}02\/8\/2021 {2}giao việc mục 3/);
    const { totals } = both;
    const letters = `thư ${totals.before.letters} → ${totals.after.letters}`;
    expect(text).toContain(`CẢ NĂM: ${letters} · giao việc`);
    expect(totals.after.assign).toBe(totals.before.assign + 2);
  });

  it('of an extension says on which day it is taken to be granted, and which letter tells of it', () => {
    const assumed = assumptions('extend:3/unit-lists/qlxd=2');
    const after = yearWith(order, assumed);
    const text = sayDifference(differenceOf(plain, lettered(after)), assumed, after);
    expect(text).toContain(
      'lập danh sách”, coi như được đồng ý ngày 02/8/2021 khi đơn vị nhận việc',
    );
    expect(text).toMatch(
      /02\/8\/2021 {2}giao việc mục 3 “[^”]+” → P\. QLXD \([^)]+\): Đồng ý gia hạn, thời hạn 19\/8\/2021/,
    );
  });

  it('of a letter says how else its deadline can be read', () => {
    const assumed = assumptions('letter:3=2021-07-20,trước ngày 25/8/2021');
    const after = yearWith(order, assumed);
    const text = sayDifference(differenceOf(plain, lettered(after)), assumed, after);
    expect(text).toContain(
      'thời hạn ghi “trước ngày 25/8/2021”\n    lấy cách hiểu sớm hơn; “trước',
    );
    expect(text).toMatch(/“trước ngày 25\/8\/2021” còn có thể hiểu là [^\n]*25\/8\/2021/);
  });
});
