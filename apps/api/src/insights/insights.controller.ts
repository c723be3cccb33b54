import { Controller, Get, Inject, Param, Query, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { ElectionMap } from '@tirkeu/campaign';
import {
  DecisionsQuery, FiguresQuery, GroundAppealsQuery, answers, type AlarmsView, type AlikeView, type BacklogView, type DaysView, type DecisionsPage, type FiguresView, type FilingView, type GroundAppealsView,
} from '@tirkeu/contracts';
import type { Clock } from '@tirkeu/desk';
import { expectedRange, getGround, markOf, type Rulebook } from '@tirkeu/domain';
import { findAlarms, findAlike, findDays, findDecisions, findElection, findFigures, findGroundAppeals, findUndecided, type DefectFigures } from '@tirkeu/persistence';
import { daysView, figuresView } from '@tirkeu/reports';
import { getRulebook } from '@tirkeu/rulebooks';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { actorOf, signedInOf } from '../accounts/sessions.js';
import { FilingReader } from '../filings/filing-reader.js';
import { Answers } from '../platform/answers.js';
import { currentElection } from '../platform/current-election.js';
import { IdPipe } from '../platform/id.pipe.js';
import { Allow } from '../platform/policy.js';
import { CLOCK, MAP } from '../platform/ports.js';
import { absent } from '../platform/problem.js';
import { alarmTerms } from './alarm-terms.js';
import { narrowed } from './narrowed.js';
import { readSlice, requireBounds, type Asked } from './slice-of-query.js';

const PAGE = 50;
const BACKLOG = 100;
/** Commissions shown for one defect. */
const ALIKE = 20;

/** Why people were not registered, from the country down to the single decision; each in their own regions. */
@ApiTags('insights')
@Controller('insights')
export class InsightsController {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(FilingReader) private readonly reader: FilingReader,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(MAP) private readonly map: ElectionMap,
  ) {}

  @Get('figures')
  @Allow('supervisor', 'auditor')
  @Answers(answers.figuresAnswer)
  async figures(@Query() query: FiguresQuery, @Req() request: FastifyRequest): Promise<FiguresView> {
    const { filter, election, rulebook } = await this.#read(query, request);
    const { by = 'region' } = query;
    requireBounds(query, filter.regionIds);
    const counted = await findFigures(this.database, filter, by);
    return figuresView(counted, { election, form: filter.form ?? 'single-member', by, rulebook, asOf: this.clock.now() });
  }

  @Get('days')
  @Allow('supervisor', 'auditor')
  @Answers(answers.daysAnswer)
  async days(@Query() query: FiguresQuery, @Req() request: FastifyRequest): Promise<DaysView> {
    const { filter } = await this.#read(query, request);
    return daysView(await findDays(this.database, filter), this.clock.now());
  }

  @Get('alarms')
  @Allow('supervisor', 'auditor')
  @Answers(answers.alarmsAnswer)
  async alarms(@Query() query: FiguresQuery, @Req() request: FastifyRequest): Promise<AlarmsView> {
    const { filter, election, rulebook } = await this.#read(query, request);
    const now = this.clock.now();
    const alarms = await findAlarms(this.database, filter, await alarmTerms(this.database, election, rulebook, now));
    return { alarms: alarms.map((alarm) => ({ ...alarm, ground: alarm.ground && { id: alarm.ground, title: getGround(rulebook, alarm.ground).title } })), asOf: now };
  }

  @Get('backlog')
  @Allow('supervisor', 'auditor')
  @Answers(answers.backlogAnswer)
  async backlog(@Query() query: FiguresQuery, @Req() request: FastifyRequest): Promise<BacklogView> {
    const { filter } = await this.#read(query, request);
    return { ...(await findUndecided(this.database, filter, BACKLOG)), asOf: this.clock.now() };
  }

  @Get('alike')
  @Allow('supervisor', 'auditor')
  @Answers(answers.alikeAnswer)
  async alike(@Query() query: FiguresQuery, @Req() request: FastifyRequest): Promise<AlikeView> {
    const { filter, rulebook } = await this.#read(query, request);
    const rows = await findAlike(this.database, filter, ALIKE);
    return { rows: rows.map((row) => shownDefect(row, rulebook)), asOf: this.clock.now() };
  }

  /** How often appeals reversed each ground: for commissions too, before they apply one. Names nobody and no commission. */
  @Get('ground-appeals')
  @Allow('clerk', 'member', 'chair', 'secretary', 'supervisor', 'auditor')
  @Answers(answers.groundAppealsAnswer)
  async groundAppeals(@Query() { election, form = 'single-member' }: GroundAppealsQuery): Promise<GroundAppealsView> {
    const electionId = election ?? (await currentElection(this.database));
    const found = await findElection(this.database, electionId);
    if (!found) throw absent();
    const rulebook = getRulebook(found.rulebookId);
    const rows = await findGroundAppeals(this.database, { electionId, form });
    return { grounds: rows.map((row) => ({ ...row, title: getGround(rulebook, row.ground).title })), asOf: this.clock.now() };
  }

  @Get('decisions')
  @Allow('supervisor', 'auditor')
  @Answers(answers.decisionsAnswer)
  async decisions(@Query() query: DecisionsQuery, @Req() request: FastifyRequest): Promise<DecisionsPage> {
    const { filter, election, rulebook } = await this.#read(query, request);
    const now = this.clock.now();
    const alarm = query.alarm && { kind: query.alarm, terms: await alarmTerms(this.database, election, rulebook, now) };
    const page = await findDecisions(this.database, { ...narrowed(filter, query, rulebook), alarm, cursor: query.cursor, limit: PAGE });
    return { ...page, asOf: now };
  }

  @Get('decisions/:filingId')
  @Allow('supervisor', 'auditor')
  @Answers(answers.filingAnswer)
  async decision(@Param('filingId', IdPipe) filingId: string, @Req() request: FastifyRequest): Promise<FilingView> {
    const who = signedInOf(request);
    return this.reader.show(await this.reader.get(filingId, who), actorOf(who));
  }

  #read(query: FiguresQuery, request: FastifyRequest): Promise<Asked> {
    return readSlice(query, { database: this.database, map: this.map, regionIds: signedInOf(request).active.regionIds });
  }
}

function shownDefect({ rule, found, registered, refused, rate, commissions }: DefectFigures, rulebook: Rulebook): AlikeView['rows'][number] {
  const title = rulebook.rules.find(({ id }) => id === rule)?.title ?? { kk: rule, ru: rule, en: rule };
  return {
    rule, title, found, registered, refused,
    commissions: commissions.map(({ commissionId, title: name, found: foundHere, decided, refused: refusedHere }) => {
      const expected = expectedRange(decided, rate);
      return { commissionId, title: name, found: foundHere, refused: refusedHere, expected, mark: markOf(refusedHere, expected) };
    }),
  };
}
