import { Module } from '@nestjs/common';
import { FilingsModule } from '../filings/filings.module.js';
import { CalendarsController } from './calendars.controller.js';

@Module({ imports: [FilingsModule], controllers: [CalendarsController] })
export class CalendarsModule {}
