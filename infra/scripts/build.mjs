import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { step } from './progress.mjs';
import { runProgram } from './run-program.mjs';

const NX_ENV = { NX_DAEMON: 'false', NX_TUI: 'false', NX_NO_CLOUD: 'true' };

/** Builds every project, those alone whose sources changed. Throws with the compiler's words when one does not build. */
export async function buildAll(root, { until } = {}) {
  const args = [join(root, 'node_modules/nx/dist/bin/nx.js'), 'run-many', '-t', 'build', '--outputStyle=static'];
  const { code, output } = await runProgram(process.execPath, args, { cwd: root, env: { ...process.env, ...NX_ENV }, quiet: true, until });
  if (code !== 0) throw new Error(`The build failed:\n${output.trim()}`);
}

/** Builds for a start; when no source changed since the last time it only looks, which takes milliseconds. */
export async function ensureBuilt(root, { print = console.log, until } = {}) {
  const build = () => step('Building', () => buildAll(root, { until }), print);
  const outputs = ['apps/api/dist', 'apps/worker/dist', 'apps/web/dist'];
  await unlessFresh(root, { name: 'start', sources: ['apps', 'libs', 'tsconfig.base.json', 'package-lock.json'], outputs, build });
}

/** Runs `build` unless the sources are as they were after its last success and its outputs exist. */
export async function unlessFresh(root, { name, sources, outputs, build }) {
  const stamp = join(root, 'node_modules', '.cache', 'tirkeu', `built-${name}`);
  const fingerprint = fingerprintOf(sources.map((source) => join(root, source)));
  const isFresh = existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint;
  if (isFresh && outputs.every((output) => existsSync(join(root, output)))) return;
  await build();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, fingerprint);
}

/** Changes when any file below the paths is added, removed or written; built output and packages do not count. */
function fingerprintOf(paths) {
  const hash = createHash('sha256');
  const visit = (path) => {
    const seen = statSync(path);
    if (!seen.isDirectory()) return hash.update(`${path}\n${seen.size}\n${seen.mtimeMs}\n`);
    for (const name of readdirSync(path).sort()) {
      if (!['dist', 'node_modules', 'coverage'].includes(name)) visit(join(path, name));
    }
    return hash;
  };
  for (const path of paths) visit(path);
  return hash.digest('hex');
}
