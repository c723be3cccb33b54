import { Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Walls } from '../access/walls.js';
import { FilingsModule } from '../filings/filings.module.js';
import { Tables } from '../nominators/tables.js';
import { DepositsController } from './deposits.controller.js';
import { LedgerReader } from './ledger-reader.js';
import { StatementsController } from './statements.controller.js';

@Module({
  imports: [FilingsModule],
  // What the statements have in words of their own is looked for before any filing's id.
  controllers: [StatementsController, DepositsController],
  providers: [Tables, { provide: LedgerReader, inject: [DataSource, Walls], useFactory: (database: DataSource, walls: Walls) => new LedgerReader(database, walls) }],
})
export class DepositsModule {}
