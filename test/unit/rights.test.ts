import type { Verb } from '../../workflows/rules/duty/acts';
import { mayAct, mayDo, type Chore, type Concerned } from '../../workflows/rules/rights';
import { actor } from '../support/item-state';

/** Everybody who could try something with a duty of qlxd: its own people, others, Văn phòng, Ban Giám đốc. */
const SEATS = [
  'qlxd.head',
  'qlxd.officer',
  'qhkt.head',
  'qhkt.officer',
  'vp.clerk',
  'vp.chief',
  'bgd.deputy-1',
  'bgd.director',
];
const OF_QLXD: Concerned = { unit: 'qlxd', seat: 'qlxd.head', isDecision: false };
const DECISION: Concerned = { unit: 'bgd', seat: 'bgd.deputy-1', isDecision: true };

const OFFICE = ['vp.clerk', 'vp.chief'];
const BOARD = ['bgd.deputy-1', 'bgd.director'];
const OWN = ['qlxd.head', 'qlxd.officer'];

const RIGHTS: [Verb, string[]][] = [
  ['letter-in', OFFICE],
  ['acknowledge', [...OWN, ...OFFICE]],
  ['submit', [...OWN, ...OFFICE]],
  ['return', OFFICE],
  ['approve', ['vp.chief', ...BOARD]],
  ['direction', OFFICE],
  ['call', OFFICE],
  ['ask-extension', [...OWN, ...OFFICE]],
  ['extend', ['vp.chief', ...BOARD]],
  ['consent', ['qlxd.head']],
  ['assign', OFFICE],
  ['issue', OFFICE],
  ['send-report', ['vp.chief']],
  ['edit-report', ['vp.chief']],
  ['hold-report', ['vp.chief']],
  ['correct', OFFICE],
  ['not-applicable', ['vp.chief', ...BOARD]],
  ['pause', ['vp.chief']],
  ['resume', ['vp.chief']],
  ['close', OFFICE],
  ['cancel', ['vp.chief', ...BOARD]],
];

const able = (verb: Verb, concerned: Concerned): string[] =>
  SEATS.filter((seat) => mayAct(verb, actor(seat), concerned) === null);

test.each(RIGHTS)('%s is for %j and nobody else', (verb, seats) => {
  expect(able(verb, OF_QLXD).sort()).toEqual([...seats].sort());
});

test('what only Ban Giám đốc decides, nobody else approves, and the refusal says how it is recorded', () => {
  expect(able('approve', DECISION)).toEqual(BOARD);
  expect(mayAct('approve', actor('vp.chief'), DECISION)).toContain('"direction"');
});

test('a duty of nobody is nobody’s own', () => {
  const nobody: Concerned = { unit: null, seat: null, isDecision: false };
  expect(able('submit', nobody)).toEqual(OFFICE);
  expect(able('consent', nobody)).toEqual([]);
});

test.each(RIGHTS)('the refusal of %s is one Vietnamese sentence that names who may', (verb) => {
  const refused = SEATS.filter((seat) => mayAct(verb, actor(seat), OF_QLXD) !== null);
  for (const seat of refused) {
    const refusal = mayAct(verb, actor(seat), OF_QLXD);
    expect(refusal).toMatch(
      /^Chức vụ ".+" không được thực hiện thao tác ".+"; thao tác này dành cho: .+\.$/u,
    );
    expect(refusal).toContain(seat);
  }
});

test.each<Chore>([
  'start',
  'hold-mail',
  'release-mail',
  'mark-letter',
  'apply-directory',
  'apply-calendar',
  'apply-template',
  'repair',
])('%s is for Văn phòng and nobody else', (chore) => {
  expect(SEATS.filter((seat) => mayDo(chore, actor(seat)) === null)).toEqual(OFFICE);
  expect(mayDo(chore, actor('qlxd.head'))).toMatch(
    /^Chức vụ "qlxd.head" không được .+; việc này dành cho: chuyên viên Văn phòng, Chánh Văn phòng\.$/,
  );
});
