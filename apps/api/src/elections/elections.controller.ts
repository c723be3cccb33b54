import { Controller, Get, Header, Inject, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { ElectionMap } from '@tirkeu/campaign';
import { ContestsQuery, answers, type ContestView, type ElectionView, type MapView } from '@tirkeu/contracts';
import { findContest, findContests, findElection, findElections, type ElectionEntry } from '@tirkeu/persistence';
import { DataSource } from 'typeorm';
import { Answers } from '../platform/answers.js';
import { IdPipe } from '../platform/id.pipe.js';
import { Allow } from '../platform/policy.js';
import { MAP } from '../platform/ports.js';
import { absent } from '../platform/problem.js';

const HOUR = 'public, max-age=3600';

const shown = ({ calledAt: _calledAt, ...election }: ElectionEntry): ElectionView => election;

/** The calendar and the map: for everybody. */
@ApiTags('elections')
@Controller()
export class ElectionsController {
  constructor(@Inject(DataSource) private readonly database: DataSource, @Inject(MAP) private readonly map: ElectionMap) {}

  @Get('map')
  @Allow('public')
  @Header('cache-control', HOUR)
  @Answers(answers.mapAnswer)
  showMap(): MapView {
    return {
      regions: this.map.regions.map(({ id, names, kind, zone }) => ({ id, names, kind, zone })),
      localities: this.map.localities.map(({ id, regionId, names, kind }) => ({ id, regionId, names, kind })),
    };
  }

  @Get('elections')
  @Allow('public')
  @Answers(answers.listOf(answers.electionAnswer))
  async list(): Promise<readonly ElectionView[]> {
    return (await findElections(this.database)).map(shown);
  }

  @Get('elections/:electionId')
  @Allow('public')
  @Answers(answers.electionAnswer)
  async show(@Param('electionId', IdPipe) electionId: string): Promise<ElectionView> {
    const election = await findElection(this.database, electionId);
    if (!election) throw absent();
    return shown(election);
  }

  @Get('elections/:electionId/contests')
  @Allow('public')
  @Answers(answers.listOf(answers.contestAnswer))
  async contests(@Param('electionId', IdPipe) electionId: string, @Query() { region, locality, commission, form }: ContestsQuery): Promise<readonly ContestView[]> {
    if (!(await findElection(this.database, electionId))) throw absent();
    return findContests(this.database, { electionId, regionId: region, localityId: locality, commissionId: commission, form });
  }

  @Get('contests/:contestId')
  @Allow('public')
  @Answers(answers.contestAnswer)
  async contest(@Param('contestId', IdPipe) contestId: string): Promise<ContestView> {
    const contest = await findContest(this.database, contestId);
    if (!contest) throw absent();
    return contest;
  }
}
