export { growLog, hashesAt, readEntry, type LogSigning } from './queries/log-growth.js';
export {
  findCheckpoint, findCommissionsOf, findOffice, findCheckpoints, findConsistency, findLastCheckpoint, findLeafOfEvent, findLeafOfReceipt, findLeaves, findLogAge, findLogKeys, findLogLag, findLogProof, findRecordedSteps, keepCosignature,
  type LogLag, type RecordedStep,
} from './queries/log.js';
export { addReads, findReaders, findReads, type FoundRead, type NewRead, type ReadFilter, type ReadScope } from './queries/reads.js';
export type { LogCheckpointRow, LogKeyRow } from './tables/log.table.js';
export { ReadingRoom, type Eyes } from './eyes.js';
export { dataSourceOptions, findAppRole, findReaderRole, openDataSource, type ConnectionChoice } from './data-source.js';
export { migrate, type Migrated } from './migrate.js';
export { assertDurable } from './durability.js';
export { systemClock } from './system-clock.js';
export { addSignature, findSignatures, type SignatureParts } from './queries/filing-signatures.js';
export { findClosings } from './queries/closings.js';
export { SteadyClock, type ClockReading } from './steady-clock.js';
export { SecretFileError, withSecretFiles } from './secret-files.js';
export { currentTrace, traced } from './trace.js';
export { poolFigures, type PoolFigures } from './pool-figures.js';
export { isDatabaseAway, onceReachable, type Waiting } from './away.js';
export { inUrgentLane, isInUrgentLane } from './lanes.js';
export { PostgresStore } from './store/postgres-store.js';
export { playBatch } from './store/play-batch.js';
export { electionOf2023, trainingElection, type ElectionCall } from './loading/calls.js';
export { loadElection, loadFirstElections, loadMapTables, type MapToLoad } from './loading/load-election.js';
export type { Database } from './queries/database.js';
export { UnknownCursor, type Cursor, type Page } from './queries/cursor.js';
export {
  contestsOutside, countUndecided, findCommissions, findContest, findContestWithElection, findContests, findDrafts, findStandingContests, findUndersubscribed, hasNominations,
  type ClosingScope, type CommissionEntry, type ContestEntry, type ContestWithElection, type ContestFilter, type CountedContest, type UndersubscribedContest,
} from './queries/contests.js';
export { addMembers, findMembersOn } from './queries/commission-members.js';
export {
  addItems, addMeeting, addProtocol, arrangeItems, claimDecision, closeMeeting, findAgendaFilings, findMeeting, findMeetings, findNamesakes, findProtocols, findReadyFilings, findStandingMembers, noteAttendance, noteVotes,
  releaseDecision, settleItem, type AgendaFiling, type MeetingEntry, type NewItem, type NewMeeting, type Settlement,
} from './queries/meetings.js';
export {
  DRY_RUN_ASKED, addDryRun, beginDryRun, countUnfinishedDryRuns, failDryRun, failSilentDryRuns, findDryRun, findDryRunChanges, findDryRuns, findFiledAfter, finishDryRun, noteDryRun,
  type DryRunChangeEntry, type DryRunEntry,
} from './queries/dry-runs.js';
export type { DryRunRow, DryRunSummary } from './tables/dry-run.table.js';
export { endSeat, findCommissionNames, findPersonsStanding, findSeatedCommissions, type SeatedCommissionEntry } from './queries/seated-commissions.js';
export { findDraftSteps, findElectionDraft, findElectionDrafts, findElectionsWithFilings, findLastSeats, findPlacesOfDistricts, findPlannedContests, type DraftStep, type ElectionDraftEntry, type LastSeats } from './queries/election-drafts.js';
export { findElection, findElectionState, findElections, markReplayed, type ElectionEntry } from './queries/elections.js';
export { findAccountsNamed, findElsewhere, findElsewhereByKey, findFiling, findFilingsOfNominator, findHistory, findNaming, findNamings, findOwnFilings, findUnchangedVersion, type FilingRecord, type Naming, type OwnFiling, type RecordedEvent, type Submission } from './queries/filings.js';
export {
  countNominations, findFiledContests, findNominations, findToMend, type AgentScope, type NominationCounts, type NominationEntry, type NominationFilter, type NominationScope,
} from './queries/nominations.js';
export { findKin, findNeighbours, type KinFiling, type Neighbour } from './queries/kin.js';
export { countCounterDrafts, findCounterDrafts, findFormDraft, getFormSerial, type CounterDraft, type CounterFilter, type CounterScope } from './queries/counter-drafts.js';
export { countInformalChecks, findInformalChecks, type InformalCheckEntry, type InformalCheckFilter, type InformalCheckScope } from './queries/informal-checks.js';
export { HOLDERS, countFacets, countQueues, findQueue, type Holder, type QueueEntry, type QueueFacets, type QueueFilter, type QueuePage, type QueuePageFilter, type QueueScope } from './queries/queue.js';
export type { QueueName } from './queries/queues.js';
export type { PublicStep } from './queries/public-steps.js';
export { findRegister, findRegisterEntry, readRegister, type RegisterEntry, type RegisterEntryInFull, type RegisterFilter, type RegisterPageRead } from './queries/register.js';
export { namesPlace, withoutPlace, type SliceFilter } from './queries/statistics/slice-filter.js';
export { countNominees, findFigures, type Figures, type SliceFigures } from './queries/statistics/figures.js';
export { findDays, findSeats, findSlices, type DayFigures, type Seats, type Slice } from './queries/statistics/slices.js';
export { findAlarms, type Alarm, type AlarmFigures, type AlarmTerms } from './queries/statistics/alarms.js';
export { findUndecided, type BacklogRow } from './queries/statistics/backlog.js';
export { findGroundAppeals, type GroundAppeals } from './queries/statistics/ground-appeals.js';
export { findAlike, type DefectFigures } from './queries/statistics/alike.js';
export { findDecisions, type DecisionEntry, type DecisionFilter } from './queries/statistics/decisions.js';
export { findPlaces, findZones, hasNominated, type KnownPlaces, type NamedPlaces } from './queries/statistics/places.js';
export { foldTallies } from './queries/statistics/fold-tallies.js';
export { nomineeRows } from './store/nominee-rows.js';
export { saveNominees } from './store/save-nominees.js';
export {
  findAwaited, findAwaitingFilings, findOpenDrafts, findPlacesOf,
  type Area, type AskedMoment, type AwaitedFiling, type AwaitedMoment, type FilingSide, type OpenDraft, type PlacesOfArea,
} from './queries/awaited.js';
export { findDueMoments, findDuesToRemind, markReminded, noteTold, type DueMoment, type DueSubject, type DueToRemind, type Telling } from './queries/dues.js';
export { findNextDues, findOperationFigures, measureClockOffset, type NextDue, type OperationFigures } from './queries/operation-figures.js';
export { findBacklog, hasRush, reconcileOutbox, relayOutbox, type MessageToSend } from './queries/outbox.js';
export {
  askAgain, beginEffect, findOutboxFigures, findTroubled, freeForgotten, markDone, markFailed, markGivenUp, putBack, type Attempt, type Begun, type OutboxFigures, type TroubledMessage,
} from './queries/effects.js';
export { findRecurringWork, findWorkers, noteAlive, noteBegun, noteEnded, noteStopped, type WorkerEntry, type WorkerIdentity } from './queries/workers.js';
export type { RecurringWorkRow, WorkerRow } from './tables/worker.table.js';
export { connectQueue, type QueueSettings } from './queue/queue-connection.js';
export { openQueues, type OpenQueues, type QueueFigures } from './queue/open-queues.js';
export {
  CLOCKWORK, DRY_RUNS, EFFECTS, EXPORTS, JOB_OPTIONS, LATER, MAIL, OUTBOX_QUEUES, QUEUES, RECURRING_OPTIONS, REGISTER_QUEUE, effectJobId, type OutboxQueue, type QueueId,
} from './queue/queues.js';
export {
  countLateBefore, countReceived, findConcerned, findLastReading, findOwnContests, findReadingHash, findReadings, findRestoration, findRestorations, findSeen, findZonesOf, isRestorationRecorded, keepReadings, rehearseWriting,
  type KeptRestoration, type OwnContest,
} from './queries/outages.js';
export type { ReadingRow } from './tables/reading.table.js';
export { findIssuedReceipt, findSigningKeys, keepReceipt, noteSigningKey, type IssuedReceipt } from './queries/receipts.js';
export type { ReceiptRow, SigningKeyRow } from './tables/receipt.table.js';
export { findLikeGrounds, type LikeGround, type LikeGroundsAsked } from './queries/statistics/like-grounds.js';
export { findExtension, findIssuedPapers, keepIssuedPaper } from './queries/issued-papers.js';
export type { IssuedFacts, IssuedPaperRow } from './tables/issued-paper.table.js';
export { dropLapsedCopies, dropWorkingCopy, findWorkingCopies, findWorkingCopy, keepWorkingCopy, type CopyToKeep, type FoundCopy } from './queries/working-copies.js';
export { addFile, addFilePages, countBrought, findFile, findFilePage, findFilesOf, findUnscanned, noteScan } from './queries/files.js';
export {
  addUploadPart, beginUpload, dropUpload, findUpload, findUploadById, findUploadSizes, findUploadedFile, findUploadsBefore, type UploadAddress,
} from './queries/uploads.js';
export {
  EXPORT_ASKED, addExport, beginExport, countUnfinishedExports, dropExport, failExport, failSilentExports, findExpiredExports, findExport, findFilterNames, finishExport,
  noteExportProgress, type FilterNames, type NewExport,
} from './queries/exports.js';
export { settleOlderFilings, type SettlePorts } from './store/settle-older-filings.js';
export { addNotice, countNoticesSince, countUnreadNotices, findAccountsOf, findApplicants, findNotices, findNoticesOf, markNoticesRead, type NewMail, type NewNotice, type NoticeWithMail } from './queries/notices.js';
export {
  findMailbox, findUnreached, findWaitingMail, postponeMail, settleMail, takeMail, type MailInHand, type Mailbox, type UnreachedApplicant,
} from './queries/mail.js';
export {
  addPasskey, findFactors, findOneTimeKey, findPasskey, forgetDevices, hasRecoveryCode, isKnownDevice, keepChallenge, noteDevice, notePasskey, removeOneTimeKey, removePasskey, replaceRecoveryCodes,
  saveOneTimeKey, takeChallenge, takeRecoveryCode, takeStep, type FactorsOf,
} from './queries/factors.js';
export {
  addAccountChange, disableAccount, enableAccount, endEverySession, findListedAccounts, replacePassword, savePasswordReset, takePasswordReset, type ListedAccount,
} from './queries/account-life.js';
export { findIdentitiesOf, findIdentity, linkIdentity, noteIdentity, unlinkIdentitiesOf, unlinkIdentity } from './queries/identities.js';
export { PostgresAccounts, UNSTATED, type AccountWithGrants, type Accounts, type FoundSession, type NewGrant, type StatedNumber } from './queries/accounts.js';
export { findAccessOf, findAccessPlace, findGrantee, findOwnAccess, type AccessEntry, type OwnAccessEntry } from './queries/access.js';
export { findImportProgress, forgetImportProgress, noteImportProgress } from './queries/import-progress.js';
export {
  addAgency, confirmAgency, declineAgency, endAgency, findAgencies, findAgenciesToJudge, findAgency, findAgencyPaper, findJudges, findNominatorName, findRegionsOfLists, type AgencyEntry, type JudgeScope, type NewAgency,
} from './queries/agencies.js';
export { addPartyLot, findBallot, findBallots, findPartyLot, type BallotSource } from './queries/ballots.js';
export type { CommissionMemberRow } from './tables/commission-member.table.js';
export type { PartyLotRow } from './tables/party-lot.table.js';
export type { AccountChangeRow, AccountRow, IdentityRow, PasswordResetRow, RoleGrantRow, SessionRow } from './tables/account.table.js';
export type { KnownDeviceRow, OneTimeKeyRow, PasskeyChallengeRow, PasskeyRow, RecoveryCodeRow } from './tables/factor.table.js';
export type { ExportRow, ExportScope } from './tables/export.table.js';
export type { ImportProgressRow } from './tables/import-progress.table.js';
export type { FilePageRow, FileRow, ScanState } from './tables/file.table.js';
export type { UploadRow } from './tables/upload.table.js';
export type { MailFailure, MailRow } from './tables/mail.table.js';
export type { NoticeRow } from './tables/notice.table.js';
export type { TypedInput, WorkingCopyRow } from './tables/working-copy.table.js';
export {
  addDepositFinding, addRefundRun, addStatement, approveRefundRun, claimLine, dropRefundRun, findDeposit, findDeposits, findKnownLines, findMaslikhatsOf, findRefundRun, findRefundRuns,
  findStatementLine, findStatementLines, noteReturned, releaseLine, reopenLine, setLineAside, sumMatched,
  type DepositNote, type DepositScope, type DepositSource, type ProposedRefund, type RefundRunEntry, type Settling, type StatementLineEntry,
} from './queries/deposits.js';
export { FilingKey, FilingKeys, findFilingKey, getFilingKey, keysOf, openSealed, type SealedValue } from './store/filing-seal.js';
export { eventOf, stateOf } from './queries/sealed-columns.js';
export type { FilingKeyRow } from './tables/filing-key.table.js';
export { findFateOfData, type FateOfData } from './queries/personal-data.js';
export { findForgottenFiles, findRemembered, forgetFiling, noteFileDestroyed, type ForgettingOrder, type ForgottenFile, type RememberedFiling } from './store/forget-filing.js';
export { findFalseSeals, type FalseSeal } from './store/find-false-seals.js';
