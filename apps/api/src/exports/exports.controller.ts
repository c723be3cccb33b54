import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { ElectionMap } from '@tirkeu/campaign';
import { ExportRequest, answers, type ExportFormat, type ExportView } from '@tirkeu/contracts';
import { plusMinutes } from '@tirkeu/domain';
import { addExport, countUnfinishedExports, findExport, type ExportRow } from '@tirkeu/persistence';
import { ReportFiles } from '@tirkeu/reports';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { signedInOf } from '../accounts/sessions.js';
import { attachment } from '../documents/display-name.js';
import { Answers, AnswersBytes } from '../platform/answers.js';
import { IdPipe } from '../platform/id.pipe.js';
import { Allow } from '../platform/policy.js';
import { MAP } from '../platform/ports.js';
import { absent, problem } from '../platform/problem.js';
import { receiptOf } from '../platform/request-times.js';
import { exportScope, fileNameOf } from './export-scope.js';

/** Files that one person may be waiting for at a time. */
const MOST_UNFINISHED = 5;
/** How long a file is kept. */
const KEPT_MINUTES = 24 * 60;

const MEDIA_TYPES: Readonly<Record<ExportFormat, string>> = {
  csv: 'text/csv; charset=utf-8', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', pdf: 'application/pdf',
};

const shown = ({ id, content, format, status, rowsWritten, rowsTotal, fileName, bytes, askedAt }: ExportRow): ExportView =>
  ({ id, content, format, status, rowsWritten, rowsTotal, fileName, bytes, askedAt });

/** Figures and filings as files. The worker writes them; they are for the one who asked and for a day. */
@ApiTags('exports')
@Controller('exports')
export class ExportsController {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(ReportFiles) private readonly files: ReportFiles,
    @Inject(MAP) private readonly map: ElectionMap,
  ) {}

  @Post()
  @Allow('supervisor', 'auditor')
  @Answers(answers.exportAnswer, 201)
  async ask(@Body() wanted: ExportRequest, @Req() request: FastifyRequest): Promise<ExportView> {
    const { account, active } = signedInOf(request);
    const askedAt = receiptOf(request);
    const { scope, rowsTotal } = await exportScope(wanted, { database: this.database, map: this.map, regionIds: active.regionIds, now: askedAt });
    if (await countUnfinishedExports(this.database, account.id) >= MOST_UNFINISHED) throw problem('too-many-requests', { retryAfterSeconds: 60 });
    const { content, format, language } = wanted;
    const row = await addExport(this.database, {
      id: randomUUID(), accountId: account.id, grantId: active.id, content, format, language, scope, rowsTotal, fileName: fileNameOf(wanted, scope, askedAt), askedAt,
      expiresAt: plusMinutes(askedAt, KEPT_MINUTES),
    });
    return shown(row);
  }

  @Get(':exportId')
  @Allow('supervisor', 'auditor')
  @Answers(answers.exportAnswer)
  async show(@Param('exportId', IdPipe) exportId: string, @Req() request: FastifyRequest): Promise<ExportView> {
    return shown(await this.#own(exportId, request));
  }

  @Get(':exportId/file')
  @Allow('supervisor', 'auditor')
  @AnswersBytes('text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'application/pdf')
  async download(@Param('exportId', IdPipe) exportId: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { id, status, fileName, format, bytes } = await this.#own(exportId, request);
    if (status !== 'ready' || bytes === null || !(await this.files.has(id))) throw absent();
    void reply.headers({ 'content-disposition': attachment(fileName), 'content-length': String(bytes), 'cache-control': 'no-store' }).type(MEDIA_TYPES[format]).send(this.files.open(id));
  }

  /** An export of somebody else, of a role laid down or past its day looks like one that never was. */
  async #own(exportId: string, request: FastifyRequest): Promise<ExportRow> {
    const { account, active } = signedInOf(request);
    const row = await findExport(this.database, exportId);
    if (!row || row.accountId !== account.id || row.grantId !== active.id || row.expiresAt <= receiptOf(request)) throw absent();
    return row;
  }
}
