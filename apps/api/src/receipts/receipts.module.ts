import { Module } from '@nestjs/common';
import type { Clock } from '@tirkeu/desk';
import { onceReachable } from '@tirkeu/persistence';
import { DataSource } from 'typeorm';
import { AT_START } from '../platform/at-start.js';
import { CLOCK } from '../platform/ports.js';
import { TokenBuckets } from '../platform/token-buckets.js';
import { ReceiptsController } from './receipts.controller.js';
import { Receipts } from './receipts.js';
import { SigningKey } from './signing-key.js';

@Module({
  controllers: [ReceiptsController],
  providers: [
    {
      provide: Receipts,
      inject: [DataSource, SigningKey, CLOCK],
      useFactory: async (database: DataSource, key: SigningKey, clock: Clock) => {
        const receipts = new Receipts(database, key, clock);
        await onceReachable(() => receipts.noteKey(), AT_START);
        return receipts;
      },
    },
    { provide: TokenBuckets, inject: [CLOCK], useFactory: (clock: Clock) => new TokenBuckets(() => Date.parse(clock.now())) },
  ],
  exports: [Receipts],
})
export class ReceiptsModule {}
