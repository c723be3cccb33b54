import {
  ACTIVE_STATUSES, assess, dueOfFiling, findMark, getWindow, publicEntries, type Filing, type FilingStatus, type Rulebook, type Timetable,
} from '@tirkeu/domain';
import type { ActionRecord, CandidacyClaim, Checks, FilingChange, StoredEvent } from './ports.js';
import { tellOfFiling } from './topics.js';

const isActive = (status: FilingStatus | undefined): boolean => (ACTIVE_STATUSES as readonly (FilingStatus | undefined)[]).includes(status);

/** A draft is nobody's to check. */
const NO_CHECKS: Checks = { met: 0, of: 0, toLookAt: 0 };

interface Step {
  /** Undefined when the filing has just been opened. */
  readonly before: Filing | undefined;
  readonly after: Filing;
  readonly events: readonly StoredEvent[];
  readonly action: ActionRecord;
  readonly rulebook: Rulebook;
  readonly timetable: Timetable;
  readonly personKey: (iin: string) => string;
}

/**
 * Everything that follows from events on a filing, in one transaction with them: so that no list and no lock is ever
 * behind. What only a projection needs is worked out when it is read: a store that writes many changes at once reads the last.
 */
export function filingChange({ before, after, events, action, rulebook, timetable, personKey }: Step): FilingChange {
  const entries = once(() => publicEntries(after));
  const checks = once(() => (after.submittedAt === null ? NO_CHECKS : countChecks(after, rulebook)));
  return {
    kind: 'filing',
    action,
    events,
    filing: after,
    get entries() { return entries(); },
    category: after.submittedAt === null ? null : rulebook.outcomeCategory(after.history),
    get checks() { return checks(); },
    decideBy: getWindow(timetable, 'registration').closesAt,
    dues: dueOfFiling(after, rulebook, timetable),
    outbox: tellOfFiling(events, after),
    candidacy: candidacy(before, after, rulebook, personKey),
  };
}

function once<Value>(work: () => Value): () => Value {
  let done: { readonly value: Value } | undefined;
  return () => (done ??= { value: work() }).value;
}

/** A person's one candidacy is taken up while the nomination is active, and again when an appeal puts it back. */
function candidacy(before: Filing | undefined, after: Filing, rulebook: Rulebook, personKey: (iin: string) => string): FilingChange['candidacy'] {
  const wasActive = isActive(before?.status);
  if (wasActive === isActive(after.status)) return 'keep';
  if (wasActive) return 'release';
  const group = rulebook.candidacyGroup({ electionId: after.electionId, form: after.form, contestId: after.contestId });
  return { claim: after.candidates.map(({ iin }): CandidacyClaim => ({ personKey: personKey(iin), group })) };
}

function countChecks(filing: Filing, rulebook: Rulebook): Checks {
  const rows = assess(filing, rulebook).map(({ rule, candidateId, outcome }) => ({ mark: findMark(filing, rule, candidateId)?.value, outcome }));
  return {
    of: rows.length,
    met: rows.filter(({ mark, outcome }) => (mark ?? outcome) === 'met').length,
    toLookAt: rows.filter(({ mark, outcome }) => mark === undefined && (outcome === 'not-met' || outcome === 'unclear')).length,
  };
}
