export { ok, err, type Result } from './kernel/result.js';
export {
  LANGUAGES, citationLabel, citationPlace, isUnsettled,
  type Citation, type Cited, type Confidence, type Language, type LegalAct, type Text,
} from './kernel/citation.js';
export {
  ageOn, atLocal, civilDate, daysBetween, instant, isBefore, isCivilDate, isInstant, isoWeekday, localDate, localTime,
  millisBetween, plusDays, plusLocalDays, plusMinutes, plusMonths,
  type CivilDate, type Instant, type LocalTime, type ZoneId,
} from './kernel/time.js';
export { isBin } from './kernel/bin.js';
export { checkIin, iinLastFour, maskIin, type IinCheck, type IinFault, type Sex } from './kernel/iin.js';
export { KAZAKH_ALPHABET, compareKazakh, compareNames, foldForSearch, type PersonName } from './kernel/kazakh.js';
export { NAME_LIKENESSES, likenessOf, type NameLikeness } from './kernel/name-likeness.js';
export { nameSearchWords } from './kernel/name-search.js';
export { checkNameScript, russianSpelling, type NameScriptCheck } from './kernel/name-script.js';
export { digitsFromKazakhLayout, phoneFromKazakhLayout } from './kernel/keyboard.js';
export { canonicalJson } from './kernel/canonical-json.js';

export {
  COMMISSION_ROLES, ROLES, actorRef, isCommissionRole,
  type Actor, type ActorRef, type CommissionRole, type Role,
} from './actor/actor.js';

export {
  ACCESS_STATES, GIVEN_ROLES, accessState, evolveAccess,
  type AccessGrant, type AccessGranted, type AccessRevoked, type AccessState, type AccessTerm, type CommissionEvent, type Grantee,
} from './commission/access.js';
export { decideAccess, mayGiveAccess, mayTakeAccess, type AccessAction, type AccessPlace, type GrantAccess, type RevokeAccess } from './commission/decide-access.js';

export {
  WINDOWS, getMoment, getWindow, openAt, receivability,
  type CalendarOverrides, type Call, type Moment, type Receivability, type Timetable, type Window, type WindowId,
} from './rulebook/timetable.js';
export {
  DOCUMENTS, MARITAL_STATUSES, ROUTES,
  type DocumentId, type DocumentRequirement, type DocumentSubject, type MaritalStatus, type Route,
} from './rulebook/documents.js';
export { GROUNDS, OUTCOME_CATEGORIES, type Concern, type Effect, type Ground, type GroundId, type OutcomeCategory } from './rulebook/grounds.js';
export type { FactScalar, Finding, Observation, Observed, Rule, RuleId } from './rulebook/rules.js';
export type { DepositBand, Limits, QuotaGroup, QuotaLimit } from './rulebook/limits.js';
export type { Act, ActRow } from './rulebook/act.js';
export {
  MEMBER_VOTES, OFFICES, getGround,
  type ActContext, type AppealTerm, type Body, type Candidacy, type ContestForm, type Deposit, type DepositQuestion, type Eligibility, type EligibilityFacts,
  type HistoryWord, type MemberVote, type MemberVoteKind, type Office, type Procedure, type QuotaMember, type QuotaResult, type RefundQuestion, type Rulebook, type SessionVote, type Terms, type Letters, type RulebookWithLetters,
} from './rulebook/rulebook.js';
export {
  ANSWER_FORMS, PERSON_QUESTIONS, questionsOf, type AnswerForm, type NeededQuestion, type PersonAnswer, type PersonAnswers, type PersonQuestion,
} from './rulebook/person-question.js';
export { allOn, prospectOf, type Occasion, type Prospect, type RequirementProspect } from './rulebook/prospect.js';

