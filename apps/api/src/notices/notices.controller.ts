import { Controller, Get, HttpCode, Inject, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { answers, type NoticesView } from '@tirkeu/contracts';
import { countUnreadNotices, findNotices, markNoticesRead } from '@tirkeu/persistence';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { signedInOf } from '../accounts/sessions.js';
import { Answers, AnswersNothing } from '../platform/answers.js';
import { Allow } from '../platform/policy.js';
import { receiptOf } from '../platform/request-times.js';

const NEWEST = 50;

@ApiTags('notices')
@Controller('notices')
export class NoticesController {
  constructor(@Inject(DataSource) private readonly database: DataSource) {}

  /** What the person was told of filings that are theirs or in their commission's hands. */
  @Get()
  @Allow('signed-in')
  @Answers(answers.noticesAnswer)
  async list(@Req() request: FastifyRequest): Promise<NoticesView> {
    const accountId = signedInOf(request).account.id;
    const [notices, unread] = await Promise.all([findNotices(this.database, accountId, NEWEST), countUnreadNotices(this.database, accountId)]);
    return { notices: notices.map(({ id, kind, filingId, createdAt, readAt }) => ({ id, kind, filingId, createdAt, readAt })), unread };
  }

  /** Marks everything told so far as read. */
  @Post('read')
  @HttpCode(204)
  @Allow('signed-in')
  @AnswersNothing()
  async read(@Req() request: FastifyRequest): Promise<void> {
    await markNoticesRead(this.database, signedInOf(request).account.id, receiptOf(request));
  }
}
