import { calledBy } from './teams';

const MEMBER =
  '(?:các )?(?:phòng|ban|đơn vị|cơ quan|bộ phận|tổ chức chính trị(?: - xã hội)?|tổ|khoa|trường học|trường|trạm|chi cục|trung tâm|ngành|sở|đoàn thể|địa phương|xã|phường|huyện|thành phố|thị xã|thị trấn|thôn|bản|tổ dân phố|khu phố|công chức|viên chức|cán bộ|người lao động|cụm|khối|cơ sở)';
const OF =
  '(?: (?:chuyên môn|nghiệp vụ|trực thuộc|thuộc Sở|thuộc|của Sở|Sở|có liên quan|liên quan|sự nghiệp|chức năng|trên địa bàn|thi đua|giáo dục|y tế|trung học phổ thông))*';
const GROUP = new RegExp(
  `^(?:(?:lãnh đạo|thủ trưởng|trưởng|giám đốc) )?(?:các|toàn thể|tất cả|mỗi|từng) ${MEMBER}${OF}(?:(?:, | và )(?:(?:lãnh đạo|thủ trưởng|trưởng|giám đốc) )?(?:các )?${MEMBER}${OF})*(?!\\p{L})`,
  'iu',
);

/** "các phòng, đơn vị thuộc Sở" with which a clause begins. */
export function group(text: string): string | null {
  const name = GROUP.exec(text)?.[0];
  return name === undefined
    ? null
    : text.slice(0, name.length + calledBy(name, text.slice(name.length)));
}

/** Whether a kind of parties goes on in words that may be what they do: "các trường khám sức khỏe". */
export function mayDo(party: string): boolean {
  const rest = /^các\s/iu.test(party) ? party.slice(group(party)?.length ?? party.length) : '';
  return /^\s\p{Ll}/u.test(rest) && !WHICH.test(rest);
}

/** Words that tell which of the kind are meant. */
const WHICH =
  /^\s(?:được|đã|đang|có|chưa|thuộc|trực thuộc|trong|ngoài|trên|ở|tại|nơi|do|của|là|thành viên|vùng|miền|biên giới|khó khăn|đặc biệt|nghèo|trọng điểm|lâm sàng|cận|học|mầm non|tiểu học|trung học|phổ thông|cao đẳng|đại học|nghề|dạy nghề|giáo dục|y tế|công lập|tư thục|ngoài công lập|khu vực|chuyên trách|hữu quan|nói trên|nêu trên|cấp|mới|còn lại|khác|quản lý|tham gia|sản xuất|kinh doanh|khám bệnh|điều trị|văn hóa|thông tin|báo chí|truyền thông|tư pháp|kinh tế|kỹ thuật|đảng|hành chính|nhà nước)(?!\p{L})/u;
