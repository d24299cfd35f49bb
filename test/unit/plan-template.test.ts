import { readFileSync } from 'node:fs';
import path from 'node:path';
import { loadCalendars } from '../../config/calendars';
import { checkPlanTemplate, loadPlanTemplate } from '../../config/plan-template/plan-template';
import { projectRoot } from '../../config/root';
import { calendarOf } from '../../workflows/rules/calendar/calendar';
import type { LetterKind } from '../../workflows/rules/duty/state';
import { initialState } from '../../workflows/rules/initial';
import { stageTemplate, type PlanFacts } from '../../workflows/rules/plan/plan';
import { schedule } from '../../workflows/rules/plan/schedule';
import { at, dayOf, sayDay, type Day } from '../../workflows/rules/time';
import { EditedText } from '../support/yaml-edit';

const calendar = calendarOf(loadCalendars());
const template = loadPlanTemplate('cchc');
const shipped = new EditedText(
  readFileSync(path.join(projectRoot(), 'config', 'plans', 'cchc.yaml'), 'utf8'),
);
const plan: PlanFacts = { year: 2021, startedOn: '2021-06-04', inCharge: {} };
const itemOf = (no: string) => template.items.find((item) => item.no === no)!;

/** The days on which the stages of an item are due, and the outside date, once a letter has come. */
function dueDays(no: string, letter?: { kind: LetterKind; on: Day }): (string | null)[] {
  const item = itemOf(no);
  // started on 2021-06-04 at 08:00
  const state = initialState('cchc-2021', item, plan, ['qlxd'], at('2021-06-04', '08:00'));
  if (letter) {
    const arrived = { kind: letter.kind, arrivedOn: letter.on, due: null };
    state.letters.push({ ...arrived, intake: '1', at: at(letter.on, '09:00') });
  }
  const { dates } = schedule({ state, item, plan, mail: template.mail, calendar });
  const days = [...state.stages.map(({ id }) => dates.stages[id]?.due ?? null), dates.outside];
  return days.map((due) => (due === null ? null : sayDay(dayOf(due))));
}

describe('the template of the plan', () => {
  it('has the six items with the words of the signed plan', () => {
    expect(template.items.map(({ line, title, lead, due }) => [line, title, lead, due])).toEqual([
      [
        'II.1',
        'Phối hợp xây dựng các tiêu chí xác định chỉ số cải cách hành chính năm 2021',
        'Văn phòng Sở',
        'khi Sở Nội vụ có công văn yêu cầu',
      ],
      [
        'II.2',
        'Triển khai văn bản của UBND tỉnh hướng dẫn tự đánh giá, chấm điểm chỉ số cải cách hành chính năm 2021',
        'Văn phòng Sở',
        'trong tháng 7 năm 2021',
      ],
      [
        'II.3',
        'Phối hợp thực hiện điều tra xã hội học xác định chỉ số cải cách hành chính',
        'Văn phòng Sở',
        'hoàn thành tháng 8 năm 2021',
      ],
      [
        'II.4',
        'Tham gia hội đồng thẩm định kết quả tự đánh giá, chấm điểm CCHC các huyện, thành phố',
        'Văn phòng Sở',
        'khi Sở Nội vụ yêu cầu',
      ],
      [
        'II.5',
        'Tổ chức tự chấm điểm, đánh giá các chỉ số cải cách hành chính của Sở Xây dựng năm 2021',
        'Văn phòng Sở',
        'trong tháng 12 năm 2021',
      ],
      [
        'II.6',
        'Công bố chỉ số CCHC và khắc phục những chỉ số CCHC thành phần đạt điểm thấp',
        'Ban Giám đốc',
        'sau khi UBND tỉnh công bố chỉ số CCHC năm 2021',
      ],
    ]);
  });

  it('brings the inside dates of items 2, 3 and 5 to the days worked out by hand', () => {
    expect(dueDays('3')).toEqual(['17/8/2021', '24/8/2021', '26/8/2021', '30/8/2021', '31/8/2021']);
    expect(dueDays('5')).toEqual([
      '10/12/2021',
      '22/12/2021',
      '27/12/2021',
      '30/12/2021',
      '31/12/2021',
    ]);
    expect(dueDays('2', { kind: 'guidance', on: '2021-07-12' }).at(-1)).toBe('30/7/2021');
  });

  it('moves item 2 to five working days after a guidance that comes late', () => {
    const due = dueDays('2', { kind: 'guidance', on: '2021-08-10' });
    expect(due.at(-1)).toBe('17/8/2021');
    expect(due[1]).toBe('16/8/2021');
  });

  it('gives items 1 and 4 dates of their own when their letter names none', () => {
    // 05/7/2021 is a Monday; nothing is off in July 2021
    expect(dueDays('1', { kind: 'request', on: '2021-07-05' })).toEqual([
      '12/7/2021',
      '14/7/2021',
      '15/7/2021',
      '16/7/2021',
      '19/7/2021',
    ]);
    expect(dueDays('4', { kind: 'request', on: '2021-07-05' })).toEqual([
      '07/7/2021',
      '09/7/2021',
      '12/7/2021',
      '13/7/2021',
      '14/7/2021',
    ]);
  });

  it('leaves items 1, 4 and 6 without any date until their letter comes', () => {
    for (const no of ['1', '4', '6']) expect(new Set(dueDays(no))).toEqual(new Set([null]));
  });

  it('asks a director and never chases, and never reports one upward', () => {
    const decisions = template.items.flatMap(({ stages }) =>
      stages.filter(({ by }) => by === 'deputy' || by === 'director'),
    );
    expect(decisions.map(({ id }) => id)).toEqual([
      'approve',
      'approve',
      'decide',
      'approve',
      'publish',
    ]);
    for (const { reminders, ladder } of decisions) {
      expect(reminders).toMatchObject({ before: [1], after: { most: 0 }, call: null });
      expect(ladder).toEqual([]);
    }
  });

  it('asks twice for an acknowledgement, and takes silence on opinions for agreement', () => {
    for (const [no, id] of [
      ['1', 'opinions'],
      ['2', 'acknowledge'],
    ] as const) {
      const { reminders, ladder, optional } = stageTemplate(itemOf(no), id);
      expect([optional, reminders.after.most, reminders.askEvery, ladder]).toEqual([
        true,
        0,
        null,
        [],
      ]);
    }
    expect(stageTemplate(itemOf('2'), 'acknowledge').reminders.before).toEqual([1]);
  });

  it('fills in the reminders and the ladder of the plan where a stage says nothing', () => {
    expect(stageTemplate(itemOf('3'), 'unit-lists')).toMatchObject({
      reminders: {
        before: [5, 1],
        onDay: false,
        after: { first: 1, every: 3, most: 6 },
        call: 2,
        askEvery: 10,
      },
      ladder: [
        { to: 'chief', after: 1, beforeOutside: null },
        { to: 'deputy', after: 3, beforeOutside: 3 },
        { to: 'director', after: 5, beforeOutside: 1 },
      ],
    });
  });

  it('changes single numbers of a stage and keeps the others', () => {
    const { reminders, ladder } = stageTemplate(itemOf('5'), 'explain-2');
    expect(reminders.after).toEqual({ first: 1, every: 1, most: 6 });
    expect(ladder).toEqual([
      { to: 'chief', after: 1, beforeOutside: null },
      { to: 'deputy', after: 2, beforeOutside: null },
      { to: 'director', after: 3, beforeOutside: null },
    ]);
  });

  it('takes away a rung, the ladder, the phone call or the closing question with "không"', () => {
    const own = `        reminders: { call: không, askEvery: không }
        ladder: { deputy: không }
        id: unit-lists`;
    const edited = shipped
      .replace('id: unit-lists', own.trimStart())
      .replace('id: merged-list', 'ladder: không\n        id: merged-list');
    const { stages } = checkPlanTemplate('sua.yaml', edited.text).items[2]!;
    expect(stages[0]!.reminders).toMatchObject({ call: null, askEvery: null });
    expect(stages[0]!.ladder.map(({ to }) => to)).toEqual(['chief', 'director']);
    expect(stages[1]!.ladder).toEqual([]);
  });
});

