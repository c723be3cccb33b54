import { Body, Controller, Get, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { FindGranteeRequest, GrantAccessRequest, RevokeAccessRequest, answers, type CommissionAccessView, type GranteeView } from '@tirkeu/contracts';
import type { Desk } from '@tirkeu/desk';
import { COMMISSION_ROLES, localDate, mayGiveAccess, mayTakeAccess, plusDays, type AccessAction, type AccessPlace, type Instant } from '@tirkeu/domain';
import { PostgresAccounts, findAccessOf, findAccessPlace, findGrantee, type Accounts } from '@tirkeu/persistence';
import { getRulebook } from '@tirkeu/rulebooks';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { expectAccess } from '../access/asked.js';
import { normalLogin } from '../accounts/login.js';
import { actorOf, signedInOf } from '../accounts/sessions.js';
import { isTrainingAccount } from '../accounts/training-account.js';
import { Answers } from '../platform/answers.js';
import { IdPipe } from '../platform/id.pipe.js';
import { Allow } from '../platform/policy.js';
import { DESK, SETTINGS } from '../platform/ports.js';
import { absent, denied } from '../platform/problem.js';
import { receiptOf } from '../platform/request-times.js';
import type { Settings } from '../platform/settings.js';
import { shownTerm } from './shown-access.js';
import { tellOfAccess } from './tell-of-access.js';

/** Of a commission that has had no election yet. */
const DAYS_WITHOUT_ELECTION = 365;

type Place = NonNullable<Awaited<ReturnType<typeof findAccessPlace>>>;

/** A right ends at the latest when the papers of the commission's last election are no longer kept. */
function placeOf({ id, parentId, zone, last }: Place, now: Instant): AccessPlace {
  const latestOn = last ? plusDays(last.electionDay, getRulebook(last.rulebookId).retention.value.registeredDays) : plusDays(localDate(now, zone), DAYS_WITHOUT_ELECTION);
  return { id, parentId, zone, latestOn };
}

/** Who works in a commission: its chair gives and takes access, for a time and with a reason, and everything of it stands in the record of the commission. */
@ApiTags('commissions')
@Controller('commissions/:commissionId/access')
export class AccessController {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(DESK) private readonly desk: Desk,
    @Inject(PostgresAccounts) private readonly accounts: Accounts,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Get()
  @Allow('chair', 'supervisor', 'auditor', 'administrator')
  @Answers(answers.commissionAccessAnswer)
  async list(@Param('commissionId', IdPipe) commissionId: string, @Req() request: FastifyRequest): Promise<CommissionAccessView> {
    return this.#show(await this.#getPlace(commissionId, request), request);
  }

  /** Whose login it is: only an account that exists can be given a right, and nobody is looked for by a part of a name. */
  @Post('people')
  @HttpCode(200)
  @Allow('chair', 'administrator')
  @Answers(answers.granteeAnswer)
  async find(@Param('commissionId', IdPipe) commissionId: string, @Body() { login }: FindGranteeRequest, @Req() request: FastifyRequest): Promise<GranteeView> {
    await this.#getPlace(commissionId, request);
    const found = await findGrantee(this.database, normalLogin(login));
    if (!found || this.#isOutOfPlace(found.accountId)) throw absent();
    return found;
  }

  @Post()
  @HttpCode(200)
  @Allow('chair', 'administrator')
  @Answers(answers.commissionAccessAnswer)
  async grant(@Param('commissionId', IdPipe) commissionId: string, @Body() { actionId, accountId, ...asked }: GrantAccessRequest, @Req() request: FastifyRequest): Promise<CommissionAccessView> {
    const place = await this.#getPlace(commissionId, request);
    const found = await this.accounts.findById(accountId);
    if (!found || found.account.disabledAt !== null || this.#isOutOfPlace(accountId)) throw absent();
    return this.#act(place, actionId, { type: 'grant-access', grantId: `access.${actionId}`, grantee: { accountId, name: found.account.name }, ...asked }, request);
  }

  /** Takes a right at once: the next request of the person in it is denied. */
  @Post(':grantId/revocation')
  @HttpCode(200)
  @Allow('chair', 'administrator')
  @Answers(answers.commissionAccessAnswer)
  async revoke(
    @Param('commissionId', IdPipe) commissionId: string, @Param('grantId', IdPipe) grantId: string, @Body() { actionId, reason }: RevokeAccessRequest, @Req() request: FastifyRequest,
  ): Promise<CommissionAccessView> {
    return this.#act(await this.#getPlace(commissionId, request), actionId, { type: 'revoke-access', grantId, reason }, request);
  }

  async #act(place: Place, actionId: string, action: AccessAction, request: FastifyRequest): Promise<CommissionAccessView> {
    const receivedAt = receiptOf(request);
    const result = await this.desk.actOnAccess({ actionId, action, actor: actorOf(signedInOf(request)), receivedAt, place: placeOf(place, receivedAt) });
    if (!result.ok) throw denied(result.error);
    const { event } = result.value;
    if (event) await tellOfAccess({ database: this.database, sendsMail: this.settings.sendsMail }, event);
    return this.#show(place, request);
  }

  async #show(place: Place, request: FastifyRequest): Promise<CommissionAccessView> {
    const now = receiptOf(request);
    const actor = actorOf(signedInOf(request));
    const { id, names, zone } = place;
    const terms = placeOf(place, now);
    const grants = (await findAccessOf(this.database, id)).map((entry) => {
      const { accountId, name, role } = entry;
      const term = shownTerm(entry, zone, now);
      const isOpen = term.state === 'ahead' || term.state === 'standing';
      return { ...term, person: { accountId, name }, role, mayRevoke: isOpen && mayTakeAccess({ role, grantee: { accountId, name } }, actor, terms) };
    });
    return { commission: { id, names, zone }, today: localDate(now, zone), latestOn: terms.latestOn, gives: COMMISSION_ROLES.filter((role) => mayGiveAccess(role, actor, terms)), grants };
  }

  async #getPlace(commissionId: string, request: FastifyRequest): Promise<Place> {
    const place = await findAccessPlace(this.database, commissionId);
    if (!place) throw absent();
    expectAccess(signedInOf(request), { commissionIds: [place.id], superiorId: place.parentId, regionId: place.regionId });
    return place;
  }

  /** People of training have no business in production. */
  #isOutOfPlace(accountId: string): boolean {
    return this.settings.mode === 'production' && isTrainingAccount(accountId);
  }
}
