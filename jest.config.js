/** @type {import('jest').Config} */
const shared = {
  rootDir: __dirname,
  testEnvironment: 'node',
  runtime: '<rootDir>/test/support/runtime.js',
  transform: {},
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
};

const withDatabase = {
  globalSetup: '<rootDir>/test/support/global-setup.js',
  globalTeardown: '<rootDir>/test/support/global-teardown.js',
};

/** @type {import('jest').Config} */
module.exports = {
  // The one limit there is: tests take as long as they take on a busy machine, and what hangs ends all the same.
  testTimeout: process.env.TEST_SIZE === 'full' ? 1_200_000 : 300_000,
  testSequencer: '<rootDir>/test/support/sequencer.js',
  projects: [
    { ...shared, displayName: 'unit', testMatch: ['<rootDir>/{apps,libs}/**/*.spec.ts'] },
    { ...shared, displayName: 'architecture', testMatch: ['<rootDir>/test/{architecture,contract}/**/*.spec.ts'] },
    { ...shared, ...withDatabase, displayName: 'integration', testMatch: ['<rootDir>/test/integration/**/*.spec.ts'] },
    { ...shared, ...withDatabase, displayName: 'e2e', testMatch: ['<rootDir>/test/e2e/**/*.spec.ts'] },
    { ...shared, ...withDatabase, displayName: 'browser', testMatch: ['<rootDir>/test/browser/**/*.spec.ts'] },
  ],
};
