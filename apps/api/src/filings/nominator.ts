import type { ElectionMap } from '@tirkeu/campaign';
import type { NominatorRequest } from '@tirkeu/contracts';
import type { Nominator, Route } from '@tirkeu/domain';
import type { RoleGrantRow } from '@tirkeu/persistence';
import { denied } from '../platform/problem.js';

/**
 * For whom an agent files: the party or association of their grant, never one of their choice. Its name is taken from
 * the map or the grant, so that acts carry the official one; it need not be said again. Null for a self-nominee.
 *
 * @throws a denial when the agent does not act for that nominator
 */
export function nominatorOf(asked: NominatorRequest | null | undefined, route: Route, { id: grantId, title }: RoleGrantRow, map: ElectionMap): Nominator | null {
  if (!asked) return ownNominator(route, grantId, title, map);
  const mismatch = denied({ code: 'route-not-available', allowed: [] });
  if (route === 'self') throw mismatch;
  const { kind, id } = asked;
  if (kind === 'public-association') return { kind, id, name: title };
  const party = map.findParty(id);
  if (!party || party.names.kk !== title.kk) throw mismatch;
  return { kind, id, name: party.names };
}

/** The party of a grant, or the association where the grant names no party; null where the route is for neither, which the core then denies. */
function ownNominator(route: Route, grantId: string, title: RoleGrantRow['title'], map: ElectionMap): Nominator | null {
  if (route === 'self') return null;
  const party = map.parties.find(({ names }) => names.kk === title.kk);
  if (route === 'public-association') return party ? null : { kind: 'public-association', id: grantId, name: title };
  return party ? { kind: 'party', id: party.id, name: party.names } : null;
}
