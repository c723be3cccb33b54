import type { Actor } from '../actor/actor.js';
import { err, ok, type Result } from '../kernel/result.js';
import { FILING_ACTIONS, type ActionDefinition, type FilingActionType } from './action.js';
import { acceptWithdrawal, type AcceptWithdrawal } from './actions/accept-withdrawal.js';
import { answerDataRequest, type AnswerDataRequest } from './actions/answer-data-request.js';
import { answerDispute, type AnswerDispute } from './actions/answer-dispute.js';
import { answerInformalCheck, type AnswerInformalCheck } from './actions/answer-informal-check.js';
import { answerNotice, type AnswerNotice } from './actions/answer-notice.js';
import { askRegisters, type AskRegisters } from './actions/ask-registers.js';
import { attachDocument, type AttachDocument } from './actions/attach-document.js';
import { attachSignature, type AttachSignature } from './actions/attach-signature.js';
import { cancelRegistration, type CancelRegistration } from './actions/cancel-registration.js';
import { confirmBallotEntry, type ConfirmBallotEntry } from './actions/confirm-ballot-entry.js';
import { confirmCompliance, type ConfirmCompliance } from './actions/confirm-compliance.js';
import { countInTime, type CountInTime } from './actions/count-in-time.js';
import { discard, type Discard } from './actions/discard.js';
import { disputeBallotEntry, type DisputeBallotEntry } from './actions/dispute-ballot-entry.js';
import { excludeCandidate, type ExcludeCandidate } from './actions/exclude-candidate.js';
import { disputeFact, type DisputeFact } from './actions/dispute-fact.js';
import { giveConsent, type GiveConsent } from './actions/give-consent.js';
import { importCandidates, type ImportCandidates } from './actions/import-candidates.js';
import { liftStay, type LiftStay } from './actions/lift-stay.js';
import { lodgeAppeal, type LodgeAppeal } from './actions/lodge-appeal.js';
import { markRequirement, type MarkRequirement } from './actions/mark-requirement.js';
import { overruleFact, type OverruleFact } from './actions/overrule-fact.js';
import { noteAppeal, type NoteAppeal } from './actions/note-appeal.js';
import { proposeRefusal, type ProposeRefusal } from './actions/propose-refusal.js';
import { proposeRegistration, type ProposeRegistration } from './actions/propose-registration.js';
import { publishRegistration, type PublishRegistration } from './actions/publish-registration.js';
import { recordAnswers, type RecordAnswers } from './actions/record-answers.js';
import { recordAppealOutcome, type RecordAppealOutcome } from './actions/record-appeal-outcome.js';
import { recordBackground, type RecordBackground } from './actions/record-background.js';
import { recordContact, type RecordContact } from './actions/record-contact.js';
import { recordDeath, type RecordDeath } from './actions/record-death.js';
import { recordFact, type RecordFact } from './actions/record-fact.js';
import { recordFamily, type RecordFamily } from './actions/record-family.js';
import { recordIdentity, type RecordIdentity } from './actions/record-identity.js';
import { recordStay, type RecordStay } from './actions/record-stay.js';
import { refuseConsent, type RefuseConsent } from './actions/refuse-consent.js';
import { refuse, type Refuse } from './actions/refuse.js';
import { register, type Register } from './actions/register.js';
import { reinstate, type Reinstate } from './actions/reinstate.js';
import { release, type Release } from './actions/release.js';
import { removeCandidate, type RemoveCandidate } from './actions/remove-candidate.js';
import { removeDocument, type RemoveDocument } from './actions/remove-document.js';
import { requestData, type RequestData } from './actions/request-data.js';
import { requestInformalCheck, type RequestInformalCheck } from './actions/request-informal-check.js';
import { returnProposal, type ReturnProposal } from './actions/return-proposal.js';
import { revokeNomination, type RevokeNomination } from './actions/revoke-nomination.js';
import { serveNotice, type ServeNotice } from './actions/serve-notice.js';
import { submit, type Submit } from './actions/submit.js';
import { take, type Take } from './actions/take.js';
import { withdrawConsent, type WithdrawConsent } from './actions/withdraw-consent.js';
import { withdraw, type Withdraw } from './actions/withdraw.js';
import { capacityAmong, capacityOf } from './capacity.js';
import type { Circumstances, Denial, Objection } from './circumstances.js';
import { enteredAtCounter, objectsToCounterTime } from './counter.js';
import type { FilingEvent } from './events.js';
import type { Filing } from './filing.js';
import { contains, spanOf } from './period.js';
import { stayOf } from './stays.js';

/** Everything that can be asked of an existing filing. */
export type FilingAction =
  | RecordIdentity | RecordContact | RecordFamily | RecordBackground | ImportCandidates | RemoveCandidate | AttachDocument | RemoveDocument | RequestInformalCheck | AnswerInformalCheck | Discard | Submit
  | Take | Release | RecordFact | AskRegisters | RecordAnswers | OverruleFact | DisputeFact | AnswerDispute | MarkRequirement | ConfirmCompliance | ServeNotice | AnswerNotice
  | ProposeRegistration | ProposeRefusal | ReturnProposal | Register | Refuse
  | GiveConsent | RefuseConsent | WithdrawConsent | Withdraw | RevokeNomination | CancelRegistration | LodgeAppeal | NoteAppeal | RecordAppealOutcome | RecordStay | LiftStay | Reinstate | ExcludeCandidate | AcceptWithdrawal | RecordDeath | PublishRegistration | ConfirmBallotEntry | DisputeBallotEntry | CountInTime | AttachSignature | RequestData | AnswerDataRequest;

