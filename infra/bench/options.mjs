import { parseArgs } from 'node:util';

export const SECTIONS = ['replay', 'statistics', 'register', 'queue', 'phone', 'submit', 'surge', 'rules', 'start', 'memory', 'sweep'];
/** What can be taken away, and the sections that must then end with a broken limit. */
export const BREAKS = { tallies: ['statistics'], indexes: ['register'], queue: ['queue'], submit: ['submit'], surge: ['surge'], rules: ['rules'], start: ['start'], memory: ['memory'] };
/** Those of a short run: each in seconds, on databases of its own. */
export const SHORT = ['submit', 'surge', 'rules', 'queue', 'memory', 'start'];

const USAGE = `Usage: npm run --silent bench -- [--only SECTION] [--scale N] [--json FILE] [--keep DIR] [--break WHAT] [--minutes N] [--short]
  --only SECTION  one of ${SECTIONS.join(', ')}; may be given more than once; all of them when left out
  --scale N       filings of the large election; 500000 when left out
  --json FILE     writes every figure as JSON as well
  --keep DIR      keeps the databases in a folder and uses them again the next time
  --break WHAT    spoils ${Object.keys(BREAKS).join(', ')} first; the limits of that section must then be broken
  --minutes N     how long the memory is watched; 30 when left out
  --short         small sizes of ${SHORT.join(', ')}: judges ratios and correctness, no seconds`;

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
        only: { type: 'string', multiple: true }, scale: { type: 'string' }, json: { type: 'string' }, keep: { type: 'string' }, break: { type: 'string' }, minutes: { type: 'string' }, short: { type: 'boolean' },
      },
    });
    const { short = false } = values;
    const sections = values.only ?? (short ? SHORT : SECTIONS);
    const minutes = values.minutes === undefined ? undefined : Number(values.minutes);
    const scale = Number(values.scale ?? 500_000);
    const unknown = sections.find((section) => !SECTIONS.includes(section));
    if (unknown) throw new Error(`--only must be ${SECTIONS.join(', ')}, got "${unknown}".`);
    if (!Number.isInteger(scale) || scale < SMALLEST_SCALE) throw new Error(`--scale must be a whole number from ${SMALLEST_SCALE}, got "${values.scale}".`);
    if (values.break !== undefined && !(values.break in BREAKS)) throw new Error(`--break must be one of ${Object.keys(BREAKS).join(', ')}, got "${values.break}".`);
    if (minutes !== undefined && !(minutes > 0)) throw new Error(`--minutes must be a number above 0, got "${values.minutes}".`);
    const long = short && sections.find((section) => !SHORT.includes(section));
    if (long) throw new Error(`--short has ${SHORT.join(', ')}, not "${long}".`);
    if (values.break !== undefined && values.keep !== undefined) throw new Error('--break spoils its databases, so they cannot be kept.');
    return { sections, scale, json: values.json, keep: values.keep, taken: values.break, minutes, short };
  } catch (error) {
    throw new UsageError(`${error.message}\n${USAGE}`);
  }
}
