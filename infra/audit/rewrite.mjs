import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { GrowingTree, NoteSigner, checkpointText, emptyChain, leafHashOf, logEntryText, noteOf, receiptHash, verifierText } from '@tirkeu/desk';
import { canonicalJson, receiptNumber, receiptText } from '@tirkeu/domain';
import { momentText } from './moments.mjs';

/** What the hash of an event covers, written once more: whoever forges a chain would do the same. */
export const linkHash = (previousHash, { streamKind, streamId, version, chainIndex, actionId, event, receivedAt }) => createHash('sha256')
  .update(previousHash + canonicalJson({ stream: { kind: streamKind, id: streamId }, version, chainIndex, actionId, event, receivedAt }), 'utf8').digest('hex');

const EVENTS = `
  SELECT stream_kind AS "streamKind", stream_id AS "streamId", version, chain_index AS "chainIndex", action_id AS "actionId", payload AS event, ${momentText('received_at')} AS "receivedAt", hash
  FROM event WHERE chain = $1 ORDER BY chain_index`;

/** Forges the rest of a chain so that it follows from what stands in it now, with everything that names its hashes. @returns how many hashes changed */
export async function relink(client, chain) {
  const { rows } = await client.query(EVENTS, [chain]);
  // Numbers that stand in each other's way for a moment.
  await client.query('UPDATE event SET chain_index = chain_index + 1000000 WHERE chain = $1', [chain]);
  let { hash: previousHash } = emptyChain(chain);
  let changed = 0;
  for (const [place, row] of rows.entries()) {
    const hash = linkHash(previousHash, { ...row, chainIndex: place + 1 });
    if (hash !== row.hash) changed += 1;
    await client.query('UPDATE event SET chain_index = $1, previous_hash = $2, hash = $3 WHERE stream_kind = $4 AND stream_id = $5 AND version = $6', [place + 1, previousHash, hash, row.streamKind, row.streamId, row.version]);
    await client.query('UPDATE action SET hash = $1 WHERE stream_kind = $2 AND stream_id = $3 AND version = $4', [hash, row.streamKind, row.streamId, row.version]);
    await client.query('UPDATE filing SET hash = $1 WHERE id = $2 AND version = $3', [hash, row.streamId, row.version]);
    previousHash = hash;
  }
  await client.query('UPDATE chain_head SET last_index = $2, last_hash = $3 WHERE chain = $1', [chain, rows.length, previousHash]);
  return changed;
}

/** Issues all receipts anew over the chains as they stand now, with a key of the forger's in the place of the true one. */
export async function reissueReceipts(client) {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  await client.query('UPDATE signing_key SET public_key = $1', [publicKey.export({ format: 'jwk' }).x]);
  const { rows } = await client.query(`SELECT r.number, r.content, e.hash, e.chain_index AS index FROM receipt r JOIN event e ON e.stream_kind = 'filing' AND e.stream_id = r.filing_id AND e.version = r.version`);
  for (const { number, content, hash, index } of rows) {
    const forged = { ...content, number: receiptNumber(hash), record: { entry: index, hash } };
    await client.query('UPDATE receipt SET number = $1, content = $2, signature = $3 WHERE number = $4', [forged.number, JSON.stringify(forged), sign(null, Buffer.from(receiptText(forged)), privateKey).toString('base64url'), number]);
  }
}

