const { existsSync } = require('node:fs');
const path = require('node:path');
const { default: Sequencer } = require('@jest/test-sequencer');

/** Files that take more than 20 seconds on two processors, the longest first. */
const LONG = [
  'e2e/up',
  'workflow/downtime',
  'e2e/items/shipped-year',
  'e2e/planned/silent-lines',
  'e2e/first-rehearsal',
  'e2e/cli',
  'replay/replay',
  'unit/deadline-fuzz',
  'e2e/items/silent-year',
  'activities/template-apply',
  'workflow/recorded-late',
  'e2e/web',
  'e2e/planned/answered-lines',
  'activities/calendar-apply',
  'workflow/two-clocks',
  'e2e/what-if-equals-rehearsal',
  'e2e/calendar-change',
  'e2e/template-change',
  'activities/doctor',
  'e2e/platform',
];

const TESTS = path.join(__dirname, '..');
const gone = LONG.filter((name) => !existsSync(path.join(TESTS, `${name}.test.ts`)));
if (gone.length > 0) throw new Error(`longest-first.cjs names no test file: ${gone.join(', ')}`);

/** 0 is first: the long ones, then what needs the real parts, then what only computes. */
function rankOf(file) {
  const name = path.relative(TESTS, file).replaceAll(path.sep, '/').replace('.test.ts', '');
  const rank = LONG.indexOf(name);
  if (rank >= 0) return rank;
  return LONG.length + (name.startsWith('unit/') ? 1 : 0);
}

/** The order in which files are begun: nothing long is left when the others are done. */
module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    return tests.toSorted((a, b) => rankOf(a.path) - rankOf(b.path));
  }

  /** Jest tells how long each took. What a clone has once measured would not hold on the next one. */
  cacheResults() {}
};
