import { Body, Controller, Get, HttpCode, Inject, Param, Post, Put, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  AddItemRequest, ArrangeAgendaRequest, AttendanceRequest, CloseItemRequest, CorrectProtocolRequest, NoteVotesRequest, OpenMeetingRequest, TakeOffRequest, answers,
  type MeetingView, type MeetingsView, type ProtocolsView,
} from '@tirkeu/contracts';
import type { Desk } from '@tirkeu/desk';
import { actorRef, presentMembers, type AgendaAction, type AgendaItem, type Candidate, type Denial, type Meeting } from '@tirkeu/domain';
import {
  addItems, addProtocol, arrangeItems, closeMeeting, findAgendaFilings, findFiling, findProtocols, findStandingMembers, noteAttendance, noteVotes, settleItem,
} from '@tirkeu/persistence';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { actorOf, signedInOf, type SignedIn } from '../accounts/sessions.js';
import { Answers } from '../platform/answers.js';
import { IdPipe } from '../platform/id.pipe.js';
import { Allow } from '../platform/policy.js';
import { DESK } from '../platform/ports.js';
import { absent, denied, invalid } from '../platform/problem.js';
import { receiptOf } from '../platform/request-times.js';
import { askedItem, proposedItems } from './agenda-items.js';
import { closeItem } from './close-item.js';
import { MeetingReader } from './meeting-reader.js';
import { openMeeting } from './open-meeting.js';

const deny = (code: Denial['code'], more: Partial<Denial> = {}) => denied({ code, allowed: [], ...more });

