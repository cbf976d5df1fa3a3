// Script dates follow the process's zone: Apps Script takes it from the manifest, so tests take the same.
process.env.TZ = 'Etc/UTC';

/** Tests run on the built `dist/`, so `npm test` builds first. */
module.exports = {
  globalSetup: '<rootDir>/build/jest-threads.cjs',
  testEnvironment: '<rootDir>/build/jest-environment.cjs',
  moduleNameMapper: { '^synckit$': '<rootDir>/build/jest-synckit.cjs' },
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  transform: { '^.+\\.tsx?$': '<rootDir>/build/jest-transform.cjs' },
  testSequencer: '<rootDir>/build/jest-sequencer.cjs',
  testTimeout: 120_000,
  // One more than two cores: tests in a browser mostly wait.
  maxWorkers: 3,
};
