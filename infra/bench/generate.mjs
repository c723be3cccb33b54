import { electionOf2023, foldTallies } from '@tirkeu/persistence';
import { copyRows } from './copy-rows.mjs';
import { openClient } from './databases.mjs';
import { namePersons } from './persons.mjs';
import { callElection, electionUnderWay } from './under-way.mjs';

/**
 * Which filings there will be. Their places are those of the replay, as often as the size asks for; what a filing is and
 * how it ended comes, from the second time on, from another one of the same tier, so that in a large election everything
 * happens everywhere. A party has one list for a maslikhat, so lists are taken once. $1 the new election, $2 the replayed
 * one, $3 how many filings, $4 the time to move by, $5 this moment.
 */
const PLANNED = `
CREATE UNLOGGED TABLE planned AS
WITH played AS (
  SELECT f.id, f.contest_id, n.tier, n.form = 'party-list' AS listed, n.decided_at + $4::interval AS decided_at, coalesce(n.ended_at, n.decided_at) + $4::interval AS ended_at,
    n.grounds <> '{}' AS refused, row_number() OVER (PARTITION BY n.form = 'party-list' ORDER BY md5(f.id)) - 1 AS place,
    row_number() OVER (PARTITION BY n.form = 'party-list', n.tier ORDER BY md5(f.id)) - 1 AS rank, count(*) OVER (PARTITION BY n.form = 'party-list', n.tier) AS equals
  FROM filing f CROSS JOIN LATERAL (SELECT * FROM nominee WHERE filing_id = f.id LIMIT 1) AS n WHERE f.election_id = $2),
sizes AS (SELECT count(*) FILTER (WHERE listed) AS lists, count(*) FILTER (WHERE NOT listed) AS others FROM played),
places AS (
  SELECT p.*, turn, s.others * turn + p.place AS number
  FROM sizes s CROSS JOIN played p CROSS JOIN LATERAL generate_series(0, CASE WHEN p.listed THEN 0 ELSE ($3::integer - s.lists - 1 - p.place) / s.others END) AS turn
  WHERE p.listed OR p.place < $3::integer - s.lists)
SELECT p.number, o.id AS source, $1 || substr(p.id, length($2) + 1) || CASE WHEN p.listed THEN '' ELSE '.' || turn END AS id,
  $1 || substr(p.contest_id, length($2) + 1) AS contest_id, $4::interval - make_interval(secs => number * 7919 % 600) AS shift,
  coalesce(o.ended_at <= $5::timestamptz, false) AS over, coalesce(o.decided_at <= $5::timestamptz, false) AS decided,
  o.refused AND o.ended_at <= $5::timestamptz AND number % 50 = 0 AS reversed, coalesce(o.decided_at <= $5::timestamptz, false) AND number % 701 = 0 AS late,
  number % 10 = 0 AS unheld, number % 4 = 1 AS noticed, number % 8 = 1 AS expired
FROM places p JOIN played o ON o.listed = p.listed AND o.tier = p.tier AND o.rank = (p.rank + turn * 379) % p.equals`;

/** What becomes of a row of a filing `o` whose copy is planned as `g`. */
const settled = '(g.over OR g.decided)';
const standing = `CASE WHEN g.reversed THEN 'registered' WHEN g.over THEN o.standing WHEN g.decided THEN 'registered' ELSE 'undecided' END`;
/** A ground that nobody is refused on but a few of the last day. */
const grounds = `CASE WHEN NOT g.decided THEN '{}' WHEN o.grounds = '{requirements-not-met}' AND o.decided_at > '2023-02-16T15:00Z' THEN '{abuse-of-office}' ELSE o.grounds END`;

const placed = (electionId) => ({
  election_id: `'${electionId}'`, contest_id: 'c.id', maslikhat_id: 'c.maslikhat_id', region_id: 'c.region_id', locality_id: 'c.locality_id', commission_id: 'c.commission_id',
});

const filing = (electionId, closes) => ({
  ...placed(electionId), id: 'g.id', district: 'c.district',
  status: `CASE WHEN g.reversed THEN 'registered' WHEN g.over THEN o.status WHEN g.decided THEN 'registered' WHEN g.noticed THEN 'awaiting-cure' WHEN g.unheld THEN 'submitted' ELSE 'in-examination' END`,
  candidate: 'p.full_kk', candidate_ru: 'p.full_ru', search_key: 'p.search_key',
  holder_id: `CASE WHEN NOT ${settled} AND g.unheld THEN NULL ELSE o.holder_id END`,
  holder_since: 'o.holder_since + g.shift', opened_at: 'o.opened_at + g.shift', submitted_at: 'o.submitted_at + g.shift',
  decide_by: `'${closes}'::timestamp AT TIME ZONE c.zone`,
  cure_by: `CASE WHEN ${settled} OR NOT g.noticed THEN NULL ELSE now() + CASE WHEN g.expired THEN interval '-3 hours' ELSE interval '9 hours' END END`,
  decided_at: 'CASE WHEN g.decided THEN o.decided_at + g.shift END', ended_at: 'CASE WHEN g.over THEN o.ended_at + g.shift END',
  category: `CASE WHEN g.reversed THEN 'registered' WHEN g.over THEN o.category WHEN g.decided THEN 'registered' END`, grounds,
  reversed_grounds: `CASE WHEN g.reversed THEN o.grounds ELSE '{}' END`,
  state: `CASE WHEN ${settled} THEN o.state ELSE o.state - 'decision' END`,
});

