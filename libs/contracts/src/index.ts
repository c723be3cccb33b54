export type * from './views.js';
export type * from './account-views.js';
export type * from './deposit-views.js';
export type * from './administration-views.js';
export type * from './operation-views.js';
export type * from './after-decision-views.js';
export type * from './ballot-views.js';
export type * from './issued-views.js';
export type * from './like-grounds-views.js';
export { LikeGroundsQuery } from './requests/like-grounds.js';
export type * from './working-copy-views.js';
export type * from './meeting-views.js';
export { ALARMS, EXPORT_CONTENTS, EXPORT_FORMATS, HOLDERS, LISTED, MOST_SEARCHED, QUEUES, SEARCH_HEADER } from './views.js';
export type { AgenciesView, AgencyState, AgencyToJudge, AgencyView } from './agency-views.js';
export { NOMINATION_STAGES, TABLE_FIELDS, TABLE_KINDS } from './nominator-views.js';
export { statusOfDenial } from './denial-status.js';
export { FIELD_CODES, FILE_FAULTS, PROBLEM_CODES, type FieldCode, type FileFault, type ProblemCode } from './problem-codes.js';
export { ActRequest, type ActionRequest } from './requests/act.js';
export type { AlikeView as AlikeNameView, KinFilingView, KinView } from './kin-views.js';
export { DisputeFactRequest } from './requests/register-actions.js';
export { FACTORS } from './account-views.js';
export {
  AccountReasonRequest, AskIdentityRequest, AskOwnIdentityRequest, BeginOneTimeCodesRequest, ChangePasswordRequest, ChooseGrantRequest, ConfirmNumberRequest, ConfirmSessionRequest, IdentityAnswerRequest, IdentityCodeRequest, MailChoiceRequest, NewPasskeyRequest, PasskeyAnswerRequest, ResetPasswordRequest, SignInRequest, SignUpRequest,
  StateNumberRequest,
} from './requests/accounts.js';
export { FinishUploadRequest } from './requests/uploads.js';
export { WorkingCopyRequest, WorkingCopyVersionQuery } from './requests/working-copies.js';
export { AgencyEndRequest, AgencyJudgementRequest, AgencyRequest } from './requests/agencies.js';
export { NominatorRequest, OpenFilingRequest } from './requests/open-filing.js';
export { ImportDistrictsRequest, KnownRequest, MOST_IMPORTED, NominationsQuery, TemplateQuery } from './requests/nominator.js';
export { ReceiptMailRequest } from './requests/receipt-mail.js';
export { AttachSignatureRequest } from './requests/signatures.js';
export { CalendarQuery, ContestsQuery, CounterDraftsQuery, FilingCalendarQuery, PUBLIC_STATUSES, DecisionsQuery, EmptyFormQuery, ExportRequest, FiguresQuery, InformalChecksQuery, QueueQuery, ReceiptFileQuery, RegisterFilterQuery, RegisterFiguresQuery, RegisterQuery, SearchWords } from './requests/queries.js';
export { SET_UP_TABLES } from './administration-views.js';
export { QUEUE_BACKENDS, TROUBLES } from './operation-views.js';
export {
  DryRunChangesQuery, DryRunFileQuery, DryRunRequest, EndSeatRequest, PlanElectionRequest, SetUpStepRequest, SetUpTableQuery, SetUpTemplateQuery, type SetUpStep,
} from './requests/administration.js';
export { ExtendNominationRequest, GroundAppealsQuery } from './requests/extensions.js';
export { FindGranteeRequest, GrantAccessRequest, RevokeAccessRequest } from './requests/access.js';
export type { AccessActorView, AccessGrantView, AccessTermView, CommissionAccessView, GranteeView, OwnAccessView } from './access-views.js';
export { AccessLogFileQuery, AccessLogQuery, RevealNumberRequest } from './requests/reads.js';
export { FILING_READS, LIST_READS, READ_CLASSES, REVEAL_PURPOSES } from './read-views.js';
export type { AccessLogRow, AccessLogView, ListRead, ReadClass, ReadView, RevealPurpose, RevealedNumber } from './read-views.js';
export { CheckpointsQuery, CosignatureRequest, LogEntriesQuery } from './requests/log.js';
export { WaitingFilingsQuery } from './requests/deadlines.js';
export type { DeadlineRow, DeadlinesView, WaitingFilingsView } from './deadline-views.js';
export { CountInTimeRequest, HandInReadingsRequest, OutagesQuery, ReadingsQuery, RestoreLostTimeRequest } from './requests/outages.js';
export type { ClosingView, LostTimeView, OutagesView, ProbeView, ReadingsTakenView, RehearsalView, RestoredView, SeenSpan } from './outage-views.js';
export type { HeldValue, PersonalDataView } from './privacy-views.js';
export { BALLOT_FORMATS } from './ballot-views.js';
export { BallotFileQuery, BallotsQuery, RecordLotRequest } from './requests/ballots.js';
export { AddItemRequest, ArrangeAgendaRequest, AttendanceRequest, CloseItemRequest, CorrectProtocolRequest, NoteVotesRequest, OpenMeetingRequest, TakeOffRequest } from './requests/meetings.js';
export { DEPOSIT_FILES } from './deposit-views.js';
export {
  ElectionResultRequest, ImportStatementRequest, LedgerFileQuery, LedgerQuery, MOST_STATEMENT_LINES, MatchRequest, NoteReturnedRequest, PreviousResultRequest, ProposeRefundsRequest, SetAsideRequest,
} from './requests/deposits.js';
export * as answers from './answers.js';
