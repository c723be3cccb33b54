import { assess, awaitsInformalCheck, capacityOf, isCommissionRole, maskIin, type Actor, type Candidate, type Filing, type Role } from '@tirkeu/domain';
import { getRulebook } from '@tirkeu/rulebooks';
import { asShownTo, type FieldReader } from '../access/field-rules.js';

const masked = (candidate: Candidate): Candidate => ({ ...candidate, iin: maskIin(candidate.iin) });

const unreachable = (candidate: Candidate): Candidate => ({ ...candidate, phone: '', email: '', address: '', spouseName: null });

const files = (role: Role): boolean => role === 'candidate' || role === 'agent';

function readerIn(role: Role): FieldReader {
  if (files(role)) return 'applicant';
  return isCommissionRole(role) ? 'commission' : 'overseer';
}

/**
 * Whether somebody sees a filing and not themselves alone in it: a candidate whom somebody else nominates, or who has left it,
 * is no reader of what it says of others.
 */
export const isWhole = (filing: Filing, actor: Actor): boolean => actor.role !== 'candidate' || capacityOf(filing, actor) === 'applicant';

/** How the candidate is to be reached is told to them once they agree: until then a slip in the number would tell a stranger. */
export function ownEntry(filing: Filing, candidate: Candidate): Candidate {
  const agreed = filing.consents.some(({ candidateId, answer }) => candidateId === candidate.id && answer === 'given');
  return agreed ? masked(candidate) : { ...unreachable(masked(candidate)), maritalStatus: null };
}

/** What registers answered about a person, and what that person says to it. Told to them once they agree, for the same reason. */
export function answersAbout({ consents, facts, disputes }: Filing, candidateId: string | undefined): Pick<Filing, 'facts' | 'disputes'> {
  const agreed = consents.some((consent) => consent.candidateId === candidateId && consent.answer === 'given');
  return agreed ? { facts: facts.filter((fact) => fact.candidateId === candidateId), disputes: disputes.filter((dispute) => dispute.candidateId === candidateId) } : { facts: [], disputes: [] };
}

/** What a named candidate sees: where the filing stands and the own entry, nothing of other people and of the commission's work. */
function partOf(filing: Filing, { iin, accountId }: Actor): Filing {
  const isOwn = (candidate: Candidate): boolean => Boolean(iin) && candidate.iin === iin;
  const own = filing.candidates.find(isOwn);
  return {
    ...filing, applicantId: '', candidates: own ? [ownEntry(filing, own)] : [], consents: filing.consents.filter(({ candidateId }) => candidateId === own?.id),
    departures: filing.departures.filter(({ candidate }) => isOwn(candidate)).map((departure) => ({ ...departure, candidate: ownEntry(filing, departure.candidate) })),
    ...(filing.dataRequests && { dataRequests: filing.dataRequests.filter(({ by }) => by.accountId === accountId) }), documents: [], informalCheck: null, ballotApprovals: filing.ballotApprovals.filter(({ candidateId }) => candidateId === own?.id), manifest: [], holder: null, compliance: null, ...answersAbout(filing, own?.id), inquiries: [], marks: [], notices: [], proposal: null, decision: null, cancellation: null, appeals: [],
  };
}

/** A filing as its reader may see it, by the rules of fields. */
export function shownFiling(filing: Filing, actor: Actor): Filing {
  if (!isWhole(filing, actor)) return partOf(filing, actor);
  return asShownTo(filing, readerIn(actor.role));
}

/** What the rules see in the whole IIN and the masked one hides, for those who examine or oversee. */
export function iinFlagsOf(filing: Filing, { role }: Pick<Actor, 'role'>): readonly string[] {
  if (files(role) || (filing.submittedAt === null && !awaitsInformalCheck(filing))) return [];
  const flags = assess(filing, getRulebook(filing.rulebookId)).flatMap((finding) => finding.flags);
  return [...new Set(flags.filter((flag) => flag.endsWith('-from-iin')))];
}
