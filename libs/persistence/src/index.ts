export { dataSourceOptions, findAppRole, type ConnectionChoice } from './data-source.js';
export { migrate, type Migrated } from './migrate.js';
export { assertDurable } from './durability.js';
export { systemClock } from './system-clock.js';
export { PostgresStore } from './store/postgres-store.js';
export { playBatch } from './store/play-batch.js';
export { electionOf2023, trainingElection, type ElectionCall } from './loading/calls.js';
export { loadElection, loadFirstElections, loadMapTables, type MapToLoad } from './loading/load-election.js';
export type { Database } from './queries/database.js';
export { UnknownCursor, type Cursor, type Page } from './queries/cursor.js';
export {
  contestsOutside, countUndecided, findCommissions, findContest, findContests, findDrafts, findStandingContests, findUndersubscribed, hasNominations,
  type ClosingScope, type CommissionEntry, type ContestEntry, type ContestFilter, type CountedContest, type UndersubscribedContest,
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
export { findAccountsNamed, findElsewhere, findElsewhereByKey, findFiling, findFilingsOfNominator, findHistory, findNaming, findNamings, findOwnFilings, type FilingRecord, type Naming, type OwnFiling, type RecordedEvent, type Submission } from './queries/filings.js';
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
export { findDuesToRemind, markAnnounced, markReminded, takeDues, type DueToAnnounce, type DueToRemind } from './queries/dues.js';
export { findBacklog, relayOutbox, type MessageToSend } from './queries/outbox.js';
export { findIssuedReceipt, findSigningKeys, keepReceipt, noteSigningKey, type IssuedReceipt } from './queries/receipts.js';
export type { ReceiptRow, SigningKeyRow } from './tables/receipt.table.js';
export { findLikeGrounds, type LikeGround, type LikeGroundsAsked } from './queries/statistics/like-grounds.js';
export { findExtension, findIssuedPapers, keepIssuedPaper } from './queries/issued-papers.js';
export type { IssuedFacts, IssuedPaperRow } from './tables/issued-paper.table.js';
export { dropLapsedCopies, dropWorkingCopy, findWorkingCopies, findWorkingCopy, keepWorkingCopy, type CopyToKeep, type FoundCopy } from './queries/working-copies.js';
export { addFile, addFilePages, findFile, findFilePage, findFilesOf } from './queries/files.js';
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
export { PostgresAccounts, UNSTATED, type AccountWithGrants, type Accounts, type StatedNumber } from './queries/accounts.js';
export { findImportProgress, forgetImportProgress, noteImportProgress } from './queries/import-progress.js';
export {
  addAgency, confirmAgency, declineAgency, endAgency, findAgencies, findAgenciesToJudge, findAgency, findAgencyPaper, findJudges, findNominatorName, findRegionsOfLists, type AgencyEntry, type JudgeScope, type NewAgency,
} from './queries/agencies.js';
export { addPartyLot, findBallot, findBallots, findPartyLot, type BallotSource } from './queries/ballots.js';
export type { CommissionMemberRow } from './tables/commission-member.table.js';
export type { PartyLotRow } from './tables/party-lot.table.js';
export type { AccountRow, RoleGrantRow, SessionRow } from './tables/account.table.js';
export type { ExportRow, ExportScope } from './tables/export.table.js';
export type { ImportProgressRow } from './tables/import-progress.table.js';
export type { FilePageRow, FileRow } from './tables/file.table.js';
export type { UploadRow } from './tables/upload.table.js';
export type { MailFailure, MailRow } from './tables/mail.table.js';
export type { NoticeRow } from './tables/notice.table.js';
export type { TypedInput, WorkingCopyRow } from './tables/working-copy.table.js';
export {
  addDepositFinding, addRefundRun, addStatement, approveRefundRun, claimLine, dropRefundRun, findDeposit, findDeposits, findKnownLines, findMaslikhatsOf, findRefundRun, findRefundRuns,
  findStatementLine, findStatementLines, noteReturned, releaseLine, reopenLine, setLineAside, sumMatched,
  type DepositNote, type DepositScope, type DepositSource, type ProposedRefund, type RefundRunEntry, type Settling, type StatementLineEntry,
} from './queries/deposits.js';
