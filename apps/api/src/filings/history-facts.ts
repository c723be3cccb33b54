import type { FactScalar, FilingEvent } from '@tirkeu/domain';

type Facts = Readonly<Record<string, FactScalar>>;

const groundsOf = (grounds: readonly { readonly ground: string }[]): string => grounds.map(({ ground }) => ground).join(', ');

/** The small facts of an event that its line in the history names; of what came on paper also when it was entered, and why then. Never what people state about themselves. */
export const historyFacts = (event: FilingEvent): Facts => ({ ...ownFacts(event), ...(event.entered && { cameAt: event.at, enteredAt: event.entered.at, enteredReason: event.entered.reason }) });

function ownFacts(event: FilingEvent): Facts {
  switch (event.type) {
    case 'FilingOpened':
      return { route: event.route };
    case 'IdentityRecorded':
      return { candidate: event.candidateId };
    case 'ConsentRefused':
    case 'ConsentWithdrawn':
    case 'CandidateLeft':
      return { reason: event.reason };
    case 'DocumentAttached':
      return { document: event.document.requirement, pages: event.document.pages };
    case 'DocumentReplacedDuringCure':
      return { document: event.document.requirement, pages: event.document.pages, notice: event.notice };
    case 'DocumentRemoved':
      return { document: event.requirement };
    case 'FilingSubmitted':
    case 'FilingReceivedLate':
      return { documents: event.manifest.length };
    case 'FactRecorded':
      return { fact: event.fact.name, source: event.fact.source };
    case 'RegistersAsked':
      return { registers: event.registers.join(', ') };
    case 'RegisterAnswered':
      return { register: event.register };
    case 'RegisterSilent':
      return { register: event.register, people: event.candidateIds.length };
    case 'FactOverruled':
      return { fact: event.fact.name, source: event.fact.overrules?.source ?? null, reason: event.fact.overrules?.reason ?? null };
    case 'FactDisputed':
      return { fact: event.dispute.name, source: event.dispute.source };
    case 'DisputeAnswered':
      return { fact: event.name, reason: event.reason };
    case 'RequirementMarked':
      return { rule: event.rule, value: event.value };
    case 'DeficiencyNoticeServed':
      return { notice: event.number, defects: event.defects.length, cureBy: event.cureBy };
    case 'DeficiencyNoticeAnswered':
      return { notice: event.number };
    case 'RefusalProposed':
      return { grounds: groundsOf(event.grounds) };
    case 'ProposalReturned':
      return { reason: event.reason };
    case 'FilingRegistered':
      return { resolution: event.resolution.number, late: event.late };
    case 'FilingRefused':
      return { resolution: event.resolution.number, late: event.late, grounds: groundsOf(event.grounds), appealBy: event.appealBy };
    case 'RegistrationCancelled':
      return { resolution: event.resolution.number, grounds: groundsOf(event.grounds), appealBy: event.appealBy };
    case 'AppealLodged':
      return { to: event.to, number: event.number };
    case 'AppealDecided':
      return { outcome: event.outcome, number: event.number, ...(event.to && { to: event.to }) };
    case 'StayRecorded':
      return { to: event.from, body: event.body, number: event.number };
    case 'StayLifted':
      return { number: event.number };
    case 'RegistrationReinstated':
    case 'WithdrawalAccepted':
      return { resolution: event.resolution.number };
    case 'CandidateExcluded':
      return { candidate: event.candidateId, resolution: event.resolution.number, grounds: groundsOf(event.grounds), appealBy: event.appealBy };
    case 'DataRequested':
      return { asked: event.request.kind, answerBy: event.request.answerBy };
    case 'DataRequestAnswered':
      return { outcome: event.outcome };
    case 'RegistrationPublished':
      return event.where === undefined ? {} : { where: event.where };
    default:
      return {};
  }
}

/** What the commission does among itself before it decides. The people of the filing do not read along. */
const INTERNAL: ReadonlySet<FilingEvent['type']> = new Set(['RequirementMarked', 'RegistrationProposed', 'RefusalProposed', 'ProposalReturned', 'FilingReleased']);

export const isInternal = ({ type }: FilingEvent): boolean => INTERNAL.has(type);
