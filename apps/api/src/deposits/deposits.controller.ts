import { randomUUID } from 'node:crypto';
import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  ElectionResultRequest, LedgerFileQuery, LedgerQuery, NoteReturnedRequest, PreviousResultRequest, ProposeRefundsRequest, answers,
  type DepositView, type ExportFormat, type LedgerView, type RefundRunView,
} from '@tirkeu/contracts';
import type { Clock } from '@tirkeu/desk';
import { actorRef, refundsOf, type PreviousResult } from '@tirkeu/domain';
import { addDepositFinding, addRefundRun, approveRefundRun, dropRefundRun, findDeposit, findElection, findRefundRun, findRefundRuns, noteReturned, type DepositSource, type RefundRunEntry } from '@tirkeu/persistence';
import { writeDeposits } from '@tirkeu/reports';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { expectAccess } from '../access/asked.js';
import { Walls } from '../access/walls.js';
import { actorOf, signedInOf, type SignedIn } from '../accounts/sessions.js';
import { attachment } from '../documents/display-name.js';
import { FilingReader } from '../filings/filing-reader.js';
import { Answers, AnswersBytes, AnswersNothing } from '../platform/answers.js';
import { IdPipe } from '../platform/id.pipe.js';
import { Allow } from '../platform/policy.js';
import { CLOCK } from '../platform/ports.js';
import { absent, denied, invalid } from '../platform/problem.js';
import { receiptOf } from '../platform/request-times.js';
import { LedgerReader } from './ledger-reader.js';
import { computeDeposit, shownDeposit, shownRun } from './shown-deposit.js';

const MEDIA_TYPES: Readonly<Record<ExportFormat, string>> = {
  csv: 'text/csv', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', pdf: 'application/pdf',
};

/** What was stated of the previous result, with exactly what its kind needs. */
function previousOf({ kind, hundredths, amountKzt }: PreviousResultRequest): PreviousResult {
  if ((kind === 'percent') !== (hundredths !== undefined)) throw invalid([{ pointer: '/hundredths', code: hundredths === undefined ? 'missing' : 'unknown-field' }]);
  if ((kind === 'settled') !== (amountKzt !== undefined)) throw invalid([{ pointer: '/amountKzt', code: amountKzt === undefined ? 'missing' : 'unknown-field' }]);
  if (hundredths !== undefined) return { kind: 'percent', hundredths };
  return amountKzt === undefined ? { kind: 'did-not-take-part' } : { kind: 'settled', amountKzt };
}