/** Forges the whole log over the chains as they stand now: every entry, every hash, every checkpoint, signed with a key of the forger's. */
export async function relog(client) {
  const { rows: [{ origin }] } = await client.query('SELECT origin FROM log_key LIMIT 1');
  const { rows: checkpoints } = await client.query('SELECT size::float8 AS size FROM log_checkpoint');
  const sizes = new Set(checkpoints.map(({ size }) => size));
  await client.query(`UPDATE log_leaf l SET hash = e.hash FROM event e WHERE l.kind = 'event' AND e.chain = l.chain AND e.chain_index = l.chain_index`);
  const { rows: receipts } = await client.query(`SELECT e.chain, e.chain_index AS index, r.content, r.signature, ${momentText('r.issued_at')} AS "issuedAt" FROM receipt r JOIN event e ON e.stream_kind = 'filing' AND e.stream_id = r.filing_id AND e.version = r.version`);
  for (const { chain, index, ...receipt } of receipts) await client.query(`UPDATE log_leaf SET hash = $1 WHERE kind = 'receipt' AND chain = $2 AND chain_index = $3`, [receiptHash(receipt), chain, index]);
  const signer = new NoteSigner('log', origin, generateKeyPairSync('ed25519').privateKey);
  await client.query('UPDATE log_key SET verifier = $1', [verifierText(signer.verifier)]);
  const { rows } = await client.query(`SELECT leaf_index AS place, kind, chain, chain_index::float8 AS index, hash, ${momentText('recorded_at')} AS "recordedAt" FROM log_leaf ORDER BY leaf_index`);
  const tree = new GrowingTree();
  for (const { place, ...entry } of rows) {
    const leafHash = leafHashOf(logEntryText(entry));
    await client.query('UPDATE log_leaf SET leaf_hash = $1 WHERE leaf_index = $2', [leafHash, place]);
    for (const { level, index, hash } of tree.append(leafHash)) await client.query('UPDATE log_node SET hash = $1 WHERE level = $2 AND node_index = $3', [hash, level, index]);
    if (sizes.has(tree.size)) {
      const text = checkpointText({ origin, size: tree.size, root: tree.root });
      await client.query('UPDATE log_checkpoint SET note = $1 WHERE size = $2', [noteOf(text, [signer.sign(text)]), tree.size]);
    }
  }
}

/** Takes away everything that came after an earlier checkpoint, so that what is left agrees with itself. */
export async function cutAfter(client, size) {
  await client.query('DELETE FROM log_checkpoint WHERE size > $1', [size]);
  await client.query('DELETE FROM log_node WHERE (node_index + 1) * (1::bigint << level) > $1', [size]);
  await client.query(`DELETE FROM receipt r USING event e, log_leaf l WHERE e.stream_kind = 'filing' AND e.stream_id = r.filing_id AND e.version = r.version AND l.kind = 'event' AND l.chain = e.chain AND l.chain_index = e.chain_index AND l.leaf_index >= $1`, [size]);
  await client.query(`DELETE FROM personal_read p USING log_leaf l WHERE l.kind = 'read' AND l.chain_index = p.id AND l.leaf_index >= $1`, [size]);
  await client.query(`DELETE FROM event e USING log_leaf l WHERE l.kind = 'event' AND l.chain = e.chain AND l.chain_index = e.chain_index AND l.leaf_index >= $1`, [size]);
  await client.query('DELETE FROM log_leaf WHERE leaf_index >= $1', [size]);
  await client.query('DELETE FROM action a WHERE NOT EXISTS (SELECT FROM event e WHERE e.stream_kind = a.stream_kind AND e.stream_id = a.stream_id AND e.version = a.version)');
  await client.query(`DELETE FROM filing f WHERE NOT EXISTS (SELECT FROM event e WHERE e.stream_kind = 'filing' AND e.stream_id = f.id)`);
  await client.query(`UPDATE filing f SET version = e.version, hash = e.hash FROM (SELECT DISTINCT ON (stream_id) stream_id, version, hash FROM event WHERE stream_kind = 'filing' ORDER BY stream_id, version DESC) e WHERE e.stream_id = f.id`);
  await client.query('DELETE FROM chain_head h WHERE NOT EXISTS (SELECT FROM event e WHERE e.chain = h.chain)');
  await client.query(`UPDATE chain_head h SET last_index = e.chain_index, last_hash = e.hash FROM (SELECT DISTINCT ON (chain) chain, chain_index, hash FROM event ORDER BY chain, chain_index DESC) e WHERE e.chain = h.chain`);
}
