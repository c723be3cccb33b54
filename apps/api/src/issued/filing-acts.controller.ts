import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { answers, type FilingActsView } from '@tirkeu/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { signedInOf } from '../accounts/sessions.js';
import { attachment } from '../documents/display-name.js';
import { FilingReader } from '../filings/filing-reader.js';
import { Answers, AnswersBytes } from '../platform/answers.js';
import { IdPipe } from '../platform/id.pipe.js';
import { Allow } from '../platform/policy.js';
import { SETTINGS } from '../platform/ports.js';
import { absent } from '../platform/problem.js';
import { publicUrlOf, type Settings } from '../platform/settings.js';
import { IssuedPapers, type HandedOut } from './issued-papers.js';

/** The papers that a commission issued on a filing, for those who may read it. */
@ApiTags('filings')
@Controller('filings/:filingId')
export class FilingActsController {
  constructor(@Inject(FilingReader) private readonly reader: FilingReader, @Inject(IssuedPapers) private readonly papers: IssuedPapers, @Inject(SETTINGS) private readonly settings: Settings) {}

  @Get('acts')
  @Allow('candidate', 'agent', 'clerk', 'member', 'chair', 'secretary', 'supervisor', 'auditor')
  @Answers(answers.filingActsAnswer)
  async list(@Param('filingId', IdPipe) filingId: string, @Req() request: FastifyRequest): Promise<FilingActsView> {
    return this.papers.list(await this.reader.get(filingId, signedInOf(request)), publicUrlOf(this.settings, request));
  }

  /** In Kazakh and Russian, PDF/A. The same act gives the same bytes to everybody. */
  @Get('acts/:which.pdf')
  @Allow('candidate', 'agent', 'clerk', 'member', 'chair', 'secretary', 'supervisor', 'auditor')
  @AnswersBytes('application/pdf')
  async act(@Param('filingId', IdPipe) filingId: string, @Param('which', IdPipe) which: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const record = await this.reader.get(filingId, signedInOf(request));
    send(reply, await this.papers.writeAct(record, which, publicUrlOf(this.settings, request)), 'act');
  }

  /** Of a registered candidate: one A5 card. Who has lost the registration has no certificate. */
  @Get('certificates/:candidateId.pdf')
  @Allow('candidate', 'agent', 'clerk', 'member', 'chair', 'secretary')
  @AnswersBytes('application/pdf')
  async certificate(@Param('filingId', IdPipe) filingId: string, @Param('candidateId', IdPipe) candidateId: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const record = await this.reader.get(filingId, signedInOf(request));
    send(reply, await this.papers.writeCertificate(record, candidateId, publicUrlOf(this.settings, request)), 'certificate');
  }
}

/** @throws a problem when there is no such paper */
export function send(reply: FastifyReply, paper: HandedOut | undefined, kind: 'act' | 'certificate' | 'protocol'): void {
  if (!paper) throw absent();
  void reply.headers({ 'content-disposition': attachment(`tirkeu-${kind}-${paper.issued.number}.pdf`), 'cache-control': 'no-store' }).type('application/pdf').send(paper.bytes);
}
