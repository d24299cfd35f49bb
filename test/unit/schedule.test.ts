import type { Act, Fact, Verb } from '../../workflows/rules/duty/acts';
import { dayOf, iso, type Instant } from '../../workflows/rules/time';
import { acted, itemState, noticesOf, opens, scheduleOf } from '../support/item-state';

const act = (verb: Verb, fields: object = {}): Act => ({ verb, ...fields }) as Act;
const letter = (when: string, kind: string, due: string | null = null): Fact =>
  acted(when, 'vp.clerk', act('letter-in', { kind, arrivedOn: when.slice(0, 10), due, units: [] }));
const direction = (when: string, moves: string): Fact =>
  acted(
    when,
    'vp.clerk',
    act('direction', { who: 'bgd.deputy-1', stage: null, unit: null, decides: null, moves }),
  );

const day = (instant: Instant | null | undefined): string | null =>
  instant === null || instant === undefined ? null : dayOf(instant);

/** The due day of each stage, and of the item as a whole. */
function dues(no: string, facts: Fact[], startedAt?: string): Record<string, string | null> {
  const { dates } = itemState(no, facts, startedAt);
  const stages = Object.entries(dates.stages).map(([id, { due }]) => [id, day(due)]);
  return { ...Object.fromEntries(stages), outside: day(dates.outside) };
}

/** When each stage opens at the latest. */
function openings(no: string, facts: Fact[], startedAt?: string): Record<string, string | null> {
  const { stages } = itemState(no, facts, startedAt).dates;
  return Object.fromEntries(
    Object.entries(stages).map(([id, { opens: at }]) => [
      id,
      at === null ? null : iso(at).slice(0, 16),
    ]),
  );
}

describe('in the plan’s own words', () => {
  test('item 3 is due on 31/8 outside; the inside dates are counted back in working days', () => {
    expect(dues('3', [])).toEqual({
      'unit-lists': '2021-08-17',
      'merged-list': '2021-08-24',
      approve: '2021-08-26',
      'sent-out': '2021-08-30',
      outside: '2021-08-31',
    });
  });

  test('item 5 is due on 31/12 outside', () => {
    expect(dues('5', [])).toEqual({
      'unit-scores': '2021-12-10',
      review: '2021-12-22',
      approve: '2021-12-27',
      report: '2021-12-30',
      outside: '2021-12-31',
    });
  });

  test('item 2 is due on the last working day of July, not on Saturday the 31st', () => {
    expect(dues('2', []).outside).toBe('2021-07-30');
  });

  test('items that wait for a letter have no date, and no stage has one', () => {
    for (const no of ['1', '4', '6']) {
      expect(new Set(Object.values(dues(no, [])))).toEqual(new Set([null]));
    }
  });

  test('a stage opens on the working day after its predecessor’s due, at the time of the mail', () => {
    expect(openings('3', opens('2021-08-01 07:45', 'unit-lists'))).toEqual({
      'unit-lists': '2021-08-01T07:45',
      'merged-list': '2021-08-18T07:45',
      approve: '2021-08-25T07:45',
      'sent-out': '2021-08-27T07:45',
    });
  });
});

describe('a letter', () => {
  test('that names a date replaces the plan’s, and opens item 3 earlier', () => {
    const { dates } = itemState('3', [
      letter('2021-07-05 14:00', 'request', 'chậm nhất ngày 30/7/2021'),
    ]);
    expect(iso(dates.opens!)).toBe('2021-07-05T14:00:00+07:00');
    expect(dues('3', [letter('2021-07-05 14:00', 'request', 'chậm nhất ngày 30/7/2021')])).toEqual({
      'unit-lists': '2021-07-16',
      'merged-list': '2021-07-23',
      approve: '2021-07-27',
      'sent-out': '2021-07-29',
      outside: '2021-07-30',
    });
  });

  test('that comes after 1 August does not open item 3 again', () => {
    const { dates } = itemState('3', [
      letter('2021-08-05 14:00', 'request', 'chậm nhất ngày 30/8/2021'),
    ]);
    expect(iso(dates.opens!)).toBe('2021-08-01T07:45:00+07:00');
  });

  test('opens item 2 only in July, and item 5 before December', () => {
    expect(iso(itemState('2', [letter('2021-06-10 10:00', 'guidance')]).dates.opens!)).toBe(
      '2021-07-01T07:45:00+07:00',
    );
    expect(iso(itemState('5', [letter('2021-11-10 10:00', 'guidance')]).dates.opens!)).toBe(
      '2021-11-10T10:00:00+07:00',
    );
  });

  test.each([
    ['2021-07-12', '2021-07-30'],
    ['2021-07-23', '2021-07-30'],
    ['2021-07-26', '2021-08-02'],
    ['2021-08-10', '2021-08-17'],
  ])('with guidance on %s makes item 2 due on %s', (arrived, due) => {
    expect(dues('2', [letter(`${arrived} 10:00`, 'guidance')]).outside).toBe(due);
  });

  test('that names no date leaves items 1 and 4 the days of the plan', () => {
    expect(dues('1', [letter('2021-07-05 14:00', 'request')]).outside).toBe('2021-07-19');
    expect(dues('4', [letter('2021-11-08 09:30', 'request')]).outside).toBe('2021-11-17');
  });

  test('of the council moves nothing', () => {
    const asked = letter('2021-11-08 09:30', 'request', 'chậm nhất ngày 26/11/2021');
    const council = letter('2021-11-10 09:30', 'council', 'chậm nhất ngày 01/12/2021');
    expect(dues('4', [asked, council]).outside).toBe('2021-11-26');
  });

  test('is the proof of the date it sets', () => {
    const { outsideProof } = scheduleOf(
      itemState('3', [letter('2021-07-05 14:00', 'request', 'chậm nhất ngày 30/7/2021')]),
    );
    expect(outsideProof.join()).toContain('Theo văn bản đến ngày 05/7/2021');
  });
});

