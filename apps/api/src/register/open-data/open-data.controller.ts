import type { Readable } from 'node:stream';
import { Controller, Get, Header, Inject, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { ElectionMap } from '@tirkeu/campaign';
import { RegisterFilterQuery, type answers } from '@tirkeu/contracts';
import type { Clock } from '@tirkeu/desk';
import { readRegister, type RegisterEntry, type RegisterFilter } from '@tirkeu/persistence';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { Answers, AnswersBytes } from '../../platform/answers.js';
import { Allow } from '../../platform/policy.js';
import { CLOCK, MAP } from '../../platform/ports.js';
import { readRegisterFilter } from '../register-filter.js';
import { LICENCE, openDataSchema } from './description.js';
import { Downloads } from './downloads.js';
import { writeOpenCsv, writeOpenJson } from './write-open-data.js';

/** Entries read from the database at once: enough to be quick, few enough to let others in between. */
const AT_ONCE = 500;
const MINUTE = 'public, max-age=60';
const HOUR = 'public, max-age=3600';
const SCHEMA = '/api/register/download.schema.json';

interface Exchange {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** The whole register, or a part of it, for whoever wants to reckon for themselves. */
@ApiTags('register')
@Controller('register')
export class OpenDataController {
  constructor(
    @Inject(DataSource) private readonly database: DataSource, @Inject(CLOCK) private readonly clock: Clock, @Inject(MAP) private readonly map: ElectionMap,
    @Inject(Downloads) private readonly downloads: Downloads,
  ) {}

  @Get('download.csv')
  @Allow('public')
  @AnswersBytes('text/csv')
  csv(@Query() query: RegisterFilterQuery, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.#send(query, 'csv', 'text/csv; charset=utf-8', { request, reply }, writeOpenCsv);
  }

  @Get('download.json')
  @Allow('public')
  @Answers({ json: { type: 'object' } })
  json(@Query() query: RegisterFilterQuery, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const head = { schema: SCHEMA, asOf: this.clock.now() };
    return this.#send(query, 'json', 'application/json; charset=utf-8', { request, reply }, (entries, { electionId }) =>
      writeOpenJson(entries, { ...head, filters: { ...query, election: electionId } }));
  }

  @Get('download.schema.json')
  @Allow('public')
  @Header('cache-control', HOUR)
  @Answers({ json: { type: 'object' } })
  schema(): answers.Json {
    return openDataSchema(SCHEMA);
  }

  async #send(
    query: RegisterFilterQuery, extension: string, type: string, { request, reply }: Exchange,
    write: (entries: AsyncIterable<readonly RegisterEntry[]>, filter: RegisterFilter) => Readable | Promise<Readable>,
  ): Promise<void> {
    const filter = await readRegisterFilter(query, this.database, this.map);
    const stream = await this.downloads.start(request.ip, () => write(readRegister(this.database, filter, AT_ONCE), filter));
    const name = `register-${filter.electionId}-${this.clock.now().slice(0, 10)}.${extension}`;
    void reply.headers({
      'cache-control': MINUTE, 'content-disposition': `attachment; filename="${name}"`,
      link: `<${LICENCE.url}>; rel="license", <${SCHEMA}>; rel="describedby"; type="application/schema+json"`,
    }).type(type).send(stream);
  }
}
