import { refusedTimes } from './refused-times';
import type { RefusedCase } from './wording';

/** Words beside a deadline, dates that cannot be, and deadlines that break off. */
export const refused: RefusedCase[] = [
  // A round without a day of its own would never be opened.
  { words: 'đợt 1: trước 15/4; đợt 2: khi có yêu cầu' },
  { words: 'đợt 1: trước 15/4; đợt 2: thường xuyên' },
  { words: 'đợt 1: trước 15/4; đợt 2: trong thời hạn 10 ngày kể từ ngày nhận được công văn' },
  // A stretch of time behind "từng" is no request.
  { words: 'theo từng năm' },
  { words: 'theo từng giai đoạn' },
  // Beside "trước ngày", "sau khi", "trong": other words that begin alike.
  { words: 'trước mắt' },
  { words: 'trước mắt tập trung rà soát thủ tục hành chính' },
  { words: 'trước khi trình Ban Giám đốc ký' },
  { words: 'trước khi ban hành' },
  { words: 'trước đây' },
  { words: 'trước hết' },
  { words: 'trước hết tháng 6', why: 'before its end, or first of all?' },
  { words: 'trước tiên' },
  { words: 'TRƯỚC MẮT' },
  { words: 'trước mắt'.normalize('NFD') },
  { words: 'sau này' },
  { words: 'trước ngày 05 tháng liền kề trước' },
  { words: 'từ ngày 15 đến tháng 8', why: 'to its beginning or its end?' },
  { words: 'từ ngày 31 đến hết tháng 6' },
  { words: 'hằng tháng từ tháng 3/2026', why: 'up to which year?' },
  { words: '05 ngày kể từ ngày tiếp theo' },
  { words: '05 ngày kể từ ngày làm việc tiếp theo của ngày nhận được hồ sơ' },
  { words: '05 ngày trước ngày sau ngày 15/7' },
  { words: 'sau đó' },
  { words: 'trong nước' },
  { words: 'trong thời gian tới' },
  { words: 'ngay ngắn' },
  { words: 'ngày càng tốt hơn' },
  { words: 'hằng hà sa số' },
  { words: 'trước khi 15/12' },
  { words: 'trước mắt trong tháng 7', refusedAt: 6, stood: 'mắt' },
  { words: 'trước Tết Nguyên đán 2022' },
  { words: 'chưa đến ngày 15/12/2022' },
  { words: 'trừ ngày 15/12' },
  { words: 'đã hoàn thành tháng 6' },
  { words: 'chưa hoàn thành trong tháng 7' },
  { words: 'khi Sở Nội vụ không yêu cầu', refusedAt: 14 },
  { words: 'khi không có công văn yêu cầu', refusedAt: 4 },
  { words: 'sau khi UBND tỉnh chưa công bố', refusedAt: 18 },
  { words: 'không trước ngày 15/12/2021', why: 'the opposite of a deadline' },
  { words: 'không hoàn thành trước ngày 15/12/2021', why: 'the opposite of a deadline' },

  // A sentence before a time may not turn it round, nor have a time or a figure of its own.
  { words: 'Văn phòng Sở đã gửi báo cáo trước ngày 10/12' },
  { words: 'Các phòng chưa gửi báo cáo trước ngày 10/12' },
  { words: 'Các đơn vị có 02 cán bộ trước ngày 10/12' },
  { words: 'trường hợp có vướng mắc trước ngày 10/12' },
  { words: 'từ trước đến nay' },
  { words: 'trong khi chờ hướng dẫn' },
  { words: 'trước ngày 10/12 (nếu có)', refusedAt: 17 },
  // What is done already has no deadline to come.
  { words: 'tháng 4 (đã hoàn thành)', refusedAt: 8 },
  { words: 'ngày 15/4 (đã thực hiện)', refusedAt: 10 },
  { words: 'trước ngày 10/12; đồng thời báo cáo trước ngày 15' },
  { words: '(trước ngày 10/12' },
  { words: 'sau khi tổ chức 02 hội nghị', refusedAt: 16, stood: '02' },
  { words: 'kể từ ngày đó', refusedAt: 11 },
  { words: 'khi nào', refusedAt: 4 },
  { words: 'từ khi nào' },
  { words: 'trước mắt 10 ngày', refusedAt: 6 },

  // Haste without a day.
  { words: 'kịp thời' },
  { words: 'khẩn trương' },
  { words: 'sớm nhất có thể' },
  { words: 'theo quy định' },
  { words: 'đảm bảo tiến độ' },

  // Figures that are no dates.
  { words: 'Nghị định 30/2020/NĐ-CP' },
  { words: 'Kế hoạch số 137/KH-UBND ngày 01/6/2021', why: 'the date of a document' },
  { words: 'căn cứ Quyết định số 880/QĐ-UBND ngày 12/5/2021' },
  { words: 'Quyết định số 2211/QĐ-UBND' },
  { words: '100%' },
  { words: '2021' },
  { words: 'Văn phòng Sở' },

  // Days that do not exist.
  { words: 'ngày 31/6/2021', refusedAt: 5, stood: '31/6/2021' },
  { words: 'trước ngày 30/02/2024', refusedAt: 11, stood: '30/02/2024' },
  { words: 'chậm nhất ngày 29/02/2023', refusedAt: 15, stood: '29/02/2023' },
  { words: 'ngày 31 tháng 9 năm 2022', refusedAt: 5, stood: '31 tháng 9 năm 2022' },
  { words: 'ngày 00/7/2021' },
  { words: 'ngày 32/12/2021' },
  { words: 'ngày 15/13/2021' },
  { words: 'ngày 31/4' },
  { words: 'ngày 15/12/12', why: 'of two digits, and no year of a plan' },
  { words: 'đầu năm 2023-2024', why: 'of which year?' },
  { words: 'trong tháng 13 năm 2021', refusedAt: 12 },
  { words: 'tháng 0/2021' },
  { words: 'trong quý V/2021', refusedAt: 10 },
  { words: 'quý 5 năm 2022', refusedAt: 4 },
  { words: 'quý 0/2022' },
  { words: 'trước 25 giờ 00 ngày 15/12/2021', refusedAt: 6 },
  { words: 'trước 16 giờ 75 ngày 15/12/2021', refusedAt: 13 },
  { words: 'từ ngày 30/02/2022 đến ngày 05/3/2022', refusedAt: 8, stood: '30/02/2022' },
  { words: 'ngày 31 hằng tháng', why: 'most months have no such day' },
  { words: 'ngày 32 hằng tháng' },
  {
    words: 'chậm nhất 05 (sáu) ngày làm việc kể từ ngày nhận được văn bản',
    refusedAt: 10,
    why: 'five or six?',
  },
  { words: 'chậm nhất 00 ngày làm việc kể từ ngày nhận được văn bản', refusedAt: 10 },

  // What names no day, or more than one can be meant.
  { words: 'trước trung tuần tháng 9', refusedAt: 6 },
  { words: 'tuần đầu tiên của tháng', why: 'which month?' },
  { words: 'trước ngày làm việc cuối cùng của tháng 9' },
  { words: 'mỗi tháng 3 lần', why: 'no cycle of whole months' },
  { words: '02 lần/năm (tháng 6, tháng 9 và tháng 12)', refusedAt: 12, why: 'two or three?' },
  { words: 'định kỳ ngày 15/6', why: 'how often?' },
  { words: 'trong tháng 7, chậm nhất ngày 15/8', why: 'July, or a day behind it?' },
  { words: 'trong 03 ngày 08 - 09/9/2022', refusedAt: 6, why: 'two days or three?' },
  { words: '02 năm 2022-2024', why: 'two years or three?' },
  { words: 'hằng tháng (trừ tháng 6 và tháng 12)', why: 'no exception is dropped' },
  { words: 'trước ngày 15 tháng 3, 13', refusedAt: 23 },
  { words: 'ngày 15 và 31 hằng tháng', refusedAt: 11, stood: '31' },
  { words: 'ngày 15/12, trước 0 giờ' },
  { words: 'từ ngày 10/10 đến trước ngày 10/10' },
  { words: 'sớm nhất trong tháng 9 có thể' },

  // Windows that end before they start.
  { words: 'từ ngày 05/9/2021 đến ngày 15/8/2021' },
  { words: 'từ ngày 05/9 đến ngày 15/8' },
  { words: 'từ ngày 05/9 đến ngày 15/8/2022', why: 'no year of its own makes eleven months of it' },
  { words: 'từ ngày 05/9/2022 đến ngày 15/8' },
  { words: 'trong 2 tháng 7, 8, 9', refusedAt: 6, why: 'two months or three?' },
  { words: 'từ ngày 15/12/2022 đến ngày 14/12/2022' },
  { words: 'giai đoạn 2025-2021' },
  { words: 'từ năm 2025 đến năm 2021' },
  { words: 'từ tháng 9/2022 đến tháng 8/2022' },

  // Years that no calendar can have.
  { words: 'ngày 15/12/1899' },
  { words: 'trong tháng 7 năm 2199' },
  { words: 'chậm nhất ngày 01/01/9999' },
  { words: 'quý II/0021' },
  { words: 'giai đoạn 2021–2199' },

  // What breaks off, or goes on.
  { words: '', refusedAt: 0 },
  { words: '   ' },
  { words: '.' },
  { words: 'trước ngày', refusedAt: 10 },
  { words: 'chậm nhất', refusedAt: 9 },
  { words: 'trong tháng', refusedAt: 11 },
  { words: 'trong quý', refusedAt: 9 },
  { words: 'từ ngày 15/8 đến', refusedAt: 16 },
  { words: 'ngày 15' },
  { words: 'trước ngày 15 tháng' },
  { words: 'hoàn thành' },
  { words: 'gửi Sở Nội vụ' },
  { words: 'trong thời hạn 10 ngày làm việc kể từ' },
  { words: 'chậm nhất 05 ngày làm việc trước' },
  { words: 'chậm nhất ngày làm việc kể từ ngày nhận được văn bản', why: 'how many days?' },
  { words: 'trong tháng 7 hoặc tháng 8 năm 2021', refusedAt: 14 },
  { words: 'hoàn thành tháng 8 hoặc tháng 9', refusedAt: 19, stood: 'hoặc' },
  { words: 'trước ngày 10/12/2021 hoặc ngày 20/12/2021', refusedAt: 22 },
  { words: 'ngày 15/12/2021 ngày 16/12/2021', refusedAt: 16 },
  { words: 'trong tháng 7 năm 2021 nhưng chưa chắc', refusedAt: 23 },

  // A period of years that names none.
  { words: 'Giai đoạn', refusedAt: 9 },
  { words: 'trong nhiệm kỳ', refusedAt: 14 },

  // History is no timetable; a year needs a word or a number.
  { words: 'theo lịch sử', refusedAt: 5 },
  { words: 'khi có lịch sử khám bệnh 2 lần' },
  { words: 'năm', refusedAt: 3 },
  { words: 'hoàn thành năm' },
  { words: 'năm học 2025-2027', refusedAt: 0 },
  { words: 'trong năm học' },

  // Turns out of order, or not as many as are said; a day that may end the month before it.
  { words: '03 đợt: đợt 1 tháng 4, đợt 2 tháng 10', refusedAt: 0 },
  { words: 'đợt 1: tháng 4; đợt 3: tháng 10' },
  { words: 'Đợt 1 (tháng 4, đợt 2 tháng 10' },
  { words: 'trong tháng 7; chậm nhất ngày 15/8' },
  { words: 'trước ngày 15/4 và tháng 8', why: 'before August, or in it?' },
  { words: '16 giờ 00 ngày 15/6 và tháng 12', why: 'at which hour of December?' },
  { words: 'sau ngày 15/6 và trước ngày 16/6', refusedAt: 9, why: 'no day is left' },

  // A weekday that is none, or of a day that is not said.
  { words: 'thứ 9/5/2026', refusedAt: 4 },
  { words: 'trong tháng 7 (thứ Năm)', refusedAt: 14 },
  { words: '16h00 thứ Ba (ngày 14/7', refusedAt: 23 },

  // Numbers and words that differ; a number that may be a weekday's or a day's.
  { words: 'trước ngày 15 (mười sáu) tháng 12', refusedAt: 14, stood: '(' },
  { words: 'ngày thứ 5 hằng tháng' },
  { words: 'ngày thứ 31 của tháng' },
  { words: 'trước ngày cuối cùng của tháng đầu quý sau' },

  // A time that is no part of the period before it.
  { words: 'Quý II (tháng 7)' },
  { words: 'Quý II/2023 (tháng 6/2024)' },
  { words: 'trong tháng 6 (từ ngày 10 đến ngày 31)' },
  { words: 'trong tháng 6, chậm nhất ngày 31' },
  { words: 'tháng 6 và tháng 12 và ngày 20', why: 'of which month?' },
  { words: 'ngày 20 các tháng còn lại' },

  // The name of a report or a count of months; a report whose day has no month; days that are not all.
  { words: '6 tháng trước ngày 15/6', refusedAt: 0 },
  { words: 'Báo cáo quý trước ngày 20' },
  { words: 'Báo cáo tháng trước ngày 20, 30' },
  { words: 'Năm 2024: chậm nhất ngày 15/12' },
  { words: 'hằng quý, trước ngày 15/3, 15/6, 15/9', refusedAt: 10 },

  // Holidays count or not; more days before fewer; an end too early, or of something else.
  { words: '05 ngày (không tính thứ Bảy, Chủ nhật) kể từ ngày nhận được công văn' },
  { words: '05 đến 03 ngày làm việc kể từ ngày nhận được công văn' },
  { words: 'từ 03 đến 05 ngày làm việc trước ngày 15/6' },
  {
    words: 'Bắt đầu từ tháng 3, hoàn thành trước 30/01',
    why: 'ten months, or a date that is wrong',
  },
  { words: 'từ tháng 3, báo cáo trước 30/11', why: 'the work has no end' },

  // Another time, a share or a denial behind a time that is complete.
  { words: '17h ngày 28/7 là hạn cuối của đợt 1' },
  { words: 'đến tháng 6/2025 hoàn thành 50%' },
  { words: 'Trước ngày 15/6, các phòng không gửi báo cáo' },
  { words: 'Trước ngày 15/6, các phòng gửi báo cáo; trước ngày 20/6, Văn phòng tổng hợp' },
  { words: 'trước ngày 20/12, trừ trường hợp gia hạn đến ngày 25/12' },

  // A day said once that the other cycle cannot have, or that is another one's.
  { words: 'ngày 15 tháng đầu quý, năm', why: 'of which month of the year?' },
  { words: 'trước ngày 15/12 hằng năm và hằng quý' },
  { words: 'từ ngày 20 đến ngày 25 hằng tháng, hằng quý' },
  { words: 'ngày 25 hằng tháng, quý, tuần' },
  { words: 'ngày 20 hằng tháng, hằng quý ngày 25' },
  { words: 'hằng quý, năm, trước ngày 25', why: 'of which month?' },
  { words: 'ngày 30 tháng 6, tháng 2', refusedAt: 17, stood: 'tháng 2' },

  // Months that are not told, or do not follow; a day that February lacks or that has no month.
  { words: 'ngày 30 hằng tháng trong quý I' },
  { words: 'hằng tháng từ tháng 8 đến tháng 3' },
  { words: 'ngày 20 hằng tháng, từ tháng 6/2024' },
  { words: 'trước ngày 20 của tháng cuối quý (riêng quý IV trước ngày 10)' },
  { words: 'hằng quý (riêng quý IV trước ngày 10/12)' },

  // A month of a year is no month of a quarter.
  { words: 'tháng đầu năm sau' },

  // A length of time without a number is no sentence to step over.
  { words: 'nửa ngày sau khi có công văn' },
  { words: 'vài ngày sau khi có công văn' },
  { words: 'một vài ngày sau khi có công văn' },
  { words: 'vài tháng sau khi có công văn' },
  { words: 'mươi ngày kể từ ngày nhận được công văn' },
  { words: 'vài ngày trước khi họp' },

  // Days of the calendar or of other words, and no day at all: nobody can report them as events.
  { words: 'ngay sau khi kết thúc quý', why: 'which one is not said' },
  { words: 'trong 05 ngày làm việc kể từ ngày kết thúc quý', why: 'no day of a month' },
  { words: '30 ngày kể từ ngày kết thúc tháng', why: 'not the 30th of February' },
  { words: 'trước khi kết thúc quý' },
  { words: 'sau quý' },
  { words: 'ngay sau khi kết thúc quý I' },
  { words: 'trong 05 ngày kể từ ngày mai' },
  { words: 'trong 05 ngày kể từ ngày Tết' },
  { words: 'cho đến khi có thông báo mới', why: 'an end, not a beginning' },
  { words: 'cho đến khi UBND tỉnh công bố' },
  { words: 'kể từ ngày nêu trên' },
  { words: '05 ngày kể từ ngày nói trên' },
  { words: 'khi có sự' },
  { words: 'ngay khi có thể' },
  { words: '05 ngày trước khi hoàn thành mục 2', why: 'known only when it has ended' },
  ...refusedTimes,
];
