import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { ElectionMap } from '@tirkeu/campaign';
import { AgencyEndRequest, AgencyJudgementRequest, AgencyRequest, answers, type AgenciesView, type AgencyToJudge, type AgencyView } from '@tirkeu/contracts';
import {
  addAgency, confirmAgency, declineAgency, endAgency, findAgencies, findAgenciesToJudge, findAgency, findAgencyPaper, findNominatorName, findRegionsOfLists, type AgencyEntry, type NewGrant,
} from '@tirkeu/persistence';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { signedInOf, type SignedIn } from '../accounts/sessions.js';
import { attachment } from '../documents/display-name.js';
import { Papers } from '../documents/papers.js';
import { Answers, AnswersBytes } from '../platform/answers.js';
import { IdPipe } from '../platform/id.pipe.js';
import { Allow } from '../platform/policy.js';
import { MAP, SETTINGS } from '../platform/ports.js';
import { absent, denied, invalid, problem } from '../platform/problem.js';
import { receiptOf } from '../platform/request-times.js';
import type { Settings } from '../platform/settings.js';
import { receiveAgencyPaper } from './agency-paper.js';
import { shownAgency, shownToJudge } from './shown-agency.js';
import { tellJudges, tellPerson } from './tell-of-agency.js';
import { wishedNominator } from './wished-nominator.js';

/** Wishes that one account has waiting at most. */
const MOST_WAITING = 5;
const MOST_SHOWN = 200;
const CLOSED = "default-src 'none'; sandbox; frame-ancestors 'none'";

const overtaken = () => denied({ code: 'already-recorded', allowed: [], items: ['nominator'] });

/** How somebody comes to act for a party or association: they ask with a power of attorney, and the commission of the region or an administrator confirms. */
@ApiTags('agencies')
@Controller('agencies')
export class AgenciesController {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(MAP) private readonly map: ElectionMap,
    @Inject(Papers) private readonly papers: Papers,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Get()
  @Allow('signed-in')
  @Answers(answers.agenciesAnswer)
  async list(@Req() request: FastifyRequest): Promise<AgenciesView> {
    const agencies = await findAgencies(this.database, signedInOf(request).account.id);
    return { agencies: agencies.map(shownAgency), parties: this.map.parties.map(({ id, names }) => ({ id, name: names })) };
  }

