import { createPublicKey, verify } from 'node:crypto';
import { findBreak } from '@tirkeu/desk';
import { canonicalJson, instant } from '@tirkeu/domain';

/** Moments as the record has them; everything else as the driver gives it. */
const moment = (column) => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "${column.replace(/_(\w)/g, (_all, letter) => letter.toUpperCase())}"`;

const EVENTS = `
  SELECT stream_kind AS "streamKind", stream_id AS "streamId", version, chain, chain_index AS "chainIndex", action_id AS "actionId", payload AS event,
    ${moment('received_at')}, ${moment('recorded_at')}, previous_hash AS "previousHash", hash
  FROM event WHERE chain = $1 ORDER BY chain_index`;

/**
 * Looks whether a database holds the whole record: every chain follows from its first event to where it was seen to end
 * (`heads`: `[chain, index, hash]`), every answered action and every receipt stands where it says it does, every receipt
 * proves itself, and what lists show is what the record says.
 *
 * @returns how much there is, and one sentence for each thing that is wrong
 */
export async function checkRecord(client, heads) {
  const { events, faults } = await checkChains(client);
  faults.push(...await checkHeads(client, heads), ...await checkActions(client), ...await checkStates(client));
  const receipts = await checkReceipts(client);
  return { events, receipts: receipts.count, actions: await countOf(client, 'action'), heads: heads.length, faults: [...faults, ...receipts.faults] };
}

const countOf = async (client, table) => Number((await client.query(`SELECT count(*) AS count FROM ${table}`)).rows[0].count);

async function checkChains(client) {
  const { rows: chains } = await client.query(`
    SELECT chain, h.last_index AS index, h.last_hash AS hash FROM (SELECT DISTINCT chain FROM event) e FULL JOIN chain_head h USING (chain) ORDER BY chain`);
  const faults = [];
  let events = 0;
  for (const { chain, index, hash } of chains) {
    const { rows } = await client.query(EVENTS, [chain]);
    const stored = rows.map(({ streamKind, streamId, receivedAt, recordedAt, ...event }) => ({ ...event, stream: { kind: streamKind, id: streamId }, receivedAt: instant(receivedAt), recordedAt: instant(recordedAt) }));
    events += stored.length;
    const broken = findBreak(chain, stored);
    if (broken) faults.push(`the chain ${chain} is broken at entry ${broken.chainIndex}`);
    const last = stored.at(-1);
    if ((last?.chainIndex ?? 0) !== index || (last && last.hash !== hash)) faults.push(`the chain ${chain} does not end where its head says`);
  }
  return { events, faults };
}

async function checkHeads(client, heads) {
  const { rows } = await client.query(`
    SELECT seen.chain, seen.index FROM json_to_recordset($1::json) AS seen(chain text, index integer, hash text)
    WHERE seen.index > 0 AND NOT EXISTS (SELECT FROM event e WHERE e.chain = seen.chain AND e.chain_index = seen.index AND e.hash = seen.hash)`,
  [JSON.stringify(heads.map(([chain, index, hash]) => ({ chain, index, hash })))]);
  return rows.map(({ chain, index }) => `the chain ${chain} was seen to reach entry ${index}, which is not there`);
}

async function checkActions(client) {
  const { rows: [{ count }] } = await client.query(`
    SELECT count(*)::int AS count FROM action a
    WHERE NOT EXISTS (SELECT FROM event e WHERE e.stream_kind = a.stream_kind AND e.stream_id = a.stream_id AND e.version = a.version AND e.hash = a.hash)`);
  return count > 0 ? [`${count} answered actions are not in the record`] : [];
}

async function checkStates(client) {
  const { rows: [{ count }] } = await client.query(`
    SELECT count(*)::int AS count FROM filing f
    WHERE NOT EXISTS (SELECT FROM event e WHERE e.stream_kind = 'filing' AND e.stream_id = f.id AND e.version = f.version AND e.hash = f.hash)
      OR EXISTS (SELECT FROM event e WHERE e.stream_kind = 'filing' AND e.stream_id = f.id AND e.version > f.version)`);
  return count > 0 ? [`${count} filings are shown otherwise than the record says`] : [];
}

async function checkReceipts(client) {
  const { rows } = await client.query(`
    SELECT r.number, r.content, r.signature, k.public_key AS "publicKey", e.hash AS recorded
    FROM receipt r LEFT JOIN signing_key k ON k.id = r.key_id
      LEFT JOIN event e ON e.stream_kind = 'filing' AND e.stream_id = r.filing_id AND e.version = r.version
        AND e.chain = r.content ->> 'commissionId' AND e.chain_index = (r.content #>> '{record,entry}')::integer`);
  const faults = [];
  for (const { number, content, signature, publicKey, recorded } of rows) {
    if (recorded !== content.record.hash) faults.push(`the receipt ${number} does not stand in the record`);
    else if (!isSigned(content, signature, publicKey)) faults.push(`the receipt ${number} is not genuine`);
  }
  return { count: rows.length, faults };
}

function isSigned(content, signature, publicKey) {
  if (!publicKey) return false;
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: publicKey }, format: 'jwk' });
  return verify(null, Buffer.from(canonicalJson(content)), key, Buffer.from(signature, 'base64url'));
}
