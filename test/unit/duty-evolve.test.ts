import type { Act, Fact, Verb } from '../../workflows/rules/duty/acts';
import { evolve } from '../../workflows/rules/duty/evolve';
import { dueOf, type DutyState, type ItemState } from '../../workflows/rules/duty/state';
import { acted, itemState, opens, wall } from '../support/item-state';

const onUnits = { stage: 'unit-lists', unit: 'qlxd' };
const act = (verb: Verb, fields: object = {}): Act => ({ verb, ...fields }) as Act;
const submit = (fields: object = {}): Act =>
  act('submit', { ...onUnits, low: [], nominees: [], ...fields });
const direction = (fields: object): Act =>
  act('direction', {
    who: 'bgd.deputy-1',
    stage: null,
    unit: null,
    decides: null,
    moves: null,
    ...fields,
  });
const letter = (fields: object): Act =>
  act('letter-in', { kind: 'request', arrivedOn: '2021-08-10', due: null, units: [], ...fields });
const proposal = (...nominees: string[]): Act => submit({ stage: 'propose', unit: 'vp', nominees });
const consent = (unit: string, agreed = true): Act =>
  act('consent', { stage: 'consent', unit, agreed });

const open = opens('2021-08-01 07:45', 'unit-lists');
const stage = (state: ItemState, id: string) => state.stages.find((each) => each.id === id)!;
const duty = (state: ItemState, id: string, unit: string): DutyState =>
  stage(state, id).duties.find((each) => each.id === unit)!;
const phases = (state: ItemState, id: string): Record<string, string> =>
  Object.fromEntries(stage(state, id).duties.map((each) => [each.id, each.phase]));

describe('a hand-in', () => {
  const handed = (by: string): ItemState =>
    itemState('3', [
      ...opens('2021-08-18 07:45', 'merged-list'),
      acted('2021-08-20 09:00', by, submit({ stage: 'merged-list', unit: 'vp' })),
    ]);

  test('waits for the review of Chánh Văn phòng, who has none to wait for', () => {
    expect(stage(handed('vp.clerk'), 'merged-list').phase).toBe('open');
    expect(stage(handed('vp.chief'), 'merged-list').phase).toBe('met');
  });

  test('is a version more, at the time at which it was stored', () => {
    const state = itemState('3', [
      ...open,
      acted('2021-08-12 09:00', 'qlxd.head', submit()),
      acted('2021-08-13 09:00', 'qlxd.head', submit()),
    ]);
    expect(duty(state, 'unit-lists', 'qlxd')).toEqual(
      expect.objectContaining({
        version: 2,
        submittedAt: wall('2021-08-13 09:00'),
        phase: 'handed-in',
      }),
    );
  });

  test('settles an extension that nobody has decided', () => {
    const state = itemState('3', [
      ...open,
      acted(
        '2021-08-12 09:00',
        'qlxd.head',
        act('ask-extension', { ...onUnits, until: '2021-08-20' }),
      ),
      acted('2021-08-13 09:00', 'qlxd.head', submit()),
    ]);
    expect(duty(state, 'unit-lists', 'qlxd').asked).toBeNull();
  });

  test('of the last unit meets the stage; a return opens it again', () => {
    const both = [
      ...open,
      acted('2021-08-12 09:00', 'qlxd.head', submit()),
      acted('2021-08-12 10:00', 'qhkt.head', submit({ unit: 'qhkt' })),
    ];
    expect(stage(itemState('3', both), 'unit-lists')).toEqual(
      expect.objectContaining({ phase: 'met', endedAt: wall('2021-08-12 10:00') }),
    );
    const returned = itemState('3', [
      ...both,
      acted('2021-08-13 09:00', 'vp.clerk', act('return', onUnits)),
    ]);
    expect(stage(returned, 'unit-lists')).toEqual(
      expect.objectContaining({ phase: 'open', endedAt: null }),
    );
    expect(phases(returned, 'unit-lists')).toEqual({ qlxd: 'returned', qhkt: 'handed-in' });
  });
});

