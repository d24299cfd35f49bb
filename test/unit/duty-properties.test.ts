import fc from 'fast-check';
import type { Act, Fact, LowCriterion, PersonAct } from '../../workflows/rules/duty/acts';
import { decide } from '../../workflows/rules/duty/decide';
import { evolve, withDates } from '../../workflows/rules/duty/evolve';
import type { ItemState } from '../../workflows/rules/duty/state';
import { addDays } from '../../workflows/rules/time';
import {
  acted,
  itemState,
  itemTemplate,
  noticesOf,
  opens,
  scheduleOf,
  wall,
} from '../support/item-state';

/** Acts drawn at random: mostly such as people do, some with slips of the pen. */
const NOW = '2021-12-15 10:00';
const day = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: -60, max: 60 }).map((n) => addDays('2021-12-15', n)) },
  { weight: 1, arbitrary: fc.constantFrom('1021-12-15', '9999-12-31', '2121-01-01', '1999-12-31') },
);
const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(arbitrary);
const unit = fc.constantFrom(
  'qlxd',
  'qhkt',
  'vp',
  'bgd',
  'xyz',
  'qlxd/3.2',
  'vp/8.1',
  'qlxd.officer',
  'vp.clerk',
);
const seat = fc.constantFrom(
  'qlxd.head',
  'qlxd.officer',
  'qhkt.head',
  'vp.chief',
  'vp.clerk',
  'bgd.deputy-1',
  'xyz.head',
);
const stageId = fc.constantFrom(
  ...new Set(
    ['3', '4', '5', '6', '1', '2'].flatMap((no) => itemTemplate(no).stages.map(({ id }) => id)),
  ),
  'explain-2',
  'xyz',
);
const low: fc.Arbitrary<LowCriterion[]> = fc.array(
  fc.record({
    criterion: fc.constantFrom('3.2', '8.1'),
    unit: fc.constantFrom('qlxd', 'vp', 'xyz'),
  }),
  { maxLength: 2 },
);
const due = maybe(
  fc.constantFrom(
    'ngày 20/12/2021',
    'trong thời hạn 03 ngày làm việc kể từ ngày nhận được công văn',
    'trong tháng 12 năm 2021',
    'khi Sở Nội vụ có công văn yêu cầu',
  ),
);
const boolean = fc.boolean();
const duty = { stage: stageId, unit };
const simple: fc.Arbitrary<PersonAct> = fc.oneof(
  fc.record({
    verb: fc.constant('letter-in' as const),
    kind: fc.constantFrom('request', 'guidance', 'publication', 'explanation', 'council'),
    arrivedOn: day,
    due,
    units: fc.array(fc.constantFrom('qlxd', 'qhkt', 'vp', 'xyz'), { maxLength: 3 }),
  }),
  fc.record({ verb: fc.constant('acknowledge' as const), ...duty, promise: maybe(day) }),
  fc.record({
    verb: fc.constant('submit' as const),
    ...duty,
    low,
    nominees: fc.array(fc.constantFrom('qlxd.officer', 'qhkt.officer', 'vp.clerk', 'xyz.officer'), {
      maxLength: 2,
    }),
  }),
  fc.record({ verb: fc.constantFrom('return' as const, 'approve' as const), ...duty }),
  fc.record({
    verb: fc.constant('direction' as const),
    who: fc.constant('bgd.director'),
    stage: maybe(stageId),
    unit: maybe(unit),
    decides: maybe(fc.constantFrom('approve' as const, 'return' as const)),
    moves: maybe(day),
  }),
  fc.record({ verb: fc.constant('call' as const), ...duty, until: maybe(day) }),
  fc.record({ verb: fc.constant('ask-extension' as const), ...duty, until: day }),
  fc.record({ verb: fc.constant('extend' as const), ...duty, until: day, agreed: boolean }),
  fc.record({ verb: fc.constant('consent' as const), ...duty, agreed: boolean }),
  fc.record({
    verb: fc.constant('assign' as const),
    ...duty,
    seat,
    due: maybe(day),
    instead: maybe(unit),
  }),
  fc.record({ verb: fc.constant('issue' as const), stage: stageId, on: day }),
  fc.record({
    verb: fc.constantFrom('send-report' as const, 'edit-report' as const),
    stage: stageId,
    rung: fc.integer({ min: 1, max: 9 }),
  }),
  fc.record({
    verb: fc.constant('hold-report' as const),
    stage: stageId,
    rung: fc.integer({ min: 1, max: 9 }),
    until: day,
  }),
  fc.record({
    verb: fc.constantFrom(
      'pause' as const,
      'resume' as const,
      'not-applicable' as const,
      'cancel' as const,
    ),
  }),
  fc.record({ verb: fc.constant('close' as const), stage: stageId }),
);
const anyAct: fc.Arbitrary<PersonAct> = fc.oneof(
  { weight: 12, arbitrary: simple },
  {
    weight: 1,
    arbitrary: fc.record({
      verb: fc.constant('correct' as const),
      intake: fc.constantFrom('1', '2', '3', 'xyz'),
      withdraw: boolean,
      act: maybe(simple),
    }),
  },
);
const life = fc.record({
  no: fc.constantFrom('1', '2', '3', '4', '5', '6'),
  opened: fc.integer({ min: 0, max: 5 }),
  acts: fc.array(anyAct, { maxLength: 12 }),
});

