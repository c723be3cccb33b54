import { parseArgs } from 'node:util';

export const MUTANTS = ['acknowledge-before-commit', 'asynchronous-commit', 'no-outbox', 'stamp-at-commit'];

const USAGE = `Usage: npm run --silent torture -- [--submissions N] [--kills N] [--seconds N] [--seed N] [--mutant NAME] [--json FILE]
  --submissions N  how many drafts are handed in; 10000 when left out
  --kills N        processes ended by force meanwhile; 25 when left out
  --seconds N      over which both are spread; 120 when left out
  --seed N         chooses what is killed when; another one each time when left out
  --mutant NAME    spoils the product first, one of ${MUTANTS.join(', ')}; it must then be caught
  --json FILE      writes what was done and found as JSON as well`;

/** A command line that cannot be followed; the message is for people and ends with the usage. */
export class UsageError extends Error {
  name = 'UsageError';
}

/** @throws UsageError */
export function readOptions(args) {
  try {
    const { values } = parseArgs({
      args, options: { submissions: { type: 'string' }, kills: { type: 'string' }, seconds: { type: 'string' }, seed: { type: 'string' }, mutant: { type: 'string' }, json: { type: 'string' } },
    });
    const count = (name, otherwise, [least, most]) => {
      const value = Number(values[name] ?? otherwise);
      if (!Number.isInteger(value) || value < least || value > most) throw new Error(`--${name} must be a whole number from ${least} to ${most}, got "${values[name]}".`);
      return value;
    };
    if (values.mutant !== undefined && !MUTANTS.includes(values.mutant)) throw new Error(`--mutant must be one of ${MUTANTS.join(', ')}, got "${values.mutant}".`);
    return {
      submissions: count('submissions', 10_000, [20, 100_000]), kills: count('kills', 25, [0, 1_000]), seconds: count('seconds', 120, [10, 3_600]),
      seed: count('seed', Math.floor(Math.random() * 2 ** 31), [0, 2 ** 31]), mutant: values.mutant, json: values.json,
    };
  } catch (error) {
    throw new UsageError(`${error.message}\n${USAGE}`);
  }
}
