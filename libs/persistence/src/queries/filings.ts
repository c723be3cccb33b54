import type { Filing, FilingEvent, FilingStatus, Instant, Route, Text } from '@tirkeu/domain';
import type { ReceiptRow } from '../tables/receipt.table.js';
import { contestJoins, contestJson, type ContestEntry } from './contests.js';
import { findRow, findRows, type Database } from './database.js';

/** A filing in the list of those who opened it. */
export interface OwnFiling {
  readonly id: string;
  readonly version: number;
  readonly status: FilingStatus;
  readonly route: Route;
  readonly candidate: string | null;
  readonly contest: ContestEntry;
  readonly openedAt: Instant;
  readonly submittedAt: Instant | null;
}

/** The filings that an account has opened, the newest first. Discarded drafts are gone. */
export const findOwnFilings = (database: Database, applicantId: string): Promise<readonly OwnFiling[]> => findRows(database, `
  SELECT f.id, f.version, f.status, f.route, f.candidate, ${contestJson} AS contest, f.opened_at AS "openedAt", f.submitted_at AS "submittedAt"
  FROM filing f JOIN contest c ON c.id = f.contest_id ${contestJoins}
  WHERE f.applicant_id = $1 AND f.status <> 'discarded' ORDER BY f.opened_at DESC, f.id`, [applicantId]);

/** A filing with what its page needs. Restricted: it holds personal data. */
export interface FilingRecord {
  readonly filing: Filing;
  readonly version: number;
  /** Of its last event. */
  readonly hash: string;
  readonly contest: ContestEntry;
  readonly electionTitle: Text;
  /** When it was last handed in, in time or late; null while it is a draft. */
  readonly submission: Submission | null;
  /** The receipt of that, if it was issued already. */
  readonly receipt: Pick<ReceiptRow, 'content' | 'signature'> | null;
}

/** The event of a filing that was handed in, with its place in the record: what a receipt is made of. */
export interface Submission {
  readonly event: Extract<FilingEvent, { type: 'FilingSubmitted' | 'FilingReceivedLate' }>;
  readonly version: number;
  /** Its number in the chain of the commission. */
  readonly chainIndex: number;
  readonly hash: string;
}

export const findFiling = (database: Database, id: string): Promise<FilingRecord | undefined> => findRow(database, `
  SELECT f.state AS filing, f.version, f.hash, ${contestJson} AS contest, e.title AS "electionTitle",
    CASE WHEN s.hash IS NOT NULL THEN jsonb_build_object('event', s.payload, 'version', s.version, 'chainIndex', s.chain_index, 'hash', s.hash) END AS submission,
    CASE WHEN r.number IS NOT NULL THEN jsonb_build_object('content', r.content, 'signature', r.signature) END AS receipt
  FROM filing f JOIN contest c ON c.id = f.contest_id ${contestJoins}
    LEFT JOIN LATERAL (SELECT * FROM event v
      WHERE v.stream_kind = 'filing' AND v.stream_id = f.id AND v.type IN ('FilingSubmitted', 'FilingReceivedLate') ORDER BY v.version DESC LIMIT 1) s ON true
    LEFT JOIN receipt r ON r.filing_id = f.id AND r.version = s.version
  WHERE f.id = $1`, [id]);

/** An event of a filing as recorded. */
export interface RecordedEvent {
  readonly version: number;
  readonly event: FilingEvent;
  readonly receivedAt: Instant;
  readonly recordedAt: Instant;
  readonly hash: string;
}

/** Everything that happened to a filing, the newest first. Restricted: events hold personal data. */
export const findHistory = (database: Database, filingId: string): Promise<readonly RecordedEvent[]> => findRows(database, `
  SELECT version, payload AS event, received_at AS "receivedAt", recorded_at AS "recordedAt", hash FROM event
  WHERE stream_kind = 'filing' AND stream_id = $1 ORDER BY version DESC`, [filingId]);
