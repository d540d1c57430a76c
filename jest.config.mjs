/** Five groups, one command. The database of the groups that need one is started once in the global set-up. */
const common = {
  extensionsToTreatAsEsm: ['.ts'],
  testEnvironment: 'node',
  transform: { '^.+\\.ts$': '@swc/jest' },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
};
const group = (displayName, pattern, extra = {}) => ({
  ...common,
  displayName,
  testMatch: [`<rootDir>/${pattern}`],
  ...extra,
});
const withServer = { setupFilesAfterEnv: ['<rootDir>/test/support/setup.ts'] };

export default {
  globalSetup: '<rootDir>/test/support/global-setup.mjs',
  globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
  maxWorkers: 2,
  projects: [
    group('unit', 'src/**/*.spec.ts'),
    group('architecture', 'test/architecture/**/*.test.ts', withServer),
    group('integration', 'test/integration/**/*.test.ts', withServer),
    group('journeys', 'test/journeys/**/*.test.ts', withServer),
    group('browser', 'test/browser/**/*.test.ts', withServer),
  ],
};
