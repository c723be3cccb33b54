import { Controller, Delete, Get, HttpCode, Inject, Param, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { answers, type OwnSessionView } from '@tirkeu/contracts';
import type { FastifyRequest } from 'fastify';
import { Answers, AnswersNothing } from '../platform/answers.js';
import { IdPipe } from '../platform/id.pipe.js';
import { Allow } from '../platform/policy.js';
import { absent } from '../platform/problem.js';
import { receiptOf } from '../platform/request-times.js';
import { Sessions, signedInOf } from './sessions.js';

/** Where somebody is signed in, and the end of it. */
@ApiTags('accounts')
@Controller('account/sessions')
export class OwnSessionsController {
  constructor(@Inject(Sessions) private readonly sessions: Sessions) {}

  @Get()
  @Allow('signed-in')
  @Answers(answers.listOf(answers.ownSessionAnswer))
  list(@Req() request: FastifyRequest): Promise<readonly OwnSessionView[]> {
    return this.sessions.listOwn(signedInOf(request), receiptOf(request));
  }

  /** All but the one that asks. */
  @Delete()
  @HttpCode(204)
  @Allow('signed-in')
  @AnswersNothing()
  async endOthers(@Req() request: FastifyRequest): Promise<void> {
    await this.sessions.endOthers(signedInOf(request), receiptOf(request));
  }

  @Delete(':sessionId')
  @HttpCode(204)
  @Allow('signed-in')
  @AnswersNothing()
  async end(@Param('sessionId', IdPipe) sessionId: string, @Req() request: FastifyRequest): Promise<void> {
    if (!(await this.sessions.endOwn(signedInOf(request), sessionId, receiptOf(request)))) throw absent();
  }
}
