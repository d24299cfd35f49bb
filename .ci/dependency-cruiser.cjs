/** The arrows of docs/architecture.md: who may know whom. Types count too. */
const RULES = '^workflows/rules/';
const npm = (...names) => ({
  dependencyTypes: ['npm'],
  pathNot: names.map((name) => `node_modules/${name}/`),
});
const never = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

module.exports = {
  forbidden: [
    never(
      'rules-know-only-rules',
      'Rules are pure: no IO, no library, nothing but other rules.',
      { path: RULES },
      { pathNot: RULES },
    ),
    never(
      'workflows-know-only-rules-and-temporal',
      'Everything deterministic. The types of activities are allowed; oxlint sees to it that only types are taken.',
      { path: '^workflows/', pathNot: RULES },
      { pathNot: ['^workflows/', '^activities/index\\.ts$', 'node_modules/@temporalio/workflow/'] },
    ),
    never(
      'items-know-only-the-rules-of-duties',
      'A change to dates or wording never touches a running year.',
      { path: '^workflows/', pathNot: RULES },
      { path: RULES, pathNot: `${RULES}(duty/|time\\.ts$)` },
    ),
    never(
      'config-knows-only-rules',
      'Checked once at the edge, from files, by zod.',
      { path: '^config/' },
      { path: '^(workflows|activities|client|worker|test|bench)/', pathNot: RULES },
    ),
    never(
      'config-reads-files-only',
      'No servers, no mail.',
      { path: '^config/' },
      npm('zod', 'yaml', 'luxon'),
    ),
    never(
      'activities-know-rules-and-config',
      'The only IO a workflow reaches; of the workflows it knows the names.',
      { path: '^activities/' },
      {
        path: '^(workflows|client|worker|test|bench)/',
        pathNot: [RULES, '^workflows/names\\.ts$'],
      },
    ),
    never(
      'client-knows-messages-and-the-store',
      'The ways in act by messages and read what is stored.',
      { path: '^client/' },
      {
        path: '^(workflows|activities|worker|test|bench)/',
        pathNot: [RULES, '^workflows/(messages|names)\\.ts$', '^activities/store/'],
      },
    ),
    never(
      'nobody-knows-the-worker',
      'It is wiring.',
      { path: '^(workflows|activities|config|client)/' },
      { path: '^worker/' },
    ),
    never(
      'nothing-knows-the-tests',
      'Tests and benches look in from outside.',
      { path: '^(workflows|activities|config|client|worker)/' },
      { path: '^(test|bench)/' },
    ),
    never(
      'luxon-stays-at-the-edges',
      'Inside, days are strings and instants are numbers.',
      { pathNot: '^(config|activities|client|test|bench)/' },
      { path: 'node_modules/luxon/' },
    ),
    never(
      'no-circles',
      'Two files that need each other are one, or miss a third that both need.',
      {},
      { circular: true },
    ),
    never(
      'everything-is-found',
      'An import that leads nowhere.',
      {},
      { couldNotResolve: true, pathNot: '/dist/' },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|data|\\.cache)/' },
    parser: 'swc',
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['require', 'node', 'default'],
    },
  },
};
