import type { Act, Verb } from '../../workflows/rules/duty/acts';
import { decide } from '../../workflows/rules/duty/decide';
import {
  act,
  assign,
  consent,
  correct,
  direction,
  extend,
  letter,
  onUnits,
  report,
  STATES,
  submit,
} from '../support/duty-scenes';
import { wall } from '../support/item-state';

/** What is decided on the 19th of August 2021, two days after the units' lists were due. */
const NOW = '2021-08-19 10:00';

const ACCEPTED: [string, string, Act][] = [
  ['a letter', 'not yet open', letter()],
  ['a letter while paused', 'paused', letter()],
  ['a letter of the council', 'of item 4 with a name proposed', letter({ kind: 'council' })],
  [
    'a request for explanation',
    'of item 5, open',
    letter({ kind: 'explanation', units: ['qlxd', 'vp'] }),
  ],
  ['an acknowledgement', 'with lists owed', act('acknowledge', { ...onUnits, promise: null })],
  ['a promise', 'with lists owed', act('acknowledge', { ...onUnits, promise: '2021-08-20' })],
  [
    'an acknowledgement that is owed',
    'of item 2 to be acknowledged',
    act('acknowledge', { stage: 'acknowledge', unit: 'qlxd', promise: null }),
  ],
  ['a late list', 'with lists owed', submit()],
  ['a second version', 'with a list handed in', submit()],
  ['what was begun when the round closed', 'with a list returned and the round closed', submit()],
  [
    'low criteria',
    'of item 6 with results owed',
    submit({ stage: 'results', unit: 'vp', low: [{ criterion: '3.2', unit: 'qlxd' }] }),
  ],
  [
    'other names',
    'of item 4 with a name proposed',
    submit({ stage: 'propose', unit: 'vp', nominees: ['qhkt.officer'] }),
  ],
  ['a return', 'with a list handed in', act('return', onUnits)],
  ['a return of what was accepted', 'with a list accepted', act('return', onUnits)],
  ['an acceptance', 'with a list handed in', act('approve', onUnits)],
  ['an approval', 'at the approval', act('approve', { stage: 'approve', unit: 'bgd' })],
  [
    'an approval without the list that was given up',
    'at the approval, with the list given up',
    act('approve', { stage: 'approve', unit: 'bgd' }),
  ],
  ['a direction that only says something', 'not yet open', direction({})],
  [
    'a direction that approves',
    'at the approval',
    direction({ stage: 'approve', decides: 'approve' }),
  ],
  [
    'a direction that takes an approval back',
    'approved',
    direction({ stage: 'approve', decides: 'return' }),
  ],
  ['a direction that moves the date', 'with lists owed', direction({ moves: '2021-09-15' })],
  ['a direction while paused', 'paused', direction({ moves: '2021-09-15' })],
  ['a phone call', 'with lists owed', act('call', { ...onUnits, until: null })],
  ['a phone call with a day', 'with lists owed', act('call', { ...onUnits, until: '2021-08-20' })],
  [
    'asking for an extension',
    'with lists owed',
    act('ask-extension', { ...onUnits, until: '2021-08-23' }),
  ],
  ['an extension up to the eve of the merging', 'with lists owed', extend({ until: '2021-08-23' })],
  ['the refusal of an extension', 'with an extension asked for', extend({ agreed: false })],
  ['a consent', 'of item 4 with a name proposed', consent()],
  ['a refusal to consent', 'of item 4 with a name proposed', consent({ agreed: false })],
  ['giving it to the officer', 'with lists owed', assign({ due: '2021-08-23' })],
  [
    'giving it to somebody else',
    'with lists owed',
    assign({ unit: 'vp', seat: 'vp.clerk', instead: 'qlxd' }),
  ],
  [
    'another name to consent to',
    'of item 4 with a name proposed',
    assign({ stage: 'consent', unit: 'qhkt.officer', seat: 'qhkt.head', instead: 'qlxd.officer' }),
  ],
  ['an issued number', 'approved', act('issue', { stage: 'sent-out', on: '2021-08-19' })],
  ['sending a report', 'with lists owed', report('send-report')],
  ['editing a report', 'with lists owed', report('edit-report')],
  ['holding a report', 'with lists owed', report('hold-report')],
  [
    'sending the report about its own lateness',
    'with the office late',
    report('send-report', { stage: 'merged-list' }),
  ],
  ['a withdrawal', 'with a list handed in', correct()],
  [
    'a replacement',
    'with a list handed in',
    correct({ withdraw: false, act: submit({ unit: 'qhkt' }) }),
  ],
  ['that it does not arise', 'not yet open', act('not-applicable')],
  ['a pause', 'with lists owed', act('pause')],
  ['a resumption', 'paused', act('resume')],
  ['a round that is closed', 'with lists owed', act('close', { stage: 'unit-lists' })],
  ['a cancellation', 'with lists owed', act('cancel')],
  ['a cancellation while paused', 'paused', act('cancel')],
];

test.each(ACCEPTED)('%s is taken by an item %s', (_, state, given) => {
  expect(decide(STATES[state]!, given, wall(NOW))).toBeNull();
});

test('every act there is, is taken somewhere', () => {
  const verbs: Record<Verb, true> = {
    'letter-in': true,
    acknowledge: true,
    submit: true,
    return: true,
    approve: true,
    direction: true,
    call: true,
    'ask-extension': true,
    extend: true,
    consent: true,
    assign: true,
    issue: true,
    'send-report': true,
    'edit-report': true,
    'hold-report': true,
    correct: true,
    'not-applicable': true,
    pause: true,
    resume: true,
    close: true,
    cancel: true,
  };
  const taken = new Set(ACCEPTED.map(([, , { verb }]) => verb));
  expect([...taken].sort()).toEqual(Object.keys(verbs).sort());
});
