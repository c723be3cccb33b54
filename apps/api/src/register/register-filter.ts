import type { ElectionMap } from '@tirkeu/campaign';
import type { RegisterFilterQuery } from '@tirkeu/contracts';
import type { Database, RegisterFilter } from '@tirkeu/persistence';
import { readSlice } from '../insights/slice-of-query.js';

/**
 * The entries that a query asks about, of the current election unless another is named.
 *
 * @throws a problem that names every field whose value is unknown or contradicts another
 */
export async function readRegisterFilter(query: RegisterFilterQuery, database: Database, map: Pick<ElectionMap, 'findParty'>): Promise<RegisterFilter> {
  const { election, region, locality, district, status, route, party, q } = query;
  const { filter } = await readSlice({ election, region, locality, district, party }, { database, map, regionIds: [] });
  return { electionId: filter.electionId, regionId: region, localityId: locality, contestId: district, status, route, nominatorId: party, q };
}
