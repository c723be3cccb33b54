import { readFile } from 'node:fs/promises';
import { runCase } from './run-case.js';

interface Tally {
  passed: number;
  failed: number;
}

async function casesOf(file: string): Promise<readonly unknown[]> {
  const cases: unknown = JSON.parse(await readFile(file, 'utf8'));
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
 * Runs the cases of the files in their order, prints one line for each that fails and the sum last. Gives the exit
 * code: 0 only when there was a file, every file could be read and every case passed.
 */
export async function main(files: readonly string[]): Promise<number> {
  const tally: Tally = { passed: 0, failed: 0 };
  if (files.length === 0) console.log('FAIL: name at least one file of cases');
  let readable = files.length > 0;
  for (const file of files) {
    try {
      runAll(await casesOf(file), tally);
    } catch (fault) {
      readable = false;
      console.log(`FAIL ${file}: cannot be read: ${fault instanceof Error ? fault.message : String(fault)}`);
    }
  }
  console.log(`conformance: ${tally.passed} passed, ${tally.failed} failed`);
  return readable && tally.failed === 0 ? 0 : 1;
}
