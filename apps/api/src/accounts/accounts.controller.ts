import { randomUUID } from 'node:crypto';
import { Body, Controller, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ResetPasswordRequest, SignUpRequest, answers, type SessionView } from '@tirkeu/contracts';
import { PostgresAccounts, UNSTATED, type AccountRow, type Accounts, type RoleGrantRow } from '@tirkeu/persistence';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Answers, AnswersNothing } from '../platform/answers.js';
import { Allow } from '../platform/policy.js';
import { problem } from '../platform/problem.js';
import { receiptOf } from '../platform/request-times.js';
import { AccountLife } from './account-life.js';
import { SignInAttempts } from './attempts.js';
import { isCommonPassword } from './common-passwords.js';
import { normalLogin } from './login.js';
import { Passwords } from './passwords.js';
import { requireSecureContext } from './same-origin.js';
import { SignIn } from './sign-in.js';

export const CANDIDATE_TITLE = { kk: 'Кандидат', ru: 'Кандидат', en: 'Candidate' } as const;

@ApiTags('accounts')
@Controller('accounts')
export class AccountsController {
  constructor(
    @Inject(SignIn) private readonly ways: SignIn,
    @Inject(Passwords) private readonly passwords: Passwords,
    @Inject(SignInAttempts) private readonly attempts: SignInAttempts,
    @Inject(PostgresAccounts) private readonly accounts: Accounts,
    @Inject(AccountLife) private readonly life: AccountLife,
  ) {}

  /** The owner sets a new password with a code that an administrator handed over, and signs in with it like anybody. */
  @Post('password')
  @HttpCode(204)
  @Allow('public')
  @AnswersNothing()
  async reset(@Body() { login, code, newPassword }: ResetPasswordRequest, @Req() request: FastifyRequest): Promise<void> {
    requireSecureContext(request);
    const wait = this.attempts.waitToAsk(request.ip);
    if (wait > 0) throw problem('too-many-requests', { retryAfterSeconds: wait });
    if (await isCommonPassword(newPassword, normalLogin(login))) throw problem('password-common');
    await this.life.finishReset(normalLogin(login), code, newPassword, receiptOf(request));
  }

  /** A candidate signs up and is signed in. Every other role is granted, never taken. */
  @Post()
  @Allow('public')
  @Answers(answers.sessionAnswer, 201)
  async signUp(@Body() { name, login, password, language = 'kk' }: SignUpRequest, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<SessionView> {
    requireSecureContext(request);
    const wait = this.attempts.waitToSignUp(request.ip);
    if (wait > 0) throw problem('too-many-requests', { retryAfterSeconds: wait });
    if (await isCommonPassword(password, normalLogin(login))) throw problem('password-common');
    const now = receiptOf(request);
    const account: AccountRow = {
      id: randomUUID(), login: normalLogin(login), name, passwordHash: await this.passwords.hash(password), createdAt: now, disabledAt: null,
      language, email: login.includes('@') ? normalLogin(login) : null, wantsMail: true, ...UNSTATED,
    };
    const grant: RoleGrantRow = { id: randomUUID(), accountId: account.id, role: 'candidate', commissionIds: [], regionIds: [], title: CANDIDATE_TITLE, grantedAt: now, revokedAt: null, startsAt: null, endsAt: null, nominatorKind: null, nominatorId: null };
    if (!(await this.accounts.create(account, [grant]))) throw problem('login-taken');
    return this.ways.enter({ account, grants: [grant] }, request, reply);
  }
}
