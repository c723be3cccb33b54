import { GrowingTree, NoteSigner, READS, checkpointText, leafHashOf, logEntryText, noteOf, readHash, receiptHash, subtreesOf, verifierText, type LogEntry, type PersonalRead, type TreeHash, type TreeNode, type TreePlace } from '@tirkeu/desk';
import type { Instant, Receipt } from '@tirkeu/domain';
import type { DataSource } from 'typeorm';
import { findRow, findRows, type Database } from './database.js';

/** Any number; whoever holds it is the only one who numbers entries. */
const LOCK = 7_468_013;
/** Entries in one transaction. */
const BATCH = 2_000;
const BATCHES = 25;
/** Reads are numbered before they are committed, so one of a lower number may be seen after one of a higher: they are looked for this far back. */
const LOOK_BACK = 10_000;

export interface LogSigning {
  /** The secret of the installation from which the key of the log follows: PKCS#8 as base64. */
  readonly signingKey: string;
  /** What the log is called, as long as it has no name yet. */
  readonly origin: string;
  readonly now: () => Instant;
}

interface Receipted {
  readonly content: Receipt;
  readonly signature: string;
  readonly issuedAt: Instant;
}

interface Unlogged extends LogEntry {
  readonly receipt: Receipted | null;
}

/** Events that stand in no leaf yet, in the order of their chains, each with the receipt that was issued with it. */
const EVENTS = `
  SELECT 'event' AS kind, e.chain, e.chain_index AS index, e.hash, e.recorded_at AS "recordedAt",
    CASE WHEN r.number IS NOT NULL THEN jsonb_build_object('content', r.content, 'signature', r.signature, 'issuedAt', to_char(r.issued_at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) END AS receipt
  FROM chain_head h
    CROSS JOIN LATERAL (SELECT coalesce(max(l.chain_index), 0) AS index FROM log_leaf l WHERE l.kind = 'event' AND l.chain = h.chain) logged
    CROSS JOIN LATERAL (SELECT * FROM event e WHERE e.chain = h.chain AND e.chain_index > logged.index ORDER BY e.chain_index LIMIT $1) e
    LEFT JOIN receipt r ON e.stream_kind = 'filing' AND r.filing_id = e.stream_id AND r.version = e.version
  WHERE h.last_index > logged.index
  ORDER BY h.chain, e.chain_index LIMIT $1`;

const READ = `p.id, p.account_id AS "accountId", p.name, p.role, p.commission_id AS "commissionId", p.filing_id AS "filingId", p.fields, p.filings, p.reason, p.trace_id AS "traceId", p.read_at AS "readAt"`;
const NEW_READS = `
  SELECT ${READ} FROM personal_read p
  WHERE p.id > (SELECT coalesce(max(chain_index), 0) - $1 FROM log_leaf WHERE kind = 'read' AND chain = '${READS}')
    AND NOT EXISTS (SELECT FROM log_leaf l WHERE l.kind = 'read' AND l.chain = '${READS}' AND l.chain_index = p.id)
  ORDER BY p.id LIMIT $2`;

/** How far before the last checkpoint a receipt may say that it was issued and yet have been committed after it. */
const SLACK = "interval '10 minutes'";

/** Receipts whose event stands in the log already: where nobody signs at once, a receipt is issued when somebody first asks. */
const LATER_RECEIPTS = `
  SELECT e.chain, e.chain_index AS index, jsonb_build_object('content', r.content, 'signature', r.signature, 'issuedAt', to_char(r.issued_at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) AS receipt
  FROM receipt r JOIN event e ON e.stream_kind = 'filing' AND e.stream_id = r.filing_id AND e.version = r.version
  WHERE r.issued_at >= coalesce((SELECT signed_at FROM log_checkpoint ORDER BY size DESC LIMIT 1) - ${SLACK}, '-infinity')
    AND EXISTS (SELECT FROM log_leaf l WHERE l.kind = 'event' AND l.chain = e.chain AND l.chain_index = e.chain_index)
    AND NOT EXISTS (SELECT FROM log_leaf l WHERE l.kind = 'receipt' AND l.chain = e.chain AND l.chain_index = e.chain_index)
  ORDER BY e.chain, e.chain_index LIMIT $1`;

/** The entry under which a read stands in the log. */
export const readEntry = (read: PersonalRead): LogEntry => ({ kind: 'read', chain: READS, index: read.id, hash: readHash(read), recordedAt: read.readAt });

/** The entry under which a receipt stands in the log, at the place of its event. */
const receiptEntry = ({ chain, index }: Pick<LogEntry, 'chain' | 'index'>, receipt: Receipted): LogEntry => ({ kind: 'receipt', chain, index, hash: receiptHash(receipt), recordedAt: receipt.issuedAt });

