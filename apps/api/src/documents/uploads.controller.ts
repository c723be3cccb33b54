import { Body, Controller, Delete, Head, Inject, Param, Patch, Post, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiHeader, ApiResponse, ApiTags } from '@nestjs/swagger';
import { FinishUploadRequest, answers, type FileView } from '@tirkeu/contracts';
import type { UploadAddress } from '@tirkeu/persistence';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { signedInOf } from '../accounts/sessions.js';
import { Answers, AnswersNothing, AnswersProblems } from '../platform/answers.js';
import { IdPipe } from '../platform/id.pipe.js';
import { Allow } from '../platform/policy.js';
import { receiptOf } from '../platform/request-times.js';
import { Admission } from './admission.js';
import { Uploads, type TransferAnswer } from './uploads.js';

const PART = 'application/offset+octet-stream';
const offset = { 'Upload-Offset': { description: 'How many bytes have arrived.', schema: { type: 'integer' as const } } };
const version = ApiHeader({ name: 'Tus-Resumable', required: true, description: 'The version of the tus protocol, 1.0.0.' });
const part = ApiBody({ required: false, schema: { type: 'string', format: 'binary' } });

/** Files in parts, by the tus protocol (tus.io, version 1.0.0); one that is whole is then made a file of the filing. */
@ApiTags('documents')
@Controller('filings/:filingId/uploads')
export class UploadsController {
  constructor(@Inject(Uploads) private readonly uploads: Uploads, @Inject(Admission) private readonly admission: Admission) {}

  /** Begins an upload, or goes on with the one of the same content; it may bring the first part along. */
  @Post()
  @Allow('candidate', 'agent', 'clerk', 'secretary')
  @version
  @ApiHeader({ name: 'Upload-Length', required: true, description: 'Bytes of the whole file.' })
  @ApiHeader({ name: 'Upload-Metadata', required: true, description: '`sha256` and, in base64, the hash of the whole file in lower-case hex: the name under which the upload is found again.' })
  @ApiConsumes(PART)
  @part
  @ApiResponse({ status: 201, description: 'Begun', headers: { Location: { description: 'The address of the upload.', schema: { type: 'string' } }, ...offset } })
  @AnswersProblems()
  async begin(@Param('filingId', IdPipe) filingId: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const filing = await this.admission.expectOpen(filingId, request);
    const announced = this.uploads.announced(request);
    const address = { filingId, accountId: signedInOf(request).account.id, sha256: announced.sha256 };
    const { headers, ...answer } = await this.uploads.begin(filing, { ...address, bytes: announced.bytes, begunAt: receiptOf(request) }, request);
    send(reply, { ...answer, headers: { ...headers, location: `/api/filings/${filingId}/uploads/${announced.sha256}` } });
  }

  /** How much of a file has arrived. */
  @Head(':sha256')
  @Allow('candidate', 'agent', 'clerk', 'secretary')
  @ApiResponse({ status: 200, description: 'Known', headers: { ...offset, 'Upload-Length': { description: 'Bytes of the whole file.', schema: { type: 'integer' } } } })
  @AnswersProblems()
  async reach(@Param('filingId', IdPipe) filingId: string, @Param('sha256', IdPipe) sha256: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    send(reply, await this.uploads.reach(await this.#address(filingId, sha256, request)));
  }

  /** The next part. What arrives before the line breaks off counts. */
  @Patch(':sha256')
  @Allow('candidate', 'agent', 'clerk', 'secretary')
  @version
  @ApiHeader({ name: 'Upload-Offset', required: true, description: 'At which byte the part begins.' })
  @ApiConsumes(PART)
  @part
  @ApiResponse({ status: 204, description: 'Arrived', headers: offset })
  @AnswersProblems()
  async receive(@Param('filingId', IdPipe) filingId: string, @Param('sha256', IdPipe) sha256: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const upload = await this.uploads.get(await this.#address(filingId, sha256, request));
    send(reply, await this.uploads.transfer(upload, request));
  }

  /** Forgets an upload that is not wanted any more. */
  @Delete(':sha256')
  @Allow('candidate', 'agent', 'clerk', 'secretary')
  @version
  @AnswersNothing()
  async forget(@Param('filingId', IdPipe) filingId: string, @Param('sha256', IdPipe) sha256: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const upload = await this.uploads.get(await this.#address(filingId, sha256, request));
    send(reply, await this.uploads.transfer(upload, request));
  }

  /** Makes an upload that is whole a file of the filing, if nothing is wrong with it. Asked again it gives the same file. */
  @Post(':sha256/file')
  @Allow('candidate', 'agent', 'clerk', 'secretary')
  @Answers(answers.fileAnswer, 201)
  async finish(@Param('filingId', IdPipe) filingId: string, @Param('sha256', IdPipe) sha256: string, @Req() request: FastifyRequest, @Body() { fileName }: FinishUploadRequest): Promise<FileView> {
    return this.uploads.finish(await this.#address(filingId, sha256, request), { name: fileName, at: receiptOf(request) });
  }

  async #address(filingId: string, sha256: string, request: FastifyRequest): Promise<UploadAddress> {
    await this.admission.expectOpen(filingId, request);
    return { filingId, sha256, accountId: signedInOf(request).account.id };
  }
}

function send(reply: FastifyReply, { status, headers }: TransferAnswer): void {
  void reply.code(status).headers(headers).send();
}
