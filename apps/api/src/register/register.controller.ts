import { Controller, Get, Header, Inject, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RegisterQuery, answers, type RegisterEntryView, type RegisterPage } from '@tirkeu/contracts';
import type { Clock } from '@tirkeu/desk';
import { findRegister, findRegisterEntry } from '@tirkeu/persistence';
import { DataSource } from 'typeorm';
import { Answers } from '../platform/answers.js';
import { currentElection } from '../platform/current-election.js';
import { IdPipe } from '../platform/id.pipe.js';
import { Allow } from '../platform/policy.js';
import { CLOCK } from '../platform/ports.js';
import { absent } from '../platform/problem.js';

const PAGE = 50;
/** Everybody sees the same, so that a burst of readers need not ask the database each. */
const SHORTLY = 'public, max-age=5';

/** What everybody may know: open without signing in. */
@ApiTags('register')
@Controller('register')
export class RegisterController {
  constructor(@Inject(DataSource) private readonly database: DataSource, @Inject(CLOCK) private readonly clock: Clock) {}

  @Get()
  @Allow('public')
  @Header('cache-control', SHORTLY)
  @Answers(answers.registerAnswer)
  async list(@Query() { election, region, locality, status, route, q, cursor }: RegisterQuery): Promise<RegisterPage> {
    const electionId = election ?? (await currentElection(this.database));
    const page = await findRegister(this.database, { electionId, regionId: region, localityId: locality, status, route, q, cursor, limit: PAGE });
    return { ...page, asOf: this.clock.now() };
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
