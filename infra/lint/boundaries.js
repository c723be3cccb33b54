import { readdirSync, readFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Which project may import which, by the tags in each project's package.json ("nx": { "tags": [...] }).
 * Whatever is not listed is forbidden; only specs may import `testing`.
 */
export const allowed = {
  'scope:domain': [],
  'scope:rulebooks': ['domain'],
  'scope:desk': ['domain'],
  'scope:contracts': ['domain'],
  'scope:messages': ['domain'],
  'scope:esign': ['domain'],
  'scope:reports': ['domain', 'contracts', 'messages'],
  'scope:persistence': ['domain', 'desk'],
  'scope:campaign': ['domain', 'rulebooks', 'desk', 'persistence'],
  'scope:ui': [],
  'scope:testing': ['domain', 'rulebooks', 'desk', 'esign', 'persistence', 'campaign'],
  'scope:api': ['domain', 'rulebooks', 'desk', 'contracts', 'messages', 'persistence', 'campaign', 'reports', 'esign'],
  'scope:worker': ['domain', 'rulebooks', 'desk', 'messages', 'persistence', 'campaign', 'reports'],
  'scope:web': ['domain', 'rulebooks', 'contracts', 'messages', 'ui'],
  'scope:e2e': ['domain', 'rulebooks', 'messages', 'testing'],
};

const libs = Object.keys(allowed).map((tag) => tag.slice('scope:'.length));

/** Every project of the workspace with its scope tag. A project without a known tag stops the lint. */
export function projects(root) {
  const folders = ['apps', 'libs'].flatMap((top) => readdirSync(join(root, top)).map((name) => `${top}/${name}`)).concat('e2e');
  return folders.filter((folder) => existsSync(join(root, folder, 'package.json'))).map((folder) => {
    const manifest = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
    const scope = manifest.nx?.tags?.find((tag) => tag.startsWith('scope:'));
    if (!scope || !(scope in allowed)) throw new Error(`${folder}/package.json has no known scope tag`);
    return { folder, scope };
  });
}

/** The import patterns forbidden to a scope, in the form of eslint's no-restricted-imports. Specs and the conformance runner may do I/O. */
export function forbidden(scope, { spec = false, io = spec } = {}) {
  const may = new Set([...allowed[scope], ...(spec ? ['testing', 'desk', 'rulebooks', 'persistence', 'campaign', 'domain'] : [])]);
  const own = scope.slice('scope:'.length);
  const banned = libs.filter((lib) => !may.has(lib) && lib !== own);
  const patterns = [
    { group: banned.flatMap((lib) => [`@tirkeu/${lib}`, `@tirkeu/${lib}/*`]), message: `${scope} may import only: ${[...may].join(', ') || 'nothing'}. See the arrows in the architecture page.` },
    { group: ['@tirkeu/*/src/*', '@tirkeu/*/dist/*', '**/libs/*/src/*', '**/apps/*/src/*'], message: 'Import a project by its name, not by its files.' },
  ];
  if (['scope:domain', 'scope:rulebooks'].includes(scope) && !io) {
    patterns.push({ group: ['node:*', 'fs', 'crypto', 'path', 'os', 'http', 'react', 'typeorm', '@nestjs/*', 'bullmq', 'pg'], message: 'The core and the law are pure: no I/O, no framework.' });
  }
  return patterns;
}
