import { Controller, Get, Header, Inject, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { ElectionMap } from '@tirkeu/campaign';
import { RegisterFiguresQuery, RegisterQuery, answers, type RegisterEntryView, type RegisterFiguresView, type RegisterPage } from '@tirkeu/contracts';
import type { Clock } from '@tirkeu/desk';
import { findRegister, findRegisterEntry } from '@tirkeu/persistence';
import { DataSource } from 'typeorm';
import { registerFigures } from '../insights/register-figures.js';
import { Answers } from '../platform/answers.js';
import { IdPipe } from '../platform/id.pipe.js';
import { Allow } from '../platform/policy.js';
import { CLOCK, MAP } from '../platform/ports.js';
import { absent } from '../platform/problem.js';
import { readRegisterFilter } from './register-filter.js';

const PAGE = 50;
/** Everybody sees the same, so that a burst of readers need not ask the database each. In seconds; a decision is seen by everybody within them. */
const SHORTLY = 'public, max-age=5';

/** What everybody may know: open without signing in. */
@ApiTags('register')
@Controller('register')
export class RegisterController {
  constructor(
    @Inject(DataSource) private readonly database: DataSource, @Inject(CLOCK) private readonly clock: Clock, @Inject(MAP) private readonly map: ElectionMap,
  ) {}

  @Get()
  @Allow('public')
  @Header('cache-control', SHORTLY)
  @Answers(answers.registerAnswer)
  async list(@Query() { cursor, ...query }: RegisterQuery): Promise<RegisterPage> {
    const filter = await readRegisterFilter(query, this.database, this.map);
    return { ...(await findRegister(this.database, filter, { cursor, limit: PAGE })), asOf: this.clock.now() };
  }

  @Get('figures')
  @Allow('public')
  @Header('cache-control', SHORTLY)
  @Answers(answers.registerFiguresAnswer)
  figures(@Query() query: RegisterFiguresQuery): Promise<RegisterFiguresView> {
    return registerFigures(query, { database: this.database, map: this.map, clock: this.clock });
  }

  @Get(':entryId')
  @Allow('public')
  @Header('cache-control', SHORTLY)
  @Answers(answers.registerEntryAnswer)
  async show(@Param('entryId', IdPipe) entryId: string): Promise<RegisterEntryView> {
    const entry = await findRegisterEntry(this.database, entryId);
    if (!entry) throw absent();
    return entry;
  }
}
