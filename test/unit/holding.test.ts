import fc from 'fast-check';
import {
  changeHoldings,
  covers,
  gaps,
  holderOn,
  type Holding,
} from '../../workflows/rules/notices/holding';
import { addDays, type Day } from '../../workflows/rules/time';

const held = (person: string, from: Day, to: Day | null = null, acting = false): Holding => ({
  seat: 'qlxd.head',
  person,
  from,
  to,
  acting,
});

describe('a seat', () => {
  const holdings = [
    held('truong-cu', '2020-01-01', '2021-06-30'),
    held('truong-moi', '2021-08-01'),
    held('pho', '2021-08-10', '2021-08-20', true),
  ];

  it.each([
    ['2019-12-31', undefined],
    ['2020-01-01', 'truong-cu'],
    ['2021-06-30', 'truong-cu'],
    ['2021-07-15', undefined],
    ['2021-08-09', 'truong-moi'],
    ['2021-08-10', 'pho'],
    ['2021-08-20', 'pho'],
    ['2021-08-21', 'truong-moi'],
  ])('is answered for by who holds it or stands in, both ends included: %s %s', (day, person) => {
    expect(holderOn(holdings, 'qlxd.head', day)?.person).toBe(person);
    expect(holderOn(holdings.toReversed(), 'qlxd.head', day)?.person).toBe(person);
  });
});

describe('a directory that takes effect on a day', () => {
  const today = '2021-08-17';

  it('ends who goes on the eve and begins who comes on the day, whatever days the file names', () => {
    expect(
      changeHoldings([held('truong-cu', '2020-01-01')], [held('truong-moi', '2021-01-01')], today),
    ).toEqual([held('truong-cu', '2020-01-01', '2021-08-16'), held('truong-moi', '2021-08-17')]);
  });

  it('lets who stays stay, from the day on which they were recorded', () => {
    expect(
      changeHoldings(
        [held('truong', '2020-01-01')],
        [held('truong', '2021-03-01', '2021-12-31')],
        today,
      ),
    ).toEqual([held('truong', '2020-01-01', '2021-12-31')]);
  });

  it('replaces what was to come by what is now to come', () => {
    expect(
      changeHoldings(
        [held('truong', '2020-01-01', '2021-08-31'), held('a', '2021-09-01')],
        [held('truong', '2020-01-01', '2021-09-15'), held('b', '2021-09-16')],
        today,
      ),
    ).toEqual([held('truong', '2020-01-01', '2021-09-15'), held('b', '2021-09-16')]);
  });

  it('takes the past of a seat that was not known', () => {
    const past = held('truong', '2015-01-01', '2020-12-31');
    expect(changeHoldings([], [past], today)).toEqual([past]);
  });

  const day = fc.integer({ min: 0, max: 60 }).map((n) => addDays('2021-07-20', n));
  /** Up to five who follow one another, with gaps, the last perhaps without an end. */
  const line = fc
    .tuple(
      fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.integer({ min: 1, max: 20 })), {
        maxLength: 5,
      }),
      fc.boolean(),
    )
    .map(([spans, endless]) => {
      let next = '2021-07-10';
      return spans.map(([person, length], i) => {
        const last = endless && i === spans.length - 1;
        const one = held(person, next, last ? null : addDays(next, length - 1));
        next = addDays(next, length + (length % 3));
        return one;
      });
    });
  const on = (holdings: Holding[], when: Day) => holderOn(holdings, 'qlxd.head', when)?.person;

  it('never changes who held a seat before that day', () => {
    fc.assert(
      fc.property(line, line, day, day, (known, wanted, start, when) => {
        fc.pre(known.length > 0 && when < start);
        expect(on(changeHoldings(known, wanted, start), when)).toBe(on(known, when));
      }),
    );
  });

  it('says from that day on what the file says', () => {
    fc.assert(
      fc.property(line, line, day, day, (known, wanted, start, when) => {
        fc.pre(when >= start);
        expect(on(changeHoldings(known, wanted, start), when)).toBe(on(wanted, when));
      }),
    );
  });

  it('changes nothing when brought in again, then or later', () => {
    fc.assert(
      fc.property(line, line, day, day, (known, wanted, start, again) => {
        fc.pre(known.length > 0 && again >= start);
        const once = changeHoldings(known, wanted, start);
        const twice = changeHoldings(once, wanted, again);
        for (let n = 0; n < 80; n++) {
          const when = addDays('2021-07-05', n);
          expect(on(twice, when)).toBe(on(once, when));
        }
      }),
    );
  });
});

it('gaps are exactly the days that nothing covers', () => {
  const offset = fc.integer({ min: 0, max: 40 });
  const span = fc.tuple(offset, fc.option(offset)).map(([from, length]) => ({
    from: addDays('2021-01-01', from),
    to: length === null ? null : addDays('2021-01-01', from + length),
  }));
  fc.assert(
    fc.property(fc.array(span, { maxLength: 6 }), offset, fc.option(offset), (spans, a, b) => {
      const from = addDays('2021-01-01', a);
      const to = b === null ? null : addDays(from, b);
      const found = gaps(spans, from, to);
      for (let n = 0; n < 100; n++) {
        const when = addDays('2021-01-01', n);
        const open = covers({ from, to }, when) && !spans.some((one) => covers(one, when));
        expect(found.some((gap) => covers(gap, when))).toBe(open);
      }
    }),
  );
});
