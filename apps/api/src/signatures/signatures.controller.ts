import { Controller, Get, Inject, Param, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { answers, type SignaturesView } from '@tirkeu/contracts';
import type { Clock } from '@tirkeu/desk';
import type { FastifyRequest } from 'fastify';
import { actorOf, signedInOf } from '../accounts/sessions.js';
import { isWhole } from '../filings/shown-filing.js';
import { FilingReader } from '../filings/filing-reader.js';
import { Answers } from '../platform/answers.js';
import { IdPipe } from '../platform/id.pipe.js';
import { Allow } from '../platform/policy.js';
import { CLOCK } from '../platform/ports.js';
import { absent } from '../platform/problem.js';
import { Signatures } from './signatures.js';

@ApiTags('filings')
@Controller('filings')
export class SignaturesController {
  constructor(@Inject(Signatures) private readonly signatures: Signatures, @Inject(FilingReader) private readonly reader: FilingReader, @Inject(CLOCK) private readonly clock: Clock) {}

  /** What verifiers said of each signature, and what can be signed. No verdict is certified. */
  @Get(':filingId/signatures')
  @Allow('candidate', 'agent', 'clerk', 'member', 'chair', 'secretary')
  @Answers(answers.signaturesAnswer)
  async show(@Param('filingId', IdPipe) filingId: string, @Req() request: FastifyRequest): Promise<SignaturesView> {
    const who = signedInOf(request);
    const record = await this.reader.get(filingId, who);
    if (!isWhole(record.filing, actorOf(who))) throw absent();
    return this.signatures.show(record, actorOf(who), this.clock.now());
  }
}
