import { Module } from '@nestjs/common';
import type { Clock } from '@tirkeu/desk';
import { DataSource } from 'typeorm';
import { CLOCK } from '../platform/ports.js';
import { ReceiptFilesController } from '../receipts/receipt-files.controller.js';
import { ReceiptMailController } from '../receipts/receipt-mail.controller.js';
import { ReceiptsModule } from '../receipts/receipts.module.js';
import { Receipts } from '../receipts/receipts.js';
import { FilingReader } from './filing-reader.js';
import { FilingsController } from './filings.controller.js';
import { KinController } from './kin.controller.js';

@Module({
  imports: [ReceiptsModule],
  controllers: [FilingsController, KinController, ReceiptFilesController, ReceiptMailController],
  providers: [{ provide: FilingReader, inject: [DataSource, Receipts, CLOCK], useFactory: (database: DataSource, receipts: Receipts, clock: Clock) => new FilingReader(database, receipts, clock) }],
  exports: [FilingReader],
})
export class FilingsModule {}
