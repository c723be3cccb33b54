import { writeCursor } from '../../libs/persistence/dist/queries/cursor.js';
import { openClient } from './databases.mjs';

const PLACES = `
SELECT c.id AS district, c.commission_id AS commission, coalesce(c.locality_id, c.region_id) AS locality, c.region_id AS region
FROM contest c WHERE c.election_id = $1 AND c.form = 'single-member' ORDER BY md5(c.map_id) LIMIT 24`;
const REGIONS = `SELECT DISTINCT region_id AS id FROM contest WHERE election_id = $1 ORDER BY 1`;
const DAYS = `SELECT min(submitted_on)::text AS first, percentile_disc(0.4) WITHIN GROUP (ORDER BY submitted_on)::text AS early, percentile_disc(0.8) WITHIN GROUP (ORDER BY submitted_on)::text AS late
FROM nominee WHERE election_id = $1`;
/** What beginning a name has most often, and the most frequent names. */
const COMMON = `
SELECT lower(left(name_kk ->> 'surname', 2)) AS prefix, name_kk ->> 'surname' AS surname, name_kk ->> 'givenName' AS given, left(name_kk ->> 'surname', 1) AS letter FROM public_entry WHERE election_id = $1`;
const DEPTHS = [0.2, 0.4, 0.6, 0.8];
const MOMENTS = `SELECT to_char(moved_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS moment, filing_id AS id FROM nominee WHERE election_id = $1 AND form = 'single-member' ORDER BY moved_at DESC, filing_id DESC OFFSET $2 LIMIT 1`;
const ENTRIES = `
SELECT p.name_order AS place, p.number::text, concat_ws(' ', p.name_kk ->> 'surname', p.name_kk ->> 'givenName', p.name_kk ->> 'patronymic') AS name
FROM public_entry p WHERE p.election_id = $1 ORDER BY p.name_order, p.number OFFSET $2 LIMIT 1`;
const SIZES = `SELECT (SELECT count(*) FROM nominee WHERE election_id = $1)::integer AS nominees, (SELECT count(*) FROM filing WHERE election_id = $1)::integer AS filings,
  (SELECT count(*) FROM public_entry WHERE election_id = $1)::integer AS entries, (SELECT count(*) FROM nominee WHERE election_id = $1 AND standing = 'undecided')::integer AS undecided`;

function mostFrequent(rows, member, count) {
  const times = new Map();
  for (const { [member]: value } of rows) if (value) times.set(value, (times.get(value) ?? 0) + 1);
  return [...times].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, count).map(([value]) => value);
}

/** Names that many have; the same for all sizes, because all have the names of the replay. */
export async function commonNames(url, electionId) {
  const client = await openClient(url);
  try {
    const { rows } = await client.query(COMMON, [electionId]);
    return { letters: mostFrequent(rows, 'letter', 4), prefixes: mostFrequent(rows, 'prefix', 6), surnames: mostFrequent(rows, 'surname', 6), givenNames: mostFrequent(rows, 'given', 6) };
  } finally {
    await client.end();
  }
}

/** What there is to ask for in an election: places, days, names, and places deep in the lists. */
export async function sampleOf(url, electionId) {
  const client = await openClient(url);
  const ask = async (sql, ...values) => (await client.query(sql, [electionId, ...values])).rows;
  const inTurn = async (work) => {
    const found = [];
    for (const depth of DEPTHS) found.push(await work(depth));
    return found;
  };
  try {
    const [size] = await ask(SIZES);
    const moments = await inTurn((depth) => ask(MOMENTS, Math.floor(depth * size.filings)));
    const entries = await inTurn((depth) => ask(ENTRIES, Math.floor(depth * size.entries)));
    const [days] = await ask(DAYS);
    return {
      electionId, ...size, days, places: await ask(PLACES), regions: (await ask(REGIONS)).map(({ id }) => id),
      decisionCursors: moments.flat().map(({ moment, id }) => writeCursor('decisions', [moment, id])),
      registerCursors: entries.flat().map(({ place, number }) => writeCursor('register', [place, number])),
      fullNames: entries.flat().map(({ name }) => name),
    };
  } finally {
    await client.end();
  }
}
