import { Module } from '@nestjs/common';
import type { Clock } from '@tirkeu/desk';
import { DataSource } from 'typeorm';
import { CLOCK } from '../platform/ports.js';
import { MeetingReader } from './meeting-reader.js';
import { MeetingsController } from './meetings.controller.js';

@Module({
  controllers: [MeetingsController],
  providers: [{ provide: MeetingReader, inject: [DataSource, CLOCK], useFactory: (database: DataSource, clock: Clock) => new MeetingReader(database, clock) }],
  exports: [MeetingReader],
})
export class MeetingsModule {}
