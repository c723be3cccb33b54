import { Controller, Get, Inject, Param, Query, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DecisionsQuery, answers, type DecisionsPage, type FilingView } from '@tirkeu/contracts';
import type { Clock } from '@tirkeu/desk';
import { findDecisions, type InsightFilter } from '@tirkeu/persistence';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { actorOf, signedInOf } from '../accounts/sessions.js';
import { FilingReader } from '../filings/filing-reader.js';
import { Answers } from '../platform/answers.js';
import { currentElection } from '../platform/current-election.js';
import { IdPipe } from '../platform/id.pipe.js';
import { Allow } from '../platform/policy.js';
import { CLOCK } from '../platform/ports.js';

const PAGE = 50;

/** Why people were not registered, from the country down to the single decision; each in their own regions. */
@ApiTags('insights')
@Controller('insights')
export class InsightsController {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(FilingReader) private readonly reader: FilingReader,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get('decisions')
  @Allow('supervisor', 'auditor')
  @Answers(answers.decisionsAnswer)
  async decisions(@Query() query: DecisionsQuery, @Req() request: FastifyRequest): Promise<DecisionsPage> {
    const page = await findDecisions(this.database, { ...(await this.#filter(query, request)), cursor: query.cursor, limit: PAGE });
    return { ...page, asOf: this.clock.now() };
  }

  @Get('decisions/:filingId')
  @Allow('supervisor', 'auditor')
  @Answers(answers.filingAnswer)
  async decision(@Param('filingId', IdPipe) filingId: string, @Req() request: FastifyRequest): Promise<FilingView> {
    const who = signedInOf(request);
    return this.reader.show(await this.reader.getReadable(filingId, who), actorOf(who));
  }

  async #filter({ election, region, locality, commission, route, ground }: DecisionsQuery, request: FastifyRequest): Promise<InsightFilter> {
    const { regionIds } = signedInOf(request).active;
    return {
      electionId: election ?? (await currentElection(this.database)),
      regionIds: regionIds.length > 0 ? regionIds : undefined,
      regionId: region, localityId: locality, commissionId: commission, route, ground,
    };
  }
}
