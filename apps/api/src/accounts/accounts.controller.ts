import { randomUUID } from 'node:crypto';
import { Body, Controller, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { SignUpRequest, answers, type SessionView } from '@tirkeu/contracts';
import { PostgresAccounts, UNSTATED, type AccountRow, type Accounts, type RoleGrantRow } from '@tirkeu/persistence';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Answers } from '../platform/answers.js';
import { Allow } from '../platform/policy.js';
import { problem } from '../platform/problem.js';
import { receiptOf } from '../platform/request-times.js';
import { SignInAttempts } from './attempts.js';
import { normalLogin } from './login.js';
import { Passwords } from './passwords.js';
import { requireSecureContext } from './same-origin.js';
import { COOKIE, SESSION_COOKIE } from './session-token.js';
import { Sessions, shownSession } from './sessions.js';

export const CANDIDATE_TITLE = { kk: 'Кандидат', ru: 'Кандидат', en: 'Candidate' } as const;

@ApiTags('accounts')
@Controller('accounts')
export class AccountsController {
  constructor(
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(Passwords) private readonly passwords: Passwords,
    @Inject(SignInAttempts) private readonly attempts: SignInAttempts,
    @Inject(PostgresAccounts) private readonly accounts: Accounts,
  ) {}

  /** A candidate signs up and is signed in. Every other role is granted, never taken. */
  @Post()
  @Allow('public')
  @Answers(answers.sessionAnswer, 201)
  async signUp(@Body() { name, login, password, language = 'kk' }: SignUpRequest, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<SessionView> {
    requireSecureContext(request);
    const wait = this.attempts.waitToSignUp(request.ip);
    if (wait > 0) throw problem('too-many-requests', { retryAfterSeconds: wait });
    const now = receiptOf(request);
    const account: AccountRow = {
      id: randomUUID(), login: normalLogin(login), name, passwordHash: await this.passwords.hash(password), createdAt: now, disabledAt: null,
      language, email: login.includes('@') ? normalLogin(login) : null, wantsMail: true, ...UNSTATED,
    };
    const grant: RoleGrantRow = { id: randomUUID(), accountId: account.id, role: 'candidate', commissionIds: [], regionIds: [], title: CANDIDATE_TITLE, grantedAt: now, revokedAt: null, nominatorKind: null, nominatorId: null };
    if (!(await this.accounts.create(account, [grant]))) throw problem('login-taken');
    const { token, who } = await this.sessions.start(account, [grant], now);
    void reply.setCookie(SESSION_COOKIE, token, COOKIE);
    return shownSession(who);
  }
}
