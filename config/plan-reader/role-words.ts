/** What makes the party before it the one who leads. */
const LEADS =
  '(?:là (?:(?:cơ quan|đơn vị|bộ phận) )?)?(?:(?:cùng |đồng )?chủ trì|làm đầu mối|là đầu mối|đầu mối|chịu trách nhiệm|có trách nhiệm|tham mưu)';
/** Words before the party. */
export const GIVES = '(?:giao(?: cho)?|phân công|đề nghị|yêu cầu|do|đơn vị chủ trì:|chủ trì:)';

export const LED = new RegExp(`(?<!\\p{L})${LEADS}(?!\\p{L})`, 'iu');

export const SUPPORTS =
  /(?<!\p{L})[Pp]hối hợp (?:cùng )?(?:chặt chẽ )?(?:với|cùng)(?: với)?\s*:?\s+|(?<!\p{L})[Pp]hối hợp\s+(?=(?:các (?:phòng|đơn vị|cơ quan|sở|ban|ngành|xã|phường|huyện|trường|đoàn thể|địa phương)|Phòng|Ban|Sở|Công an|UBND|Ủy ban|Hội|Đoàn|Trung tâm|Văn phòng|Thanh tra|Chi cục|Bảo hiểm|Kho bạc|Trạm|Mặt trận|MTTQ)(?!\p{L}))/u;
export const SUPPORT_LABEL = /(?<!\p{L})(?:(?:cơ quan|đơn vị|bộ phận) )?(?:phối hợp|PH)\s*:\s*/iu;
export const LEAD_LABEL =
  /(?<!\p{L}|(?:lãnh đạo|kinh phí|nội dung|hình thức)\s)(?:(?:cơ quan|đơn vị|bộ phận|người) )?(?:chủ trì|thực hiện|đầu mối|phụ trách)(?: thực hiện)?\s*:\s*|(?<!\p{L})(?:là|thuộc) trách nhiệm của\s+/iu;

/** Kinds of units whose names hold none of the verbs of CLEAR_WORK; "Ban Chỉ đạo thực hiện …" does. */
export const CLEAR_NAME =
  /^(?:Phòng|Sở|Ủy ban|UBND|Công an|Văn phòng|Trung tâm|Chi cục|Kho bạc|Trạm|Khoa) \p{L}/u;
export const CLEAR_WORK =
  /^\s*(?:thực hiện|kiểm tra|rà soát|tham mưu|đối chiếu|đối soát|đôn đốc|đồng bộ|làm sạch|mở|niêm yết|tổ chức|đăng tải|mua sắm|hoàn thành|lấy mẫu|vận động|trực(?! thuộc| tuyến| tiếp))(?!\p{L})/u;

/** Verbs with which the work itself begins, after the parties. */
export const WORK =
  /(?<!\p{L})(?:xây dựng|tham mưu|tổ chức|rà soát|soạn thảo|tổng hợp|báo cáo|thực hiện|triển khai|hướng dẫn|kiểm tra|đôn đốc|cung cấp|gửi|lập|(?<!(?:công|chương|quy|giáo|quá|lộ|tiến|hành) )trình|ban hành|cập nhật|công khai|niêm yết|tuyên truyền|phổ biến|theo dõi|đánh giá|đề xuất|hoàn thiện|hoàn thành|duy trì|nâng cấp|bố trí|vận hành|chuẩn bị|nghiên cứu|thẩm định|tiếp nhận|xử lý|giải quyết|khảo sát|thống kê|cử|giúp|tự chấm|chấm|đảm bảo|bảo đảm|đẩy mạnh|tăng cường|phát động|công bố|khắc phục|tham gia|tự|giao nộp|bàn giao|nộp|chỉ đạo|quán triệt|quyết toán|ký|mua sắm|lựa chọn|đăng tải|đăng|số hóa|đối chiếu|kê khai|phát hành|phân bổ|bồi dưỡng|đào tạo|giám sát|sơ kết|tổng kết|biên soạn|in|treo|phân công|phê duyệt|thành lập|kiện toàn|đăng ký|viết|tiến hành|thông báo|lấy mẫu|mở|đối soát|đồng bộ|làm sạch|làm việc|kết nối|tích hợp|hỗ trợ|vận động|sử dụng|chi trả|thu thập|thu hồi|xác minh|tập huấn|lắp đặt|nghiệm thu|tuần tra|diễn tập|tuyển chọn|trực(?! thuộc| tuyến| tiếp)|có trách nhiệm|chịu trách nhiệm|để|trong|nhằm|theo)(?!\p{L})/gu;
