import {
  assess, awaitsInformalCheck, dueOfFiling, findMark, gapsOf, getWindow, isActive, publicEntries, receiptOf, type Candidate, type Filing, type FilingEvent, type Rulebook, type Timetable,
} from '@tirkeu/domain';
import type { ActionRecord, CandidacyClaim, Checks, DeskPorts, FilingChange, IssuedReceipt, NamedPerson, ReceiptSigner, StoredEvent } from './ports.js';
import { tellOfFiling, tellOfList } from './topics.js';

/** A draft is nobody's to check, and neither is what came late. */
const NO_CHECKS: Checks = { met: 0, of: 0, toLookAt: 0 };

interface Step extends Pick<DeskPorts, 'personKey' | 'signer'> {
  /** Undefined when the filing has just been opened. */
  readonly before: Filing | undefined;
  readonly after: Filing;
  readonly events: readonly StoredEvent[];
  readonly action: ActionRecord;
  readonly rulebook: Rulebook;
  readonly timetable: Timetable;
}

/**
 * Everything that follows from events on a filing, in one transaction with them: so that no list and no lock is ever
 * behind. What only a projection needs is worked out when it is read: a store that writes many changes at once reads the last.
 */
export function filingChange({ before, after, events, action, rulebook, timetable, personKey, signer }: Step): FilingChange {
  const entries = once(() => publicEntries(after));
  const people = named(before, after, personKey);
  const gaps = once(() => gapsOf(after, rulebook).map(({ gap }) => gap));
  const checks = once(() => (after.submittedAt === null || after.status === 'late' ? NO_CHECKS : countChecks(after, rulebook)));
  return {
    kind: 'filing',
    action,
    events,
    filing: after,
    get entries() { return entries(); },
    category: after.submittedAt === null ? null : rulebook.outcomeCategory(after.history),
    get checks() { return checks(); },
    get gaps() { return gaps(); },
    decideBy: getWindow(timetable, 'registration').closesAt,
    informalCheckBy: awaitsInformalCheck(after) ? getWindow(timetable, 'nomination').closesAt : null,
    dues: dueOfFiling(after, rulebook, timetable),
    outbox: [...tellOfFiling(events, after, people), ...tellOfList(before, after, events, rulebook)],
    candidacy: candidacy(before, after, rulebook, personKey),
    named: people,
    receipt: signer ? receiptFor(after, events, timetable, signer) : null,
  };
}

/** By which a filing was handed in, with its place in the record. */
export interface HandingIn extends Pick<StoredEvent, 'version' | 'chainIndex' | 'hash' | 'recordedAt'> {
  readonly event: Extract<FilingEvent, { type: 'FilingSubmitted' | 'FilingReceivedLate' }>;
}

/** The last of some events by which a filing was handed in. */
export function findHandingIn(events: readonly StoredEvent[]): HandingIn | undefined {
  for (const { event, version, chainIndex, hash, recordedAt } of events.toReversed()) {
    if (event.type === 'FilingSubmitted' || event.type === 'FilingReceivedLate') return { event, version, chainIndex, hash, recordedAt };
  }
  return undefined;
}

/** Issued with what was handed in: there is never the one without the other. */
function receiptFor(filing: Filing, events: readonly StoredEvent[], timetable: Timetable, signer: ReceiptSigner): IssuedReceipt | null {
  const handingIn = findHandingIn(events);
  if (!handingIn) return null;
  const { event, version, chainIndex, hash, recordedAt } = handingIn;
  const content = receiptOf(filing, { event, entry: chainIndex, hash, timetable, keyId: signer.id });
  return { content, signature: signer.sign(content), version, issuedAt: recordedAt };
}

function once<Value>(work: () => Value): () => Value {
  let done: { readonly value: Value } | undefined;
  return () => (done ??= { value: work() }).value;
}

/** A person's one candidacy is taken up while the nomination is active, let go by who leaves a list, and taken up again when an appeal puts the filing or one person back. */
function candidacy(before: Filing | undefined, after: Filing, rulebook: Rulebook, personKey: (iin: string) => string): FilingChange['candidacy'] {
  const wasActive = before !== undefined && isActive(before);
  if (wasActive && !isActive(after)) return 'release';
  if (!wasActive && !isActive(after)) return 'keep';
  const group = rulebook.candidacyGroup({ electionId: after.electionId, form: after.form, contestId: after.contestId });
  const claims = (candidates: readonly Candidate[]) => candidates.map(({ iin }): CandidacyClaim => ({ personKey: personKey(iin), group }));
  if (!wasActive) return { claim: claims(after.candidates) };
  const gone = after.departures.slice(before.departures.length).map(({ candidate }) => candidate);
  if (gone.length > 0) return { drop: claims(gone) };
  const back = after.departures.length < before.departures.length ? after.candidates.filter(({ id }) => before.departures.some(({ candidate }) => candidate.id === id)) : [];
  return back.length > 0 ? { claim: claims(back) } : 'keep';
}

const whoIn = ({ candidates }: Filing): string => candidates.map(({ id, iin }) => `${id} ${iin}`).join();

/** Who leaves a list stays named in it: they were. */
function named(before: Filing | undefined, after: Filing, personKey: (iin: string) => string): FilingChange['named'] {
  const left = before && after.departures.length !== before.departures.length;
  if (left || whoIn(after) === (before ? whoIn(before) : '')) return null;
  return after.candidates.map(({ id, iin }): NamedPerson => ({ candidateId: id, personKey: personKey(iin) }));
}

function countChecks(filing: Filing, rulebook: Rulebook): Checks {
  const rows = assess(filing, rulebook).map(({ rule, candidateId, outcome }) => ({ mark: findMark(filing, rule, candidateId)?.value, outcome }));
  return {
    of: rows.length,
    met: rows.filter(({ mark, outcome }) => (mark ?? outcome) === 'met').length,
    toLookAt: rows.filter(({ mark, outcome }) => mark === undefined && (outcome === 'not-met' || outcome === 'unclear')).length,
  };
}
