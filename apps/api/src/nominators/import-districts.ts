import { createHash } from 'node:crypto';
import type { ElectionMap } from '@tirkeu/campaign';
import type { ImportDistrictsRequest, ImportedView } from '@tirkeu/contracts';
import type { Clock, Desk, OpeningRequest } from '@tirkeu/desk';
import type { Instant, Route } from '@tirkeu/domain';
import { contestsOutside, type Database } from '@tirkeu/persistence';
import { actorOf, type SignedIn } from '../accounts/sessions.js';
import { filingIdOf } from '../filings/filing-id.js';
import { grantedNominator } from '../filings/nominator.js';
import { ProblemError } from '../platform/problem.js';
import { ProgressNotes } from './progress-notes.js';

/** The id of one opening of an import, so that the whole import can be asked for again. */
const partOf = (actionId: string, row: number): string => {
  const hex = createHash('sha256').update(`${actionId}:${row}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

/**
 * Opens a draft with its nominee in each of many districts, in one transaction: all of them or none.
 *
 * @throws ProblemError that names every row that cannot be
 */
export async function importDistricts({ actionId, rows }: ImportDistrictsRequest, who: SignedIn, receivedAt: Instant, { desk, map, database, clock }: { readonly desk: Desk; readonly map: ElectionMap; readonly database: Database; readonly clock: Clock }): Promise<ImportedView> {
  const actor = actorOf(who);
  const nominator = grantedNominator(who.active, map);
  const route: Route = nominator.kind;
  const requests = rows.map(({ contestId, candidate }, place): OpeningRequest => {
    const opening = partOf(actionId, place);
    return { actionId: opening, contestId, actor, receivedAt, action: { type: 'open', filingId: filingIdOf(actor.accountId, opening), route, nominator, candidates: [candidate] } };
  });
  const foreign = await contestsOutside(database, rows.map(({ contestId }) => contestId), who.active.regionIds);
  const items = rows.flatMap(({ contestId }, place) => (foreign.has(contestId) ? [`${place + 1}.district`] : []));
  if (items.length > 0) throw new ProblemError({ status: 409, code: 'contest-unknown', allowed: [], items, facts: { row: Number.parseInt(items[0] ?? '', 10) } });
  const notes = new ProgressNotes(database, clock, { id: actionId, accountId: actor.accountId });
  const result = await desk.openAll(requests, (worked) => notes.note(worked)).finally(() => notes.forget());
  // Also a district that does not exist is a fault of its row, not of the address.
  if (!result.ok) throw new ProblemError({ status: 409, ...result.error });
  return { filingIds: result.value.map(({ filingId }) => filingId) };
}
