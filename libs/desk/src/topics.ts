import { checkList, isActive, type Filing, type Rulebook } from '@tirkeu/domain';
import type { FilingChange, OutboxMessage, RecordedEvent, StoredEvent } from './ports.js';

/** What the worker hears of. An event that is not listed concerns nobody outside the transaction. */
export const TOPICS = [
  'filing.named', 'filing.consent-given', 'filing.consent-refused', 'filing.consent-withdrawn', 'filing.candidate-left',
  'filing.informal-check-requested', 'filing.informal-check-answered', 'filing.submitted', 'filing.received-late', 'filing.counted-in-time', 'filing.taken', 'filing.released', 'filing.compliance-confirmed', 'filing.notice-served', 'filing.notice-answered',
  'filing.proposed', 'filing.proposal-returned', 'filing.decided', 'filing.withdrawn', 'filing.revoked', 'filing.cancelled',
  'filing.appeal-lodged', 'filing.appeal-decided', 'filing.stayed', 'filing.stay-lifted', 'filing.reinstated', 'filing.excluded', 'filing.list-broken', 'filing.withdrawal-accepted', 'filing.died', 'filing.published', 'filing.ballot-disputed', 'filing.fact-disputed', 'filing.dispute-answered', 'filing.data-requested', 'filing.data-request-answered',
  'election.called', 'election.extended', 'election.time-restored', 'election.announced',
] as const;
export type Topic = (typeof TOPICS)[number];

const topicOf: Readonly<Partial<Record<RecordedEvent['type'], Topic>>> = {
  ConsentGiven: 'filing.consent-given',
  ConsentRefused: 'filing.consent-refused',
  ConsentWithdrawn: 'filing.consent-withdrawn',
  CandidateLeft: 'filing.candidate-left',
  InformalCheckRequested: 'filing.informal-check-requested',
  InformalCheckAnswered: 'filing.informal-check-answered',
  FilingSubmitted: 'filing.submitted',
  FilingReceivedLate: 'filing.received-late',
  FilingCountedInTime: 'filing.counted-in-time',
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
  StayRecorded: 'filing.stayed',
  StayLifted: 'filing.stay-lifted',
  RegistrationReinstated: 'filing.reinstated',
  CandidateExcluded: 'filing.excluded',
  WithdrawalAccepted: 'filing.withdrawal-accepted',
  CandidateDied: 'filing.died',
  RegistrationPublished: 'filing.published',
  BallotEntryDisputed: 'filing.ballot-disputed',
  FactDisputed: 'filing.fact-disputed',
  DisputeAnswered: 'filing.dispute-answered',
  FactOverruled: 'filing.dispute-answered',
  DataRequested: 'filing.data-requested',
  DataRequestAnswered: 'filing.data-request-answered',
  ElectionCalled: 'election.called',
  NominationExtended: 'election.extended',
  LostTimeRestored: 'election.time-restored',
  MomentAnnounced: 'election.announced',
};

/** What the worker asks of registers after: questions that fall due with an event, and questions asked. Told to nobody else. */
export const REGISTER_TOPICS = ['registers.due', 'registers.asked'] as const;
export type RegisterTopic = (typeof REGISTER_TOPICS)[number];

const registerTopicOf: Readonly<Partial<Record<StoredEvent['event']['type'], RegisterTopic>>> = {
  FilingSubmitted: 'registers.due',
  ComplianceConfirmed: 'registers.due',
  RegistersAsked: 'registers.asked',
};

const messages = (events: readonly StoredEvent[], ids: Readonly<Record<string, string>>): readonly OutboxMessage[] =>
  events.flatMap(({ event, version, stream }) => {
    const topics = [[topicOf[event.type], ''], [registerTopicOf[event.type], '-registers']] as const;
    return topics.flatMap(([topic, suffix]) => (topic === undefined ? [] : [{ topic, key: `${stream.id}-${version}${suffix}`, payload: { ...ids, version, eventType: event.type } }]));
  });

/** What the worker is told of a filing's events: ids, never a name or a number of a person. Once, however many people were named at a time. */
export function tellOfFiling(events: readonly StoredEvent[], { id, electionId, contestId, commissionId }: Filing, named: FilingChange['named']): readonly OutboxMessage[] {
  const ids = { filingId: id, electionId, contestId, commissionId };
  const naming = named && events.findLast(({ event }) => event.type === 'IdentityRecorded');
  const told = naming ? [{ topic: 'filing.named', key: `${id}-${naming.version}`, payload: { ...ids, version: naming.version, eventType: naming.event.type } }] : [];
  return [...told, ...messages(events, ids)];
}

const isBroken = (filing: Filing | undefined, rulebook: Rulebook): boolean => {
  const follows = filing && checkList(filing, rulebook)?.follows;
  return follows === 'resolution-needed' || follows === 'not-to-be-registered';
};

/** That a list which was handed in no longer keeps to quota or size, when somebody left it: for its commission, which alone can act on it. */
export function tellOfList(before: Filing | undefined, after: Filing, events: readonly StoredEvent[], rulebook: Rulebook): readonly OutboxMessage[] {
  const last = events.at(-1);
  if (!last || !before || after.departures.length <= before.departures.length || !isActive(after)) return [];
  if (isBroken(before, rulebook) || !isBroken(after, rulebook)) return [];
  const { id: filingId, electionId, contestId, commissionId } = after;
  return [{ topic: 'filing.list-broken' satisfies Topic, key: `${filingId}-${last.version}-list`, payload: { filingId, electionId, contestId, commissionId, version: last.version, eventType: last.event.type } }];
}

/** What the worker is told of an election's events. */
export const tellOfElection = (events: readonly StoredEvent[], electionId: string): readonly OutboxMessage[] => messages(events, { electionId });
