import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Papers } from './papers.js';

let folder = '';
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'tirkeu-papers-')); });
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Long enough for a busy machine to reach the other limits first. */
const AMPLE = 120;

/** What is said of a paper when whoever looks it over does this instead, for so many seconds at most. */
async function verdictWhile(program: string, seconds: number): Promise<string | undefined> {
  const file = join(folder, 'worker.mjs');
  writeFileSync(file, `process.on('message', () => { ${program} });`);
  const papers = new Papers({ processes: 1, program: file, seconds });
  try {
    return (await papers.ask({ kind: 'inspect', path: join(folder, 'paper.pdf'), mediaType: 'application/pdf' })).fault;
  } finally {
    await papers.close();
  }
}

describe('a paper that is looked over for too long', () => {
  it('is to be sent again when it only waited, for then the machine was busy', async () => {
    expect(await verdictWhile('setTimeout(() => undefined, 60_000);', 2)).toBe('file-failed');
  });

  it('is too much when it takes more memory than a paper may', async () => {
    expect(await verdictWhile(`const held = []; setInterval(() => held.push(Buffer.alloc(200 * 1024 * 1024, 1)), 10);`, AMPLE)).toBe('file-too-complex');
  }, AMPLE * 1_000);

  it('is too much when it takes its process down', async () => {
    expect(await verdictWhile('process.exit(1);', AMPLE)).toBe('file-too-complex');
  }, AMPLE * 1_000);
});
