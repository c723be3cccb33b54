import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { compareTables, type Comparison } from '../tables/compare-tables.js';
import { InconsistentTables } from '../tables/fault.js';
import { formatComparison } from '../tables/format-comparison.js';
import { figuresOf } from '../tables/read-figures.js';
import { readTables } from '../tables/read-tables.js';
import { recompute } from './recompute.js';
import { ForeignFilings, replayCampaign, type Replayed } from './replay.js';

const USAGE = `Usage: npm run --silent campaign -- replay [--tables DIR] [--json FILE] [--seed N] [--load]
  --tables DIR  published tables of one campaign; the shipped ones of 2023 when left out
  --json FILE   writes the comparison as JSON as well
  --seed N      other people, other districts, the same figures; 1 when left out
  --load        plays into the installation of DATABASE_URL or DATA_DIR instead of a database that is thrown away`;

export interface ReplayCommand {
  readonly tables: string | undefined;
  readonly json: string | undefined;
  readonly seed: number;
  readonly load: boolean;
}

/** A command line that cannot be followed; the message is for people and ends with the usage. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** @throws UsageError */
export function readCommand(args: readonly string[]): ReplayCommand {
  try {
    const { values, positionals } = parseArgs({
      args: [...args], allowPositionals: true,
      options: { tables: { type: 'string' }, json: { type: 'string' }, seed: { type: 'string' }, load: { type: 'boolean' } },
    });
    if (positionals.length !== 1 || positionals[0] !== 'replay') throw new Error('The command is "replay".');
    const seed = Number(values.seed ?? 1);
    if (!Number.isInteger(seed) || seed < 0) throw new Error(`--seed must be a whole number, got "${values.seed}".`);
    return { tables: values.tables, json: values.json, seed, load: values.load ?? false };
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  }
}

interface Place {
  readonly databaseUrl: string;
  readonly secret: string;
  readonly print: (text: string) => void;
  /** For what is no result: how far the replay has come. */
  readonly say: (line: string) => void;
}

/**
 * Replays the campaign of some tables and compares what the product counts with what was published. Gives the exit
 * code: 0 without differences, 1 with some, 2 when the tables contradict themselves or the database holds other filings.
 */
export async function replay({ tables: folder, json, seed }: ReplayCommand, { databaseUrl, secret, print, say }: Place): Promise<number> {
  try {
    const tables = readTables(folder);
    const figures = figuresOf(tables);
    const replayed = await replayCampaign({ databaseUrl, secret, figures, seed, workers: 2, onProgress: progress(say) });
    const comparison = compareTables(figures, tables, await recompute(databaseUrl, replayed.electionId));
    print(report(replayed, comparison));
    if (json) await writeFile(json, `${JSON.stringify({ ...comparison, allocations: replayed.plan.allocations, filings: replayed.filings, actions: replayed.actions }, null, 2)}\n`);
    return comparison.differences === 0 ? 0 : 1;
  } catch (error) {
    if (!(error instanceof InconsistentTables || error instanceof ForeignFilings)) throw error;
    print(error.message);
    return 2;
  }
}

function progress(say: (line: string) => void): (played: { readonly filings: number; readonly of: number }) => void {
  let told = 0;
  return ({ filings, of }) => {
    const tenth = Math.floor((10 * filings) / of);
    if (tenth > told) say(`  ${filings} of ${of} filings`);
    told = Math.max(told, tenth);
  };
}

function report({ plan, filings, actions, seconds }: Replayed, comparison: Comparison): string {
  const persons = plan.nominations.length + plan.lists.reduce((sum, { persons: { length } }) => sum + length, 0);
  const played = filings === 0
    ? `The campaign was in the database already: ${persons} persons.`
    : `Played ${persons} persons in ${filings} filings with ${actions} actions at the desk in ${seconds.toFixed(1)} s.`;
  const [last, ...table] = formatComparison(comparison).split('\n').reverse();
  return [played, '', ...table.reverse(), 'Not published, and spread so:', ...plan.allocations.map((line) => `  - ${line}`), '', last].join('\n');
}
