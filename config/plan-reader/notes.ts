import { withoutCited } from './cited';
import type { TaskHead } from './columns';
import type { DueFound } from './draft';
import type { Row } from './rows';
import { fold, oneLine, tidy } from './text';

/** The note of a row that may give it another time than its column of times, or say that it is not to be done. */
export function noteIn(
  { cells }: Row,
  { columns, names }: TaskHead,
  due: DueFound[],
): string | null {
  const words = due.map((each) => fold(each.words));
  const note = cells.find(({ text }, i) => {
    if (columns[i] !== 'other') return false;
    const said = tidy(text);
    if (MOVED.test(said) && /\d/u.test(said)) return true;
    if (!NOTES.test(fold(names[i]!))) return false;
    const days = withoutCited(said).replace(ASIDE, ' ').match(DAY) ?? [];
    return ENDED.test(said) || days.some((day) => !words.some((one) => one.includes(fold(day))));
  });
  return note === undefined ? null : oneLine(note.text);
}

const NOTES = /^(?:ghi chú|lưu ý|tình (?:hình|trạng)|điều chỉnh|ý kiến|chú thích)/u;
const MOVED =
  /(?<!\p{L})(?:lùi|chuyển|hoãn|dời|gia hạn|điều chỉnh|thay đổi)(?: thời (?:gian|hạn))? (?:sang|đến|tới|thành|xuống)(?!\p{L})/iu;
/** "Không thực hiện", "Đã hoàn thành", "Bỏ". */
const ENDED =
  /^(?:không (?:thực hiện|làm|tổ chức)(?: nữa)?|(?:đã|tạm) (?:hoàn thành|xong|thực hiện|dừng|hoãn|hủy|bỏ|làm)|(?:bỏ|hủy|hoãn|tạm dừng)|xong$)(?!\p{L})/iu;
/** A day, a month or a quarter. */
const DAY =
  /(?<![\d/.-])\d{1,2}(?:\/\d{1,2}|[.-]\d{1,2}[.-]20\d\d)(?![\d%])|(?<!\p{L})(?:ngày|tháng) \d{1,2}|(?<!\p{L})quý [IV]+(?!\p{L})/giu;
/** "Nhân dịp 02/9", "Số liệu đến ngày 14": the day of a feast, or of figures. */
const ASIDE = /(?<!\p{L})(?:số liệu|dịp|kỷ niệm|chào mừng|nhân ngày)(?!\p{L})[^;.,]*/giu;
