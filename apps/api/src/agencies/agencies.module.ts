import { Module } from '@nestjs/common';
import { DocumentsModule } from '../documents/documents.module.js';
import { AgenciesController } from './agencies.controller.js';

@Module({ imports: [DocumentsModule], controllers: [AgenciesController] })
export class AgenciesModule {}
