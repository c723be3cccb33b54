import { readFile } from 'node:fs/promises';
import { runCase } from './run-case.js';

interface Tally {
  passed: number;
  failed: number;
}

async function casesOf(file: string): Promise<readonly unknown[]> {
  const text = await readFile(file, 'utf8');
  const cases: unknown = JSON.parse(text.replace(/^\uFEFF/u, ''));
  if (!Array.isArray(cases)) throw new Error('not a list of cases');
  return cases;
}

function runAll(cases: readonly unknown[], tally: Tally): void {
  for (const entry of cases) {
    const { id, passed, expected, got } = runCase(entry);
    tally[passed ? 'passed' : 'failed'] += 1;
    if (!passed) console.log(`FAIL ${id}: expected ${JSON.stringify(expected)} got ${JSON.stringify(got)}`);
  }
}

/**
 * Runs the cases of the files in their order, prints one line for each that fails and the sum last. A file that is not
 * named or cannot be read counts as one failure. Gives the exit code: 0 only when nothing failed.
 */
export async function main(files: readonly string[]): Promise<number> {
  const tally: Tally = { passed: 0, failed: 0 };
  if (files.length === 0) {
    tally.failed += 1;
    console.log('FAIL: name at least one file of cases');
  }
  for (const file of files) {
    try {
      runAll(await casesOf(file), tally);
    } catch (fault) {
      tally.failed += 1;
      console.log(`FAIL ${file}: cannot be read: ${fault instanceof Error ? fault.message : String(fault)}`);
    }
  }
  console.log(`conformance: ${tally.passed} passed, ${tally.failed} failed`);
  return tally.failed === 0 ? 0 : 1;
}
