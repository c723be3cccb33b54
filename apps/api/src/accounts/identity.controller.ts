import { Body, Controller, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AskIdentityRequest, IdentityAnswerRequest, IdentityCodeRequest, answers, type IdentityQuestionView, type SessionView } from '@tirkeu/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Answers } from '../platform/answers.js';
import { Allow } from '../platform/policy.js';
import { ProblemError, problem } from '../platform/problem.js';
import { receiptOf } from '../platform/request-times.js';
import { SignInAttempts } from './attempts.js';
import { Identities } from './identities.js';
import { requireSecureContext } from './same-origin.js';
import { SignIn } from './sign-in.js';

const isCodeNeeded = (thrown: unknown): boolean => thrown instanceof ProblemError && thrown.body.code === 'code-needed';

/**
 * Signing in by somebody else who knows the person. Their browser comes back to a page of ours, which sends the answer here: so it comes
 * from our own origin, with our own cookies, like any other sign-in.
 */
@ApiTags('accounts')
@Controller('session/identity')
export class IdentityController {
  constructor(@Inject(Identities) private readonly identities: Identities, @Inject(SignIn) private readonly ways: SignIn, @Inject(SignInAttempts) private readonly attempts: SignInAttempts) {}

  @Post('question')
  @HttpCode(200)
  @Allow('public')
  @Answers(answers.identityQuestionAnswer)
  async ask(@Body() { provider }: AskIdentityRequest, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<IdentityQuestionView> {
    requireSecureContext(request);
    this.#expectTurn(request);
    return { address: await this.identities.ask('sign-in', null, provider, request, reply) };
  }

  /** `identity-unknown` and `account-disabled` follow a right answer alone; whatever is wrong with another is told to nobody. */
  @Post()
  @HttpCode(200)
  @Allow('public')
  @Answers(answers.sessionAnswer)
  async signIn(@Body() answer: IdentityAnswerRequest, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<SessionView> {
    this.#expectTurn(request);
    const identity = await this.identities.judge('sign-in', null, answer, request, reply);
    const accountId = await this.identities.accountOf(identity, receiptOf(request));
    try {
      return await this.ways.withIdentity(accountId, identity, request, reply);
    } catch (thrown) {
      if (isCodeNeeded(thrown)) this.identities.keepProved(accountId, request, reply);
      throw thrown;
    }
  }

  /** The second factor of the account, where the provider did not ask for two. */
  @Post('code')
  @HttpCode(200)
  @Allow('public')
  @Answers(answers.sessionAnswer)
  async proveToo(@Body() { code }: IdentityCodeRequest, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<SessionView> {
    const session = await this.ways.withIdentity(this.identities.provedIn(request), { twoFactors: false, code }, request, reply);
    this.identities.forgetProved(reply);
    return session;
  }

  #expectTurn({ ip }: FastifyRequest): void {
    const wait = this.attempts.waitToAsk(ip);
    if (wait > 0) throw problem('too-many-requests', { retryAfterSeconds: wait });
  }
}
