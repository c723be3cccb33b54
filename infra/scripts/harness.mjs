import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unlessFresh } from './build.mjs';
import { ensureInstalled, requireNode } from './install.mjs';
import { whenAbandoned } from './launchers.mjs';
import { runProgram } from './run-program.mjs';

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
export const say = (line) => console.error(line);
/** A folder that the system user of PostgreSQL may enter. */
const base = process.getuid?.() === 0 ? '/var/tmp' : tmpdir();

/** A folder of a harness's own, to be taken away when it has gone well. */
export function openFolder(name) {
  const folder = mkdtempSync(join(base, `tirkeu-${name}-`));
  chmodSync(folder, 0o755);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }) };
}

/** What stops when the caller stops, or is gone. */
export function stopWithCaller() {
  const stopping = new AbortController();
  const interrupt = () => stopping.abort(new Error('Stopped.'));
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, interrupt);
  whenAbandoned(interrupt);
  return stopping.signal;
}

const SOURCES = ['apps/api', 'apps/worker', 'libs', 'tsconfig.base.json', 'package-lock.json'];
const OUTPUTS = ['apps/api/dist/main.js', 'apps/worker/dist/main.js', 'libs/testing/dist/index.js'];

async function build() {
  const { code, output } = await runProgram(process.execPath, [join(root, 'node_modules/tsgo/bin/tsc'), '-b', 'apps/api', 'apps/worker', 'libs/testing'], { cwd: root, quiet: true });
  if (code !== 0) throw new Error(`The product does not build:\n${output.trim()}`);
}

/** Makes sure that the programs a harness starts are those of the sources. */
export async function prepareProgram(name, outputs = []) {
  requireNode();
  await ensureInstalled(root, { print: say });
  await unlessFresh(root, { name, sources: SOURCES, outputs: [...OUTPUTS, ...outputs], build });
}

/**
 * Runs a harness to its end and sets the exit code: 0 when `report` finds nothing wrong with what `play` found, 1 when it does, 2 when the
 * command line is wrong (an error called UsageError) or the harness itself fails. Its folder stays when something was wrong; `logs` says where in it to look.
 */
export async function runHarness({ name, readOptions, play, report, logs }) {
  const until = stopWithCaller();
  const work = async () => {
    const options = readOptions(process.argv.slice(2));
    await prepareProgram(name);
    const { folder, remove } = openFolder(name);
    let clean = false;
    try {
      const found = await play({ root, folder, options, until, say });
      clean = report(found, options);
      if (options.json) writeFileSync(options.json, `${JSON.stringify({ options, ...found }, null, 2)}\n`);
    } finally {
      if (clean) remove();
      else say(`The logs are in ${join(folder, logs)}.`);
    }
    return clean;
  };
  try {
    process.exitCode = (await work()) ? 0 : 1;
  } catch (error) {
    console.error(error.name === 'UsageError' || until.aborted ? error.message : error);
    process.exitCode = 2;
  }
}
