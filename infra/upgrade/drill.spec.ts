import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';

const script = fileURLToPath(new URL('drill.mjs', import.meta.url));

const drill = (...args: string[]): Promise<{ readonly code: number | null; readonly output: string }> => new Promise((resolve, reject) => {
  const child = spawn(process.execPath, [script, '--submissions', '90', '--seconds', '6', ...args], { env: { PATH: process.env['PATH'] }, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.once('error', reject);
  child.once('close', (code) => resolve({ code, output }));
});

describe('two instances of the API that are replaced one after the other while people hand in', () => {
  it('finish what they have in hand, send nobody away, and lose nothing', async () => {
    expect(await drill()).toMatchObject({ output: expect.stringContaining('upgrade: 90 acknowledged, 0 unanswered, 0 lost, 0 tries failed, 0 faults of the record') });
  }, 180_000);

  it('would be seen to cut people off when they are ended by force, and still lose nothing', async () => {
    expect(await drill('--mutant', 'kill')).toMatchObject({ code: 1, output: expect.stringMatching(/upgrade: 90 acknowledged, 0 unanswered, 0 lost, [1-9]\d* tries failed, 0 faults/) });
  }, 180_000);
});
