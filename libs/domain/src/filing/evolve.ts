import { reinstatedByItself, withAppeal, withRuling, withStay, withoutStay } from './after-decision.js';
import { withBallotApproval } from './ballot-entry.js';
import { withDataRequest } from './data-request.js';
import type { Document, Filing, FilingStatus } from './filing.js';
import type { FilingEvent, FilingOpened } from './events.js';
import { withRegisters } from './register.js';
import { withSignature } from './signature.js';
import { withCandidate, withConsent, withDeparture, withIdentity, withoutCandidate } from './people.js';

/** The filing that an opening event creates. */
export const opened = (event: FilingOpened): Filing => ({
  id: event.filingId,
  electionId: event.electionId,
  contestId: event.contestId,
  commissionId: event.commissionId,
  rulebookId: event.rulebookId,
  form: event.form,
  seats: event.seats,
  electionDay: event.electionDay,
  zone: event.zone,
  route: event.route,
  nominator: event.nominator,
  status: 'draft',
  applicantId: event.by.accountId,
  openedAt: event.at,
  counter: event.entered ? { receivedAt: event.at, reason: event.entered.reason } : null,
  candidates: [], consents: [], departures: [], documents: [], informalCheck: null, submittedAt: null, manifest: [], holder: null, compliance: null,
  facts: [], inquiries: [], disputes: [], marks: [], notices: [], proposal: null, decision: null, cancellation: null, appeals: [], stays: [], reinstatements: [], acceptance: null,
  ballotApprovals: [], endedAt: null, publishedAt: null, publication: null, history: [],
});

const sameEntry = (document: Document, requirement: string, candidateId: string | null) =>
  document.requirement === requirement && document.candidateId === candidateId;

const withDocument = (filing: Filing, document: Document): Filing => ({
  ...filing,
  documents: [...filing.documents.filter((other) => !sameEntry(other, document.requirement, document.candidateId)), document],
});

const ended = (filing: Filing, status: FilingStatus, event: FilingEvent, word: string): Filing => ({
  ...filing, status, endedAt: event.at, proposal: null, history: [...filing.history, word],
});

const answered = (filing: Filing, event: FilingEvent): Filing => ({
  ...filing,
  status: 'in-examination',
  notices: filing.notices.map((notice, index) => (index === filing.notices.length - 1 ? { ...notice, answeredAt: event.at } : notice)),
});

const decided = (filing: Filing, event: Extract<FilingEvent, { type: 'FilingRegistered' | 'FilingRefused' }>): Filing => {
  const refused = event.type === 'FilingRefused';
  const grounds = refused ? event.grounds : [];
  return {
    ...filing,
    status: refused ? 'refused' : 'registered',
    proposal: null,
    holder: null,
    endedAt: refused ? event.at : null,
    decision: {
      kind: refused ? 'refused' : 'registered', at: event.at, by: event.by, proposedBy: event.proposedBy, resolution: event.resolution,
      grounds, late: event.late, appealBy: refused ? event.appealBy : null,
    },
    history: [...filing.history, refused ? `refused:${grounds.map(({ ground }) => ground).join('+')}` : 'registered'],
  };
};

/** A proposal was about the list as it was, so it goes back to be examined. A list that nobody is left on has ended, as its last person did. */
const left = (filing: Filing, event: Extract<FilingEvent, { type: 'CandidateLeft' | 'CandidateDied' | 'CandidateExcluded' }>): Filing => {
  const rest = withDeparture(filing, event);
  const end = event.type === 'CandidateDied' ? 'died' : 'withdrawn';
  if (rest.candidates.length === 0) return ended(rest, end, event, end);
  return rest.status === 'proposed' ? { ...rest, status: 'in-examination', proposal: null } : rest;
};

/** What a filing becomes when something has happened to it. The only place that sets its status. */
export function evolve(filing: Filing, event: FilingEvent): Filing {
  switch (event.type) {
    case 'FilingOpened':
      return opened(event);
    case 'IdentityRecorded':
      return withIdentity(filing, event);
    case 'ContactRecorded':
      return withCandidate(filing, event.candidateId, event.contact);
    case 'FamilyRecorded':
      return withCandidate(filing, event.candidateId, event.family);
    case 'BackgroundRecorded':
      return withCandidate(filing, event.candidateId, event.background);
    case 'CandidateRemoved':
      return withoutCandidate(filing, event);
    case 'ConsentGiven':
    case 'ConsentRefused':
    case 'ConsentWithdrawn':
      return withConsent(filing, event);
    case 'DocumentAttached':
    case 'DocumentReplacedDuringCure':
      return withDocument(filing, event.document);
    case 'DocumentRemoved':
      return { ...filing, documents: filing.documents.filter((document) => !sameEntry(document, event.requirement, event.candidateId)) };
    case 'InformalCheckRequested':
      return { ...filing, informalCheck: { requestedAt: event.at, answer: null } };
    case 'InformalCheckAnswered':
      return filing.informalCheck ? { ...filing, informalCheck: { ...filing.informalCheck, answer: { at: event.at, by: event.by, remarks: event.remarks } } } : filing;
    case 'DraftDiscarded':
      return { ...filing, status: 'discarded', endedAt: event.at };
    case 'FilingSubmitted':
      return { ...filing, status: 'submitted', submittedAt: event.at, manifest: event.manifest, history: filing.status === 'submitted' ? filing.history : [...filing.history, 'submitted'] };
    case 'FilingReceivedLate':
      return { ...filing, status: 'late', submittedAt: event.at, manifest: event.manifest, history: [...filing.history, 'late'] };
    case 'FilingCountedInTime':
      return { ...filing, status: 'submitted', history: [...filing.history, 'submitted'] };
    default:
      return evolveExamination(filing, event);
  }
}

