import { Body, Controller, Get, HttpCode, Inject, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { MailChoiceRequest, answers, type MailChoiceView, type NoticesView, type UnreachedView } from '@tirkeu/contracts';
import { plusMinutes } from '@tirkeu/domain';
import { PostgresAccounts, countUnreadNotices, findNotices, findUnreached, markNoticesRead, type Accounts } from '@tirkeu/persistence';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { Walls } from '../access/walls.js';
import { actorOf, signedInOf } from '../accounts/sessions.js';
import { Answers, AnswersNothing } from '../platform/answers.js';
import { Allow } from '../platform/policy.js';
import { SETTINGS } from '../platform/ports.js';
import { receiptOf } from '../platform/request-times.js';
import type { Settings } from '../platform/settings.js';
import { shownMail } from './shown-mail.js';

const NEWEST = 50;
const UNREACHED_DAYS = 30;

@ApiTags('notices')
@Controller('notices')
export class NoticesController {
  constructor(
    @Inject(DataSource) private readonly database: DataSource, @Inject(PostgresAccounts) private readonly accounts: Accounts, @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(Walls) private readonly walls: Walls,
  ) {}

  /** What the person was told of filings that are theirs or in their commission's hands. */
  @Get()
  @Allow('signed-in')
  @Answers(answers.noticesAnswer)
  async list(@Req() request: FastifyRequest): Promise<NoticesView> {
    const who = signedInOf(request);
    const [accountId, database] = [who.account.id, this.walls.readAs(who)];
    const [notices, unread] = await Promise.all([findNotices(database, accountId, NEWEST), countUnreadNotices(database, accountId)]);
    return { notices: notices.map((notice) => ({ id: notice.id, kind: notice.kind, filingId: notice.filingId, createdAt: notice.createdAt, readAt: notice.readAt, mail: shownMail(notice) })), unread };
  }

  /** Marks everything told so far as read. */
  @Post('read')
  @HttpCode(204)
  @Allow('signed-in')
  @AnswersNothing()
  async read(@Req() request: FastifyRequest): Promise<void> {
    await markNoticesRead(this.database, signedInOf(request).account.id, receiptOf(request));
  }

  /** How the person wants to be written to. */
  @Get('mail')
  @Allow('signed-in')
  @Answers(answers.mailChoiceAnswer)
  mail(@Req() request: FastifyRequest): MailChoiceView {
    const { language, email, wantsMail } = signedInOf(request).account;
    return { language, email, wantsMail, sendsMail: this.settings.sendsMail };
  }

  /** Language, address, and whether notices come by e-mail at all: for what is told from now on. */
  @Post('mail')
  @HttpCode(200)
  @Allow('signed-in')
  @Answers(answers.mailChoiceAnswer)
  async chooseMail(@Body() { language, email, wantsMail }: MailChoiceRequest, @Req() request: FastifyRequest): Promise<MailChoiceView> {
    await this.accounts.chooseMail(signedInOf(request).account.id, { language, email, wantsMail });
    return { language, email, wantsMail, sendsMail: this.settings.sendsMail };
  }

  /** The applicants whom the last e-mail has not reached, for their commission to tell them in another way. */
  @Get('unreached')
  @Allow('clerk', 'member', 'chair', 'secretary')
  @Answers(answers.unreachedAnswer)
  async unreached(@Req() request: FastifyRequest): Promise<UnreachedView> {
    const { commissionIds } = actorOf(signedInOf(request));
    const asOf = receiptOf(request);
    return { rows: await findUnreached(this.database, commissionIds, plusMinutes(asOf, -UNREACHED_DAYS * 24 * 60)), asOf };
  }
}