describe('a deadline', () => {
  const due = (...facts: Fact[]): string | null => {
    const state = itemState('3', [...open, ...facts]);
    return dueOf(state, stage(state, 'unit-lists'), duty(state, 'unit-lists', 'qlxd'));
  };
  const extended = acted(
    '2021-08-16 09:00',
    'vp.chief',
    act('extend', { ...onUnits, until: '2021-08-20', agreed: true }),
  );

  test('is extended for one unit alone', () => {
    expect(due(extended)).toBe('2021-08-20');
    const state = itemState('3', [...open, extended]);
    expect(dueOf(state, stage(state, 'unit-lists'), duty(state, 'unit-lists', 'qhkt'))).toBe(
      '2021-08-17',
    );
  });

  test('that was extended is the later one when the outside date moves beyond it', () => {
    // 15/9 − 10 working days over 2–3/9
    const moved = acted('2021-08-18 09:00', 'vp.clerk', direction({ moves: '2021-09-15' }));
    expect(due(extended, moved)).toBe('2021-08-30');
  });

  test('that was extended stays before what follows when the outside date comes nearer', () => {
    // The office then merges by 25/8 − 5 working days, 18/8.
    const moved = acted('2021-08-16 10:00', 'vp.clerk', direction({ moves: '2021-08-25' }));
    expect(due(extended, moved)).toBe('2021-08-17');
  });

  test('of whom it is given to replaces an extension before', () => {
    const assigned = acted(
      '2021-08-17 09:00',
      'vp.clerk',
      act('assign', { ...onUnits, seat: 'qlxd.officer', due: '2021-08-19', instead: null }),
    );
    expect(due(extended, assigned)).toBe('2021-08-19');
  });
});

describe('a new generation', () => {
  const generation = (...facts: Fact[]): number =>
    duty(itemState('3', [...open, ...facts]), 'unit-lists', 'qlxd').generation;
  const handed = acted('2021-08-12 09:00', 'qlxd.head', submit());

  test.each<[string, number, Fact[]]>([
    [
      'an extension',
      2,
      [
        acted(
          '2021-08-16 09:00',
          'vp.chief',
          act('extend', { ...onUnits, until: '2021-08-20', agreed: true }),
        ),
      ],
    ],
    ['a return', 2, [handed, acted('2021-08-16 09:00', 'vp.clerk', act('return', onUnits))]],
    [
      'a reassignment',
      2,
      [
        acted(
          '2021-08-16 09:00',
          'vp.clerk',
          act('assign', { ...onUnits, seat: 'qlxd.officer', due: null, instead: null }),
        ),
      ],
    ],
    [
      'a direction that moves the date',
      2,
      [acted('2021-08-16 09:00', 'vp.clerk', direction({ moves: '2021-09-15' }))],
    ],
    [
      'a letter that names a date',
      2,
      [acted('2021-08-16 09:00', 'vp.clerk', letter({ due: 'ngày 15/9/2021' }))],
    ],
    [
      'a resumption',
      2,
      [
        acted('2021-08-12 09:00', 'vp.chief', act('pause')),
        acted('2021-08-16 09:00', 'vp.chief', act('resume')),
      ],
    ],
  ])('begins with %s', (_, expected, facts) => {
    expect(generation(...facts)).toBe(expected);
  });

  test.each<[string, Fact[]]>([
    [
      'a promise',
      [
        acted(
          '2021-08-16 09:00',
          'qlxd.head',
          act('acknowledge', { ...onUnits, promise: '2021-08-20' }),
        ),
      ],
    ],
    [
      'a phone call',
      [acted('2021-08-16 09:00', 'vp.clerk', act('call', { ...onUnits, until: '2021-08-20' }))],
    ],
    [
      'asking for an extension',
      [
        acted(
          '2021-08-16 09:00',
          'qlxd.head',
          act('ask-extension', { ...onUnits, until: '2021-08-20' }),
        ),
      ],
    ],
    [
      'a refused extension',
      [
        acted(
          '2021-08-16 09:00',
          'vp.chief',
          act('extend', { ...onUnits, until: '2021-08-20', agreed: false }),
        ),
      ],
    ],
    ['a hand-in', [handed]],
    ['a letter that names no date', [acted('2021-08-16 09:00', 'vp.clerk', letter({}))]],
    [
      'a date that moves after the hand-in',
      [handed, acted('2021-08-16 09:00', 'vp.clerk', direction({ moves: '2021-09-15' }))],
    ],
  ])('does not begin with %s', (_, facts) => {
    expect(generation(...facts)).toBe(1);
  });

  test('leaves behind what was promised, asked for and refused under the one before', () => {
    const state = itemState('3', [
      ...open,
      acted(
        '2021-08-12 09:00',
        'qlxd.head',
        act('acknowledge', { ...onUnits, promise: '2021-08-20' }),
      ),
      acted(
        '2021-08-12 10:00',
        'vp.chief',
        act('extend', { ...onUnits, until: '2021-08-20', agreed: false }),
      ),
      acted(
        '2021-08-12 11:00',
        'qlxd.head',
        act('ask-extension', { ...onUnits, until: '2021-08-20' }),
      ),
      acted(
        '2021-08-16 09:00',
        'vp.clerk',
        act('assign', { ...onUnits, seat: 'qlxd.officer', due: null, instead: null }),
      ),
    ]);
    expect(duty(state, 'unit-lists', 'qlxd')).toEqual(
      expect.objectContaining({
        restsUntil: null,
        denied: null,
        asked: null,
        seat: 'qlxd.officer',
      }),
    );
  });
});

