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
export function nominatorOf(asked: NominatorRequest | null | undefined, route: Route, grant: RoleGrantRow, map: ElectionMap): Nominator | null {
  if (!asked) return ownNominator(route, grant, map);
  const mismatch = denied({ code: 'route-not-available', allowed: [] });
  if (route === 'self') throw mismatch;
  const { kind, id } = asked;
  const { title } = grant;
  if (kind === 'public-association') return { kind, id, name: title };
  const party = map.findParty(id);
  if (!party || party.names.kk !== title.kk) throw mismatch;
  return { kind, id, name: party.names };
}

/** The same nominator, of whom a branch or representation decided. */
export const withSubdivision = (nominator: Nominator | null, subdivision: string | undefined): Nominator | null =>
  (nominator && subdivision ? { ...nominator, subdivision } : nominator);

/** For whom a grant lets its holder file: the party of its name, else the association. */
export function grantedNominator({ id, title }: Pick<RoleGrantRow, 'id' | 'title'>, map: ElectionMap): Nominator {
  const party = map.parties.find(({ names }) => names.kk === title.kk);
  return party ? { kind: 'party', id: party.id, name: party.names } : { kind: 'public-association', id, name: title };
}

/** The same where the route is for it; null otherwise, which the core then denies. */
function ownNominator(route: Route, grant: RoleGrantRow, map: ElectionMap): Nominator | null {
  const own = grantedNominator(grant, map);
  return (route === 'public-association') === (own.kind === 'public-association') && route !== 'self' ? own : null;
}