export { actsRecorded, isAct, standingOfAct, type ActRecorded, type ActStanding } from './filing/acts.js';
export {
  allGrounds, contested, findContested, findPending, findReinstatedAt, findReturnedAt, hasPendingAppeal, isSuspended, pendingAppeals, registeredSince, removesPerson, rulingOf,
  type Contested, type Ruling,
} from './filing/appeals.js';
export { STAYED_IN, openStay, stayOf } from './filing/stays.js';
export { checkList, type ListCheck } from './filing/list-check.js';
export { APPEAL_BODIES, STAYED, type Acceptance, type Appeal, type AppealBody, type GroundOutcome, type Reinstatement, type Stay } from './filing/appeal.js';
export {
  ACTIVE_STATUSES, FACTS, FILING_STATUSES, MARKS, CONSENT_ANSWERS, fullName, isActive,
  type AppliedGround, type Exclusion, type BallotApproval, type BallotName, type Cancellation, type Candidate, type Consent, type ConsentAnswer, type Decision, type Defect, type DeficiencyNotice, type Departure, type Document,
  type Evidence, type PageBox, type Fact, type FactName, type Filing, type FilingStatus, type InformalCheck, type ManifestEntry, type Mark, type MarkValue, type Nominator,
  type DisputePaper, type FactDispute, type Inquiry, type OverruledAnswer, type PaperEvidence, type Proposal, type Remark, type Resolution,
} from './filing/filing.js';
export { REGISTERS, REGISTER_FACTS, factForm, findDispute, findInquiry, openDisputes, registerOf, registersFor, type FactForm, type RegisterEvent, type RegisterId } from './filing/register.js';
export { findDocument, findFact, findMark, openDefects, openNotice, uncheckedDeclarations } from './filing/look-up.js';
export type {
  Background, Contact, DecisionEvent, Family, FilingEvent, FilingEventType, FilingOpened, FilingRefused, FilingRegistered,
  AppealDecided, AppealLodged, CandidateExcluded, RegistrationReinstated, StayLifted, StayRecorded, WithdrawalAccepted, DeficiencyNoticeServed, CandidacyWithdrawn, RegistrationCancelled, Happened, Identity,
} from './filing/events.js';
export { CAPACITIES, capacityAmong, capacityOf, findNamed, type Capacity } from './filing/capacity.js';
export { CONSENT_DOCUMENTS, findConsent, findConsentFor, isOnFile, unwilling } from './filing/consent.js';
export { awaitsInformalCheck } from './filing/informal-check.js';
export { DETAIL_PAGES, RECORDED_AS, type DetailPageId } from './filing/detail-page.js';
export { ballotNameOf, findBallotApproval, sameBallotName } from './filing/ballot-entry.js';
export { countVotes } from './filing/session.js';
export { FILING_ACTIONS, type ActionDefinition, type FilingActionType } from './filing/action.js';
export { findMailAddress } from './filing/mail-address.js';
export { DENIAL_CODES, type AtCounter, type Circumstances, type Entered, type Denial, type DenialCode, type Objection } from './filing/circumstances.js';
export { PERIODS, contains, spanOf, type Period, type Span } from './filing/period.js';
export { evolve, opened, replay } from './filing/evolve.js';
export { assess, missingDetails, missingDocuments, requiredDocuments, type RequiredDocument } from './filing/assess.js';
export { gapsOf, type FoundGap, type Gap } from './filing/gaps.js';
export { available, decide, filingActions, hasStanding, type FilingAction } from './filing/decide.js';
export { openFiling, type ContestRef, type Open } from './filing/actions/open.js';
export type { CandidateEntry, ImportCandidates } from './filing/actions/import-candidates.js';
export type { StatedIdentity } from './filing/identity.js';
export { isDocumentOpen } from './filing/actions/attach-document.js';
export type { StatedGround } from './filing/grounds.js';
export { FORM_FIELDS, FORM_SERIALS, formAnswers, formCode, formDifferences, formNumber, groupedFormCode, readFormCode, type FormAnswers, type FormField } from './filing/paper-form.js';
export { PROMPT_MINUTES } from './filing/counter.js';
export { LEASE_MINUTES, leaseUntil } from './filing/holder.js';
export { LEGAL_TIMES, type LegalTime } from './filing/legal-time.js';
export { groupedReceiptNumber, readReceiptNumber, receiptNumber, type ReceiptNumberFault } from './filing/receipt-number.js';
export {
  DATA_REQUEST_KINDS, DATA_REQUEST_OUTCOMES, openDataRequests, type DataRequest, type DataRequestKind, type DataRequestOutcome, type DataRequestTerm,
} from './filing/data-request.js';
export { SIGNATURE_OUTCOMES, signedText, type FilingSignature, type SignatureJudgement, type SignatureOutcome } from './filing/signature.js';
export { receiptOf, receiptText, type HandedIn, type Receipt } from './filing/receipt.js';
export { publicEntries, type PublicEntry, type PublicStatus } from './filing/public-entry.js';

export {
  AGENDA_HEADINGS, isClean, proposedAction, resolved, type AgendaAction, type AgendaActionType,
} from './meeting/agenda.js';
export {
  ITEM_OUTCOMES, SPOKEN_VOTES, presentMembers, resolutionNumber,
  type AgendaItem, type AttendanceChange, type ItemOutcome, type Meeting, type NotedVote, type ProtocolRecord, type SeatedMember, type SpokenVote,
} from './meeting/meeting.js';
export { objectsToClosing, tallyOf, voteThresholds, type ItemTally, type VoteThresholds } from './meeting/item-vote.js';

