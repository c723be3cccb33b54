import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';

const here = dirname(fileURLToPath(import.meta.url));
const PROGRAM = `import { whenAbandoned } from ${JSON.stringify(join(here, 'launchers.mjs'))};
whenAbandoned(() => { console.log('abandoned'); process.exit(); });
setTimeout(() => { console.log('outlived'); process.exit(); }, 3000);
console.log('watching');`;

/** Runs the program below a shell, as npm does, kills the shell and tells the last word of the program. */
const lastWordAfterKill = async (env: Record<string, string>) => {
  const shell = spawn('sh', ['-c', '"$NODE" --input-type=module -e "$PROGRAM"; exit 0'], {
    env: { PATH: process.env['PATH'], NODE: process.execPath, PROGRAM, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const said: string[] = [];
  shell.stdout.on('data', (chunk: Buffer) => said.push(...chunk.toString().trim().split('\n')));
  await once(shell.stdout, 'data');
  shell.kill('SIGKILL');
  await once(shell.stdout, 'close');
  return said.at(-1);
};

describe('a program whose shell was killed', () => {
  it('notices it when npm had started it, so that a signal to npm stops it in order', async () => {
    expect(await lastWordAfterKill({ npm_lifecycle_event: 'start' })).toBe('abandoned');
  });

  it('goes on when a person had started it directly', async () => {
    expect(await lastWordAfterKill({})).toBe('outlived');
  });
});
