import { cutAfter, reissueReceipts, relink, relog } from './rewrite.mjs';

/** A generator of numbers from 0 up to 1 that a seed repeats. */
export function chanceOf(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const oneOf = (chance, list) => list[Math.floor(chance() * list.length)];

const pick = async (client, chance, sql, values = []) => {
  const { rows } = await client.query(sql, values);
  if (rows.length === 0) throw new Error(`Nothing to tamper with: ${sql}`);
  return oneOf(chance, rows);
};

const anEvent = (client, chance, where = 'true') => pick(client, chance, `SELECT stream_kind, stream_id, version, chain, chain_index, payload, hash, previous_hash FROM event WHERE ${where} ORDER BY chain, chain_index`);
const THIS = 'stream_kind = $1 AND stream_id = $2 AND version = $3';
const keyOf = ({ stream_kind: kind, stream_id: id, version }) => [kind, id, version];
const setPayload = (client, event, payload) => client.query(`UPDATE event SET payload = $4 WHERE ${THIS}`, [...keyOf(event), JSON.stringify(payload)]);

/** Every place of a value where something plain stands. */
function leavesOf(value, path = []) {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([name, part]) => leavesOf(part, [...path, name]));
}

const other = (value, chance) => {
  if (typeof value === 'string') return value === '' ? 'x' : value.slice(0, -1) + (value.endsWith('7') ? '8' : '7');
  if (typeof value === 'number') return value + 1 + Math.floor(chance() * 5);
  return typeof value === 'boolean' ? !value : 'x';
};

function changedAt(value, [name, ...rest], chance) {
  if (name === undefined) return other(value, chance);
  const copy = Array.isArray(value) ? [...value] : { ...value };
  copy[name] = changedAt(value[name], rest, chance);
  return copy;
}

/** The payload of an event with one of its values changed, other than who did it. */
const changed = (payload, chance) => changedAt(payload, oneOf(chance, leavesOf(payload).filter(([first]) => first !== 'type')), chance);

const shift = (column) => `${column} = ${column} - interval '37 minutes'`;

/** A number that no sum of the true ones gives, for what is put in. */
const fresh = (chance) => `forged-${Math.floor(chance() * 1e9)}`;

async function copyEvent(client, chance, event, { chainIndex, recordedAt }) {
  const { rows: [{ next }] } = await client.query('SELECT max(version) + 1 AS next FROM event WHERE stream_kind = $1 AND stream_id = $2', keyOf(event).slice(0, 2));
  await client.query(`
    INSERT INTO event (stream_kind, stream_id, version, chain, chain_index, action_id, type, payload, actor_id, actor_role, received_at, recorded_at, previous_hash, hash)
    SELECT stream_kind, stream_id, $4, chain, $5, $6, type, payload, actor_id, actor_role, received_at, ${recordedAt}, hash, hash FROM event WHERE ${THIS}`, [...keyOf(event), next, chainIndex, fresh(chance)]);
  await client.query('UPDATE filing SET version = $2 WHERE id = $1 AND $3::text IS NOT NULL', [event.stream_id, next, event.stream_kind]);
}

async function makeRoom(client, chain, from) {
  await client.query('UPDATE event SET chain_index = chain_index + 1000000 WHERE chain = $1 AND chain_index >= $2', [chain, from]);
  await client.query('UPDATE event SET chain_index = chain_index - 999999 WHERE chain = $1 AND chain_index >= 1000000', [chain]);
}

const aReceipt = (client, chance) => pick(client, chance, 'SELECT number, content, signature FROM receipt ORDER BY number');
const aRead = (client, chance) => pick(client, chance, 'SELECT id FROM personal_read ORDER BY id');

/**
 * What somebody with every right in the database might do to it: kind → what it does. Those of `withLog` also forge everything that would give
 * them away, the log and its signatures included.
 */
