/** Five groups, one command. The database of the groups that need one is started once in the global set-up. */
const group = (displayName, pattern) => ({
  displayName,
  testMatch: [`<rootDir>/${pattern}`],
  testEnvironment: '<rootDir>/test/runner/environment.mjs',
  testRunner: '<rootDir>/test/runner/runner.mjs',
  transform: {},
});

export default {
  globalSetup: '<rootDir>/test/support/global-setup.mjs',
  globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
  maxWorkers: 2,
  testTimeout: 60_000,
  projects: [
    group('unit', 'src/**/*.spec.ts'),
    group('architecture', 'test/architecture/**/*.test.ts'),
    group('integration', 'test/integration/**/*.test.ts'),
    group('journeys', 'test/journeys/**/*.test.ts'),
    group('browser', 'test/browser/**/*.test.ts'),
  ],
};
