import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { identify, isRunning, stopProcess } from '../../infra/scripts/processes.mjs';

const PREFIX = 'tirkeu-e2e-';
/** A folder that the system user of PostgreSQL may enter whatever TMPDIR says. */
const BASE = process.getuid?.() === 0 ? '/var/tmp' : tmpdir();

/** The files of one run and the processes that it started, noted so that a run that was killed can be cleared by the next. */
export function makeFolder() {
  const path = mkdtempSync(join(BASE, PREFIX));
  chmodSync(path, 0o755);
  const children = [];
  const note = () => writeFileSync(join(path, 'owner.json'), JSON.stringify({ starter: identify(process.pid), children }));
  note();
  const inside = (name) => (mkdirSync(join(path, name), { mode: 0o755 }), join(path, name));
  return {
    data: inside('data'),
    papers: inside('papers'),
    looked: inside('looked'),
    pages: join(path, 'pages.json'),
    noteChild: (pid) => (children.push(identify(pid)), note()),
    remove: async () => removeFolder(path),
  };
}

/** Stops what runs that were killed left behind, and removes their files. */
export async function clearKilledRuns() {
  for (const name of readdirSync(BASE).filter((entry) => entry.startsWith(PREFIX))) {
    const path = join(BASE, name);
    const { starter, children = [] } = readOwner(path);
    if (!starter || isRunning(starter)) continue;
    for (const child of children.filter(Boolean)) await stopProcess(child);
    removeFolder(path);
  }
}

function readOwner(path) {
  try {
    return JSON.parse(readFileSync(join(path, 'owner.json'), 'utf8'));
  } catch {
    return {};
  }
}

function removeFolder(path) {
  rmSync(path, { recursive: true, force: true, maxRetries: 5 });
}
