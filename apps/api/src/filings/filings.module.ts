import { Module } from '@nestjs/common';
import type { Clock } from '@tirkeu/desk';
import { DataSource } from 'typeorm';
import { AccessModule } from '../access/access.module.js';
import { Walls } from '../access/walls.js';
import { CLOCK } from '../platform/ports.js';
import { ReceiptFilesController } from '../receipts/receipt-files.controller.js';
import { ReceiptMailController } from '../receipts/receipt-mail.controller.js';
import { ReceiptsModule } from '../receipts/receipts.module.js';
import { Receipts } from '../receipts/receipts.js';
import { SETTINGS } from '../platform/ports.js';
import type { Settings } from '../platform/settings.js';
import { SignaturesController } from '../signatures/signatures.controller.js';
import { Signatures } from '../signatures/signatures.js';
import { FilingReader } from './filing-reader.js';
import { FilingsController } from './filings.controller.js';
import { KinController } from './kin.controller.js';

@Module({
  imports: [AccessModule, ReceiptsModule],
  controllers: [FilingsController, KinController, ReceiptFilesController, ReceiptMailController, SignaturesController],
  providers: [
    { provide: FilingReader, inject: [DataSource, Walls, Receipts, CLOCK], useFactory: (database: DataSource, walls: Walls, receipts: Receipts, clock: Clock) => new FilingReader(database, walls, receipts, clock) },
    { provide: Signatures, inject: [DataSource, SETTINGS], useFactory: (database: DataSource, { esign }: Settings) => new Signatures(database, esign, Date.now) },
  ],
  exports: [FilingReader, Signatures],
})
export class FilingsModule {}
