import { describe, expect, it } from '@jest/globals';
import { ESLint } from 'eslint';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

const root = fileURLToPath(new URL('../..', import.meta.url));
const eslint = new ESLint({ cwd: root });

/** Lints code as if it stood at a place of the tree and tells the rules that it broke. */
async function broken(place: string, code: string): Promise<readonly (string | null)[]> {
  const [result] = await eslint.lintText(code, { filePath: join(root, place), warnIgnored: true });
  return result?.messages.map(({ ruleId }) => ruleId) ?? [];
}

describe('the fences between projects bite', () => {
  it.each([
    ['the core importing a rulebook', 'libs/domain/src/canary.ts', "import { getRulebook } from '@tirkeu/rulebooks';\nexport const x = getRulebook;"],
    ['the core reading a file', 'libs/domain/src/canary.ts', "import { readFileSync } from 'node:fs';\nexport const x = readFileSync;"],
    ['the law reading a file', 'libs/rulebooks/src/canary.ts', "import { readFileSync } from 'node:fs';\nexport const x = readFileSync;"],
    ['a rulebook importing the desk', 'libs/rulebooks/src/canary.ts', "import { createDesk } from '@tirkeu/desk';\nexport const x = createDesk;"],
    ['the design system importing a domain word', 'libs/ui/src/canary.tsx', "import { assess } from '@tirkeu/domain';\nexport const x = assess;"],
    ['the browser importing the store', 'apps/web/src/app/canary.ts', "import { migrate } from '@tirkeu/persistence';\nexport const x = migrate;"],
    ['the product importing the tests', 'apps/api/src/canary.ts', "import { testDatabase } from '@tirkeu/testing';\nexport const x = testDatabase;"],
    ['reaching into the files of another project', 'apps/api/src/canary.ts', "import { x } from '@tirkeu/desk/src/desk.js';\nexport const y = x;"],
    ['a feature of the web importing its sibling', 'apps/web/src/candidate/canary.tsx', "import { x } from '../commission/queue.js';\nexport const y = x;"],
  ])('%s fails the lint', async (_name, place, code) => {
    expect(await broken(place, code)).toContain('no-restricted-imports');
  });

  it.each([
    ['the clock', 'export const x = new Date();', 'no-restricted-globals'],
    ['chance', 'export const x = Math.random();', 'no-restricted-properties'],
    ['the environment', 'export const x = process.env;', 'no-restricted-globals'],
  ])('the core using %s fails the lint', async (_name, code, rule) => {
    expect(await broken('libs/domain/src/canary.ts', code)).toContain(rule);
  });

  it('lets through what the arrows allow', async () => {
    expect(await broken('libs/rulebooks/src/canary.ts', "import { ok } from '@tirkeu/domain';\nexport const x = ok;")).toEqual([]);
    expect(await broken('libs/domain/src/canary.spec.ts', "import { getRulebook } from '@tirkeu/rulebooks';\nexport const x = getRulebook;")).toEqual([]);
  });
});
