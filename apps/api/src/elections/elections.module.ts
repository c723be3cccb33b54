import { Module } from '@nestjs/common';
import { ElectionsController } from './elections.controller.js';
import { ExtensionsController } from './extensions.controller.js';

@Module({ controllers: [ElectionsController, ExtensionsController] })
export class ElectionsModule {}
