import type { Act } from '../../workflows/rules/duty/acts';
import { decide } from '../../workflows/rules/duty/decide';
import { STATES } from './duty-scenes';
import { wall } from './item-state';

/** What is refused, by an item in which state, the act, and words of the refusal. */
export type Refusal = [what: string, state: string, given: Act, said: string];

/** What is decided on the 19th of August 2021, two days after the units' lists were due. */
const NOW = '2021-08-19 10:00';

const CODES =
  /\b(submit|approve|issue|acknowledge|consent|units?|decide|tell|[a-z]+-[a-z]+|[a-z]+\.[a-z]+)\b/u;

/** Expects each to be refused in one sentence without codes. */
export function areRefused(refusals: Refusal[]): void {
  test.each(refusals)('%s is refused by an item %s, in one sentence', (_, state, given, said) => {
    const refusal = decide(STATES[state]!, given, wall(NOW));
    expect(refusal).toContain(said);
    expect(refusal).toMatch(/^["\p{Lu}].*\.$/u);
    expect(refusal).not.toMatch(/[.!?] \p{Lu}|undefined|null|NaN/u);
    // A code stands in quotes, where its name will stand; after its name it may be typed.
    expect(refusal!.replace(/"[^"]+"( \([a-z0-9./-]+\))?/gu, '…')).not.toMatch(CODES);
  });
}
