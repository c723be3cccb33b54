import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { hasEnded, identify, signal } from './processes.mjs';

/** A process that has lived this long starts again without delay. */
const SETTLED_MS = 60_000;
const LONGEST_PAUSE_MS = 30_000;

/**
 * Keeps one of our programs running: when it dies it is started again, at first after half a second, then ever later.
 * Its output goes to `logFile`, or to the terminal when there is none. `onStart` gets each process number.
 */
export function supervise({ name, script, cwd, env, logFile, onStart, log }) {
  let child;
  let timer;
  let stopping = false;
  let deaths = 0;

  const start = () => {
    const begun = performance.now();
    child = spawnDetached({ script, cwd, env, logFile });
    if (child.pid) onStart(child.pid);
    child.once('exit', (code, killedBy) => {
      if (stopping) return;
      deaths = performance.now() - begun > SETTLED_MS ? 1 : deaths + 1;
      const delay = nextDelay(deaths);
      log(`The ${name} ended (${killedBy ?? `exit code ${code}`}); starting it again in ${delay / 1000} s.`);
      timer = setTimeout(start, delay);
    });
  };
  start();

  return {
    deaths: () => deaths,
    async stop(graceMs = 10_000) {
      stopping = true;
      clearTimeout(timer);
      const identity = child.exitCode === null && child.signalCode === null ? identify(child.pid) : undefined;
      if (!identity) return;
      signal(child.pid, 'SIGTERM');
      if (await hasEnded(identity, graceMs)) return;
      log(`The ${name} did not stop within ${graceMs / 1000} s and is ended by force.`);
      signal(child.pid, 'SIGKILL');
      await hasEnded(identity, 5_000);
    },
  };
}

/** Pause before the n-th restart in a row, in milliseconds. */
export function nextDelay(deaths) {
  return Math.min(500 * 2 ** (deaths - 1), LONGEST_PAUSE_MS);
}

/** In a session of its own, so that Ctrl-C reaches the start alone and it decides the order of stopping. */
function spawnDetached({ script, cwd, env, logFile }) {
  const output = logFile ? openSync(logFile, 'a', 0o600) : 'inherit';
  try {
    return spawn(process.execPath, ['--enable-source-maps', script], { cwd, env, detached: true, stdio: ['ignore', output, output] });
  } finally {
    if (logFile) closeSync(output);
  }
}
