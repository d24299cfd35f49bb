import { readFileSync } from 'node:fs';
import path from 'node:path';
import { checkPlanTemplate } from '../../config/plan-template/plan-template';
import { projectRoot } from '../../config/root';
import { EditedText, faultsOf } from '../support/yaml-edit';

const shipped = new EditedText(
  readFileSync(path.join(projectRoot(), 'config', 'plans', 'cchc.yaml'), 'utf8'),
);
const faultsIn = ({ text }: EditedText) => faultsOf(() => checkPlanTemplate('kh.yaml', text));

/** A kind of fault: what is put in place of what, behind which passage, and what is said of it. */
interface Fault {
  kind: string;
  behind?: string;
  passage: string;
  by: string;
  /** The passage on whose line the fault is told, when it is another than `by`. */
  line?: string;
  what: string;
}

const ITEM_2 = "no: '2'";
const ITEM_3 = "no: '3'";
const ITEM_4 = "no: '4'";

const FAULTS: Fault[] = [
  {
    kind: 'words that cannot be read',
    behind: 'id: unit-lists',
    passage: 'due: chậm nhất 10 ngày làm việc trước thời hạn của Sở',
    by: 'due: trong thang 8',
    what: 'Không đọc được thời hạn: gặp “thang” tại ký tự thứ 7 của “trong thang 8”; có thể ghi: “tháng 7”, “quý IV”.',
  },
  {
    kind: 'words that the plan does not say',
    behind: ITEM_3,
    passage: 'due: hoàn thành tháng 8 năm 2021',
    by: 'due: hoàn thành tháng 9 năm 2021',
    what: 'không phải câu chữ của kế hoạch: không có trong sentence',
  },
  {
    kind: 'something missing',
    behind: ITEM_3,
    passage: '    line: II.3\n',
    by: '',
    line: ITEM_3,
    what: 'mục 3 chưa ghi mục của kế hoạch (line)',
  },
  {
    kind: 'a title that nobody filled in',
    passage: 'title: Kế hoạch triển khai thực hiện xác định chỉ số cải cách hành chính năm 2021',
    by: "title: '?'",
    what: 'tên kế hoạch (title) còn ghi “?”, đề nghị điền',
  },
  {
    kind: 'a department that nobody filled in',
    passage: 'department: Sở Xây dựng',
    by: 'department: "?"',
    what: 'cơ quan (department) còn ghi “?”, đề nghị điền',
  },
  {
    kind: 'something unknown',
    behind: ITEM_3,
    passage: 'line: II.3',
    by: 'line: II.3\n    deadline: 31/8',
    line: 'deadline: 31/8',
    what: 'không có mục nào tên “deadline”, đề nghị sửa tên hoặc bỏ đi',
  },
  {
    kind: 'a workflow that does not exist',
    passage: 'workflow: surveyList',
    by: 'workflow: survey',
    what: 'cần một trong các giá trị: criteriaConsultation, guidanceDistribution, surveyList, appraisalCouncil, selfScoring, publication, plannedTask',
  },
  {
    kind: 'a stage that the workflow does not walk through',
    passage: 'id: merged-list',
    by: 'id: merge-list',
    what: 'quy trình surveyList cần đúng các bước theo thứ tự: unit-lists, merged-list, approve, sent-out',
  },
  {
    kind: 'a stage that is missing',
    behind: 'workflow: surveyList',
    passage: shipped.between('      - id: sent-out', `  - ${ITEM_4}`),
    by: '',
    line: 'stages:',
    what: 'thiếu bước “sent-out”; quy trình surveyList cần đúng các bước theo thứ tự: unit-lists, merged-list, approve, sent-out',
  },
  {
    kind: 'a stage met in another way than its workflow waits for',
    behind: 'id: sent-out',
    passage: 'meets: issue',
    by: 'meets: submit',
    what: 'bước “sent-out” xong bằng issue',
  },
  {
    kind: "a units' round given to the office",
    behind: 'id: unit-lists',
    passage: 'by: units',
    by: 'by: office',
    what: 'bước “unit-lists” do units thực hiện',
  },
  {
    kind: "an office's stage given to the units",
    behind: 'id: merged-list',
    passage: 'by: office',
    by: 'by: units',
    what: 'bước “merged-list” do office thực hiện',
  },
  {
    kind: 'rounds where there are none',
    behind: 'id: merged-list',
    passage: 'reviewed: true',
    by: 'rounds: true',
    what: 'bước “merged-list” không có nhiều lượt; đề nghị bỏ rounds',
  },
  {
    kind: 'a letter of a kind that does not exist',
    behind: ITEM_2,
    passage: 'kind: guidance',
    by: 'kind: letter',
    what: 'cần một trong các giá trị: request, guidance, publication, explanation, council',
  },
  {
    kind: 'a letter of another kind than the workflow waits for',
    behind: ITEM_2,
    passage: 'kind: guidance',
    by: 'kind: request',
    what: 'quy trình guidanceDistribution chờ văn bản loại guidance',
  },
  {
    kind: 'a deadline that waits for what nobody reports',
    behind: 'id: results',
    passage: 'due: chậm nhất 03 ngày làm việc kể từ ngày mở bước',
    by: 'due: sau khi hoàn thành mục 2',
    what: 'tính từ “mục 2” mà không có gì báo cho phần mềm biết; chỉ có thể tính từ: công văn, văn bản, công bố, mở bước, thời hạn của Sở',
  },
  {
    kind: 'a deadline at once after what nobody reports',
    behind: 'id: results',
    passage: 'due: chậm nhất 03 ngày làm việc kể từ ngày mở bước',
    by: 'due: ngay sau khi hoàn thành mục 2',
    what: 'tính từ “mục 2” mà không có gì báo cho phần mềm biết; chỉ có thể tính từ: công văn, văn bản, công bố, mở bước, thời hạn của Sở',
  },
  {
    kind: 'a stage due before the one that it follows',
    behind: 'id: merged-list',
    passage: 'due: chậm nhất 05 ngày',
    by: 'due: chậm nhất 12 ngày',
    what: 'bước sau không được đến hạn trước bước liền trước (10 ngày làm việc trước thời hạn của Sở)',
  },
  {
    kind: 'an opening that is no day',
    behind: ITEM_3,
    passage: 'opens: ngày 01/8/2021',
    by: 'opens: khi Sở Nội vụ có công văn yêu cầu',
    what: 'cần ngày hoặc tháng cụ thể, ví dụ: ngày 20/7/2021',
  },
  {
    kind: 'a workflow that would never open',
    behind: ITEM_3,
    passage: '    opens: ngày 01/8/2021\n',
    by: '',
    line: ITEM_3,
    what: 'mục 3 chưa ghi ngày mở (opens): quy trình surveyList cần ngày mở, ví dụ: trong tháng 12 năm 2021',
  },
  {
    kind: 'a late letter that nothing is counted from',
    behind: ITEM_2,
    passage: 'dueAfterLetter: chậm nhất 05 ngày làm việc kể từ ngày nhận được văn bản',
    by: 'dueAfterLetter: ngày 20/8/2021',
    what: 'cần số ngày kể từ văn bản, ví dụ: chậm nhất 05 ngày làm việc kể từ ngày nhận được văn bản',
  },
  {
    kind: 'a report that a letter is missing where only the letter opens',
    behind: ITEM_4,
    passage: 'mayNotArise: true',
    by: 'missing: ngày 20/9/2021',
    what: 'cần có ngày mở (opens) để biết nội dung chờ cả ngày và văn bản',
  },
  {
    kind: 'quarterly checks of nothing',
    behind: ITEM_4,
    passage: 'mayNotArise: true',
    by: 'quarterly: true',
    what: 'kiểm tra hằng quý cần bước “remedy” (khắc phục)',
  },
  {
    kind: 'a director who would be reported upward',
    passage: 'by: director',
    by: 'by: director\n        ladder: { chief: { after: 1 } }',
    line: 'ladder: { chief: { after: 1 } }\n',
    behind: 'id: publish',
    what: 'bước của Ban Giám đốc chỉ được xin ý kiến, không có báo cáo cấp trên; đề nghị bỏ ladder',
  },
  {
    kind: 'chases of an opinion that is optional',
    behind: 'id: opinions',
    passage: 'optional: true',
    by: 'optional: true\n        reminders: { after: { most: 2 } }',
    line: 'reminders: { after',
    what: 'bước không bắt buộc (optional), không đôn đốc; đề nghị bỏ after',
  },
  {
    kind: 'reminders in the wrong order',
    passage: 'before: [5, 1]',
    by: 'before: [1, 5]',
    what: 'cần ghi từ xa đến gần, không trùng, ví dụ [5, 1]',
  },
  {
    kind: 'a phone call that would never come',
    passage: 'call: 2 #',
    by: 'call: 9 #',
    what: 'nhiều hơn số lần đôn đốc (after.most) nên không bao giờ gọi điện',
  },
  {
    kind: 'a ladder on which the higher hears first',
    passage: 'deputy: { after: 3, beforeOutside: 3 }',
    by: 'deputy: { after: 9, beforeOutside: 3 }',
    line: 'ladder:',
    what: 'cấp trên phải được báo cáo sau hoặc cùng ngày với cấp dưới (after tăng dần, beforeOutside giảm dần)',
  },
  {
    kind: 'a ladder on which the higher hears first, counted from the outside date',
    passage: 'director: { after: 5, beforeOutside: 1 }',
    by: 'director: { after: 5, beforeOutside: 4 }',
    line: 'ladder:',
    what: 'cấp trên phải được báo cáo sau hoặc cùng ngày với cấp dưới (after tăng dần, beforeOutside giảm dần)',
  },
  {
    kind: 'a ladder of one stage on which the higher hears first',
    behind: 'id: explain',
    passage: 'deputy: { after: 2, beforeOutside: không }',
    by: 'deputy: { after: 4, beforeOutside: không }',
    line: 'ladder:',
    what: 'cấp trên phải được báo cáo sau hoặc cùng ngày với cấp dưới (after tăng dần, beforeOutside giảm dần)',
  },
  {
    kind: 'a phone call of one stage that would never come',
    behind: 'id: explain',
    passage: 'reminders: { before: [1], after: { every: 1 } }',
    by: 'reminders: { before: [1], after: { every: 1, most: 1 } }',
    what: 'gọi điện cùng lần đôn đốc thứ 2 nhưng chỉ đôn đốc 1 lần; đề nghị sửa call hoặc after.most, hoặc ghi call: không',
  },
  {
    kind: 'an inside date after the outside date',
    behind: 'id: sent-out',
    passage: 'due: chậm nhất 01 ngày làm việc trước thời hạn của Sở',
    by: 'due: chậm nhất 02 ngày làm việc kể từ thời hạn của Sở',
    what: 'bước đến hạn sau thời hạn của Sở (ngày 03/9/2021, thời hạn của Sở là ngày 31/8/2021); đề nghị ghi ngày trước thời hạn của Sở',
  },
  {
    kind: 'an inside date after the outside date of a letter that is still to come',
    behind: 'id: tell',
    passage: 'due: chậm nhất 01 ngày làm việc trước thời hạn của Sở',
    by: 'due: chậm nhất 02 ngày làm việc kể từ thời hạn của Sở',
    what: 'bước đến hạn sau thời hạn của Sở; đề nghị ghi ngày trước thời hạn của Sở',
  },
  {
    kind: 'an inside date on a day after the outside date',
    behind: 'id: sent-out',
    passage: 'due: chậm nhất 01 ngày làm việc trước thời hạn của Sở',
    by: 'due: ngày 10/9/2021',
    what: 'bước đến hạn sau thời hạn của Sở (ngày 10/9/2021, thời hạn của Sở là ngày 31/8/2021); đề nghị ghi ngày trước thời hạn của Sở',
  },
  {
    kind: 'an inside date before the stage that it follows',
    behind: 'id: merged-list',
    passage: 'due: chậm nhất 05 ngày làm việc trước thời hạn của Sở',
    by: 'due: ngày 16/8/2021',
    what: 'bước đến hạn ngày 16/8/2021, trước khi mở hoặc trước hạn của bước liền trước (17/8/2021)',
  },
  {
    kind: 'an inside date of an item that has no outside date',
    behind: 'id: causes',
    passage: 'due: chậm nhất 10 ngày làm việc kể từ ngày mở bước',
    by: 'due: chậm nhất 10 ngày làm việc trước thời hạn của Sở',
    what: 'nội dung không có thời hạn của Sở để tính từ đó; đề nghị tính từ ngày mở bước',
  },
  {
    kind: 'an item that opens after its outside date',
    behind: ITEM_3,
    passage: 'opens: ngày 01/8/2021',
    by: 'opens: ngày 01/9/2021',
    what: 'nội dung mở ngày 01/9/2021, sau thời hạn của Sở ngày 31/8/2021',
  },
  {
    kind: 'a letter that is missed only after the outside date',
    behind: ITEM_2,
    passage: 'missing: ngày 20/7/2021',
    by: 'missing: ngày 20/8/2021',
    what: 'báo cáo thiếu văn bản ngày 20/8/2021, sau thời hạn của Sở ngày 30/7/2021',
  },
  {
    kind: 'fewer days for the units than the round must have',
    behind: ITEM_3,
    passage: 'opens: ngày 01/8/2021',
    by: 'opens: ngày 16/8/2021',
    line: 'due: chậm nhất 10 ngày làm việc trước thời hạn của Sở',
    what: 'từ ngày 16/8/2021 đến hạn 17/8/2021 chỉ có 1 ngày làm việc, ít hơn số ngày ít nhất của bước (least: 3; bước có by: units không ghi least thì lấy số này, cần ít hơn thì ghi least ở bước)',
  },
  {
    kind: 'chases without a day between them',
    passage: 'after: { first: 1, every: 3, most: 6 }',
    by: 'after: { first: 1, every: 0, most: 6 }',
    what: '“defaults.reminders.after.every” đang ghi “0”: ít nhất là 1',
  },
  {
    kind: 'a digest that leaves outside office hours',
    passage: "at: '07:45'",
    by: "at: '18:00'",
    what: 'giờ gửi thư tổng hợp phải nằm trong giờ làm việc từ from đến to',
  },
  {
    kind: 'a number given twice',
    passage: ITEM_4,
    by: ITEM_3,
    behind: 'id: sent-out',
    what: 'số thứ tự này đã dùng',
  },
  {
    kind: 'a day that does not exist',
    passage: 'issuedOn: 2021-06-04',
    by: 'issuedOn: 2021-06-31',
    what: 'cần một ngày có thật, ghi năm-tháng-ngày, ví dụ 2021-06-04',
  },
  {
    kind: 'a confirmation of words that are not there',
    behind: ITEM_3,
    passage: '    opens: ngày 01/8/2021',
    by: "    opens: ngày 01/8/2021\n    confirmed: { missing: 'đã hỏi' }",
    line: "confirmed: { missing: 'đã hỏi' }",
    what: 'nội dung không có missing nên không có gì để xác nhận',
  },
];

