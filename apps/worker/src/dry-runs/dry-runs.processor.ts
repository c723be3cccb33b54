import { Processor } from '@nestjs/bullmq';
import { DRY_RUNS } from '@tirkeu/persistence';
import { OutboxHost } from '../effects/outbox-host.js';

/** Tries versions of the law one at a time. */
@Processor(DRY_RUNS, { concurrency: 1, maxStalledCount: 3 })
export class DryRunsProcessor extends OutboxHost {}
