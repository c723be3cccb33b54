import { Controller, Get, Inject, Param, Query, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { InsightsQuery, answers, type DecisionsPage, type FilingView, type InsightGroup, type InsightsView } from '@tirkeu/contracts';
import type { Clock } from '@tirkeu/desk';
import { GROUNDS, ROUTES, getGround, type Rulebook, type Text } from '@tirkeu/domain';
import { findDecisions, findElection, findInsights, type InsightFilter } from '@tirkeu/persistence';
import { getRulebook } from '@tirkeu/rulebooks';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { actorOf, signedInOf } from '../accounts/sessions.js';
import { FilingReader } from '../filings/filing-reader.js';
import { Answers } from '../platform/answers.js';
import { currentElection } from '../platform/current-election.js';
import { IdPipe } from '../platform/id.pipe.js';
import { Allow } from '../platform/policy.js';
import { CLOCK } from '../platform/ports.js';
import { absent } from '../platform/problem.js';
import { routeTitle } from './route-titles.js';

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

  @Get('refusals')
  @Allow('supervisor', 'auditor')
  @Answers(answers.insightsAnswer)
  async refusals(@Query() query: InsightsQuery, @Req() request: FastifyRequest): Promise<InsightsView> {
    const { by = 'region' } = query;
    const filter = await this.#filter(query, request);
    const { total, rows, grounds, categories } = await findInsights(this.database, filter, by);
    const rulebook = await this.#rulebookOf(filter.electionId);
    const titled = rows.map(async ({ key, title, counts }) => ({ key, title: title ?? (await titleOf(by, key, rulebook)), counts }));
    return {
      total, by, rows: await Promise.all(titled), categories, asOf: this.clock.now(),
      grounds: grounds.map((row) => ({ ...row, title: getGround(rulebook, row.ground).title })),
    };
  }

  @Get('decisions')
  @Allow('supervisor', 'auditor')
  @Answers(answers.decisionsAnswer)
  async decisions(@Query() query: InsightsQuery, @Req() request: FastifyRequest): Promise<DecisionsPage> {
    const { outcome, category, cursor } = query;
    const page = await findDecisions(this.database, { ...(await this.#filter(query, request)), outcome, category, cursor, limit: PAGE });
    return { ...page, asOf: this.clock.now() };
  }

  @Get('decisions/:filingId')
  @Allow('supervisor', 'auditor')
  @Answers(answers.filingAnswer)
  async decision(@Param('filingId', IdPipe) filingId: string, @Req() request: FastifyRequest): Promise<FilingView> {
    const who = signedInOf(request);
    return this.reader.show(await this.reader.getReadable(filingId, who), actorOf(who));
  }

  async #filter({ election, region, locality, commission, route, ground }: InsightsQuery, request: FastifyRequest): Promise<InsightFilter> {
    const { regionIds } = signedInOf(request).active;
    return {
      electionId: election ?? (await currentElection(this.database)),
      regionIds: regionIds.length > 0 ? regionIds : undefined,
      regionId: region, localityId: locality, commissionId: commission, route, ground,
    };
  }

  async #rulebookOf(electionId: string): Promise<Rulebook> {
    const election = await findElection(this.database, electionId);
    if (!election) throw absent();
    return getRulebook(election.rulebookId);
  }
}

/** Routes and grounds have their names in the words and in the rulebook, not in a table. */
async function titleOf(by: InsightGroup, key: string, rulebook: Rulebook): Promise<Text> {
  const route = ROUTES.find((id) => id === key);
  if (by === 'route' && route) return routeTitle(route);
  const ground = GROUNDS.find((id) => id === key);
  if (by === 'ground' && ground) return getGround(rulebook, ground).title;
  return { kk: key, ru: key, en: key };
}
