import { spawn } from 'node:child_process';

/**
 * Runs a program to its end and tells its exit code, 1 when a signal ended it. With `quiet` its output is collected
 * and handed back instead of shown. An aborted `until` ends the program.
 */
export function runProgram(command, args, { cwd, env = process.env, quiet = false, until } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'] });
    const stop = () => child.kill('SIGTERM');
    until?.addEventListener('abort', stop, { once: true });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += chunk));
    child.once('error', reject);
    child.once('close', (code) => {
      until?.removeEventListener('abort', stop);
      resolve({ code: code ?? 1, output });
    });
  });
}
