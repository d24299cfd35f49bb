import fc from 'fast-check';
import { addDays, dayNumber, fromDayNumber, sayDay, type Day } from '../../workflows/rules/time';

/** Days of which the shipped calendars know the days off, and a little around them. */
export const someDay = fc
  .integer({ min: dayNumber('2020-10-01'), max: dayNumber('2028-03-31') })
  .map(fromDayNumber);

const pick = fc.constantFrom;
const join = (...parts: (string | fc.Arbitrary<string>)[]): fc.Arbitrary<string> =>
  fc
    .tuple(...parts.map((part) => (typeof part === 'string' ? fc.constant(part) : part)))
    .map((said) => said.join(''));

const number = (min: number, max: number): fc.Arbitrary<string> =>
  fc.integer({ min, max }).map(String);
const year = pick('', ...[2021, 2022, 2023, 2024, 2025, 2026, 2027].map((y) => ` năm ${y}`));
const month = join('tháng ', number(1, 12));
const quarter = join('quý ', pick('I', 'II', 'III', 'IV'));
const date = fc.oneof(
  someDay.map((day) => `ngày ${sayDay(day)}`),
  someDay
    .map((day) => `ngày ${sayDay(day).slice(0, -5)}`)
    .filter((said) => !said.includes('29/02')),
);
const hour = join(number(7, 17), ' giờ ', pick('00', '15', '30', '45'));
const span = join(number(1, 60), ' ', pick('ngày', 'ngày làm việc'));
const windowOf = (from: Day, days: number): string =>
  `từ ngày ${sayDay(from)} đến ngày ${sayDay(addDays(from, days))}`;
const office = pick('', ' của Sở Nội vụ', ' của UBND tỉnh');
const arrival = join('nhận được ', pick('công văn', 'văn bản'), office);
const done = pick('UBND tỉnh công bố', 'hoàn thành mục 2', 'Sở Nội vụ có công văn yêu cầu');

/** Events in words of their own. */
const told = pick(
  'tiếp công dân',
  'BGH phê chuẩn',
  'Sở Nội vụ thông báo kết quả',
  'có QĐ thành lập BTC',
  'UBND tỉnh có tờ trình',
  'nhận được thông tin yêu cầu của Sở Nội vụ',
  'được cấp Giấy chứng nhận',
  'kết thúc hội nghị',
  'kết thúc 6 tháng đầu năm tài chính',
  'UBND tỉnh phê duyệt kế hoạch',
  'kế hoạch được phê duyệt',
  'kế hoạch được ban hành',
  'khai mạc kỳ họp thứ 5 của HĐND tỉnh',
  'hết thời hạn lấy ý kiến',
  'hoàn thành việc tự chấm điểm',
);

/** Sentences of each form that has a day once its event has happened. */
const dated = {
  date: join(pick('', 'đúng ', 'chậm nhất ', 'không muộn hơn ', 'đến hết '), date),
  besideYear: join(
    pick('', 'trước ', 'chậm nhất '),
    fc.oneof(join('ngày ', number(1, 28), '/', number(1, 12)), join('tháng ', number(1, 12))),
    pick(' năm sau', ' của năm trước', ' năm kế tiếp'),
  ),
  weekdayOfMonth: join(
    pick('trước ', ''),
    'thứ ',
    pick('Hai', 'Tư', 'Sáu'),
    pick(' tuần cuối ', ' đầu tiên của ', ' tuần thứ 3 '),
    month,
    year,
  ),
  strict: join(pick('trước ', 'chậm nhất trước ', 'gửi Sở Nội vụ trước '), date),
  period: join(
    pick('trong ', 'hoàn thành ', '', 'chậm nhất trong '),
    fc.oneof(month, quarter),
    year,
  ),
  partOfYear: join(
    pick('trong ', 'hoàn thành ', ''),
    pick('6 tháng đầu', '6 tháng cuối', '9 tháng đầu'),
    fc.oneof(year.filter(Boolean), fc.constant(' năm')),
  ),
  beforePeriod: join('trước ', month, year),
  years: join(
    pick('giai đoạn ', 'năm '),
    number(2021, 2023),
    pick('-', '–', ' - '),
    number(2024, 2027),
  ),
  between: fc
    .tuple(someDay, fc.integer({ min: 0, max: 90 }))
    .map(([from, days]) => windowOf(from, days)),
  months: pick(
    'từ tháng 7 đến tháng 9',
    'từ tháng 11 đến tháng 02',
    'tháng 3-5/2022',
    'quý I - quý II',
  ),
  point: join(
    pick('đầu ', 'giữa ', 'cuối '),
    fc
      .oneof(month, quarter, pick('năm'))
      .chain((said) => (said === 'năm' ? pick('năm', 'năm 2022') : join(said, year))),
  ),
  soon: join('ngay sau khi ', done),
  nextDay: join('chậm nhất ngày làm việc tiếp theo kể từ ngày ', arrival),
  sameDay: join('trong ngày ', arrival),
  within: join(
    'trong thời hạn ',
    span,
    ' kể từ ',
    fc.oneof(join('ngày ', arrival), join('khi ', done)),
  ),
  withinWeeks: join('trong vòng ', number(1, 20), pick(' tuần', ' tháng'), ' kể từ ngày ', arrival),
  ahead: join('chậm nhất ', span, ' trước thời hạn của Sở'),
  hour: join('trước ', hour, ' ', date),
  office: join(pick('trong giờ hành chính ', 'buổi sáng ', 'chiều '), date),
  list: fc.oneof(
    join(month, ' và ', month, year),
    join(pick('trước ', ''), date, ' và ', date),
    join('quý II, IV', year),
  ),
};