describe('a direction', () => {
  const approval = [
    ...opens('2021-08-18 07:45', 'merged-list', 'approve'),
    acted('2021-08-20 09:00', 'vp.chief', submit({ stage: 'merged-list', unit: 'vp' })),
  ];
  const decides = (decision: string): Fact =>
    acted('2021-08-23 09:00', 'vp.clerk', direction({ stage: 'approve', decides: decision }));

  test('approves as the director would', () => {
    expect(stage(itemState('3', [...approval, decides('approve')]), 'approve').phase).toBe('met');
  });

  test('gives the merged list back, and waits for another approval', () => {
    const state = itemState('3', [...approval, decides('approve'), decides('return')]);
    expect(phases(state, 'merged-list')).toEqual({ vp: 'returned' });
    expect(stage(state, 'approve').phase).toBe('open');
    expect(phases(state, 'approve')).toEqual({ bgd: 'owed' });
  });

  test('gives the proposal of item 4 back, not the consent of the heads', () => {
    const state = itemState('4', [
      ...opens('2021-11-08 09:30', 'propose'),
      acted('2021-11-09 10:00', 'vp.clerk', proposal('qlxd.officer')),
      ...opens('2021-11-09 10:00', 'consent'),
      acted('2021-11-10 09:00', 'qlxd.head', consent('qlxd.officer')),
      ...opens('2021-11-10 09:00', 'decide'),
      acted('2021-11-11 09:00', 'vp.clerk', direction({ stage: 'decide', decides: 'return' })),
    ]);
    expect(phases(state, 'propose')).toEqual({ vp: 'returned' });
    expect(phases(state, 'consent')).toEqual({ 'qlxd.officer': 'accepted' });
  });

  test('and a letter: the later of them sets the outside date', () => {
    const moved = acted('2021-08-10 09:00', 'vp.clerk', direction({ moves: '2021-09-15' }));
    const asked = acted('2021-08-11 09:00', 'vp.clerk', letter({ due: 'ngày 20/9/2021' }));
    expect(itemState('3', [...open, moved, asked]).dates.outside).toBe(
      wall('2021-09-20 23:59') + 59_000,
    );
    const again = acted('2021-08-12 09:00', 'vp.clerk', direction({ moves: '2021-09-10' }));
    expect(itemState('3', [...open, moved, asked, again]).dates.outside).toBe(
      wall('2021-09-10 23:59') + 59_000,
    );
  });
});

