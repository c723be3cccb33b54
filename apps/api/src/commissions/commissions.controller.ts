import { Controller, Get, Inject, Param, Query, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CounterDraftsQuery, InformalChecksQuery, QueueQuery, answers, type CommissionView, type CounterDraftsView, type InformalChecksView, type QueueView } from '@tirkeu/contracts';
import type { Clock } from '@tirkeu/desk';
import { filingActions } from '@tirkeu/domain';
import { countCounterDrafts, countFacets, countInformalChecks, countQueues, findCommissions, findCounterDrafts, findInformalChecks, findQueue } from '@tirkeu/persistence';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { Walls } from '../access/walls.js';
import { actorOf, signedInOf } from '../accounts/sessions.js';
import { Answers } from '../platform/answers.js';
import { electionsAtWork } from '../platform/current-election.js';
import { IdPipe } from '../platform/id.pipe.js';
import { Allow } from '../platform/policy.js';
import { CLOCK } from '../platform/ports.js';
import { absent } from '../platform/problem.js';
import { Searched, Searches } from '../platform/search-words.js';

const PAGE = 50;

@ApiTags('commissions')
@Controller()
export class CommissionsController {
  constructor(@Inject(DataSource) private readonly database: DataSource, @Inject(CLOCK) private readonly clock: Clock, @Inject(Walls) private readonly walls: Walls) {}

  /** The filings of the commissions of whoever asks, of elections that are not long past, in the order in which decisions are due. */
  @Get('queue')
  @Allow('clerk', 'member', 'chair', 'secretary')
  @Searches('Part of a name in any script, the number of a receipt, or the last four digits of the IIN.')
  @Answers(answers.queueAnswer)
  async queue(@Query() { queue = 'to-check', route, district, holder, cursor }: QueueQuery, @Searched() search: string | undefined, @Req() request: FastifyRequest): Promise<QueueView> {
    const who = signedInOf(request);
    const { accountId, commissionIds, role } = actorOf(who);
    const eyes = this.walls.readAs(who);
    const now = this.clock.now();
    const scope = { commissionIds, accountId, now, electionIds: await electionsAtWork(this.database, now) };
    const filter = { ...scope, queue, routes: route, districts: district, holders: holder, q: search };
    const [page, facets, counts, informalChecks, counterDrafts, commissions] = await Promise.all([
      findQueue(this.database, eyes, { ...filter, cursor, limit: PAGE }),
      countFacets(this.database, filter),
      countQueues(this.database, scope),
      filingActions['answer-informal-check'].roles.includes(role) ? countInformalChecks(eyes, scope) : null,
      role === 'clerk' || role === 'secretary' ? countCounterDrafts(eyes, scope) : null,
      findCommissions(this.database, commissionIds),
    ]);
    return { ...page, facets, counts, informalChecks, counterDrafts, commissions, asOf: now };
  }

  /** The drafts that the commissions of whoever asks were asked to look at, as long as nomination is open: no other list holds them. */
  @Get('informal-checks')
  @Allow('clerk', 'secretary')
  @Answers(answers.informalChecksAnswer)
  async informalChecks(@Query() { cursor }: InformalChecksQuery, @Req() request: FastifyRequest): Promise<InformalChecksView> {
    const who = signedInOf(request);
    const { commissionIds } = actorOf(who);
    const now = this.clock.now();
    const [page, commissions] = await Promise.all([
      findInformalChecks(this.walls.readAs(who), { commissionIds, electionIds: await electionsAtWork(this.database, now), now, cursor, limit: PAGE }),
      findCommissions(this.database, commissionIds),
    ]);
    return { ...page, commissions, asOf: now };
  }

  /** What came to the counters of the commissions of whoever asks and is not handed in yet: no other list holds it. */
  @Get('counter')
  @Allow('clerk', 'secretary')
  @Answers(answers.counterDraftsAnswer)
  async counter(@Query() { cursor }: CounterDraftsQuery, @Req() request: FastifyRequest): Promise<CounterDraftsView> {
    const who = signedInOf(request);
    const { commissionIds } = actorOf(who);
    const now = this.clock.now();
    const [page, commissions] = await Promise.all([
      findCounterDrafts(this.walls.readAs(who), { commissionIds, electionIds: await electionsAtWork(this.database, now), cursor, limit: PAGE }),
      findCommissions(this.database, commissionIds),
    ]);
    return { ...page, commissions, asOf: now };
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
