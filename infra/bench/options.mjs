import { parseArgs } from 'node:util';

export const SECTIONS = ['replay', 'statistics', 'register', 'queue', 'phone'];
export const BREAKS = ['tallies', 'indexes'];

const USAGE = `Usage: npm run --silent bench -- [--only SECTION] [--scale N] [--json FILE] [--keep DIR] [--break WHAT]
  --only SECTION  one of ${SECTIONS.join(', ')}; may be given more than once; all of them when left out
  --scale N       filings of the large election; 500000 when left out
  --json FILE     writes every figure as JSON as well
  --keep DIR      keeps the databases in a folder and uses them again the next time
  --break WHAT    takes ${BREAKS.join(' or ')} away first; the limits must then be broken`;

/** A command line that cannot be followed; the message is for people and ends with the usage. */
export class UsageError extends Error {
  name = 'UsageError';
}

/** The smallest election that is worth a comparison with that of the replay. */
const SMALLEST_SCALE = 20_000;

/** @throws UsageError */
export function readOptions(args) {
  try {
    const { values } = parseArgs({
      args, options: {
        only: { type: 'string', multiple: true }, scale: { type: 'string' }, json: { type: 'string' }, keep: { type: 'string' }, break: { type: 'string' },
      },
    });
    const sections = values.only ?? SECTIONS;
    const scale = Number(values.scale ?? 500_000);
    const unknown = sections.find((section) => !SECTIONS.includes(section));
    if (unknown) throw new Error(`--only must be ${SECTIONS.join(', ')}, got "${unknown}".`);
    if (!Number.isInteger(scale) || scale < SMALLEST_SCALE) throw new Error(`--scale must be a whole number from ${SMALLEST_SCALE}, got "${values.scale}".`);
    if (values.break !== undefined && !BREAKS.includes(values.break)) throw new Error(`--break must be ${BREAKS.join(' or ')}, got "${values.break}".`);
    if (values.break !== undefined && values.keep !== undefined) throw new Error('--break spoils its databases, so they cannot be kept.');
    return { sections, scale, json: values.json, keep: values.keep, taken: values.break };
  } catch (error) {
    throw new UsageError(`${error.message}\n${USAGE}`);
  }
}
