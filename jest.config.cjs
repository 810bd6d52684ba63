// How jest runs the tests: TypeScript by esbuild, against the bundles that global-setup.ts has just built.

/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.ts', '<rootDir>/test/**/*.test.tsx'],
  transform: { '\\.tsx?$': '<rootDir>/test/esbuild-transform.cjs' },
  modulePathIgnorePatterns: ['<rootDir>/build/(program|addon|hub|conformance)/'],
  // Rules read words as plain values; what runs in a bundle reads its own from the files beside it.
  setupFiles: ['<rootDir>/src/words/all.ts'],
  globalSetup: '<rootDir>/test/global-setup.ts',
  reporters: ['default', '<rootDir>/test/totals-reporter.cjs'],
  testTimeout: 120_000,
  maxWorkers: 2,
};
