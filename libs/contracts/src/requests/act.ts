import { ApiExtraModels } from '@nestjs/swagger';
import { FILING_ACTIONS, type FilingActionType } from '@tirkeu/domain';
import {
  AnswerNoticeRequest, AttachDocumentRequest, ConfirmBallotEntryRequest, DiscardRequest, DisputeBallotEntryRequest, GiveConsentRequest, ImportCandidatesRequest, LodgeAppealRequest, RecordBackgroundRequest, RecordContactRequest, RecordFamilyRequest, RecordIdentityRequest,
  RefuseConsentRequest, RemoveCandidateRequest, RemoveDocumentRequest, RequestInformalCheckRequest, RevokeNominationRequest, SubmitRequest, WithdrawConsentRequest, WithdrawRequest,
} from './candidate-actions.js';
import {
  AcceptWithdrawalRequest, AnswerInformalCheckRequest, CancelRegistrationRequest, ConfirmComplianceRequest, ExcludeCandidateRequest, LiftStayRequest, MarkRequirementRequest, NoteAppealRequest, ProposeRefusalRequest, ProposeRegistrationRequest, PublishRegistrationRequest,
  RecordAppealOutcomeRequest, RecordDeathRequest, RecordFactRequest, RecordStayRequest, RefuseRequest, RegisterRequest, ReinstateRequest, ReleaseRequest, ReturnProposalRequest, ServeNoticeRequest, TakeRequest,
} from './commission-actions.js';
import { AnswerDisputeRequest, AskRegistersRequest, DisputeFactRequest, OverruleFactRequest, RecordAnswersRequest } from './register-actions.js';
import { AtCounterRequest } from './at-counter.js';
import { AnswerDataRequestRequest, RequestDataRequest } from './data-requests.js';
import { CountInTimeRequest } from './outages.js';
import { AttachSignatureRequest } from './signatures.js';
import { ChoiceField, CountField, PartField, UuidField, VariantField } from './fields.js';

/** The request shape of every action. */
const ACTION_REQUESTS = {
  'record-identity': RecordIdentityRequest,
  'record-contact': RecordContactRequest,
  'record-family': RecordFamilyRequest,
  'record-background': RecordBackgroundRequest,
  'import-candidates': ImportCandidatesRequest,
  'remove-candidate': RemoveCandidateRequest,
  'attach-document': AttachDocumentRequest,
  'remove-document': RemoveDocumentRequest,
  'request-informal-check': RequestInformalCheckRequest,
  'answer-informal-check': AnswerInformalCheckRequest,
  discard: DiscardRequest,
  submit: SubmitRequest,
  take: TakeRequest,
  release: ReleaseRequest,
  'record-fact': RecordFactRequest,
  'ask-registers': AskRegistersRequest,
  'record-answers': RecordAnswersRequest,
  'overrule-fact': OverruleFactRequest,
  'dispute-fact': DisputeFactRequest,
  'answer-dispute': AnswerDisputeRequest,
  'mark-requirement': MarkRequirementRequest,
  'confirm-compliance': ConfirmComplianceRequest,
  'serve-notice': ServeNoticeRequest,
  'answer-notice': AnswerNoticeRequest,
  'propose-registration': ProposeRegistrationRequest,
  'propose-refusal': ProposeRefusalRequest,
  'return-proposal': ReturnProposalRequest,
  register: RegisterRequest,
  refuse: RefuseRequest,
  'give-consent': GiveConsentRequest,
  'refuse-consent': RefuseConsentRequest,
  'withdraw-consent': WithdrawConsentRequest,
  withdraw: WithdrawRequest,
  'revoke-nomination': RevokeNominationRequest,
  'cancel-registration': CancelRegistrationRequest,
  'lodge-appeal': LodgeAppealRequest,
  'note-appeal': NoteAppealRequest,
  'record-appeal-outcome': RecordAppealOutcomeRequest,
  'record-stay': RecordStayRequest,
  'lift-stay': LiftStayRequest,
  reinstate: ReinstateRequest,
  'exclude-candidate': ExcludeCandidateRequest,
  'accept-withdrawal': AcceptWithdrawalRequest,
  'record-death': RecordDeathRequest,
  'publish-registration': PublishRegistrationRequest,
  'confirm-ballot-entry': ConfirmBallotEntryRequest,
  'dispute-ballot-entry': DisputeBallotEntryRequest,
  'count-in-time': CountInTimeRequest,
  'attach-signature': AttachSignatureRequest,
  'request-data': RequestDataRequest,
  'answer-data-request': AnswerDataRequestRequest,
} as const satisfies { readonly [Type in FilingActionType]: new () => { type: Type } };

/** An action as it is asked for over HTTP. It differs from the core's where a file is meant: what it is, the server knows. */
export type ActionRequest = InstanceType<(typeof ACTION_REQUESTS)[FilingActionType]>;

export class ActionOfUnknownType {
  @ChoiceField(FILING_ACTIONS) type!: FilingActionType;
}

/** POST /api/filings/:filingId/actions. The same `actionId` again gives the same answer and does nothing twice. */
@ApiExtraModels(...Object.values(ACTION_REQUESTS))
export class ActRequest {
  @UuidField({ description: 'Chosen by the client for one intent; kept for its retries.' }) actionId!: string;
  @CountField({ max: 1_000_000_000, optional: true, description: 'The version that the person saw. A newer one denies the action.' }) expectedVersion?: number;
  @PartField(() => AtCounterRequest, { optional: true, description: 'For a clerk who enters what was brought on paper to a filing that came on paper.' }) counter?: AtCounterRequest;
  @VariantField({ by: 'type', shapes: ACTION_REQUESTS, otherwise: ActionOfUnknownType }) action!: ActionRequest;
}
