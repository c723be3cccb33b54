import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { step } from './progress.mjs';
import { runProgram } from './run-program.mjs';

const NEEDED_NODE = [20, 19];

/** Stops with one line when this Node is too old for the packages. */
export function requireNode(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  if (major > NEEDED_NODE[0] || (major === NEEDED_NODE[0] && minor >= NEEDED_NODE[1])) return;
  throw new Error(`Node ${NEEDED_NODE.join('.')} or newer is needed, this is ${version}. Node 24 is recommended.`);
}

/** Installs the packages of package-lock.json unless exactly they are installed already. An aborted `until` ends npm. */
export async function ensureInstalled(root, { print = console.log, until } = {}) {
  const lock = readFileSync(join(root, 'package-lock.json'), 'utf8');
  const stamp = join(root, 'node_modules', '.installed-from');
  const fingerprint = createHash('sha256').update(lock).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint) return;
  if (!holdsPackagesOf(root, lock)) {
    await step('Installing packages (a minute or two the first time)', () => install(root, until), print);
  }
  writeFileSync(stamp, fingerprint);
}

/** npm notes what it installed in a lock of its own: a person's own `npm install` need not be repeated. */
function holdsPackagesOf(root, lock) {
  const notes = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(notes)) return false;
  const wanted = JSON.parse(lock).packages;
  const installed = JSON.parse(readFileSync(notes, 'utf8')).packages;
  return Object.entries(wanted).every(([path, { version, optional, link }]) => {
    if (link) return existsSync(join(root, path));
    if (!path.startsWith('node_modules/')) return true;
    return installed[path] ? installed[path].version === version : optional === true;
  });
}

async function install(root, until) {
  const npm = process.env.npm_execpath;
  const [command, ...before] = npm ? [process.execPath, npm] : ['npm'];
  const run = (action) => runProgram(command, [...before, action, '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: root, quiet: true, until });
  const clean = await run('ci');
  if (clean.code === 0) return;
  until?.throwIfAborted();
  const repaired = await run('install');
  if (repaired.code !== 0) throw new Error(`The packages could not be installed. npm says:\n${repaired.output.trim()}`);
}
