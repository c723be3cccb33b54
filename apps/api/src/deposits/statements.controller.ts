import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import {
  ImportStatementRequest, LedgerQuery, MatchRequest, SetAsideRequest, answers, type ImportedStatementView, type StatementLinesView, type StatementTableView,
} from '@tirkeu/contracts';
import type { Clock, Desk } from '@tirkeu/desk';
import { actorRef } from '@tirkeu/domain';
import { reopenLine, setLineAside } from '@tirkeu/persistence';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { actorOf, signedInOf, type SignedIn } from '../accounts/sessions.js';
import { fileFault } from '../documents/file-fault.js';
import { readOneFile } from '../documents/one-file.js';
import { LARGEST_TABLE } from '../nominators/table-limits.js';
import { TableFault } from '../nominators/table-fault.js';
import { Tables } from '../nominators/tables.js';
import { Answers } from '../platform/answers.js';
import { IdPipe } from '../platform/id.pipe.js';
import { Allow } from '../platform/policy.js';
import { CLOCK, DESK } from '../platform/ports.js';
import { absent, denied } from '../platform/problem.js';
import { receiptOf } from '../platform/request-times.js';
import { importStatement } from './import-statement.js';
import { LedgerReader } from './ledger-reader.js';
import { matchLine, unmatchLine } from './match-lines.js';
import { shownLines } from './shown-lines.js';
import { partStatement } from './statement-header.js';

/** Bank statements: read, kept once, and each payment matched to a deposit by a clerk. */
@ApiTags('deposits')
@Controller('deposits')
export class StatementsController {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(DESK) private readonly desk: Desk,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LedgerReader) private readonly reader: LedgerReader,
    @Inject(Tables) private readonly tables: Tables,
  ) {}

  /** Reads a statement and gives it back as cells. Nothing is kept. */
  @Post('tables')
  @HttpCode(200)
  @Allow('clerk', 'secretary')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } } })
  @Answers(answers.statementTableAnswer)
  async read(@Req() request: FastifyRequest): Promise<StatementTableView> {
    const { bytes } = await readOneFile(request, LARGEST_TABLE);
    try {
      return await partStatement(await this.tables.read(bytes));
    } catch (error) {
      throw error instanceof TableFault ? fileFault(error.fault, error.found) : error;
    }
  }

  @Post('statements')
  @Allow('clerk', 'secretary')
  @Answers(answers.importedStatementAnswer, 201)
  async import(@Body() wanted: ImportStatementRequest, @Req() request: FastifyRequest): Promise<ImportedStatementView> {
    const who = signedInOf(request);
    if (!(await this.reader.maslikhatIds(who)).includes(wanted.maslikhatId)) throw absent();
    return importStatement(this.database, wanted, actorOf(who), receiptOf(request));
  }

  @Get('lines')
  @Allow('clerk', 'member', 'chair', 'secretary')
  @Answers(answers.statementLinesAnswer)
  async lines(@Query() query: LedgerQuery, @Req() request: FastifyRequest): Promise<StatementLinesView> {
    return this.#shown(query, signedInOf(request));
  }

  @Post('lines/:hash/match')
  @HttpCode(200)
  @Allow('clerk', 'secretary')
  @Answers(answers.statementLinesAnswer)
  async match(@Param('hash', IdPipe) hash: string, @Body() { filingId }: MatchRequest, @Req() request: FastifyRequest): Promise<StatementLinesView> {
    const who = signedInOf(request);
    const line = await this.reader.ownLine(hash, who);
    const { filing, maslikhatId } = await this.reader.own(filingId, who);
    if (maslikhatId !== line.maslikhatId) throw absent();
    await matchLine(line, filingId, this.#hands(who, request));
    return this.#shown({ election: filing.electionId }, who);
  }

  /** Takes a match back, as long as the filing can still record it. */
  @Post('lines/:hash/unmatch')
  @HttpCode(200)
  @Allow('clerk', 'secretary')
  @Answers(answers.statementLinesAnswer)
  async unmatch(@Param('hash', IdPipe) hash: string, @Req() request: FastifyRequest): Promise<StatementLinesView> {
    const who = signedInOf(request);
    const line = await this.reader.ownLine(hash, who);
    if (line.filingId === null) throw denied({ code: 'wrong-state', allowed: [] });
    const { filing } = await this.reader.own(line.filingId, who);
    await unmatchLine(line, line.filingId, this.#hands(who, request));
    return this.#shown({ election: filing.electionId }, who);
  }

  @Post('lines/:hash/set-aside')
  @HttpCode(200)
  @Allow('clerk', 'secretary')
  @Answers(answers.statementLinesAnswer)
  async setAside(@Param('hash', IdPipe) hash: string, @Body() { reason }: SetAsideRequest, @Query() query: LedgerQuery, @Req() request: FastifyRequest): Promise<StatementLinesView> {
    const who = signedInOf(request);
    await this.reader.ownLine(hash, who);
    if (!(await setLineAside(this.database, hash, reason, { by: actorRef(actorOf(who)), at: receiptOf(request) }))) throw denied({ code: 'already-recorded', allowed: [] });
    return this.#shown(query, who);
  }

  @Post('lines/:hash/reopen')
  @HttpCode(200)
  @Allow('clerk', 'secretary')
  @Answers(answers.statementLinesAnswer)
  async reopen(@Param('hash', IdPipe) hash: string, @Query() query: LedgerQuery, @Req() request: FastifyRequest): Promise<StatementLinesView> {
    const who = signedInOf(request);
    await this.reader.ownLine(hash, who);
    if (!(await reopenLine(this.database, hash))) throw denied({ code: 'wrong-state', allowed: [] });
    return this.#shown(query, who);
  }

  #hands = (who: SignedIn, request: FastifyRequest) => ({ database: this.database, desk: this.desk, actor: actorOf(who), at: receiptOf(request) });

  async #shown(query: LedgerQuery, who: SignedIn): Promise<StatementLinesView> {
    const [{ sources }, lines] = await Promise.all([this.reader.sources(query, who), this.reader.lines(who)]);
    return shownLines(lines, sources, this.clock.now());
  }
}
