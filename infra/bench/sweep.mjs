import { loadMap } from '@tirkeu/campaign';
import { createDesk, keyPersonsBy } from '@tirkeu/desk';
import { instant } from '@tirkeu/domain';
import { PostgresStore, dataSourceOptions, findContests, findDueMoments, loadMapTables } from '@tirkeu/persistence';
import { getRulebook } from '@tirkeu/rulebooks';
import { DataSource } from 'typeorm';
import { sweep } from '../../apps/worker/dist/deadlines/sweep.js';
import { openClient } from './databases.mjs';
import { percentile } from './measure.mjs';
import { callElection, electionUnderWay } from './under-way.mjs';

const SECRET = 'a secret for measurements, 32 characters';
const LANES = 4;
const ROUNDS = 5;
const QUIET_MS = 3_000;

/**
 * As many filings as asked for, all to be decided by one moment, one in four with time to mend until that same moment, in all
 * contests in turn. Written by SQL: a sweep reads neither events nor what a filing says. $1 the election, $2 how many, $3 the moment.
 */
const FILINGS = `
  INSERT INTO filing (id, election_id, contest_id, commission_id, route, applicant_id, opened_at, status, search_key, checks_met, checks_of, checks_to_look_at, submitted_at, decide_by, cure_by,
    gaps, grounds, reversed_grounds, state, version, hash, maslikhat_id, region_id, locality_id, district)
  SELECT 'swept-' || n, $1, c.id, c.commission_id, 'self', 'swept', $3::timestamptz - interval '10 days', CASE WHEN n % 4 = 0 THEN 'awaiting-cure' ELSE 'in-examination' END, '', 0, 0, 0,
    $3::timestamptz - interval '10 days', $3, CASE WHEN n % 4 = 0 THEN $3::timestamptz END, '{}', '{}', '{}', '{}', 1, '', c.maslikhat_id, c.region_id, c.locality_id, c.district
  FROM generate_series(0, $2::integer - 1) AS n
  JOIN (SELECT *, row_number() OVER (ORDER BY id) - 1 AS place FROM contest WHERE election_id = $1) c ON c.place = n % (SELECT count(*) FROM contest WHERE election_id = $1)`;
const DUES = `
  INSERT INTO due (stream_kind, stream_id, election_id, commission_id, kind, subject, at)
  SELECT 'filing', f.id, f.election_id, f.commission_id, d.kind, f.id, d.at
  FROM filing f CROSS JOIN LATERAL (VALUES ('decide-by', f.decide_by), ('cure-by', f.cure_by)) AS d(kind, at) WHERE f.election_id = $1 AND f.id LIKE 'swept-%' AND d.at IS NOT NULL`;

async function loadMapInto(url) {
  const owner = new DataSource(dataSourceOptions(url, { poolSize: 1, role: 'owner' }));
  await owner.initialize();
  try {
    await loadMapTables(owner, loadMap());
  } finally {
    await owner.destroy();
  }
}

async function prepare(url, filings, say) {
  const election = electionUnderWay(Date.now());
  const { electionId } = election.call;
  const client = await openClient(url);
  try {
    await client.query(`SET timezone = 'UTC'`);
    const { rowCount } = await client.query('SELECT FROM election WHERE id = $1', [electionId]);
    if (rowCount === 0) {
      await loadMapInto(url);
      await callElection(url, election, SECRET);
    }
    const { rows: [{ at }] } = await client.query(`SELECT max(at) AS at FROM due WHERE election_id = $1 AND kind = 'registration-closes'`, [electionId]);
    await client.query(`UPDATE due SET announced_at = NULL, at = $2 WHERE election_id = $1 AND kind = 'registration-closes'`, [electionId, at]);
    await client.query(FILINGS, [electionId, filings, at]);
    const { rowCount: dues } = await client.query(DUES, [electionId]);
    await client.query('VACUUM (ANALYZE) due');
    await client.query('VACUUM (ANALYZE) filing');
    say(`  ${filings} filings with ${dues} dues, all at ${at.toISOString()}`);
    return { electionId, at: instant(at.toISOString()), dues };
  } finally {
    await client.end();
  }
}

