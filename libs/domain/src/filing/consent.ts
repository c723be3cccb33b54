import type { Instant } from '../kernel/time.js';
import type { DocumentId } from '../rulebook/documents.js';
import type { Consent, Filing } from './filing.js';
import { findDocument } from './look-up.js';

/** Papers in which a person agrees to be nominated by somebody else. The same said in the person's own account counts as well. */
export const CONSENT_DOCUMENTS = ['consent-to-stand', 'consent-to-list'] as const satisfies readonly DocumentId[];

const isConsentDocument = (id: DocumentId): boolean => (CONSENT_DOCUMENTS as readonly DocumentId[]).includes(id);

/** What a candidate last said in their own account about being nominated; undefined when nothing. */
export const findConsent = ({ consents }: Filing, candidateId: string | null): Consent | undefined =>
  consents.find((consent) => consent.candidateId === candidateId);

/** The answer given in the own account that stands for a paper of consent, or against it; undefined for any other paper, and without an answer. */
export const findConsentFor = (filing: Filing, requirement: DocumentId, candidateId: string | null): Consent | undefined =>
  (isConsentDocument(requirement) ? findConsent(filing, candidateId) : undefined);

/** Whether a required paper is there, or was said in the own account instead. */
export const isOnFile = (filing: Filing, requirement: DocumentId, candidateId: string | null): boolean =>
  findDocument(filing, requirement, candidateId) !== undefined || findConsentFor(filing, requirement, candidateId)?.answer === 'given';

/** Whether it came after an instant: a paper that is attached now, or a consent that stands now. */
export function isOnFileSince(filing: Filing, requirement: DocumentId, candidateId: string | null, after: Instant): boolean {
  const paper = findDocument(filing, requirement, candidateId);
  const consent = findConsentFor(filing, requirement, candidateId);
  return (paper !== undefined && paper.attachedAt > after) || (consent?.answer === 'given' && consent.at > after);
}

/** The candidates who have refused or taken back their consent: they cannot be nominated. */
export const unwilling = ({ candidates, consents }: Filing): readonly string[] =>
  candidates.map(({ id }) => id).filter((id) => consents.some(({ candidateId, answer }) => candidateId === id && answer !== 'given'));
