import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Put, Query, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { WorkingCopyRequest, WorkingCopyVersionQuery, answers, type FoundWorkingCopy, type SavedWorkingCopy, type WorkingCopySummary } from '@tirkeu/contracts';
import { DETAIL_PAGES, available, decide, type Denial, type Filing } from '@tirkeu/domain';
import { dropWorkingCopy, findWorkingCopies, findWorkingCopy, keepWorkingCopy, type FilingRecord, type FoundCopy } from '@tirkeu/persistence';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { Walls } from '../access/walls.js';
import { actorOf, signedInOf } from '../accounts/sessions.js';
import { FilingReader, circumstancesOf, prepares } from '../filings/filing-reader.js';
import { Answers, AnswersNothing } from '../platform/answers.js';
import { IdPipe } from '../platform/id.pipe.js';
import { Allow } from '../platform/policy.js';
import { absent, denied } from '../platform/problem.js';
import { receiptOf } from '../platform/request-times.js';

/** A page of details, or the page of one person in a nominator's filing. */
const isPage = (page: string, { candidates }: Filing): boolean =>
  DETAIL_PAGES.some((known) => known === page) || page === 'person.new' || candidates.some(({ id }) => page === `person.${id}`);

const summaryOf = ({ page, version, filingVersion, savedAt, savedBy, accountId }: FoundCopy, reader: string): WorkingCopySummary =>
  ({ page, version, filingVersion, savedAt, by: { name: savedBy, isYou: accountId === reader } });

/** What stands typed and is not recorded yet, for those alone who prepare the filing. */
@ApiTags('drafts')
@Controller('filings/:filingId/working-copies')
export class WorkingCopiesController {
  constructor(@Inject(FilingReader) private readonly reader: FilingReader, @Inject(DataSource) private readonly database: DataSource, @Inject(Walls) private readonly walls: Walls) {}

  @Get()
  @Allow('candidate', 'agent', 'clerk', 'secretary')
  @Answers(answers.listOf(answers.workingCopySummary))
  async list(@Param('filingId', IdPipe) filingId: string, @Req() request: FastifyRequest): Promise<readonly WorkingCopySummary[]> {
    await this.#record(filingId, request);
    const copies = await findWorkingCopies(this.walls.readAs(signedInOf(request)), filingId);
    return copies.map((copy) => summaryOf(copy, signedInOf(request).account.id));
  }

  @Get(':page')
  @Allow('candidate', 'agent', 'clerk', 'secretary')
  @Answers(answers.foundWorkingCopy)
  async show(@Param('filingId', IdPipe) filingId: string, @Param('page', IdPipe) page: string, @Req() request: FastifyRequest): Promise<FoundWorkingCopy> {
    await this.#recordWith(page, filingId, request);
    const copy = await findWorkingCopy(this.walls.readAs(signedInOf(request)), filingId, page);
    return { copy: copy ? { ...summaryOf(copy, signedInOf(request).account.id), input: copy.input } : null };
  }

  /** Keeps what is typed. What somebody else has typed meanwhile is never written over: `stale-version` tells that they have. */
  @Put(':page')
  @Allow('candidate', 'agent', 'clerk', 'secretary')
  @Answers(answers.savedWorkingCopy)
  async keep(
    @Param('filingId', IdPipe) filingId: string, @Param('page', IdPipe) page: string, @Body() { basedOn, filingVersion, writer, sequence, input }: WorkingCopyRequest, @Req() request: FastifyRequest,
  ): Promise<SavedWorkingCopy> {
    const record = await this.#recordWith(page, filingId, request);
    const circumstances = circumstancesOf(record, actorOf(signedInOf(request)), receiptOf(request));
    const allowed = available(record.filing, circumstances);
    if (!allowed.includes('record-identity')) throw this.#sealed(record, circumstances);
    const savedAt = receiptOf(request);
    const version = await keepWorkingCopy(this.database, {
      filingId, status: record.filing.status, page, input, basedOn, filingVersion, savedAt, accountId: signedInOf(request).account.id, writer, sequence,
    });
    if (version !== undefined) return { version, savedAt };
    const copy = await findWorkingCopy(this.database, filingId, page);
    if (copy?.writer === writer && copy.sequence >= sequence) return { version: copy.version, savedAt: copy.savedAt };
    throw stale(allowed, copy);
  }

  /** Takes away what was typed: what is on record stands again. */
  @Delete(':page')
  @HttpCode(204)
  @Allow('candidate', 'agent', 'clerk', 'secretary')
  @AnswersNothing()
  async drop(@Param('filingId', IdPipe) filingId: string, @Param('page', IdPipe) page: string, @Query() { version }: WorkingCopyVersionQuery, @Req() request: FastifyRequest): Promise<void> {
    await this.#recordWith(page, filingId, request);
    if (!await dropWorkingCopy(this.database, { filingId, page, version })) throw stale([], await findWorkingCopy(this.database, filingId, page));
  }

  async #record(filingId: string, request: FastifyRequest): Promise<FilingRecord> {
    const who = signedInOf(request);
    const record = await this.reader.get(filingId, who);
    if (!prepares(record.filing, actorOf(who))) throw absent();
    return record;
  }

  async #recordWith(page: string, filingId: string, request: FastifyRequest): Promise<FilingRecord> {
    const record = await this.#record(filingId, request);
    if (!isPage(page, record.filing)) throw absent();
    return record;
  }

  /** Nothing can be recorded any more: the reason is the one that the recording itself would be denied for. */
  #sealed({ filing }: FilingRecord, circumstances: ReturnType<typeof circumstancesOf>) {
    const denial = decide(filing, { type: 'record-contact', candidateId: '', contact: { phone: '', email: '', address: '' } }, circumstances);
    return denial.ok ? absent() : denied(denial.error);
  }
}

const stale = (allowed: Denial['allowed'], copy: FoundCopy | undefined) =>
  denied({ code: 'stale-version', allowed, ...(copy && { facts: { savedBy: copy.savedBy, savedAt: copy.savedAt } }) });
