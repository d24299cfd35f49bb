import type { Fact } from '../../workflows/rules/duty/acts';
import { dueOf } from '../../workflows/rules/duty/due';
import { act, direction, letter, onUnits, opened, submit } from '../support/duty-scenes';
import { acted, dutyIn, itemState, stageIn } from '../support/item-state';

describe('a deadline', () => {
  const due = (...facts: Fact[]): string | null => {
    const state = itemState('3', [...opened, ...facts]);
    return dueOf(state, stageIn(state, 'unit-lists'), dutyIn(state, 'unit-lists', 'qlxd'));
  };
  const extended = acted(
    '2021-08-16 09:00',
    'vp.chief',
    act('extend', { ...onUnits, until: '2021-08-20', agreed: true }),
  );

  test('is extended for one unit alone', () => {
    expect(due(extended)).toBe('2021-08-20');
    const state = itemState('3', [...opened, extended]);
    expect(dueOf(state, stageIn(state, 'unit-lists'), dutyIn(state, 'unit-lists', 'qhkt'))).toBe(
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
    dutyIn(itemState('3', [...opened, ...facts]), 'unit-lists', 'qlxd').generation;
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
      ...opened,
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
    expect(dutyIn(state, 'unit-lists', 'qlxd')).toEqual(
      expect.objectContaining({
        restsUntil: null,
        denied: null,
        asked: null,
        seat: 'qlxd.officer',
      }),
    );
  });
});
