import type { Clock, Desk } from '@tirkeu/desk';
import type { Actor, Announcement, AnnouncementKind, DueKind, Rulebook } from '@tirkeu/domain';
import {
  countUndecided, findDueMoments, findElectionState, findUndersubscribed, hasNominations, noteTold, type Database, type DueMoment, type DueSubject,
} from '@tirkeu/persistence';
import { scopeOf } from './closing-scope.js';
import { unhurried } from './unhurried.js';

/** What a sweep works with. */
export interface SweepPorts {
  readonly database: Database;
  readonly desk: Desk;
  readonly clock: Clock;
  readonly rulebookOf: (id: string) => Rulebook;
}

const sweeper: Actor = { accountId: 'system', role: 'system', name: 'Tirkeu', commissionIds: [] };

/** A moment for one of its subjects. */
type Told = Pick<DueMoment, 'electionId' | 'kind' | 'at'> & DueSubject;

const told = (kind: AnnouncementKind, { subject, at: trueSince }: Told, count: number): Announcement => ({ kind, subject, trueSince, count });

async function nominationClosed(moment: Told, { database, rulebookOf }: SweepPorts): Promise<readonly Announcement[]> {
  const closed = told('nomination-closed', moment, 1);
  const found = await findElectionState(database, moment.electionId);
  if (!found || !(await hasNominations(database, moment.electionId))) return [closed];
  const below = rulebookOf(found.election.rulebookId).limits.extensionBelowCandidates.value;
  const contests = await findUndersubscribed(database, scopeOf(moment), below);
  return contests.length > 0 ? [closed, told('contest-undersubscribed', moment, contests.length)] : [closed];
}

async function registrationClosed(moment: Told, { database }: SweepPorts): Promise<readonly Announcement[]> {
  const closed = told('registration-closed', moment, 1);
  const undecided = await countUndecided(database, scopeOf(moment));
  const empty = (await hasNominations(database, moment.electionId)) ? await findUndersubscribed(database, scopeOf(moment), 1) : [];
  return [
    closed,
    ...(undecided > 0 ? [told('filings-undecided', moment, undecided)] : []),
    ...(empty.length > 0 ? [told('contest-without-candidates', moment, empty.length)] : []),
  ];
}

/** What has become true with a moment: of filings together for a zone, with their number. */
async function announcementsOf(moment: Told, ports: SweepPorts): Promise<readonly Announcement[]> {
  switch (moment.kind) {
    case 'nomination-closes':
      return nominationClosed(moment, ports);
    case 'registration-closes':
      return registrationClosed(moment, ports);
    case 'cure-by':
      return [told('cure-expired', moment, moment.count)];
    case 'publish-by':
      return [told('publication-overdue', moment, moment.count)];
    case 'declarations-checked-by':
      return [told('declarations-unchecked', moment, moment.count)];
  }
}

async function announce(moment: Told, ports: SweepPorts): Promise<void> {
  for (const announcement of await announcementsOf(moment, ports)) {
    const result = await ports.desk.actOnElection({
      actionId: `due-${moment.electionId}-${announcement.kind}-${moment.subject}-${moment.at}`,
      electionId: moment.electionId,
      action: { type: 'announce', announcement },
      actor: sweeper,
      receivedAt: ports.clock.now(),
    });
    // Told already with another count: the first telling stands.
    if (!result.ok && result.error.code !== 'same-action-other-content') throw new Error(`${moment.kind} of ${moment.subject} cannot be announced: ${result.error.code}`);
  }
}

/** What passed without being done concerns the commission first: its own people are told, each once for each moment. */
const OVERDUE: readonly DueKind[] = ['publish-by', 'declarations-checked-by'];
const OFFICE = ['clerk', 'secretary', 'chair'];

/** The kind of notice under which a commission is told that it has not done in time what the law asks of it. */
export const overdueKind = (kind: DueKind): string => `overdue.${kind}`;

/**
 * Tells of every legal moment that has come and was not told of yet, each in its own zone, and returns how many dues there were. What
 * is told is one count for each zone, however many filings it is about, and no due is touched. Idempotent: a sweep that was cut off is
 * done again without telling anything twice, and several may do it at once. Nothing legal depends on it, so it takes its time.
 */
export async function sweep(ports: SweepPorts): Promise<number> {
  const { database, clock } = ports;
  let dues = 0;
  for (const moment of await unhurried(() => findDueMoments(database, clock.now()))) {
    for (const subject of moment.subjects) {
      await unhurried(() => announce({ ...moment, ...subject }, ports));
      dues += subject.count;
    }
    await unhurried(() => noteTold(database, moment, { noticeKind: OVERDUE.includes(moment.kind) ? overdueKind(moment.kind) : null, roles: OFFICE }, clock.now()));
  }
  return dues;
}
