import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { unlessFresh } from '../scripts/build.mjs';
import { ensureInstalled, requireNode } from '../scripts/install.mjs';
import { runProgram } from '../scripts/run-program.mjs';

const USAGE = `npm run --silent audit:tamper -- [--count N] [--seed N] [--mutant no-checkpoint]

Tampers a thousand times, or --count times, with a record as somebody with every right in the database could, each time with a record
that is whole, and audits it. Exit code 0: all were found. With --mutant no-checkpoint the audit is given no checkpoint from elsewhere:
then it must miss some, and the exit code is 1.`;

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

function readCommand(args) {
  const { values } = parseArgs({ args, options: { count: { type: 'string', default: '1000' }, seed: { type: 'string', default: '1' }, mutant: { type: 'string' } } });
  const [count, seed] = [Number(values.count), Number(values.seed)];
  const isMutant = values.mutant === undefined || values.mutant === 'no-checkpoint';
  if (!Number.isInteger(count) || count < 1 || !Number.isInteger(seed) || !isMutant) throw new Error(USAGE);
  return { count, seed, hasCheckpoint: values.mutant === undefined };
}

async function build() {
  const { code, output } = await runProgram(process.execPath, [join(root, 'node_modules/tsgo/bin/tsc'), '-b', 'libs/testing'], { cwd: root, quiet: true });
  if (code !== 0) throw new Error(`The harness does not build:\n${output.trim()}`);
}

/** Every kind as often as every other, in an order that nobody chose. */
async function tamperAll(client, outside, { count, seed }) {
  const { auditRecord } = await import('./audit-record.mjs');
  const { TAMPERINGS, chanceOf, tampered } = await import('./tamperings.mjs');
  const clean = await auditRecord(client, { outside });
  if (clean.faults.length > 0) throw new Error(`A record that nobody touched is said to be wrong: ${clean.faults[0]}`);
  const kinds = Object.keys(TAMPERINGS);
  const tally = new Map(kinds.map((kind) => [kind, { done: 0, found: 0 }]));
  for (let place = 0; place < count; place++) {
    const kind = kinds[place % kinds.length];
    const { faults } = await tampered(client, kind, chanceOf(seed * 1_000_003 + place), (at) => auditRecord(at, { outside }));
    tally.get(kind).done += 1;
    if (faults.length > 0) tally.get(kind).found += 1;
    if ((place + 1) % 100 === 0) console.error(`${place + 1} of ${count}`);
  }
  return { tally, looked: clean.looked };
}

async function run() {
  const command = readCommand(process.argv.slice(2));
  requireNode();
  await ensureInstalled(root, { print: console.error });
  await unlessFresh(root, { name: 'tamper', sources: ['libs', 'tsconfig.base.json', 'package-lock.json'], outputs: ['libs/testing/dist/index.js'], build });
  // Not the whole of the tests' library, a part of which runs under the test runner alone.
  const parts = await Promise.all(['contract/store-under-test', 'nominations', 'persons', 'filings-of-all-kinds'].map((part) => import(pathToFileURL(join(root, `libs/testing/dist/${part}.js`)).href)));
  const play = Object.assign({}, ...parts);
  const loaded = await play.loadedPostgres();
  const { default: pg } = await import('pg');
  const { makeRecord } = await import('./record.mjs');
  const client = new pg.Client({ connectionString: loaded.url });
  try {
    const kept = await makeRecord(loaded.owner, play);
    await client.connect();
    const { tally, looked } = await tamperAll(client, command.hasCheckpoint ? kept : undefined, command);
    for (const [kind, { done, found }] of tally) console.log(`${found === done ? '  ' : '! '}${kind}: ${found} of ${done} found`);
    const found = [...tally.values()].reduce((sum, each) => sum + each.found, 0);
    console.log(`${found} of ${command.count} tamperings found in a record of ${looked.events} events, ${looked.receipts} receipts and ${looked.reads} reads.`);
    return found === command.count ? 0 : 1;
  } finally {
    await client.end();
    await loaded.stop();
  }
}

try {
  process.exitCode = await run();
} catch (error) {
  console.error(error.message);
  process.exitCode = 2;
}
