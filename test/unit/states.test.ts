import { dutyStanding } from '../../client/use-cases/board/duty-standing';
import { itemStanding, stageStanding } from '../../client/use-cases/board/item-standing';
import type { Present } from '../../client/use-cases/board/states';
import type { Fact } from '../../workflows/rules/duty/acts';
import { stageOf, type ItemState } from '../../workflows/rules/duty/state';
import { at, type Instant } from '../../workflows/rules/time';
import { acted, calendar, opened, STARTED, surveyItem, surveyState } from '../support/survey-item';

// Item 3 of 2021: the unit's list is due Tuesday 17/8, the Sở's own date is Tuesday 31/8.
const list = { stage: 'unit-lists', unit: 'qlxd' };
const submit = (instant: Instant): Fact =>
  acted(instant, { verb: 'submit', ...list, low: [], nominees: [] });
const ON_TIME = at('2021-08-17', '23:59:59');
const LATE = at('2021-08-18', '00:00');

const presentAt = (now: Instant, onItsWay = false, optional = false): Present => ({
  now,
  calendar,
  mail: { at: '07:45', from: '07:30', to: '17:00' },
  isOnItsWay: () => onItsWay,
  isOptional: () => optional,
});

/** The states in words of the first stage's duty, the first stage and the item. */
function said(state: ItemState, present: Present): [string, string, string] {
  const stages = state.stages.map((stage) =>
    stageStanding(
      state,
      stage,
      stage.duties.map((duty) => dutyStanding(state, stage, duty, present)),
    ),
  );
  const [stage] = state.stages;
  const duty = dutyStanding(state, stage!, stage!.duties[0]!, present);
  return [duty.stateText, stages[0]!.stateText, itemStanding(state, stages, present).stateText];
}

