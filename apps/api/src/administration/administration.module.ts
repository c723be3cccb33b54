import { Module } from '@nestjs/common';
import { Tables } from '../nominators/tables.js';
import { DryRunsController } from './dry-runs.controller.js';
import { MembersController } from './members.controller.js';
import { SetUpController } from './set-up.controller.js';

@Module({ controllers: [SetUpController, MembersController, DryRunsController], providers: [Tables] })
export class AdministrationModule {}