describe('names for the council', () => {
  const begun = [
    ...opens('2021-11-08 09:30', 'propose'),
    acted('2021-11-09 10:00', 'vp.clerk', proposal('qlxd.officer', 'vp.clerk')),
    ...opens('2021-11-09 10:00', 'consent'),
  ];
  const agreed = [
    ...begun,
    acted('2021-11-10 09:00', 'qlxd.head', consent('qlxd.officer')),
    acted('2021-11-10 09:00', 'vp.chief', consent('vp.clerk')),
  ];
  const told = [
    ...agreed,
    ...opens('2021-11-10 09:00', 'decide'),
    acted('2021-11-11 09:00', 'bgd.deputy-1', act('approve', { stage: 'decide', unit: 'bgd' })),
    ...opens('2021-11-11 09:00', 'tell'),
    acted('2021-11-12 09:00', 'vp.clerk', act('issue', { stage: 'tell', on: '2021-11-12' })),
  ];

  test('are asked of their heads, those of Văn phòng of its own', () => {
    const seats = stage(itemState('4', begun), 'consent').duties.map(({ seat }) => seat);
    expect(seats).toEqual(['qlxd.head', 'vp.chief']);
  });

  test('that were refused are owed again when they are proposed again', () => {
    const refused = [
      ...begun,
      acted('2021-11-10 09:00', 'qlxd.head', consent('qlxd.officer', false)),
    ];
    expect(phases(itemState('4', refused), 'consent')['qlxd.officer']).toBe('refused');
    const again = acted('2021-11-11 09:00', 'vp.clerk', proposal('qlxd.officer', 'vp.clerk'));
    expect(phases(itemState('4', [...refused, again]), 'consent')['qlxd.officer']).toBe('owed');
  });

  test('that changed after the decision are decided on and told anew', () => {
    const state = itemState('4', [
      ...told,
      acted('2021-11-15 09:00', 'vp.clerk', proposal('qlxd.officer', 'qhkt.officer')),
    ]);
    expect(phases(state, 'consent')).toEqual({
      'qlxd.officer': 'accepted',
      'vp.clerk': 'excused',
      'qhkt.officer': 'owed',
    });
    expect(stage(state, 'decide')).toEqual(
      expect.objectContaining({ phase: 'ahead', openedAt: null }),
    );
    expect(stage(state, 'tell').phase).toBe('ahead');
    expect(state.issuedOn).toBeNull();
  });

  test('that did not change leave the decision as it is', () => {
    const state = itemState('4', [
      ...told,
      acted('2021-11-15 09:00', 'vp.clerk', proposal('vp.clerk', 'qlxd.officer')),
    ]);
    expect(stage(state, 'decide').phase).toBe('met');
    expect(state.issuedOn).toBe('2021-11-12');
  });
});

