import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { LikeGroundsQuery, answers, type LikeGroundsView } from '@tirkeu/contracts';
import type { Clock } from '@tirkeu/desk';
import { plusMinutes, type Rulebook, type RuleId } from '@tirkeu/domain';
import { findContest, findLikeGrounds, type LikeGroundsAsked } from '@tirkeu/persistence';
import { getRulebook } from '@tirkeu/rulebooks';
import { DataSource } from 'typeorm';
import { Answers } from '../platform/answers.js';
import { Allow } from '../platform/policy.js';
import { CLOCK } from '../platform/ports.js';
import { absent } from '../platform/problem.js';

const DAYS = 30;
const MINUTES_OF_DAY = 24 * 60;

const rulesByGround = ({ grounds, rules }: Rulebook): LikeGroundsAsked['rules'] =>
  Object.fromEntries(grounds.map(({ id }) => [id, rules.filter(({ ground }) => ground === id).map((rule): RuleId => rule.id)]));

/** How others decided the like, before a commission decides. */
@ApiTags('insights')
@Controller('insights')
export class LikeGroundsController {
  constructor(@Inject(DataSource) private readonly database: DataSource, @Inject(CLOCK) private readonly clock: Clock) {}

  @Get('like-grounds')
  @Allow('clerk', 'member', 'chair', 'secretary', 'supervisor', 'auditor')
  @Answers(answers.likeGroundsAnswer)
  async likeGrounds(@Query() { contest: contestId }: LikeGroundsQuery): Promise<LikeGroundsView> {
    const contest = await findContest(this.database, contestId);
    if (!contest) throw absent();
    const { electionId, form, regionId } = contest;
    const asOf = this.clock.now();
    const since = plusMinutes(asOf, -DAYS * MINUTES_OF_DAY);
    const grounds = await findLikeGrounds(this.database, { electionId, form, regionId, since, rules: rulesByGround(getRulebook(contest.rulebookId)) });
    return { grounds, electionId, regionId, days: DAYS, asOf };
  }
}