describe('a letter whose deadline can be read in two ways', () => {
  test('moves the outside date by the earlier reading, and its proof names the other', () => {
    const asked = [letter('2021-07-05 14:00', 'request', 'trước ngày 20/8/2021')];
    expect(dues('3', asked)['outside']).toBe('2021-08-19');
    expect(scheduleOf(itemState('3', asked)).outsideProof[1]).toBe(
      '“trước ngày 20/8/2021” còn có thể hiểu là kể cả ngày 20/8/2021 (“trước ngày” đang hiểu theo nghĩa chặt, không tính chính ngày 20/8/2021; nhiều nơi hiểu là hết ngày đó)',
    );
  });

  test('names in its proof what only the year makes doubtful', () => {
    // 14/8/2021 is a Saturday.
    const asked = [letter('2021-07-05 14:00', 'request', 'thứ Sáu, ngày 14/8')];
    expect(dues('3', asked)['outside']).toBe('2021-08-13');
    expect(scheduleOf(itemState('3', asked)).outsideProof[1]).toBe(
      '“thứ Sáu, ngày 14/8” còn có thể hiểu là thứ Sáu của một ngày khác hoặc năm khác (ngày 14/8/2021 là thứ Bảy, không phải thứ Sáu)',
    );
  });

  test('that asks for an explanation does so in the proof of its round', () => {
    const asks = {
      kind: 'explanation',
      arrivedOn: '2022-01-05',
      due: 'trước ngày 11/01/2022',
      units: ['qlxd'],
    };
    const state = itemState('5', [
      ...opens('2021-12-01 07:45', 'unit-scores'),
      acted('2022-01-05 09:30', 'vp.clerk', act('letter-in', asks)),
    ]);
    expect(day(state.dates.stages['explain']!.due)).toBe('2022-01-10');
    expect(scheduleOf(state).stageProofs['explain']!.at(-1)).toContain('còn có thể hiểu là kể cả');
  });

  test('says nothing of the kind where the words are plain', () => {
    const asked = [letter('2021-07-05 14:00', 'request', 'chậm nhất ngày 20/8/2021')];
    expect(scheduleOf(itemState('3', asked)).outsideProof).toHaveLength(1);
  });
});

describe('too few days left', () => {
  const asked = (due: string): Fact[] => [
    letter('2021-07-05 14:00', 'request', `chậm nhất ngày ${due}`),
  ];
  const unitLists = (facts: Fact[]) => itemState('3', facts).dates.stages['unit-lists']!;

  test('shorten the round of the units to three working days, said in its proof', () => {
    const facts = asked('16/7/2021');
    expect(unitLists(facts)).toEqual(expect.objectContaining({ shortened: true, dropped: false }));
    expect(dues('3', facts)).toEqual(
      expect.objectContaining({ 'unit-lists': '2021-07-08', 'merged-list': '2021-07-09' }),
    );
    expect(scheduleOf(itemState('3', facts)).stageProofs['unit-lists']!.at(-1)).toBe(
      'Thời gian còn lại không đủ (từ ngày 05/7/2021, bước sau đến hạn ngày 09/7/2021): rút ngắn còn 3 ngày làm việc → 08/7/2021',
    );
  });

  test('drop the round where not even those are left, said in its proof', () => {
    const facts = asked('15/7/2021');
    expect(unitLists(facts)).toEqual(expect.objectContaining({ shortened: false, dropped: true }));
    expect(scheduleOf(itemState('3', facts)).stageProofs['unit-lists']!.at(-1)).toContain(
      'bỏ bước này',
    );
  });

  test('leave a round as it is where they suffice exactly', () => {
    // 22/7 − 10 working days is 8/7, three working days after the letter.
    const facts = asked('22/7/2021');
    expect(unitLists(facts)).toEqual(expect.objectContaining({ shortened: false, dropped: false }));
    expect(dues('3', facts)['unit-lists']).toBe('2021-07-08');
  });

  test('never drop a round that has begun, nor end it before the letter came', () => {
    const begun = opens('2021-08-01 07:45', 'unit-lists');
    // The merging is then due on 13/8, the list five working days before that: on the 6th.
    const facts = [...begun, letter('2021-08-09 14:00', 'request', 'chậm nhất ngày 20/8/2021')];
    expect(dues('3', facts)).toEqual(
      expect.objectContaining({ 'unit-lists': '2021-08-12', 'merged-list': '2021-08-13' }),
    );
    const sooner = [...begun, letter('2021-08-09 14:00', 'request', 'chậm nhất ngày 18/8/2021')];
    expect(unitLists(sooner)).toEqual(expect.objectContaining({ dropped: false, shortened: true }));
    expect(dues('3', sooner)['unit-lists']).toBe('2021-08-10');
  });
});

