import {
  DRAFT_ACTIONS, DRAFT_GAPS, DRAFT_STATUSES, ESIGNATURE_TERMS, OFFICES, RECORDED_OUTCOMES, ROLES, TRIED_OUTCOMES,
  type ActorRef, type CallingDecision, type Citation, type DifferingRule, type ElectionDraft, type LegalAct, type PlannedCall, type PlannedDistricts,
} from '@tirkeu/domain';
import type {
  DistrictsTableView, DryRunChangesView, DryRunView, ElectionDraftSummary, ElectionDraftView, FaultyRow, MembersTableView, OutcomeMove, RegionSums, RuleCount, RulebookChoice, RulebooksView,
  SeatView, SeatedCommission,
} from '../administration-views.js';
import { civilDate, instant, overrides, route, words } from './parts.js';
import { choice, count, flag, list, named, nullable, object, optional, text } from './schema.js';

const actor = object<ActorRef>({ accountId: text, role: choice(ROLES), name: text });
const kind = choice(['regular', 'extraordinary', 'by-election', 'training']);
const decision = object<CallingDecision>({ number: text, on: civilDate, by: text });
const call = named('PlannedCall', object<PlannedCall>({ rulebookId: text, title: words, kind, electionDay: civilDate, overrides, esignature: optional(choice(ESIGNATURE_TERMS)), decision: nullable(decision) }));
const byRegion = object<PlannedDistricts['byRegion'][number]>({ regionId: text, contests: count, seats: count });
const districts = object<PlannedDistricts>({ contests: count, seats: count, byRegion: list(byRegion), newCommissions: count, zones: list(text), fileName: text, sha256: text });
const withReason = object<NonNullable<ElectionDraft['returned']>>({ at: instant, by: actor, reason: text });
const draft = named('ElectionDraft', object<ElectionDraft>({
  id: text, call, districts: nullable(districts), status: choice(DRAFT_STATUSES), preparedBy: list(actor), preparedAt: instant, handedOverAt: nullable(instant),
  returned: nullable(withReason), approval: nullable(object<NonNullable<ElectionDraft['approval']>>({ at: instant, by: actor })), discarded: nullable(withReason),
}));
const sums = named('RegionSums', object<RegionSums>({
  regionId: text, names: words, contests: count, seats: count, last: nullable(object<NonNullable<RegionSums['last']>>({ contests: count, seats: count })),
}));

export const draftsAnswer = list(object<ElectionDraftSummary>({
  id: text, title: words, electionDay: civilDate, rulebookId: text, status: choice(DRAFT_STATUSES), contests: count, seats: count, preparedAt: instant,
}));
export const draftAnswer = named('ElectionDraftView', object<ElectionDraftView>({
  draft, version: count, available: list(choice(DRAFT_ACTIONS)), gaps: list(choice(DRAFT_GAPS)), isOwn: flag, sums: list(sums),
  contests: list(object<ElectionDraftView['contests'][number]>({ mapId: text, title: words, seats: count, boundaries: nullable(text), commissionId: text, zone: text })),
  steps: list(object<ElectionDraftView['steps'][number]>({ type: text, at: text, by: text, reason: nullable(text) })),
}));

const faulty = named('FaultyRow', object<FaultyRow>({ line: count, faults: list(object<FaultyRow['faults'][number]>({ field: text, fault: text, cell: text })) }));
export const districtsTableAnswer = named('DistrictsTableView', object<DistrictsTableView>({
  fileName: text, rows: count, faulty: list(faulty), contests: count, seats: count, newCommissions: count, sums: list(sums), kept: flag,
  sample: list(object<DistrictsTableView['sample'][number]>({ line: count, title: words, seats: count, zone: text, boundaries: nullable(text) })),
}));

const seat = object<SeatView>({ id: text, name: text, office: choice(OFFICES), seatedOn: civilDate, leftOn: nullable(civilDate), hasAccount: flag, isCandidate: flag });
export const seatedCommissionsAnswer = list(named('SeatedCommission', object<SeatedCommission>({ id: text, names: words, members: list(seat) })));
export const membersTableAnswer = named('MembersTableView', object<MembersTableView>({
  fileName: text, rows: count, faulty: list(faulty), kept: flag, added: count,
  people: list(object<MembersTableView['people'][number]>({ line: count, commission: words, name: text, office: choice(OFFICES), isCandidate: flag })),
}));

export const rulebooksAnswer = named('RulebooksView', object<RulebooksView>({
  rulebooks: list(object<RulebookChoice>({ id: text, title: words, body: text, from: civilDate, to: nullable(civilDate), isBill: flag })),
  elections: list(object<RulebooksView['elections'][number]>({ id: text, title: words, rulebookId: text, electionDay: civilDate, filings: count })),
}));

const citation = object<Citation>({
  act: object<LegalAct>({ id: text, title: words }), article: optional(text), paragraph: optional(text), confidence: choice(['A', 'B', 'C', 'D', 'X']), note: optional(words),
});
const recorded = choice(RECORDED_OUTCOMES);
const tried = choice(TRIED_OUTCOMES);
const observed = choice(['met', 'not-met', 'unclear', 'unanswered']);
const ruleCount = object<RuleCount>({ rule: text, title: words, citation, count });
export const dryRunAnswer = named('DryRunView', object<DryRunView>({
  id: text, electionId: text, election: words, recordedRulebook: words, rulebookId: text, rulebook: words, isBill: flag, status: choice(['waiting', 'running', 'finished', 'failed']), done: count, total: count,
  changed: count, moves: list(object<OutcomeMove>({ recorded, tried, filings: count })), rules: list(ruleCount), unasked: list(ruleCount), askedBy: text, askedAt: instant, finishedAt: nullable(instant),
}));
export const dryRunChangesAnswer = named('DryRunChangesView', object<DryRunChangesView>({
  rows: list(object<DryRunChangesView['rows'][number]>({
    filingId: text, contestId: text, route, persons: count, recorded, tried, contest: words, maslikhat: words,
    rules: list(object<DifferingRule>({ rule: text, title: words, before: nullable(observed), after: nullable(observed), persons: count, statement: words, citation })),
  })),
  next: nullable(count),
}));
