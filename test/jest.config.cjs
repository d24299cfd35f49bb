const { availableParallelism } = require('node:os');
const path = require('node:path');

const rootDir = path.join(__dirname, '..');

const project = (displayName, testMatch) => ({
  ...{ rootDir, displayName, testMatch },
  testEnvironment: 'node',
  setupFilesAfterEnv: ['<rootDir>/test/support/expecting.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { swcrc: false, jsc: { target: 'es2022', parser: { syntax: 'typescript' } } },
    ],
  },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.cache/', '<rootDir>/data/'],
});

/** @type {import('jest').Config} */
module.exports = {
  rootDir,
  testTimeout: 300_000,
  // Tests of the parts wait for servers much of their time: one more is under way than can compute.
  maxWorkers: availableParallelism() + 1,
  testSequencer: '<rootDir>/test/support/longest-first.cjs',
  projects: [
    project('rules', ['<rootDir>/test/unit/**/*.test.ts']),
    {
      ...project('parts', ['<rootDir>/test/{activities,workflow,replay,e2e}/**/*.test.ts']),
      globalSetup: '<rootDir>/test/support/parts-up.ts',
      globalTeardown: '<rootDir>/test/support/parts-down.ts',
    },
  ],
};
