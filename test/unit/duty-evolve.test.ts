import type { Act, Fact } from '../../workflows/rules/duty/acts';
import { evolve } from '../../workflows/rules/duty/evolve';
import { type ItemState } from '../../workflows/rules/duty/state';
import { act, direction, letter, onUnits, opened, submit } from '../support/duty-scenes';
import { acted, dutyIn, itemState, opens, phasesIn, stageIn, wall } from '../support/item-state';

const proposal = (...nominees: string[]): Act => submit({ stage: 'propose', unit: 'vp', nominees });
const consent = (unit: string, agreed = true): Act =>
  act('consent', { stage: 'consent', unit, agreed });

describe('a hand-in', () => {
  const handed = (by: string): ItemState =>
    itemState('3', [
      ...opens('2021-08-18 07:45', 'merged-list'),
      acted('2021-08-20 09:00', by, submit({ stage: 'merged-list', unit: 'vp' })),
    ]);

  test('waits for the review of Chánh Văn phòng, who has none to wait for', () => {
    expect(stageIn(handed('vp.clerk'), 'merged-list').phase).toBe('open');
    expect(stageIn(handed('vp.chief'), 'merged-list').phase).toBe('met');
  });

  test('is a version more, at the time at which it was stored', () => {
    const state = itemState('3', [
      ...opened,
      acted('2021-08-12 09:00', 'qlxd.head', submit()),
      acted('2021-08-13 09:00', 'qlxd.head', submit()),
    ]);
    expect(dutyIn(state, 'unit-lists', 'qlxd')).toEqual(
      expect.objectContaining({
        version: 2,
        submittedAt: wall('2021-08-13 09:00'),
        phase: 'handed-in',
      }),
    );
  });

  test('settles an extension that nobody has decided', () => {
    const state = itemState('3', [
      ...opened,
      acted(
        '2021-08-12 09:00',
        'qlxd.head',
        act('ask-extension', { ...onUnits, until: '2021-08-20' }),
      ),
      acted('2021-08-13 09:00', 'qlxd.head', submit()),
    ]);
    expect(dutyIn(state, 'unit-lists', 'qlxd').asked).toBeNull();
  });

  test('of the last unit meets the stage; a return opens it again', () => {
    const both = [
      ...opened,
      acted('2021-08-12 09:00', 'qlxd.head', submit()),
      acted('2021-08-12 10:00', 'qhkt.head', submit({ unit: 'qhkt' })),
    ];
    expect(stageIn(itemState('3', both), 'unit-lists')).toEqual(
      expect.objectContaining({ phase: 'met', endedAt: wall('2021-08-12 10:00') }),
    );
    const returned = itemState('3', [
      ...both,
      acted('2021-08-13 09:00', 'vp.clerk', act('return', onUnits)),
    ]);
    expect(stageIn(returned, 'unit-lists')).toEqual(
      expect.objectContaining({ phase: 'open', endedAt: null }),
    );
    expect(phasesIn(returned, 'unit-lists')).toEqual({ qlxd: 'returned', qhkt: 'handed-in' });
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
    expect(stageIn(itemState('3', [...approval, decides('approve')]), 'approve').phase).toBe('met');
  });

  test('gives the merged list back, and waits for another approval', () => {
    const state = itemState('3', [...approval, decides('approve'), decides('return')]);
    expect(phasesIn(state, 'merged-list')).toEqual({ vp: 'returned' });
    expect(stageIn(state, 'approve').phase).toBe('open');
    expect(phasesIn(state, 'approve')).toEqual({ bgd: 'owed' });
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
    expect(phasesIn(state, 'propose')).toEqual({ vp: 'returned' });
    expect(phasesIn(state, 'consent')).toEqual({ 'qlxd.officer': 'accepted' });
  });

  test('and a letter: the later of them sets the outside date', () => {
    const moved = acted('2021-08-10 09:00', 'vp.clerk', direction({ moves: '2021-09-15' }));
    const asked = acted('2021-08-11 09:00', 'vp.clerk', letter({ due: 'ngày 20/9/2021' }));
    expect(itemState('3', [...opened, moved, asked]).dates.outside).toBe(
      wall('2021-09-20 23:59') + 59_000,
    );
    const again = acted('2021-08-12 09:00', 'vp.clerk', direction({ moves: '2021-09-10' }));
    expect(itemState('3', [...opened, moved, asked, again]).dates.outside).toBe(
      wall('2021-09-10 23:59') + 59_000,
    );
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
  const before = itemState('3', opened);
  const copy = JSON.stringify(before);
  evolve(before, acted('2021-08-12 09:00', 'qlxd.head', submit()));
  expect(JSON.stringify(before)).toBe(copy);
});
