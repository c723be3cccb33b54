import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ChooseGrantRequest, ConfirmSessionRequest, PasskeyAnswerRequest, SignInRequest, answers, type PasskeyQuestionView, type SessionView } from '@tirkeu/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Answers, AnswersNothing } from '../platform/answers.js';
import { Allow } from '../platform/policy.js';
import { problem } from '../platform/problem.js';
import { receiptOf } from '../platform/request-times.js';
import { SignInAttempts } from './attempts.js';
import { Confirmation } from './confirmation.js';
import { Passkeys } from './passkeys.js';
import { requireSecureContext } from './same-origin.js';
import { COOKIE, SESSION_COOKIE } from './session-token.js';
import { Sessions, shownSession, signedInOf } from './sessions.js';
import { SignIn } from './sign-in.js';

@ApiTags('accounts')
@Controller('session')
export class SessionController {
  constructor(
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(SignIn) private readonly ways: SignIn,
    @Inject(Passkeys) private readonly passkeys: Passkeys,
    @Inject(Confirmation) private readonly confirmation: Confirmation,
    @Inject(SignInAttempts) private readonly attempts: SignInAttempts,
  ) {}

  @Get()
  @Allow('signed-in')
  @Answers(answers.sessionAnswer)
  show(@Req() request: FastifyRequest): SessionView {
    return shownSession(signedInOf(request));
  }

  /** The answer to a wrong login and to a wrong password is the same, and takes as long. `code-needed` follows a right password alone. */
  @Post()
  @HttpCode(200)
  @Allow('public')
  @Answers(answers.sessionAnswer)
  async signIn(@Body() credentials: SignInRequest, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<SessionView> {
    requireSecureContext(request);
    return this.ways.withPassword(credentials, request, reply);
  }

  /** A question that any passkey of this site may answer, once and within five minutes. */
  @Post('passkey/question')
  @HttpCode(200)
  @Allow('public')
  @Answers(answers.passkeyQuestionAnswer)
  async ask(@Req() request: FastifyRequest): Promise<PasskeyQuestionView> {
    const wait = this.attempts.waitToAsk(request.ip);
    if (wait > 0) throw problem('too-many-requests', { retryAfterSeconds: wait });
    return this.passkeys.ask('sign-in', null, request, receiptOf(request));
  }

  @Post('passkey')
  @HttpCode(200)
  @Allow('public')
  @Answers(answers.sessionAnswer)
  async signInWithPasskey(@Body() answer: PasskeyAnswerRequest, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<SessionView> {
    requireSecureContext(request);
    return this.ways.withPasskey(answer, request, reply);
  }

  /** Proves again who is signed in, before a decision. */
  @Post('confirmation')
  @HttpCode(200)
  @Allow('signed-in')
  @Answers(answers.sessionAnswer)
  async confirm(@Body() proof: ConfirmSessionRequest, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<SessionView> {
    return shownSession(await this.confirmation.confirm(signedInOf(request), proof, request, reply));
  }

  @Post('grant')
  @HttpCode(200)
  @Allow('signed-in')
  @Answers(answers.sessionAnswer)
  async choose(@Body() { grantId }: ChooseGrantRequest, @Req() request: FastifyRequest): Promise<SessionView> {
    return shownSession(await this.sessions.choose(signedInOf(request), grantId, receiptOf(request)));
  }

  @Delete()
  @HttpCode(204)
  @Allow('signed-in')
  @AnswersNothing()
  async signOut(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.sessions.end(signedInOf(request), receiptOf(request));
    // The page before, which a browser keeps to go back to, goes with the session. What a person chose for this browser stays.
    void reply.clearCookie(SESSION_COOKIE, COOKIE).header('clear-site-data', '"cache"');
  }
}
