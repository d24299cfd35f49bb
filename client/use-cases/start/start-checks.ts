import { dayOf, sayDay } from '../../../workflows/rules/time';
import { Refused } from '../parts';
import { errorsOf } from '../preview/preview';
import { doubtDates, sayDoubt } from '../preview/doubts';
import { farYear } from '../preview/far-year';
import { overdueLines } from '../preview/overdue';
import { pastLines } from '../preview/past';
import { unreachableIn } from '../preview/reach';
import { walkYear, type PreviewOrder } from '../preview/walk-year';

/** What a person should know of a plan that can be started all the same. */
export interface StartChecked {
  warnings: string[];
  /** The one of them that says that it begins before it is issued. */
  early: string | null;
  /** What somebody confirmed: its year, lines that are overdue, words with two readings. */
  confirmed: string[];
}

/**
 * Looks through the year that a plan would have before it is started.
 * @param confirmed whether a person agreed to what looks like a slip, and to the earlier reading of
 *   doubtful words
 * @throws Refused naming every error, or all that nobody has confirmed
 */
export function checkStart(order: PreviewOrder, confirmed: boolean): StartChecked {
  const walked = walkYear(order);
  const unreachable = unreachableIn(walked);
  refuseErrors(errorsOf(walked, unreachable), 'Chưa khởi động được kế hoạch');
  const doubts = doubtDates(order.template, order.calendar).map(sayDoubt);
  const far = farYear(order);
  // Of a year that is long over every line is overdue.
  const overdue = far === null ? overdueLines(walked).map(({ said }) => said) : [];
  if (!confirmed) refuseUnconfirmed({ far, overdue, doubts });
  const early = startsEarly(order);
  const found = [...unreachable, ...pastLines(walked)].map(({ said }) => said);
  return {
    warnings: early === null ? found : [early, ...found],
    early,
    confirmed: [...(far === null ? [] : [far]), ...overdue, ...doubts],
  };
}

/** A plan begins when it is started, whereas it is previewed from the day that it is issued. */
function startsEarly({ issuedOn, startedAt }: PreviewOrder): string | null {
  const today = dayOf(startedAt);
  if (issuedOn === null || issuedOn <= today) return null;
  return `kế hoạch ghi ngày ban hành ${sayDay(issuedOn)} nhưng bắt đầu ngay hôm nay, ngày ${sayDay(today)}; xem trước (preview) thì tính từ ngày ban hành`;
}

/**
 * Holds a plan that is to be rehearsed against the same: it would not be started with them.
 * @throws Refused naming every error
 */
export function checkRehearsal(order: PreviewOrder): void {
  const walked = walkYear(order);
  refuseErrors(errorsOf(walked, unreachableIn(walked)), 'Chưa chạy thử được kế hoạch');
}

/** @param refused what cannot be done for these errors */
export function refuseErrors(errors: string[], refused: string): void {
  if (errors.length > 0) throw new Refused(`${refused}:\n${lines(errors)}`);
}

/** Words with two readings take a person who agrees to the earlier one. */
export function refuseDoubts(doubts: string[], confirmed: boolean): void {
  if (doubts.length > 0 && !confirmed) throw new Refused(sayTwofold(doubts));
}

interface Unconfirmed {
  far: string | null;
  overdue: string[];
  doubts: string[];
}

/** A year or a day that looks like a slip takes a person who says that it is none; he sees all at once. */
function refuseUnconfirmed({ far, overdue, doubts }: Unconfirmed): void {
  const asked = [
    ...(far === null ? [] : [`${far}; đúng như vậy thì thêm --confirm.`]),
    ...(overdue.length === 0 ? [] : [sayOverdue(overdue)]),
    ...(doubts.length === 0 ? [] : [sayTwofold(doubts)]),
  ];
  if (asked.length > 0) throw new Refused(asked.join('\n'));
}

const sayOverdue = (overdue: string[]): string =>
  `Có thời hạn đã qua khi kế hoạch bắt đầu; đề nghị sửa trong mẫu, đúng như vậy thì thêm --confirm:\n${lines(overdue)}`;

const sayTwofold = (doubts: string[]): string =>
  `Mẫu kế hoạch còn chỗ có hai cách hiểu; đề nghị ghi rõ trong mẫu, hoặc thêm --confirm để lấy cách hiểu sớm hơn:\n${lines(doubts)}`;

const lines = (sentences: string[]): string => sentences.map((said) => `  ${said}`).join('\n');
