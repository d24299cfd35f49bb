import type { NoticeRow } from '../activities/store/tables';
import type { Act } from '../workflows/rules/duty/acts';
import type { Day } from '../workflows/rules/time';

/** Something that happens to an item: an act, or that it or a stage of it opens. */
export interface Happened {
  day: Day;
  time?: string;
  by?: string;
  act?: Act;
  /** A stage; empty: the item. */
  opens?: string;
  /** What was said with the act. */
  reason?: string;
}

/** One letter: what happened before, when it is written, and to which seat. */
export interface Scene {
  name: string;
  items: Record<string, Happened[]>;
  on: [Day, string];
  to: string;
  alone?: boolean;
  /** The plan's number; without one the letter names the plan by its title. */
  number?: string;
  /** Seats that nobody holds. */
  vacant?: string[];
  /** Notices of earlier days were missed, from this day on. */
  since?: Day;
  only?: (row: NoticeRow) => boolean;
  /** A notice that no rule plans. */
  notice?: Partial<NoticeRow>;
}

const number = '45/KH-SXD';
const LISTS = 'unit-lists';
const survey: Happened[] = [
  { day: '2021-08-01', time: '07:45', opens: '' },
  { day: '2021-08-01', time: '07:45', opens: LISTS },
];
const submits = (unit: string, day: Day, stage = LISTS): Happened => ({
  ...{ day, by: `${unit}.head` },
  act: { verb: 'submit', stage, unit, low: [], nominees: [] },
});
const mostSubmit = [
  'bqlda',
  'ccgd',
  'htkt',
  'khtc',
  'ktvl',
  'pc',
  'qlcl',
  'qln',
  'tccb',
  'ttra',
].map((unit) => submits(unit, '2021-08-16'));
const asks: Happened = {
  ...{ day: '2021-08-12', by: 'qlxd.head', reason: 'chờ số liệu của bộ phận một cửa' },
  act: { verb: 'ask-extension', stage: LISTS, unit: 'qlxd', until: '2021-08-20' },
};
const decided = (agreed: boolean): Happened => ({
  ...{ day: '2021-08-13', time: '10:10', by: 'vp.chief' },
  ...(agreed ? {} : { reason: 'không còn thời gian tổng hợp' }),
  act: { verb: 'extend', stage: LISTS, unit: 'qlxd', until: '2021-08-20', agreed },
});
const published: Happened[] = [
  {
    day: '2022-01-14',
    act: { verb: 'letter-in', kind: 'publication', arrivedOn: '2022-01-14', due: null, units: [] },
  },
  { day: '2022-01-14', opens: '' },
];
const results: Happened[] = [
  { day: '2022-01-14', opens: 'results' },
  {
    day: '2022-01-17',
    act: {
      ...{ verb: 'submit', stage: 'results', unit: 'vp', nominees: [] },
      low: [{ criterion: '3.2', unit: 'qlxd' }],
    },
  },
];
const council: Happened[] = [
  {
    day: '2021-09-06',
    act: { verb: 'letter-in', kind: 'request', arrivedOn: '2021-09-06', due: null, units: [] },
  },
  { day: '2021-09-06', opens: '' },
  { day: '2021-09-06', opens: 'propose' },
  {
    ...{ day: '2021-09-07', by: 'vp.chief' },
    act: { verb: 'submit', stage: 'propose', unit: 'vp', low: [], nominees: ['qlxd.officer'] },
  },
  { day: '2021-09-07', opens: 'consent' },
];
const remedies: Happened[] = ['qlxd/2.1', 'qln/2.3'].map((unit) => ({
  day: '2022-02-15',
  act: {
    ...{ verb: 'assign', stage: 'remedy', unit, seat: `${unit.split('/')[0]!}.head` },
    ...{ due: '2022-06-30', instead: null },
  },
}));

const kind =
  (...kinds: NoticeRow['kind'][]) =>
  (row: NoticeRow): boolean =>
    kinds.includes(row.kind);

