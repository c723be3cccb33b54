import { Module } from '@nestjs/common';
import { Tables } from '../nominators/tables.js';
import { SetUpController } from './set-up.controller.js';

@Module({ controllers: [SetUpController], providers: [Tables] })
export class AdministrationModule {}