export {
  ESIGNATURE_TERMS, type EsignatureTerm,
  ANNOUNCEMENTS, evolveElection, replayElection, timetableOf,
  type Announcement, type AnnouncementKind, type Election, type ElectionEvent, type Extension, type LostTimeRestored, type NominationExtended,
} from './election/election.js';
export { FIRST_PREVIOUS_HASH, PROBED, minuteOf, minutesBetween, readReading, readingText, type Probed, type Reading, type Tried } from './outage/reading.js';
export { failedIn, isFuture, isOnSameMachine, ledgerMinutes, lostIntervals, lostWithin, stateOf, type LedgerMinute, type LossRule, type LostInterval, type MinuteState, type Seen } from './outage/ledger.js';
export { RESTORABLE, findRestoration, type LostTimeEvidence, type LostTimeRule, type RestorableWindow, type Restoration } from './outage/lost-time.js';
export { decideElection, type ElectionAction, type RestoreLostTime } from './election/decide-election.js';
export {
  DRAFT_STATUSES, evolveDraft, isDraftEvent, replayDraft,
  type CallingDecision, type DraftEvent, type DraftStatus, type ElectionDraft, type ElectionStreamEvent, type PlannedCall, type PlannedContest, type PlannedDistricts,
} from './election/draft.js';
export {
  DISTRICT_FAULTS, DISTRICT_FIELDS, readDistricts, sumByRegion,
  type DistrictCellFault, type DistrictCells, type DistrictFault, type DistrictField, type DistrictRow, type PlacesOfDistricts,
} from './election/read-districts.js';
export { RECORDED_OUTCOMES, TRIED_OUTCOMES, dryRunOf, type ChangedOutcome, type DifferingRule, type DryRun, type RecordedOutcome, type TriedFiling, type TriedOutcome } from './election/dry-run.js';
export { MEMBER_FAULTS, MEMBER_FIELDS, readMembers, type MemberCells, type MemberFault, type MemberField, type MemberRow, type StatedMember } from './election/read-members.js';
export { DRAFT_ACTIONS, DRAFT_GAPS, availableOnDraft, decideDraft, draftGaps, hasPrepared, isLawOn, type DraftAction, type DraftCircumstances, type DraftGap } from './election/decide-draft.js';
export {
  CALENDAR_FAULTS, CALENDAR_MOMENTS, endsTerm, simulateCalendar,
  type CalendarFault, type CalendarMomentId, type CalendarQuestion, type SimulatedCalendar, type SimulatedMoment, type SimulatedZone,
} from './election/simulate-calendar.js';
export { ALARM_HOURS, ALARM_LEVELS, LAPSING_KINDS, alarmOf, type AlarmLevel, type Awaited, type DeadlineSide } from './election/alarm.js';
export {
  DUE_KINDS, ELECTION_DUE_KINDS, FILING_DUE_KINDS, TOLD_KINDS, dueOfElection, dueOfFiling, type Due, type DueKind, type ElectionDueKind, type FilingDueKind, type ToldKind,
} from './election/due.js';
export { REMINDED, REMINDERS, isReady, reminderAt, remindersBefore, unfinishedBy, type RemindedKind, type Reminder, type ReminderId, type Unfinished } from './election/reminder.js';
export {
  EMPTY_TALLY, LOST_STANDINGS, STANDINGS, addTallies, competition, lostOf, refusedOf, shareOf, withdrawnOf, type Share, type Standing, type Tally,
} from './statistics/tally.js';
export {
  AGE_BANDS, BREAKDOWNS, NOMINATION_GROUPS, STATISTICS_TIERS, ageBandOf,
  type AgeBand, type Breakdown, type DayRange, type NominationGroup, type StatisticsTier,
} from './statistics/slice.js';
export { RANGE_MARKS, expectedRange, markOf, type ExpectedRange, type RangeMark } from './statistics/expected-range.js';
export { differenceRange, shareRange, type DifferenceRange, type ShareRange } from './statistics/share-range.js';

export {
  DEPOSIT_STANDINGS, DUE_REASONS, depositOf, findPayment, payerOf,
  type DepositAmounts, type DepositFacts, type DepositRecord, type DepositStanding, type DueReason, type ElectionResult, type PreviousResult,
} from './deposit/deposit.js';
export { FATES, FATE_REASONS, fateOf, type Fate, type FateReason } from './deposit/fate.js';
export { DEPOSIT_AMOUNTS, NO_AMOUNTS, isBalanced, refundsOf, totalOf } from './deposit/ledger.js';
export {
  NEEDED_STATEMENT_FIELDS, STATEMENT_FAULTS, STATEMENT_FIELDS, counted, readStatementLine, statementLineText,
  type CellFault, type ReadLine, type StatementCells, type StatementFault, type StatementField, type StatementLine,
} from './deposit/statement.js';
export { MATCH_REASONS, proposeMatches, type MatchProposal, type MatchReason, type MatchTarget } from './deposit/match.js';
export {
  AGAINST_ALL, BALLOT_HINDRANCES, BALLOT_PROBLEMS, ballotClosesAt, ballotOf,
  type Ballot, type BallotEntry, type BallotFinding, type BallotProblem, type PartyLot, type SignOff,
} from './ballot/ballot.js';
export {
  ACTOR_FIELD, KEPT, PERSONAL_CLASSES, PERSONAL_FIELDS, PERSONAL_FIELD_IDS, PURPOSES, patternOf,
  type Kept, type PersonalClass, type PersonalField, type PersonalFieldId, type Purpose,
} from './privacy/personal-field.js';
export { forgetPeople, isWithheld, replacePersonal, withParts, type PersonalPart, type Withheld } from './privacy/personal-parts.js';
export { FORGETTING_REASONS, forgettingOf, type Forgetting, type ForgettingReason, type RetentionTerms } from './privacy/retention.js';
