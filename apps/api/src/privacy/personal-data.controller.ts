import { Controller, Get, Header, Inject, Param, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { answers, type PersonalDataView } from '@tirkeu/contracts';
import type { Clock } from '@tirkeu/desk';
import { findFateOfData } from '@tirkeu/persistence';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { actorOf, signedInOf } from '../accounts/sessions.js';
import { FilingReader } from '../filings/filing-reader.js';
import { Answers } from '../platform/answers.js';
import { IdPipe } from '../platform/id.pipe.js';
import { Allow } from '../platform/policy.js';
import { CLOCK } from '../platform/ports.js';
import { personalDataOf } from './personal-data.js';

/** What is held of people, for themselves: to read on the page, and to take along as a file that a program can read. */
@ApiTags('privacy')
@Controller('filings/:filingId/personal-data')
export class PersonalDataController {
  constructor(@Inject(DataSource) private readonly database: DataSource, @Inject(FilingReader) private readonly reader: FilingReader, @Inject(CLOCK) private readonly clock: Clock) {}

  @Get()
  @Allow('candidate', 'agent')
  @Header('content-disposition', 'attachment; filename="personal-data.json"')
  @Answers(answers.personalDataAnswer)
  async show(@Param('filingId', IdPipe) filingId: string, @Req() request: FastifyRequest): Promise<PersonalDataView> {
    const who = signedInOf(request);
    const record = await this.reader.get(filingId, who);
    return personalDataOf(record, who, actorOf(who), await findFateOfData(this.database, filingId), this.clock.now());
  }
}
