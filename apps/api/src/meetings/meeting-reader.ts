import type { FilingOnAgenda, MeetingCommission, MeetingView, MeetingsView, ProtocolsView, ReadyFiling } from '@tirkeu/contracts';
import type { Clock } from '@tirkeu/desk';
import { canonicalJson, isClean, localDate, proposedAction, type Actor, type Meeting, type SeatedMember } from '@tirkeu/domain';
import {
  findAgendaFilings, findCommissions, findElection, findMeeting, findMeetings, findMembersOn, findNamesakes, findProtocols, findReadyFilings, findStandingMembers,
  type AgendaFiling, type CommissionEntry, type CommissionMemberRow, type Database, type ElectionEntry,
} from '@tirkeu/persistence';
import { correctionOf, getRulebook, namesOf, protocolOf, type ProtocolContext } from '@tirkeu/rulebooks';
import { expectAccess } from '../access/asked.js';
import type { Walls } from '../access/walls.js';
import { actorOf, type SignedIn } from '../accounts/sessions.js';
import { electionsAtWork } from '../platform/current-election.js';
import { absent } from '../platform/problem.js';

const MOST_LISTED = 100;

const mayRun = ({ role }: Actor): boolean => role === 'chair' || role === 'secretary';

export const seated = ({ id: memberId, name, office, accountId }: CommissionMemberRow): SeatedMember => ({ memberId, name, office, accountId });

function readyFiling({ filing, version }: AgendaFiling): readonly ReadyFiling[] {
  const action = proposedAction(filing);
  const { id: filingId, commissionId, electionId, contestId } = filing;
  return action ? [{ filingId, version, commissionId, electionId, contestId, action, subject: namesOf(filing), proposedBy: filing.proposal?.by.name ?? '', clean: isClean(filing) }] : [];
}

/** A meeting with where and under which law it is held. */
export interface MeetingRecord {
  readonly meeting: Meeting;
  readonly commission: CommissionEntry;
  readonly election: ElectionEntry;
}

/** Reads meetings for the commissions whose they are. To everybody else they do not exist. Who sits there, and who of them stands anywhere, is looked up among all. */
export class MeetingReader {
  constructor(private readonly database: Database, private readonly walls: Walls, private readonly clock: Clock) {}

  async list(who: SignedIn): Promise<MeetingsView> {
    const actor = actorOf(who);
    const eyes = this.walls.readAs(who);
    const asOf = this.clock.now();
    const elections = await electionsAtWork(this.database, asOf);
    const [commissions, meetings, ready] = await Promise.all([
      findCommissions(this.database, actor.commissionIds), findMeetings(eyes, actor.commissionIds, MOST_LISTED), findReadyFilings(eyes, actor.commissionIds, elections),
    ]);
    const shown = await Promise.all(commissions.map(async (commission): Promise<MeetingCommission> => ({
      ...commission,
      members: (await findMembersOn(this.database, commission.id, localDate(asOf, commission.zone))).map(seated),
      standing: await this.#standing(commission.id, elections),
      alike: await findNamesakes(this.database, commission.id, elections),
      lastPlace: meetings.find(({ commissionId }) => commissionId === commission.id)?.place ?? '',
    })));
    return { commissions: shown, meetings: meetings.map(({ place: _place, ...meeting }) => meeting), ready: ready.flatMap(readyFiling), mayRun: mayRun(actor), asOf };
  }

  async #standing(commissionId: string, elections: readonly string[]): Promise<readonly string[]> {
    const found = await Promise.all(elections.map((election) => findStandingMembers(this.database, commissionId, election)));
    return [...new Set(found.flat())];
  }

  async get(meetingId: string, who: SignedIn): Promise<MeetingRecord> {
    const meeting = await findMeeting(this.walls.readAs(who), meetingId);
    if (!meeting) throw absent();
    expectAccess(who, { commissionIds: [meeting.commissionId] });
    const [[commission], election] = await Promise.all([findCommissions(this.database, [meeting.commissionId]), findElection(this.database, meeting.electionId)]);
    if (!commission || !election) throw new Error(`Meeting ${meetingId} is of a commission or election that does not exist`);
    return { meeting, commission, election };
  }

  async show(meetingId: string, who: SignedIn): Promise<MeetingView> {
    const actor = actorOf(who);
    const { meeting, commission, election } = await this.get(meetingId, who);
    const eyes = this.walls.readAs(who);
    const inSession = meeting.closedAt === null;
    const [filings, standing, ready, protocols] = await Promise.all([
      findAgendaFilings(eyes, meeting.items.map(({ filingId }) => filingId)),
      inSession ? findStandingMembers(this.database, commission.id, election.id) : [],
      inSession ? findReadyFilings(eyes, [commission.id], [election.id]) : [],
      findProtocols(eyes, meetingId),
    ]);
    return {
      meeting, commission, election: election.title, rulebookId: election.rulebookId, filings: filings.map((filing) => onAgenda(filing, meeting)), standing, ready: ready.flatMap(readyFiling), protocols,
      mayRun: mayRun(actor) && inSession, mayDecide: actor.role === 'chair' && inSession, asOf: this.clock.now(),
    };
  }

  async protocols(meetingId: string, who: SignedIn): Promise<ProtocolsView> {
    const actor = actorOf(who);
    const { meeting, commission, election } = await this.get(meetingId, who);
    const context: ProtocolContext = { commission: commission.names, election: election.title, limits: getRulebook(election.rulebookId).limits };
    const corrections = (await findProtocols(this.walls.readAs(who), meetingId)).filter(({ correction }) => correction !== null);
    return {
      meetingId, commission, election: election.title, isDraft: meeting.closedAt === null, mayCorrect: mayRun(actor) && meeting.closedAt !== null,
      acts: [protocolOf(meeting, context), ...corrections.map((record) => correctionOf(meeting, record, context))],
    };
  }
}

function onAgenda({ filing, version }: AgendaFiling, { items }: Meeting): FilingOnAgenda {
  const item = items.find(({ filingId, outcome }) => filingId === filing.id && outcome === 'open');
  const proposed = proposedAction(filing);
  const isProposal = item?.action.type === 'register' || item?.action.type === 'refuse';
  const asProposed = !item || !isProposal || (filing.status === 'proposed' && proposed !== null && canonicalJson(proposed) === canonicalJson(item.action));
  return { filingId: filing.id, version, status: filing.status, clean: isClean(filing), asProposed };
}
