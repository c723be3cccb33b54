import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { Body, Controller, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DryRunChangesQuery, DryRunFileQuery, DryRunRequest, answers, type DryRunChangesView, type DryRunView } from '@tirkeu/contracts';
import { actorRef, plusMinutes, type Instant } from '@tirkeu/domain';
import { addDryRun, countUnfinishedDryRuns, failSilentDryRuns, findDryRun, findDryRunChanges, findDryRuns, findElection, type DryRunEntry } from '@tirkeu/persistence';
import { findRulebook, getRulebook } from '@tirkeu/rulebooks';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { actorOf, signedInOf } from '../accounts/sessions.js';
import { attachment } from '../documents/display-name.js';
import { Answers, AnswersBytes } from '../platform/answers.js';
import { IdPipe } from '../platform/id.pipe.js';
import { Allow } from '../platform/policy.js';
import { absent, invalid, problem } from '../platform/problem.js';
import { receiptOf } from '../platform/request-times.js';
import { dryRunFile } from './dry-run-file.js';
import { shownChange, shownDryRun } from './shown-dry-run.js';

/** Dry runs that may wait at a time. */
const MOST_UNFINISHED = 3;
const PAGE = 50;
/** After so long without a sign a run is not worked on any more: its job was lost. */
const SILENCE_MINUTES = 30;

/** A past campaign under another version of the law. The worker reckons; nothing of it touches the record. */
@ApiTags('administration')
@Controller('administration/dry-runs')
export class DryRunsController {
  constructor(@Inject(DataSource) private readonly database: DataSource) {}

  @Get()
  @Allow('administrator')
  @Answers(answers.listOf(answers.dryRunAnswer))
  async list(@Req() request: FastifyRequest): Promise<readonly DryRunView[]> {
    await this.#failSilent(receiptOf(request));
    return (await findDryRuns(this.database)).map(shownDryRun);
  }

  @Post()
  @Allow('administrator')
  @Answers(answers.dryRunAnswer, 201)
  async start(@Body() { electionId, rulebookId }: DryRunRequest, @Req() request: FastifyRequest): Promise<DryRunView> {
    const election = await findElection(this.database, electionId);
    if (!election) throw invalid([{ pointer: '/electionId', code: 'not-a-choice' }]);
    const tried = findRulebook(rulebookId);
    if (!tried || tried.id === election.rulebookId || tried.body !== getRulebook(election.rulebookId).body) throw invalid([{ pointer: '/rulebookId', code: 'not-a-choice' }]);
    await this.#failSilent(receiptOf(request));
    if (await countUnfinishedDryRuns(this.database) >= MOST_UNFINISHED) throw problem('too-many-requests', { retryAfterSeconds: 30 });
    const asked = { id: randomUUID(), electionId, recordedRulebookId: election.rulebookId, rulebookId, askedBy: actorRef(actorOf(signedInOf(request))), askedAt: receiptOf(request) };
    return shownDryRun(await addDryRun(this.database, asked));
  }

  @Get(':dryRunId')
  @Allow('administrator')
  @Answers(answers.dryRunAnswer)
  async show(@Param('dryRunId', IdPipe) dryRunId: string): Promise<DryRunView> {
    return shownDryRun(await this.#find(dryRunId));
  }

  @Get(':dryRunId/changes')
  @Allow('administrator')
  @Answers(answers.dryRunChangesAnswer)
  async changes(@Param('dryRunId', IdPipe) dryRunId: string, @Query() { after = '0' }: DryRunChangesQuery): Promise<DryRunChangesView> {
    await this.#find(dryRunId);
    const rows = await findDryRunChanges(this.database, dryRunId, Number(after), PAGE + 1);
    const shown = rows.slice(0, PAGE);
    return { rows: shown.map(shownChange), next: rows.length > PAGE ? shown.at(-1)?.place ?? null : null };
  }

  @Get(':dryRunId/file')
  @Allow('administrator')
  @AnswersBytes('text/csv')
  async file(@Param('dryRunId', IdPipe) dryRunId: string, @Query() { language }: DryRunFileQuery, @Res() reply: FastifyReply): Promise<void> {
    const { electionId, rulebookId } = await this.#find(dryRunId);
    void reply.headers({ 'content-disposition': attachment(`tirkeu-dry-run-${electionId}-${rulebookId}.csv`), 'cache-control': 'no-store' })
      .type('text/csv; charset=utf-8').send(Readable.from(dryRunFile(this.database, dryRunId, language)));
  }

  #failSilent(now: Instant): Promise<void> {
    return failSilentDryRuns(this.database, { since: plusMinutes(now, -SILENCE_MINUTES), at: now });
  }

  async #find(id: string): Promise<DryRunEntry> {
    const run = await findDryRun(this.database, id);
    if (!run) throw absent();
    return run;
  }
}
