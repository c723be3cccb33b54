import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { ElectionMap } from '@tirkeu/campaign';
import { BALLOT_FORMATS, BallotFileQuery, BallotsQuery, RecordLotRequest, answers, type BallotFormat, type BallotView, type BallotsView, type PublicBallotView } from '@tirkeu/contracts';
import type { Clock } from '@tirkeu/desk';
import { actorRef, type Actor } from '@tirkeu/domain';
import { addPartyLot, findBallot, findBallots, findCommissions, findElection, findPartyLot } from '@tirkeu/persistence';
import { BALLOT_SCHEMA, EML_SCHEMAS, ballotDocument, writeBallot } from '@tirkeu/reports';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { expectAccess } from '../access/asked.js';
import { actorOf, signedInOf, type SignedIn } from '../accounts/sessions.js';
import { attachment } from '../documents/display-name.js';
import { Answers, AnswersBytes } from '../platform/answers.js';
import { currentElection } from '../platform/current-election.js';
import { IdPipe } from '../platform/id.pipe.js';
import { Allow } from '../platform/policy.js';
import { CLOCK, MAP } from '../platform/ports.js';
import { absent, denied, invalid } from '../platform/problem.js';
import { receiptOf } from '../platform/request-times.js';
import { AnswersBallot, AnswersSchema, MEDIA_TYPES } from './answers-ballot.js';
import { publicBallot, shownBallot, shownLot, shownSummary } from './shown-ballot.js';

/** A proof is for the commission alone: everybody reads the data. */
const OPEN: readonly BallotFormat[] = ['csv', 'json', 'xml'];

/** The ballot of each contest as it stands now, and the lot by which parties stand on it. */
@ApiTags('ballots')
@Controller('ballots')
export class BallotsController {
  constructor(@Inject(DataSource) private readonly database: DataSource, @Inject(CLOCK) private readonly clock: Clock, @Inject(MAP) private readonly map: ElectionMap) {}

  @Get()
  @Allow('clerk', 'member', 'chair', 'secretary', 'administrator')
  @Answers(answers.ballotsAnswer)
  async list(@Query() query: BallotsQuery, @Req() request: FastifyRequest): Promise<BallotsView> {
    const actor = actorOf(signedInOf(request));
    return this.#list(query.election ?? await currentElection(this.database), actor);
  }

