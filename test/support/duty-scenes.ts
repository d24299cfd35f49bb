import type { Act, Verb } from '../../workflows/rules/duty/acts';
import type { ItemState } from '../../workflows/rules/duty/state';
import { acted, itemState, opens } from './item-state';

/** Acts as people do them, mostly with the lists of the units in item 3; fields say what differs. */
export const onUnits = { stage: 'unit-lists', unit: 'qlxd' };
export const act = (verb: Verb, fields: object = {}): Act => ({ verb, ...fields }) as Act;
export const submit = (fields: object = {}): Act =>
  act('submit', { ...onUnits, low: [], nominees: [], ...fields });
export const letter = (fields: object = {}): Act =>
  act('letter-in', { kind: 'request', arrivedOn: '2021-08-18', due: null, units: [], ...fields });
export const direction = (fields: object): Act =>
  act('direction', {
    who: 'bgd.deputy-1',
    stage: null,
    unit: null,
    decides: null,
    moves: null,
    ...fields,
  });
export const extend = (fields: object = {}): Act =>
  act('extend', { ...onUnits, until: '2021-08-20', agreed: true, ...fields });
export const assign = (fields: object = {}): Act =>
  act('assign', { ...onUnits, seat: 'qlxd.officer', due: null, instead: null, ...fields });
export const correct = (fields: object = {}): Act =>
  act('correct', {
    intake: '2021-08-12 09:00 qlxd.head',
    withdraw: true,
    act: null,
    ...fields,
  });
export const report = (verb: Verb, fields: object = {}): Act =>
  act(verb, { stage: 'unit-lists', rung: 2, until: '2021-08-23', ...fields });

export const opened = opens('2021-08-01 07:45', 'unit-lists');
const handed = acted('2021-08-12 09:00', 'qlxd.head', submit());
const merged = acted('2021-08-18 08:30', 'vp.clerk', submit({ stage: 'merged-list', unit: 'vp' }));
export const STATES: Record<string, ItemState> = {
  'not yet open': itemState('3', []),
  'with lists owed': itemState('3', opened),
  'with a list handed in': itemState('3', [...opened, handed]),
  'with a list returned and the round closed': itemState('3', [
    ...opened,
    handed,
    acted('2021-08-16 09:00', 'vp.clerk', act('return', onUnits)),
    acted('2021-08-18 09:00', 'vp.chief', act('close', { stage: 'unit-lists' })),
  ]),
  'with a list accepted': itemState('3', [
    ...opened,
    handed,
    acted('2021-08-16 09:00', 'vp.chief', act('approve', onUnits)),
  ]),
  'with qlxd relieved': itemState('3', [
    ...opened,
    acted(
      '2021-08-12 09:00',
      'vp.clerk',
      assign({ unit: 'vp', seat: 'vp.clerk', instead: 'qlxd' }),
    ),
  ]),
  'with an extension asked for': itemState('3', [
    ...opened,
    acted(
      '2021-08-16 09:00',
      'qlxd.head',
      act('ask-extension', { ...onUnits, until: '2021-08-20' }),
    ),
  ]),
  'at the approval': itemState('3', [
    ...opened,
    ...opens('2021-08-18 07:45', 'merged-list', 'approve'),
    merged,
  ]),
  'at the approval of nothing': itemState('3', [
    ...opened,
    ...opens('2021-08-18 07:45', 'merged-list', 'approve'),
  ]),
  'at the approval, with the list given up': itemState('3', [
    ...opened,
    ...opens('2021-08-18 07:45', 'merged-list', 'approve'),
    acted('2021-08-18 09:00', 'vp.chief', act('close', { stage: 'merged-list' })),
  ]),
  approved: itemState('3', [
    ...opened,
    ...opens('2021-08-18 07:45', 'merged-list', 'approve', 'sent-out'),
    merged,
    acted('2021-08-18 09:00', 'bgd.deputy-1', act('approve', { stage: 'approve', unit: 'bgd' })),
  ]),
  'with the office late': itemState('3', [
    acted(
      '2021-07-20 09:00',
      'vp.clerk',
      letter({ arrivedOn: '2021-07-20', due: 'chậm nhất ngày 20/8/2021' }),
    ),
    ...opens('2021-07-20 09:00', 'merged-list'),
  ]),
  paused: itemState('3', [...opened, acted('2021-08-12 09:00', 'vp.chief', act('pause'))]),
  cancelled: itemState('3', [...opened, acted('2021-08-12 09:00', 'vp.chief', act('cancel'))]),
  'of item 2 to be acknowledged': itemState(
    '2',
    opens('2021-08-12 09:00', 'attach', 'send', 'acknowledge'),
  ),
  'of item 4 with a name proposed': itemState('4', [
    ...opens('2021-08-02 09:00', 'propose', 'consent'),
    acted(
      '2021-08-12 09:00',
      'vp.clerk',
      submit({ stage: 'propose', unit: 'vp', nominees: ['qlxd.officer'] }),
    ),
  ]),
  'of item 4 with a name agreed to': itemState('4', [
    ...opens('2021-08-02 09:00', 'propose', 'consent'),
    acted(
      '2021-08-12 09:00',
      'vp.clerk',
      submit({ stage: 'propose', unit: 'vp', nominees: ['qlxd.officer'] }),
    ),
    acted(
      '2021-08-12 10:00',
      'qlxd.head',
      act('consent', { stage: 'consent', unit: 'qlxd.officer', agreed: true }),
    ),
  ]),
  'of item 5, open': itemState('5', opens('2021-08-02 09:00', 'unit-scores')),
  'of item 5, not yet open': itemState('5', []),
  'of item 6 with results owed': itemState('6', opens('2021-08-02 09:00', 'results')),
};

export const consent = (fields: object = {}): Act =>
  act('consent', { stage: 'consent', unit: 'qlxd.officer', agreed: true, ...fields });