  /** Asks to act for a nominator. Whoever asks for the same one again while it waits or is confirmed is denied. */
  @Post()
  @Allow('signed-in')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } } })
  @Answers(answers.agencyAnswer, 201)
  async ask(@Query() wish: AgencyRequest, @Req() request: FastifyRequest): Promise<AgencyView> {
    const { account } = signedInOf(request);
    const nominator = wishedNominator(wish, this.map);
    const own = await findAgencies(this.database, account.id);
    if (own.filter(({ verdict, endedAt }) => verdict === null && endedAt === null).length >= MOST_WAITING) throw problem('too-many-requests', { retryAfterSeconds: 3600 });
    const paper = await receiveAgencyPaper(request, this.papers);
    const id = randomUUID();
    if (!(await addAgency(this.database, { id, accountId: account.id, ...nominator, ...paper, askedAt: receiptOf(request) }))) throw overtaken();
    const entry = await this.#get(id);
    await tellJudges(this.#telling(request), entry);
    return shownAgency(entry);
  }

  @Get('to-judge')
  @Allow('secretary', 'administrator')
  @Answers(answers.listOf(answers.agencyToJudge))
  async toJudge(@Req() request: FastifyRequest): Promise<readonly AgencyToJudge[]> {
    const who = signedInOf(request);
    const regionIds = await this.#regionsOf(who);
    if (regionIds?.length === 0) return [];
    const found = await findAgenciesToJudge(this.database, { regionIds: regionIds ?? [], limit: MOST_SHOWN });
    return found.filter(({ accountId }) => accountId !== who.account.id).map(shownToJudge);
  }

  /** The power of attorney, for who asked and for who judges. It is saved, never opened. */
  @Get(':agencyId/paper')
  @Allow('signed-in')
  @AnswersBytes('application/pdf', 'image/jpeg', 'image/png')
  async paper(@Param('agencyId', IdPipe) agencyId: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const who = signedInOf(request);
    const entry = await this.#get(agencyId);
    if (entry.accountId !== who.account.id) await this.#expectToJudge(entry, who);
    const found = await findAgencyPaper(this.database, agencyId);
    if (!found) throw absent();
    void reply.header('content-disposition', attachment(found.paperName)).header('content-security-policy', CLOSED).type(found.paperMediaType).send(found.paper);
  }

  /** Confirms, which gives the role at once, or declines with a reason. Nobody judges their own wish. */
  @Post(':agencyId/judgement')
  @HttpCode(200)
  @Allow('secretary', 'administrator')
  @Answers(answers.agencyToJudge)
  async judge(@Param('agencyId', IdPipe) agencyId: string, @Body() { verdict, reason }: AgencyJudgementRequest, @Req() request: FastifyRequest): Promise<AgencyToJudge> {
    const who = signedInOf(request);
    const entry = await this.#get(agencyId);
    await this.#expectToJudge(entry, who);
    const judged = { id: agencyId, by: who.account.id, at: receiptOf(request) };
    if (verdict === 'declined') {
      if (reason === undefined) throw invalid([{ pointer: '/reason', code: 'missing' }]);
      if (!(await declineAgency(this.database, { ...judged, reason }))) throw overtaken();
    } else if (!(await confirmAgency(this.database, { ...judged, grant: await this.#grantFor(entry, judged.at) }))) throw overtaken();
    await tellPerson(this.#telling(request), entry, `agency.${verdict}`);
    return shownToJudge(await this.#get(agencyId));
  }

  /** Ends it: the person at any time, who judges it with a reason. The role is lost with the next request. */
  @Post(':agencyId/end')
  @HttpCode(200)
  @Allow('signed-in')
  @Answers(answers.agencyAnswer)
  async end(@Param('agencyId', IdPipe) agencyId: string, @Body() { reason }: AgencyEndRequest, @Req() request: FastifyRequest): Promise<AgencyView> {
    const who = signedInOf(request);
    const entry = await this.#get(agencyId);
    const isOwn = entry.accountId === who.account.id;
    if (!isOwn) {
      await this.#expectToJudge(entry, who);
      if (reason === undefined) throw invalid([{ pointer: '/reason', code: 'missing' }]);
    }
    if (!(await endAgency(this.database, { id: agencyId, by: who.account.id, at: receiptOf(request), reason: reason ?? null }))) throw overtaken();
    if (!isOwn) await tellPerson(this.#telling(request), entry, 'agency.ended');
    return shownAgency(await this.#get(agencyId));
  }

  #telling(request: FastifyRequest) {
    return { database: this.database, sendsMail: this.settings.sendsMail, at: receiptOf(request) };
  }

  async #get(agencyId: string): Promise<AgencyEntry> {
    const entry = await findAgency(this.database, agencyId);
    if (!entry) throw absent();
    return entry;
  }

  /** Null: the whole country. */
  async #regionsOf({ active }: SignedIn): Promise<readonly string[] | null> {
    if (active.role === 'administrator') return active.regionIds.length === 0 ? null : active.regionIds;
    return active.role === 'secretary' ? findRegionsOfLists(this.database, active.commissionIds) : [];
  }

  async #expectToJudge({ accountId, regionId }: AgencyEntry, who: SignedIn): Promise<void> {
    const regionIds = await this.#regionsOf(who);
    const isTheirs = regionIds === null || (regionId !== null && regionIds.includes(regionId));
    if (!isTheirs || accountId === who.account.id) throw absent();
  }

  /** An association is called as it was when it was confirmed for the first time, so that all of its acts carry one name. */
  async #grantFor({ id, accountId, nominatorKind, nominatorId, name, regionId }: AgencyEntry, grantedAt: NewGrant['grantedAt']): Promise<NewGrant> {
    const known = nominatorKind === 'public-association' ? await findNominatorName(this.database, nominatorId) : undefined;
    return { id: `${id}.grant`, accountId, role: 'agent', commissionIds: [], regionIds: regionId === null ? [] : [regionId], title: known ?? name, grantedAt, revokedAt: null, nominatorKind, nominatorId };
  }
}
