import { Processor } from '@nestjs/bullmq';
import { EXPORTS } from '@tirkeu/persistence';
import { OutboxHost } from '../effects/outbox-host.js';

/** Writes files one at a time, so that they never stand in the way of anything else. */
@Processor(EXPORTS, { concurrency: 1, maxStalledCount: 3 })
export class ExportsProcessor extends OutboxHost {}
