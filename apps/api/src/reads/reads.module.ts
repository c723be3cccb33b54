import { Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { FilingsModule } from '../filings/filings.module.js';
import { PersonalReads } from './personal-reads.js';
import { ReadsController } from './reads.controller.js';

@Module({
  imports: [FilingsModule],
  controllers: [ReadsController],
  providers: [{ provide: PersonalReads, inject: [DataSource], useFactory: (database: DataSource) => new PersonalReads(database) }],
})
export class ReadsModule {}
