import { findBreak } from '@tirkeu/desk';
import { isOverdue, momentText } from './moments.mjs';

/** Chains are many and most are short: they are read one after another, so many events at a time. */
const BATCH = 5_000;

const EVENTS = `
  SELECT stream_kind AS "streamKind", stream_id AS "streamId", version, chain, chain_index AS "chainIndex", action_id AS "actionId", payload AS event, type, actor_id AS "actorId", actor_role AS "actorRole",
    ${momentText('received_at')} AS "receivedAt", ${momentText('recorded_at')} AS "recordedAt", previous_hash AS "previousHash", hash
  FROM event WHERE (chain, chain_index) > ($1, $2) ORDER BY chain, chain_index LIMIT ${BATCH}`;

/** Every chain as a whole, in the order of the database. */
async function* chainsOf(client) {
  let chain;
  for (let after = ['', 0]; ;) {
    const { rows } = await client.query(EVENTS, after);
    for (const row of rows) {
      if (chain && chain[0].chain !== row.chain) {
        yield chain;
        chain = undefined;
      }
      (chain ??= []).push(row);
    }
    if (rows.length < BATCH) break;
    after = [rows.at(-1).chain, rows.at(-1).chainIndex];
  }
  if (chain) yield chain;
}

/**
 * Reads every chain, computes every hash anew, and holds each event against its entry in the log.
 *
 * @param entries of the log: chain → index → entry
 */
export async function checkChains(client, { entries, signedAt }) {
  const { rows } = await client.query('SELECT chain, last_index AS index, last_hash AS hash FROM chain_head ORDER BY chain');
  const heads = new Map(rows.map((head) => [head.chain, head]));
  const seen = new Set(heads.keys());
  const faults = [];
  let events = 0;
  let waiting = 0;
  const check = (head, chain) => {
    const looked = checkChain(head, chain, { logged: entries.get(head.chain) ?? new Map(), signedAt });
    events += chain.length;
    waiting += looked.waiting;
    faults.push(...looked.faults);
  };
  for await (const chain of chainsOf(client)) {
    const [{ chain: name }] = chain;
    check(heads.get(name) ?? { chain: name, index: 0, hash: null }, chain);
    heads.delete(name);
    seen.add(name);
  }
  for (const head of heads.values()) check(head, []);
  for (const chain of entries.keys()) if (!seen.has(chain)) faults.push(`the chain ${chain}, which stands in the log, is gone`);
  return { events, waiting, chains: seen.size, faults };
}

function checkChain({ chain, index, hash }, rows, { logged, signedAt }) {
  const faults = [];
  const broken = findBreak(chain, rows.map(({ streamKind, streamId, ...row }) => ({ ...row, stream: { kind: streamKind, id: streamId } })));
  if (broken) faults.push(`the chain ${chain} is broken at entry ${broken.chainIndex}`);
  const last = rows.at(-1);
  if ((last?.chainIndex ?? 0) !== index || (last && last.hash !== hash)) faults.push(`the chain ${chain} does not end where its head says`);
  let waiting = 0;
  for (const row of rows) {
    const { chainIndex, recordedAt, event, type, actorId, actorRole } = row;
    if (event.type !== type || event.by?.accountId !== actorId || event.by?.role !== actorRole) faults.push(`the entry ${chainIndex} of ${chain} is listed as something that it is not`);
    const entry = logged.get(chainIndex);
    if (!entry) waiting += 1;
    if (!entry && isOverdue(recordedAt, signedAt)) faults.push(`the entry ${chainIndex} of ${chain} is said to be of ${recordedAt} and does not stand in the log`);
    if (entry && (entry.hash !== row.hash || entry.recordedAt !== recordedAt)) faults.push(`the entry ${chainIndex} of ${chain} is not the one that stands in the log`);
  }
  const gone = [...logged.keys()].filter((place) => place > (last?.chainIndex ?? 0)).length;
  if (gone > 0) faults.push(`the chain ${chain} has lost its last ${gone} entries`);
  return { waiting, faults };
}
