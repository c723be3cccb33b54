import { Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { MultipartFile } from '@fastify/multipart';
import { answers, type FileView } from '@tirkeu/contracts';
import type { Clock } from '@tirkeu/desk';
import { findFile, type FileRow } from '@tirkeu/persistence';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Walls } from '../access/walls.js';
import { signedInOf } from '../accounts/sessions.js';
import { FilingReader } from '../filings/filing-reader.js';
import { Answers, AnswersBytes, LeadsOn } from '../platform/answers.js';
import { IdPipe } from '../platform/id.pipe.js';
import { Allow } from '../platform/policy.js';
import { CLOCK, SETTINGS } from '../platform/ports.js';
import { absent, problem } from '../platform/problem.js';
import { receiptOf } from '../platform/request-times.js';
import type { Settings } from '../platform/settings.js';
import { Admission } from './admission.js';
import { attachment } from './display-name.js';
import { fileFault } from './file-fault.js';
import { Intake } from './intake.js';
import { PageImages, isScanned } from './page-images.js';
import { PageLinks } from './page-links.js';
import { CLOSED } from './serve-pages.js';

@ApiTags('documents')
@Controller('filings/:filingId/files')
export class FilesController {
  constructor(
    @Inject(FilingReader) private readonly reader: FilingReader,
    @Inject(Walls) private readonly walls: Walls,
    @Inject(Admission) private readonly admission: Admission,
    @Inject(Intake) private readonly intake: Intake,
    @Inject(PageImages) private readonly images: PageImages,
    @Inject(PageLinks) private readonly links: PageLinks,
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** A whole file in one request. Over a line that may break, send it as an upload in parts. */
  @Post()
  @Allow('candidate', 'agent', 'clerk', 'secretary')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } } })
  @Answers(answers.fileAnswer, 201)
  async receive(@Param('filingId', IdPipe) filingId: string, @Req() request: FastifyRequest): Promise<FileView> {
    await this.admission.expectRoom(await this.admission.expectOpen(filingId, request), 0, request);
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

  /** A picture of one page: all that a browser ever shows of a file. Where an origin of its own is set for them, it is served from there. */
  @Get(':fileId/pages/:page')
  @Allow('candidate', 'agent', 'clerk', 'member', 'chair', 'secretary', 'supervisor', 'auditor')
  @AnswersBytes('image/png', 'image/jpeg')
  @LeadsOn('To the same picture at the origin that is set for what people sent in, `PUBLIC_FILES_URL`; nowhere else.')
  async page(
    @Param('filingId', IdPipe) filingId: string, @Param('fileId', IdPipe) fileId: string, @Param('page', IdPipe) page: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply,
  ): Promise<void> {
    const file = await this.#find(filingId, fileId, request);
    const number = /^[1-9][0-9]{0,3}$/.test(page) ? Number(page) : 0;
    if (number < 1 || number > file.pages) throw absent();
    const { filesUrl } = this.settings;
    if (filesUrl !== undefined && isScanned(file)) {
      const token = this.links.issue({ fileId, page: number, sessionHash: signedInOf(request).session.tokenHash }, this.clock.now());
      return void reply.redirect(`${filesUrl}/pages/${token}`, 302);
    }
    const { bytes, mediaType } = await this.images.page(file, number);
    void reply.header('content-security-policy', CLOSED).type(mediaType).send(bytes);
  }

  async #find(filingId: string, fileId: string, request: FastifyRequest): Promise<FileRow> {
    const who = signedInOf(request);
    await this.reader.get(filingId, who);
    const file = await findFile(this.walls.readAs(who), fileId);
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
