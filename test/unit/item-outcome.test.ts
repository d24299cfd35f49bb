import { outcomeOf } from '../../workflows/rules/duty/outcome';
import type { ItemPhase } from '../../workflows/rules/duty/state';

it.each<[string, ItemPhase[], ReturnType<typeof outcomeOf>]>([
  ['all its instances are done', ['done', 'done'], 'done'],
  ['one did not arise and another is done', ['not-applicable', 'done'], 'done'],
  ['one goes on, whatever the others', ['done', 'open', 'cancelled'], null],
  ['one waits for its letter', ['done', 'waiting'], null],
  ['one was cancelled though another is done', ['done', 'cancelled'], 'forsaken'],
  ['there is no instance', [], null],
  ['none arose', ['not-applicable'], 'forsaken'],
])('tells the lines that wait for an item of which %s', (_, phases, outcome) => {
  expect(outcomeOf(phases)).toBe(outcome);
});
