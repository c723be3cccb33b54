import { Body, Controller, Get, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { ElectionMap } from '@tirkeu/campaign';
import { ActRequest, AttachSignatureRequest, DisputeFactRequest, OpenFilingRequest, answers, type ActionAnswer, type ActionRequest, type FilingSummary, type FilingView, type HistoryEntry, type ReceiptView } from '@tirkeu/contracts';
import type { Desk, Done } from '@tirkeu/desk';
import { isCommissionRole, type Actor, type FilingAction } from '@tirkeu/domain';
import { findFile, findHistory, findOffice, findRecordedSteps, findUnchangedVersion } from '@tirkeu/persistence';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { Walls } from '../access/walls.js';
import { actorOf, signedInOf, type SignedIn } from '../accounts/sessions.js';
import { ArrivalTickets } from '../platform/arrival-tickets.js';
import { Answers } from '../platform/answers.js';
import { IdPipe } from '../platform/id.pipe.js';
import { Allow } from '../platform/policy.js';
import { DESK, MAP } from '../platform/ports.js';
import { absent, denied, problem } from '../platform/problem.js';
import { arrivalOf, type Arrival } from '../platform/request-times.js';
import { urgentActionOf } from '../platform/urgent.js';
import { Signatures } from '../signatures/signatures.js';
import { filingIdOf } from './filing-id.js';
import { FilingReader } from './filing-reader.js';
import { historyFacts, isInternal } from './history-facts.js';
import { expectInRegions, nominatorOf, nominatorOnPaper, withSubdivision } from './nominator.js';

/** A person needs one filing and may change their mind; more drafts than this are no longer anybody's work. */
const MOST_DRAFTS = 20;

@ApiTags('filings')
@Controller('filings')
export class FilingsController {
  constructor(
    @Inject(DESK) private readonly desk: Desk,
    @Inject(MAP) private readonly map: ElectionMap,
    @Inject(FilingReader) private readonly reader: FilingReader,
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(ArrivalTickets) private readonly tickets: ArrivalTickets,
    @Inject(Signatures) private readonly signatures: Signatures,
    @Inject(Walls) private readonly walls: Walls,
  ) {}

  @Get()
  @Allow('candidate', 'agent')
  @Answers(answers.listOf(answers.filingSummary))
  list(@Req() request: FastifyRequest): Promise<readonly FilingSummary[]> {
    return this.reader.own(signedInOf(request));
  }

  /** A new draft: a candidate's or an agent's own, or of what came on paper to the counter of a commission, with the time when it came. */
  @Post()
  @Allow('candidate', 'agent', 'clerk', 'secretary')
  @Answers(answers.actionAnswer, 201)
  async open(@Body() { actionId, contestId, route, nominator, subdivision, counter }: OpenFilingRequest, @Req() request: FastifyRequest): Promise<ActionAnswer> {
    const who = signedInOf(request);
    const actor = actorOf(who);
    await this.#expectRoomForADraft(who);
    await expectInRegions(contestId, who.active, this.database);
    const action = { type: 'open', filingId: filingIdOf(actor.accountId, actionId), route, nominator: withSubdivision(isCommissionRole(actor.role) ? nominatorOnPaper(nominator, route, this.map) : nominatorOf(nominator, route, who.active, this.map), subdivision) } as const;
    const result = await this.desk.open({ actionId, contestId, action, actor, ...arrivalOf(request), counter });
    if (!result.ok) throw denied(result.error);
    return this.#answer(result.value, actor);
  }

  @Get(':filingId')
  @Allow('candidate', 'agent', 'clerk', 'member', 'chair', 'secretary')
  @Answers(answers.filingAnswer)
  async show(@Param('filingId', IdPipe) filingId: string, @Req() request: FastifyRequest): Promise<FilingView> {
    const who = signedInOf(request);
    return this.reader.show(await this.reader.get(filingId, who), actorOf(who));
  }

  /** The one door for everything that changes a filing. */
  @Post(':filingId/actions')
  @HttpCode(200)
  @Allow('candidate', 'agent', 'clerk', 'member', 'chair', 'secretary')
  @Answers(answers.actionAnswer)
  async act(@Param('filingId', IdPipe) filingId: string, @Body() { actionId, expectedVersion, action, counter }: ActRequest, @Req() request: FastifyRequest): Promise<ActionAnswer> {
    const who = signedInOf(request);
    const actor = actorOf(who);
    // Of a candidate who hands in the desk asks the same; whoever acts for others is bound to regions and drafts besides.
    const isAskedByDesk = actor.role === 'candidate' && urgentActionOf(request) !== undefined;
    if (!isAskedByDesk) await this.reader.get(filingId, who);
    const asked = action.type === 'attach-signature' ? await this.#asSignature(actionId, action, filingId, request) : await this.#asAction(filingId, action);
    const arrival = await this.#arrivalOf(filingId, expectedVersion, request);
    const result = await this.desk.act({ actionId, filingId, action: asked, actor, ...arrival, counter });
    if (!result.ok) throw denied(result.error);
    return this.#answer(result.value, actor);
  }

  @Get(':filingId/history')
  @Allow('candidate', 'agent', 'clerk', 'member', 'chair', 'secretary', 'supervisor', 'auditor')
  @Answers(answers.listOf(answers.historyEntry))
  async history(@Param('filingId', IdPipe) filingId: string, @Req() request: FastifyRequest): Promise<readonly HistoryEntry[]> {
    const who = signedInOf(request);
    await this.reader.get(filingId, who);
    const events = await findHistory(this.walls.readAs(who), filingId);
    const isApplicant = who.active.role === 'candidate' || who.active.role === 'agent';
    const office = await findOffice(this.database, filingId);
    const steps = new Map((await findRecordedSteps(this.database, filingId)).map((step) => [step.version, step]));
    return events.filter(({ event }) => !isApplicant || !isInternal(event)).map(({ event, version, receivedAt, recordedAt, hash }) => ({
      version, type: event.type, at: receivedAt, by: { role: event.by.role, name: event.by.name }, facts: historyFacts(event), hash,
      record: { recordedAt, office: isCommissionRole(event.by.role) ? office : null, provedSince: steps.get(version)?.provedSince ?? null, entry: steps.get(version)?.leafIndex ?? null },
    }));
  }

  @Get(':filingId/receipt')
  @Allow('candidate', 'agent', 'clerk', 'member', 'chair', 'secretary')
  @Answers(answers.receiptAnswer)
  async receipt(@Param('filingId', IdPipe) filingId: string, @Req() request: FastifyRequest): Promise<ReceiptView> {
    const receipt = await this.reader.findReceipt(await this.reader.get(filingId, signedInOf(request)));
    if (!receipt) throw absent();
    return receipt;
  }

  /** What had arrived before and could not be recorded counts from then, as it was then: nothing may have been changed since. */
  async #arrivalOf(filingId: string, expectedVersion: number | undefined, request: FastifyRequest): Promise<Arrival & { readonly expectedVersion?: number }> {
    const arrival = arrivalOf(request);
    const ticketed = this.tickets.read(request, arrival.receivedAt);
    const version = ticketed && await findUnchangedVersion(this.database, filingId, ticketed);
    const isAsThen = version !== undefined && (expectedVersion === undefined || expectedVersion === version);
    return ticketed !== undefined && isAsThen ? { receivedAt: ticketed, expectedVersion: version } : { ...arrival, expectedVersion };
  }

  async #answer(done: Done, actor: Actor): Promise<ActionAnswer> {
    const { actionId, receivedAt, hash } = done;
    return { actionId, receivedAt, hash, view: await this.reader.showDone(done, actor) };
  }

  /** What a file is, the server knows: name, size, pages and hash are those of the bytes that came in. */
  async #asAction(filingId: string, action: Exclude<ActionRequest, AttachSignatureRequest>): Promise<FilingAction> {
    if (action.type === 'dispute-fact') return this.#asDispute(filingId, action);
    if (action.type !== 'attach-document') return action;
    const { requirement, candidateId, fileId } = action.document;
    const file = await findFile(this.database, fileId);
    if (file?.filingId !== filingId) throw denied({ code: 'document-absent', allowed: [], items: [requirement] });
    const { name: fileName, mediaType, bytes, pages, sha256 } = file;
    return { type: 'attach-document', document: { requirement, candidateId, fileId, fileName, mediaType, bytes, pages, sha256 } };
  }

  async #asSignature(actionId: string, { message }: AttachSignatureRequest, filingId: string, request: FastifyRequest): Promise<FilingAction> {
    const who = signedInOf(request);
    const record = await this.reader.get(filingId, who);
    return this.signatures.asAction({ record, actor: actorOf(who), actionId, message, receivedAt: arrivalOf(request).receivedAt });
  }

  async #asDispute(filingId: string, { fileId, ...objection }: DisputeFactRequest): Promise<FilingAction> {
    if (fileId === null) return { ...objection, paper: null };
    const file = await findFile(this.database, fileId);
    if (file?.filingId !== filingId) throw denied({ code: 'document-absent', allowed: [], items: [fileId] });
    const { name: fileName, pages, sha256 } = file;
    return { ...objection, paper: { fileId, fileName, pages, sha256 } };
  }

  async #expectRoomForADraft(who: SignedIn): Promise<void> {
    if (who.active.role !== 'candidate') return;
    const drafts = (await this.reader.own(who)).filter(({ status }) => status === 'draft');
    if (drafts.length >= MOST_DRAFTS) throw problem('too-many-requests', { retryAfterSeconds: 3600 });
  }
}