const nominee = (electionId) => ({
  ...placed(electionId), filing_id: 'g.id', standing, grounds, reversed: 'g.reversed',
  ever_registered: 'g.reversed OR (g.decided AND o.ever_registered)', reinstated: 'g.reversed', decided_late: 'g.late',
  submitted_at: 'o.submitted_at + g.shift', submitted_on: '((o.submitted_at + g.shift) AT TIME ZONE c.zone)::date',
  decided_at: 'CASE WHEN g.decided THEN o.decided_at + g.shift END', ended_at: `CASE WHEN ${settled} THEN o.ended_at + g.shift END`,
  ended_on: `CASE WHEN ${settled} THEN ((o.ended_at + g.shift) AT TIME ZONE c.zone)::date END`,
  moved_at: `CASE WHEN ${settled} THEN o.moved_at ELSE o.submitted_at END + g.shift`,
});

const publicEntry = (electionId) => ({
  ...placed(electionId), id: `g.id || '.' || o.candidate_id`, filing_id: 'g.id', name_kk: 'p.name_kk', name_ru: 'p.name_ru',
  search_words: 'p.words', status: `CASE WHEN g.reversed OR NOT g.over THEN 'registered' ELSE o.status END`, status_since: 'o.status_since + g.shift', appeal_by: 'o.appeal_by + g.shift',
});

/** Everybody was told that the filing came in; those with a defect were told of it, and not all have looked. */
const NOTICES = (from) => `
INSERT INTO notice (key, account_id, kind, filing_id, created_at, read_at)
SELECT 'bench-' || n.kind || o.id, o.applicant_id, n.kind, o.id, o.submitted_at + n.after, CASE WHEN n.kind = 'filing.submitted' OR g.number % 3 = 0 THEN now() END
FROM filing o JOIN planned g ON g.id = o.id CROSS JOIN (VALUES ('filing.submitted', interval '0'), ('filing.notice-served', interval '1 day')) AS n(kind, after)
WHERE (n.kind = 'filing.submitted' OR o.status = 'awaiting-cure') AND ${from}`;

const PREFIX = 'generated-';

/** The id of a generated election of which everything is there. */
export async function findGenerated(url) {
  const client = await openClient(url);
  try {
    const { rows } = await client.query(`SELECT id FROM election WHERE starts_with(id, $1) AND to_regclass('planned') IS NULL`, [PREFIX]);
    return rows[0]?.id;
  } finally {
    await client.end();
  }
}

/** What the worker and the server do by themselves a little later: tallies folded, dead rows removed, columns measured. */
export async function settle(url) {
  const client = await openClient(url);
  try {
    await foldTallies({ query: async (text, values) => (await client.query(text, values)).rows });
    await client.query('VACUUM (ANALYZE)');
  } finally {
    await client.end();
  }
}

/** Writes a part of all planned filings, and what follows from them. */
async function writeLane(client, { electionId, closes, own, say }) {
  const from = (candidate, key) =>
    `JOIN planned g ON g.source = o.${key} AND ${own} JOIN contest c ON c.id = g.contest_id JOIN person p ON p.filing_id = g.id AND p.candidate_id = ${candidate}`;
  await copyRows(client, 'filing', { changed: filing(electionId, closes), from: from(`'c1'`, 'id') });
  say('  filings written');
  await copyRows(client, 'nominee', { changed: nominee(electionId), from: from('o.candidate_id', 'filing_id') });
  say('  nominees written');
  await copyRows(client, 'public_entry', { changed: publicEntry(electionId), from: `${from('o.candidate_id', 'filing_id')} WHERE ${settled}` });
  await client.query(NOTICES(own));
  say('  public entries written');
}

/**
 * Puts an election of `filings` filings into a database that holds the replay: called through the desk, made of the
 * replayed filings with other names, moved to today, written so that triggers, tallies and indexes are filled as the
 * product fills them. Papers and the events of the record are not made. Returns the id and what there is.
 */
export async function generate(url, filings, { secret, say }) {
  const election = electionUnderWay(Date.now());
  const { call: { electionId, overrides } } = election;
  await callElection(url, election, secret);
  const lanes = await Promise.all([openClient(url), openClient(url)]);
  try {
    const [client] = lanes;
    for (const lane of lanes) await lane.query(`SET work_mem = '256MB'; SET timezone = 'UTC'`);
    await client.query(PLANNED, [electionId, electionOf2023.call.electionId, filings, `${election.shiftMs} milliseconds`, election.now]);
    await client.query('CREATE UNIQUE INDEX ON planned (id)');
    await client.query('ANALYZE planned');
    await namePersons(client);
    say('  planned and named');
    const write = (lane, place) => writeLane(lane, { electionId, closes: overrides.registrationCloses, own: `g.number % ${lanes.length} = ${place}`, say: place === 0 ? say : () => undefined });
    await Promise.all(lanes.map(write));
    await client.query('DROP TABLE planned, person');
  } finally {
    await Promise.all(lanes.map((lane) => lane.end()));
  }
  await settle(url);
  say('  folded, vacuumed and analysed');
  return electionId;
}
