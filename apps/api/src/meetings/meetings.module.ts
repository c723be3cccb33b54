import { Module } from '@nestjs/common';
import type { Clock } from '@tirkeu/desk';
import { DataSource } from 'typeorm';
import { Walls } from '../access/walls.js';
import { CLOCK } from '../platform/ports.js';
import { MeetingReader } from './meeting-reader.js';
import { MeetingsController } from './meetings.controller.js';

@Module({
  controllers: [MeetingsController],
  providers: [{ provide: MeetingReader, inject: [DataSource, Walls, CLOCK], useFactory: (database: DataSource, walls: Walls, clock: Clock) => new MeetingReader(database, walls, clock) }],
  exports: [MeetingReader],
})
export class MeetingsModule {}