test('no step of the office is due before the morning on which it is told', () => {
  // Registered on 12/7 at 10:00, told on 13/7; the merging would be due on the 12th.
  const facts = [letter('2021-07-12 10:00', 'request', 'chậm nhất ngày 19/7/2021')];
  expect(dues('3', facts)['merged-list']).toBe('2021-07-13');
});

describe('a direction', () => {
  test('moves the outside date, and every inside date with it', () => {
    expect(dues('3', [direction('2021-08-20 10:00', '2021-09-15')])).toEqual({
      'unit-lists': '2021-08-30',
      'merged-list': '2021-09-08',
      approve: '2021-09-10',
      'sent-out': '2021-09-14',
      outside: '2021-09-15',
    });
  });

  test('is the proof of the date it sets', () => {
    const { outsideProof } = scheduleOf(
      itemState('3', [direction('2021-08-20 10:00', '2021-09-15')]),
    );
    expect(outsideProof.join()).toContain('Theo ý kiến chỉ đạo');
  });
});

describe('an extension', () => {
  test('may reach the eve of what follows, and the last step the outside date', () => {
    const { stages } = itemState('3', []).dates;
    expect(Object.values(stages).map(({ latest }) => latest)).toEqual([
      '2021-08-23',
      '2021-08-25',
      '2021-08-27',
      '2021-08-31',
    ]);
  });
});

describe('a plan that starts late', () => {
  // Wednesday 2021-08-25 09:00, after the units' lists and the merging were due
  const started = '2021-08-25 09:00';

  test('opens what is past when it starts, and what is ahead on its own day', () => {
    expect(iso(itemState('3', [], started).dates.opens!)).toBe('2021-08-25T09:00:00+07:00');
    expect(openings('3', opens(started, 'unit-lists'), started)).toEqual({
      'unit-lists': '2021-08-25T09:00',
      'merged-list': '2021-08-18T07:45',
      approve: '2021-08-25T07:45',
      'sent-out': '2021-08-27T07:45',
    });
  });

  test('assigns once what is past, and counts its lateness from then', () => {
    const state = itemState('3', opens(started, 'unit-lists'), started);
    const told = noticesOf(state)
      .filter(({ to }) => to === 'qlxd.head')
      .sort((a, b) => a.at - b.at)
      .map(({ kind, at }) => `${kind} ${iso(at).slice(0, 16)}`);
    expect(told.slice(0, 3)).toEqual([
      'assign 2021-08-26T07:45',
      'chase 2021-08-27T07:45',
      'chase 2021-09-01T07:45',
    ]);
  });

  test.each(['1', '2', '3', '4', '5', '6'])('plans nothing of item %s before its start', (no) => {
    const state = itemState(
      no,
      no === '3' ? opens(started, 'unit-lists', 'merged-list') : [],
      started,
    );
    expect(noticesOf(state).filter(({ at }) => at < state.startedAt)).toEqual([]);
  });

  test('reports guidance that was missing before only once Văn phòng could have registered it', () => {
    const { marks } = itemState('2', [], started).dates;
    expect(iso(marks['missing']!)).toBe('2021-08-26T07:45:00+07:00');
  });
});

test('the same facts give the same dates', () => {
  const facts = [
    ...opens('2021-08-01 07:45', 'unit-lists'),
    direction('2021-08-20 10:00', '2021-09-15'),
  ];
  expect(scheduleOf(itemState('3', facts))).toEqual(scheduleOf(itemState('3', facts)));
});
