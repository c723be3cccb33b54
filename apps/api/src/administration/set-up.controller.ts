import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import { PlanElectionRequest, SetUpStepRequest, SetUpTableQuery, SetUpTemplateQuery, answers, type DistrictsTableView, type ElectionDraftSummary, type ElectionDraftView, type RulebooksView } from '@tirkeu/contracts';
import type { Desk, DraftRequest } from '@tirkeu/desk';
import type { DraftAction } from '@tirkeu/domain';
import { findElectionDraft, findElectionDrafts, findElectionsWithFilings } from '@tirkeu/persistence';
import { findRulebook, rulebooks } from '@tirkeu/rulebooks';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { actorOf, signedInOf } from '../accounts/sessions.js';
import { attachment } from '../documents/display-name.js';
import { readOneFile } from '../documents/one-file.js';
import { LARGEST_TABLE } from '../nominators/table-limits.js';
import { Tables } from '../nominators/tables.js';
import { Answers, AnswersBytes } from '../platform/answers.js';
import { IdPipe } from '../platform/id.pipe.js';
import { Allow } from '../platform/policy.js';
import { DESK } from '../platform/ports.js';
import { absent, denied, invalid } from '../platform/problem.js';
import { receiptOf } from '../platform/request-times.js';
import { readDistrictTable } from './district-table.js';
import { writeSetUpTemplate } from './set-up-template.js';
import { shownDraft, shownSummary } from './shown-draft.js';

export const TEMPLATE_TYPES = { xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', csv: 'text/csv' } as const;

/** Setting up elections: one administrator prepares, another approves. Until then nobody else knows of it. */
@ApiTags('administration')
@Controller('administration')
export class SetUpController {
  constructor(@Inject(DataSource) private readonly database: DataSource, @Inject(DESK) private readonly desk: Desk, @Inject(Tables) private readonly tables: Tables) {}

  @Get('rulebooks')
  @Allow('administrator')
  @Answers(answers.rulebooksAnswer)
  async laws(): Promise<RulebooksView> {
    return {
      rulebooks: rulebooks.map(({ id, title, body, inForce, isBill }) => ({ id, title, body, from: inForce.from, to: inForce.to, isBill: isBill === true })),
      elections: await findElectionsWithFilings(this.database),
    };
  }

  @Get('template')
  @Allow('administrator')
  @AnswersBytes(...Object.values(TEMPLATE_TYPES))
  async template(@Query() { table, format, language }: SetUpTemplateQuery, @Res() reply: FastifyReply): Promise<void> {
    const { name, content } = await writeSetUpTemplate(table, format, language);
    void reply.header('content-disposition', attachment(name)).type(format === 'csv' ? `${TEMPLATE_TYPES.csv}; charset=utf-8` : TEMPLATE_TYPES.xlsx).send(content);
  }

  @Get('elections')
  @Allow('administrator')
  @Answers(answers.draftsAnswer)
  async list(): Promise<readonly ElectionDraftSummary[]> {
    return (await findElectionDrafts(this.database)).map(shownSummary);
  }

  @Post('elections')
  @Allow('administrator')
  @Answers(answers.draftAnswer, 201)
  plan(@Body() asked: PlanElectionRequest, @Req() request: FastifyRequest): Promise<ElectionDraftView> {
    // The id is made of the intent, so that a retry finds what the first time has made.
    return this.#plan(`election-${asked.actionId.slice(0, 18)}`, asked, request);
  }

  @Get('elections/:electionId')
  @Allow('administrator')
  @Answers(answers.draftAnswer)
  show(@Param('electionId', IdPipe) electionId: string, @Req() request: FastifyRequest): Promise<ElectionDraftView> {
    return shownDraft(this.database, electionId, signedInOf(request).account.id);
  }

  @Post('elections/:electionId/call')
  @HttpCode(200)
  @Allow('administrator')
  @Answers(answers.draftAnswer)
  async change(@Param('electionId', IdPipe) electionId: string, @Body() asked: PlanElectionRequest, @Req() request: FastifyRequest): Promise<ElectionDraftView> {
    if (!(await findElectionDraft(this.database, electionId))) throw absent();
    return this.#plan(electionId, asked, request);
  }

  /** Looks at a table of districts, or keeps it. A table with one faulty row is not kept at all. */
  @Post('elections/:electionId/districts')
  @HttpCode(200)
  @Allow('administrator')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } } })
  @Answers(answers.districtsTableAnswer)
  async districts(@Param('electionId', IdPipe) electionId: string, @Query() { purpose, actionId }: SetUpTableQuery, @Req() request: FastifyRequest): Promise<DistrictsTableView> {
    if (!(await findElectionDraft(this.database, electionId))) throw absent();
    const { contests, districts, view } = await readDistrictTable(await readOneFile(request, LARGEST_TABLE), this.tables, this.database);
    if (purpose !== 'keep' || view.faulty.length > 0) return { ...view, kept: false };
    await this.#act(electionId, { type: 'plan-districts', districts }, { actionId: actionId ?? randomUUID(), contests }, request);
    return { ...view, kept: true };
  }

  @Post('elections/:electionId/steps')
  @HttpCode(200)
  @Allow('administrator')
  @Answers(answers.draftAnswer)
  async step(@Param('electionId', IdPipe) electionId: string, @Body() { type, reason = '', ...asked }: SetUpStepRequest, @Req() request: FastifyRequest): Promise<ElectionDraftView> {
    const action: DraftAction = type === 'return-election' || type === 'discard-election' ? { type, reason } : { type };
    await this.#act(electionId, action, asked, request);
    return shownDraft(this.database, electionId, signedInOf(request).account.id);
  }

  async #plan(electionId: string, { actionId, expectedVersion, call }: PlanElectionRequest, request: FastifyRequest): Promise<ElectionDraftView> {
    if (!findRulebook(call.rulebookId)) throw invalid([{ pointer: '/call/rulebookId', code: 'not-a-choice' }]);
    const { nominationOpens, nominationCloses, registrationCloses } = call.overrides;
    const overrides = { ...(nominationOpens && { nominationOpens }), ...(nominationCloses && { nominationCloses }), ...(registrationCloses && { registrationCloses }) };
    const { rulebookId, kind, electionDay, title, esignature, decision } = call;
    const planned = { rulebookId, kind, electionDay, title: { kk: title.kk, ru: title.ru, en: title.en }, overrides, ...(esignature && { esignature }), decision: decision && { number: decision.number, on: decision.on, by: decision.by } };
    await this.#act(electionId, { type: 'plan-election', call: planned }, { actionId, expectedVersion }, request);
    return shownDraft(this.database, electionId, signedInOf(request).account.id);
  }

  async #act(electionId: string, action: DraftAction, more: Pick<DraftRequest, 'actionId' | 'expectedVersion' | 'contests'>, request: FastifyRequest): Promise<void> {
    const done = await this.desk.actOnDraft({ ...more, electionId, action, actor: actorOf(signedInOf(request)), receivedAt: receiptOf(request) });
    if (!done.ok) throw denied(done.error);
  }
}
