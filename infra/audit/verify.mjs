import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { unlessFresh } from '../scripts/build.mjs';
import { ensureInstalled, requireNode } from '../scripts/install.mjs';
import { runProgram } from '../scripts/run-program.mjs';
import { takeSecretFiles } from '../scripts/secret-files.mjs';

const USAGE = `npm run --silent audit:verify -- [--checkpoint FILE] [--key KEY] [--database URL] [--json]

  --checkpoint FILE  a checkpoint that was kept elsewhere, as /log/checkpoint gives it; without it a cut tail cannot be told
  --key KEY          the key of the log as you noted it, name+id+key; the keys that the database names when left out
  --database URL     DATABASE_URL, or the database of DATA_DIR when left out; a user who may read is enough

TIRKEU_SECRET        the secret of the installation, or TIRKEU_SECRET_FILE: with it what is sealed of people is opened too and held
                     against what was committed to; without it the commitments stand alone

Exit code 0: whole. 1: something is wrong, each in a line of its own.`;

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

class UsageError extends Error {
  name = 'UsageError';
}

const build = (lib) => async () => {
  const { code, output } = await runProgram(process.execPath, [join(root, 'node_modules/tsgo/bin/tsc'), '-b', lib], { cwd: root, quiet: true });
  if (code !== 0) throw new Error(`The verifier does not build:\n${output.trim()}`);
};

function readCommand(args) {
  try {
    const { values } = parseArgs({ args, options: { checkpoint: { type: 'string' }, key: { type: 'string' }, database: { type: 'string' }, json: { type: 'boolean' } } });
    return values;
  } catch (error) {
    throw new UsageError(`${error.message}\n${USAGE}`);
  }
}

function readOutside(file) {
  try {
    return file === undefined ? undefined : readFileSync(resolve(process.env.INIT_CWD ?? process.cwd(), file), 'utf8');
  } catch {
    throw new UsageError(`The checkpoint ${file} cannot be read.`);
  }
}

/** The database that was named, or the one of this installation; that is started when it does not run, and stopped again. */
async function openPlace(url) {
  if (url) return { url, close: async () => undefined };
  const { prepareDataDir, readSettings } = await import('../scripts/settings.mjs');
  const settings = readSettings(process.env, root);
  if (settings.databaseUrl) return { url: settings.databaseUrl, close: async () => undefined };
  prepareDataDir(settings.dataDir);
  const { ensurePostgres } = await import('../scripts/embedded-postgres.mjs');
  const { url: own, adopted, stop } = await ensurePostgres({ dataDir: join(settings.dataDir, 'postgres'), database: 'tirkeu' });
  return { url: own, close: adopted ? async () => undefined : stop };
}

/** Looks at one moment of the database, and can change nothing in it. */
async function look(url, { secret, ...options }) {
  const { default: pg } = await import('pg');
  const { auditRecord } = await import('./audit-record.mjs');
  const checkSeals = secret && (await import('./check-seals.mjs')).checkSeals;
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    await client.query('BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY');
    await client.query('SET LOCAL jit = off');
    const { looked, faults } = await auditRecord(client, options);
    return { looked: { ...looked, areSealsOpened: secret !== undefined }, faults: [...faults, ...(checkSeals ? await checkSeals(client, secret) : [])] };
  } finally {
    await client.end();
  }
}

function tell({ looked, faults }, seconds) {
  const { chains, events, receipts, reads, entries, checkpoints, waiting, isHeldAgainstOutside, areSealsOpened } = looked;
  console.log(`Looked at ${events} events in ${chains} chains, ${receipts} receipts, ${reads} reads, ${entries} entries of the log and ${checkpoints} checkpoints in ${seconds.toFixed(1)} s; ${waiting} events wait for the next checkpoint.`);
  if (!isHeldAgainstOutside) console.log('No checkpoint from elsewhere was given: a tail cut off, or a history rewritten as a whole, cannot be told so.');
  console.log(areSealsOpened ? 'What is sealed of people was opened and held against what was committed to.' : 'No secret was given: what is sealed of people was not opened, and the commitments stand alone.');
  for (const fault of faults) console.log(`WRONG: ${fault}`);
  console.log(faults.length === 0 ? 'Everything is as it was recorded.' : `${faults.length} things are wrong.`);
}

async function run() {
  const { checkpoint, key, database, json } = readCommand(process.argv.slice(2));
  const outside = readOutside(checkpoint);
  takeSecretFiles(process.env);
  const secret = process.env.TIRKEU_SECRET || undefined;
  requireNode();
  await ensureInstalled(root, { print: console.error });
  await unlessFresh(root, { name: 'audit', sources: ['libs/domain', 'libs/desk', 'tsconfig.base.json', 'package-lock.json'], outputs: ['libs/desk/dist/index.js'], build });
  const place = await openPlace(database);
  try {
    const begun = performance.now();
    const found = await look(place.url, { outside, keys: key === undefined ? undefined : [key], secret });
    if (json) console.log(JSON.stringify(found, null, 2)); else tell(found, (performance.now() - begun) / 1000);
    return found.faults.length === 0 ? 0 : 1;
  } finally {
    await place.close();
  }
}

try {
  process.exitCode = await run();
} catch (error) {
  console.error(error.message);
  process.exitCode = error.name === 'UsageError' || error.name === 'SettingError' ? 2 : 1;
}
