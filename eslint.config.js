import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readdirSync, existsSync } from 'node:fs';
import hooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { forbidden, projects } from './infra/lint/boundaries.js';

const root = dirname(fileURLToPath(import.meta.url));
const specs = ['spec.ts', 'spec.tsx'];

const boundaries = projects(root).flatMap(({ folder, scope }) => [
  {
    files: [`${folder}/**/*.ts`, `${folder}/**/*.tsx`],
    ignores: specs.map((end) => `${folder}/**/*.${end}`),
    rules: { 'no-restricted-imports': ['error', { patterns: forbidden(scope) }] },
  },
  {
    files: specs.map((end) => `${folder}/**/*.${end}`),
    rules: { 'no-restricted-imports': ['error', { patterns: forbidden(scope, { spec: true }) }] },
  },
]);

/** Features of the web app are fenced from each other as soon as their folder exists. */
const webFeatures = existsSync(`${root}/apps/web/src`)
  ? readdirSync(`${root}/apps/web/src`, { withFileTypes: true }).filter((entry) => entry.isDirectory() && !['shared', 'app'].includes(entry.name)).map((entry) => entry.name)
  : [];
const fences = webFeatures.flatMap((feature) => {
  const siblings = { group: webFeatures.filter((other) => other !== feature).flatMap((other) => [`../${other}/*`, `../../${other}/*`]), message: 'A feature does not import a sibling; what two need lives in shared.' };
  const specsOf = specs.map((end) => `apps/web/src/${feature}/**/*.${end}`);
  const fenced = (options) => ({ 'no-restricted-imports': ['error', { patterns: [...forbidden('scope:web', options), siblings] }] });
  return [
    { files: [`apps/web/src/${feature}/**/*.ts`, `apps/web/src/${feature}/**/*.tsx`], ignores: specsOf, rules: fenced() },
    { files: specsOf, rules: fenced({ spec: true }) },
  ];
});

const pure = {
  files: ['libs/domain/src/**/*.ts', 'libs/rulebooks/src/**/*.ts'],
  ignores: ['**/*.spec.ts', 'libs/rulebooks/src/conformance/run.ts'],
  rules: {
    'no-restricted-globals': ['error', ...['Date', 'process', 'performance', 'setTimeout', 'setInterval', 'fetch', 'window', 'document', 'localStorage', 'crypto'].map((name) => ({ name, message: 'The core and the law are pure: time and chance are arguments.' }))],
    'no-restricted-properties': ['error', { object: 'Math', property: 'random', message: 'The core and the law are pure.' }],
  },
};

export default tseslint.config(
  { ignores: ['**/dist/**', '**/node_modules/**', '.data/**', '.nx/**', 'test-results/**', 'infra/lint/canary/**'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': true, 'ts-ignore': true }],
      'no-console': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: false } }],
    },
  },
  { files: ['apps/web/**/*.tsx', 'libs/ui/**/*.tsx'], plugins: { 'react-hooks': hooks }, rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' } },
  { files: ['infra/**/*.mjs', 'infra/**/*.js', 'e2e/**/*.mjs', 'e2e/**/*.ts', '*.js', 'libs/rulebooks/src/conformance/run.ts', 'apps/*/src/main.ts', 'apps/api/src/migrate.ts'], rules: { 'no-console': 'off' } },
  pure,
  ...boundaries,
  { files: ['libs/rulebooks/src/conformance/run.ts'], rules: { 'no-restricted-imports': ['error', { patterns: forbidden('scope:rulebooks', { io: true }) }] } },
  ...fences,
);
