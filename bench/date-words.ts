import { addDays, dayNumber, fromDayNumber, type Day } from '../workflows/rules/time';

/** The years that the sentences speak of: those with a calendar of their own. */
export const YEARS = [2021, 2022, 2023, 2024, 2025, 2026, 2027];

const DISTRICTS =
  'Mai Sơn,Mộc Châu,Yên Châu,Phù Yên,Bắc Yên,Sông Mã,Sốp Cộp,Thuận Châu,Quỳnh Nhai,Mường La,Vân Hồ';

/** Whom a letter comes from, or to whom something goes. */
export const OFFICES = [
  ...(
    'Sở Nội vụ,UBND tỉnh,Bộ Xây dựng,Bộ Nội vụ,Sở Tài chính,Sở Tư pháp,Sở Công Thương,Sở Y tế,' +
    'Văn phòng UBND tỉnh,Văn phòng Sở,Hội đồng thẩm định,Thanh tra tỉnh,HĐND tỉnh,Chính phủ,' +
    'Thủ tướng Chính phủ,Ban Giám đốc,Cục Thống kê,Sở Giao thông vận tải,UBND thành phố Sơn La'
  ).split(','),
  ...DISTRICTS.split(',').map((name) => `UBND huyện ${name}`),
];

const THINGS = (
  'báo cáo tự chấm điểm,danh sách khảo sát,kết quả rà soát,biểu mẫu thống kê,hồ sơ minh chứng,' +
  'tài liệu kiểm chứng,dự thảo văn bản,nội dung tuyên truyền,công tác văn thư,tập huấn nghiệp vụ,' +
  'việc tiếp công dân,quy trình nội bộ,danh mục thủ tục,cải cách chế độ công vụ'
).split(',');

/** Every combination of one out of each list, put together. */
export function all(...lists: readonly (readonly string[])[]): string[] {
  return lists.reduce<string[]>(
    (heads, list) => heads.flatMap((head) => list.map((next) => head + next)),
    [''],
  );
}

/** What is done before its time is named: nothing, a verb, a verb with its object. */
export const PLAIN = ['', 'thực hiện ', 'triển khai ', 'thời hạn: ', 'gửi Sở Nội vụ '];
export const DOINGS = [
  ...PLAIN,
  ...all(['gửi ', 'nộp ', 'trình ', 'báo cáo ', 'gửi về '], OFFICES, [' ']),
  ...all(['thực hiện ', 'tổng hợp ', 'rà soát ', 'lập ', 'tổ chức ', 'tham mưu '], THINGS, [' ']),
];
/** Those that take no object, for times that could be taken for one. */
export const BARE = ['', 'thực hiện ', 'thời hạn: ', 'thời gian thực hiện: ', 'thời gian: '];
export const COMPLETIONS = [
  'hoàn thành ',
  'hoàn thành trong ',
  'xong trong ',
  'hoàn thành xong trong ',
  'thời hạn hoàn thành: ',
  ...all(['hoàn thành '], THINGS, [' trong ', ' ']),
];

const two = (n: number): string => String(n).padStart(2, '0');

/** A day as plans write it; each day in three of the spellings. */
const spellings = (day: Day): string[] => {
  const [y, m, d] = day.split('-').map(Number) as [number, number, number];
  const ways = [
    `${two(d)}/${m}/${y}`,
    `${two(d)} tháng ${m} năm ${y}`,
    `${two(d)}/${two(m)}/${y}`,
    `${d}-${m}-${y}`,
    `${two(d)}/${m}`,
    `${d}.${m}.${y}`,
    `${d} tháng ${m}`,
  ];
  return [0, 1, 2].map((i) => ways[(dayNumber(day) + i * 2) % ways.length]!);
};

const DAYS = Array.from({ length: YEARS.length * 365 }, (_, i) => addDays('2021-01-01', i));
export const DATES = DAYS.flatMap(spellings);

/** Windows of 2 to 61 days, every fifth day one. */
export const WINDOWS = DAYS.filter((_, i) => i % 5 === 0).flatMap((from, i) => {
  const to = fromDayNumber(dayNumber(from) + 1 + (i % 60));
  const [a, b] = [spellings(from), spellings(to)];
  const years = from.slice(0, 4) === to.slice(0, 4);
  return years ? all(['từ ngày '], [a[0]!], [' đến ngày ', ' đến hết ngày '], [b[0]!]) : [];
});

/** " năm 2021", "/2021" and nothing behind a month or a quarter. */
const OF_YEAR = ['', ...YEARS.flatMap((year) => [` năm ${year}`, `/${year}`])];
const NUMBERED = Array.from({ length: 12 }, (_, i) => `${i + 1}`);
export const MONTHS = all(
  ['tháng '],
  [...NUMBERED, ...NUMBERED.map((n) => two(Number(n)))],
  OF_YEAR,
);
export const QUARTERS = all(['quý '], ['I', 'II', 'III', 'IV', '1', '2', '3', '4'], OF_YEAR);
export const OF_YEARS = YEARS.map((year) => ` ${year}`);
export const PARTS_OF_YEAR = [
  ...all(
    ['03', '4', '5', '6', '06', 'sáu', '7', '8', '9'],
    [' tháng đầu năm', ' tháng cuối năm'],
    ['', ...OF_YEARS],
  ),
  ...all(['cả năm', 'nửa đầu năm', 'nửa cuối năm'], ['', ...OF_YEARS]),
];
export const SPANS_OF_YEARS = YEARS.flatMap((first) =>
  [1, 2, 3, 4, 5, 6, 7, 8, 9].flatMap((more) => [
    `năm ${first}–${first + more}`,
    `giai đoạn ${first}-${first + more}`,
    `giai đoạn ${first} - ${first + more}`,
    `các năm ${first}-${first + more}`,
  ]),
);

const WORDED = ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];
const COUNTS = [
  ...Array.from({ length: 30 }, (_, i) => two(i + 1)),
  ...WORDED.map((word, i) => `${two(i + 1)} (${word})`),
  ...WORDED.map((_, i) => `${i + 1}`),
];
export const WORKING = all(COUNTS, [' ngày làm việc']);
export const CALENDAR = [...all(COUNTS, [' ngày', ' ngày lịch']), ...all(['01', '02'], [' tuần'])];

/** "nhận được công văn của Sở Nội vụ". */
export const RECEIVED = all(
  ['nhận được ', 'nhận '],
  ['công văn', 'văn bản', 'hướng dẫn', 'thông báo'],
  ['', ...OFFICES.map((office) => ` của ${office}`)],
);
export const ITEMS = Array.from({ length: 12 }, (_, i) => `mục ${i + 1}`);
export const DAYS_OF_MONTH = Array.from({ length: 28 }, (_, i) => two(i + 1));
export const HOURS = all(
  ['8', '09', '10', '11', '14', '15', '16', '17'],
  [' giờ 00', ' giờ 30', 'h00', 'h30', ':30'],
);
