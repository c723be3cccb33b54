import { constants, setPriority } from 'node:os';
import { join } from 'node:path';
import { spawn } from 'node:child_process';

/**
 * Replays the published campaign of 2023 into a training installation, behind everything else, so that the observatory
 * and the register have something to show. What is there already is left alone; an aborted `until` ends it, and the next
 * start goes on. Never throws: an installation without its history works.
 */
export function replayHistory({ settings, root, until, log }) {
  return new Promise((resolve) => {
    const env = { ...process.env, DATA_DIR: settings.dataDir, INIT_CWD: root };
    const child = spawn(process.execPath, [join(root, 'infra/scripts/campaign.mjs'), 'replay', '--load'], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const stop = () => child.kill('SIGTERM');
    until.addEventListener('abort', stop, { once: true });
    let errors = '';
    let played = false;
    child.stdout.on('data', (chunk) => (played ||= String(chunk).includes('Played')));
    child.stderr.on('data', (chunk) => (errors = (errors + chunk).slice(-2_000)));
    child.once('spawn', () => setPriority(child.pid, constants.priority.PRIORITY_LOW));
    child.once('error', (error) => log(`The campaign of 2023 could not be replayed: ${error.message}`));
    child.once('close', (code) => {
      until.removeEventListener('abort', stop);
      if (code === 0 && played) log('The campaign of 2023 is in place: 13,156 candidates in the observatory and in the public register.');
      else if (code !== 0 && !until.aborted) log(`The campaign of 2023 was not replayed; everything else works. ${errors.trim().split('\n').at(-1)}`);
      resolve();
    });
  });
}
