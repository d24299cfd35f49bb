import type { ActForm } from '../../../config/act-forms';

/** The names of an act's fields. */
export const fieldNames = ({ facts, said }: ActForm): string[] => [
  ...new Set([...Object.keys(facts.shape), ...Object.keys(said.shape)]),
];

/** A field's name as an option: "arrivedOn" is given as `--arrived-on`. */
export const flagOf = (field: string): string =>
  field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** What each field of an act means, for the help of its command; `verb.field` where they differ. */
export const FIELD_WORDS: Record<string, string> = {
  kind: 'loại văn bản: request (yêu cầu), guidance (hướng dẫn), publication (công bố), explanation (yêu cầu giải trình), council (quyết định của Hội đồng)',
  arrivedOn: 'ngày đến, ví dụ 2021-07-05',
  due: 'hạn riêng của phần việc, ví dụ 2022-06-30',
  'letter-in.due': 'thời hạn, chép nguyên văn trong văn bản',
  units: 'các đơn vị phải giải trình, cách nhau bằng dấu phẩy',
  number: 'số, ký hiệu văn bản',
  dated: 'ngày ghi trên văn bản',
  arrivalNumber: 'số đến',
  sender: 'cơ quan gửi',
  about: 'trích yếu',
  stage: 'mã bước',
  unit: 'mã đơn vị hoặc mã phần việc',
  promise: 'hẹn ngày nộp',
  text: 'nội dung ghi kèm',
  low: 'các tiêu chí điểm thấp và đơn vị phụ trách, ví dụ 2.1=qlxd,3.2=qhkt',
  nominees: 'các chức vụ được đề xuất, cách nhau bằng dấu phẩy',
  reason: 'lý do',
  who: 'chức vụ đã cho ý kiến',
  decides: 'approve (đồng ý) hoặc return (trả lại)',
  moves: 'thời hạn mới của Sở',
  on: 'ngày ghi trên văn bản đã phát hành',
  'direction.on': 'ngày cho ý kiến',
  how: 'hình thức: bút phê, giao ban, điện thoại…',
  what: 'nội dung',
  until: 'đến ngày',
  answer: 'người nghe đã trả lời gì',
  agreed: 'yes (đồng ý) hoặc no (không đồng ý)',
  seat: 'chức vụ được giao',
  instead: 'phần việc được thay thế',
  basis: 'căn cứ giao việc',
  rung: 'cấp báo cáo: 1, 2, 3',
  intake: 'mã thao tác trong nhật ký',
  withdraw: 'yes nếu chỉ rút thao tác cũ',
  act: 'thao tác thay thế, dạng JSON, kể cả số và ngày văn bản ghi sai, ví dụ {"verb":"issue","stage":"sent-out","on":"2021-08-30","number":"1032/SXD-VP"}',
};
