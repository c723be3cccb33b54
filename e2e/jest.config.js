/** Runs from the root of the repository, started by run.mjs, which sets the stage. */
export default {
  displayName: 'e2e',
  rootDir: '.',
  testMatch: ['<rootDir>/**/*.spec.ts'],
  testEnvironment: 'node',
  testTimeout: 240_000,
  maxWorkers: 2,
  testSequencer: '<rootDir>/stage/longest-first.mjs',
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest'] },
  moduleNameMapper: {
    '^@tirkeu/(domain|rulebooks|messages)$': '<rootDir>/../libs/$1/src/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
};
