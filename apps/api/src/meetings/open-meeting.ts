import { randomUUID } from 'node:crypto';
import type { OpenMeetingRequest } from '@tirkeu/contracts';
import { actorRef, localDate, type Actor, type Denial, type Instant } from '@tirkeu/domain';
import { addMeeting, findAgendaFilings, findCommissions, findElection, findMembersOn, findStandingMembers, type AgendaFiling, type ElectionEntry } from '@tirkeu/persistence';
import { getRulebook } from '@tirkeu/rulebooks';
import type { DataSource } from 'typeorm';
import { absent, denied, invalid } from '../platform/problem.js';
import { proposedItems } from './agenda-items.js';
import { seated } from './meeting-reader.js';

const deny = (code: Denial['code'], more: Partial<Denial> = {}) => denied({ code, allowed: [], ...more });

/** The filings asked for, in the order asked for; all are of one election and of the commission that meets. */
async function filingsOf(database: DataSource, { filingIds, commissionId, electionId: named }: OpenMeetingRequest): Promise<{ readonly filings: readonly AgendaFiling[]; readonly election: ElectionEntry }> {
  const found = await findAgendaFilings(database, filingIds);
  const filings = filingIds.flatMap((id) => found.find(({ filing }) => filing.id === id) ?? []);
  const electionId = filings[0]?.filing.electionId ?? named;
  if (electionId === undefined) throw invalid([{ pointer: '/electionId', code: 'missing' }]);
  const isOfOne = filings.length === new Set(filingIds).size && filings.every(({ filing }) => filing.commissionId === commissionId && filing.electionId === electionId);
  if (!isOfOne) throw invalid([{ pointer: '/filingIds', code: 'not-a-choice' }]);
  const election = await findElection(database, electionId);
  if (!election) throw invalid([{ pointer: '/electionId', code: 'not-a-choice' }]);
  return { filings, election };
}

/** Opens a meeting with a quorum, of members none of whom stands as a candidate. Gives its id. */
export async function openMeeting(database: DataSource, asked: OpenMeetingRequest, { actor, receivedAt }: { readonly actor: Actor; readonly receivedAt: Instant }): Promise<string> {
  const { commissionId, place, present } = asked;
  const [commission] = await findCommissions(database, actor.commissionIds.includes(commissionId) ? [commissionId] : []);
  if (!commission) throw absent();
  const on = localDate(receivedAt, commission.zone);
  const members = (await findMembersOn(database, commissionId, on)).map(seated);
  if (members.length === 0) throw deny('members-unknown');
  if (!present.every((id) => members.some(({ memberId }) => memberId === id))) throw invalid([{ pointer: '/present', code: 'not-a-choice' }]);
  const { filings, election } = await filingsOf(database, asked);
  const standing = (await findStandingMembers(database, commissionId, election.id)).filter((id) => present.includes(id));
  if (standing.length > 0) throw deny('member-is-candidate', { items: standing });
  const there = new Set(present);
  const counts = { members: members.length, present: there.size };
  if (!getRulebook(election.rulebookId).sessionVote({ ...counts, inFavour: 0, against: 0 }).quorum) throw deny('no-quorum', { facts: counts });
  const id = randomUUID();
  const result = await addMeeting(database, {
    id, commissionId, electionId: election.id, on, place, openedAt: receivedAt, openedBy: actorRef(actor), members,
    attendance: [...there].map((memberId) => ({ memberId, present: true, at: receivedAt })), items: proposedItems(filings, 0),
  });
  if (result !== 'done') throw deny(result === 'in-session' ? 'meeting-in-session' : 'item-on-agenda');
  return id;
}
