import type { WordDoubt } from '../deadline';
import type { DoubtCode } from '../doubt-code';

const asked = (code: DoubtCode, reading: string, why: string): WordDoubt => ({
  code,
  reading,
  why,
  other: null,
});

/** "Để thực hiện trong tháng 7": July may bound the sending, or what the receivers do. */
export const CLAUSE = asked(
  'clause',
  'chỉ là thời hạn để nơi nhận thực hiện; việc gửi phải xong trước đó',
  '“để thực hiện” có thể chỉ việc của nơi nhận; đang hiểu là thời hạn của chính nội dung này',
);
export const NO_END = asked(
  'no-end',
  'câu chữ còn thiếu ngày cuối',
  '“từ ngày” không có “đến ngày”; đang hiểu là chỉ ấn định ngày bắt đầu',
);
export const OPENING_RANGE = asked(
  'no-end',
  'chỉ ấn định ngày bắt đầu, vào một ngày trong khoảng đó; câu chữ còn thiếu ngày cuối',
  '“kể từ”, “bắt đầu từ” đứng trước một khoảng thời gian không ghi “đến”; đang hiểu là từ đầu đến hết khoảng đó',
);
export const EVERY_MONTH = asked(
  'every-month',
  'chỉ một lần, vào tháng hoặc quý mà kế hoạch chưa ghi',
  'không ghi tháng, quý nào; đang hiểu là tháng nào, quý nào cũng thực hiện',
);
export const LUNAR = asked(
  'lunar',
  'tháng âm lịch',
  '“tháng Giêng”, “tháng Chạp” thường chỉ tháng âm lịch; đang hiểu là tháng 1, tháng 12 dương lịch',
);
export const SCHOOL_YEAR = asked(
  'school-year',
  'những ngày khác, theo khung thời gian của năm học đó',
  'năm học mở và kết thúc theo khung thời gian được ban hành từng năm; đang hiểu là từ ngày 05/9 đến ngày 31/5',
);
export const TERM = asked(
  'term',
  'từ ngày bắt đầu đến ngày kết thúc nhiệm kỳ',
  'nhiệm kỳ ít khi bắt đầu ngày 01/01 và kết thúc ngày 31/12; đang hiểu là trọn các năm',
);
export const MONTHS = asked(
  'months',
  'khoảng giữa hai tháng đó',
  'hai số nối bằng dấu “-” có thể là hai tháng; đang hiểu là ngày và tháng',
);
export const HOURS = asked(
  'hours',
  'đúng số giờ, tính từ giờ xảy ra sự việc',
  'chỉ biết ngày, không biết giờ xảy ra sự việc; đang hiểu 24 giờ là hết ngày hôm sau',
);
export const WORKING_HOURS = asked(
  'hours',
  'đúng số giờ làm việc, tính từ giờ xảy ra sự việc',
  'chỉ biết ngày, không biết giờ xảy ra sự việc; đang hiểu 08 giờ làm việc là một ngày làm việc',
);
export const BY_PAPER = asked(
  'by-paper',
  'làm theo nội dung, thời gian đã ghi trong kế hoạch đó, không phải chờ',
  '“theo kế hoạch” có thể chỉ cách làm và kế hoạch đó có thể đã có; đang hiểu là chờ kế hoạch đó đến',
);
export const OTHER_PAPER = asked(
  'by-paper',
  'ngày do lịch, kế hoạch hoặc văn bản được dẫn ấn định',
  'câu chữ vừa ghi thời gian vừa dẫn lịch, kế hoạch hoặc văn bản khác; đang hiểu là thời gian ghi ở đây',
);
export const BARE_DAY = asked(
  'bare-day',
  'ngày đó của một tháng khác',
  'ngày không ghi tháng; đang hiểu là của tháng ghi liền trước',
);
export const SHARED_DAY = asked(
  'shared-day',
  'trọn tháng, quý, kỳ đó; ngày hoặc phần thời gian chỉ là của tháng, quý, kỳ ghi liền với nó',
  'ngày hoặc phần thời gian chỉ ghi một lần; đang hiểu là dùng chung cho các tháng, quý, kỳ được liệt kê',
);
export const ONE_END = asked(
  'two-times',
  'một thời hạn: thực hiện trong khoảng thời gian ghi trước, xong theo thời hạn ghi sau',
  'câu chữ ghi hai thời gian nối bằng “và”; đang hiểu là hai thời hạn',
);
export const EXCEPTION = asked(
  'exception',
  'thời hạn khác, trong trường hợp được trừ',
  '“trừ trường hợp” không nói rõ khi đó thời hạn là ngày nào; đang hiểu theo trường hợp chung',
);
export const COUNT_RANGE = asked(
  'count-range',
  'hết số ngày nhiều hơn',
  'câu chữ ghi số ngày từ ít đến nhiều; đang hiểu theo số ngày ít hơn',
);
export const LIMIT_RANGE = asked(
  'limit-range',
  'ngày, tháng hoặc quý ghi sau mới là thời hạn',
  'câu chữ ghi “trước”, “chậm nhất” cùng một khoảng thời gian; đang hiểu thời hạn là ngày, tháng hoặc quý ghi trước',
);
export const PROGRESS = asked(
  'progress',
  'làm song song theo tiến độ, không chờ mục đó hoàn thành',
  '“theo tiến độ” không nói rõ chờ đến đâu; đang hiểu là chờ mục đó hoàn thành',
);
export const ON_DEMAND = asked(
  'on-demand',
  'thêm các lần đột xuất, mỗi lần theo một yêu cầu',
  'yêu cầu đột xuất không có ngày định trước; đang hiểu là chỉ các lần định kỳ',
);
export const AFTER_EVENT = asked(
  'after-event',
  'sự kiện chưa xảy ra thì chưa có thời hạn',
  'câu chữ vừa chờ một sự kiện vừa ghi ngày cuối; đang hiểu là ngày cuối không đổi dù sự kiện đến muộn',
);
export const TWO_TIMES = asked(
  'two-times',
  'hai thời hạn riêng: xong việc trong khoảng thời gian ghi trước, rồi mới đến thời hạn ghi sau',
  'câu chữ ghi hai thời gian; đang hiểu khoảng thời gian ghi trước là lúc thực hiện, thời hạn ghi sau là ngày cuối',
);
export const PURPOSE = asked(
  'two-times',
  'thời hạn ghi sau, sau chữ “để”, mới là thời hạn của nội dung này',
  'câu chữ ghi hai thời hạn; đang hiểu thời hạn ghi sau chữ “để” là của nơi nhận',
);
export const SCOPE = asked(
  'scope',
  'chỉ một trong các thời hạn áp dụng cho nội dung này',
  'câu chữ chia thời hạn theo từng việc, từng nơi, từng bản; đang hiểu là thời hạn nào cũng phải thực hiện',
);
export const WEEK_OF_MONTH = asked(
  'week-of-month',
  'mỗi tuần là bảy ngày kể từ ngày 01',
  'không có quy định tuần thứ mấy của tháng bắt đầu từ ngày nào; đang hiểu là tuần theo lịch, kể từ tuần đầu tiên có ngày từ thứ Hai đến thứ Sáu',
);
export const LAST_WEEK = asked(
  'week-of-month',
  'tuần theo lịch có ngày cuối tháng, mở từ thứ Hai',
  'không có quy định tuần cuối của tháng bắt đầu từ ngày nào; đang hiểu là bảy ngày cuối tháng',
);
export const WEEKDAY_OF_WEEK = asked(
  'week-of-month',
  'ngày đó của tuần theo lịch, có thể ở tháng trước hoặc tháng sau',
  'không có quy định tuần của tháng bắt đầu từ ngày nào; đang hiểu là lần thứ mấy của thứ đó trong tháng',
);
export const NOT_BEFORE = asked(
  'not-before',
  'chỉ thực hiện khi đã hết thời gian đó, câu chữ chưa ghi ngày cuối',
  '“sau … ngày kể từ” có thể chỉ ấn định ngày bắt đầu; đang hiểu là thời hạn',
);
export const EVE = asked(
  'strict',
  'ngay trong ngày diễn ra, trước giờ bắt đầu',
  '“trước khi” không ghi trước bao lâu; đang hiểu là chậm nhất ngày làm việc liền trước',
);
export const EVENLY = asked(
  'evenly',
  'vào những ngày do cơ quan ấn định',
  'câu chữ chỉ ghi số lần; đang hiểu là chia đều các tháng trong kỳ',
);
export const DAILY = asked(
  'daily',
  'mỗi ngày làm việc một lần đến hạn',
  '“hằng ngày” đang hiểu là thường xuyên, không có thời hạn cuối',
);
export const QUARTER_POINT = asked(
  'quarter-point',
  'một ngày khác trong quý, do cơ quan giao việc xác định',
  'Điều 146 Bộ luật Dân sự 2015 chỉ định nghĩa đầu, giữa, cuối của tháng và năm; với quý đang hiểu tương tự',
);
export const REPORT_PERIOD = asked(
  'report-period',
  'chỉ là kỳ báo cáo; thời hạn gửi báo cáo được ấn định riêng',
  'khoảng thời gian này thường là kỳ báo cáo; đang hiểu là phải xong trước khi hết kỳ',
);
export const STANDING = asked(
  'standing',
  'thực hiện thường xuyên, không có thời hạn cuối',
  '“cả năm” nhiều nơi dùng với nghĩa thường xuyên; đang hiểu là phải xong trong năm',
);