/** One scene for every way of telling, in the order of a year's life. */
export const SCENES: Scene[] = [
  { name: 'giao-viec', items: { 3: survey }, on: ['2021-08-02', '07:45'], to: 'qlxd.head', number },
  {
    name: 'giao-viec-chua-co-so',
    items: { 3: survey },
    on: ['2021-08-02', '07:45'],
    to: 'qlxd.officer',
  },
  { name: 'nhac-viec', items: { 3: survey }, on: ['2021-08-16', '07:45'], to: 'qlxd.head', number },
  { name: 'don-doc', items: { 3: survey }, on: ['2021-08-23', '07:45'], to: 'qlxd.head', number },
  {
    ...{ name: 'tra-lai', on: ['2021-08-12', '14:20'], to: 'qlxd.head', alone: true, number },
    items: {
      3: [
        ...survey,
        submits('qlxd', '2021-08-12'),
        {
          ...{ day: '2021-08-12', time: '14:20', reason: 'thiếu cột địa chỉ ở 12 dòng' },
          act: { verb: 'return', stage: LISTS, unit: 'qlxd' },
        },
      ],
    },
    only: (row) => row.unit === 'qlxd' && row.alone,
  },
  {
    ...{ name: 'xin-gia-han', on: ['2021-08-13', '07:45'], to: 'vp.chief', number },
    items: { 3: [...survey, asks] },
  },
  {
    ...{
      name: 'dong-y-gia-han',
      on: ['2021-08-13', '10:10'],
      to: 'qlxd.head',
      alone: true,
      number,
    },
    items: { 3: [...survey, asks, decided(true)] },
    only: ({ alone }) => alone,
  },
  {
    ...{ name: 'khong-dong-y-gia-han', on: ['2021-08-13', '10:10'], to: 'qlxd.head', number },
    items: { 3: [...survey, asks, decided(false)] },
    alone: true,
    only: ({ alone }) => alone,
  },
  {
    ...{ name: 'goi-dien', items: { 3: [...survey, ...mostSubmit] }, on: ['2021-08-23', '07:45'] },
    ...{ to: 'vp.clerk', only: kind('call'), number },
  },
  {
    ...{ name: 'xem-truoc-bao-cao', items: { 3: [...survey, ...mostSubmit] }, number },
    ...{ on: ['2021-08-23', '07:45'], to: 'vp.chief', only: kind('ask') },
  },
  {
    ...{ name: 'bao-cao-pho-giam-doc', on: ['2021-08-20', '07:45'], to: 'bgd.deputy-2', number },
    items: { 3: [...survey, ...mostSubmit] },
    only: kind('report'),
  },
  {
    ...{ name: 'bao-cao-giam-doc', on: ['2021-08-24', '07:45'], to: 'bgd.director', number },
    items: {
      3: [
        ...survey,
        ...mostSubmit,
        {
          ...{ day: '2021-08-16', by: 'ttqh.head' },
          act: { verb: 'acknowledge', stage: LISTS, unit: 'ttqh', promise: '2021-08-24' },
        },
      ],
    },
    only: kind('report'),
  },
  {
    ...{ name: 'bao-cao-van-phong-cham', on: ['2021-08-26', '07:45'], to: 'bgd.deputy-1', number },
    items: { 3: [...survey, { day: '2021-08-18', opens: 'merged-list' }] },
    only: (row) => row.kind === 'report' && row.unit === 'vp',
  },
  {
    ...{ name: 'xem-xet', on: ['2021-08-20', '07:45'], to: 'vp.chief', number },
    items: {
      3: [
        ...survey,
        { day: '2021-08-18', opens: 'merged-list' },
        { ...submits('vp', '2021-08-19', 'merged-list'), by: 'vp.clerk' },
      ],
    },
    only: (row) => row.kind === 'ask' && row.stage === 'merged-list',
  },
  {
    ...{ name: 'kinh-trinh', on: ['2021-08-25', '07:45'], to: 'bgd.deputy-1', number },
    items: { 3: [...survey, { day: '2021-08-25', time: '07:45', opens: 'approve' }] },
    only: (row) => row.stage === 'approve',
  },
  {
    ...{ name: 'chot-hay-tiep-tuc', on: ['2021-09-24', '07:45'], to: 'vp.chief', number },
    items: { 3: [...survey, ...mostSubmit] },
    only: (row) => row.kind === 'ask' && row.duty === null,
  },
  {
    ...{ name: 'xac-nhan', on: ['2021-07-20', '07:45'], to: 'qlxd.head', number },
    items: {
      2: [
        {
          day: '2021-07-12',
          act: {
            verb: 'letter-in',
            kind: 'guidance',
            arrivedOn: '2021-07-12',
            due: null,
            units: [],
          },
        },
        { day: '2021-07-12', opens: '' },
        { day: '2021-07-19', opens: 'acknowledge' },
      ],
    },
    only: (row) => row.stage === 'acknowledge',
  },
  {
    name: 'thieu-van-ban',
    items: { 2: [] },
    on: ['2021-07-20', '07:45'],
    to: 'bgd.deputy-1',
    number,
  },
  { name: 'cho-van-ban', items: { 1: [] }, on: ['2021-07-01', '07:45'], to: 'vp.clerk', number },
  {
    name: 'khong-phat-sinh',
    items: { 4: [] },
    on: ['2021-12-31', '07:45'],
    to: 'vp.chief',
    number,
  },
  {
    ...{ name: 'dong-y-cu-nguoi', items: { 4: council }, on: ['2021-09-08', '07:45'], number },
    to: 'qlxd.head',
  },
  {
    ...{ name: 'chon-nguoi-khac', on: ['2021-09-09', '07:45'], to: 'vp.chief', number },
    items: {
      4: [
        ...council,
        {
          ...{ day: '2021-09-08', by: 'qlxd.head', reason: 'đang được giao việc khác' },
          act: { verb: 'consent', stage: 'consent', unit: 'qlxd.officer', agreed: false },
        },
      ],
    },
    only: kind('ask'),
  },
  {
    ...{ name: 'chua-giao-viec', on: ['2022-02-15', '07:45'], to: 'vp.chief', number },
    items: { 6: [...published, ...results, { day: '2022-02-14', opens: 'remedy' }] },
    only: (row) => row.stage === 'remedy',
  },
  {
    ...{ name: 'kiem-tra-quy', on: ['2022-03-31', '07:45'], to: 'vp.chief', number },
    items: { 6: [...published, { day: '2022-02-14', opens: 'remedy' }, ...remedies] },
    only: (row) => row.stage === null,
  },
  {
    ...{ name: 'nhieu-noi-dung-sau-nghi', on: ['2021-08-23', '07:45'], to: 'qlxd.head', number },
    items: {
      3: survey,
      5: [
        { day: '2021-08-20', opens: '' },
        { day: '2021-08-20', opens: 'unit-scores' },
      ],
    },
    since: '2021-08-10',
  },
  {
    ...{ name: 'hoi-tinh-hinh', items: { 3: survey }, on: ['2021-10-01', '07:45'], number },
    to: 'qlxd.head',
    notice: {
      ...{ key: 'mau/3.1/check-in/ask/1/qlxd.head', kind: 'ask', stage: null, duty: null },
      ...{ unit: null, rung: null, to_seat: 'qlxd.head', alone: false },
      why: 'Nội dung thường xuyên: đề nghị cho biết tình hình thực hiện',
    },
  },
  {
    ...{ name: 'thoi-han-moi', items: { 3: survey }, on: ['2021-08-12', '10:00'], number },
    ...{ to: 'qlxd.head', alone: true },
    notice: {
      ...{ key: 'mau/3.1/unit-lists/qlxd/remind/-/1001/1/qlxd.head', kind: 'remind', stage: LISTS },
      ...{ duty: 'qlxd', unit: 'qlxd', rung: null, occurrence: 1001, generation: 1 },
      ...{ to_seat: 'qlxd.head', alone: true },
      why: 'Thời hạn chuyển từ ngày 18/8/2021 sang ngày 17/8/2021 theo Công văn số 1/BNV ngày 12/8/2021',
    },
  },
  {
    ...{ name: 'khong-con-gi-de-cho', items: { 1: [] }, on: ['2021-10-01', '07:45'], number },
    to: 'vp.chief',
    notice: {
      ...{ key: 'mau/1.1/forsaken/ask/1/vp.chief', kind: 'ask', stage: null, duty: null },
      ...{ unit: null, rung: null, to_seat: 'vp.chief', alone: false },
      why: 'Mục 2 không được thực hiện đủ nên nội dung này không còn gì để chờ',
    },
  },
  {
    ...{ name: 'chua-co-nguoi-nhan', items: { 3: survey }, on: ['2021-08-02', '07:45'] },
    ...{ to: 'vp.chief', vacant: ['qlxd.head'], since: '2021-08-01', number },
  },
  {
    ...{ name: 'thao-tac-khong-duoc-chap-nhan', items: { 3: survey }, on: ['2021-08-18', '08:20'] },
    ...{ to: 'qlxd.head', alone: true, number },
    notice: {
      ...{ key: 'mau/state', kind: 'state', stage: LISTS, duty: null, unit: null, rung: null },
      ...{ to_seat: 'qlxd.head', alone: true },
      why: 'Bước này đã chốt nên không nhận thêm; đề nghị liên hệ Văn phòng Sở.',
    },
  },
  {
    ...{ name: 'he-thong-chua-xu-ly', items: { 3: survey }, on: ['2021-08-18', '08:20'], number },
    ...{ to: 'vp.clerk', alone: true },
    notice: {
      ...{
        key: 'mau/wake/0/state',
        kind: 'state',
        stage: null,
        duty: null,
        unit: null,
        rung: null,
      },
      ...{ to_seat: 'vp.clerk', alone: true },
      why: 'Nội dung 3 đáng lẽ tự xử lý lúc 07:45 ngày 18/8/2021 nhưng chưa chạy; đề nghị chạy lệnh "dondoc doctor --repair"',
    },
  },
];
