import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled, requireNode } from '../scripts/install.mjs';
import { runProgram } from '../scripts/run-program.mjs';

/** Builds the API, or finds it built. */
export async function unlessBuilt(root) {
  requireNode();
  await ensureInstalled(root, { print: console.error });
  const { code, output } = await runProgram(process.execPath, [join(root, 'node_modules/tsgo/bin/tsc'), '-b', 'apps/api'], { cwd: root, quiet: true });
  if (code !== 0 && !existsSync(join(root, 'apps/api/dist/documents/intake.js'))) throw new Error(`The API does not build:\n${output.trim()}`);
}
