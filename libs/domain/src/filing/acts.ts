import type { DecisionEvent, FilingEvent } from './events.js';
import type { Stay } from './appeal.js';
import type { Filing } from './filing.js';

/** The word by which people and addresses call an act of a filing, where it is the latest of its kind. */
const WORDS = {
  FilingRegistered: 'decision', FilingRefused: 'decision', RegistrationCancelled: 'cancellation', RegistrationReinstated: 'reinstatement', CandidateExcluded: 'exclusion',
  WithdrawalAccepted: 'withdrawal', DeficiencyNoticeServed: 'notice',
  // Its own act; the commission takes note of it by resolution.
  CandidacyWithdrawn: null,
} as const satisfies Readonly<Record<DecisionEvent['type'], string | null>>;

const wordOf = (type: string): string | null => new Map<string, string | null>(Object.entries(WORDS)).get(type) ?? null;

/** Whether the commission issues a paper of its own upon it. */
export const isAct = (event: FilingEvent): event is DecisionEvent => wordOf(event.type) !== null;

/** One act among what happened to a filing. */
export interface ActRecorded {
  /** Unique in the filing: "decision", "notice-2", "exclusion-<person>"; an earlier one of the same kind has its place in the record behind it: "decision.14". */
  readonly which: string;
  readonly event: DecisionEvent;
  /** Place among the events. */
  readonly index: number;
}

function nameOf(event: DecisionEvent): string {
  const word = wordOf(event.type) ?? '';
  if (event.type === 'DeficiencyNoticeServed') return `${word}-${event.number}`;
  return event.type === 'CandidateExcluded' ? `${word}-${event.candidateId}` : word;
}

/** Every act that a commission issued on a filing, in the order in which they were decided. */
export function actsRecorded(events: readonly FilingEvent[]): readonly ActRecorded[] {
  const acts = events.flatMap((event, index) => (isAct(event) ? [{ which: nameOf(event), event, index }] : []));
  return acts.map((act) => (acts.some(({ which, index }) => which === act.which && index > act.index) ? { ...act, which: `${act.which}.${act.index + 1}` } : act));
}

/** `served`: a notice is answered or not, and stays what it is. `replaced`: a later act, a court or the candidate has ended its effect. */
export type ActStanding = 'in-force' | 'suspended' | 'replaced' | 'served';

const STAYED_BY: Readonly<Partial<Record<DecisionEvent['type'], Stay['of']>>> = { FilingRegistered: 'registration', FilingRefused: 'refusal', RegistrationCancelled: 'cancellation' };

const hasEffect = (filing: Filing, event: DecisionEvent): boolean => {
  switch (event.type) {
    case 'FilingRegistered':
    case 'RegistrationReinstated':
      return filing.status === 'registered';
    case 'FilingRefused':
      return filing.status === 'refused';
    case 'RegistrationCancelled':
      return filing.status === 'cancelled';
    case 'CandidateExcluded':
      return filing.departures.some(({ candidate, exclusion }) => candidate.id === event.candidateId && exclusion !== undefined);
    default:
      return true;
  }
};

/** Whether an act still has effect, seen from where the filing stands. */
export function standingOfAct(filing: Filing, acts: readonly ActRecorded[], { event, index }: ActRecorded): ActStanding {
  if (event.type === 'DeficiencyNoticeServed') return 'served';
  const isLatest = acts.every((act) => act.index <= index || act.event.type !== event.type || event.type === 'CandidateExcluded');
  if (!isLatest) return 'replaced';
  // A suspended cancellation leaves the candidate on the register for the time being, so the suspension is asked first.
  if (filing.stays.some(({ of, lifted }) => lifted === null && of === STAYED_BY[event.type])) return 'suspended';
  return hasEffect(filing, event) ? 'in-force' : 'replaced';
}
