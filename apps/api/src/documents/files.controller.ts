import { Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { MultipartFile } from '@fastify/multipart';
import { answers, type FileView } from '@tirkeu/contracts';
import { findFile, type FileRow } from '@tirkeu/persistence';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { signedInOf } from '../accounts/sessions.js';
import { FilingReader } from '../filings/filing-reader.js';
import { Answers, AnswersBytes } from '../platform/answers.js';
import { IdPipe } from '../platform/id.pipe.js';
import { Allow } from '../platform/policy.js';
import { absent, problem } from '../platform/problem.js';
import { receiptOf } from '../platform/request-times.js';
import { Admission } from './admission.js';
import { attachment } from './display-name.js';
import { fileFault } from './file-fault.js';
import { Intake } from './intake.js';
import { PageImages } from './page-images.js';

/** What a stranger’s file could do in a browser is not tried out: it is saved, never opened. */
const CLOSED = "default-src 'none'; sandbox; frame-ancestors 'none'";

@ApiTags('documents')
@Controller('filings/:filingId/files')
export class FilesController {
  constructor(
    @Inject(FilingReader) private readonly reader: FilingReader,
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(Admission) private readonly admission: Admission,
    @Inject(Intake) private readonly intake: Intake,
    @Inject(PageImages) private readonly images: PageImages,
  ) {}

  /** A whole file in one request. Over a line that may break, send it as an upload in parts. */
  @Post()
  @Allow('candidate', 'agent', 'clerk', 'secretary')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } } })
  @Answers(answers.fileAnswer, 201)
  async receive(@Param('filingId', IdPipe) filingId: string, @Req() request: FastifyRequest): Promise<FileView> {
    await this.admission.expectRoom(await this.admission.expectOpen(filingId, request), 0);
    if (!request.isMultipart()) throw fileFault('file-missing');
    const part = await filePart(request);
    if (!part) throw fileFault('file-missing');
    return this.intake.receive({
      filingId, stream: part.file, name: part.filename, uploadedBy: signedInOf(request).account.id, uploadedAt: receiptOf(request), isCut: () => part.file.truncated,
    });
  }

  /** The file itself; a picture is drawn anew, without what the camera wrote into it. */
  @Get(':fileId')
  @Allow('candidate', 'agent', 'clerk', 'member', 'chair', 'secretary', 'supervisor', 'auditor')
  @AnswersBytes('application/pdf', 'image/jpeg')
  async download(@Param('filingId', IdPipe) filingId: string, @Param('fileId', IdPipe) fileId: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const file = await this.#find(filingId, fileId, request);
    const { bytes, mediaType, name } = await this.images.download(file);
    void reply.headers({ 'content-disposition': attachment(name), 'content-security-policy': CLOSED }).type(mediaType).send(bytes);
  }

  /** A picture of one page: all that a browser ever shows of a file. */
  @Get(':fileId/pages/:page')
  @Allow('candidate', 'agent', 'clerk', 'member', 'chair', 'secretary', 'supervisor', 'auditor')
  @AnswersBytes('image/png', 'image/jpeg')
  async page(
    @Param('filingId', IdPipe) filingId: string, @Param('fileId', IdPipe) fileId: string, @Param('page', IdPipe) page: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply,
  ): Promise<void> {
    const file = await this.#find(filingId, fileId, request);
    const number = /^[1-9][0-9]{0,3}$/.test(page) ? Number(page) : 0;
    if (number < 1 || number > file.pages) throw absent();
    const { bytes, mediaType } = await this.images.page(file, number);
    void reply.header('content-security-policy', CLOSED).type(mediaType).send(bytes);
  }

  async #find(filingId: string, fileId: string, request: FastifyRequest): Promise<FileRow> {
    await this.reader.getReadable(filingId, signedInOf(request));
    const file = await findFile(this.database, fileId);
    if (file?.filingId !== filingId) throw absent();
    return file;
  }
}

async function filePart(request: FastifyRequest): Promise<MultipartFile | undefined> {
  try {
    return await request.file();
  } catch {
    throw problem('malformed');
  }
}
