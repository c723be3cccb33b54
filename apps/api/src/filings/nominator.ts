import type { ElectionMap } from '@tirkeu/campaign';
import type { NominatorRequest } from '@tirkeu/contracts';
import { isBin, type Nominator, type Route } from '@tirkeu/domain';
import { findContest, type AgentScope, type Database, type RoleGrantRow } from '@tirkeu/persistence';
import { absent, denied, invalid } from '../platform/problem.js';

type Granted = Pick<RoleGrantRow, 'id' | 'title' | 'nominatorKind' | 'nominatorId' | 'regionIds'>;

/**
 * For whom an agent files: the party or association of their grant, never one of their choice. It need not be said again.
 * Null for a self-nominee, and on a route that is not for the agent's nominator, which the core then denies.
 *
 * @throws a denial when the agent does not act for that nominator
 */
export function nominatorOf(asked: NominatorRequest | null | undefined, route: Route, grant: Granted, map: ElectionMap): Nominator | null {
  if (!asked && (route === 'self' || grant.nominatorId === null)) return null;
  const isOwn = !asked || (asked.kind === grant.nominatorKind && asked.id === grant.nominatorId);
  if (!isOwn || route === 'self') throw denied({ code: 'route-not-available', allowed: [] });
  const own = grantedNominator(grant, map);
  return (route === 'public-association') === (own.kind === 'public-association') ? own : null;
}

/**
 * Who nominates by the papers that came to the counter: a party of the map, or an association by its business identification number
 * under the name that stands on its paper. Null for a self-nominee, and where the route is not for the nominator, which the core denies.
 *
 * @throws a problem that names what is missing or unknown
 */
export function nominatorOnPaper(asked: NominatorRequest | null | undefined, route: Route, map: ElectionMap): Nominator | null {
  if (route === 'self') return null;
  if (!asked) throw invalid([{ pointer: '/nominator', code: 'missing' }]);
  const { kind, id, name } = asked;
  if ((route === 'public-association') !== (kind === 'public-association')) return null;
  if (kind === 'party') {
    const party = map.findParty(id);
    if (!party) throw invalid([{ pointer: '/nominator/id', code: 'not-a-choice' }]);
    return { kind, id, name: party.names };
  }
  const [, number] = /^association-([0-9]{12})$/.exec(id) ?? [];
  if (number === undefined || !isBin(number)) throw invalid([{ pointer: '/nominator/id', code: 'wrong-form' }]);
  return { kind, id, name: { kk: name.kk, ru: name.ru, en: name.en } };
}

/** The same nominator, of whom a branch or representation decided. */
export const withSubdivision = (nominator: Nominator | null, subdivision: string | undefined): Nominator | null =>
  (nominator && subdivision ? { ...nominator, subdivision } : nominator);

/** For whom a grant lets its holder file. A party is called as the map calls it, an association as it was confirmed. */
export function grantedNominator({ id: grantId, title, nominatorKind: kind, nominatorId: id }: Granted, map: ElectionMap): Nominator {
  if (kind === null || id === null) throw new Error(`The grant ${grantId} is no agent's`);
  return { kind, id, name: (kind === 'party' ? map.findParty(id)?.names : undefined) ?? title };
}

/** Which filings a grant opens to an agent: those of the nominator, in the regions of the grant. */
export function agentScope({ id: grantId, nominatorId, regionIds }: Granted): AgentScope {
  if (nominatorId === null) throw new Error(`The grant ${grantId} is no agent's`);
  return { nominatorId, regionIds };
}

/** @throws absent when a contest lies outside the regions of the grant: to this agent it does not exist */
export async function expectInRegions(contestId: string, { regionIds }: Pick<Granted, 'regionIds'>, database: Database): Promise<void> {
  if (regionIds.length === 0) return;
  const contest = await findContest(database, contestId);
  if (!contest || !regionIds.includes(contest.regionId)) throw absent();
}
