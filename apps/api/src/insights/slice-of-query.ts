import type { FiguresQuery } from '@tirkeu/contracts';
import type { Rulebook } from '@tirkeu/domain';
import { findElection, findPlaces, hasNominated, type Database, type ElectionEntry, type KnownPlaces, type SliceFilter } from '@tirkeu/persistence';
import { getRulebook } from '@tirkeu/rulebooks';
import type { ElectionMap } from '@tirkeu/campaign';
import { currentElection } from '../platform/current-election.js';
import { absent, invalid, type FieldFault } from '../platform/problem.js';

/** What a query asks about, once it is known to make sense. */
export interface Asked {
  readonly filter: SliceFilter;
  readonly election: ElectionEntry;
  readonly rulebook: Rulebook;
}

/** What queries are held against. */
interface Grounds {
  readonly database: Database;
  readonly map: Pick<ElectionMap, 'findParty'>;
  /** The regions that may be seen; empty: the whole country. */
  readonly regionIds: readonly string[];
}

const unknown = (field: string): FieldFault => ({ pointer: `/${field}`, code: 'not-a-choice' });

/** Named places that do not exist or lie elsewhere than the wider place that is named too. */
function misplaced({ region, locality, commission, district }: FiguresQuery, known: KnownPlaces): readonly FieldFault[] {
  const { locality: inLocality, commission: ofCommission, contest } = known;
  const differs = (asked: string | undefined, found: string | null | undefined): boolean => asked !== undefined && asked !== found;
  return [
    ...(region !== undefined && !known.region ? [unknown('region')] : []),
    ...(locality !== undefined && (!inLocality || differs(region, inLocality.regionId)) ? [unknown('locality')] : []),
    ...(commission !== undefined && (!ofCommission || differs(region, ofCommission.regionId) || differs(locality, ofCommission.localityId)) ? [unknown('commission')] : []),
    ...(district !== undefined && (!contest || differs(region, contest.regionId) || differs(locality, contest.localityId) || differs(commission, contest.commissionId)) ? [unknown('district')] : []),
  ];
}

async function faultsOf(query: FiguresQuery, known: KnownPlaces, electionId: string, { database, map }: Grounds): Promise<readonly FieldFault[]> {
  const { from, to, party, district, form } = query;
  const { contest } = known;
  const otherContest = district !== undefined && contest !== null && (contest.electionId !== electionId || (form !== undefined && contest.form !== form));
  const unknownParty = party !== undefined && !map.findParty(party) && !(await hasNominated(database, electionId, party));
  return [
    ...misplaced(query, known),
    ...(otherContest ? [unknown('district')] : []),
    ...(unknownParty ? [unknown('party')] : []),
    ...(from !== undefined && to !== undefined && to < from ? [{ pointer: '/to', code: 'out-of-range' } as const] : []),
  ];
}

/** Everything in a place that may not be seen looks like what does not exist. */
function requireScope({ region, locality, commission, contest }: KnownPlaces, regionIds: readonly string[]): void {
  const regions = [region?.regionId, locality?.regionId, commission?.regionId, contest?.regionId];
  if (regionIds.length > 0 && regions.some((id) => typeof id === 'string' && !regionIds.includes(id))) throw absent();
}

/**
 * The nominees that a query asks about.
 *
 * @throws a problem that names every field whose value is unknown, impossible or contradicts another; `absent` for a place out of scope
 */
export async function readSlice(query: FiguresQuery, grounds: Grounds): Promise<Asked> {
  const { database, regionIds } = grounds;
  const { region, locality, commission, district, tier, route, party, nomination, sex, age, ground, from, to } = query;
  const electionId = query.election ?? (await currentElection(database));
  const election = await findElection(database, electionId);
  if (!election) throw invalid([unknown('election')]);
  const known = await findPlaces(database, { regionId: region, localityId: locality, commissionId: commission, contestId: district });
  const faults = await faultsOf(query, known, electionId, grounds);
  if (faults.length > 0) throw invalid(faults);
  requireScope(known, regionIds);
  const filter: SliceFilter = {
    electionId, form: query.form ?? known.contest?.form ?? 'single-member', tier, regionIds: regionIds.length > 0 ? regionIds : undefined, regionId: region, localityId: locality,
    commissionId: commission, contestId: district, route, nominatorId: party, partisan: nomination && nomination === 'party', sex, age, ground, from, to,
  };
  return { filter, election, rulebook: getRulebook(election.rulebookId) };
}

/** Thousands of commissions and districts are no page: they are asked for within a place. */
export function requireBounds({ by, region, locality, commission, district }: FiguresQuery, regionIds: readonly string[] | undefined): void {
  if (by !== 'commission' && by !== 'district') return;
  if ([region, locality, commission, district, regionIds].every((place) => place === undefined)) throw invalid([{ pointer: '/region', code: 'missing' }]);
}
