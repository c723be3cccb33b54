import { parseArgs } from 'node:util';

export const MUTANTS = ['open-sister', 'no-row', 'wall-down', 'field-open'];

const USAGE = `Usage: npm run --silent matrix -- [--only OPERATION] [--mutant NAME] [--json FILE]
  --only OPERATION  operations whose name holds this, as "GET /api/filings/{filingId}"
  --mutant NAME     spoils the product or the rules first, one of ${MUTANTS.join(', ')}; it must then be caught
  --json FILE       writes what was found as JSON as well`;

/** A command line that cannot be followed; the message is for people and ends with the usage. */
export class UsageError extends Error {
  name = 'UsageError';
}

/** @throws UsageError */
export function readOptions(args) {
  try {
    const text = { type: 'string' };
    const { values: { only = '', mutant, json } } = parseArgs({ args, options: { only: text, mutant: text, json: text } });
    if (mutant !== undefined && !MUTANTS.includes(mutant)) throw new Error(`--mutant must be one of ${MUTANTS.join(', ')}, got "${mutant}".`);
    return { only, mutant, json };
  } catch (error) {
    throw new UsageError(`${error.message}\n${USAGE}`);
  }
}
