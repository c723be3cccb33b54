import { setMaxListeners } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { openClient } from '../bench/databases.mjs';
import { CLERK, openAccounts, openClerk } from './accounts.mjs';
import { chanceOf } from './chance.mjs';
import { strike } from './chaos.mjs';
import { handAllIn } from './clients.mjs';
import { callElection, prepareDrafts } from './drafts.mjs';
import { closingAfter, momentsOf } from './schedule.mjs';
import { Stage } from './stage.mjs';
import { judge, longestStall } from './verdicts.mjs';

const MINUTE_MS = 60_000;
/** What the workers may take, once nothing is broken any more, to do what was left undone. */
const EFFECTS_LIMIT_MS = 120_000;
/** Preparing takes about so long. */
const PREPARED_AFTER_MS = { once: 40_000, perDraft: 4 };

const SPOILED_IN_DATABASE = {
  'asynchronous-commit': [`ALTER DATABASE tirkeu SET synchronous_commit = off`, `ALTER SYSTEM SET wal_writer_delay = '10s'`, 'SELECT pg_reload_conf()'],
  'no-outbox': [
    'CREATE FUNCTION forget() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN CASE WHEN random() < 0.01 THEN NULL ELSE NEW END; END $$',
    'CREATE TRIGGER forget BEFORE INSERT ON outbox FOR EACH ROW EXECUTE FUNCTION forget()',
  ],
};

/** One run: prepares, strikes while people hand in, waits for calm, and holds what people were told against what is kept. */
export async function torture({ root, folder, options, until, say }) {
  const stage = new Stage({ root, folder, mutant: options.mutant, until });
  try {
    const prepared = await prepare(stage, options, say);
    const fought = await fight(stage, prepared, options, { until, say });
    say('Waiting until the workers have done what was left …');
    await untilCalm(stage, until);
    const kept = await readKept(stage.postgres.url);
    return { ...judge(fought.handed, kept, prepared.closesAt), ...fought.struck, stallMs: fought.stallMs, stallFromMs: fought.stallFromMs, attempts: fought.attempts };
  } finally {
    await stage.close();
  }
}

async function prepare(stage, { submissions, seconds, mutant }, say) {
  say('Preparing the database …');
  const url = await stage.openDatabase();
  const now = Date.now();
  const ready = now + PREPARED_AFTER_MS.once + submissions * PREPARED_AFTER_MS.perDraft + closingAfter(seconds) * 1000;
  const closesAt = Math.ceil(ready / MINUTE_MS) * MINUTE_MS;
  await callElection(url, { closesAt, secret: stage.secret, now });
  const accounts = await openAccounts(url, now);
  const { drafts, commissions } = await prepareDrafts(url, { count: submissions, accounts, secret: stage.secret, now });
  await openClerk(url, commissions, now);
  await spoil(url, mutant);
  say(`  ${drafts.length} drafts of ${commissions.length} commissions`);
  say(`Starting an edge, two APIs, two workers and Redis${stage.disk ? '' : '; this user may mount nothing, so no disk will be filled'} …`);
  await stage.openPrograms();
  return { drafts, closesAt };
}

async function spoil(url, mutant) {
  const client = await openClient(url);
  try {
    await client.query('ANALYZE');
    // Drafts are written over weeks: what was prepared in one minute is not what a crash of the last hour has to write once more.
    await client.query('CHECKPOINT');
    for (const statement of SPOILED_IN_DATABASE[mutant] ?? []) await client.query(statement);
  } finally {
    await client.end();
  }
}

async function fight(stage, { drafts, closesAt }, { submissions, kills, seconds, seed }, { until, say }) {
  const begun = closesAt - closingAfter(seconds) * 1000;
  const wait = begun - Date.now();
  if (wait < 0) throw new Error(`Preparing took ${-wait} ms longer than there was time before nomination closes.`);
  say(`Beginning in ${(wait / 1000).toFixed(0)} s, so that nomination closes at a whole minute; seed ${seed} …`);
  await pause(wait, undefined, { signal: until });
  const chance = chanceOf(seed);
  // Everybody who waits for their moment listens.
  setMaxListeners(0, until);
  const answers = [];
  const [handed, struck] = await Promise.all([
    handAllIn({ drafts, moments: momentsOf(submissions, seconds), begun, origin: stage.origin, chance: chanceOf(seed + 1), until, onAnswer: () => answers.push(Date.now()) }),
    strike({ stage, kills, seconds, begun, chance, until, say }),
  ]);
  await stage.databaseUp;
  const stall = longestStall(answers);
  return { handed, struck, stallMs: stall?.ms ?? 0, stallFromMs: (stall?.from ?? begun) - begun, attempts: handed.reduce((sum, { attempts }) => sum + attempts.length, 0) };
}

/** Until every effect is done, or nobody gets on any more. */
async function untilCalm(stage, until) {
  const limit = Date.now() + EFFECTS_LIMIT_MS;
  const client = await openClient(stage.postgres.url);
  try {
    while (Date.now() < limit) {
      until.throwIfAborted();
      const { rows: [{ waiting }] } = await client.query('SELECT count(*)::integer AS waiting FROM outbox WHERE done_at IS NULL');
      if (waiting === 0) return;
      await pause(500);
    }
  } finally {
    await client.end();
  }
}

async function readKept(url) {
  const client = await openClient(url);
  try {
    const { rows } = await client.query(`
      SELECT e.stream_id AS "filingId", json_agg(json_build_object('type', e.type, 'receivedAt', e.received_at, 'hash', e.hash) ORDER BY e.version) AS submissions,
        (SELECT count(*)::integer FROM notice n WHERE n.filing_id = e.stream_id AND n.account_id = $1) AS notices
      FROM event e WHERE e.type IN ('FilingSubmitted', 'FilingReceivedLate') GROUP BY e.stream_id`, [CLERK]);
    return new Map(rows.map((row) => [row.filingId, row]));
  } finally {
    await client.end();
  }
}
