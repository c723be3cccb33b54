import { Controller, Get, Inject, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { answers, type OwnAccessView } from '@tirkeu/contracts';
import { findOwnAccess } from '@tirkeu/persistence';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { signedInOf } from '../accounts/sessions.js';
import { Answers } from '../platform/answers.js';
import { Allow } from '../platform/policy.js';
import { receiptOf } from '../platform/request-times.js';
import { shownTerm } from './shown-access.js';

/** Of a right that is in no commission. */
const USUAL_ZONE = 'Asia/Almaty';

/** What a person may see, until when and by whose leave: theirs to know. */
@ApiTags('accounts')
@Controller('account/access')
export class OwnAccessController {
  constructor(@Inject(DataSource) private readonly database: DataSource) {}

  @Get()
  @Allow('signed-in')
  @Answers(answers.ownAccessAnswer)
  async list(@Req() request: FastifyRequest): Promise<readonly OwnAccessView[]> {
    const now = receiptOf(request);
    const entries = await findOwnAccess(this.database, signedInOf(request).account.id);
    return entries.map((entry) => ({ ...shownTerm(entry, entry.commissions[0]?.zone ?? USUAL_ZONE, now), role: entry.role, title: entry.title, commissions: entry.commissions }));
  }
}