describe('a fault in a plan template is told with file, line and what is wrong', () => {
  it.each(FAULTS)('$kind', ({ passage, by, behind = '', line = by, what }) => {
    const edited = shipped.replace(passage, by, behind);
    const faults = faultsIn(edited);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(new RegExp(`^kh\\.yaml:${edited.line(line, behind)}: `));
    expect(faults[0]!.endsWith(what)).toBe(true);
  });
});

describe('what a person still has to fill in', () => {
  const line = (edited: EditedText, passage: string, name: string): string =>
    `kh.yaml:${edited.line(passage, ITEM_3)}: mục 3: ${name} còn ghi “?”, đề nghị điền`;

  it('is told once for each field, by the number of the line and the name of the field', () => {
    const edited = shipped
      .replace('lead: ', 'lead: "?" # ', ITEM_3)
      .replace('due: hoàn thành tháng 8 năm 2021', 'due: "?"', ITEM_3);
    expect(faultsIn(edited)).toEqual([
      line(edited, 'lead: "?"', 'chủ trì (lead)'),
      line(edited, 'due: "?"', 'thời hạn (due)'),
    ]);
  });

  it('is told alone where the line itself is not there yet', () => {
    const { text } = shipped;
    const from = text.indexOf('    sentence: ', text.indexOf(ITEM_3));
    const sentence = text.slice(from, text.indexOf('    title: ', from));
    const edited = shipped.replace(sentence, "    sentence: '?'\n");
    expect(faultsIn(edited)).toEqual([line(edited, "sentence: '?'", 'nguyên văn (sentence)')]);
  });
});

it('faults of all kinds are told at once, in one text', () => {
  const edited = shipped
    .replace('every: 3', 'every: 0')
    .replace('workflow: surveyList', 'workflow: survey')
    .replace('kind: guidance', 'kind: request', ITEM_2)
    .replace('by: units', 'by: everybody', 'id: unit-scores')
    .replace('due: khi Sở Nội vụ yêu cầu', 'due: khi nào tiện', ITEM_4);
  const faults = faultsIn(edited);
  expect(faults.map((fault) => Number(fault.split(':')[1])).sort((a, b) => a - b)).toEqual([
    edited.line('every: 0'),
    edited.line('kind: request', ITEM_2),
    edited.line('workflow: survey'),
    edited.line('due: khi nào tiện'),
    edited.line('due: khi nào tiện'),
    edited.line('by: everybody'),
  ]);
});

it('a file that is no YAML is refused at its line', () => {
  expect(faultsIn(new EditedText('name: cchc\n\tversion: 1\n'))[0]).toMatch(/^kh\.yaml:2: /);
});
