import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { auditRecord } from './audit-record.mjs';
import { enlarge } from './enlarge.mjs';
import { makeRecord, signingOf } from './record.mjs';

/*
 * How long an audit takes of a record of a hundred thousand events, or --events N: on the clock, and of this processor's time.
 *
 *   npm run --silent audit:pace -- [--events N]
 *
 * Ends with 1 when it takes longer than ten seconds for each hundred thousand, or finds something wrong.
 */
const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const LIMIT_SECONDS = 10;
const EVENTS = 100_000;

const { values } = parseArgs({ options: { events: { type: 'string', default: String(EVENTS) } } });
const parts = await Promise.all(['contract/store-under-test', 'nominations', 'persons', 'filings-of-all-kinds'].map((part) => import(pathToFileURL(join(root, `libs/testing/dist/${part}.js`)).href)));
const loaded = await parts[0].loadedPostgres();
const client = new pg.Client({ connectionString: loaded.url });
await client.connect();
try {
  await makeRecord(loaded.owner, Object.assign({}, ...parts));
  await enlarge(client, loaded.owner, { events: Number(values.events), signing: signingOf(60 * 24) });
  await client.query('VACUUM ANALYZE');
  await client.query('SET jit = off');
  const begun = { clock: performance.now(), cpu: process.cpuUsage() };
  const { looked, faults } = await auditRecord(client);
  const { user, system } = process.cpuUsage(begun.cpu);
  const [clock, processor] = [(performance.now() - begun.clock) / 1_000, (user + system) / 1_000_000];
  const limit = (LIMIT_SECONDS * looked.events) / EVENTS;
  for (const fault of faults.slice(0, 5)) console.log(`WRONG: ${fault}`);
  console.log(`audit: ${looked.events} events in ${looked.chains} chains, ${looked.receipts} receipts and ${looked.entries} entries of the log in ${clock.toFixed(1)} s, ${processor.toFixed(1)} s of them of the processor; limit ${limit.toFixed(1)} s`);
  process.exitCode = faults.length === 0 && clock <= limit ? 0 : 1;
} finally {
  await client.end();
  await loaded.stop();
}