/** Meetings of commissions. What a meeting decides goes to the desk as the action of a filing; the meeting itself is an ordinary record. */
@ApiTags('meetings')
@Controller('meetings')
export class MeetingsController {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(DESK) private readonly desk: Desk,
    @Inject(MeetingReader) private readonly reader: MeetingReader,
  ) {}

  @Get()
  @Allow('clerk', 'member', 'chair', 'secretary')
  @Answers(answers.meetingsAnswer)
  list(@Req() request: FastifyRequest): Promise<MeetingsView> {
    return this.reader.list(signedInOf(request));
  }

  @Post()
  @Allow('chair', 'secretary')
  @Answers(answers.meetingAnswer, 201)
  async open(@Body() asked: OpenMeetingRequest, @Req() request: FastifyRequest): Promise<MeetingView> {
    const who = signedInOf(request);
    const meetingId = await openMeeting(this.database, asked, { actor: actorOf(who), receivedAt: receiptOf(request) });
    return this.reader.show(meetingId, who);
  }

  @Get(':meetingId')
  @Allow('clerk', 'member', 'chair', 'secretary')
  @Answers(answers.meetingAnswer)
  show(@Param('meetingId', IdPipe) meetingId: string, @Req() request: FastifyRequest): Promise<MeetingView> {
    return this.reader.show(meetingId, signedInOf(request));
  }

  /** The protocol as data, a draft while the meeting goes on, and its corrections. */
  @Get(':meetingId/protocols')
  @Allow('clerk', 'member', 'chair', 'secretary')
  @Answers(answers.protocolsAnswer)
  protocols(@Param('meetingId', IdPipe) meetingId: string, @Req() request: FastifyRequest): Promise<ProtocolsView> {
    return this.reader.protocols(meetingId, signedInOf(request));
  }

  /** A member comes or leaves. */
  @Post(':meetingId/attendance')
  @HttpCode(200)
  @Allow('chair', 'secretary')
  @Answers(answers.meetingAnswer)
  async attend(@Param('meetingId', IdPipe) meetingId: string, @Body() { memberId, present }: AttendanceRequest, @Req() request: FastifyRequest): Promise<MeetingView> {
    const { meeting, who } = await this.#inSession(meetingId, request);
    if (!meeting.members.some((member) => member.memberId === memberId)) throw invalid([{ pointer: '/memberId', code: 'not-a-choice' }]);
    const standing = await findStandingMembers(this.database, meeting.commissionId, meeting.electionId);
    if (present && standing.includes(memberId)) throw deny('member-is-candidate', { items: [memberId] });
    const isThere = presentMembers(meeting).some((member) => member.memberId === memberId);
    if (isThere !== present) await noteAttendance(this.database, meetingId, { memberId, present, at: receiptOf(request) });
    return this.reader.show(meetingId, who);
  }

  @Post(':meetingId/items')
  @Allow('chair', 'secretary')
  @Answers(answers.meetingAnswer, 201)
  async add(@Param('meetingId', IdPipe) meetingId: string, @Body() { filingId, action }: AddItemRequest, @Req() request: FastifyRequest): Promise<MeetingView> {
    const { meeting, who } = await this.#inSession(meetingId, request);
    const [found] = await findAgendaFilings(this.database, [filingId]);
    if (!found || found.filing.commissionId !== meeting.commissionId || found.filing.electionId !== meeting.electionId) throw absent();
    const after = Math.max(0, ...meeting.items.map(({ position }) => position));
    const asProposed = action.type === 'register' || action.type === 'refuse';
    const [item] = asProposed ? proposedItems([found], after) : [askedItem(found, action, { after, proposedBy: who.account.name, person: await this.#person(filingId, action) })];
    if (!item || item.action.type !== action.type) throw deny('proposal-differs');
    if (!(await addItems(this.database, meeting, [item]))) throw deny('item-on-agenda');
    return this.reader.show(meetingId, who);
  }

  @Put(':meetingId/agenda')
  @Allow('chair', 'secretary')
  @Answers(answers.meetingAnswer)
  async arrange(@Param('meetingId', IdPipe) meetingId: string, @Body() { items }: ArrangeAgendaRequest, @Req() request: FastifyRequest): Promise<MeetingView> {
    const { meeting, who } = await this.#inSession(meetingId, request);
    const open = meeting.items.filter(({ outcome }) => outcome === 'open');
    const asked = items.map(({ itemId }) => itemId);
    if (asked.length !== open.length || !open.every(({ id }) => asked.includes(id))) throw deny('stale-version');
    const places = open.map(({ position }) => position);
    await arrangeItems(this.database, meetingId, items.map(({ itemId, together }, index) => ({ id: itemId, position: places[index] ?? index + 1, together })));
    return this.reader.show(meetingId, who);
  }

  /** What some members say, to one item or to several alike. It is kept as it goes. */
  @Put(':meetingId/votes')
  @Allow('chair', 'secretary')
  @Answers(answers.meetingAnswer)
  async vote(@Param('meetingId', IdPipe) meetingId: string, @Body() { itemIds, votes }: NoteVotesRequest, @Req() request: FastifyRequest): Promise<MeetingView> {
    const { meeting, who } = await this.#inSession(meetingId, request);
    for (const itemId of itemIds) expectOpen(meeting, itemId);
    const named = votes.map(({ memberId }) => memberId);
    if (new Set(named).size !== named.length || !named.every((id) => meeting.members.some(({ memberId }) => memberId === id))) throw invalid([{ pointer: '/votes', code: 'not-a-choice' }]);
    await noteVotes(this.database, itemIds, votes);
    return this.reader.show(meetingId, who);
  }

  /** The chair announces the result: what was carried is decided with it. */
  @Post(':meetingId/items/:itemId/close')
  @HttpCode(200)
  @Allow('chair')
  @Answers(answers.meetingAnswer)
  async close(@Param('meetingId', IdPipe) meetingId: string, @Param('itemId', IdPipe) itemId: string, @Body() { expectedVersion }: CloseItemRequest, @Req() request: FastifyRequest): Promise<MeetingView> {
    const who = signedInOf(request);
    const record = await this.reader.get(meetingId, who);
    const item = findItem(record.meeting, itemId);
    await closeItem({ database: this.database, desk: this.desk }, record, { item, expectedVersion, actor: actorOf(who), receivedAt: receiptOf(request) });
    return this.reader.show(meetingId, who);
  }

  @Post(':meetingId/items/:itemId/take-off')
  @HttpCode(200)
  @Allow('chair', 'secretary')
  @Answers(answers.meetingAnswer)
  async takeOff(@Param('meetingId', IdPipe) meetingId: string, @Param('itemId', IdPipe) itemId: string, @Body() { reason }: TakeOffRequest, @Req() request: FastifyRequest): Promise<MeetingView> {
    const { meeting, who } = await this.#inSession(meetingId, request);
    expectOpen(meeting, itemId);
    await settleItem(this.database, itemId, { outcome: 'taken-off', reason, at: receiptOf(request) });
    return this.reader.show(meetingId, who);
  }

  @Post(':meetingId/close')
  @HttpCode(200)
  @Allow('chair', 'secretary')
  @Answers(answers.meetingAnswer)
  async closeAll(@Param('meetingId', IdPipe) meetingId: string, @Req() request: FastifyRequest): Promise<MeetingView> {
    const { meeting, who } = await this.#inSession(meetingId, request);
    if (!(await closeMeeting(this.database, meetingId, { number: String(meeting.number) }, { by: actorRef(actorOf(who)), at: receiptOf(request) }))) throw deny('items-open');
    return this.reader.show(meetingId, who);
  }

  /** A correction is a record of its own, numbered after the protocol that it refers to. */
  @Post(':meetingId/corrections')
  @Allow('chair', 'secretary')
  @Answers(answers.protocolsAnswer, 201)
  async correct(@Param('meetingId', IdPipe) meetingId: string, @Body() correction: CorrectProtocolRequest, @Req() request: FastifyRequest): Promise<ProtocolsView> {
    const who = signedInOf(request);
    const { meeting } = await this.reader.get(meetingId, who);
    if (meeting.closedAt === null) throw deny('items-open');
    const recorded = await findProtocols(this.database, meetingId);
    await addProtocol(this.database, meetingId, { number: `${meeting.number}-${recorded.length}`, correction: { kk: correction.kk, ru: correction.ru }, recordedBy: actorRef(actorOf(who)), recordedAt: receiptOf(request) });
    return this.reader.protocols(meetingId, who);
  }

  /** The person of a list whom an action names. */
  async #person(filingId: string, action: AgendaAction): Promise<Candidate | undefined> {
    if (!('candidateId' in action)) return undefined;
    const person = (await findFiling(this.database, filingId))?.filing.candidates.find(({ id }) => id === action.candidateId);
    if (!person) throw deny('candidate-unknown');
    return person;
  }

  async #inSession(meetingId: string, request: FastifyRequest): Promise<{ readonly meeting: Meeting; readonly who: SignedIn }> {
    const who = signedInOf(request);
    const { meeting } = await this.reader.get(meetingId, who);
    if (meeting.closedAt !== null) throw deny('meeting-over');
    return { meeting, who };
  }
}

function findItem({ items }: Meeting, itemId: string): AgendaItem {
  const item = items.find(({ id }) => id === itemId);
  if (!item) throw absent();
  return item;
}

function expectOpen(meeting: Meeting, itemId: string): void {
  if (findItem(meeting, itemId).outcome !== 'open') throw deny('item-settled');
}
