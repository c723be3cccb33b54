import type { CandidateDied, CandidateExcluded, CandidateLeft, CandidateRemoved, ConsentGiven, ConsentRefused, ConsentWithdrawn, Identity, IdentityRecorded } from './events.js';
import type { Candidate, Consent, Departure, Filing } from './filing.js';

const blankCandidate = (id: string): Omit<Candidate, keyof Identity> => ({
  id, maritalStatus: null, spouseName: null, phone: '', email: '', address: '', education: '', occupation: '', party: null, disability: false,
});

/** A filing with something stated of a candidate, who is added when not there yet. */
export const withCandidate = (filing: Filing, id: string, part: Partial<Candidate>): Filing => {
  const known = filing.candidates.some((candidate) => candidate.id === id);
  const candidates = known
    ? filing.candidates.map((candidate) => (candidate.id === id ? { ...candidate, ...part } : candidate))
    : [...filing.candidates, { ...blankCandidate(id), ...part } as Candidate];
  return { ...filing, candidates };
};

const without = (consents: readonly Consent[], id: string): readonly Consent[] => consents.filter(({ candidateId }) => candidateId !== id);

/** Another number is another person: what the first one agreed to does not bind the second. */
export function withIdentity(filing: Filing, { candidateId, identity }: IdentityRecorded): Filing {
  const before = filing.candidates.find(({ id }) => id === candidateId);
  const consents = before && before.iin !== identity.iin ? without(filing.consents, candidateId) : filing.consents;
  return withCandidate({ ...filing, consents }, candidateId, identity);
}

/** A draft without a candidate, their papers and their answer. */
export const withoutCandidate = (filing: Filing, { candidateId }: CandidateRemoved): Filing => ({
  ...filing,
  candidates: filing.candidates.filter(({ id }) => id !== candidateId),
  documents: filing.documents.filter((document) => document.candidateId !== candidateId),
  consents: without(filing.consents, candidateId),
});

const ANSWERS = { ConsentGiven: 'given', ConsentRefused: 'refused', ConsentWithdrawn: 'withdrawn' } as const;

/** A filing with the latest answer of a candidate. */
export const withConsent = (filing: Filing, event: ConsentGiven | ConsentRefused | ConsentWithdrawn): Filing => {
  const { type, candidateId, at, by } = event;
  const consent: Consent = { candidateId, answer: ANSWERS[type], reason: type === 'ConsentGiven' ? null : event.reason, at, by };
  return { ...filing, consents: [...without(filing.consents, candidateId), consent] };
};

function whyGone(event: CandidateLeft | CandidateDied | CandidateExcluded): Pick<Departure, 'reason' | 'diedOn' | 'exclusion'> {
  if (event.type === 'CandidateLeft') return { reason: event.reason };
  if (event.type === 'CandidateDied') return { reason: null, diedOn: event.diedOn };
  const { grounds, resolution, appealBy } = event;
  return { reason: null, exclusion: { grounds, resolution, appealBy } };
}

/**
 * A list without somebody who left it, died or was excluded. Their papers stay on record. What was judged of them, and of a list as a whole that
 * is not decided yet, has to be judged anew.
 */
export function withDeparture(filing: Filing, event: CandidateLeft | CandidateDied | CandidateExcluded): Filing {
  const { candidateId, at, by } = event;
  const why = whyGone(event);
  const candidate = filing.candidates.find(({ id }) => id === candidateId);
  if (!candidate) return filing;
  const afterRegistration = filing.status === 'registered';
  return {
    ...filing,
    candidates: filing.candidates.filter((other) => other !== candidate),
    departures: [...filing.departures, { candidate, at, by, afterRegistration, ...why }],
    marks: afterRegistration ? filing.marks : filing.marks.filter((mark) => mark.candidateId !== null && mark.candidateId !== candidateId),
  };
}
