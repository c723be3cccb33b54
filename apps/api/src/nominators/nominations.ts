import type { NominationRow, NominationsQuery, NominationsView, SearchWords } from '@tirkeu/contracts';
import { CONSENT_DOCUMENTS, compareNames, findConsent, findDocument, fullName, gapsOf, openDefects, type ContestForm, type Filing, type Instant, type Rulebook } from '@tirkeu/domain';
import { UnknownCursor, countNominations, findElection, findNominations, findToMend, type AgentScope, type Database, type NominationEntry } from '@tirkeu/persistence';
import { getRulebook } from '@tirkeu/rulebooks';
import { currentElection } from '../platform/current-election.js';
import { invalid } from '../platform/problem.js';
import { nextStepOf } from './next-step.js';

const PAGE = 50;
const MOST_TO_MEND = 5;

/** Who agrees, in the own account or on paper; what was said in the account outweighs the paper. */
function consentsOf(filing: Filing): NominationRow['consents'] {
  const { candidates } = filing;
  const answers = candidates.map(({ id }) => findConsent(filing, id)?.answer ?? (CONSENT_DOCUMENTS.some((paper) => findDocument(filing, paper, id)) ? 'given' : undefined));
  const given = answers.filter((answer) => answer === 'given').length;
  const refused = answers.filter((answer) => answer === 'refused' || answer === 'withdrawn').length;
  return { given, refused, awaited: candidates.length - given - refused };
}

function shown({ filing, version, contest, elsewhere }: NominationEntry, now: Instant): NominationRow {
  const rulebook = getRulebook(contest.rulebookId);
  const { electionDay, zone, overrides, extension } = contest;
  const timetable = rulebook.timetable({ electionDay, zone, overrides, extension: extension ?? undefined });
  const [first] = filing.candidates.toSorted((a, b) => compareNames(a.nameKk, b.nameKk));
  return {
    filingId: filing.id, version, route: filing.route, status: filing.status, contest, people: filing.candidates.length,
    first: first ? { kk: fullName(first.nameKk), ru: fullName(first.nameRu) } : null,
    gaps: gapsOf(filing, rulebook), consents: consentsOf(filing), elsewhere,
    next: nextStepOf(filing, { rulebook, timetable, now }), openedAt: filing.openedAt, submittedAt: filing.submittedAt,
  };
}

/** The groups in which candidacies exclude each other under a version of the law. */
export const groupsOf = ({ candidacyGroup }: Pick<Rulebook, 'candidacyGroup'>, electionId: string): Readonly<Record<ContestForm, string>> =>
  ({ 'single-member': candidacyGroup({ electionId, form: 'single-member' }), 'party-list': candidacyGroup({ electionId, form: 'party-list' }) });

/** Where every nomination of an agent's nominator stands: a page of them, and counts of them all. */
export async function nominationsOf({ election, region, search, ...query }: NominationsQuery & SearchWords, agent: AgentScope, database: Database, asOf: Instant): Promise<NominationsView> {
  const known = await findElection(database, election ?? await currentElection(database));
  if (!known) throw invalid([{ pointer: '/election', code: 'not-a-choice' }]);
  const scope = { ...agent, electionId: known.id, groups: groupsOf(getRulebook(known.rulebookId), known.id) };
  const { stages: counts, gaps, regions } = await countNominations(database, scope);
  const toMend = counts['to-mend'] === 0 ? [] : await findToMend(database, scope, MOST_TO_MEND);
  const { rows, total, nextCursor } = await findNominations(database, { ...scope, ...query, q: search, regionId: region, limit: PAGE }).catch((error: unknown) => {
    throw error instanceof UnknownCursor ? invalid([{ pointer: '/cursor', code: 'wrong-form' }]) : error;
  });
  return { electionId: known.id, rows: rows.map((entry) => shown(entry, asOf)), total, counts, gaps, regions, toMend: toMend.map(({ filing, contest, cureBy }) => ({ filingId: filing.id, contest, defects: openDefects(filing).length, cureBy })), nextCursor, asOf };
}