/** The deposit ledger: what is due, paid and returned, and the runs by which deposits are paid back. */
@ApiTags('deposits')
@Controller('deposits')
export class DepositsController {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LedgerReader) private readonly reader: LedgerReader,
    @Inject(FilingReader) private readonly filings: FilingReader,
    @Inject(Walls) private readonly walls: Walls,
  ) {}

  @Get()
  @Allow('clerk', 'member', 'chair', 'secretary', 'supervisor', 'auditor')
  @Answers(answers.ledgerAnswer)
  ledger(@Query() query: LedgerQuery, @Req() request: FastifyRequest): Promise<LedgerView> {
    return this.reader.ledger(query, signedInOf(request), this.clock.now());
  }

  /** The ledger, or who gets back what and why not, as a file. */
  @Get('file')
  @Allow('clerk', 'member', 'chair', 'secretary', 'supervisor', 'auditor')
  @AnswersBytes(...Object.values(MEDIA_TYPES))
  async file(@Query() { content, format, language, ...query }: LedgerFileQuery, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const ledger = await this.reader.ledger(query, signedInOf(request), this.clock.now());
    const election = await findElection(this.database, ledger.electionId);
    if (!election) throw absent();
    const bytes = await writeDeposits({ content, ledger, election: election.title[language] }, format, language);
    void reply.headers({ 'content-disposition': attachment(`tirkeu-deposits-${content}-${ledger.asOf.slice(0, 10)}.${format}`), 'cache-control': 'no-store' }).type(format === 'csv' ? `${MEDIA_TYPES.csv}; charset=utf-8` : MEDIA_TYPES[format]).send(bytes);
  }

  @Get('refunds')
  @Allow('clerk', 'member', 'chair', 'secretary')
  @Answers(answers.listOf(answers.refundRunAnswer))
  async refunds(@Query() query: LedgerQuery, @Req() request: FastifyRequest): Promise<readonly RefundRunView[]> {
    const who = signedInOf(request);
    const { commissionIds, accountId } = actorOf(who);
    const runs = await findRefundRuns(this.walls.readAs(who), { electionId: await this.reader.electionOf(query), commissionIds });
    return runs.map((run) => shownRun(run, accountId));
  }

  /** Proposes to pay back every deposit that is to be paid back and is in no run yet. */
  @Post('refunds')
  @Allow('clerk', 'secretary', 'chair')
  @Answers(answers.refundRunAnswer, 201)
  async propose(@Body() query: ProposeRefundsRequest, @Req() request: FastifyRequest): Promise<RefundRunView> {
    const who = signedInOf(request);
    const actor = actorOf(who);
    const at = receiptOf(request);
    const { electionId, sources } = await this.reader.sources(query, who);
    const items = refundsOf(sources.filter(({ refund }) => refund === null).map((source) => computeDeposit(source, at)))
      .map(({ filingId, amounts, fateReason }) => ({ filingId, amountKzt: amounts.refundable, reason: fateReason }));
    const run = await addRefundRun(this.database, { id: randomUUID(), electionId, commissionIds: [...actor.commissionIds], proposedBy: actorRef(actor), proposedAt: at }, items);
    if (!run) throw denied({ code: 'wrong-state', allowed: [] });
    return shownRun(run, actor.accountId);
  }

  /** By another person than the one who proposed it. */
  @Post('refunds/:runId/approve')
  @HttpCode(200)
  @Allow('chair', 'secretary')
  @Answers(answers.refundRunAnswer)
  async approve(@Param('runId', IdPipe) runId: string, @Req() request: FastifyRequest): Promise<RefundRunView> {
    const who = signedInOf(request);
    const actor = actorOf(who);
    const run = await this.#ownRun(runId, who);
    if (run.proposedBy.accountId === actor.accountId) throw denied({ code: 'two-persons-required', allowed: [] });
    await this.#expectUnchanged(run, who, request);
    if (!(await approveRefundRun(this.database, runId, { by: actorRef(actor), at: receiptOf(request) }))) throw denied({ code: 'already-recorded', allowed: [] });
    return shownRun(await this.#ownRun(runId, who), actor.accountId);
  }

  @Delete('refunds/:runId')
  @HttpCode(204)
  @Allow('clerk', 'secretary', 'chair')
  @AnswersNothing()
  async drop(@Param('runId', IdPipe) runId: string, @Req() request: FastifyRequest): Promise<void> {
    await this.#ownRun(runId, signedInOf(request));
    if (!(await dropRefundRun(this.database, runId))) throw denied({ code: 'already-recorded', allowed: [] });
  }

  /** For the commission, and for those who act for the nominator: what they owe, and on which recorded result it rests. */
  @Get(':filingId')
  @Allow('agent', 'clerk', 'member', 'chair', 'secretary')
  @Answers(answers.depositAnswer)
  async show(@Param('filingId', IdPipe) filingId: string, @Req() request: FastifyRequest): Promise<DepositView> {
    const who = signedInOf(request);
    const source = who.active.role === 'agent' ? await this.#ofNominator(filingId, who) : await this.reader.own(filingId, who);
    return shownDeposit(source, this.clock.now());
  }

  /** What the nominator of a list had at the previous election of the body. */
  @Post(':filingId/previous')
  @HttpCode(200)
  @Allow('clerk', 'secretary')
  @Answers(answers.depositAnswer)
  async previous(@Param('filingId', IdPipe) filingId: string, @Body() stated: PreviousResultRequest, @Req() request: FastifyRequest): Promise<DepositView> {
    const { filing } = await this.reader.own(filingId, signedInOf(request));
    if (filing.route !== 'party-list') throw denied({ code: 'wrong-state', allowed: [] });
    return this.#record(filingId, 'previous', previousOf(stated), stated.source, request);
  }

  /** How a registered candidate or list fared in the election. */
  @Post(':filingId/result')
  @HttpCode(200)
  @Allow('clerk', 'secretary')
  @Answers(answers.depositAnswer)
  async result(@Param('filingId', IdPipe) filingId: string, @Body() { elected, votes, participants, source }: ElectionResultRequest, @Req() request: FastifyRequest): Promise<DepositView> {
    const { filing } = await this.reader.own(filingId, signedInOf(request));
    if (filing.status !== 'registered') throw denied({ code: 'wrong-state', allowed: [] });
    if (votes > participants) throw invalid([{ pointer: '/votes', code: 'out-of-range' }]);
    return this.#record(filingId, 'result', { elected, votes, participants }, source, request);
  }

  /** Notes that the deposit was paid back, with the number of the payment order. */
  @Post(':filingId/returned')
  @HttpCode(200)
  @Allow('clerk', 'secretary')
  @Answers(answers.depositAnswer)
  async returned(@Param('filingId', IdPipe) filingId: string, @Body() { paymentReference, returnedOn }: NoteReturnedRequest, @Req() request: FastifyRequest): Promise<DepositView> {
    const who = signedInOf(request);
    await this.reader.own(filingId, who);
    if (!(await noteReturned(this.database, filingId, { paymentReference, returnedOn, by: actorRef(actorOf(who)) }))) throw denied({ code: 'wrong-state', allowed: [] });
    return shownDeposit(await this.reader.own(filingId, who), this.clock.now());
  }

  /** What is only proposed to be paid back is the commission's business until it is approved. */
  async #ofNominator(filingId: string, who: SignedIn): Promise<DepositSource> {
    await this.filings.get(filingId, who);
    const source = await findDeposit(this.walls.readAs(who), filingId);
    if (!source) throw absent();
    return source.refund?.approvedAt ? source : { ...source, refund: null };
  }

  async #record(filingId: string, kind: 'previous' | 'result', content: Parameters<typeof addDepositFinding>[1]['content'], source: string, request: FastifyRequest): Promise<DepositView> {
    const who = signedInOf(request);
    const { refund } = await this.reader.own(filingId, who);
    // What was proposed to be paid back rests on it: the run is given up first.
    if (refund) throw denied({ code: 'already-recorded', allowed: [] });
    await addDepositFinding(this.database, { filingId, kind, content, source, recordedBy: actorRef(actorOf(who)), recordedAt: receiptOf(request) });
    return shownDeposit(await this.reader.own(filingId, who), this.clock.now());
  }

  /** A run is the business of commissions whose filings are in it. */
  async #ownRun(runId: string, who: SignedIn): Promise<RefundRunEntry> {
    const run = await findRefundRun(this.walls.readAs(who), runId);
    if (!run) throw absent();
    expectAccess(who, { commissionIds: run.commissionIds });
    return run;
  }

  /** What is approved is what is owed now: a run that an appeal or a payment has overtaken is given up and proposed again. */
  async #expectUnchanged({ items }: RefundRunEntry, who: SignedIn, request: FastifyRequest): Promise<void> {
    const at = receiptOf(request);
    const owed = await Promise.all(items.map(async ({ filingId, amountKzt }) => computeDeposit(await this.reader.own(filingId, who), at).amounts.refundable === amountKzt));
    if (owed.includes(false)) throw denied({ code: 'stale-version', allowed: [] });
  }
}
