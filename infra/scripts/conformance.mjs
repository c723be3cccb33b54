import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { unlessFresh } from './build.mjs';
import { ensureInstalled, requireNode } from './install.mjs';
import { runProgram } from './run-program.mjs';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const runner = 'libs/rulebooks/dist/conformance/run.js';

async function buildRulebooks() {
  const { code, output } = await runProgram(process.execPath, [join(root, 'node_modules/tsgo/bin/tsc'), '-b', 'libs/rulebooks/tsconfig.run.json'], { cwd: root, quiet: true });
  if (code !== 0) throw new Error(`The rulebooks do not build:\n${output.trim()}`);
}

async function prepare() {
  requireNode();
  await ensureInstalled(root, { print: console.error });
  const sources = ['libs/domain', 'libs/rulebooks', 'tsconfig.base.json', 'package-lock.json'];
  await unlessFresh(root, { name: 'conformance', sources, outputs: [runner], build: buildRulebooks });
}

try {
  await prepare();
  const { main } = await import(pathToFileURL(join(root, runner)).href);
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
