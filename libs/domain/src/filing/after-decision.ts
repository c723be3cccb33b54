import type { AppealDecided, AppealLodged, RegistrationReinstated, StayLifted, StayRecorded } from './events.js';
import { allGrounds, findContested, findPending } from './appeals.js';
import type { Appeal } from './appeal.js';
import type { AppliedGround, Departure, Filing } from './filing.js';
import { openStay } from './stays.js';

/** What a filing becomes after its decision: by appeals, suspensions and the commission's own second thoughts. Called by `evolve` alone. */

export function withAppeal(filing: Filing, { to, number, candidateId, lodgedOn, at }: AppealLodged): Filing {
  const of = findContested(filing, candidateId ?? null)?.of ?? 'refusal';
  const appeal: Appeal = { to, of, ...(candidateId !== undefined && { candidateId }), lodgedAt: at, ...(lodgedOn && { lodgedOn }), number, outcome: 'pending', decidedAt: null };
  return { ...filing, appeals: [...filing.appeals, appeal] };
}

/** A decision set aside leaves nothing to decide to whoever else has it before them. */
const closed = (appeals: readonly Appeal[], { of, candidateId }: Pick<Appeal, 'of' | 'candidateId'>): readonly Appeal[] =>
  appeals.map((appeal) => (appeal.outcome === 'pending' && appeal.of === of && appeal.candidateId === candidateId ? { ...appeal, outcome: 'closed' } : appeal));

const lifted = (filing: Filing, at: StayLifted['at'], number: string | null): Filing['stays'] =>
  filing.stays.map((stay) => (stay.lifted === null ? { ...stay, lifted: { at, number } } : stay));

/** Back on the register from that moment; the notice of registration is published anew. */
const reinstated = (filing: Filing, at: AppealDecided['at']): Filing =>
  ({ ...filing, status: 'registered', endedAt: null, publishedAt: null, publication: null, stays: lifted(filing, at, null), history: [...filing.history, 'reinstated'] });

/** Whoever was put off a list and is put back stands on it as if they had never left. */
function returned(filing: Filing, candidateId: string): Filing {
  const departure = filing.departures.find(({ candidate }) => candidate.id === candidateId);
  if (!departure) return filing;
  return { ...filing, candidates: [...filing.candidates, departure.candidate], departures: filing.departures.filter((other) => other !== departure) };
}

/** A list that goes on without the people whom the grounds that stand are about. */
function without(filing: Filing, { excluded = [], at, by }: AppealDecided, grounds: readonly AppliedGround[]): Filing {
  const gone = filing.candidates.filter(({ id }) => excluded.includes(id));
  const departures = gone.map((candidate): Departure => ({
    candidate, at, by, reason: null, afterRegistration: filing.decision?.kind === 'registered',
    exclusion: { grounds: grounds.filter(({ candidateId }) => candidateId === candidate.id), resolution: null, appealBy: null },
  }));
  return { ...filing, candidates: filing.candidates.filter((candidate) => !gone.includes(candidate)), departures: [...filing.departures, ...departures] };
}

/** A reversed refusal or cancellation puts the candidate back on the register, a reversed exclusion the person back on the list. */
export function withRuling(filing: Filing, event: AppealDecided): Filing {
  const decision = findContested(filing, event.candidateId ?? null);
  const decided = decision && findPending(filing, decision, event.to);
  if (!decision || !decided) return filing;
  const { outcome, number, at, ruledOn, grounds = allGrounds(decision.grounds, event.outcome) } = event;
  const appeals = filing.appeals.map((appeal): Appeal =>
    (appeal === decided ? { ...appeal, outcome, decidedAt: at, number: number ?? appeal.number, ...(ruledOn && { ruledOn }), grounds } : appeal));
  if (outcome === 'upheld') return { ...filing, appeals };
  const settled = { ...filing, appeals: closed(appeals, decided) };
  return decision.candidateId === null ? reinstated(without(settled, event, decision.grounds), at) : returned(settled, decision.candidateId);
}

/** A cancellation without effect leaves the candidate on the register for the time being. */
export function withStay(filing: Filing, { of, from, body, number, ruledOn, at }: StayRecorded): Filing {
  const stays = [...filing.stays, { of, by: from, body, number, ruledOn, at, lifted: null }];
  return of === 'cancellation' ? { ...filing, stays, status: 'registered', endedAt: null, history: [...filing.history, 'stayed'] } : { ...filing, stays };
}

/** A cancellation that has effect again has it from this moment. */
export function withoutStay(filing: Filing, { at, number }: StayLifted): Filing {
  const stay = openStay(filing);
  const stays = lifted(filing, at, number);
  if (stay?.of !== 'cancellation' || filing.status !== 'registered') return { ...filing, stays };
  const word = filing.history.findLast((one) => one.startsWith('cancelled:')) ?? 'cancelled:';
  return { ...filing, stays, status: 'cancelled', endedAt: at, proposal: null, history: [...filing.history, word] };
}

export function reinstatedByItself(filing: Filing, { of, at, by, resolution, reason }: RegistrationReinstated): Filing {
  const appeals = closed(filing.appeals, { of });
  return { ...reinstated({ ...filing, appeals }, at), reinstatements: [...filing.reinstatements, { of, at, by, resolution, reason }] };
}
