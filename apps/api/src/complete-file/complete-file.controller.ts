import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ReceiptFileQuery } from '@tirkeu/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { signedInOf } from '../accounts/sessions.js';
import { attachment } from '../documents/display-name.js';
import { FilingReader } from '../filings/filing-reader.js';
import { AnswersBytes } from '../platform/answers.js';
import { IdPipe } from '../platform/id.pipe.js';
import { Allow } from '../platform/policy.js';
import { SETTINGS } from '../platform/ports.js';
import { problem } from '../platform/problem.js';
import { publicUrlOf, type Settings } from '../platform/settings.js';
import { CompleteFiles } from './complete-files.js';
import { FileWriter } from './file-writer.js';
import { OneDownloadEach } from './one-download-each.js';

const SOON = 30;

/** Everything of a filing as one download. */
@ApiTags('filings')
@Controller('filings/:filingId')
export class CompleteFileController {
  constructor(
    @Inject(FilingReader) private readonly reader: FilingReader, @Inject(CompleteFiles) private readonly files: CompleteFiles,
    @Inject(FileWriter) private readonly writer: FileWriter, @Inject(OneDownloadEach) private readonly downloads: OneDownloadEach, @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /**
   * One at a time for each account. The papers are the very bytes that were sealed, so that everybody can hold them against the receipt;
   * those who oversee get photographs drawn anew, without what the camera wrote into them, each with the hash of what was sealed.
   */
  @Get('complete-file')
  @Allow('candidate', 'agent', 'clerk', 'member', 'chair', 'secretary', 'supervisor', 'auditor')
  @AnswersBytes('application/zip')
  async download(@Param('filingId', IdPipe) filingId: string, @Query() { language }: ReceiptFileQuery, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const who = signedInOf(request);
    const record = await this.reader.get(filingId, who);
    const giveBack = this.writer.isBusy ? undefined : this.downloads.take(who.account.id);
    if (!giveBack) throw problem('too-many-requests', { retryAfterSeconds: SOON });
    reply.raw.once('close', giveBack);
    try {
      const { stream, bytes } = await this.files.stream(record, { who, language, publicUrl: publicUrlOf(this.settings, request) });
      stream.once('close', giveBack).once('error', (error) => request.log.error({ fault: error.name, reason: error.message }, 'a complete file broke off'));
      const name = `tirkeu-${record.receipt?.content.number ?? filingId}.zip`;
      void reply.headers({ 'content-disposition': attachment(name), 'content-length': String(bytes), 'cache-control': 'no-store' }).type('application/zip').send(stream);
    } catch (error) {
      giveBack();
      throw error;
    }
  }
}
