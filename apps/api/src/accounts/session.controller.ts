import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ChooseGrantRequest, SignInRequest, answers, type SessionView } from '@tirkeu/contracts';
import { PostgresAccounts, type Accounts } from '@tirkeu/persistence';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Answers, AnswersNothing } from '../platform/answers.js';
import { Allow } from '../platform/policy.js';
import { SETTINGS } from '../platform/ports.js';
import { problem } from '../platform/problem.js';
import { receiptOf } from '../platform/request-times.js';
import type { Settings } from '../platform/settings.js';
import { SignInAttempts } from './attempts.js';
import { normalLogin } from './login.js';
import { Passwords } from './passwords.js';
import { requireSecureContext } from './same-origin.js';
import { COOKIE, SESSION_COOKIE } from './session-token.js';
import { Sessions, shownSession, signedInOf } from './sessions.js';
import { isTrainingAccount } from './training-account.js';

@ApiTags('accounts')
@Controller('session')
export class SessionController {
  constructor(
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(Passwords) private readonly passwords: Passwords,
    @Inject(SignInAttempts) private readonly attempts: SignInAttempts,
    @Inject(PostgresAccounts) private readonly accounts: Accounts,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Get()
  @Allow('signed-in')
  @Answers(answers.sessionAnswer)
  show(@Req() request: FastifyRequest): SessionView {
    return shownSession(signedInOf(request));
  }

  /** The answer to a wrong login and to a wrong password is the same, and takes as long. */
  @Post()
  @HttpCode(200)
  @Allow('public')
  @Answers(answers.sessionAnswer)
  async signIn(@Body() { login, password }: SignInRequest, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<SessionView> {
    requireSecureContext(request);
    const name = normalLogin(login);
    const wait = this.attempts.wait(name, request.ip);
    if (wait > 0) throw problem('too-many-requests', { retryAfterSeconds: wait });
    const found = await this.accounts.findByLogin(name);
    const usable = found && !found.account.disabledAt && !(this.settings.mode === 'production' && isTrainingAccount(found.account.id));
    const right = await this.passwords.matches(usable ? found.account.passwordHash : undefined, password);
    if (!right || !usable) {
      this.attempts.failed(name, request.ip);
      throw problem('sign-in-failed');
    }
    this.attempts.succeeded(name, request.ip);
    const { token, who } = await this.sessions.start(found.account, found.grants, receiptOf(request));
    void reply.setCookie(SESSION_COOKIE, token, COOKIE);
    return shownSession(who);
  }

  @Post('grant')
  @HttpCode(200)
  @Allow('signed-in')
  @Answers(answers.sessionAnswer)
  async choose(@Body() { grantId }: ChooseGrantRequest, @Req() request: FastifyRequest): Promise<SessionView> {
    return shownSession(await this.sessions.choose(signedInOf(request), grantId));
  }

  @Delete()
  @HttpCode(204)
  @Allow('signed-in')
  @AnswersNothing()
  async signOut(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.sessions.end(signedInOf(request), receiptOf(request));
    void reply.clearCookie(SESSION_COOKIE, COOKIE);
  }
}