describe('how a duty, its stage and its item stand', () => {
  it.each<[string, Fact[], Instant, [string, string, string]]>([
    [
      'before the item opens',
      [],
      at('2021-07-01', '10:00'),
      ['Chưa đến kỳ', 'Chưa đến kỳ', 'Chưa đến kỳ'],
    ],
    [
      'while there is time',
      opened,
      at('2021-08-11', '10:00'),
      ['Đang thực hiện', 'Đang thực hiện', 'Đang thực hiện'],
    ],
    [
      'three working days before',
      opened,
      at('2021-08-12', '10:00'),
      [
        'Sắp đến hạn (còn 03 ngày làm việc)',
        'Sắp đến hạn (còn 03 ngày làm việc)',
        'Đang thực hiện',
      ],
    ],
    [
      'on the last day until its end',
      opened,
      ON_TIME,
      ['Đến hạn hôm nay', 'Đến hạn hôm nay', 'Đang thực hiện'],
    ],
    [
      'a second later',
      opened,
      LATE,
      [
        'Quá hạn (chậm 01 ngày làm việc)',
        'Quá hạn (chậm 01 ngày làm việc)',
        'Đang thực hiện, có phần việc quá hạn',
      ],
    ],
    [
      'over a weekend, which is not counted',
      opened,
      at('2021-08-23', '10:00'),
      [
        'Quá hạn (chậm 04 ngày làm việc)',
        'Quá hạn (chậm 04 ngày làm việc)',
        'Đang thực hiện, có phần việc quá hạn',
      ],
    ],
    [
      'handed in on the last second',
      [...opened, submit(ON_TIME)],
      LATE,
      ['Hoàn thành đúng hạn', 'Hoàn thành đúng hạn', 'Đang thực hiện'],
    ],
    [
      'handed in a second late',
      [...opened, submit(LATE)],
      LATE,
      ['Hoàn thành quá hạn', 'Hoàn thành quá hạn', 'Đang thực hiện'],
    ],
    [
      'returned in time',
      [
        ...opened,
        submit(at('2021-08-12', '09:00')),
        acted(at('2021-08-13', '09:00'), { verb: 'return', ...list }),
      ],
      at('2021-08-13', '10:00'),
      ['Yêu cầu bổ sung', 'Yêu cầu bổ sung', 'Đang thực hiện'],
    ],
    [
      'returned and not mended in the two working days for it',
      [...opened, submit(ON_TIME), acted(LATE, { verb: 'return', ...list })],
      at('2021-08-23', '09:00'),
      [
        'Yêu cầu bổ sung, quá hạn (chậm 01 ngày làm việc)',
        'Yêu cầu bổ sung, quá hạn (chậm 01 ngày làm việc)',
        'Đang thực hiện, có phần việc quá hạn',
      ],
    ],
    [
      'given more time',
      [...opened, acted(ON_TIME, { verb: 'extend', ...list, until: '2021-08-20', agreed: true })],
      LATE,
      [
        'Sắp đến hạn (còn 02 ngày làm việc)',
        'Sắp đến hạn (còn 02 ngày làm việc)',
        'Đang thực hiện',
      ],
    ],
    [
      'paused',
      [...opened, acted(ON_TIME, { verb: 'pause' }, 'vp.chief')],
      at('2021-09-30', '10:00'),
      ['Tạm dừng', 'Tạm dừng', 'Tạm dừng'],
    ],
    [
      'closed without it',
      [...opened, acted(LATE, { verb: 'close', stage: 'unit-lists' }, 'vp.chief')],
      LATE,
      ['Đã chốt, chưa nộp', 'Đã chốt', 'Đang thực hiện'],
    ],
    [
      'the Sở’s own date past, nothing sent',
      opened,
      at('2021-09-01', '10:00'),
      [
        'Quá hạn (chậm 11 ngày làm việc)',
        'Quá hạn (chậm 11 ngày làm việc)',
        'Quá hạn (chậm 01 ngày làm việc)',
      ],
    ],
    [
      'not applicable',
      [acted(STARTED, { verb: 'not-applicable' }, 'vp.chief')],
      LATE,
      ['Chưa đến kỳ', 'Chưa đến kỳ', 'Không phát sinh'],
    ],
    [
      'cancelled',
      [acted(STARTED, { verb: 'cancel' }, 'vp.chief')],
      LATE,
      ['Chưa đến kỳ', 'Chưa đến kỳ', 'Dừng thực hiện'],
    ],
    [
      'cancelled while it was under way',
      [...opened, acted(ON_TIME, { verb: 'cancel' }, 'vp.chief')],
      LATE,
      ['Dừng thực hiện', 'Dừng thực hiện', 'Dừng thực hiện'],
    ],
  ])('is said in words: %s', (_when, facts, now, words) => {
    expect(said(surveyState(facts), presentAt(now))).toEqual(words);
  });

  it('is never overdue while a letter is waited for, however far its date lies back', () => {
    const item = {
      ...surveyItem,
      opens: null,
      letter: { ...surveyItem.letter!, kind: 'guidance' as const },
    };
    const state = surveyState([{ type: 'waiting', at: at('2021-06-04', '08:00') }], item);
    expect(said(state, presentAt(at('2022-03-01', '10:00')))).toEqual([
      'Chưa đến kỳ',
      'Chưa đến kỳ',
      'Chờ văn bản',
    ]);
  });

  it('is received, not overdue, while what was handed in has not come through', () => {
    expect(said(surveyState(opened), presentAt(LATE, true))).toEqual([
      'Đã tiếp nhận, đang xử lý',
      'Đã tiếp nhận, đang xử lý',
      'Đang thực hiện',
    ]);
  });

  it('takes silence for no opinion only where silence agrees', () => {
    const closed = surveyState([
      ...opened,
      { type: 'stage-closed', at: LATE, stage: 'unit-lists', why: 'silence' },
    ]);
    expect(said(closed, presentAt(LATE, false, true))[0]).toBe('Không có ý kiến');
    expect(said(closed, presentAt(LATE, false, false))[0]).toBe('Đã chốt, chưa nộp');
  });

  it('never calls a director’s decision overdue', () => {
    const state = surveyState([...opened, { type: 'stage-opened', at: LATE, stage: 'approve' }]);
    const stage = stageOf(state, 'approve')!;
    const decision = dutyStanding(
      state,
      stage,
      stage.duties[0]!,
      presentAt(at('2021-09-30', '10:00')),
    );
    expect(decision).toEqual({ state: 'awaits-decision', stateText: 'Chờ ý kiến lãnh đạo' });
  });

  it('judges a sent letter by its own date, not by the day its number was recorded', () => {
    const recorded = at('2021-09-03', '09:00');
    const sent = (on: string): ItemState =>
      surveyState([
        ...opened,
        { type: 'stage-opened', at: LATE, stage: 'sent-out' },
        acted(recorded, { verb: 'issue', stage: 'sent-out', on }, 'vp.clerk'),
        { type: 'ended', at: recorded },
      ]);
    const last = (state: ItemState) => said(state, presentAt(recorded))[2];
    expect(last(sent('2021-08-31'))).toBe('Hoàn thành đúng hạn');
    expect(last(sent('2021-09-01'))).toBe('Hoàn thành quá hạn');
  });
});
