import { Controller, Get, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { answers, type PlatformView } from '@tirkeu/contracts';
import type { Clock } from '@tirkeu/desk';
import { DataSource } from 'typeorm';
import { Answers } from './answers.js';
import { currentElection } from './current-election.js';
import { OpenApiDocument } from './openapi-document.js';
import { Allow } from './policy.js';
import { CLOCK, SETTINGS } from './ports.js';
import type { Settings } from './settings.js';

@ApiTags('platform')
@Controller()
export class PlatformController {
  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(OpenApiDocument) private readonly document: OpenApiDocument,
  ) {}

  @Get('platform')
  @Allow('public')
  @Answers(answers.platformAnswer)
  async show(): Promise<PlatformView> {
    const providers = this.settings.identityProviders ?? [];
    return {
      mode: this.settings.mode, currentElectionId: await currentElection(this.database), serverTime: this.clock.now(),
      ...(providers.length > 0 && { identityProviders: providers.map(({ id, name }) => ({ id, name })) }),
    };
  }

  @Get('openapi.json')
  @Allow('public')
  @Answers(answers.descriptionAnswer)
  describe(): object {
    return this.document.value;
  }
}
