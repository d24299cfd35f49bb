const DATE = String.raw`(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{1,2} tháng \d{1,2} năm \d{4})`;
const PAPER =
  '(?:Bộ luật|Luật|Nghị định|Thông tư|Quyết định|Kế hoạch|Công văn|Nghị quyết|Chỉ thị|Kết luận|Thông báo|Pháp lệnh)';
/** Behind these a day is a limit, and none of the paper. */
const LIMIT = '(?:trước|đến|từ|hết|vào|trong|hoàn thành|xong|chậm nhất|muộn nhất)';
/** "Chuyển đổi số trước ngày 30/6": no number of a paper holds letters alone. */
const CITED = new RegExp(
  String.raw`(?:[Ss]ố\s+(?:(?=\S*[\d/….])\S+|liệu:?)|${PAPER}(?:\s(?:(?!${LIMIT}(?!\p{L}))[^;.]){0,60}?)?)\s+ngày\s+${DATE}|[Ss]ố\s+\d\S*`,
  'gu',
);

/** A text without the numbers and days of the papers that it cites, which are no times of its own. */
export const withoutCited = (text: string): string => text.replace(CITED, ' ');
