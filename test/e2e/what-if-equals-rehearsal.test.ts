import { readAssumption } from '../../client/use-cases/preview/assumption';
import { timelineOfYear } from '../../client/use-cases/preview/preview';
import type { Timeline } from '../../client/use-cases/preview/timeline';
import { yearWith } from '../../client/use-cases/preview/what-if';
import type { Rehearsal } from '../../worker/rehearsal/rehearse';
import { lettered, orderOf } from '../support/foreseen';
import { answers, does } from '../support/rehearsal';
import { rehearsed } from '../support/rehearsed';
import { directoryOf, templateOf } from '../support/small-year';

const letterIn = (item: string, kind: string, on: string, due?: string) =>
  does(`${on} 09:00`, 'vp.clerk', item, 'letter-in', { kind, arrivedOn: on, due });

describe('a year in which letters come and a unit is given time, and nobody answers', () => {
  let played: Rehearsal;
  let foreseen: Timeline;

  beforeAll(async () => {
    const template = templateOf('1', '2', '3', '4', '6');
    const directory = directoryOf('qlxd', 'qhkt');
    const assumed = [
      ...['letter:1=2021-07-05', 'letter:2=2021-06-21', 'letter:3=2021-07-20,ngày 23/8/2021'],
      ...['letter:4=2021-09-06', 'letter:6=2022-01-12', 'extend:3/unit-lists/qlxd=2'],
    ].map((text) => readAssumption(text)!);
    const { walked, letters } = lettered(yearWith(orderOf({ template, directory }), assumed));
    foreseen = timelineOfYear(walked, letters);
    played = await rehearsed({
      template,
      directory,
      answers: answers({}, [
        letterIn('1', 'request', '2021-07-05'),
        letterIn('2', 'guidance', '2021-06-21'),
        letterIn('3', 'request', '2021-07-20', 'ngày 23/8/2021'),
        letterIn('4', 'request', '2021-09-06'),
        letterIn('6', 'publication', '2022-01-12'),
        does('2021-07-21 09:00', 'vp.chief', '3', 'extend', {
          ...{ stage: 'unit-lists', unit: 'qlxd', until: '2021-08-11', agreed: true },
        }),
      ]),
    });
  }, 180_000);

  it('is foreseen act by act: none is refused when it is played', () => {
    expect(played.refused).toEqual([]);
    expect(foreseen.totals.act).toBe(6);
  });

  it('is foreseen letter by letter, those that go alone too', () => {
    expect(foreseen.letters).toEqual(played.letters);
    expect(foreseen.letters.some(({ at: leaves }) => !leaves.includes('T07:45'))).toBe(true);
  });

  it('is foreseen in all that happens, each at its instant and with its reason', () => {
    expect(foreseen.timeline).toEqual(played.timeline);
  });
});
