import { Controller, Get, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { ElectionMap } from '@tirkeu/campaign';
import { answers, type PersonaView } from '@tirkeu/contracts';
import { Answers } from '../platform/answers.js';
import { Allow } from '../platform/policy.js';
import { MAP, SETTINGS } from '../platform/ports.js';
import { absent } from '../platform/problem.js';
import type { Settings } from '../platform/settings.js';
import { agentParty, personas } from './personas.js';

/** How to sign in to a training installation. In production there is nothing here. */
@ApiTags('training')
@Controller('personas')
export class PersonasController {
  constructor(@Inject(SETTINGS) private readonly settings: Settings, @Inject(MAP) private readonly map: ElectionMap) {}

  @Get()
  @Allow('public')
  @Answers(answers.listOf(answers.personaAnswer))
  list(): readonly PersonaView[] {
    if (this.settings.mode !== 'training') throw absent();
    return personas(agentParty(this.map).name).map(({ id, name, role, about, login, password, iin }) => ({ id, name, role, about, login, password, iin }));
  }
}
