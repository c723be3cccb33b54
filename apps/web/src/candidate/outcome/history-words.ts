import type { HistoryEntry } from '@tirkeu/contracts';
import { DOCUMENTS, GROUNDS, getGround, type FilingEventType, type Rulebook } from '@tirkeu/domain';
import type { MessageKey } from '@tirkeu/messages';
import type { WordsInUse } from '../../shared/language.js';

const EVENT_WORDS: Readonly<Record<FilingEventType, MessageKey>> = {
  FilingOpened: 'candidate:event.opened',
  IdentityRecorded: 'candidate:event.identity',
  ContactRecorded: 'candidate:event.contact',
  FamilyRecorded: 'candidate:event.family',
  BackgroundRecorded: 'candidate:event.background',
  CandidateRemoved: 'candidate:event.candidate-removed',
  ConsentGiven: 'candidate:event.consent-given',
  ConsentRefused: 'candidate:event.consent-refused',
  ConsentWithdrawn: 'candidate:event.consent-withdrawn',
  CandidateLeft: 'candidate:event.left',
  DocumentAttached: 'candidate:event.attached',
  DocumentReplacedDuringCure: 'candidate:event.replaced',
  DocumentRemoved: 'candidate:event.removed',
  DraftDiscarded: 'candidate:event.discarded',
  FilingSubmitted: 'candidate:event.submitted',
  FilingReceivedLate: 'candidate:event.late',
  FilingCountedInTime: 'candidate:event.counted-in-time',
  FilingTaken: 'candidate:event.taken',
  FilingReleased: 'candidate:event.released',
  FactRecorded: 'candidate:event.fact',
  RegistersAsked: 'candidate:event.registers-asked',
  RegisterAnswered: 'candidate:event.register-answered',
  RegisterSilent: 'candidate:event.register-silent',
  FactOverruled: 'candidate:event.fact-overruled',
  FactDisputed: 'candidate:event.fact-disputed',
  DisputeAnswered: 'candidate:event.dispute-answered',
  RequirementMarked: 'candidate:event.examined',
  ComplianceConfirmed: 'candidate:event.compliance',
  DeficiencyNoticeServed: 'candidate:event.notice',
  DeficiencyNoticeAnswered: 'candidate:event.notice-answered',
  RegistrationProposed: 'candidate:event.examined',
  RefusalProposed: 'candidate:event.examined',
  ProposalReturned: 'candidate:event.examined',
  FilingRegistered: 'candidate:event.registered',
  FilingRefused: 'candidate:event.refused',
  CandidacyWithdrawn: 'candidate:event.withdrawn',
  NominationRevoked: 'candidate:event.revoked',
  RegistrationCancelled: 'candidate:event.cancelled',
  AppealLodged: 'candidate:event.appeal',
  AppealDecided: 'candidate:event.appeal-decided',
  StayRecorded: 'candidate:event.stayed',
  StayLifted: 'candidate:event.stay-lifted',
  RegistrationReinstated: 'candidate:event.reinstated',
  CandidateExcluded: 'candidate:event.excluded',
  WithdrawalAccepted: 'candidate:event.withdrawal-accepted',
  CandidateDied: 'candidate:event.died',
  RegistrationPublished: 'candidate:event.published',
  InformalCheckRequested: 'candidate:event.informal-check',
  InformalCheckAnswered: 'candidate:event.informal-check-answered',
  BallotEntryConfirmed: 'candidate:event.ballot-confirmed',
  BallotEntryDisputed: 'candidate:event.ballot-disputed',
  SignatureAttached: 'candidate:event.signature',
  DataRequested: 'candidate:event.data-requested',
  DataRequestAnswered: 'candidate:event.data-answered',
};

export const eventWords = ({ type }: HistoryEntry, { t }: Pick<WordsInUse, 't'>): string => t(EVENT_WORDS[type]);

/** The second line of an entry: the paper, the grounds or the number it is about; null where the sentence says it all. */
export function eventDetail({ facts }: HistoryEntry, rulebook: Rulebook, { t, text }: WordsInUse): string | null {
  const { document, grounds, resolution, notice } = facts;
  const paper = DOCUMENTS.includes(document as (typeof DOCUMENTS)[number]) ? rulebook.documents.find(({ id }) => id === document) : undefined;
  if (paper) return text(paper.title);
  const named = typeof grounds === 'string' ? GROUNDS.filter((id) => grounds.split(', ').includes(id)).map((id) => text(getGround(rulebook, id).title)) : [];
  const number = resolution === undefined || resolution === null ? [] : [t('common:resolution', { number: String(resolution) })];
  const served = typeof notice === 'number' ? [t('candidate:event.notice-number', { number: notice })] : [];
  const parts = [...number, ...served, ...named];
  return parts.length === 0 ? null : parts.join(' · ');
}
