import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

const hasProc = existsSync('/proc/self/stat');

/**
 * What tells a process apart from every other, also after its number was given to another one:
 * number, moment of its start and the boot of the machine. Undefined when there is no such process, or only its corpse.
 */
export function identify(pid) {
  return hasProc ? identifyByProc(pid) : identifyByPs(pid);
}

/** Whether exactly this process is still running. */
export function isRunning(identity) {
  const now = identify(identity.pid);
  return now !== undefined && now.started === identity.started && now.boot === identity.boot;
}

/** Asks a process to end, waits for it, and after `graceMs` ends it by force. */
export async function stopProcess(identity, graceMs = 10_000) {
  if (!isRunning(identity)) return;
  signal(identity.pid, 'SIGTERM');
  if (await hasEnded(identity, graceMs)) return;
  signal(identity.pid, 'SIGKILL');
  await hasEnded(identity, 5_000);
}

/** Waits until the process has ended; false when it has not within `limitMs`. */
export async function hasEnded(identity, limitMs) {
  const until = performance.now() + limitMs;
  while (isRunning(identity)) {
    if (performance.now() > until) return false;
    await pause(25);
  }
  return true;
}

/** The command line of a process, or an empty list when it cannot be read. */
export function commandOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').filter(Boolean);
  } catch {
    return [];
  }
}

/** Sends a signal; a process that has just gone is no error. */
export function signal(pid, name) {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

function identifyByProc(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const [state, parent] = fields;
    if (state === 'Z' || state === 'X') return undefined;
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    return { pid, parent: Number(parent), started: fields[19], boot };
  } catch {
    return undefined;
  }
}

function identifyByPs(pid) {
  const { stdout } = spawnSync('ps', ['-o', 'ppid=,stat=,lstart=', '-p', String(pid)], { encoding: 'utf8' });
  const [parent, state, ...started] = (stdout ?? '').trim().split(/\s+/);
  if (!parent || state.startsWith('Z')) return undefined;
  return { pid, parent: Number(parent), started: started.join(' '), boot: '' };
}
