import type { Clock, Desk } from '@tirkeu/desk';
import type { Actor, Announcement, AnnouncementKind, Rulebook } from '@tirkeu/domain';
import {
  addNotice, countUndecided, findAccountsOf, findElectionState, findFiling, findUndersubscribed, hasNominations, markAnnounced, takeDues, type Database, type DueToAnnounce,
} from '@tirkeu/persistence';
import { scopeOf } from './closing-scope.js';

/** What a sweep works with. */
export interface SweepPorts {
  readonly database: Database;
  readonly desk: Desk;
  readonly clock: Clock;
  readonly rulebookOf: (id: string) => Rulebook;
}

const sweeper: Actor = { accountId: 'system', role: 'system', name: 'Tirkeu', commissionIds: [] };

/** Dues taken at a time: a transaction each, so a stop loses at most the one in hand. */
const BATCH = 200;

const told = (kind: AnnouncementKind, { subject, at: trueSince }: DueToAnnounce, count: number): Announcement => ({ kind, subject, trueSince, count });

async function nominationClosed(due: DueToAnnounce, { database, rulebookOf }: SweepPorts): Promise<readonly Announcement[]> {
  const closed = told('nomination-closed', due, 1);
  const found = await findElectionState(database, due.electionId);
  if (!found || !(await hasNominations(database, due.electionId))) return [closed];
  const below = rulebookOf(found.election.rulebookId).limits.extensionBelowCandidates.value;
  const contests = await findUndersubscribed(database, scopeOf(due), below);
  return contests.length > 0 ? [closed, told('contest-undersubscribed', due, contests.length)] : [closed];
}

async function registrationClosed(due: DueToAnnounce, { database }: SweepPorts): Promise<readonly Announcement[]> {
  const closed = told('registration-closed', due, 1);
  const undecided = await countUndecided(database, scopeOf(due));
  const empty = (await hasNominations(database, due.electionId)) ? await findUndersubscribed(database, scopeOf(due), 1) : [];
  return [
    closed,
    ...(undecided > 0 ? [told('filings-undecided', due, undecided)] : []),
    ...(empty.length > 0 ? [told('contest-without-candidates', due, empty.length)] : []),
  ];
}

/** What has become true with a due moment. Moments that people only need to see coming announce nothing. */
async function announcementsOf(due: DueToAnnounce, ports: SweepPorts): Promise<readonly Announcement[]> {
  switch (due.kind) {
    case 'nomination-closes':
      return nominationClosed(due, ports);
    case 'registration-closes':
      return registrationClosed(due, ports);
    case 'cure-by':
      return [told('cure-expired', due, 1)];
    case 'publish-by':
      return [told('publication-overdue', due, 1)];
    case 'declarations-checked-by':
      return [told('declarations-unchecked', due, 1)];
    case 'decide-by':
    case 'appeal-by':
      return [];
  }
}

async function announce(due: DueToAnnounce, ports: SweepPorts): Promise<void> {
  for (const announcement of await announcementsOf(due, ports)) {
    const result = await ports.desk.actOnElection({
      actionId: `due-${due.id}-${announcement.kind}`,
      electionId: due.electionId,
      action: { type: 'announce', announcement },
      actor: sweeper,
      receivedAt: ports.clock.now(),
    });
    // Told already with another count: the first telling stands.
    if (!result.ok && result.error.code !== 'same-action-other-content') throw new Error(`Due ${due.id} cannot be announced: ${result.error.code}`);
  }
}

/** What passed without being done concerns the commission first: its own people are told, each once. */
const OVERDUE: readonly DueToAnnounce['kind'][] = ['publish-by', 'declarations-checked-by'];
const OFFICE = ['clerk', 'secretary', 'chair'];

/** The kind of notice under which a commission is told that it has not done in time what the law asks of it. */
export const overdueKind = (kind: DueToAnnounce['kind']): string => `overdue.${kind}`;

async function tellCommission({ kind, subject: filingId, at }: DueToAnnounce, { database, clock }: SweepPorts): Promise<void> {
  if (!OVERDUE.includes(kind)) return;
  const record = await findFiling(database, filingId);
  if (!record) return;
  const officials = (await findAccountsOf(database, record.filing.commissionId)).filter(({ role }) => OFFICE.includes(role));
  for (const accountId of new Set(officials.map((each) => each.accountId))) {
    await addNotice(database, { key: `overdue-${filingId}-${kind}-${at}`, accountId, kind: overdueKind(kind), filingId, createdAt: clock.now() }, null);
  }
}

/**
 * Announces every legal moment that has come and was not told of yet, each in its own zone, and returns how many there were.
 * Idempotent: a sweep that was cut off is done again without telling anything twice. Nothing legal depends on it.
 */
export async function sweep(ports: SweepPorts): Promise<number> {
  let swept = 0;
  for (;;) {
    const dues = await takeDues(ports.database, { now: ports.clock.now(), limit: BATCH });
    if (dues.length === 0) return swept;
    for (const due of dues) {
      await announce(due, ports);
      await tellCommission(due, ports);
      await markAnnounced(ports.database, [due.id], ports.clock.now());
    }
    swept += dues.length;
  }
}
