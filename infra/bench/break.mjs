import { openClient } from './databases.mjs';

/** The tallies counted anew whenever somebody reads them: the same numbers, without counting in advance. */
async function takeTallies(client) {
  const { rows } = await client.query(`SELECT column_name AS name, EXISTS (SELECT FROM information_schema.columns n WHERE n.table_name = 'nominee' AND n.column_name = c.column_name) AS counted
    FROM information_schema.columns c WHERE table_name = 'tally' ORDER BY ordinal_position`);
  const counted = rows.filter(({ name, counted: own }) => own && name !== 'n').map(({ name }) => name);
  const column = ({ name }) => (name === 'cell' ? 'gen_random_uuid() AS cell' : name === 'grain' ? 'g.grain' : name === 'n' ? 'count(*)::integer AS n' : `x.${name}`);
  await client.query('ALTER TABLE tally RENAME TO tally_taken');
  await client.query(`
    CREATE VIEW tally AS SELECT ${rows.map(column).join(', ')} FROM nominee x CROSS JOIN (SELECT DISTINCT grain FROM tally_taken) AS g
    WHERE g.grain <> 'ended' OR x.ended_on IS NOT NULL GROUP BY g.grain, ${counted.map((name) => `x.${name}`).join(', ')}`);
  await client.query('GRANT SELECT ON tally TO PUBLIC');
}

/** Without the indexes that lists and searches go by; keys stay. */
async function takeIndexes(client) {
  const { rows } = await client.query(`
    SELECT indexrelid::regclass AS name FROM pg_index WHERE indrelid IN ('nominee'::regclass, 'public_entry'::regclass) AND NOT indisunique`);
  for (const { name } of rows) await client.query(`DROP INDEX ${name}`);
}

/** Without the indexes that a queue is counted from. */
const takeQueueIndexes = (client) => client.query('DROP INDEX filing_in_queue, filing_named');

const WAYS = { tallies: takeTallies, indexes: takeIndexes, queue: takeQueueIndexes };

/** Takes away what makes the pages fast, so that the bench can show that it would notice. */
export async function breakDatabase(url, what) {
  const client = await openClient(url);
  try {
    await WAYS[what](client);
  } finally {
    await client.end();
  }
}
