import type { RefusedCase } from './wording';

/** Times that hold each other, or deny each other: none of them may be dropped. */
export const refusedTimes: RefusedCase[] = [
  // Each part of a longer time; a time before what recurs or is waited for.
  { words: 'các ngày thứ Hai trong tháng 5' },
  { words: 'mỗi tuần trong tháng 5' },
  { words: 'tổ chức mỗi tháng một buổi trong quý II' },
  { words: 'Báo cáo tuần trong tháng 5' },
  { words: 'tuần đầu hằng quý' },
  { words: 'thứ Hai hằng quý' },
  { words: 'mỗi tháng chậm nhất ngày 15/5' },
  { words: 'mỗi năm trong giai đoạn 2024-2026' },
  { words: 'Quý II, khi có công văn của Sở Nội vụ' },
  { words: 'Quý II sau khi UBND tỉnh công bố' },
  { words: 'Quý II, hằng tháng' },
  { words: 'Quý II, trước ngày 15/7' },
  { words: 'đột xuất hằng quý' },
  { words: 'cả năm, khi có yêu cầu' },
  // They end before they begin.
  { words: 'từ 14h ngày 20/3/2026 đến 8h ngày 20/3/2026' },
  { words: 'từ 13h30 ngày 24/01/2025 đến 10h00 ngày 24/01/2025' },
  // Two times that are not one deadline.
  { words: 'trong tháng 5 và các năm tiếp theo' },
  { words: 'trong tháng 5 và những năm tiếp theo' },
  { words: 'ngày 15/5 hằng tháng' },
  { words: 'trong tháng 5 hằng tháng' },
  { words: 'ngày 10/3 hằng quý' },
  { words: 'tháng 3 hằng quý' },
  { words: 'trong tháng 5 đối với cấp xã, trước ngày 20/5 đối với cấp huyện' },
  { words: 'trong tháng 5 và hằng năm' },
  { words: 'ngày 15/5 và hằng năm' },
  { words: 'theo yêu cầu hằng tháng' },
  { words: 'theo lịch hằng tuần' },
];
