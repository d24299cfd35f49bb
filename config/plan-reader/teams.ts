import { WORK } from './role-words';

/** Teams that are called by their work: "Tổ giám sát", "Đoàn kiểm tra", "Ban chỉ đạo". */
const TEAM = /(?:^|\s)(?:tổ|đoàn|đội|nhóm|ban|hội đồng|tiểu ban)$/iu;
const CALLED =
  /^\s+(?:giám sát|kiểm tra|thẩm định|đánh giá|khảo sát|tuyên truyền|rà soát|biên soạn|chỉ đạo|công tác|xử lý|tiếp nhận|triển khai|thực hiện|đối chiếu|thống kê)(?!\p{L})/u;

/**
 * How far the name of a team goes on behind its kind: in "các Tổ giám sát gửi báo cáo" the first of two
 * verbs is of the name, in "các Tổ giám sát việc thu phiếu" the only one is the work. 0: it does not.
 */
export function teamCalled(name: string, behind: string): number {
  const called = TEAM.test(name) ? CALLED.exec(behind)?.[0] : undefined;
  if (called === undefined) return 0;
  const next = behind.slice(called.length);
  return next.trim() === '' || next.trimStart().search(WORK) === 0 ? called.length : 0;
}
