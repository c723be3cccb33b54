import { Module } from '@nestjs/common';
import type { Clock } from '@tirkeu/desk';
import { CLOCK } from '../platform/ports.js';
import { TokenBuckets } from '../platform/token-buckets.js';
import { LostTimeController } from './lost-time.controller.js';
import { OutagesController } from './outages.controller.js';
import { ReadingsController } from './readings.controller.js';

@Module({
  controllers: [ReadingsController, OutagesController, LostTimeController],
  providers: [{ provide: TokenBuckets, inject: [CLOCK], useFactory: (clock: Clock) => new TokenBuckets(() => Date.parse(clock.now())) }],
})
export class OutagesModule {}
