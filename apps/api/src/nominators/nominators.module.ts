import { Module } from '@nestjs/common';
import type { Clock } from '@tirkeu/desk';
import { FilingsModule } from '../filings/filings.module.js';
import { CLOCK } from '../platform/ports.js';
import { TokenBuckets } from '../platform/token-buckets.js';
import { NominatorsController } from './nominators.controller.js';
import { Tables } from './tables.js';

@Module({ imports: [FilingsModule], controllers: [NominatorsController], providers: [Tables, { provide: TokenBuckets, inject: [CLOCK], useFactory: (clock: Clock) => new TokenBuckets(() => Date.parse(clock.now())) }] })
export class NominatorsModule {}
