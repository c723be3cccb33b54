import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { ElectionMap } from '@tirkeu/campaign';
import {
  ImportDistrictsRequest, KnownRequest, NominationsQuery, TemplateQuery, answers, type ImportProgressView, type ImportedView, type KnownView, type NominationsView, type NominatorView, type TableView,
} from '@tirkeu/contracts';
import type { Clock, Desk } from '@tirkeu/desk';
import { loadWording } from '@tirkeu/messages';
import { findElection, findImportProgress } from '@tirkeu/persistence';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { PersonNumbers } from '../accounts/person-numbers.js';
import { signedInOf } from '../accounts/sessions.js';
import { attachment } from '../documents/display-name.js';
import { FilingReader } from '../filings/filing-reader.js';
import { agentScope, grantedNominator } from '../filings/nominator.js';
import { Answers, AnswersBytes } from '../platform/answers.js';
import { currentElection } from '../platform/current-election.js';
import { ActionIdPipe } from '../platform/id.pipe.js';
import { Allow } from '../platform/policy.js';
import { CLOCK, DESK, MAP } from '../platform/ports.js';
import { absent, problem } from '../platform/problem.js';
import { receiptOf } from '../platform/request-times.js';
import { Searched, Searches } from '../platform/search-words.js';
import { TokenBuckets, type Allowance } from '../platform/token-buckets.js';
import { codedDistricts } from './districts.js';
import { importDistricts } from './import-districts.js';
import { knownOf } from './known.js';
import { nominationsOf } from './nominations.js';
import { receiveTable } from './receive-table.js';
import { Tables } from './tables.js';
import { writeTemplate, writeTextTemplate } from './template.js';

const MEDIA_TYPES = { xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', csv: 'text/csv' } as const;

/** An agent puts a table right row by row, and each time asks again; nobody needs to look up the country's people one after another. */
const LOOK_UPS: Allowance = { burst: 300, perSecond: 0.1 };

/** The workspace of a nominator's agent: all of their nominations, and people by the table. */
@ApiTags('nominator')
@Controller('nominator')
export class NominatorsController {
  constructor(
    @Inject(DESK) private readonly desk: Desk,
    @Inject(MAP) private readonly map: ElectionMap,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(FilingReader) private readonly reader: FilingReader,
    @Inject(Tables) private readonly tables: Tables,
    @Inject(PersonNumbers) private readonly numbers: PersonNumbers,
    @Inject(TokenBuckets) private readonly lookUps: TokenBuckets,
  ) {}

  /** For whom the agent files. */
  @Get()
  @Allow('agent')
  @Answers(answers.nominatorAnswer)
  show(@Req() request: FastifyRequest): NominatorView {
    return grantedNominator(signedInOf(request).active, this.map);
  }

  @Get('filings')
  @Allow('agent')
  @Searches('Parts of names of people, in either language.')
  @Answers(answers.nominationsAnswer)
  list(@Query() query: NominationsQuery, @Searched() search: string | undefined, @Req() request: FastifyRequest): Promise<NominationsView> {
    return nominationsOf({ ...query, search }, agentScope(signedInOf(request).active), this.database, this.clock.now());
  }

  @Get('template')
  @Allow('agent')
  @AnswersBytes(...Object.values(MEDIA_TYPES))
  async template(@Query() { kind, format, language, election }: TemplateQuery, @Res() reply: FastifyReply): Promise<void> {
    const electionId = election ?? await currentElection(this.database);
    if (!(await findElection(this.database, electionId))) throw absent();
    const words = await loadWording(language, ['tables']);
    const asked = { kind, words, districts: kind === 'districts' ? await codedDistricts(this.database, electionId) : [] };
    const name = `${words.say(`tables:file.${kind}`)}.${format}`;
    const content = format === 'xlsx' ? await writeTemplate(asked) : writeTextTemplate(asked);
    void reply.header('content-disposition', attachment(name)).type(format === 'csv' ? `${MEDIA_TYPES.csv}; charset=utf-8` : MEDIA_TYPES.xlsx).send(content);
  }

  /** Reads a table and gives it back as cells. Nothing is kept. */
  @Post('tables')
  @HttpCode(200)
  @Allow('agent')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } } })
  @Answers(answers.tableAnswer)
  read(@Req() request: FastifyRequest): Promise<TableView> {
    return receiveTable(request, this.tables);
  }

  @Post('known')
  @HttpCode(200)
  @Allow('agent')
  @Answers(answers.knownAnswer)
  async known(@Body() asked: KnownRequest, @Req() request: FastifyRequest): Promise<KnownView> {
    const who = signedInOf(request);
    const wait = this.lookUps.wait(who.account.id, LOOK_UPS);
    if (wait > 0) throw problem('too-many-requests', { retryAfterSeconds: Math.ceil(wait) });
    this.lookUps.take(who.account.id, LOOK_UPS);
    return knownOf(asked, who, { database: this.database, numbers: this.numbers, reader: this.reader });
  }

  /** A draft with its nominee in each of these districts: all of them or none. */
  @Post('imports')
  @Allow('agent')
  @Answers(answers.importedAnswer, 201)
  import(@Body() wanted: ImportDistrictsRequest, @Req() request: FastifyRequest): Promise<ImportedView> {
    return importDistricts(wanted, signedInOf(request), receiptOf(request), { desk: this.desk, map: this.map, database: this.database, clock: this.clock });
  }

  /** How far one's own import under way has come. */
  @Get('imports/:actionId')
  @Allow('agent')
  @Answers(answers.importProgressAnswer)
  async progress(@Param('actionId', ActionIdPipe) actionId: string, @Req() request: FastifyRequest): Promise<ImportProgressView> {
    return { worked: await findImportProgress(this.database, actionId, signedInOf(request).account.id) ?? null };
  }
}