type Definitions = { readonly [Type in FilingActionType]: ActionDefinition<Extract<FilingAction, { type: Type }>> };

/** The procedure: one definition for each action. */
export const filingActions: Definitions = {
  'record-identity': recordIdentity,
  'record-contact': recordContact,
  'record-family': recordFamily,
  'record-background': recordBackground,
  'import-candidates': importCandidates,
  'remove-candidate': removeCandidate,
  'attach-document': attachDocument,
  'remove-document': removeDocument,
  'request-informal-check': requestInformalCheck,
  'answer-informal-check': answerInformalCheck,
  discard,
  submit,
  take,
  release,
  'record-fact': recordFact,
  'ask-registers': askRegisters,
  'record-answers': recordAnswers,
  'overrule-fact': overruleFact,
  'dispute-fact': disputeFact,
  'answer-dispute': answerDispute,
  'mark-requirement': markRequirement,
  'confirm-compliance': confirmCompliance,
  'serve-notice': serveNotice,
  'answer-notice': answerNotice,
  'propose-registration': proposeRegistration,
  'propose-refusal': proposeRefusal,
  'return-proposal': returnProposal,
  register,
  refuse,
  'give-consent': giveConsent,
  'refuse-consent': refuseConsent,
  'withdraw-consent': withdrawConsent,
  withdraw,
  'revoke-nomination': revokeNomination,
  'cancel-registration': cancelRegistration,
  'lodge-appeal': lodgeAppeal,
  'note-appeal': noteAppeal,
  'record-appeal-outcome': recordAppealOutcome,
  'record-stay': recordStay,
  'lift-stay': liftStay,
  reinstate,
  'exclude-candidate': excludeCandidate,
  'accept-withdrawal': acceptWithdrawal,
  'record-death': recordDeath,
  'publish-registration': publishRegistration,
  'confirm-ballot-entry': confirmBallotEntry,
  'dispute-ballot-entry': disputeBallotEntry,
  'count-in-time': countInTime,
  'attach-signature': attachSignature,
  'request-data': requestData,
  'answer-data-request': answerDataRequest,
};

const isForCounter = (filing: Filing, type: FilingActionType, actor: Actor): boolean => capacityAmong(filing, actor, filingActions[type].capacities) === 'counter';

/** Circumstances in which what came on paper counts from its time at the counter. All that a draft holds came with it. */
const asReceived = (filing: Filing, type: FilingActionType, circumstances: Circumstances): Circumstances =>
  (isForCounter(filing, type, circumstances.actor) ? enteredAtCounter(circumstances, circumstances.counter ?? (filing.status === 'draft' ? filing.counter : null)) : circumstances);

/** What comes on paper later has a time of its own; nobody else may state one. */
function objectsToCounter(filing: Filing, type: FilingActionType, circumstances: Circumstances): Objection | null {
  if (isForCounter(filing, type, circumstances.actor)) return objectsToCounterTime(circumstances);
  return circumstances.counter ? { code: 'role-not-allowed' } : null;
}

/** Whether the filing is the actor's business at all. To everyone else it does not exist. */
export const hasStanding = (filing: Filing, actor: Actor): boolean => capacityOf(filing, actor) !== null;

/** Capacity, role, status, period and suspension, in this order; null when all fit. */
function gate(filing: Filing, type: FilingActionType, { actor, timetable, receivedAt, entered }: Circumstances): Objection | null {
  const { roles, capacities, when, given } = filingActions[type];
  if (!hasStanding(filing, actor)) return { code: 'not-yours' };
  if (!roles.includes(actor.role) || !capacityAmong(filing, actor, capacities)) return { code: 'role-not-allowed' };
  const period = when[filing.status];
  if (!period || given?.(filing) === false) return { code: 'wrong-state', facts: { status: filing.status } };
  // A late paper is entered as well, since it is received as late.
  const span = spanOf(entered && filing.status === 'draft' && period === 'until-nomination-closes' ? 'until-registration-closes' : period, timetable);
  if (!contains(span, receivedAt)) return { code: 'outside-window', span };
  const stay = stayOf(filing, type);
  return stay ? { code: 'stayed', facts: { number: stay.number } } : null;
}

/** What this actor may ask of this filing now. The buttons of the screen and the guard of the API. */
export const available = (filing: Filing, circumstances: Circumstances): readonly FilingActionType[] =>
  FILING_ACTIONS.filter((type) => gate(filing, type, asReceived(filing, type, circumstances)) === null);

/** The narrowing that a table indexed by a union cannot express: the definition and the action have the same type by construction. */
const definitionOf = <Action extends FilingAction>(action: Action): ActionDefinition<Action> =>
  filingActions[action.type] as unknown as ActionDefinition<Action>;

/** What follows from an action: events, or why it is denied and what is allowed instead. Pure. */
export function decide(filing: Filing, action: FilingAction, circumstances: Circumstances): Result<readonly FilingEvent[], Denial> {
  const received = asReceived(filing, action.type, circumstances);
  const objection = gate(filing, action.type, received) ?? objectsToCounter(filing, action.type, received);
  const result: Result<readonly FilingEvent[], Objection> = objection
    ? err(objection)
    : definitionOf(action).decide(filing, action, received);
  if (result.ok) return ok(result.value);
  const allowed = result.error.code === 'not-yours' ? [] : available(filing, circumstances);
  return err({ ...result.error, allowed });
}