type LaterEvent = Exclude<FilingEvent, { type: 'FilingOpened' | 'IdentityRecorded' | 'ContactRecorded' | 'FamilyRecorded' | 'BackgroundRecorded' | 'CandidateRemoved' | 'ConsentGiven' | 'ConsentRefused' | 'ConsentWithdrawn' | 'DocumentAttached' | 'DocumentReplacedDuringCure' | 'DocumentRemoved' | 'InformalCheckRequested' | 'InformalCheckAnswered' | 'DraftDiscarded' | 'FilingSubmitted' | 'FilingReceivedLate' | 'FilingCountedInTime' }>;

function evolveExamination(filing: Filing, event: LaterEvent): Filing {
  switch (event.type) {
    case 'FilingTaken':
      return { ...filing, status: filing.status === 'submitted' ? 'in-examination' : filing.status, holder: { by: event.by, since: event.at } };
    case 'FilingReleased':
      return { ...filing, holder: null };
    case 'FactRecorded':
      return { ...filing, facts: [...filing.facts, event.fact] };
    case 'RegistersAsked':
    case 'RegisterAnswered':
    case 'RegisterSilent':
    case 'FactOverruled':
    case 'FactDisputed':
    case 'DisputeAnswered':
      return withRegisters(filing, event);
    case 'RequirementMarked': {
      const { rule, candidateId, value, note, by, at } = event;
      const others = filing.marks.filter((mark) => mark.rule !== rule || mark.candidateId !== candidateId);
      return { ...filing, marks: [...others, { rule, candidateId, value, note, by, at }] };
    }
    case 'ComplianceConfirmed':
      return { ...filing, compliance: { confirmedAt: event.at, by: event.by } };
    case 'DeficiencyNoticeServed': {
      const { number, cureBy, defects } = event;
      return { ...filing, status: 'awaiting-cure', notices: [...filing.notices, { number, servedAt: event.at, cureBy, defects, answeredAt: null }] };
    }
    case 'DeficiencyNoticeAnswered':
      return answered(filing, event);
    case 'RegistrationProposed':
      return { ...filing, status: 'proposed', proposal: { kind: 'register', grounds: [], by: event.by, at: event.at } };
    case 'RefusalProposed':
      return { ...filing, status: 'proposed', proposal: { kind: 'refuse', grounds: event.grounds, by: event.by, at: event.at } };
    case 'ProposalReturned':
      return { ...filing, status: 'in-examination', proposal: null };
    case 'FilingRegistered':
    case 'FilingRefused':
      return decided(filing, event);
    case 'CandidateLeft':
    case 'CandidateExcluded':
      return left(filing, event);
    case 'CandidacyWithdrawn':
      return ended(filing, 'withdrawn', event, 'withdrawn');
    case 'NominationRevoked':
      return ended(filing, 'revoked', event, 'revoked');
    case 'CandidateDied':
      return filing.form === 'party-list' ? left(filing, event) : ended(filing, 'died', event, 'died');
    case 'RegistrationCancelled': {
      const { at, by, resolution, grounds, appealBy } = event;
      return { ...ended(filing, 'cancelled', event, `cancelled:${grounds.map(({ ground }) => ground).join('+')}`), cancellation: { at, by, resolution, grounds, appealBy } };
    }
    case 'AppealLodged':
      return withAppeal(filing, event);
    case 'AppealDecided':
      return withRuling(filing, event);
    case 'StayRecorded':
      return withStay(filing, event);
    case 'StayLifted':
      return withoutStay(filing, event);
    case 'RegistrationReinstated':
      return reinstatedByItself(filing, event);
    case 'WithdrawalAccepted':
      return { ...filing, acceptance: { at: event.at, by: event.by, resolution: event.resolution } };
    case 'BallotEntryConfirmed':
    case 'BallotEntryDisputed':
      return withBallotApproval(filing, event);
    case 'SignatureAttached':
      return withSignature(filing, event);
    case 'DataRequested':
    case 'DataRequestAnswered':
      return withDataRequest(filing, event);
    case 'RegistrationPublished':
      return { ...filing, publishedAt: event.at, publication: event.where !== undefined && event.on !== undefined ? { where: event.where, on: event.on } : null };
  }
}

/** A filing from the whole of its stream, oldest event first. Throws when the stream does not begin with its opening. */
export function replay(events: readonly FilingEvent[]): Filing {
  const [first, ...rest] = events;
  if (first?.type !== 'FilingOpened') throw new Error('A filing begins with FilingOpened');
  return rest.reduce(evolve, opened(first));
}
