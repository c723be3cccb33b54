import { Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { FilingsModule } from '../filings/filings.module.js';
import { Tables } from '../nominators/tables.js';
import { DepositsController } from './deposits.controller.js';
import { LedgerReader } from './ledger-reader.js';
import { StatementsController } from './statements.controller.js';

@Module({
  imports: [FilingsModule],
  // What the statements have in words of their own is looked for before any filing's id.
  controllers: [StatementsController, DepositsController],
  providers: [Tables, { provide: LedgerReader, inject: [DataSource], useFactory: (database: DataSource) => new LedgerReader(database) }],
})
export class DepositsModule {}
