import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { findBases, keepBase } from './bases.mjs';
import { carryWal } from './carry-wal.mjs';
import { noteHeads } from './heads.mjs';
import { findUnkept, keepPapers } from './papers.mjs';
import { prune } from './prune.mjs';

const HOUR_MS = 3_600_000;

/**
 * Keeps the vault fresh until it is told to stop: carries the log, copies papers, notes the ends of the chains, and once a day takes a
 * base and prunes. What fails is told and tried again in the next round; one part that fails does not hold up the others.
 */
export async function watch({ url, baseUrl, vault, spool, papers, everySeconds, baseHours, keepDays, until, log }) {
  const state = { heads: new Map(), since: undefined, wholeAt: 0 };
  while (!until.aborted) {
    const round = { url, baseUrl, vault, spool, papers, baseHours, keepDays, log, state };
    await attempt('the log', log, () => carry(round));
    await attempt('papers and chains', log, () => withClient(url, (client) => follow(client, round)));
    await attempt('the base', log, () => renewBase(round));
    await pause(everySeconds * 1000, undefined, { signal: until }).catch(() => undefined);
  }
}

async function attempt(what, log, work) {
  try {
    await work();
  } catch (error) {
    log(`FAILED: ${what}: ${error.message}`);
  }
}

async function carry({ spool, vault, log }) {
  const carried = spool ? await carryWal(spool, vault) : 0;
  if (carried > 0) log(`${carried} pieces of the log`);
}

export async function withClient(url, work) {
  const client = new pg.Client({ connectionString: url, application_name: 'tirkeu backup', connectionTimeoutMillis: 10_000, statement_timeout: 60_000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** All papers once an hour, and else those of the last hour: a paper is known to others only when its row is, which may be a little later than it came. */
async function follow(client, { vault, papers, state, log }) {
  state.heads = await noteHeads(client, vault, state.heads);
  const begun = Date.now();
  if (begun - state.wholeAt > HOUR_MS) Object.assign(state, { since: undefined, wholeAt: begun });
  const rows = await findUnkept(client, vault, state.since);
  const { copied, failed } = await keepPapers(papers, vault, rows);
  for (const line of failed) log(`FAILED: ${line}`);
  if (failed.length === 0) state.since = new Date(begun - HOUR_MS).toISOString();
  if (copied > 0) log(`${copied} papers`);
}

async function renewBase({ baseUrl, vault, baseHours, keepDays, log }) {
  const newest = (await findBases(vault)).at(-1);
  if (newest && Date.now() - Date.parse(newest.endedAt) < baseHours * HOUR_MS) return;
  const { label } = await keepBase(vault, baseUrl);
  const taken = await prune(vault, { days: keepDays });
  log(`the base ${label}; ${taken.bases} bases and ${taken.segments} pieces of the log are older than ${keepDays} days and gone`);
}