  /** By an administrator or the central commission: the order counts for every list ballot of the election. */
  @Post('lots')
  @HttpCode(200)
  @Allow('administrator', 'chair', 'secretary')
  @Answers(answers.ballotsAnswer)
  async recordLot(@Body() { electionId, order, drawnOn, protocol, source }: RecordLotRequest, @Req() request: FastifyRequest): Promise<BallotsView> {
    const actor = actorOf(signedInOf(request));
    if (!(await this.#mayRecordLot(actor))) throw denied({ code: 'role-not-allowed', allowed: [] });
    if (!(await findElection(this.database, electionId))) throw absent();
    const unknown = order.flatMap((id, place) => (this.map.findParty(id) && order.indexOf(id) === place ? [] : [{ pointer: `/order/${place}`, code: 'not-a-choice' as const }]));
    if (unknown.length > 0 || order.length === 0) throw invalid(order.length === 0 ? [{ pointer: '/order', code: 'missing' }] : unknown);
    await addPartyLot(this.database, { electionId, content: { order, drawnOn, protocol }, source, recordedBy: actorRef(actor), recordedAt: receiptOf(request) });
    return this.#list(electionId, actor);
  }

  /** JSON Schema of a ballot as data. */
  @Get('schema.json')
  @Allow('public')
  @AnswersSchema()
  schema(@Res() reply: FastifyReply): void {
    void reply.type('application/schema+json').send(JSON.stringify(BALLOT_SCHEMA));
  }

  /** A schema of the candidate list in XML; the first is `230-candidatelist.xsd`. */
  @Get('eml/:name')
  @Allow('public')
  @AnswersBytes('application/xml')
  eml(@Param('name', IdPipe) name: string, @Res() reply: FastifyReply): void {
    const schema = Object.hasOwn(EML_SCHEMAS, name) ? EML_SCHEMAS[name] : undefined;
    if (schema === undefined) throw absent();
    void reply.type('application/xml').send(schema);
  }

  @Get(':contestId')
  @Allow('clerk', 'member', 'chair', 'secretary')
  @Answers(answers.ballotAnswer)
  show(@Param('contestId', IdPipe) contestId: string, @Req() request: FastifyRequest): Promise<BallotView> {
    return this.#own(contestId, signedInOf(request));
  }

  @Get(':contestId/file')
  @Allow('clerk', 'member', 'chair', 'secretary')
  @AnswersBallot(...BALLOT_FORMATS)
  async file(@Param('contestId', IdPipe) contestId: string, @Query() query: BallotFileQuery, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.#send(publicBallot(await this.#own(contestId, signedInOf(request))), query, reply);
  }

  /** For everybody, once nobody can leave the ballot by their own wish. Before that it does not exist. */
  @Get(':contestId/public')
  @Allow('public')
  @Answers(answers.publicBallotAnswer)
  open(@Param('contestId', IdPipe) contestId: string): Promise<PublicBallotView> {
    return this.#open(contestId);
  }

  @Get(':contestId/public/file')
  @Allow('public')
  @AnswersBallot(...OPEN)
  async openFile(@Param('contestId', IdPipe) contestId: string, @Query() query: BallotFileQuery, @Res() reply: FastifyReply): Promise<void> {
    if (!OPEN.includes(query.format)) throw invalid([{ pointer: '/format', code: 'not-a-choice' }]);
    await this.#send(await this.#open(contestId), query, reply);
  }

  async #list(electionId: string, actor: Actor): Promise<BallotsView> {
    const [sources, row, mayRecordLot] = await Promise.all([findBallots(this.database, electionId, actor.commissionIds), findPartyLot(this.database, electionId), this.#mayRecordLot(actor)]);
    return { electionId, rows: sources.map((source) => shownSummary(source, row?.content ?? null)), lot: shownLot(row), mayRecordLot };
  }

  async #mayRecordLot({ role, commissionIds }: Actor): Promise<boolean> {
    if (role === 'administrator') return true;
    if (role !== 'chair' && role !== 'secretary') return false;
    return (await findCommissions(this.database, commissionIds)).some(({ kind }) => kind === 'central');
  }

  async #find(contestId: string): Promise<{ readonly view: BallotView; readonly commissionId: string } | undefined> {
    const source = await findBallot(this.database, contestId);
    if (!source) return undefined;
    const { electionId, commission } = source.contest;
    const [election, row] = await Promise.all([findElection(this.database, electionId), findPartyLot(this.database, electionId)]);
    if (!election) throw new Error(`Contest ${contestId} belongs to election ${electionId}, which does not exist`);
    return { view: shownBallot(source, election.title, row?.content ?? null, this.clock.now()), commissionId: commission.id };
  }

  async #own(contestId: string, who: SignedIn): Promise<BallotView> {
    const found = await this.#find(contestId);
    if (!found) throw absent();
    expectAccess(who, { commissionIds: [found.commissionId] });
    return found.view;
  }

  async #open(contestId: string): Promise<PublicBallotView> {
    const found = await this.#find(contestId);
    if (!found?.view.isClosed) throw absent();
    return publicBallot(found.view);
  }

  async #send(ballot: PublicBallotView, { format, language = 'kk' }: BallotFileQuery, reply: FastifyReply): Promise<void> {
    const bytes = await writeBallot(ballotDocument(ballot), format, { language, zone: ballot.zone });
    const name = `tirkeu-ballot-${ballot.contestId}.${format}`;
    void reply.headers({ 'content-disposition': attachment(name), 'cache-control': 'no-store' }).type(format === 'csv' ? `${MEDIA_TYPES.csv}; charset=utf-8` : MEDIA_TYPES[format]).send(bytes);
  }
}
