import { Module } from '@nestjs/common';
import type { Clock } from '@tirkeu/desk';
import { DataSource } from 'typeorm';
import { CLOCK } from '../platform/ports.js';
import { FilingReader } from './filing-reader.js';
import { FilingsController } from './filings.controller.js';

@Module({
  controllers: [FilingsController],
  providers: [{ provide: FilingReader, inject: [DataSource, CLOCK], useFactory: (dataSource: DataSource, clock: Clock) => new FilingReader(dataSource, clock) }],
  exports: [FilingReader],
})
export class FilingsModule {}
