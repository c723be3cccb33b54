import { readdirSync, existsSync } from 'node:fs';

const transform = { '^.+\\.tsx?$': ['@swc/jest'] };
const moduleNameMapper = {
  '^@tirkeu/(domain|rulebooks|desk|contracts|messages|esign|reports|persistence|campaign|ui|testing)$': '<rootDir>/../../libs/$1/src/index.ts',
  '^@tirkeu/testing/(stories|signing)$': '<rootDir>/../../libs/testing/src/$1.ts',
  '\\.(css|ttf|woff2|svg|png)(\\?.*)?$': '<rootDir>/../../infra/jest/empty.cjs',
  '^(\\.{1,2}/.*)\\.js$': '$1',
};

const project = (folder, name) => ({
  displayName: name,
  rootDir: `${folder}/${name}`,
  testMatch: ['<rootDir>/**/*.spec.ts', '<rootDir>/**/*.spec.tsx'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  testEnvironment: ['web', 'ui'].includes(name) ? 'jsdom' : 'node',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper,
  transform,
  ...(['web', 'ui'].includes(name) && existsSync(`${folder}/${name}/jest.setup.ts`) ? { setupFilesAfterEnv: ['<rootDir>/jest.setup.ts'] } : {}),
});

const foldersIn = (folder) => readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name);

export default {
  // A bound for what never ends, not a measure: neighbours on the machine must not make a spec fail.
  testTimeout: 120_000,
  // Specs that start programs wait for them most of the time, so two cores carry three workers. In one process alone the memory of modules would never leave.
  maxWorkers: 3,
  testSequencer: './infra/jest/waiting-first.mjs',
  workerIdleMemoryLimit: '1200MB',
  projects: [
    ...['apps', 'libs', 'infra'].flatMap((folder) => foldersIn(folder).map((name) => project(folder, name))),
  ],
};
