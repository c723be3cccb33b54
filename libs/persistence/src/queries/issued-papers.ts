import type { NominationExtended } from '@tirkeu/domain';
import type { IssuedPaperRow } from '../tables/issued-paper.table.js';
import { findRow, findRows, type Database } from './database.js';

/** Notes that a file was handed out; the same bytes again are nothing new. */
export async function keepIssuedPaper(database: Database, paper: IssuedPaperRow): Promise<void> {
  await database.query(`
    INSERT INTO issued_paper (number, sha256, source_kind, source_id, version, candidate_id, text_hash, facts, issued_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
    ON CONFLICT DO NOTHING`,
  [paper.number, paper.sha256, paper.sourceKind, paper.sourceId, paper.version, paper.candidateId, paper.textHash, JSON.stringify(paper.facts), paper.issuedAt]);
}

/** Every file that was handed out under a number, the latest first. */
export const findIssuedPapers = (database: Database, number: string): Promise<readonly IssuedPaperRow[]> => findRows(database, `
  SELECT number, sha256, source_kind AS "sourceKind", source_id AS "sourceId", version, candidate_id AS "candidateId", text_hash AS "textHash", facts, issued_at AS "issuedAt"
  FROM issued_paper WHERE number = $1 ORDER BY issued_at DESC, sha256`, [number]);

/** The latest extension of a contest in the record of its election; undefined when nomination was never kept open longer. */
export const findExtension = (database: Database, { id, electionId }: { readonly id: string; readonly electionId: string }): Promise<{ readonly event: NominationExtended; readonly version: number; readonly hash: string } | undefined> =>
  findRow(database, `
    SELECT payload AS event, version, hash FROM event
    WHERE stream_kind = 'election' AND stream_id = $1 AND type = 'NominationExtended' AND payload ->> 'contestId' = $2 ORDER BY version DESC LIMIT 1`, [electionId, id]);
