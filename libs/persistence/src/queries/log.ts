import { consistencyPath, inclusionPath, logEntryText, proofText, rootOf, subtreesOf, type LogEntry, type TreeHash } from '@tirkeu/desk';
import type { Instant, Text } from '@tirkeu/domain';
import type { LogCheckpointRow, LogKeyRow } from '../tables/log.table.js';
import { findRow, findRows, type Database } from './database.js';
import { hashesAt } from './log-growth.js';

/** A checkpoint with the cosignatures that witnesses gave to it. */
const CHECKPOINT = `
  c.size, c.signed_at AS "signedAt", c.note || coalesce((SELECT string_agg(s.line, '' ORDER BY s.witness) FROM log_cosignature s WHERE s.size = c.size), '') AS note FROM log_checkpoint c`;

export const findLastCheckpoint = (database: Database): Promise<LogCheckpointRow | undefined> => findRow(database, `SELECT ${CHECKPOINT} ORDER BY c.size DESC LIMIT 1`);

export const findCheckpoint = (database: Database, size: number): Promise<LogCheckpointRow | undefined> => findRow(database, `SELECT ${CHECKPOINT} WHERE c.size = $1`, [size]);

/** Checkpoints below a size, the largest first. */
export const findCheckpoints = (database: Database, below: number, limit: number): Promise<readonly LogCheckpointRow[]> =>
  findRows(database, `SELECT ${CHECKPOINT} WHERE c.size < $1 ORDER BY c.size DESC LIMIT $2`, [below, limit]);

/** Keys that have signed checkpoints, the newest first. */
export const findLogKeys = (database: Database): Promise<readonly LogKeyRow[]> => findRows(database, 'SELECT verifier, origin, since FROM log_key ORDER BY since DESC, verifier');

interface FoundLeaf extends LogEntry {
  readonly leafIndex: number;
}

const LEAF = 'l.leaf_index AS "leafIndex", l.kind, l.chain, l.chain_index AS index, l.hash, l.recorded_at AS "recordedAt" FROM log_leaf l';

/** The entry of the log that holds the event which a receipt states. */
export const findLeafOfReceipt = (database: Database, number: string): Promise<FoundLeaf | undefined> => findRow(database, `
  SELECT ${LEAF} JOIN receipt r ON l.kind = 'event' AND l.chain = r.content ->> 'commissionId' AND l.chain_index = (r.content #>> '{record,entry}')::bigint WHERE r.number = $1`, [number]);

export const findLeafOfEvent = (database: Database, hash: string): Promise<FoundLeaf | undefined> => findRow(database, `SELECT ${LEAF} WHERE l.hash = $1 AND l.kind = 'event'`, [hash]);

/** Entries of the log from an index on. */
export const findLeaves = (database: Database, from: number, limit: number): Promise<readonly FoundLeaf[]> =>
  findRows(database, `SELECT ${LEAF} WHERE l.leaf_index >= $1 ORDER BY l.leaf_index LIMIT $2`, [from, limit]);

/** The hashes of stretches of leaves, in one look. */
async function hashesOf(database: Database, stretches: readonly (readonly [number, number])[]): Promise<readonly TreeHash[]> {
  const places = stretches.map(([from, until]) => subtreesOf(from, until));
  const hashes = [...await hashesAt(database, places.flat())];
  return places.map((each) => rootOf(hashes.splice(0, each.length)));
}

/** The proof that an entry stands in the log, against the last checkpoint; undefined as long as there is none. */
export async function findLogProof(database: Database, { leafIndex, ...entry }: FoundLeaf): Promise<string | undefined> {
  const checkpoint = await findLastCheckpoint(database);
  if (!checkpoint || leafIndex >= checkpoint.size) return undefined;
  return proofText({ entry: logEntryText(entry), index: leafIndex, proof: await hashesOf(database, inclusionPath(leafIndex, checkpoint.size)), note: checkpoint.note });
}

/** The proof that the log only grew from one size to another; undefined where it has not come so far. */
export async function findConsistency(database: Database, from: number, to: number): Promise<readonly TreeHash[] | undefined> {
  const last = await findLastCheckpoint(database);
  if (!last || from > to || to > last.size) return undefined;
  return from === 0 || from === to ? [] : hashesOf(database, consistencyPath(from, to));
}

