import { WORK } from './role-words';
import { beginsAsUnit } from './units';

/** Names that end in a verb: "Tổ giám sát", "Đoàn kiểm tra", "Ban chỉ đạo", "Phòng Kế hoạch tổng hợp". */
const CALLED: readonly { kind: RegExp; verb: RegExp }[] = [
  {
    kind: /(?:^|\s)(?:tổ|đoàn|đội|nhóm|ban|hội đồng|tiểu ban)$/iu,
    verb: /^\s+(?:giám sát|kiểm tra|thẩm định|đánh giá|khảo sát|tuyên truyền|rà soát|biên soạn|chỉ đạo|công tác|xử lý|tiếp nhận|triển khai|thực hiện|đối chiếu|thống kê)(?!\p{L})/u,
  },
  {
    kind: /^Phòng (?:.*\s)?(?:Kế hoạch|Hành chính|Kinh tế|[Nn]ghiệp vụ|Nội chính)$/u,
    verb: /^\s+tổng hợp(?!\p{L})/u,
  },
];

/**
 * How far a name goes on behind its kind: in "các Tổ giám sát gửi báo cáo" the first of two verbs is of
 * the name, in "các Tổ giám sát việc thu phiếu" the only one is the work. 0: it does not.
 */
export function calledBy(name: string, behind: string): number {
  const verb = CALLED.find(({ kind }) => kind.test(name))?.verb.exec(behind)?.[0];
  if (verb === undefined) return 0;
  const next = behind.slice(verb.length).trimStart();
  const [sign = '', more = ''] = /^,\s+(.*)$/su.exec(next) ?? [];
  const ends = /^(?:$|[.;:()])/u.test(next) || (sign !== '' && beginsAsUnit(more));
  return ends || next.search(WORK) === 0 ? verb.length : 0;
}
