import { setTimeout } from 'node:timers/promises';
import type { Desk } from '@tirkeu/desk';
import {
  localDate, objectsToClosing, presentMembers, resolutionNumber, resolved, tallyOf,
  type Actor, type AgendaItem, type Denial, type Instant, type Meeting, type MemberVote, type Resolution,
} from '@tirkeu/domain';
import { claimDecision, findHistory, findStandingMembers, releaseDecision, settleItem, type Database } from '@tirkeu/persistence';
import { getRulebook } from '@tirkeu/rulebooks';
import { denied } from '../platform/problem.js';
import type { MeetingRecord } from './meeting-reader.js';

export interface ClosingPorts {
  readonly database: Database;
  readonly desk: Desk;
}

export interface Closing {
  readonly item: AgendaItem;
  readonly expectedVersion: number;
  readonly actor: Actor;
  readonly receivedAt: Instant;
}

const deny = (code: Denial['code'], more: Partial<Denial> = {}) => denied({ code, allowed: [], ...more });

/**
 * Closes an item: a vote that carried becomes a resolution under the next number and goes to the desk as the action that the item
 * asks for; a vote that was lost is noted. The desk acts once for an item, so an attempt that was cut off is taken up where it stood.
 */
export async function closeItem({ database, desk }: ClosingPorts, { meeting, election }: MeetingRecord, closing: Closing): Promise<void> {
  const { item, receivedAt } = closing;
  const rulebook = getRulebook(election.rulebookId);
  const fault = objectsToClosing(meeting, item, rulebook);
  if (fault && !fault.ok) throw denied({ ...fault.error, allowed: [] });
  await expectNobodyStands(database, meeting);
  const own = await claim(database, meeting, closing);
  try {
    const { adopted, vote } = tallyOf(meeting, item, rulebook);
    const settled = adopted ? await decide(desk, database, meeting, closing, { number: resolutionNumber(meeting.number, own), on: localDate(receivedAt, meeting.zone), vote }) : { outcome: 'lost' as const, result: vote.byMember ?? [] };
    await settleItem(database, item.id, { ...settled, at: receivedAt });
  } finally {
    await releaseDecision(database, meeting.id, item.id);
  }
}

/** How long a decision waits for the one before it: longer than the desk takes for one. */
const TRIES = 40;
const PAUSE_MS = 100;

/** The next number of the commission, for this item alone. */
async function claim(database: Database, meeting: Meeting, { item, receivedAt }: Closing): Promise<number> {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const own = await claimDecision(database, meeting, item.id, receivedAt);
    if (own !== undefined) return own;
    await setTimeout(PAUSE_MS);
  }
  throw deny('stale-version');
}

/** Candidates cannot sit, also when it became known during the meeting. */
async function expectNobodyStands(database: Database, meeting: Meeting): Promise<void> {
  const standing = await findStandingMembers(database, meeting.commissionId, meeting.electionId);
  const sitting = presentMembers(meeting).filter(({ memberId }) => standing.includes(memberId)).map(({ memberId }) => memberId);
  if (sitting.length > 0) throw deny('member-is-candidate', { items: sitting });
}

type Carried = { readonly outcome: 'carried'; readonly ownNumber: number; readonly result: readonly MemberVote[] };

const carried = ({ number, vote }: Resolution): Carried => ({ outcome: 'carried', ownNumber: Number(number.split('/').at(-1)), result: vote.byMember ?? [] });

async function decide(desk: Desk, database: Database, meeting: Meeting, { item, expectedVersion, actor, receivedAt }: Closing, resolution: Resolution): Promise<Carried> {
  const before = await findResolution(database, meeting, item);
  if (before) return carried(before);
  const done = await desk.act({ actionId: item.id, filingId: item.filingId, action: resolved(item.action, resolution), actor, receivedAt, expectedVersion });
  if (!done.ok) throw denied(done.error);
  return carried(resolution);
}

/** The resolution of an item that the desk has recorded already. */
async function findResolution(database: Database, { id, openedAt }: Meeting, { filingId }: AgendaItem): Promise<Resolution | undefined> {
  const history = await findHistory(database, filingId);
  const resolutions = history.flatMap(({ event, receivedAt }) => ('resolution' in event && receivedAt >= openedAt && event.resolution ? [event.resolution] : []));
  return resolutions.find(({ vote }) => vote.meetingId === id);
}
