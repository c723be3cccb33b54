import { readdirSync, existsSync } from 'node:fs';

const transform = { '^.+\\.tsx?$': ['@swc/jest'] };
const moduleNameMapper = {
  '^@tirkeu/(domain|rulebooks|desk|contracts|messages|reports|persistence|campaign|ui|testing)$': '<rootDir>/../../libs/$1/src/index.ts',
  '^@tirkeu/testing/stories$': '<rootDir>/../../libs/testing/src/stories.ts',
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

export default {
  testTimeout: 30_000,
  // Jest would take one core less than there are and stay in one process, whose memory modules never leave.
  maxWorkers: 2,
  workerIdleMemoryLimit: '1200MB',
  projects: [
    ...['apps', 'libs'].flatMap((folder) => readdirSync(folder).map((name) => project(folder, name))),
    project('infra', 'bench'),
    project('infra', 'lint'),
    project('infra', 'scripts'),
  ],
};
