import type { Deadline, Form } from '../workflows/rules/deadline/deadline';
import {
  all,
  BARE,
  CALENDAR,
  COMPLETIONS,
  DATES,
  DAYS_OF_MONTH,
  DOINGS,
  HOURS,
  ITEMS,
  MONTHS,
  OF_YEARS,
  OFFICES,
  PARTS_OF_YEAR,
  PLAIN,
  QUARTERS,
  RECEIVED,
  SPANS_OF_YEARS,
  WINDOWS,
  WORKING,
} from './date-words';

/** One of the forms in which plans state their deadlines: how it is worded, and how it is read. */
export interface Wording {
  form: number;
  name: string;
  leads: readonly string[];
  cores: readonly string[];
  kinds: readonly Form['kind'][];
  /** What else must be so of a deadline in this form. */
  also?: (read: Deadline) => boolean;
}

const ASKED = ['có công văn yêu cầu', 'có văn bản chỉ đạo', 'yêu cầu', 'có công văn đề nghị'];
const OF = ['', ...OFFICES.map((office) => ` của ${office}`)];
const strict = ({ form }: Deadline): boolean => 'strict' in form && form.strict;

export const WORDINGS: readonly Wording[] = [
  wording(1, 'a day', PLAIN, all(['ngày ', 'vào ngày ', 'đúng ngày '], DATES), ['date']),
  wording(2, 'before a day', PLAIN, all(['trước ngày ', 'trước '], DATES), ['date'], strict),
  wording(
    3,
    'by a day',
    PLAIN,
    all(['chậm nhất ngày ', 'chậm nhất là ngày ', 'không muộn hơn ngày ', 'đến hết ngày '], DATES),
    ['date'],
  ),
  wording(
    4,
    'at the latest before',
    PLAIN,
    all(['chậm nhất trước ngày ', 'chậm nhất là trước ngày ', 'muộn nhất trước ngày '], DATES),
    ['date'],
    strict,
  ),
  wording(
    5,
    'in a month',
    DOINGS,
    all(['trong ', ''], MONTHS),
    ['period'],
    ({ form }) => form.kind === 'period' && form.window,
  ),
  wording(
    6,
    'done in a month',
    COMPLETIONS,
    MONTHS,
    ['period'],
    ({ form }) => form.kind === 'period' && !form.window,
  ),
  wording(7, 'in a quarter', DOINGS, all(['trong ', ''], QUARTERS), ['period']),
  wording(8, 'part of a year', DOINGS, all(['trong '], PARTS_OF_YEAR), ['period']),
  wording(9, 'from a day to a day', DOINGS, WINDOWS, ['between']),
  wording(
    10,
    'from a day on',
    BARE,
    all(['bắt đầu từ ngày ', 'bắt đầu từ ', 'bắt đầu thực hiện từ ngày '], DATES),
    ['from'],
  ),
  wording(
    11,
    'at the start, middle, end',
    DOINGS,
    all(['đầu ', 'giữa ', 'cuối '], [...MONTHS, ...OF_YEARS.map((year) => `năm${year}`)]),
    ['point'],
  ),
  wording(
    12,
    'working days from an event',
    PLAIN,
    all(
      ['trong thời hạn ', 'trong vòng ', 'chậm nhất '],
      WORKING,
      [' kể từ ngày '],
      [...RECEIVED, ...OFFICES.map((office) => `${office} công bố`)],
    ),
    ['within'],
  ),
  wording(
    13,
    'days from an event or a day',
    PLAIN,
    all(
      ['không quá ', 'trong thời hạn '],
      CALENDAR,
      [' kể từ ngày '],
      [...RECEIVED, ...DATES.filter((_, i) => i % 40 === 0)],
    ),
    ['within'],
  ),
  wording(
    14,
    'days ahead of',
    PLAIN,
    all(
      ['chậm nhất '],
      [...WORKING, ...CALENDAR],
      [' trước '],
      [
        'thời hạn của Sở',
        ...OFFICES.map((office) => `khi ${office} công bố`),
        ...DATES.filter((_, i) => i % 80 === 0).map((date) => `ngày ${date}`),
      ],
    ),
    ['ahead'],
  ),
  wording(
    15,
    'when asked',
    DOINGS,
    [...all(['khi '], OFFICES, [' '], ASKED), ...all(['theo yêu cầu', 'khi có yêu cầu'], OF)],
    ['when'],
  ),
  wording(
    16,
    'after an event',
    DOINGS,
    all(
      ['sau khi '],
      OFFICES,
      [' công bố'],
      ['', ' kết quả', ...OF_YEARS.map((year) => ` chỉ số CCHC năm${year}`)],
    ),
    ['when'],
  ),
  wording(
    17,
    'at once after an event',
    DOINGS,
    all(
      ['ngay sau khi ', 'ngay khi '],
      [...RECEIVED, ...ITEMS.map((item) => `hoàn thành ${item}`), ...all(OFFICES, [' công bố'])],
    ),
    ['soon'],
  ),
  wording(
    18,
    'the same or the next day',
    DOINGS,
    [
      ...all(['trong ngày ', 'chậm nhất ngày làm việc tiếp theo kể từ ngày '], RECEIVED),
      'trong ngày, chậm nhất ngày làm việc tiếp theo',
      'chậm nhất là ngày làm việc tiếp theo',
    ],
    ['soon'],
  ),
  wording(
    19,
    'all the time',
    DOINGS,
    [
      ...all(['thường xuyên'], ['', ', liên tục', ' trong năm', ' cả năm', ' suốt năm']),
      ...OF_YEARS.map((year) => `thường xuyên trong năm${year}`),
    ],
    ['standing'],
  ),
  wording(
    20,
    'every month',
    DOINGS,
    [
      ...all(['trước ngày ', 'ngày ', 'chậm nhất ngày ', 'trước 16 giờ 00 ngày '], DAYS_OF_MONTH, [
        ' hằng tháng',
        ' hàng tháng',
      ]),
      ...['hằng tháng', 'hàng tháng', 'định kỳ hằng tháng', 'mỗi tháng'],
    ],
    ['recurring'],
  ),
  wording(
    21,
    'every quarter, half year, year',
    DOINGS,
    [
      ...all(['trước ngày ', 'chậm nhất ngày '], DAYS_OF_MONTH, [
        ' tháng cuối quý',
        ' của tháng cuối quý',
      ]),
      ...['hằng quý', 'hàng quý', 'định kỳ 6 tháng', 'định kỳ 6 tháng, năm', 'hằng năm'],
      ...DATES.filter((date) => /^\d+\/\d+$/.test(date)).map(
        (date) => `hằng năm, trước ngày ${date}`,
      ),
    ],
    ['recurring', 'list'],
  ),
  wording(
    22,
    'on demand',
    [...BARE, 'báo cáo '],
    all(
      [
        'đột xuất',
        'chuyên đề',
        'đột xuất, chuyên đề',
        'chuyên đề, đột xuất',
        'chuyên đề và đột xuất',
      ],
      [' khi có yêu cầu', ' theo yêu cầu', ' khi có công văn yêu cầu', ' theo chỉ đạo'],
      OF,
      ['', ', gửi về Văn phòng Sở', ', trình Ban Giám đốc', ', gửi Sở Nội vụ tổng hợp'],
    ),
    ['demand'],
  ),
  wording(
    23,
    'after another item',
    DOINGS,
    [
      ...all(['sau khi hoàn thành ', 'sau khi xong '], ITEMS),
      ...all(['theo tiến độ'], OF),
      ...all(['trong ', 'chậm nhất '], WORKING, [' sau khi hoàn thành '], ITEMS),
    ],
    ['when', 'within'],
  ),
  wording(24, 'by a schedule', DOINGS, all(['theo lịch', 'theo lịch làm việc'], OF), ['schedule']),
  wording(25, 'over several years', DOINGS, all(['trong '], SPANS_OF_YEARS), ['period']),
  wording(
    26,
    'by an hour',
    PLAIN,
    [
      ...all(
        ['trước ', 'chậm nhất '],
        HOURS,
        [' ngày '],
        DATES.filter((_, i) => i % 3 === 0),
      ),
      ...all(['trong giờ hành chính ngày '], DATES),
    ],
    ['date'],
    ({ hour }) => hour !== null,
  ),
  wording(
    27,
    'planned for',
    [...PLAIN, 'hoàn thành '],
    all(['dự kiến ', 'dự kiến trong ', 'khoảng ', 'dự kiến hoàn thành '], [...MONTHS, ...QUARTERS]),
    ['period'],
    ({ tentative }) => tentative,
  ),
];

function wording(
  form: number,
  name: string,
  leads: readonly string[],
  cores: readonly string[],
  kinds: readonly Form['kind'][],
  also?: Wording['also'],
): Wording {
  return { form, name, leads, cores, kinds, ...(also && { also }) };
}
