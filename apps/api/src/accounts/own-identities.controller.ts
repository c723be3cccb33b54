import { Body, Controller, Delete, HttpCode, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AskOwnIdentityRequest, IdentityAnswerRequest, answers, type IdentityQuestionView } from '@tirkeu/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Answers, AnswersNothing } from '../platform/answers.js';
import { IdPipe } from '../platform/id.pipe.js';
import { Allow } from '../platform/policy.js';
import { absent, problem } from '../platform/problem.js';
import { receiptOf } from '../platform/request-times.js';
import { SignInAttempts } from './attempts.js';
import { Identities } from './identities.js';
import { signedInOf } from './sessions.js';

/** Identities by which the owner of an account may be named who signs in. */
@ApiTags('accounts')
@Controller('account/identities')
export class OwnIdentitiesController {
  constructor(@Inject(Identities) private readonly identities: Identities, @Inject(SignInAttempts) private readonly attempts: SignInAttempts) {}

  @Post('question')
  @HttpCode(200)
  @Allow('signed-in')
  @Answers(answers.identityQuestionAnswer)
  async ask(@Body() { provider, purpose }: AskOwnIdentityRequest, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<IdentityQuestionView> {
    const wait = this.attempts.waitToAsk(request.ip);
    if (wait > 0) throw problem('too-many-requests', { retryAfterSeconds: wait });
    return { address: await this.identities.ask(purpose, signedInOf(request).account.id, provider, request, reply) };
  }

  /** Links who the provider names to the account of whoever is signed in. */
  @Post()
  @HttpCode(204)
  @Allow('signed-in')
  @AnswersNothing()
  async link(@Body() answer: IdentityAnswerRequest, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    const { account } = signedInOf(request);
    await this.identities.link(await this.identities.judge('link', account.id, answer, request, reply), account.id, receiptOf(request));
  }

  @Delete(':identityId')
  @HttpCode(204)
  @Allow('signed-in')
  @AnswersNothing()
  async unlink(@Param('identityId', IdPipe) identityId: string, @Req() request: FastifyRequest): Promise<void> {
    if (!(await this.identities.unlink(signedInOf(request).account.id, identityId))) throw absent();
  }
}
