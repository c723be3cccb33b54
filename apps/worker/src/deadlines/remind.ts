import type { Clock } from '@tirkeu/desk';
import { openNotice, reminderAt, unfinishedBy, type Filing, type Instant, type RemindedKind, type Reminder, type Rulebook } from '@tirkeu/domain';
import { findApplicants, findDrafts, findDuesToRemind, findFiling, markReminded, type DueToRemind } from '@tirkeu/persistence';
import { tell, type TellPorts } from '../notices/tell.js';
import { scopeOf } from './closing-scope.js';

export interface RemindPorts extends TellPorts {
  readonly clock: Clock;
  readonly rulebookOf: (id: string) => Rulebook;
}

/** Drafts looked at in one go. */
const PAGE = 200;

/** What the keys of all reminders of one legal moment of a filing begin with. A moment that was moved is another one. */
export const reminderKey = (filingId: string, kind: RemindedKind, moment: Instant): string => `reminder-${filingId}-${kind}-${moment}-`;

/** The kind of notice under which people are reminded of a legal moment. */
export const reminderKind = (kind: RemindedKind): `reminder.${RemindedKind}` => `reminder.${kind}`;

async function remindOf(filing: Filing, { kind, at: moment }: DueToRemind, { id }: Reminder, ports: RemindPorts): Promise<number> {
  if (!unfinishedBy(kind, filing, ports.rulebookOf(filing.rulebookId))) return 0;
  const key = reminderKey(filing.id, kind, moment) + id;
  let told = 0;
  for (const accountId of await findApplicants(ports.database, filing.id, kind === 'cure-by' ? 'every-agent' : 'opener')) {
    const notice = { key, accountId, kind: reminderKind(kind), filingId: filing.id, createdAt: ports.clock.now() };
    if (await tell(ports, notice, filing)) told++;
  }
  return told;
}

async function remindOfDrafts(due: DueToRemind, reminder: Reminder, ports: RemindPorts): Promise<number> {
  let told = 0;
  let after = '';
  for (;;) {
    const drafts = await findDrafts(ports.database, scopeOf(due), { openedBefore: reminder.at, after, limit: PAGE });
    for (const draft of drafts) told += await remindOf(draft, due, reminder, ports);
    const last = drafts.at(-1);
    if (drafts.length < PAGE || !last) return told;
    after = last.id;
  }
}

/** Nobody is reminded of what they were told after the reminder's own moment. */
async function remindOfCure(due: DueToRemind, reminder: Reminder, ports: RemindPorts): Promise<number> {
  const filing = (await findFiling(ports.database, due.subject))?.filing;
  const notice = filing && openNotice(filing);
  return filing && notice && notice.servedAt < reminder.at ? remindOf(filing, due, reminder, ports) : 0;
}

/**
 * Gives the reminders whose moment has come to everybody whose filing is not finished, each once, and returns how many were told.
 * Idempotent. A reminder found too late for its sense is passed over; the next one comes at its time.
 */
export async function remind(ports: RemindPorts): Promise<number> {
  const now = ports.clock.now();
  let told = 0;
  for (const due of await findDuesToRemind(ports.database, now)) {
    const reminder = reminderAt(due.at, due.zone, now);
    if (!reminder || (due.remindedAt !== null && due.remindedAt >= reminder.at)) continue;
    told += due.kind === 'cure-by' ? await remindOfCure(due, reminder, ports) : await remindOfDrafts(due, reminder, ports);
    await markReminded(ports.database, due.id, reminder.at);
  }
  return told;
}