/** The hashes of complete subtrees, in the order in which they were asked for. */
export async function hashesAt(database: Database, places: readonly TreePlace[]): Promise<readonly TreeHash[]> {
  const rows = await findRows<{ readonly hash: TreeHash | null }>(database, `
    SELECT coalesce(n.hash, l.leaf_hash) AS hash FROM unnest($1::integer[], $2::bigint[]) WITH ORDINALITY AS p(level, index, place)
      LEFT JOIN log_node n ON n.level = p.level AND n.node_index = p.index LEFT JOIN log_leaf l ON p.level = 0 AND l.leaf_index = p.index
    ORDER BY p.place`, [places.map(({ level }) => level), places.map(({ index }) => index)]);
  return rows.map(({ hash }, place) => {
    if (hash === null) throw new Error(`The log holds no hash at level ${places[place]?.level}, ${places[place]?.index}`);
    return hash;
  });
}

async function findUnlogged(database: Database): Promise<readonly LogEntry[]> {
  const events = await findRows<Unlogged>(database, EVENTS, [BATCH]);
  const isRoom = events.length < BATCH;
  const receipts = isRoom ? await findRows<Pick<LogEntry, 'chain' | 'index'> & { readonly receipt: Receipted }>(database, LATER_RECEIPTS, [BATCH - events.length]) : [];
  const reads = isRoom ? await findRows<PersonalRead>(database, NEW_READS, [LOOK_BACK, BATCH - events.length]) : [];
  return [
    ...events.flatMap(({ receipt, ...entry }) => (receipt ? [entry, receiptEntry(entry, receipt)] : [entry])),
    ...receipts.map(({ receipt, ...place }) => receiptEntry(place, receipt)),
    ...reads.map(readEntry),
  ];
}

async function addLeaves(database: Database, entries: readonly LogEntry[], first: number, leafHashes: readonly TreeHash[]): Promise<void> {
  await database.query(`
    INSERT INTO log_leaf (leaf_index, kind, chain, chain_index, hash, recorded_at, leaf_hash)
    SELECT * FROM unnest($1::bigint[], $2::text[], $3::text[], $4::bigint[], $5::text[], $6::timestamptz[], $7::text[])`,
  [entries.map((_, place) => first + place), entries.map(({ kind }) => kind), entries.map(({ chain }) => chain), entries.map(({ index }) => index), entries.map(({ hash }) => hash), entries.map(({ recordedAt }) => recordedAt), leafHashes]);
}

async function addNodes(database: Database, nodes: readonly TreeNode[]): Promise<void> {
  await database.query('INSERT INTO log_node (level, node_index, hash) SELECT * FROM unnest($1::integer[], $2::bigint[], $3::text[])',
    [nodes.map(({ level }) => level), nodes.map(({ index }) => index), nodes.map(({ hash }) => hash)]);
}

/** Signs how far the log has come, under the name that it got at its beginning. */
async function addCheckpoint(database: Database, { size, root }: GrowingTree, { signingKey, origin, now }: LogSigning): Promise<void> {
  const named = await findRow<{ readonly origin: string }>(database, 'SELECT origin FROM log_key ORDER BY since, verifier LIMIT 1');
  const signer = NoteSigner.ofInstallation(signingKey, named?.origin ?? origin);
  const text = checkpointText({ origin: signer.verifier.name, size, root });
  await database.query('INSERT INTO log_key (verifier, origin, since) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING', [verifierText(signer.verifier), signer.verifier.name, now()]);
  await database.query('INSERT INTO log_checkpoint (size, note, signed_at) VALUES ($1, $2, $3)', [size, noteOf(text, [signer.sign(text)]), now()]);
}

/** One batch in one transaction: leaves, the subtrees that are complete now, and the signature over all of it. */
const growOnce = (dataSource: DataSource, signing: LogSigning): Promise<number> => dataSource.transaction(async (database) => {
  const lock = await findRow<{ readonly held: boolean }>(database, 'SELECT pg_try_advisory_xact_lock($1) AS held', [LOCK]);
  const entries = lock?.held ? await findUnlogged(database) : [];
  if (entries.length === 0) return 0;
  const end = await findRow<{ readonly size: number }>(database, 'SELECT coalesce(max(leaf_index) + 1, 0) AS size FROM log_leaf');
  const first = end?.size ?? 0;
  const tree = new GrowingTree(first, first === 0 ? [] : await hashesAt(database, subtreesOf(0, first)));
  const leafHashes = entries.map((entry) => leafHashOf(logEntryText(entry)));
  const nodes = leafHashes.flatMap((hash) => tree.append(hash));
  await addLeaves(database, entries, first, leafHashes);
  await addNodes(database, nodes);
  await addCheckpoint(database, tree, signing);
  return entries.length;
});

/**
 * Brings into the log what was recorded since, and signs how far it has come. Where another worker is at it, or nothing is new, nothing
 * happens. What is recorded never waits for it.
 *
 * @returns how many entries came in
 */
export async function growLog(dataSource: DataSource, signing: LogSigning): Promise<number> {
  let count = 0;
  for (let batch = 0; batch < BATCHES; batch++) {
    const grown = await growOnce(dataSource, signing);
    count += grown;
    if (grown < BATCH) return count;
  }
  return count;
}
