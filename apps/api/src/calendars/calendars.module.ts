import { Module } from '@nestjs/common';
import { FilingsModule } from '../filings/filings.module.js';
import { CalendarsController } from './calendars.controller.js';
import { DeadlinesController } from './deadlines.controller.js';

@Module({ imports: [FilingsModule], controllers: [CalendarsController, DeadlinesController] })
export class CalendarsModule {}
