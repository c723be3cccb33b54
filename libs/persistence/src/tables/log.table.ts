import type { LoggedKind, TreeHash } from '@tirkeu/desk';
import type { Instant } from '@tirkeu/domain';
import { EntitySchema } from 'typeorm';
import { integer, key, moment, optional, serial, text, whole } from './columns.js';

/** The entries of the transparency log in their order. Rows of all tables here are only ever added. */
export interface LogLeafRow {
  leafIndex: number;
  kind: LoggedKind;
  chain: string;
  chainIndex: number;
  hash: string;
  recordedAt: Instant;
  leafHash: TreeHash;
}

/** Complete subtrees above the leaves. */
export interface LogNodeRow { level: number; nodeIndex: number; hash: TreeHash }

/** What was signed, as it was signed. */
export interface LogCheckpointRow { size: number; note: string; signedAt: Instant }

/** The public half of a key that has signed checkpoints, as C2SP writes it. The origin of the first is the name of the log for ever. */
export interface LogKeyRow { verifier: string; origin: string; since: Instant }

/** The line by which a witness cosigned a checkpoint. */
export interface LogCosignatureRow { size: number; witness: string; line: string; recordedAt: Instant }

/** That somebody was shown personal data of a filing, or a list of many. */
export interface PersonalReadRow {
  id: number;
  accountId: string;
  name: string;
  role: string;
  commissionId: string | null;
  filingId: string | null;
  fields: string;
  filings: number | null;
  reason: string | null;
  traceId: string;
  readAt: Instant;
  /** Ten minutes since 1970: within them the same person is noted once for the same data. */
  slot: number;
}

export const logLeafTable = new EntitySchema<LogLeafRow>({
  name: 'log_leaf', columns: { leafIndex: key(whole), kind: text, chain: text, chainIndex: whole, hash: text, recordedAt: moment, leafHash: text },
});
export const logNodeTable = new EntitySchema<LogNodeRow>({ name: 'log_node', columns: { level: key(integer), nodeIndex: key(whole), hash: text } });
export const logCheckpointTable = new EntitySchema<LogCheckpointRow>({ name: 'log_checkpoint', columns: { size: key(whole), note: text, signedAt: moment } });
export const logKeyTable = new EntitySchema<LogKeyRow>({ name: 'log_key', columns: { verifier: key(text), origin: text, since: moment } });
export const logCosignatureTable = new EntitySchema<LogCosignatureRow>({ name: 'log_cosignature', columns: { size: key(whole), witness: key(text), line: text, recordedAt: moment } });
export const personalReadTable = new EntitySchema<PersonalReadRow>({
  name: 'personal_read',
  columns: {
    id: serial, accountId: text, name: text, role: text, commissionId: optional(text), filingId: optional(text), fields: text, filings: optional(integer), reason: optional(text), traceId: text, readAt: moment, slot: whole,
  },
});