interface Life {
  no: string;
  opened: number;
  acts: Act[];
}

/** The item after each of its facts, its dates computed anew as the record does. */
function statesOf(
  { no, opened, acts }: Life,
  isTaken: (state: ItemState, act: Act) => boolean,
): ItemState[] {
  const stages = itemTemplate(no)
    .stages.filter(({ rounds }) => !rounds)
    .slice(0, opened);
  const states = [
    itemState(no, opened === 0 ? [] : opens('2021-11-15 07:45', ...stages.map(({ id }) => id))),
  ];
  acts.forEach((act, i) => {
    const before = states.at(-1)!;
    if (!isTaken(before, act)) return;
    const fact = acted(NOW, 'vp.clerk', act) as Extract<Fact, { type: 'acted' }>;
    const after = evolve(before, { ...fact, intake: { ...fact.intake, id: `${i + 1}` } });
    states.push(withDates(after, scheduleOf(after).dates));
  });
  return states;
}

const taken = (state: ItemState, act: Act): boolean => decide(state, act, wall(NOW)) === null;
const holds = (property: (lived: Life) => void, numRuns = 1200): void =>
  fc.assert(fc.property(life, property), { numRuns });

test('what is taken never leaves an item whose dates or notices cannot be computed', () => {
  holds((lived) => {
    for (const state of statesOf(lived, taken)) {
      expect(() => noticesOf(state)).not.toThrow();
    }
  });
});

test('an act is refused in one sentence, or taken; it never fails', () => {
  holds((lived) => {
    for (const state of statesOf(lived, taken)) {
      for (const act of lived.acts) {
        const refusal = decide(state, act, wall(NOW));
        if (refusal !== null) expect(refusal).toMatch(/^["\p{Lu}][^\n]*\.$/u);
      }
    }
  }, 300);
});

test('a fact always applies, though what it is about may be gone, and counts one in the sequence', () => {
  const verbs = new Set<Act['verb']>();
  holds((lived) => {
    let before = itemState(lived.no, []);
    for (const act of lived.acts) {
      verbs.add(act.verb);
      const after = evolve(before, acted(NOW, 'vp.clerk', act));
      expect(after.seq).toBe(before.seq + 1);
      before = after;
    }
  }, 400);
  expect(verbs.size).toBe(21);
});

test('no duty is owed twice in a stage', () => {
  holds((lived) => {
    for (const { stages } of statesOf(lived, taken)) {
      for (const { duties } of stages) {
        expect(new Set(duties.map(({ id }) => id)).size).toBe(duties.length);
      }
    }
  }, 400);
});

test('a stage is met exactly when nobody in it has anything left to do', () => {
  holds((lived) => {
    for (const { stages, phase } of statesOf(lived, taken)) {
      if (['done', 'cancelled', 'not-applicable'].includes(phase)) continue;
      for (const stage of stages.filter((each) => each.phase === 'open' && each.id !== 'remedy')) {
        const left = stage.duties.filter(
          (each) =>
            !['accepted', 'excused'].includes(each.phase) &&
            !(each.phase === 'handed-in' && !stage.reviewed),
        );
        expect(left.length > 0 || stage.duties.length === 0).toBe(true);
      }
    }
  }, 400);
});
