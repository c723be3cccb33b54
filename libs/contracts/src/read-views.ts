import type { Instant, Role, Text } from '@tirkeu/domain';

/** Classes of personal data of one filing whose reads are noted: what its pages say, its papers, the whole file, a whole number. */
export const FILING_READS = ['details', 'papers', 'complete-file', 'number'] as const;

/** Lists and files that name people of many filings. Each look is one entry with how many filings it showed. */
export const LIST_READS = ['queue', 'counter-drafts', 'informal-checks', 'deadline-filings', 'unreached', 'deposits', 'payments', 'decisions', 'deposits-file', 'decisions-file'] as const;
export type ListRead = (typeof LIST_READS)[number];

export const READ_CLASSES = [...FILING_READS, ...LIST_READS] as const;
export type ReadClass = (typeof READ_CLASSES)[number];

/** What a whole number may be asked for. */
export const REVEAL_PURPOSES = ['compare-document', 'ask-register', 'find-payment', 'answer-authority'] as const;
export type RevealPurpose = (typeof REVEAL_PURPOSES)[number];

/** GET /api/filings/:filingId/reads, newest first: who was shown the data of a filing, as its applicant may know it. */
export interface ReadView {
  readonly role: Role;
  /** Null: somebody who oversees. */
  readonly commission: Text | null;
  readonly fields: ReadClass;
  /** What a whole number was asked for; null where nothing had to be said. */
  readonly purpose: RevealPurpose | null;
  readonly readAt: Instant;
}

/** GET /api/access-log, newest first. */
export interface AccessLogView {
  readonly rows: readonly AccessLogRow[];
  /** To be given as `before` for the next page; null on the last. */
  readonly next: number | null;
  /** Whoever read something lately, to narrow the log to one of them. */
  readonly people: readonly { readonly accountId: string; readonly name: string }[];
}

export interface AccessLogRow extends ReadView {
  readonly id: number;
  readonly accountId: string;
  readonly name: string;
  /** Null: a list or file of many. */
  readonly filingId: string | null;
  /** Of a list or file, how many filings it showed. */
  readonly filings: number | null;
  /** Leads to the request in the logs. */
  readonly traceId: string;
}

/** POST /api/filings/:filingId/candidates/:candidateId/number: a whole IIN, after it was noted who saw it and why. */
export interface RevealedNumber {
  readonly iin: string;
}
