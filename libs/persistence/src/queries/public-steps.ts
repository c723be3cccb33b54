import type { FilingEventType, Instant } from '@tirkeu/domain';
import { findRows, type Database } from './database.js';

/** What everybody may know to have happened, once a filing is on the public register. */
const PUBLIC_EVENTS = [
  'FilingSubmitted', 'ComplianceConfirmed', 'DeficiencyNoticeServed', 'DeficiencyNoticeAnswered', 'FilingRegistered', 'FilingRefused', 'CandidacyWithdrawn', 'CandidateLeft', 'NominationRevoked',
  'RegistrationCancelled', 'AppealLodged', 'AppealDecided', 'StayRecorded', 'StayLifted', 'RegistrationReinstated', 'CandidateExcluded', 'CandidateDied', 'RegistrationPublished',
] as const satisfies readonly FilingEventType[];

export interface PublicStep {
  readonly type: FilingEventType;
  readonly at: Instant;
  /** Number of the resolution, where the step is a decision of the commission. */
  readonly resolution: string | null;
  /** Of an appeal that was decided. */
  readonly outcome: 'upheld' | 'reversed' | null;
  /** Until when the defects of a notice could be put right. */
  readonly cureBy: Instant | null;
}

/** The public steps of a candidate's filing, the oldest first. What happens to another person on the same list is no step of this one, nor what comes after this one has left it. */
export const findPublicSteps = (database: Database, { filingId, candidateId }: { readonly filingId: string; readonly candidateId: string }): Promise<readonly PublicStep[]> =>
  findRows(database, `
    SELECT type, received_at AS at, payload #>> '{resolution,number}' AS resolution, payload ->> 'outcome' AS outcome, (payload ->> 'cureBy')::timestamptz AS "cureBy"
    FROM event WHERE stream_kind = 'filing' AND stream_id = $1 AND type = ANY($2) AND coalesce(payload ->> 'candidateId', $3) = $3
      AND (payload ->> 'candidateId' = $3 OR version <= coalesce((SELECT max(version) FROM event l WHERE l.stream_kind = 'filing' AND l.stream_id = $1 AND l.type IN ('CandidateLeft', 'CandidateDied', 'CandidateExcluded')
        AND l.payload ->> 'candidateId' = $3 AND EXISTS (SELECT FROM filing f WHERE f.id = $1 AND NOT f.state -> 'candidates' @> jsonb_build_array(jsonb_build_object('id', $3::text)))), event.version))
    ORDER BY version`,
  [filingId, PUBLIC_EVENTS, candidateId]);
