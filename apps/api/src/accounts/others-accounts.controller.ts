import { Body, Controller, Get, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AccountReasonRequest, answers, type OthersAccountView, type PasswordResetView } from '@tirkeu/contracts';
import { PostgresAccounts, findListedAccounts, type Accounts } from '@tirkeu/persistence';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { Answers, AnswersNothing } from '../platform/answers.js';
import { IdPipe } from '../platform/id.pipe.js';
import { Allow } from '../platform/policy.js';
import { absent, problem } from '../platform/problem.js';
import { receiptOf } from '../platform/request-times.js';
import { Searched, Searches } from '../platform/search-words.js';
import { AccountLife, type By } from './account-life.js';
import { signedInOf } from './sessions.js';

const MOST = 50;

/** Accounts of others, for administrators: nobody does anything here to their own, so there is always one left. */
@ApiTags('administration')
@Controller('administration/accounts')
export class OthersAccountsController {
  constructor(@Inject(DataSource) private readonly database: DataSource, @Inject(PostgresAccounts) private readonly accounts: Accounts, @Inject(AccountLife) private readonly life: AccountLife) {}

  @Get()
  @Allow('administrator')
  @Searches('Part of a login or a name.')
  @Answers(answers.listOf(answers.othersAccountAnswer))
  async list(@Searched() search: string | undefined, @Req() request: FastifyRequest): Promise<readonly OthersAccountView[]> {
    const found = await findListedAccounts(this.database, search ?? '', receiptOf(request), MOST);
    return found.map(({ id, login, name, roles, createdAt, disabledAt, secondFactorAt, sessions }) => ({ id, login, name, roles, createdAt, disabledAt, hasSecondFactor: secondFactorAt !== null, sessions }));
  }

  @Post(':accountId/disable')
  @HttpCode(204)
  @Allow('administrator')
  @AnswersNothing()
  async disable(@Param('accountId', IdPipe) accountId: string, @Body() { reason }: AccountReasonRequest, @Req() request: FastifyRequest): Promise<void> {
    await this.life.disable(await this.#expectOther(accountId, request), byWhom(request, reason));
  }

  @Post(':accountId/enable')
  @HttpCode(204)
  @Allow('administrator')
  @AnswersNothing()
  async enable(@Param('accountId', IdPipe) accountId: string, @Body() { reason }: AccountReasonRequest, @Req() request: FastifyRequest): Promise<void> {
    await this.life.enable(await this.#expectOther(accountId, request), byWhom(request, reason));
  }

  @Post(':accountId/end-sessions')
  @HttpCode(204)
  @Allow('administrator')
  @AnswersNothing()
  async endSessions(@Param('accountId', IdPipe) accountId: string, @Body() { reason }: AccountReasonRequest, @Req() request: FastifyRequest): Promise<void> {
    await this.life.endSessions(await this.#expectOther(accountId, request), byWhom(request, reason));
  }

  /** A code that is handed over in person and shown this once. Its owner sets the password; nobody else sees it. */
  @Post(':accountId/password-reset')
  @HttpCode(200)
  @Allow('administrator')
  @Answers(answers.passwordResetAnswer)
  async beginReset(@Param('accountId', IdPipe) accountId: string, @Body() { reason }: AccountReasonRequest, @Req() request: FastifyRequest): Promise<PasswordResetView> {
    return this.life.beginReset(await this.#expectOther(accountId, request), byWhom(request, reason));
  }

  async #expectOther(accountId: string, request: FastifyRequest): Promise<string> {
    if (accountId === signedInOf(request).account.id) throw problem('role-not-allowed');
    if (!(await this.accounts.findById(accountId))) throw absent();
    return accountId;
  }
}

const byWhom = (request: FastifyRequest, reason: string): By => ({ changedBy: signedInOf(request).account.id, reason, now: receiptOf(request) });
