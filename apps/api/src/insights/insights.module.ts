import { Module } from '@nestjs/common';
import { FilingsModule } from '../filings/filings.module.js';
import { InsightsController } from './insights.controller.js';
import { LikeGroundsController } from './like-grounds.controller.js';

@Module({ imports: [FilingsModule], controllers: [InsightsController, LikeGroundsController] })
export class InsightsModule {}