it('the page of codes lists every stage with its words', () => {
  const page = readFileSync(path.join(projectRoot(), 'docs', 'codes.md'), 'utf8');
  const listed = page
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.replaceAll('`', '').trim()))
    .filter((cells) => cells.length === 8 && /^\d$/.test(cells[1]!))
    .map((cells) => cells.slice(1, 7));
  const stages = template.items.flatMap(({ no, workflow, stages: all }) =>
    all.map(({ id, title, by, meets }) => [no, workflow, id, title, by, meets]),
  );
  expect(listed).toEqual(stages);
});

describe('words that can be read in two ways', () => {
  it('are all confirmed in the shipped template', () => {
    expect(template.doubts).toEqual([]);
  });

  it('are told with their line when nobody confirmed them: which work July bounds', () => {
    const confirmation = shipped.between('    confirmed:\n      due:', '    # Chờ cả hai');
    const edited = shipped.replace(confirmation, '');
    const { doubts } = checkPlanTemplate('sua.yaml', edited.text);
    expect(doubts).toEqual([
      {
        item: '2',
        words: 'để thực hiện trong tháng 7 năm 2021',
        reading: 'chỉ là thời hạn để nơi nhận thực hiện; việc gửi phải xong trước đó',
        why: expect.stringContaining('“để thực hiện”'),
        said: expect.stringMatching(
          new RegExp(`^sua\\.yaml:${edited.line('due: trong tháng 7 năm 2021')}: `),
        ),
      },
    ]);
  });

  it('are told for every stage too: "trước ngày" may count the day', () => {
    const strict = 'due: trước ngày 20/8/2021';
    const edited = shipped.replace(
      'due: chậm nhất 10 ngày làm việc trước thời hạn của Sở',
      strict,
      'unit-lists',
    );
    const { doubts } = checkPlanTemplate('sua.yaml', edited.text);
    expect(doubts.map(({ item, reading }) => [item, reading])).toEqual([
      ['3', 'kể cả ngày 20/8/2021'],
    ]);
    const sure = edited.replace(strict, `${strict}\n        confirmed: { due: đã hỏi lãnh đạo }`);
    expect(checkPlanTemplate('sua.yaml', sure.text).doubts).toEqual([]);
  });
});

it('numbers its items up to 999, and no further', () => {
  const numbered = (no: string): string => shipped.replace("no: '6'", `no: '${no}'`).text;
  const { items } = checkPlanTemplate('sua.yaml', numbered('999'));
  expect(items.at(-1)!.no).toBe('999');
  expect(() => checkPlanTemplate('sua.yaml', numbered('1000'))).toThrow(/cần số thứ tự/u);
});

it('a template that is not there is refused with the names of those that are', () => {
  expect(() => loadPlanTemplate('khong-co')).toThrow(/không có tệp này; các mẫu có sẵn: .*cchc/);
});
