import { Module } from '@nestjs/common';
import { FilingsModule } from '../filings/filings.module.js';
import { InsightsController } from './insights.controller.js';

@Module({ imports: [FilingsModule], controllers: [InsightsController] })
export class InsightsModule {}