let serial = 0;

/** A steady stream of actions of candidates in some lanes, as long as some work lasts: the time that each took, in milliseconds, and how long it all was. */
async function actBeside(desk, contests, at, work) {
  const times = [];
  let over = false;
  const lane = async () => {
    while (!over) {
      const number = (serial += 1);
      const began = performance.now();
      const result = await desk.open({
        actionId: `beside-${number}`, contestId: contests[(number * 31) % contests.length].id, receivedAt: at,
        actor: { accountId: `beside-${number}`, role: 'candidate', name: 'Beside', commissionIds: [] }, action: { type: 'open', filingId: `beside-${number}`, route: 'self', nominator: null },
      });
      if (!result.ok) throw new Error(result.error.code);
      times.push(performance.now() - began);
    }
  };
  const lanes = Array.from({ length: LANES }, lane);
  const began = performance.now();
  try {
    await work();
  } finally {
    over = true;
  }
  await Promise.all(lanes);
  return { times, ms: performance.now() - began };
}

const summaryOf = (parts) => {
  const times = parts.flatMap((part) => part.times);
  return { perSecond: times.length / parts.reduce((sum, { ms }) => sum + ms, 0) * 1_000, p50: percentile(times, 0.5), p95: percentile(times, 0.95) };
};

const wait = (ms, until) => new Promise((resolve, reject) => {
  const timer = setTimeout(resolve, ms);
  until.addEventListener('abort', () => { clearTimeout(timer); reject(until.reason); }, { once: true });
});

/**
 * One sweep over `filings` filings that are all due at the same moment, with candidates acting beside it in four lanes as fast as they
 * can; then some more over the same, since one is over too soon to compare anything by. `url` is a database with the schema of the
 * product, which is changed. Seconds of the first sweep; how many dues there were, how many of them something was told of, and in how few
 * announcements; actions a second and their milliseconds, of all rounds, without a sweep and beside one; by how much a sweep delays them.
 */
export async function measureSweep({ url, say, until, filings = 500_000 }) {
  const { electionId, at, dues } = await prepare(url, filings, say);
  const database = new DataSource(dataSourceOptions(url, { poolSize: LANES + 4, role: 'app', secret: SECRET }));
  await database.initialize();
  try {
    const clock = { now: () => instant(new Date(Date.parse(at) + 1_000).toISOString()) };
    const desk = createDesk({ store: new PostgresStore(database), clock, rulebookOf: getRulebook, personKey: keyPersonsBy(SECRET) });
    const early = instant(new Date(Date.parse(at) - 11 * 86_400_000).toISOString());
    const contests = await findContests(database, { electionId, form: 'single-member' });
    const first = { told: 0, seconds: 0 };
    const [quiet, beside] = [[], []];
    for (let round = 0; round < ROUNDS; round++) {
      quiet.push(await actBeside(desk, contests, early, () => wait(QUIET_MS, until)));
      if (round > 0) await database.query('DELETE FROM told_moment WHERE election_id = $1', [electionId]);
      beside.push(await actBeside(desk, contests, early, async () => {
        const began = performance.now();
        const told = await sweep({ database, desk, clock, rulebookOf: getRulebook });
        if (round === 0) Object.assign(first, { told, seconds: (performance.now() - began) / 1_000 });
      }));
      say(`  round ${round + 1}: ${summaryOf(quiet.slice(-1)).perSecond.toFixed(0)} actions a second, ${summaryOf(beside.slice(-1)).perSecond.toFixed(0)} beside a sweep of ${(beside.at(-1).ms / 1_000).toFixed(1)} s`);
    }
    const left = await findDueMoments(database, clock.now());
    if (left.length > 0) throw new Error(`The sweep has left ${left.length} moments.`);
    const [{ announcements }] = await database.query(`SELECT jsonb_array_length(state -> 'announcements')::integer AS announcements FROM election WHERE id = $1`, [electionId]);
    const [without, during] = [summaryOf(quiet), summaryOf(beside)];
    return { filings, dues, ...first, announcements, quiet: without, beside: during, delay: without.perSecond / during.perSecond - 1 };
  } finally {
    await database.destroy();
  }
}
