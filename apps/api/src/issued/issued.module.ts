import { Module } from '@nestjs/common';
import type { ElectionMap } from '@tirkeu/campaign';
import type { Clock } from '@tirkeu/desk';
import { DataSource } from 'typeorm';
import { FilingsModule } from '../filings/filings.module.js';
import { MeetingsModule } from '../meetings/meetings.module.js';
import { CLOCK, MAP } from '../platform/ports.js';
import { TokenBuckets } from '../platform/token-buckets.js';
import { ContestPapersController } from './contest-papers.controller.js';
import { FilingActsController } from './filing-acts.controller.js';
import { IssuedController } from './issued.controller.js';
import { IssuedPapers } from './issued-papers.js';
import { MeetingPapersController } from './meeting-papers.controller.js';

@Module({
  imports: [FilingsModule, MeetingsModule],
  controllers: [FilingActsController, MeetingPapersController, ContestPapersController, IssuedController],
  providers: [
    { provide: IssuedPapers, inject: [DataSource, MAP, CLOCK], useFactory: (database: DataSource, map: ElectionMap, clock: Clock) => new IssuedPapers(database, map, clock) },
    { provide: TokenBuckets, inject: [CLOCK], useFactory: (clock: Clock) => new TokenBuckets(() => Date.parse(clock.now())) },
  ],
  exports: [IssuedPapers],
})
export class IssuedModule {}
