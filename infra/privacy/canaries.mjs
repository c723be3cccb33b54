import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import config from '../../jest.config.js';
import { MUTANTS } from './mutants.mjs';

const USAGE = `npm run --silent canaries -- [--mutant NAME]

Puts values that are found nowhere else into filings and looks for them wherever they must not be.
  --mutant NAME  with a fault of the product, which has to be found: ${Object.keys(MUTANTS).join(', ')}

Exit code 0: found nowhere. 1: found, or something else failed. 2: used wrongly.`;

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
/** A mutant is looked for where it can be told soonest: neither every address for every role nor every paper. */
const SOON = 'in no log|in no column|in no message|in no file that it writes|in no complete file';

function readCommand() {
  try {
    const { mutant } = parseArgs({ options: { mutant: { type: 'string' } } }).values;
    if (mutant === undefined || Object.hasOwn(MUTANTS, mutant)) return mutant;
  } catch {
    // Said below.
  }
  console.error(USAGE);
  process.exit(2);
}

const mutant = readCommand();
const folder = mkdtempSync(join(tmpdir(), 'tirkeu-canaries-'));
const configFile = join(folder, 'jest.config.json');
const apps = mutant === undefined ? ['api', 'worker'] : [MUTANTS[mutant].ending.startsWith('apps/worker/') ? 'worker' : 'api'];
const projects = config.projects.filter(({ displayName }) => apps.includes(displayName))
  .map((project) => ({ ...project, rootDir: join(root, 'apps', project.displayName), ...(mutant && { transform: { '^.+\\.tsx?$': [join(root, 'infra/privacy/mutating.mjs'), { mutant }] } }) }));
writeFileSync(configFile, JSON.stringify({ rootDir: root, projects, testTimeout: 30_000 }));
const args = ['--experimental-vm-modules', '--no-warnings', join(root, 'node_modules/jest/bin/jest.js'), '--config', configFile, '--forceExit', 'src/privacy/canaries', ...(mutant ? ['-t', SOON] : [])];
spawn(process.execPath, args, { cwd: root, stdio: 'inherit' }).on('exit', (code) => {
  rmSync(folder, { recursive: true, force: true });
  process.exitCode = code === 0 ? 0 : 1;
});
