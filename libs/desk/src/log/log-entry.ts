import { canonicalJson, type Instant } from '@tirkeu/domain';
import { hashOf } from '../chain.js';

/** What the log covers: the events of every chain, the receipts issued with them, and who was shown personal data. */
export const LOGGED_KINDS = ['event', 'receipt', 'read'] as const;
export type LoggedKind = (typeof LOGGED_KINDS)[number];

/** An entry of the log. It names no person: where something stands and its hash. */
export interface LogEntry {
  readonly kind: LoggedKind;
  /** The chain of a commission; `reads` for the record of reads. */
  readonly chain: string;
  /** The place in that chain. A receipt stands at the place of its event. */
  readonly index: number;
  /** Of an event its hash in the chain; of anything else the hash of its content. Lower-case hex. */
  readonly hash: string;
  readonly recordedAt: Instant;
}

/** The one text of an entry, which is what its leaf covers: canonical JSON, to be taken as UTF-8. */
export const logEntryText = ({ kind, chain, index, hash, recordedAt }: LogEntry): string => canonicalJson({ kind, chain, index, hash, recordedAt });

export interface LoggedReceipt {
  readonly content: unknown;
  readonly signature: string;
  readonly issuedAt: Instant;
}

export const receiptHash = ({ content, signature, issuedAt }: LoggedReceipt): string => hashOf({ content, signature, issuedAt });

/** That somebody was shown personal data: which class of it, never the values. */
export interface PersonalRead {
  readonly id: number;
  readonly accountId: string;
  readonly name: string;
  readonly role: string;
  /** Through which commission; null for those who oversee. */
  readonly commissionId: string | null;
  /** Null: a list or a file that names people of many filings. */
  readonly filingId: string | null;
  readonly fields: string;
  /** Of a list or a file, how many filings it showed, where that is known. */
  readonly filings: number | null;
  /** Why, where it had to be said. */
  readonly reason: string | null;
  readonly traceId: string;
  readonly readAt: Instant;
}

/** What says nothing of many filings has no word of them, as everything that was read before lists were noted. */
export const readHash = ({ id, accountId, name, role, commissionId, filingId, fields, filings, reason, traceId, readAt }: PersonalRead): string =>
  hashOf({ id, accountId, name, role, commissionId, filingId, fields, ...(filings !== null && { filings }), reason, traceId, readAt });

/** The chain under which reads stand in the log. */
export const READS = 'reads';
