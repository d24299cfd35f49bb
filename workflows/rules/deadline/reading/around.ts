import type { Form, Hour, Period, WordDoubt } from '../deadline';

/** What the words around the form say. */
export interface Around {
  hour: Hour | null;
  /** "7h30 - 11h30 ngày 20/5": the first of them. */
  firstHour: Hour | null;
  /** "Từ 14 giờ ngày 13/02": the hour at which a stretch begins. */
  fromHour: Hour | null;
  /** "0 giờ ngày 15/12": the beginning of a day, when the day before ends. */
  midnight: boolean;
  tentative: boolean;
  /** "Hoàn thành": an end without a start. */
  completes: boolean;
  /** "Để thực hiện": may be the work of those who receive. */
  clause: boolean;
  /** "15/7/26": the year of which the words have but the last two digits. */
  shortYear: number | null;
  /** "Định kỳ" before a day: it recurs. */
  regular: boolean;
  /** "Chậm nhất trước": both an inclusive and a strict word. */
  twofold: boolean;
  /** "Cuối tháng" with no month named. */
  alone: boolean;
  /** "Từ ngày" with no end. */
  openEnded: boolean;
  /** "Cả năm". */
  whole: boolean;
  /** "Năm học 2025 - 2026". */
  schoolYear: boolean;
  /** A month by its lunar name. */
  lunar: boolean;
  /** "Nhiệm kỳ": years that begin and end on days of their own. */
  term: boolean;
  /** "10-12": a day of a month, or these months. */
  months: Form | null;
  /** A week of a month, that no rule counts, as seven days from the 1st; the last; a weekday of one. */
  weekOfMonth: Form | 'last' | 'weekday' | null;
  /** "Sau 15 ngày kể từ": by their end, or not before it. */
  notBefore: boolean;
  /** "Trước khi kiểm tra": by the day before, or up to the hour. */
  eve: boolean;
  /** "Hằng ngày": goes on, though it may be due each day. */
  daily: boolean;
  /** "Một năm hai lần": how far apart is not said. */
  evenly: boolean;
  /** "Theo kế hoạch của UBND tỉnh": when it comes, or as it says. */
  byPaper: boolean;
  /** "Tháng 9 (theo lịch của Sở)": a paper that may have other days. */
  otherPaper: boolean;
  /** "Theo tiến độ của mục 2": beside it, or behind it. */
  progress: boolean;
  /** "Thực hiện trong quý II, báo cáo trước ngày 15/7": the first of two times. */
  besides: Form | null;
  /** "Trong tháng 6, trước ngày 20": the month of which a day behind it is. */
  within: Period | null;
  /** "3 tháng 7, 8, 9": so many months, or that day of each. */
  counted: WordDoubt | null;
  /** "Trong tháng 7 và trước ngày 20/8": one window up to the day. */
  oneEnd: Form | null;
  /** "Giữa tháng 6 và tháng 12", "ngày 25 hằng tháng, quý": the second as a whole. */
  wholeToo: Form | null;
  /** "Hằng tháng trong quý II": a time in each of these months. */
  each: boolean;
  /** "Trừ trường hợp …" behind a time. */
  exception: boolean;
  /** Such a day was read. */
  bareDay: boolean;
  /** "Từ 03 đến 05 ngày làm việc": by the longer count. */
  longer: Form | null;
  /** "Sau khi …, chậm nhất ngày 15/8": an event before the date. */
  awaited: boolean;
  /** "Và đột xuất khi có yêu cầu" behind what recurs. */
  onDemand: boolean;
  /** "Đợt 1: …; đợt 2: …": how many were named, and whether the last has its time in brackets. */
  turns: number;
  turnOpen: boolean;
  /** "02 đợt: …": how many times are to follow, and whether in brackets. */
  promised: number | null;
  promiseOpen: boolean;
  /** "Ngày 15/5, theo yêu cầu": asked for as well. */
  asked: boolean;
  /** "Thường xuyên, báo cáo trước ngày 15/12": goes on. */
  ongoing: boolean;
  /** "Trong thời hạn 10 ngày trước ngày bầu cử": up to the eve. */
  lastDays: Form | null;
  /** "Chậm nhất ngày 15-20/8": the last of them. */
  limitRange: Form | null;
  /** "Kể từ ngày 15-20/8": may be but when it begins. */
  openingRange: boolean;
  /** "Đến tháng 6": before it, or to its end. */
  untilPeriod: boolean;
  /** "Để tổng hợp trước ngày 20/7": the time of those who receive. */
  purpose: Form | null;
  /** "Đối với báo cáo năm": what a time is for. */
  scoped: boolean;
  /** What a bare time behind its object may belong to instead. */
  object: 'document' | 'deed' | 'report' | 'data' | null;
  /** "Số liệu đến ngày 15/11, gửi trước ngày 20/11": the day of the figures. */
  dataDay: Form | null;
}

/** Before anything is read. */
export const nothingAround = (): Around => ({
  hour: null,
  firstHour: null,
  fromHour: null,
  midnight: false,
  tentative: false,
  completes: false,
  clause: false,
  shortYear: null,
  regular: false,
  twofold: false,
  alone: false,
  openEnded: false,
  whole: false,
  schoolYear: false,
  lunar: false,
  term: false,
  months: null,
  weekOfMonth: null,
  notBefore: false,
  eve: false,
  daily: false,
  evenly: false,
  byPaper: false,
  otherPaper: false,
  progress: false,
  besides: null,
  within: null,
  counted: null,
  oneEnd: null,
  wholeToo: null,
  each: false,
  exception: false,
  bareDay: false,
  longer: null,
  awaited: false,
  onDemand: false,
  turns: 0,
  turnOpen: false,
  promised: null,
  promiseOpen: false,
  asked: false,
  ongoing: false,
  lastDays: null,
  limitRange: null,
  openingRange: false,
  untilPeriod: false,
  purpose: null,
  scoped: false,
  object: null,
  dataDay: null,
});
