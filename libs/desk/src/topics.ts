import type { ElectionEvent, Filing, FilingEvent } from '@tirkeu/domain';
import type { FilingChange, OutboxMessage, StoredEvent } from './ports.js';

/** What the worker hears of. An event that is not listed concerns nobody outside the transaction. */
export const TOPICS = [
  'filing.named', 'filing.consent-given', 'filing.consent-refused', 'filing.consent-withdrawn', 'filing.candidate-left',
  'filing.informal-check-requested', 'filing.informal-check-answered', 'filing.submitted', 'filing.received-late', 'filing.taken', 'filing.released', 'filing.compliance-confirmed', 'filing.notice-served', 'filing.notice-answered',
  'filing.proposed', 'filing.proposal-returned', 'filing.decided', 'filing.withdrawn', 'filing.revoked', 'filing.cancelled',
  'filing.appeal-lodged', 'filing.appeal-decided', 'filing.died', 'filing.published', 'filing.ballot-disputed',
  'election.called', 'election.extended', 'election.announced',
] as const;
export type Topic = (typeof TOPICS)[number];

const topicOf: Readonly<Partial<Record<FilingEvent['type'] | ElectionEvent['type'], Topic>>> = {
  ConsentGiven: 'filing.consent-given',
  ConsentRefused: 'filing.consent-refused',
  ConsentWithdrawn: 'filing.consent-withdrawn',
  CandidateLeft: 'filing.candidate-left',
  InformalCheckRequested: 'filing.informal-check-requested',
  InformalCheckAnswered: 'filing.informal-check-answered',
  FilingSubmitted: 'filing.submitted',
  FilingReceivedLate: 'filing.received-late',
  FilingTaken: 'filing.taken',
  FilingReleased: 'filing.released',
  ComplianceConfirmed: 'filing.compliance-confirmed',
  DeficiencyNoticeServed: 'filing.notice-served',
  DeficiencyNoticeAnswered: 'filing.notice-answered',
  RegistrationProposed: 'filing.proposed',
  RefusalProposed: 'filing.proposed',
  ProposalReturned: 'filing.proposal-returned',
  FilingRegistered: 'filing.decided',
  FilingRefused: 'filing.decided',
  CandidacyWithdrawn: 'filing.withdrawn',
  NominationRevoked: 'filing.revoked',
  RegistrationCancelled: 'filing.cancelled',
  AppealLodged: 'filing.appeal-lodged',
  AppealDecided: 'filing.appeal-decided',
  CandidateDied: 'filing.died',
  RegistrationPublished: 'filing.published',
  BallotEntryDisputed: 'filing.ballot-disputed',
  ElectionCalled: 'election.called',
  NominationExtended: 'election.extended',
  MomentAnnounced: 'election.announced',
};

const messages = (events: readonly StoredEvent[], ids: Readonly<Record<string, string>>): readonly OutboxMessage[] =>
  events.flatMap(({ event, version, stream }) => {
    const topic = topicOf[event.type];
    return topic ? [{ topic, key: `${stream.id}-${version}`, payload: { ...ids, version, eventType: event.type } }] : [];
  });

/** What the worker is told of a filing's events: ids, never a name or a number of a person. Once, however many people were named at a time. */
export function tellOfFiling(events: readonly StoredEvent[], { id, electionId, contestId, commissionId }: Filing, named: FilingChange['named']): readonly OutboxMessage[] {
  const ids = { filingId: id, electionId, contestId, commissionId };
  const naming = named && events.findLast(({ event }) => event.type === 'IdentityRecorded');
  const told = naming ? [{ topic: 'filing.named', key: `${id}-${naming.version}`, payload: { ...ids, version: naming.version, eventType: naming.event.type } }] : [];
  return [...told, ...messages(events, ids)];
}

/** What the worker is told of an election's events. */
export const tellOfElection = (events: readonly StoredEvent[], electionId: string): readonly OutboxMessage[] => messages(events, { electionId });
