import { Controller, Get, Inject, Param, Query, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { QueueQuery, answers, type CommissionView, type QueueView } from '@tirkeu/contracts';
import type { Clock } from '@tirkeu/desk';
import { countQueues, findCommissions, findQueue } from '@tirkeu/persistence';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { actorOf, signedInOf } from '../accounts/sessions.js';
import { Answers } from '../platform/answers.js';
import { electionsAtWork } from '../platform/current-election.js';
import { IdPipe } from '../platform/id.pipe.js';
import { Allow } from '../platform/policy.js';
import { CLOCK } from '../platform/ports.js';
import { absent } from '../platform/problem.js';

const PAGE = 50;

@ApiTags('commissions')
@Controller()
export class CommissionsController {
  constructor(@Inject(DataSource) private readonly database: DataSource, @Inject(CLOCK) private readonly clock: Clock) {}

  /** The filings of the commissions of whoever asks, of elections that are not long past, in the order in which decisions are due. */
  @Get('queue')
  @Allow('clerk', 'member', 'chair', 'secretary')
  @Answers(answers.queueAnswer)
  async queue(@Query() { queue = 'to-check', route, district, holder, q, cursor }: QueueQuery, @Req() request: FastifyRequest): Promise<QueueView> {
    const { accountId, commissionIds } = actorOf(signedInOf(request));
    const scope = { commissionIds, accountId, electionIds: await electionsAtWork(this.database, this.clock.now()) };
    const holderId = holder === 'nobody' ? null : holder === 'me' ? accountId : holder;
    const [page, counts, commissions] = await Promise.all([
      findQueue(this.database, { ...scope, queue, route, district, holderId, q, cursor, limit: PAGE }),
      countQueues(this.database, scope),
      findCommissions(this.database, commissionIds),
    ]);
    return { ...page, counts, commissions, asOf: this.clock.now() };
  }

  @Get('commissions/:commissionId')
  @Allow('public')
  @Answers(answers.commissionAnswer)
  async show(@Param('commissionId', IdPipe) commissionId: string): Promise<CommissionView> {
    const [commission] = await findCommissions(this.database, [commissionId]);
    if (!commission) throw absent();
    return commission;
  }
}
