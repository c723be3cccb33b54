const SHELF = 'heads';

const momentOf = (name) => name.slice(SHELF.length + 1, -'.json'.length);
const nameOf = (moment) => `${SHELF}/${moment}.json`;

const textStream = async function* (text) {
  yield Buffer.from(text);
};

/**
 * Notes where every chain of the record ends that has moved since `known`: whoever restores can tell that nothing is cut off, which
 * a chain cannot show by itself. The statement also writes to the log, so that even at night every minute is archived.
 *
 * @returns the ends that are known now, by chain
 */
export async function noteHeads(client, vault, known) {
  const { rows } = await client.query(`
    SELECT chain, last_index AS index, last_hash AS hash, to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at FROM chain_head`);
  await client.query('SELECT pg_current_xact_id()');
  const moved = rows.filter(({ chain, index }) => known.get(chain) !== index);
  if (moved.length === 0) return known;
  const at = rows.map((row) => row.at).sort().at(-1);
  await vault.keep(nameOf(at), textStream(JSON.stringify(moved.map(({ chain, index, hash }) => [chain, index, hash]))));
  return new Map(rows.map(({ chain, index }) => [chain, index]));
}

export const findHeadNotes = (vault) => vault.list(SHELF);

/** The ends of the chains as they were noted up to a moment, the latest of each: `[chain, index, hash]`. */
export async function headsUpTo(vault, moment) {
  const latest = new Map();
  for (const name of await findHeadNotes(vault)) {
    if (moment !== undefined && momentOf(name) > moment) break;
    for (const head of JSON.parse(await vault.read(name))) latest.set(head[0], head);
  }
  return [...latest.values()];
}

/** The notes before a moment, which no restore needs but the last of each chain. */
export const isBefore = (name, moment) => momentOf(name) < moment;
