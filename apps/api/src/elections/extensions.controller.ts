import { Body, Controller, Get, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ExtendNominationRequest, answers, type StandingContest, type StandingContestsView } from '@tirkeu/contracts';
import type { Clock, Desk } from '@tirkeu/desk';
import { getWindow, isCivilDate, type Instant } from '@tirkeu/domain';
import { findContest, findElection, findStandingContests, type CountedContest } from '@tirkeu/persistence';
import { getRulebook } from '@tirkeu/rulebooks';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { expectAccess } from '../access/asked.js';
import { actorOf, signedInOf } from '../accounts/sessions.js';
import { Answers } from '../platform/answers.js';
import { currentElection, electionsAtWork } from '../platform/current-election.js';
import { IdPipe } from '../platform/id.pipe.js';
import { Allow } from '../platform/policy.js';
import { CLOCK, DESK } from '../platform/ports.js';
import { absent, denied, invalid } from '../platform/problem.js';
import { receiptOf } from '../platform/request-times.js';

function standingOf({ contest, standing, registered }: CountedContest, now: Instant): StandingContest {
  const rulebook = getRulebook(contest.rulebookId);
  const { electionDay, zone, overrides, extension } = contest;
  const timetable = rulebook.timetable({ electionDay, zone, overrides, extension: extension ?? undefined });
  const registrationClosesAt = getWindow(timetable, 'registration').closesAt;
  return {
    contest, standing, registered, nominationClosesAt: getWindow(timetable, 'nomination').closesAt, registrationClosesAt,
    tooFew: standing < rulebook.limits.extensionBelowCandidates.value, abandoned: standing === 0 && registrationClosesAt <= now,
  };
}

const isLocal = (local: string): boolean => isCivilDate(local.slice(0, 10)) && local.slice(11) < '24:00' && local.slice(14) < '60';

/** Districts in which too few stand, and the resolution by which nomination stays open longer there. */
@ApiTags('elections')
@Controller()
export class ExtensionsController {
  constructor(@Inject(DataSource) private readonly database: DataSource, @Inject(CLOCK) private readonly clock: Clock, @Inject(DESK) private readonly desk: Desk) {}

  @Get('commission-contests')
  @Allow('clerk', 'member', 'chair', 'secretary')
  @Answers(answers.standingContestsAnswer)
  async list(@Req() request: FastifyRequest): Promise<StandingContestsView> {
    return this.#list(actorOf(signedInOf(request)).commissionIds);
  }

  @Post('contests/:contestId/extension')
  @HttpCode(200)
  @Allow('chair')
  @Answers(answers.standingContestsAnswer)
  async extend(@Param('contestId', IdPipe) contestId: string, @Body() { actionId, nominationCloses, registrationCloses, resolution }: ExtendNominationRequest, @Req() request: FastifyRequest): Promise<StandingContestsView> {
    const who = signedInOf(request);
    const actor = actorOf(who);
    const contest = await findContest(this.database, contestId);
    if (!contest) throw absent();
    expectAccess(who, { commissionIds: [contest.commission.id] });
    const faults = Object.entries({ nominationCloses, registrationCloses }).filter(([, local]) => !isLocal(local)).map(([field]) => ({ pointer: `/${field}`, code: 'wrong-form' as const }));
    if (faults.length > 0) throw invalid(faults);
    const counted = await findStandingContests(this.database, { commissionIds: [contest.commission.id], electionIds: [contest.electionId] });
    const candidatesAtClose = counted.find((each) => each.contest.id === contestId)?.standing ?? 0;
    const result = await this.desk.actOnElection({
      actionId, electionId: contest.electionId, actor, receivedAt: receiptOf(request),
      action: { type: 'extend-nomination', contestId, candidatesAtClose, extension: { nominationCloses, registrationCloses, resolution: resolution.number }, resolution },
    });
    if (!result.ok) throw denied(result.error);
    return this.#list(actor.commissionIds);
  }

  async #list(commissionIds: readonly string[]): Promise<StandingContestsView> {
    const now = this.clock.now();
    const counted = await findStandingContests(this.database, { commissionIds, electionIds: await electionsAtWork(this.database, now) });
    const { limits } = getRulebook(counted[0]?.contest.rulebookId ?? (await this.#currentRulebook()));
    const contests = counted.map((each) => standingOf(each, now));
    return {
      contests: [...contests.filter(({ tooFew }) => tooFew), ...contests.filter(({ tooFew }) => !tooFew)],
      below: limits.extensionBelowCandidates.value, mostDays: limits.extensionMaximumDays.value, asOf: now,
    };
  }

  async #currentRulebook(): Promise<string> {
    const election = await findElection(this.database, await currentElection(this.database));
    if (!election) throw absent();
    return election.rulebookId;
  }
}
