import type { Act, Fact } from '../../workflows/rules/duty/acts';
import { act, submit } from '../support/duty-scenes';
import { acted, itemState, opens, phasesIn, stageIn } from '../support/item-state';

const proposal = (...nominees: string[]): Act => submit({ stage: 'propose', unit: 'vp', nominees });
const consent = (unit: string, agreed = true): Act =>
  act('consent', { stage: 'consent', unit, agreed });

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
    const seats = stageIn(itemState('4', begun), 'consent').duties.map(({ seat }) => seat);
    expect(seats).toEqual(['qlxd.head', 'vp.chief']);
  });

  test('that were refused are owed again when they are proposed again', () => {
    const refused = [
      ...begun,
      acted('2021-11-10 09:00', 'qlxd.head', consent('qlxd.officer', false)),
    ];
    expect(phasesIn(itemState('4', refused), 'consent')['qlxd.officer']).toBe('refused');
    const again = acted('2021-11-11 09:00', 'vp.clerk', proposal('qlxd.officer', 'vp.clerk'));
    expect(phasesIn(itemState('4', [...refused, again]), 'consent')['qlxd.officer']).toBe('owed');
  });

  test('that changed after the decision are decided on and told anew', () => {
    const state = itemState('4', [
      ...told,
      acted('2021-11-15 09:00', 'vp.clerk', proposal('qlxd.officer', 'qhkt.officer')),
    ]);
    expect(phasesIn(state, 'consent')).toEqual({
      'qlxd.officer': 'accepted',
      'vp.clerk': 'excused',
      'qhkt.officer': 'owed',
    });
    expect(stageIn(state, 'decide')).toEqual(
      expect.objectContaining({ phase: 'ahead', openedAt: null }),
    );
    expect(stageIn(state, 'tell').phase).toBe('ahead');
    expect(state.issuedOn).toBeNull();
  });

  test('that did not change leave the decision as it is', () => {
    const state = itemState('4', [
      ...told,
      acted('2021-11-15 09:00', 'vp.clerk', proposal('vp.clerk', 'qlxd.officer')),
    ]);
    expect(stageIn(state, 'decide').phase).toBe('met');
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
    const seats = stageIn(itemState('6', begun), 'causes').duties.map(({ id, seat }) => [id, seat]);
    expect(seats).toEqual([
      ['qlxd/3.2', 'qlxd.head'],
      ['vp/8.1', 'vp.chief'],
    ]);
  });

  test('that were named by mistake fall away with the next version, and come back with another', () => {
    const corrected = [...begun, results('2022-01-18 10:00', ['8.1', 'vp'], ['5.1', 'qhkt'])];
    expect(phasesIn(itemState('6', corrected), 'causes')).toEqual({
      'qlxd/3.2': 'excused',
      'vp/8.1': 'owed',
      'qhkt/5.1': 'owed',
    });
    const back = results('2022-01-19 10:00', ['3.2', 'qlxd']);
    expect(phasesIn(itemState('6', [...corrected, back]), 'causes')).toEqual({
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
    expect(stageIn(itemState('6', one), 'remedy').phase).toBe('open');
    const both = [
      ...one,
      remedy('2022-03-16 09:00', 'vp/8.1'),
      ...finished('2022-04-15 09:00', 'vp/8.1'),
    ];
    expect(stageIn(itemState('6', both), 'remedy').phase).toBe('met');
  });

  test('may be remedied by another unit than the one that names the cause', () => {
    const state = itemState('6', [
      ...begun,
      results('2022-01-18 10:00', ['3.2', 'qlxd']),
      ...opens('2022-02-14 09:00', 'remedy'),
      remedy('2022-02-15 09:00', 'qhkt/3.2'),
      ...finished('2022-03-15 09:00', 'qhkt/3.2'),
    ]);
    expect(stageIn(state, 'remedy').phase).toBe('met');
  });
});
