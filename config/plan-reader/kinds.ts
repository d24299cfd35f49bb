import { tidy } from './text';

/** Any line that is none of the index's six. */
export const PLANNED = 'plannedTask';

/** The six items of determining the administrative-reform index, by what their lines speak of. */
const KINDS: readonly { workflow: string; speaks: readonly RegExp[] }[] = [
  {
    workflow: 'surveyList',
    speaks: [/điều tra xã hội học|đtxhh/u, /cung cấp|danh sách|thông tin/u],
  },
  { workflow: 'appraisalCouncil', speaks: [/hội đồng thẩm định/u, /(?<!\p{L})cử(?!\p{L})/u] },
  { workflow: 'publication', speaks: [/công bố/u, /khắc phục|điểm thấp/u] },
  {
    workflow: 'guidanceDistribution',
    speaks: [/hướng dẫn/u, /tự đánh giá|tự chấm|chấm điểm/u, /gửi|phát hành|chuyển/u],
  },
  { workflow: 'criteriaConsultation', speaks: [/tiêu chí/u, /ý kiến|góp ý/u] },
  {
    workflow: 'selfScoring',
    speaks: [/^(?:tổ chức )?(?:thực hiện )?(?:việc )?(?:tự chấm|tự đánh giá)/u],
  },
];

const INDEX = /chỉ số|(?<!\p{L})cchc(?!\p{L})|cải cách hành chính/u;

/** Which workflow runs a line, by its own words. */
export function workflowOf(sentence: string): string {
  const said = tidy(sentence).toLowerCase();
  if (!INDEX.test(said)) return PLANNED;
  const found = KINDS.find(({ speaks }) => speaks.every((pattern) => pattern.test(said)));
  return found?.workflow ?? PLANNED;
}
