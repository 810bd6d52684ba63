import type { Config } from 'jest';

const config: Config = {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.ts', '<rootDir>/test/**/*.test.tsx'],
  transform: { '\\.tsx?$': '<rootDir>/test/esbuild-transform.cjs' },
  modulePathIgnorePatterns: ['<rootDir>/build/(program|addon|hub)/'],
  globalSetup: '<rootDir>/test/global-setup.ts',
  testTimeout: 120_000,
  maxWorkers: 2,
};

export default config;
