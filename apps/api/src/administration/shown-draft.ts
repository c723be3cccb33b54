import type { ElectionDraftSummary, ElectionDraftView } from '@tirkeu/contracts';
import { availableOnDraft, draftGaps, hasPrepared } from '@tirkeu/domain';
import { findDraftSteps, findElectionDraft, findPlacesOfDistricts, findPlannedContests, type Database, type ElectionDraftEntry } from '@tirkeu/persistence';
import { absent } from '../platform/problem.js';
import { regionSums } from './district-table.js';

const SHOWN_CONTESTS = 20;

export const shownSummary = ({ draft: { id, call, status, districts, preparedAt } }: ElectionDraftEntry): ElectionDraftSummary => ({
  id, title: call.title, electionDay: call.electionDay, rulebookId: call.rulebookId, status, contests: districts?.contests ?? 0, seats: districts?.seats ?? 0, preparedAt,
});

/** An election that is being set up, as one of its administrators sees it. */
export async function shownDraft(database: Database, electionId: string, accountId: string): Promise<ElectionDraftView> {
  const found = await findElectionDraft(database, electionId);
  if (!found) throw absent();
  const { draft, version } = found;
  const [steps, contests, places] = await Promise.all([findDraftSteps(database, electionId), findPlannedContests(database, electionId, SHOWN_CONTESTS), findPlacesOfDistricts(database)]);
  return {
    draft, version, available: availableOnDraft(draft, accountId), gaps: draftGaps(draft), isOwn: hasPrepared(draft, accountId),
    sums: await regionSums(database, places, draft.districts?.byRegion ?? []),
    contests: contests.map(({ mapId, title, seats, boundaries, commissionId, zone }) => ({ mapId, title, seats, boundaries, commissionId, zone })), steps,
  };
}
