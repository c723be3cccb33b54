import { canonicalJson } from '../../kernel/canonical-json.js';
import { err, ok, type Result } from '../../kernel/result.js';
import { during, type ActionDefinition } from '../action.js';
import type { Circumstances, Objection } from '../circumstances.js';
import type { Background, Contact, Family, FilingEvent } from '../events.js';
import { evolve } from '../evolve.js';
import type { Candidate, Filing } from '../filing.js';
import { happened, objection } from '../happened.js';
import { readIdentity, type StatedIdentity } from '../identity.js';

/** A person as a form or one row of a table states them, whole. */
export interface CandidateEntry {
  readonly candidateId: string;
  readonly identity: StatedIdentity;
  readonly contact: Contact;
  readonly family: Family;
  readonly background: Background;
}

/**
 * Puts several people into a draft at once: all of them or none. Who is known by their id is recorded anew. The items of an
 * objection begin with the number of the row, from 1.
 */
export interface ImportCandidates {
  readonly type: 'import-candidates';
  readonly candidates: readonly CandidateEntry[];
}

const differs = <Part extends object>(known: Candidate | undefined, part: Part): boolean => {
  if (!known) return true;
  const kept = Object.fromEntries(Object.keys(part).map((key) => [key, known[key as keyof Candidate]]));
  return canonicalJson(kept) !== canonicalJson(part);
};

/** What happens when one person is recorded: an event for each part that is new. */
function recordOne(filing: Filing, entry: CandidateEntry, circumstances: Circumstances): Result<readonly FilingEvent[], Objection> {
  const { candidateId, contact, family, background } = entry;
  const known = filing.candidates.find(({ id }) => id === candidateId);
  const reading = readIdentity(filing, candidateId, entry.identity, circumstances.receivedAt);
  if (!reading.ok) return reading;
  const identity = reading.value;
  const common = { ...happened(circumstances), candidateId };
  const parts: readonly (FilingEvent & { readonly part: object })[] = [
    { type: 'IdentityRecorded', ...common, identity, part: identity },
    { type: 'ContactRecorded', ...common, contact, part: contact },
    { type: 'FamilyRecorded', ...common, family, part: family },
    { type: 'BackgroundRecorded', ...common, background, part: background },
  ];
  return ok(parts.filter(({ part }) => differs(known, part)).map(({ part: _part, ...event }) => event));
}

/** Everything that happens when these people are put into a filing, or what is wrong in every row that cannot be. */
export function recordCandidates(filing: Filing, entries: readonly CandidateEntry[], circumstances: Circumstances): Result<readonly FilingEvent[], Objection> {
  if (entries.length === 0) return objection('details-missing', { items: ['identity'] });
  const objections: Objection[] = [];
  const events: FilingEvent[] = [];
  let after = filing;
  entries.forEach((entry, place) => {
    const row = place + 1;
    const recorded = recordOne(after, entry, circumstances);
    if (!recorded.ok) {
      const { items = ['identity'], ...rest } = recorded.error;
      objections.push({ ...rest, items: items.map((item) => `${row}.${item}`), facts: { ...rest.facts, row } });
      return;
    }
    events.push(...recorded.value);
    after = recorded.value.reduce(evolve, after);
  });
  const [first] = objections;
  return first ? err({ ...first, items: objections.flatMap(({ items = [] }) => items) }) : ok(events);
}

export const importCandidates: ActionDefinition<ImportCandidates> = {
  type: 'import-candidates',
  roles: ['candidate', 'agent', 'clerk', 'secretary'],
  capacities: ['applicant', 'counter'],
  when: during('until-nomination-closes', ['draft', 'late']),
  decide: (filing, { candidates }, circumstances) => recordCandidates(filing, candidates, circumstances),
};