/** Sentences of the forms that recur. */
const recurring = {
  monthly: join(pick('trước ', 'chậm nhất ', ''), 'ngày ', number(1, 30), ' hằng tháng'),
  nextMonth: join('trước ngày ', number(1, 28), ' tháng sau'),
  weekly: join(pick('trước ', ''), 'thứ ', pick('Hai', 'Tư', 'Sáu'), ' hằng tuần'),
  quarterly: join(
    'trước ngày ',
    number(1, 30),
    ' tháng ',
    pick('đầu', 'cuối'),
    ' quý',
    pick('', ' sau'),
  ),
  yearly: join(
    pick('trước ', ''),
    someDay.map((day) => `ngày ${sayDay(day).slice(0, -5)} hằng năm`),
  ),
  weekdays: join('thứ Hai và thứ ', pick('Tư', 'Năm', 'Sáu'), ' hằng tuần'),
  weekdayOfMonth: join(
    'thứ ',
    pick('Ba', 'Năm', 'Sáu'),
    pick(' tuần cuối', ' đầu tiên', ' tuần 2'),
    ' hằng tháng',
  ),
  windowOfMonth: fc
    .tuple(fc.integer({ min: 1, max: 15 }), fc.integer({ min: 0, max: 15 }))
    .map(([from, days]) => `từ ngày ${from} đến ngày ${from + days} hằng tháng`),
  twice: join('hằng tháng, vào ngày ', number(1, 14), ' và ngày ', number(15, 30)),
  besideYear: join('hằng năm, trước ngày ', number(1, 28), '/', number(1, 12), ' năm sau'),
  cycle: pick(
    'mỗi tháng 2 lần',
    '02 lần/năm (tháng 6 và tháng 12)',
    'hằng tuần',
    'hằng tháng',
    'hằng quý',
    'định kỳ 6 tháng',
    'hằng năm',
    'định kỳ 6 tháng, năm',
  ),
};

/** Sentences of the forms that set no day. */
const undated = {
  from: join('bắt đầu từ ', fc.oneof(date, join(month, year))),
  when: join(pick('khi ', 'sau khi '), fc.oneof(done, told)),
  soonTold: join('ngay sau khi ', told),
  aheadTold: join('chậm nhất ', span, ' trước khi ', told),
  withinTold: join(
    pick('trong thời hạn ', 'sau '),
    span,
    ' kể từ ',
    fc.oneof(join('ngày ', told), join('khi ', told)),
  ),
  occasion: join(pick('sau ', 'ngay sau '), pick('hội nghị', 'kỳ họp HĐND tỉnh')),
  afterDay: join('sau ', date),
  standing: pick('thường xuyên', 'thường xuyên trong năm'),
  demand: pick('đột xuất', 'khi cần thiết'),
  schedule: pick('theo lịch', 'theo lịch của Hội đồng thẩm định'),
  progress: pick('theo tiến độ', 'theo tiến độ của Sở Nội vụ'),
};

const ofAll = <T>(forms: Record<string, fc.Arbitrary<T>>): fc.Arbitrary<T> =>
  fc.oneof(...Object.values(forms));

/** What falls due once, or on each day of a list. */
export const onceWords = ofAll(dated);

export const recurringWords = ofAll(recurring);

export const dueWords = fc.oneof(onceWords, recurringWords);

/** Sentences of every form, some of them only expected. */
export const anyWords = join(pick('', '', 'dự kiến '), fc.oneof(dueWords, ofAll(undated)));

/** A plan's year, and a day for every event that the sentences name. */
export const facts = fc.record({
  planYear: fc.integer({ min: 2021, max: 2027 }),
  events: fc.record({
    'công văn': someDay,
    'văn bản': someDay,
    'công bố': someDay,
    'mục 2': someDay,
    'thời hạn của Sở': someDay,
  }),
});