describe('low criteria', () => {
  const results = (when: string, ...low: [string, string][]): Fact =>
    acted(
      when,
      'vp.clerk',
      submit({
        stage: 'results',
        unit: 'vp',
        low: low.map(([criterion, unit]) => ({ criterion, unit })),
      }),
    );
  const remedy = (when: string, unit: string): Fact =>
    acted(
      when,
      'vp.chief',
      act('assign', {
        stage: 'remedy',
        unit,
        seat: `${unit.split('/')[0]}.head`,
        due: null,
        instead: null,
      }),
    );
  const finished = (when: string, unit: string): Fact[] => [
    acted(when, 'qlxd.head', submit({ stage: 'remedy', unit })),
    acted(when.replace('09:', '10:'), 'vp.chief', act('approve', { stage: 'remedy', unit })),
  ];
  const begun = [
    ...opens('2022-01-14 10:00', 'results'),
    results('2022-01-17 10:00', ['3.2', 'qlxd'], ['8.1', 'vp']),
  ];

  test('are asked of their owners, those of Văn phòng of Chánh Văn phòng', () => {
    const seats = stage(itemState('6', begun), 'causes').duties.map(({ id, seat }) => [id, seat]);
    expect(seats).toEqual([
      ['qlxd/3.2', 'qlxd.head'],
      ['vp/8.1', 'vp.chief'],
    ]);
  });

  test('that were named by mistake fall away with the next version, and come back with another', () => {
    const corrected = [...begun, results('2022-01-18 10:00', ['8.1', 'vp'], ['5.1', 'qhkt'])];
    expect(phases(itemState('6', corrected), 'causes')).toEqual({
      'qlxd/3.2': 'excused',
      'vp/8.1': 'owed',
      'qhkt/5.1': 'owed',
    });
    const back = results('2022-01-19 10:00', ['3.2', 'qlxd']);
    expect(phases(itemState('6', [...corrected, back]), 'causes')).toEqual({
      'qlxd/3.2': 'owed',
      'vp/8.1': 'excused',
      'qhkt/5.1': 'excused',
    });
  });

  test('need a remedial duty each before the remedies are done', () => {
    const one = [
      ...begun,
      ...opens('2022-02-14 09:00', 'remedy'),
      remedy('2022-02-15 09:00', 'qlxd/3.2'),
      ...finished('2022-03-15 09:00', 'qlxd/3.2'),
    ];
    expect(stage(itemState('6', one), 'remedy').phase).toBe('open');
    const both = [
      ...one,
      remedy('2022-03-16 09:00', 'vp/8.1'),
      ...finished('2022-04-15 09:00', 'vp/8.1'),
    ];
    expect(stage(itemState('6', both), 'remedy').phase).toBe('met');
  });

  test('may be remedied by another unit than the one that names the cause', () => {
    const state = itemState('6', [
      ...begun,
      results('2022-01-18 10:00', ['3.2', 'qlxd']),
      ...opens('2022-02-14 09:00', 'remedy'),
      remedy('2022-02-15 09:00', 'qhkt/3.2'),
      ...finished('2022-03-15 09:00', 'qhkt/3.2'),
    ]);
    expect(stage(state, 'remedy').phase).toBe('met');
  });
});

test('an explanation is a round of its own, numbered, and asks each unit once', () => {
  const asks = (when: string, ...units: string[]): Fact =>
    acted(when, 'vp.clerk', letter({ kind: 'explanation', units }));
  const state = itemState('5', [
    asks('2022-01-05 09:00', 'qlxd', 'vp', 'qlxd'),
    asks('2022-01-07 09:00', 'qhkt'),
  ]);
  const rounds = state.stages
    .slice(-2)
    .map(({ id, phase, duties }) => [id, phase, duties.map(({ seat }) => seat)]);
  expect(rounds).toEqual([
    ['explain', 'open', ['qlxd.head', 'vp.chief']],
    ['explain-2', 'open', ['qhkt.head']],
  ]);
});

test('the end closes what is open and leaves what is met', () => {
  const state = itemState('3', [
    ...opens('2021-08-18 07:45', 'merged-list', 'approve'),
    acted('2021-08-20 09:00', 'vp.chief', submit({ stage: 'merged-list', unit: 'vp' })),
    { type: 'ended', at: wall('2021-08-30 09:00') },
  ]);
  expect(state.stages.map(({ phase }) => phase)).toEqual(['closed', 'met', 'closed', 'closed']);
  expect(state.phase).toBe('done');
});

test('a fact leaves the state that it was given as it was', () => {
  const before = itemState('3', open);
  const copy = JSON.stringify(before);
  evolve(before, acted('2021-08-12 09:00', 'qlxd.head', submit()));
  expect(JSON.stringify(before)).toBe(copy);
});
