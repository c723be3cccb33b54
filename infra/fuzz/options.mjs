import { parseArgs } from 'node:util';

const CONTEST = 'GET /api/contests/{contestId}';
/** What spoils the product, the words of the fault by which it must be found out, and the operation that shows it. */
export const MUTANTS = {
  'undocumented-status': { fault: /^402 is not documented$/u, only: 'POST /api/account/confirmations' },
  'odd-value-fails': { fault: /^answered 500$/u, only: CONTEST },
  'seldom-fails': { fault: /^answered 500$/u, only: CONTEST },
  'answer-breaks-schema': { fault: /^200 is not as documented: .*seats/u, only: CONTEST },
  'invalid-field-accepted': { fault: /^invalid input was accepted with 2\d\d: a field more$/u, only: 'POST /api/notices/mail' },
};
const NAMES = Object.keys(MUTANTS);
/** Each mutant shows itself among so many inputs of its operation. */
export const EACH_OF_MUTANTS = 250;

const USAGE = `Usage: npm run --silent fuzz -- [--each N] [--chains N] [--seed N] [--only OPERATION] [--seconds N] [--mutant NAME | --mutants] [--json FILE]
  --each N          valid inputs for each operation, and as many invalid ones; 1000 when left out
  --chains N        stateful chains; half of --each when left out
  --seed N          chooses the inputs; another one each time when left out
  --only OPERATION  one operation, as "POST /api/filings"
  --seconds N       ends early: no operation is begun anew after so many seconds, and what was left out is told
  --mutant NAME     spoils the product first, one of ${NAMES.join(', ')}; it must then be caught
  --mutants         every mutant, one after the other, each on the operation that shows it
  --json FILE       writes what was done and found as JSON as well`;

/** A command line that cannot be followed; the message is for people and ends with the usage. */
export class UsageError extends Error {
  name = 'UsageError';
}

/** @throws UsageError */
export function readOptions(args) {
  try {
    const text = { type: 'string' };
    const { values } = parseArgs({ args, options: { each: text, chains: text, seed: text, only: text, seconds: text, mutant: text, mutants: { type: 'boolean' }, json: text } });
    const count = (name, otherwise, [least, most]) => {
      const value = Number(values[name] ?? otherwise);
      if (!Number.isInteger(value) || value < least || value > most) throw new Error(`--${name} must be a whole number from ${least} to ${most}, got "${values[name]}".`);
      return value;
    };
    if (values.mutant !== undefined && !NAMES.includes(values.mutant)) throw new Error(`--mutant must be one of ${NAMES.join(', ')}, got "${values.mutant}".`);
    if (values.mutants && (values.mutant ?? values.only) !== undefined) throw new Error('--mutants goes with neither --mutant nor --only.');
    const each = count('each', values.mutants ? EACH_OF_MUTANTS : 1_000, [1, 1_000_000]);
    return {
      each, chains: count('chains', values.only === undefined && !values.mutants ? Math.ceil(each / 2) : 0, [0, 1_000_000]), seed: count('seed', Math.floor(Math.random() * 2 ** 31), [0, 2 ** 31]),
      only: values.only, seconds: count('seconds', 86_400, [1, 86_400]), mutant: values.mutant, mutants: values.mutants, json: values.json,
    };
  } catch (error) {
    throw new UsageError(`${error.message}\n${USAGE}`);
  }
}
