import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from '@jest/globals';

interface Judged {
  readonly name: string;
  readonly verdict: string;
  readonly isDangerous: boolean;
  readonly isBenign: boolean;
  readonly faults: readonly string[];
  readonly megabytes: number;
  readonly processorSeconds: number;
}

const folder = mkdtempSync(join(tmpdir(), 'tirkeu-judged-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const program = fileURLToPath(new URL('./run.mjs', import.meta.url));

/** Runs the corpus as `npm run corpus` does. */
async function judged(...options: readonly string[]): Promise<{ readonly results: readonly Judged[]; readonly passed: boolean }> {
  const json = join(folder, `${options.join('')}.json`);
  const passed = await promisify(execFile)(process.execPath, [program, '--built', '--json', json, ...options]).then(() => true, () => false);
  return { passed, results: JSON.parse(readFileSync(json, 'utf8')) as readonly Judged[] };
}

describe('the corpus', () => {
  it('lets nothing dangerous in, turns nothing honest away, and needs little', async () => {
    const { results, passed } = await judged('--short');
    expect(results.filter(({ faults }) => faults.length > 0)).toEqual([]);
    expect(results.filter(({ isDangerous }) => isDangerous).length).toBeGreaterThan(180);
    expect(results.filter(({ isBenign }) => isBenign).length).toBeGreaterThan(90);
    expect(results.filter(({ megabytes, processorSeconds }) => megabytes > 512 || processorSeconds > 10)).toEqual([]);
    expect(passed).toBe(true);
  }, 300_000);

  it('is judged alike with the antivirus itself, which finds its test file wherever it is packed', async () => {
    const { results, passed } = await judged('--real-clamd', '--only', 'infected,benign', '--short');
    expect(results.filter(({ faults }) => faults.length > 0)).toEqual([]);
    expect(results.filter(({ verdict }) => verdict === 'file-infected').length).toBeGreaterThanOrEqual(5);
    expect(passed).toBe(true);
  }, 300_000);

  it.each([
    ['no-object-walk', 'active', 'script-at-opening.plain.pdf'],
    ['original-shown', 'leaks', 'place-turned-1.jpg'],
    ['trust-extension', 'wrong-kinds', 'paper.pdf'],
  ])('finds out the mutant %s', async (mutant, family, name) => {
    const { results, passed } = await judged('--mutant', mutant, '--only', family, '--short', '--first');
    expect(passed).toBe(false);
    expect(results.filter(({ faults }) => faults.length > 0).map((result) => result.name)).toContain(name);
  }, 300_000);
});
