import { Module } from '@nestjs/common';
import { FilingsModule } from '../filings/filings.module.js';
import { WorkingCopiesController } from './working-copies.controller.js';

@Module({ imports: [FilingsModule], controllers: [WorkingCopiesController] })
export class DraftsModule {}
