import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { ElectionMap } from '@tirkeu/campaign';
import { findContest, findElection, findExtension } from '@tirkeu/persistence';
import { getRulebook } from '@tirkeu/rulebooks';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { expectAccess } from '../access/asked.js';
import { signedInOf } from '../accounts/sessions.js';
import { AnswersBytes } from '../platform/answers.js';
import { IdPipe } from '../platform/id.pipe.js';
import { Allow } from '../platform/policy.js';
import { MAP, SETTINGS } from '../platform/ports.js';
import { absent } from '../platform/problem.js';
import { publicUrlOf, type Settings } from '../platform/settings.js';
import { issuedOf } from './acts-of-filing.js';
import { send } from './filing-acts.controller.js';
import { IssuedPapers, placeOf } from './issued-papers.js';

/** The resolution by which nomination stays open longer in one contest, as a file. */
@ApiTags('elections')
@Controller('contests/:contestId')
export class ContestPapersController {
  constructor(
    @Inject(DataSource) private readonly database: DataSource, @Inject(MAP) private readonly map: ElectionMap, @Inject(IssuedPapers) private readonly papers: IssuedPapers,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** The latest one. */
  @Get('extension.pdf')
  @Allow('clerk', 'member', 'chair', 'secretary')
  @AnswersBytes('application/pdf')
  async extension(@Param('contestId', IdPipe) contestId: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const contest = await findContest(this.database, contestId);
    if (!contest) throw absent();
    expectAccess(signedInOf(request), { commissionIds: [contest.commission.id] });
    const [election, extended] = await Promise.all([findElection(this.database, contest.electionId), findExtension(this.database, contest)]);
    if (!election || !extended) throw absent();
    const { event, version, hash } = extended;
    const { title, zone, commission: { names } } = contest;
    const signed = { chair: event.by.role === 'chair' ? event.by.name : null, secretary: event.by.role === 'secretary' ? event.by.name : null };
    const act = getRulebook(contest.rulebookId).extensionAct(event, { commission: names, place: placeOf(contest, this.map), contest: title, election: election.title, zone, ...signed });
    const issued = issuedOf(act, hash, { publicUrl: publicUrlOf(this.settings, request), zone, recordedAt: event.at });
    const bytes = await this.papers.handOut({
      issued, source: { sourceKind: 'election', sourceId: contest.electionId, version, candidateId: null },
      facts: { kind: act.kind, title: act.title, actNumber: act.number, on: act.on, commission: names, contest: title, election: election.title, recordedAt: event.at, zone },
    }, act);
    send(reply, { bytes, issued }, 'act');
  }
}
