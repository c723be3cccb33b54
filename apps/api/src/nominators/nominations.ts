import type { NominationRow, NominationsQuery, NominationsView } from '@tirkeu/contracts';
import { CONSENT_DOCUMENTS, compareNames, findConsent, findDocument, fullName, gapsOf, getWindow, type ContestForm, type Filing, type Instant, type Rulebook } from '@tirkeu/domain';
import { UnknownCursor, countNominations, findElection, findNominations, type AgentScope, type Database, type NominationEntry } from '@tirkeu/persistence';
import { getRulebook } from '@tirkeu/rulebooks';
import { currentElection } from '../platform/current-election.js';
import { invalid } from '../platform/problem.js';

const PAGE = 50;

/** Who agrees, in the own account or on paper; what was said in the account outweighs the paper. */
function consentsOf(filing: Filing): NominationRow['consents'] {
  const { candidates } = filing;
  const answers = candidates.map(({ id }) => findConsent(filing, id)?.answer ?? (CONSENT_DOCUMENTS.some((paper) => findDocument(filing, paper, id)) ? 'given' : undefined));
  const given = answers.filter((answer) => answer === 'given').length;
  const refused = answers.filter((answer) => answer === 'refused' || answer === 'withdrawn').length;
  return { given, refused, awaited: candidates.length - given - refused };
}

function shown({ filing, version, contest, cureBy, elsewhere }: NominationEntry): NominationRow {
  const rulebook = getRulebook(contest.rulebookId);
  const { electionDay, zone, overrides, extension } = contest;
  const timetable = rulebook.timetable({ electionDay, zone, overrides, extension: extension ?? undefined });
  const [first] = filing.candidates.toSorted((a, b) => compareNames(a.nameKk, b.nameKk));
  return {
    filingId: filing.id, version, route: filing.route, status: filing.status, contest, people: filing.candidates.length,
    first: first ? { kk: fullName(first.nameKk), ru: fullName(first.nameRu) } : null,
    gaps: gapsOf(filing, rulebook), consents: consentsOf(filing), elsewhere,
    nominationClosesAt: getWindow(timetable, 'nomination').closesAt, registrationClosesAt: getWindow(timetable, 'registration').closesAt,
    cureBy, openedAt: filing.openedAt, submittedAt: filing.submittedAt,
  };
}

/** The groups in which candidacies exclude each other under a version of the law. */
export const groupsOf = ({ candidacyGroup }: Pick<Rulebook, 'candidacyGroup'>, electionId: string): Readonly<Record<ContestForm, string>> =>
  ({ 'single-member': candidacyGroup({ electionId, form: 'single-member' }), 'party-list': candidacyGroup({ electionId, form: 'party-list' }) });

/** Where every nomination of an agent's nominator stands: a page of them, and counts of them all. */
export async function nominationsOf({ election, region, ...query }: NominationsQuery, agent: AgentScope, database: Database, asOf: Instant): Promise<NominationsView> {
  const known = await findElection(database, election ?? await currentElection(database));
  if (!known) throw invalid([{ pointer: '/election', code: 'not-a-choice' }]);
  const scope = { ...agent, electionId: known.id, groups: groupsOf(getRulebook(known.rulebookId), known.id) };
  const { stages: counts, gaps, regions } = await countNominations(database, scope);
  const { rows, total, nextCursor } = await findNominations(database, { ...scope, ...query, regionId: region, limit: PAGE }).catch((error: unknown) => {
    throw error instanceof UnknownCursor ? invalid([{ pointer: '/cursor', code: 'wrong-form' }]) : error;
  });
  return { electionId: known.id, rows: rows.map(shown), total, counts, gaps, regions, nextCursor, asOf };
}
