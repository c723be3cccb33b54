import { createPublicKey, verify } from 'node:crypto';
import { receiptHash } from '@tirkeu/desk';
import { receiptNumber, receiptText } from '@tirkeu/domain';
import { momentText } from './moments.mjs';

const RECEIPTS = `
  SELECT r.number, r.content, r.signature, ${momentText('r.issued_at')} AS "issuedAt", r.key_id AS "keyId", k.public_key AS "publicKey", e.hash AS recorded, e.chain, e.chain_index AS index
  FROM receipt r LEFT JOIN signing_key k ON k.id = r.key_id
    LEFT JOIN event e ON e.stream_kind = 'filing' AND e.stream_id = r.filing_id AND e.version = r.version`;

/** Holds every receipt against its event, its signature and its entry in the log. */
export async function checkReceipts(client, { entries }) {
  const { rows } = await client.query(RECEIPTS);
  const faults = [];
  const keys = new Map();
  const seen = new Set();
  for (const row of rows) {
    const { number, content, signature, issuedAt, chain, index } = row;
    seen.add(`${chain}/${index}`);
    const entry = entries.get(chain)?.get(index);
    if (!standsInRecord(row)) faults.push(`the receipt ${number} does not stand in the record`);
    else if (!isGenuine(row, keys)) faults.push(`the receipt ${number} is not genuine`);
    else if (entry && (entry.hash !== receiptHash({ content, signature, issuedAt }) || entry.recordedAt !== issuedAt)) faults.push(`the receipt ${number} is not the one that stands in the log`);
  }
  for (const [chain, places] of entries) for (const index of places.keys()) if (!seen.has(`${chain}/${index}`)) faults.push(`the receipt of entry ${index} of ${chain} is gone`);
  return { receipts: rows.length, faults };
}

const standsInRecord = ({ number, content, keyId, recorded, chain, index }) =>
  recorded !== null && recorded === content.record?.hash && chain === content.commissionId && index === content.record.entry && number === content.number
  && number === receiptNumber(recorded) && keyId === content.keyId;

function isGenuine({ content, signature, keyId, publicKey }, keys) {
  if (publicKey === null) return false;
  if (!keys.has(keyId)) keys.set(keyId, createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: publicKey }, format: 'jwk' }));
  return verify(null, Buffer.from(receiptText(content)), keys.get(keyId), Buffer.from(signature, 'base64url'));
}