/** Keeps the line of a witness under a checkpoint; the first of each stands. */
export async function keepCosignature(database: Database, { size, witness, line, at }: { readonly size: number; readonly witness: string; readonly line: string; readonly at: Instant }): Promise<void> {
  await database.query('INSERT INTO log_cosignature (size, witness, line, recorded_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING', [size, witness, line, at]);
}

/** Where an event of a filing stands in the record. */
export interface RecordedStep {
  readonly version: number;
  readonly recordedAt: Instant;
  /** Its entry in the log, and the first checkpoint that holds it; null as long as none does. */
  readonly leafIndex: number | null;
  readonly provedSince: Instant | null;
}

/** When each event of a filing was recorded, and since when it is proved. */
export const findRecordedSteps = (database: Database, filingId: string): Promise<readonly RecordedStep[]> => findRows(database, `
  SELECT e.version, e.recorded_at AS "recordedAt", CASE WHEN c.signed_at IS NOT NULL THEN l.leaf_index END AS "leafIndex", c.signed_at AS "provedSince"
  FROM event e LEFT JOIN log_leaf l ON l.kind = 'event' AND l.chain = e.chain AND l.chain_index = e.chain_index
    LEFT JOIN LATERAL (SELECT c.signed_at FROM log_checkpoint c WHERE c.size > l.leaf_index ORDER BY c.size LIMIT 1) c ON true
  WHERE e.stream_kind = 'filing' AND e.stream_id = $1`, [filingId]);

/** The names of the commission of a filing. */
export const findOffice = async (database: Database, filingId: string): Promise<Text | null> =>
  (await findRow<{ readonly names: Text }>(database, 'SELECT k.names FROM filing f JOIN commission k ON k.id = f.commission_id WHERE f.id = $1', [filingId]))?.names ?? null;

/** The commission of each filing that there is. */
export async function findCommissionsOf(database: Database, filingIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await findRows<{ readonly id: string; readonly commission: string }>(database, 'SELECT id, commission_id AS commission FROM filing WHERE id = ANY($1)', [[...new Set(filingIds)]]);
  return new Map(rows.map(({ id, commission }) => [id, commission]));
}

export interface LogLag {
  /** Entries of the last hour, and how long they waited for the checkpoint that holds them: in the middle and at most, in seconds. */
  readonly entries: number;
  readonly median: number;
  readonly most: number;
}

/** How long what was recorded within the last hour waited for its checkpoint. */
export async function findLogLag(database: Database, since: Instant): Promise<LogLag> {
  const row = await findRow<LogLag>(database, `
    SELECT count(*)::integer AS entries, coalesce(percentile_cont(0.5) WITHIN GROUP (ORDER BY lag), 0)::float AS median, coalesce(max(lag), 0)::float AS most
    FROM (SELECT extract(epoch FROM (SELECT c.signed_at FROM log_checkpoint c WHERE c.size > l.leaf_index ORDER BY c.size LIMIT 1) - l.recorded_at) AS lag
      FROM log_leaf l WHERE l.leaf_index >= coalesce((SELECT max(size) FROM log_checkpoint WHERE signed_at < $1), 0) AND l.recorded_at >= $1) lags`, [since]);
  return row ?? { entries: 0, median: 0, most: 0 };
}

/** How long the oldest event waits that no checkpoint holds yet, in seconds by the clock of the database; 0 when none does. */
export const findLogAge = async (database: Database): Promise<number> => (await findRow<{ readonly age: number }>(database, `
  SELECT coalesce(greatest(extract(epoch FROM clock_timestamp() - min(e.recorded_at)), 0), 0)::double precision AS age
  FROM chain_head h
    CROSS JOIN LATERAL (SELECT coalesce(max(l.chain_index), 0) AS index FROM log_leaf l WHERE l.kind = 'event' AND l.chain = h.chain) logged
    JOIN event e ON e.chain = h.chain AND e.chain_index = logged.index + 1
  WHERE h.last_index > logged.index`))?.age ?? 0;
