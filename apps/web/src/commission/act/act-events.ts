import {
  citationPlace, getGround, localDate,
  type Act, type ActorRef, type AppliedGround, type Circumstances, type DecisionEvent, type DeficiencyNotice, type DeficiencyNoticeServed, type Filing,
  type FilingRefused, type FilingRegistered, type RegistrationCancelled, type Resolution, type StatedGround, type Text,
} from '@tirkeu/domain';

/** A resolution whose number and vote are not known yet. */
export const openResolution = ({ receivedAt }: Circumstances, { zone }: Pick<Filing, 'zone'>): Resolution =>
  ({ number: '', on: localDate(receivedAt, zone), vote: { members: 0, present: 0, inFavour: 0, against: 0 } });

/** A stated ground with the words of the law as they stand today: what the act will say. */
export function applied(ground: StatedGround, { rulebook }: Pick<Circumstances, 'rulebook'>): AppliedGround {
  const { title, statement, citation } = getGround(rulebook, ground.ground);
  const place: Text = { kk: citationPlace(citation, 'kk'), ru: citationPlace(citation, 'ru'), en: citationPlace(citation, 'en') };
  return { ...ground, title, statement, citationPlace: place };
}

const isLate = ({ receivedAt, timetable }: Circumstances): boolean =>
  timetable.windows.some(({ id, closesAt }) => id === 'registration' && receivedAt >= closesAt);

/** What would be decided now: the event that the act is drawn from. */
export const wouldRegister = (filing: Filing, circumstances: Circumstances, resolution: Resolution): FilingRegistered => ({
  type: 'FilingRegistered', at: circumstances.receivedAt, by: circumstances.actor, resolution, proposedBy: filing.proposal?.by ?? circumstances.actor, late: isLate(circumstances),
});

export const wouldRefuse = (filing: Filing, circumstances: Circumstances, resolution: Resolution, grounds: readonly AppliedGround[]): FilingRefused => ({
  type: 'FilingRefused', at: circumstances.receivedAt, by: circumstances.actor, resolution, proposedBy: filing.proposal?.by ?? circumstances.actor, grounds,
  appealBy: circumstances.rulebook.appealBy(circumstances.receivedAt, filing.zone), late: isLate(circumstances),
});

export const wouldCancel = (filing: Filing, circumstances: Circumstances, resolution: Resolution, grounds: readonly AppliedGround[]): RegistrationCancelled => ({
  type: 'RegistrationCancelled', at: circumstances.receivedAt, by: circumstances.actor, resolution, grounds, appealBy: circumstances.rulebook.appealBy(circumstances.receivedAt, filing.zone),
});

const NOBODY: ActorRef = { accountId: '', role: 'system', name: '' };

const served = ({ number, servedAt, cureBy, defects }: DeficiencyNotice): DeficiencyNoticeServed => ({ type: 'DeficiencyNoticeServed', at: servedAt, by: NOBODY, number, cureBy, defects });

/** The event behind an act that exists; null when there is none. */
export function eventOf(filing: Filing, which: string): DecisionEvent | null {
  const { decision, cancellation, notices, reinstatements, acceptance } = filing;
  const last = reinstatements.at(-1);
  if (which === 'reinstatement' && last) return { type: 'RegistrationReinstated', ...last };
  if (which === 'withdrawal' && acceptance) return { type: 'WithdrawalAccepted', ...acceptance };
  const gone = filing.departures.find(({ candidate }) => which === `exclusion-${candidate.id}`);
  if (gone?.exclusion?.resolution && gone.exclusion.appealBy) {
    const { grounds, resolution, appealBy } = gone.exclusion;
    return { type: 'CandidateExcluded', at: gone.at, by: gone.by, candidateId: gone.candidate.id, resolution, grounds, appealBy };
  }
  if (which === 'cancellation' && cancellation) return { type: 'RegistrationCancelled', ...cancellation };
  if (which === 'decision' && decision?.kind === 'registered') return { type: 'FilingRegistered', at: decision.at, by: decision.by, resolution: decision.resolution, proposedBy: decision.proposedBy, late: decision.late };
  if (which === 'decision' && decision?.appealBy) return { type: 'FilingRefused', at: decision.at, by: decision.by, resolution: decision.resolution, proposedBy: decision.proposedBy, grounds: decision.grounds, appealBy: decision.appealBy, late: decision.late };
  const notice = notices.find(({ number }) => which === `notice-${number}`);
  return notice ? served(notice) : null;
}

/** The act without its day and its last line on the vote: nobody has voted yet. */
export const beforeVote = (act: Act): Act => ({ ...act, on: null, rows: act.rows.slice(0, -1) });