export const TAMPERINGS = {
  'edit a value': async (client, chance) => {
    const event = await anEvent(client, chance);
    await setPayload(client, event, changed(event.payload, chance));
  },
  'edit a column': async (client, chance) => {
    const event = await anEvent(client, chance);
    const set = oneOf(chance, [shift('received_at'), shift('recorded_at'), `action_id = action_id || 'x'`, `actor_id = actor_id || 'x'`, `type = type || 'x'`, `actor_role = 'chair-of-all'`, `hash = reverse(hash)`, `previous_hash = reverse(previous_hash)`]);
    await client.query(`UPDATE event SET ${set} WHERE ${THIS}`, keyOf(event));
  },
  'edit and forge the chain': async (client, chance) => {
    const event = await anEvent(client, chance, `stream_kind = 'filing'`);
    await setPayload(client, event, changed(event.payload, chance));
    await relink(client, event.chain);
  },
  'delete one': async (client, chance) => {
    await client.query(`DELETE FROM event WHERE ${THIS}`, keyOf(await anEvent(client, chance)));
  },
  'delete one and forge the chain': async (client, chance) => {
    const event = await anEvent(client, chance, `stream_kind = 'filing'`);
    await client.query(`DELETE FROM event WHERE ${THIS}`, keyOf(event));
    await relink(client, event.chain);
  },
  'swap two': async (client, chance) => {
    const one = await anEvent(client, chance);
    const two = await pick(client, chance, 'SELECT stream_kind, stream_id, version, payload FROM event WHERE payload <> $1 ORDER BY chain, chain_index', [JSON.stringify(one.payload)]);
    await setPayload(client, one, two.payload);
    await setPayload(client, two, one.payload);
  },
  'swap two places of a chain': async (client, chance) => {
    const one = await anEvent(client, chance, 'chain_index > 1');
    await client.query('UPDATE event SET chain_index = -chain_index WHERE chain = $1 AND chain_index IN ($2, $2 - 1)'.replaceAll('-chain_index', 'chain_index + 1000000'), [one.chain, one.chain_index]);
    await client.query('UPDATE event SET chain_index = CASE WHEN chain_index - 1000000 = $2 THEN $2 - 1 ELSE $2 END WHERE chain = $1 AND chain_index > 1000000', [one.chain, one.chain_index]);
    if (chance() < 0.5) await relink(client, one.chain);
  },
  'put one in': async (client, chance) => {
    const event = await anEvent(client, chance, `stream_kind = 'filing'`);
    await makeRoom(client, event.chain, event.chain_index + 1);
    await copyEvent(client, chance, event, { chainIndex: event.chain_index + 1, recordedAt: 'recorded_at' });
    if (chance() < 0.7) await relink(client, event.chain);
  },
  'put one at the end, dated back': async (client, chance) => {
    const event = await anEvent(client, chance, `stream_kind = 'filing' AND recorded_at < (SELECT max(signed_at) FROM log_checkpoint) - interval '3 minutes'`);
    const { rows: [{ end }] } = await client.query('SELECT max(chain_index) + 1 AS end FROM event WHERE chain = $1', [event.chain]);
    await copyEvent(client, chance, event, { chainIndex: end, recordedAt: 'recorded_at' });
    await relink(client, event.chain);
  },
  'cut the tail of a chain': async (client, chance) => {
    const event = await anEvent(client, chance);
    await client.query('DELETE FROM event WHERE chain = $1 AND chain_index >= $2', [event.chain, event.chain_index]);
    if (chance() < 0.7) await relink(client, event.chain);
  },
  'change a receipt': async (client, chance) => {
    const { number, content } = await aReceipt(client, chance);
    const ways = [
      ['UPDATE receipt SET content = $2 WHERE number = $1', JSON.stringify(changed(content, chance))], [`UPDATE receipt SET signature = reverse(signature) || $2 WHERE number = $1`, ''],
      [`UPDATE receipt SET ${shift('issued_at')} WHERE number = $1 OR number = $2`, number], ['DELETE FROM receipt WHERE number = $1 OR number = $2', number],
    ];
    const [sql, value] = oneOf(chance, ways);
    await client.query(sql, [number, value]);
  },
  'change the record of reads': async (client, chance) => {
    const { id } = await aRead(client, chance);
    await client.query(oneOf(chance, [
      'DELETE FROM personal_read WHERE id = $1', `UPDATE personal_read SET account_id = account_id || 'x' WHERE id = $1`, `UPDATE personal_read SET name = 'Nobody' WHERE id = $1`, `UPDATE personal_read SET fields = fields || 'x' WHERE id = $1`,
      `UPDATE personal_read SET filing_id = 'another' WHERE id = $1`, 'UPDATE personal_read SET filings = coalesce(filings, 0) + 1 WHERE id = $1', `UPDATE personal_read SET reason = coalesce(reason, '') || 'x' WHERE id = $1`, `UPDATE personal_read SET ${shift('read_at')} WHERE id = $1`, 'UPDATE personal_read SET id = DEFAULT WHERE id = $1',
    ]), [id]);
  },
  'change the log': async (client, chance) => {
    const { place } = await pick(client, chance, 'SELECT leaf_index AS place FROM log_leaf ORDER BY leaf_index');
    await client.query(oneOf(chance, [
      'UPDATE log_leaf SET leaf_hash = reverse(leaf_hash) WHERE leaf_index = $1', 'UPDATE log_leaf SET hash = reverse(hash) WHERE leaf_index = $1', 'DELETE FROM log_leaf WHERE leaf_index = $1', `UPDATE log_leaf SET ${shift('recorded_at')} WHERE leaf_index = $1`,
      'UPDATE log_node SET hash = reverse(hash) WHERE (level, node_index) = (SELECT level, node_index FROM log_node ORDER BY level, node_index OFFSET $1 % (SELECT count(*) FROM log_node) LIMIT 1)',
      `UPDATE log_checkpoint SET note = replace(note, E'\\n\\n', E'\\nx\\n\\n') WHERE size = (SELECT size FROM log_checkpoint ORDER BY size OFFSET $1 % (SELECT count(*) FROM log_checkpoint) LIMIT 1)`,
    ]), [place]);
  },
  'cut the tail of everything': async (client, chance) => {
    const { size } = await pick(client, chance, 'SELECT size FROM log_checkpoint WHERE size < (SELECT max(size) FROM log_checkpoint) ORDER BY size');
    await cutAfter(client, size);
  },
  'rewrite a chain and the whole log': async (client, chance) => {
    const event = await anEvent(client, chance, `stream_kind = 'filing'`);
    await setPayload(client, event, changedAt(event.payload, ['at'], chance));
    await relink(client, event.chain);
    await reissueReceipts(client);
    await relog(client);
  },
};

/** One tampering inside a transaction that is given up afterwards: everything else stays as it is. */
export async function tampered(client, kind, chance, look) {
  await client.query('BEGIN');
  try {
    await client.query('SET LOCAL session_replication_role = replica');
    await TAMPERINGS[kind](client, chance);
    return await look(client);
  } finally {
    await client.query('ROLLBACK');
  }
}