export const DOCUMENT_DATE = asked(
  'document-date',
  'chỉ là ngày của văn bản được nêu; câu chữ chưa ghi thời hạn',
  'ngày đứng ngay sau tên văn bản có thể là ngày ký của văn bản đó; đang hiểu là thời hạn',
);
export const DEED_DATE = asked(
  'document-date',
  'chỉ là ngày của sự việc được nêu (phát sinh, ban hành, nghỉ hưu …); câu chữ chưa ghi thời hạn',
  'ngày đứng ngay sau tên một sự việc có thể là ngày của chính sự việc đó; đang hiểu là thời hạn',
);
export const DATA_DAY_BEFORE = asked(
  'data-day',
  'ngày chốt số liệu cũng là một thời hạn',
  '“số liệu đến ngày” thường là ngày chốt số liệu; đang hiểu chỉ thời gian ghi sau là thời hạn',
);
export const ONGOING = asked(
  'standing',
  'thực hiện thường xuyên, không có thời hạn cuối; ngày được ghi chỉ là của báo cáo',
  '“thường xuyên” không có ngày cuối; đang hiểu ngày được ghi là thời hạn',
);
export const ON_TIME = asked(
  'on-demand',
  'thêm các lần khác, mỗi lần theo một yêu cầu',
  'câu chữ vừa ghi thời gian vừa ghi “theo yêu cầu”, “đột xuất”; đang hiểu là chỉ thời gian đã ghi',
);
export const LAST_DAYS = asked(
  'last-days',
  'thực hiện trong khoảng thời gian đó, đến hết ngày liền trước',
  '“trong thời hạn … trước” có thể là khoảng thời gian cuối cùng trước ngày đó; đang hiểu là phải xong trước khi khoảng đó bắt đầu',
);
export const UNTIL_PERIOD = asked(
  'until-period',
  'đến hết khoảng thời gian đó',
  '“đến” một tháng, quý mà không ghi “hết”; đang hiểu là xong trước khi bước sang khoảng thời gian đó',
);
/** Before what begins with the plan's year there is no plan. */
export const UNTIL_END = asked(
  'until-period',
  'xong trước khi bước sang khoảng thời gian đó',
  '“đến” một tháng, quý mà không ghi “hết”; đang hiểu là đến hết khoảng thời gian đó, vì trước đó chưa đến năm kế hoạch',
);
export const OBJECT_PERIOD = asked(
  'report-period',
  'chỉ là kỳ của báo cáo, kế hoạch, kỳ họp được nêu; thời hạn được ấn định riêng',
  'thời gian đứng sau tên báo cáo, kế hoạch, kỳ họp có thể là của chính báo cáo, kỳ họp đó; đang hiểu là thời hạn',
);
export const DATA_DAY = asked(
  'data-day',
  'chỉ là ngày chốt số liệu; thời hạn gửi được ấn định riêng',
  '“số liệu đến ngày” thường là ngày chốt số liệu; đang hiểu là thời hạn',
);

/** "15/7/26": nobody else than who wrote it knows that the last number is a year. */
export const shortYear = (year: number): WordDoubt =>
  asked(
    'short-year',
    'một năm khác, hoặc số cuối không phải là năm',
    `năm chỉ ghi hai chữ số; đang hiểu là năm ${year}`,
  );

/** "Tiếp công dân", "điều kiện cho phép": only somebody who knows the work can say that it happens on a day. */
export const ownEvent = (name: string): WordDoubt =>
  asked(
    'own-event',
    'không phải một sự kiện có ngày; thực hiện khi cần, hoặc câu chữ chưa ghi thời hạn',
    `đang hiểu “${name}” là một sự kiện, khi xảy ra có người ghi nhận ngày`,
  );
